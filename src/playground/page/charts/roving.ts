import type { Mark } from '../../../charts/place.ts';

/** Where an arrow key leads from a mark: along its lane by date, or to the nearest date in the next lane that has one. */
export function neighbour(marks: readonly Mark[], key: string, pressed: string): Mark | undefined {
  const current = marks.find((mark) => mark.key === key);
  if (!current) return undefined;
  const lane = marks.filter((mark) => mark.lane === current.lane);
  const at = lane.indexOf(current);
  if (pressed === 'ArrowRight') return lane[at + 1];
  if (pressed === 'ArrowLeft') return lane[at - 1];
  if (pressed === 'Home') return lane[0];
  if (pressed === 'End') return lane.at(-1);
  if (pressed === 'ArrowDown') return nearest(marks, current, 1);
  return pressed === 'ArrowUp' ? nearest(marks, current, -1) : undefined;
}

function nearest(marks: readonly Mark[], current: Mark, step: 1 | -1): Mark | undefined {
  const lanes = [...new Set(marks.map(({ lane }) => lane))];
  const next = lanes[lanes.indexOf(current.lane) + step];
  const away = (mark: Mark): number => Math.abs(mark.sign - current.sign);
  return marks
    .filter(({ lane }) => lane === next)
    .reduce<Mark | undefined>((best, mark) => (best === undefined || away(mark) < away(best) ? mark : best), undefined);
}

/** A place in a table: its column heads are in row -1, its row heads in column -1. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Where an arrow key leads in a table of so many rows and columns; undefined for other keys and at the edges. */
export function stepped({ row, column }: Cell, pressed: string, rows: number, columns: number): Cell | undefined {
  const moves: Readonly<Record<string, Cell>> = {
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    Home: { row, column: row === -1 ? 0 : -1 },
    End: { row, column: columns - 1 },
  };
  const to = moves[pressed];
  if (!to || to.row < -1 || to.column < -1 || to.row >= rows || to.column >= columns) return undefined;
  return to.row === -1 && to.column === -1 ? undefined : to;
}

export const cellKey = ({ row, column }: Cell): string => `${row}:${column}`;

export function cellOf(key: string): Cell {
  const [row = 0, column = 0] = key.split(':').map(Number);
  return { row, column };
}
