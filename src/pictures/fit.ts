import { AXIS, FACES, frameOf, INNER, LEADING, ROW_GAP, TRACK } from './geometry.ts';
import { clipped } from './letters.ts';
import { altOf, type Picture, type PositionsPicture } from './picture.ts';

/** The lines that a headline or a position takes up; three words of a third line are not worth a row. */
const MOST_LINES = 2;

/**
 * The picture of as many candidates, from the first on, as there is room for, with words that fit their limit; of one, if
 * need be.
 */
export function rowsThatFit<One, P extends Picture>(candidates: readonly One[], built: (rows: readonly One[]) => P): P {
  for (let rows = candidates.length; rows > 1; rows -= 1) {
    const picture = built(candidates.slice(0, rows));
    if (fits(picture)) return picture;
  }
  return built(candidates.slice(0, 1));
}

function fits(picture: Picture): boolean {
  const { top, bottom } = frameOf(picture);
  return !altOf(picture).endsWith('…') && heightOf(picture) <= bottom - top;
}

/** What the rows of a picture take up, in pixels. */
function heightOf(picture: Picture): number {
  switch (picture.kind) {
    case 'timeline':
      return picture.rows.reduce((sum, { event }) => sum + eventHeight(event.headline), AXIS);
    case 'positions':
      return positionsHeight(picture, LETTERS.at(-1) ?? 0);
    case 'toll':
      return picture.counts.length * COUNT_HEIGHT;
  }
}

export const headlineLines = (headline: string): readonly string[] => clipped(headline, INNER, FACES.label, MOST_LINES);
export const eventHeight = (headline: string): number =>
  TRACK + headlineLines(headline).length * LEADING.label + ROW_GAP;

/** Room to the left of a position for the rule beside it. */
export const INDENT = 24;

/** Letters of positions, in pixels: the fewer there are, the larger. */
const LETTERS = [60, 52, 46, 42, 38, 34, 31] as const;

/** The lines of a position in letters of a size. */
export const positionLines = (says: string, size: number): readonly string[] =>
  clipped(says, INNER - INDENT, { size, bold: true }, MOST_LINES);

/** What a position takes up: its lines, who holds it, and the space to the next. */
export const positionHeight = (says: string, size: number): number =>
  positionLines(says, size).length * size * 1.14 + size * 0.95 + 2 * ROW_GAP;

const positionsHeight = ({ rows }: PositionsPicture, size: number): number =>
  rows.reduce((sum, { says }) => sum + positionHeight(says, size), 0);

/** The largest letters in which all positions have room and none is cut. */
export function positionSize(picture: PositionsPicture, room: number): number {
  const isWhole = (says: string, size: number): boolean => !positionLines(says, size).at(-1)?.endsWith('…');
  const fitting = LETTERS.find(
    (size) => positionsHeight(picture, size) <= room && picture.rows.every(({ says }) => isWhole(says, size)),
  );
  return fitting ?? LETTERS.at(-1) ?? 0;
}

/** Amount and day, giver, and what is counted. */
export const COUNT_HEIGHT = LEADING.label + 2 * LEADING.small + 6;
