import { describe, expect, it } from 'vitest';
import { findNames } from '../../../src/compile/find/names/find.ts';
import { createLinker } from '../../../src/compile/find/names/link.ts';
import { plainDocument } from '../../../src/compile/read/document.ts';
import { asDay } from '../../../src/digest/day.ts';
import type { Day } from '../../../src/digest/types.ts';
import fc from '../../fast-check.ts';
import { expectLinear } from '../../fixtures/processor-time.ts';

const DAY = asDay('2031-05-09') as Day;
const WORDS = [
  'The',
  'Ines',
  'Calloway',
  'of',
  'Harland',
  'Ministry',
  'US',
  '-',
  '.',
  "'s",
  'said',
  'Jr',
  '&',
  '(',
  ')',
  'CEO',
  'Mr',
  '“',
  '\n',
  'al-Orrin',
  'Norwegian-led',
  '7',
  '😀',
  'Ж',
  'مرحبا',
];

describe('names of any text', () => {
  it('have offsets that slice back, in order and without overlap', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const document = plainDocument(text, DAY);
        const names = createLinker().link(findNames(document), document);
        let last = 0;
        for (const { start, end, text: name, entity } of names) {
          expect(text.slice(start, end)).toBe(name);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(entity).not.toBe('');
          last = end;
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['capitals on one line', (n: number) => 'Orrin Marine of Veldmar and '.repeat(n)],
    [
      'different names',
      (n: number) =>
        Array.from({ length: n * 4 }, (_, at) => `Ines C${at.toString(36).replace(/\d/g, 'q')}en met`).join(' '),
    ],
    ['brackets', (n: number) => '(ABC (DEF) '.repeat(n * 2)],
    ['hyphens', (n: number) => 'US-'.repeat(n * 8)],
    ['one capital word', (n: number) => `A${'b'.repeat(n * 24)}`],
  ])('take time linear in the length: %s', (_, make) =>
    expectLinear(1_000, (size) => plainDocument(make(size), DAY), findNames),
  );
});
