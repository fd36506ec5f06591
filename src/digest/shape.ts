import { asDay } from './day.ts';

/** Says what is wrong with a value that stands at `at`; null where nothing is. Words of the value are never repeated. */
export type Shape = (value: unknown, at: string) => string | null;

const holds =
  (test: (value: unknown) => boolean, is: string): Shape =>
  (value, at) =>
    test(value) ? null : `${at} is no ${is}`;

/** Something is written in it: an empty block or field is refused by both platforms. */
export const text = holds((value) => typeof value === 'string' && value.trim() !== '', 'text');

export const matching = (pattern: RegExp, is: string): Shape =>
  holds((value) => typeof value === 'string' && pattern.test(value), is);

export const oneOf = (...words: readonly string[]): Shape =>
  holds((value) => words.some((word) => word === value), `such word (${words.join(', ')})`);

export const truth = holds((value) => typeof value === 'boolean', 'true or false');

/** JSON has no other number than a finite one; `1e999` is read as infinite. */
export const quantity = holds((value) => Number.isFinite(value), 'number');

/** A position: a paragraph, a rank. */
export const ordinal = holds((value) => Number.isSafeInteger(value) && Number(value) >= 1, 'whole number from 1');

/** A day of four digits that leaves room for reckoning with days before and after it. */
export const day = holds(
  (value) => typeof value === 'string' && asDay(value) !== null && value > '1000' && value < '9000',
  'day of the years 1000 to 8999',
);

export const optional =
  (shape: Shape): Shape =>
  (value, at) =>
    value === undefined ? null : shape(value, at);

/** The first fault among `all`. */
export function firstFault<T>(all: Iterable<T>, faultOf: (one: T) => string | null): string | null {
  for (const one of all) {
    const fault = faultOf(one);
    if (fault !== null) return fault;
  }
  return null;
}

export const list =
  (of: Shape, least = 0): Shape =>
  (value, at) => {
    if (!Array.isArray(value) || value.length < least)
      return `${at} is no list${least > 0 ? ` of ${least} or more` : ''}`;
    return firstFault(value.entries(), ([index, one]) => of(one, `${at}[${index}]`));
  };

/** An object with these fields; what else it has is passed over. */
export const record =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${at} is no object`;
    const own = new Map(Object.entries(value));
    return firstFault(Object.entries(fields), ([name, shape]) =>
      shape(own.get(name), at === '' ? name : `${at}.${name}`),
    );
  };

/** One thing that is `shape`, of which also holds what `further` asks. */
export const both =
  (shape: Shape, further: Shape): Shape =>
  (value, at) =>
    shape(value, at) ?? further(value, at);
