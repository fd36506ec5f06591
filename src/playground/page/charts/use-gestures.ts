import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { moved, type Span, zoomed } from '../../../charts/span.ts';

/** The width of an element in whole pixels, kept up to date; 0 before it is laid out. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = (): void => setWidth(Math.floor(current.clientWidth));
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** The time axis on the screen, and what it shows. */
export interface Axis {
  readonly left: number;
  readonly width: number;
  readonly span: Span;
  readonly whole: Span;
}

/** A drag shorter than this is a click with an unsteady hand. */
const STEADY = 6;
const WHEEL = 0.002;

/** Dragging moves through time, the wheel with Ctrl or ⌘ zooms. The wheel alone scrolls the page, as everywhere. */
export function useGestures(holder: RefObject<HTMLElement | null>, axis: Axis, onSpan: (span: Span) => void): void {
  const latest = useRef(axis);
  useEffect(() => {
    latest.current = axis;
  });
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const silenced = new AbortController();
    const { signal } = silenced;
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { span, whole, left, width } = latest.current;
      const at = (event.clientX - element.getBoundingClientRect().left - left) / width;
      onSpan(zoomed(span, whole, Math.exp(event.deltaY * WHEEL), Math.min(Math.max(at, 0), 1)));
    };
    /** What was shown, and where the pointer was, when the drag began. */
    let grip: { readonly span: Span; readonly x: number } | null = null;
    let dragged = false;
    const press = ({ clientX, button }: PointerEvent): void => {
      if (button !== 0) return;
      dragged = false;
      grip = { span: latest.current.span, x: clientX };
    };
    const lift = (): void => {
      grip = null;
    };
    const move = ({ clientX }: PointerEvent): void => {
      if (!grip || (!dragged && Math.abs(grip.x - clientX) < STEADY)) return;
      dragged = true;
      onSpan(moved(grip.span, latest.current.whole, (grip.x - clientX) / latest.current.width));
    };
    element.addEventListener('wheel', wheel, { passive: false, signal });
    element.addEventListener('pointerdown', press, { signal });
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', lift, { signal });
    window.addEventListener('pointercancel', lift, { signal });
    // The click that ends a drag is no press of what lies under it.
    element.addEventListener('click', (event) => dragged && event.stopPropagation(), { capture: true, signal });
    return () => silenced.abort();
  }, [holder, onSpan]);
}
