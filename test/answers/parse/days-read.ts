import { type Edition, editionOf } from '../../../src/answers/edition.ts';
import { findWhen } from '../../../src/answers/parse/when.ts';
import type { Day } from '../../../src/digest/types.ts';
import { harbour } from '../../fixtures/harbour.ts';

/** The harbour digest as if it covered these days. */
export const covering = (from: string, to: string): Edition =>
  editionOf({ ...harbour, topic: { ...harbour.topic, coverage: { from: from as Day, to: to as Day } } });

/** Latest day covered: Monday, 2 November 2020. */
export const autumn = covering('2020-09-27', '2020-11-02');

/** The days that a text means, or why there are none. */
export const read = (text: string, digest = autumn): string => {
  const found = findWhen(text, digest);
  if (!found) return 'no date';
  return 'from' in found ? `${found.from}..${found.to}` : found.impossible;
};
