import { citesOf, independentOrigins } from '../digest/origins.ts';
import type { Event } from '../digest/types.ts';

/** How sure an event is, as it is drawn: shape and filling say it without the colour. */
export interface Sign {
  readonly shape: 'circle' | 'diamond' | 'times';
  /** Hollow where a single origin stands behind the event. */
  readonly filled: boolean;
  /** A custom property of the page's theme. */
  readonly colour: '--ink' | '--single' | '--disputed' | '--muted';
  /** What the legend says of it. */
  readonly words: string;
}

const corroborated: Sign = {
  shape: 'circle',
  filled: true,
  colour: '--ink',
  words: 'corroborated: two or more origins',
};
const single: Sign = { shape: 'circle', filled: false, colour: '--single', words: 'single source: one origin' };
const disputed: Sign = { shape: 'diamond', filled: true, colour: '--disputed', words: 'disputed: the reports differ' };
const disputedSingle: Sign = {
  shape: 'diamond',
  filled: false,
  colour: '--disputed',
  words: 'disputed, with one origin for this event',
};
const superseded: Sign = {
  shape: 'times',
  filled: false,
  colour: '--muted',
  words: 'superseded: later told otherwise',
};

/** Every sign, in the order of the legend. */
export const signs: readonly Sign[] = [corroborated, single, disputed, disputedSingle, superseded];

/** The sign of an event; it counts origins as the words of its status do. */
export function signOf(event: Event): Sign {
  const { status } = event;
  if (status === 'disputed') return independentOrigins(citesOf(event)) > 1 ? disputed : disputedSingle;
  if (status === 'superseded') return superseded;
  return status === 'corroborated' ? corroborated : single;
}

/** The outline of each shape, drawn in a square of 16 pixels. */
export const SHAPES = {
  circle: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
  diamond: 'M8 1.5L12.3 8L8 14.5L3.7 8z',
  times: 'M4 4L12 12M12 4L4 12',
} as const;
