import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Drawing } from './drawing.ts';

/** What the spots of a picture do. */
export interface Handling {
  /** The pointer or the focus has come to a spot. */
  readonly onPoint: (key: string) => void;
  /** Pressed: a click, Enter or the space bar; by touch, the second tap on the same spot. */
  readonly onPress: (key: string) => void;
  /** Escape: nothing is pointed at any longer. */
  readonly onLeave: () => void;
  /** Where an arrow key leads from a spot. */
  readonly step: (key: string, pressed: string) => string | undefined;
}

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

/**
 * Puts a picture into an element. One spot at a time is in the tab order: the one pointed at last, else the first.
 * A picture drawn anew keeps the focus where it was.
 */
export function useDrawing(
  holder: RefObject<HTMLElement | null>,
  drawing: Drawing | null,
  pointed: string | null,
  handling: Handling,
): void {
  const latest = useRef({ handling, pointed });
  useLayoutEffect(() => {
    latest.current = { handling, pointed };
  });
  useLayoutEffect(() => {
    const { current } = holder;
    if (!current || !drawing) return;
    const focused = [...current.querySelectorAll<SVGElement>('[data-key]')].find((spot) => spot.matches(':focus'));
    current.replaceChildren(drawing.svg);
    drawing.spots.get(focused?.dataset['key'] ?? '')?.focus();
    const silenced = new AbortController();
    for (const [key, spot] of drawing.spots) listen(key, spot, drawing, latest, silenced.signal);
    pointAt(current, latest, silenced.signal);
    return () => silenced.abort();
  }, [holder, drawing]);
  useEffect(() => {
    if (!drawing) return;
    const inOrder = pointed !== null && drawing.spots.has(pointed) ? pointed : [...drawing.spots.keys()][0];
    for (const [key, spot] of drawing.spots) {
      spot.setAttribute('tabindex', key === inOrder ? '0' : '-1');
      spot.classList.toggle('is-pointed', key === pointed);
    }
  }, [drawing, pointed]);
}

type Latest = RefObject<{ readonly handling: Handling; readonly pointed: string | null }>;

function listen(key: string, spot: SVGElement, { spots }: Drawing, latest: Latest, signal: AbortSignal): void {
  const point = (): void => latest.current.handling.onPoint(key);
  const press = (): void => latest.current.handling.onPress(key);
  const on = { signal };
  spot.addEventListener('focus', () => spot.matches(':focus-visible') && point(), on);
  spot.addEventListener(
    'click',
    (event) => {
      const isFirstTap =
        event instanceof PointerEvent && event.pointerType === 'touch' && latest.current.pointed !== key;
      if (isFirstTap) point();
      else press();
    },
    on,
  );
  spot.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter' || event.key === ' ') press();
      else if (event.key === 'Escape') latest.current.handling.onLeave();
      else {
        const to = latest.current.handling.step(key, event.key);
        if (to === undefined) return;
        spots.get(to)?.focus();
      }
      event.preventDefault();
    },
    on,
  );
}

/**
 * Points at what a moving pointer is over. A pointer at rest under which the page scrolls, as it does for arrow keys,
 * points at nothing new: browsers report that as a move as well, but to where the pointer was.
 */
function pointAt(element: HTMLElement, latest: Latest, signal: AbortSignal): void {
  let rest = '';
  window.addEventListener(
    'pointermove',
    ({ pointerType, clientX, clientY, target }) => {
      const here = `${clientX} ${clientY}`;
      const isMoved = here !== rest;
      rest = here;
      if (!isMoved || pointerType === 'touch' || !(target instanceof SVGElement) || !element.contains(target)) return;
      const key = target.dataset['key'];
      if (key !== undefined && key !== latest.current.pointed) latest.current.handling.onPoint(key);
    },
    { signal },
  );
}
