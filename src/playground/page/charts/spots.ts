import { type ButtonHTMLAttributes, type RefObject, useEffect, useState } from 'react';

/** A button of a picture: what it says of itself to those who do not see it, and what it does. */
export type SpotProps = ButtonHTMLAttributes<HTMLButtonElement> & { readonly 'data-key': string };

interface Spots {
  /** Key of the spot that the pointer or the focus came to last. */
  readonly pointed: string | null;
  readonly spot: (key: string, name: string) => SpotProps;
}

/**
 * The spots of a picture, one of which is in the tab order: the one pointed at last, else the first
 * (https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex).
 *
 * @param step Where an arrow key leads from a spot.
 * @param onPress By touch, the second tap on the same spot.
 */
export function useSpots(
  holder: RefObject<HTMLElement | null>,
  keys: readonly string[],
  step: (key: string, pressed: string) => string | undefined,
  onPress: (key: string) => void,
): Spots {
  const [pointed, setPointed] = useState<string | null>(null);
  const reachable = pointed !== null && keys.includes(pointed) ? pointed : keys[0];
  useEffect(() => pointerOver(holder, setPointed), [holder]);
  const spot = (key: string, name: string): SpotProps => ({
    type: 'button',
    'data-key': key,
    'aria-label': name,
    tabIndex: key === reachable ? 0 : -1,
    className: key === pointed ? 'chart-spot is-pointed' : 'chart-spot',
    onFocus: ({ currentTarget }) => {
      if (currentTarget.matches(':focus-visible')) setPointed(key);
    },
    onClick: ({ nativeEvent: tap }) => {
      if (tap instanceof PointerEvent && tap.pointerType === 'touch' && pointed !== key) setPointed(key);
      else onPress(key);
    },
    onKeyDown: (event) => {
      const to = step(key, event.key);
      if (event.key === 'Escape') setPointed(null);
      else if (to !== undefined) holder.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(to)}"]`)?.focus();
      else return;
      event.preventDefault();
    },
  });
  return { pointed, spot };
}

/**
 * Points at what a moving pointer is over. A pointer at rest under which the page scrolls, as it does for arrow keys,
 * points at nothing new: browsers report that as a move as well, but to where the pointer was.
 */
function pointerOver(holder: RefObject<HTMLElement | null>, onPoint: (key: string) => void): () => void {
  const silenced = new AbortController();
  let rest = '';
  const follow = ({ pointerType, clientX, clientY, target }: PointerEvent): void => {
    const here = `${clientX} ${clientY}`;
    const isMoved = here !== rest;
    rest = here;
    if (!isMoved || pointerType === 'touch' || !(target instanceof Element) || !holder.current?.contains(target))
      return;
    const key = target.closest<HTMLElement>('[data-key]')?.dataset['key'];
    if (key !== undefined) onPoint(key);
  };
  window.addEventListener('pointermove', follow, { signal: silenced.signal });
  return () => silenced.abort();
}
