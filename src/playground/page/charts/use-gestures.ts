import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { moved, type Span, zoomed } from './span.ts';

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

const middleOf = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0) / Math.max(xs.length, 1);
const gapOf = ([one = 0, other = one]: readonly number[]): number => Math.abs(one - other);

/**
 * Dragging moves through time, two fingers or the wheel with Ctrl or ⌘ zoom around where they are. The wheel alone
 * scrolls the page, as everywhere.
 */
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
    const shareAt = (x: number): number => {
      const { left, width } = latest.current;
      return Math.min(Math.max((x - element.getBoundingClientRect().left - left) / width, 0), 1);
    };
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { span, whole } = latest.current;
      onSpan(zoomed(span, whole, Math.exp(event.deltaY * WHEEL), shareAt(event.clientX)));
    };
    /** Where each finger is, by its id. */
    const down = new Map<number, number>();
    /** What was shown, and where the fingers were, when the gesture began. */
    let grip: { readonly span: Span; readonly at: readonly number[] } | null = null;
    let dragged = false;
    const hold = (): void => {
      grip = down.size > 0 ? { span: latest.current.span, at: [...down.values()] } : null;
    };
    const press = ({ pointerId, clientX, button }: PointerEvent): void => {
      if (button !== 0) return;
      if (down.size === 0) dragged = false;
      down.set(pointerId, clientX);
      hold();
    };
    const lift = ({ pointerId }: PointerEvent): void => {
      if (down.delete(pointerId)) hold();
    };
    const move = ({ pointerId, clientX }: PointerEvent): void => {
      if (!grip || !down.has(pointerId)) return;
      down.set(pointerId, clientX);
      const now = [...down.values()];
      const { whole, width } = latest.current;
      const shift = middleOf(grip.at) - middleOf(now);
      if (!dragged && Math.abs(shift) < STEADY && Math.abs(gapOf(now) - gapOf(grip.at)) < STEADY) return;
      dragged = true;
      const factor = now.length > 1 ? gapOf(grip.at) / Math.max(gapOf(now), 1) : 1;
      const near = factor === 1 ? grip.span : zoomed(grip.span, whole, factor, shareAt(middleOf(grip.at)));
      onSpan(moved(near, whole, shift / width));
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
