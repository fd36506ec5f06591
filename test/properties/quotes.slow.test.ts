import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/compile/find/names/find.ts';
import { findQuotes } from '../../src/compile/find/quotes/find.ts';
import { findStatements } from '../../src/compile/find/statements/find.ts';
import { plainDocument } from '../../src/compile/read/document.ts';
import type { Day } from '../../src/digest/types.ts';
import fc from '../fast-check.ts';
import { processorTime } from '../fixtures/processor-time.ts';

const DAY = '2031-05-09' as Day;
const PIECES = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '``',
  "''",
  '«',
  '»',
  ' said ',
  'Maria Lund',
  ' he ',
  'the minister',
  '.',
  ',',
  ':',
  ' ',
  '\n',
  '?',
  ' accused ',
  'according to ',
  '🚢',
  'של',
];
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
);

describe('quotations and statements of any text', () => {
  it('slice back to the text', () => {
    fc.assert(
      fc.property(text, (given) => {
        const doc = plainDocument(given, DAY);
        const names = findNames(doc);
        const quotes = findQuotes(doc, names);
        for (const { start, end, text: found, speaker } of quotes) {
          expect(given.slice(start, end)).toBe(found);
          if (speaker) expect(given.slice(speaker.start, speaker.end)).toBe(speaker.text);
        }
        for (const { start, end, text: found, speaker, addressee } of findStatements(doc, names, quotes)) {
          expect(given.slice(start, end)).toBe(found);
          for (const one of [speaker, addressee]) if (one) expect(given.slice(one.start, one.end)).toBe(one.text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never overlap', () => {
    fc.assert(
      fc.property(text, (given) => {
        const quotes = findQuotes(plainDocument(given, DAY), []);
        quotes.reduce((last, { start, end }) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          return end;
        }, 0);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['"', '“', '”', "'", '‘', '“A b. ', '“A.” he said. ', 'said '])(
    'take time in proportion to %s again and again',
    (piece) => {
      const timed = (length: number): number => {
        const doc = plainDocument(piece.repeat(length / piece.length), DAY);
        return processorTime(() => findStatements(doc, [], findQuotes(doc, [])));
      };
      timed(20_000);
      // Ten times the text: a quadratic step would take a hundred times as long.
      expect(timed(400_000)).toBeLessThan(40 * Math.max(timed(40_000), 5));
    },
  );
});
