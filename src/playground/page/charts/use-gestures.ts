import { type RefObject, useEffect, useRef } from 'react';
import { moved, type Span, zoomed } from './span.ts';

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

/**
 * Dragging moves through time, two fingers or the wheel with Ctrl or ⌘ zoom around where they are. The wheel alone
 * scrolls the page, as everywhere.
 */
export function useGestures(holder: RefObject<HTMLElement | null>, axis: Axis, onSpan: (span: Span) => void): void {
  const latest = useRef({ axis, onSpan });
  useEffect(() => {
    latest.current = { axis, onSpan };
  });
  useEffect(() => {
    const { current } = holder;
    if (!current) return;
    const silenced = new AbortController();
    wheel(current, latest, silenced.signal);
    fingers(current, latest, silenced.signal);
    return () => silenced.abort();
  }, [holder]);
}

type Latest = RefObject<{ readonly axis: Axis; readonly onSpan: (span: Span) => void }>;

const shareAt = (element: HTMLElement, { left, width }: Axis, x: number): number =>
  Math.min(Math.max((x - element.getBoundingClientRect().left - left) / width, 0), 1);

function wheel(element: HTMLElement, latest: Latest, signal: AbortSignal): void {
  element.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { axis, onSpan } = latest.current;
      onSpan(zoomed(axis.span, axis.whole, Math.exp(event.deltaY * WHEEL), shareAt(element, axis, event.clientX)));
    },
    { passive: false, signal },
  );
}

/** What was shown, and where the fingers were, when the gesture began. */
interface Grip {
  readonly span: Span;
  readonly at: readonly number[];
}

const middleOf = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0) / Math.max(xs.length, 1);
const gapOf = ([one = 0, other = one]: readonly number[]): number => Math.abs(one - other);

function fingers(element: HTMLElement, latest: Latest, signal: AbortSignal): void {
  const down = new Map<number, number>();
  let grip: Grip | null = null;
  let dragged = false;
  const hold = (): void => {
    grip = down.size > 0 ? { span: latest.current.axis.span, at: [...down.values()] } : null;
  };
  const lift = ({ pointerId }: PointerEvent): void => {
    if (down.delete(pointerId)) hold();
  };
  element.addEventListener(
    'pointerdown',
    ({ pointerId, clientX, button }) => {
      if (button !== 0) return;
      if (down.size === 0) dragged = false;
      down.set(pointerId, clientX);
      hold();
    },
    { signal },
  );
  window.addEventListener(
    'pointermove',
    ({ pointerId, clientX }) => {
      if (!grip || !down.has(pointerId)) return;
      down.set(pointerId, clientX);
      const now = [...down.values()];
      const { axis, onSpan } = latest.current;
      const shift = middleOf(grip.at) - middleOf(now);
      if (!dragged && Math.abs(shift) < STEADY && Math.abs(gapOf(now) - gapOf(grip.at)) < STEADY) return;
      dragged = true;
      const factor = now.length > 1 ? gapOf(grip.at) / Math.max(gapOf(now), 1) : 1;
      const around = shareAt(element, axis, middleOf(grip.at));
      const near = factor === 1 ? grip.span : zoomed(grip.span, axis.whole, factor, around);
      onSpan(moved(near, axis.whole, shift / axis.width));
    },
    { signal },
  );
  window.addEventListener('pointerup', lift, { signal });
  window.addEventListener('pointercancel', lift, { signal });
  // The click that ends a drag is no press of what lies under it.
  element.addEventListener('click', (event) => dragged && event.stopPropagation(), { capture: true, signal });
}
