/** What a line of the full-text index is of. The order of kinds is that of their numbers. */
const KINDS = ['entity', 'event', 'fact', 'figure', 'dispute'] as const;

export type LineKind = (typeof KINDS)[number];

/** More statements than these are not told apart in one event. */
const MOST_STATEMENTS = 4_096;
const KIND = 2 ** 44;

/**
 * The number of a line, from which can be read what it is of without a look at a table: kind, number of the record,
 * position of the statement. So lines of one kind stand together, in the order of their records.
 */
export const lineNumber = (kind: LineKind, record: number, statement = 0): number =>
  KINDS.indexOf(kind) * KIND + record * MOST_STATEMENTS + statement;

/** The first and last number that a line of a kind may have. */
export const numbersOf = (kind: LineKind): readonly [number, number] => [
  lineNumber(kind, 0),
  lineNumber(kind, 0) + KIND - 1,
];

export function lineAt(number: number): {
  readonly kind: LineKind;
  readonly record: number;
  readonly statement: number;
} {
  const within = number % KIND;
  return {
    kind: KINDS[Math.floor(number / KIND)] ?? 'entity',
    record: Math.floor(within / MOST_STATEMENTS),
    statement: within % MOST_STATEMENTS,
  };
}

/** In SQL: the number of the record of a line, by the line's number. */
export const recordInSql = (number: string): string => `((${number} % ${KIND}) / ${MOST_STATEMENTS})`;
