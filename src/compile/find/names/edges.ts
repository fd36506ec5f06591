import { lengthOf, type Reading } from './reading.ts';

/** True where a known name begins that ends an unknown one before it. */
export const endsUnknown = (r: Reading, at: number): boolean => {
  const known = r.known(at);
  return lengthOf(known) > 1 || known?.people === true;
};

/** "In Orrin | Ada Crane said": a place that opens a sentence, and somebody behind it without a comma. */
export const isWhereSomebody = (r: Reading, at: number): boolean =>
  r.is(at - 1, 'in') && r.opens(at - 1) && r.is(at + 1, 'first-name') && r.hasCapital(at + 2);

/** "Orrin | Model T" */
export const isLabelled = (r: Reading, at: number): boolean =>
  r.is(at, 'label') && /^(?:\p{Lu}|\d.*)$/u.test(r.text(at + 1));

/** "Pensioner | Nobby Crane": two words that are no others, and no more of them. */
export const isUnknownPair = (r: Reading, at: number): boolean =>
  [at, at + 1].every((word) => r.hasCapital(word) && !r.isCommon(word) && !r.is(word, 'organisation-head')) &&
  !r.hasCapital(at + 2);
