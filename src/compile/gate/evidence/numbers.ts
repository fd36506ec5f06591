import { type NumberFound, numbersOf } from '../../find/numbers.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The numbers of a text that are no part of a date. */
export function undated(text: string, dates: readonly Place[]): readonly NumberFound[] {
  return numbersOf(text).filter((number) =>
    dates.every((date) => number.end <= date.start || number.start >= date.end),
  );
}

/**
 * The numbers of a paragraph by value, rising. A bare year may also be a count; a day of the month may not. "A" and
 * "an" before a small word are 1: "a soldier was killed" bears out a figure.
 */
export function numbersMentioned(
  text: string,
  dates: readonly (Place & { readonly text: string })[],
): readonly number[] {
  const withDay = dates.filter((date) => !/^\d{4}$/.test(date.text));
  const one = /\b[Aa]n?\s(?=\p{Ll})/u.test(text) ? [1] : [];
  return [...new Set([...one, ...undated(text, withDay).map((number) => number.value)])].sort((a, b) => a - b);
}
