import { clipped, type Face } from './letters.ts';
import type { Told } from './picture.ts';

/** Pixels of a picture, as both platforms show it without cutting. On a telephone it is shrunk to a third. */
export const PICTURE = { width: 1200, height: 675, margin: 44 } as const;
export const INNER = PICTURE.width - 2 * PICTURE.margin;

/** Letters, at a third still read without a glass. */
export const FACES = {
  title: { size: 44, bold: true },
  note: { size: 27 },
  label: { size: 31 },
  strong: { size: 31, bold: true },
  small: { size: 26 },
  foot: { size: 24 },
} as const satisfies Record<string, Face>;

export const LEADING = { title: 50, note: 33, label: 34, small: 29, foot: 29 } as const;

/** The frame of a picture: its lines of words, and between which heights the rest is drawn. */
export interface Frame {
  readonly title: readonly string[];
  readonly note: readonly string[];
  readonly foot: readonly string[];
  readonly top: number;
  readonly bottom: number;
}

export function frameOf({ title, note, foot }: Told): Frame {
  const lines = {
    title: clipped(title, INNER, FACES.title, 2),
    note: clipped(note, INNER, FACES.note, 2),
    foot: clipped(foot, INNER, FACES.foot, 2),
  };
  return {
    ...lines,
    top: 26 + lines.title.length * LEADING.title + lines.note.length * LEADING.note + 14,
    bottom: PICTURE.height - 22 - lines.foot.length * LEADING.foot - 8,
  };
}

/** Heights of what is drawn between: of the axis of time, of the track that an event stands on, and around rows. */
export const AXIS = 38;
export const TRACK = 30;
export const ROW_GAP = 12;
