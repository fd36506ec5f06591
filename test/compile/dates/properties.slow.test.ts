import { describe, expect, it } from 'vitest';
import { readDates } from '../../../src/compile/find/dates/find.ts';
import { plainDocument } from '../../../src/compile/read/document.ts';
import type { Day } from '../../../src/digest/types.ts';
import fc from '../../fast-check.ts';
import { expectLinear } from '../../fixtures/processor-time.ts';

const PUBLISHED = '2024-02-29' as Day;
const WORDS =
  'the last next past 31 2020 9 10:30 p.m. May March October Monday Sunday mid-1990s decades-long six-month Monday-Friday two half a and year years ago ' +
  "later earlier of first third quarter century - ' ’s fiscal every 2012-13 9999 0 week that same day before after Easter";

const anyWords = fc
  .array(fc.constantFrom(...WORDS.split(' '), '.', ',', '\n'), { maxLength: 40 })
  .map((words) => words.join(' '));

describe('dates of any text at all', () => {
  it.each([
    ['words of dates in any order', anyWords],
    ['any signs', fc.string({ unit: 'binary', maxLength: 200 })],
  ])('%s: offsets slice back, in order, none over another', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        let behind = 0;
        for (const { start, end, text: said, value } of readDates(plainDocument(text, PUBLISHED))) {
          expect(text.slice(start, end)).toBe(said);
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(end).toBeGreaterThan(start);
          expect(value).not.toMatch(/NaN|undefined|Infinity/);
          behind = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each(['Monday ', 'day ', 'hundred and ', 'the last ', 'a ', '1 ', 'two-year ', '"'])(
    'takes time linear in the length of one line of "%s"',
    (word) => expectLinear(10_000, (count) => plainDocument(word.repeat(count), PUBLISHED), readDates),
  );
});
