import { describe, expect, it } from 'vitest';
import { agencyOf, printOf, wordsOf } from '../../../src/compile/compare/near-copies.ts';
import { StoryReader } from '../../../src/compile/compare/timeline/story.ts';
import { timelineOf } from '../../../src/compile/compare/timeline/timeline.ts';
import { withoutDateline } from '../../../src/compile/read/dateline.ts';
import { plainDocument } from '../../../src/compile/read/document.ts';
import type { Day } from '../../../src/digest/types.ts';
import fc from '../../fast-check.ts';
import { processorTime } from '../../fixtures/processor-time.ts';

const published = '2031-03-04' as Day;
const span = { from: '2031-01-01' as Day, to: '2031-12-31' as Day };

/** Pieces of which texts are put together that look like reports, or go wrong on the way. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    'The ferry Marigold sank off Gullhaven on Thursday in a storm with forty crates of glass aboard.',
    'QUAYTOWN, March 3 (AP) — The port office of Quaytown closed on Tuesday after a fire had burned in its cellar.',
    ' on February 30 ',
    '\n',
    '“',
    '|',
    '(AP) - ',
    'هذا نص ',
    '🛳️',
  ),
);
const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

function timelineFrom(texts: readonly string[]) {
  const reader = new StoryReader();
  for (const text of texts) reader.add(plainDocument(text, published));
  return timelineOf(reader.story(), { ...span, days: 3, sentences: 2 });
}

describe('any texts at all', () => {
  it('give a timeline within its bounds', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (texts) => {
        const timeline = timelineFrom(texts);
        if ('unknown' in timeline) throw new Error('nothing was asked for');
        expect(timeline.size).toBeLessThanOrEqual(3);
        for (const [day, sentences] of timeline) {
          expect(day >= span.from && day <= span.to).toBe(true);
          expect(sentences.length).toBeGreaterThanOrEqual(1);
          expect(sentences.length).toBeLessThanOrEqual(2);
          for (const sentence of sentences)
            expect(texts.some((text) => text.replace(/\s+/g, ' ').includes(sentence))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['capitals on one line', 'ABC '.repeat(400_000)],
    ['capitals in one word', 'A'.repeat(2_000_000)],
    ['opening quotation marks', '“'.repeat(400_000)],
    ['bars', '|'.repeat(400_000)],
    ['dates', 'on March 3 '.repeat(20_000)],
    ['one sentence over and over', 'The ferry sank off Gullhaven on Thursday with forty crates. '.repeat(20_000)],
  ])('take time linear in their length: %s', (_, text) => {
    expect(processorTime(() => timelineFrom([text]))).toBeLessThan(8000);
  });

  it('have prints and agencies, and lose at most a dateline', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sentences } = plainDocument(text, published);
        const { runs } = printOf(wordsOf(sentences), agencyOf(text));
        expect(new Set(runs).size).toBe(runs.length);
        expect(text.endsWith(withoutDateline(text))).toBe(true);
      }),
    );
  });
});

describe('a dateline', () => {
  it.each([
    ['QUAYTOWN (Reuters) - The ferry sank.', 'The ferry sank.'],
    ['Quaytown, March 3 (AP) — The ferry sank.', 'The ferry sank.'],
    ['PORT ALDWIN, Kelpwick -- Five ferries sank.', 'Five ferries sank.'],
  ])('is taken off: %s', (sentence, rest) => {
    expect(withoutDateline(sentence)).toBe(rest);
  });

  it.each([
    'The ferry - The Marigold - sank.',
    'Quaytown - The ferry sank.',
    'Aldous Kray (his brother) - no sailor - left.',
    'QUAYTOWN ferries sank - and nobody knew why.',
  ])('is none: %s', (sentence) => {
    expect(withoutDateline(sentence)).toBe(sentence);
  });
});
