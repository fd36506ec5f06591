import type { Status } from '../../../../digest/types.ts';

/** How a status is drawn: a shape and whether it is filled say it without the colour. */
export interface Sign {
  readonly shape: 'circle' | 'diamond' | 'times';
  readonly filled: boolean;
  /** A custom property of the page's theme. */
  readonly colour: '--ink' | '--single' | '--disputed' | '--muted';
  /** What the legend says of it. */
  readonly words: string;
}

/** One sign for each status, in the order of the legend. */
export const signs: Readonly<Record<Status, Sign>> = {
  corroborated: { shape: 'circle', filled: true, colour: '--ink', words: 'corroborated: two or more origins' },
  'single-source': { shape: 'circle', filled: false, colour: '--single', words: 'single source: one origin' },
  disputed: { shape: 'diamond', filled: true, colour: '--disputed', words: 'disputed: the reports differ' },
  superseded: { shape: 'times', filled: false, colour: '--muted', words: 'superseded: later told otherwise' },
};

export const statuses = Object.keys(signs) as readonly Status[];
