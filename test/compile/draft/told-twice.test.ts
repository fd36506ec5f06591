import { expect, it } from 'vitest';
import type { TitledEvent } from '../../../src/compile/draft/event-headline.ts';
import { withoutToldTwice } from '../../../src/compile/draft/told-twice.ts';
import type { Day } from '../../../src/digest/types.ts';

function event(headline: string, articles: string, start = '2033-03-09', isReported = false): TitledEvent {
  const sentences = [...articles].map((article) => ({ article, mark: 0 }));
  const day = { start: start as Day, end: start as Day, precision: 'day', isReported, isDue: false };
  return {
    ...day,
    headline,
    sentences,
    telling: sentences,
    first: sentences[0],
    namedAfter: start,
  } as unknown as TitledEvent;
}

const linesOf = (...events: readonly TitledEvent[]): readonly string[] =>
  withoutToldTwice(events, {
    isBefore: (one, other) => one.article < other.article,
    mentions: (_, word) => !/^(?:Brenn|Varn)$/.test(word),
  }).map(({ headline, sentences }) => `${headline} ${sentences.map(({ article }) => article).join('')}`);

it('is one event where the same was done to one whom both name in the same words', () => {
  expect(
    linesOf(
      event('The signal master in the town of Orrin was arrested', 'AB'),
      event('Signal master arrested over crash', 'C'),
      event('Clerk arrested over crash', 'D'),
    ),
  ).toEqual(['The signal master in the town of Orrin was arrested ABC', 'Clerk arrested over crash D']);
});

it('is another on another day, but for what was only reported on the next', () => {
  expect(
    linesOf(
      event('Ada Holt, the harbour minister, resigned', 'A'),
      event('Ada Holt has resigned', 'B', '2033-03-10', true),
      event('Ada Holt resigned', 'C', '2033-03-20'),
    ),
  ).toEqual(['Ada Holt, the harbour minister, resigned AB', 'Ada Holt resigned C']);
});

it('leaves apart what somebody did to others, and what is counted', () => {
  const lines = [
    'Police arrested Ada Holt',
    'Police arrested Per Ulm',
    'Nine clerks were arrested',
    'Clerks were arrested',
  ];
  expect(linesOf(...lines.map((line) => event(line, 'A')))).toEqual(lines.map((line) => `${line} A`));
});

it('is one accident in other numbers, but for one of another place or of others', () => {
  expect(
    linesOf(
      event('Seven people have died and dozens more have been injured after a tram overturned in Nareth', 'AB'),
      event('Several people died and dozens were injured after a tram derailed and overturned', 'C'),
      event('Nine people died and four were injured after a tram overturned in Brenn', 'D'),
    ),
  ).toEqual([
    'Seven people have died and dozens more have been injured after a tram overturned in Nareth ABC',
    'Nine people died and four were injured after a tram overturned in Brenn D',
  ]);
  const lines = ['An air strike killed nine soldiers in Nareth', 'An air strike killed 12 children in Nareth'];
  expect(linesOf(...lines.map((line) => event(line, 'A')))).toEqual(lines.map((line) => `${line} A`));
});

it('is one where the same befell the same by a verb that is no act', () => {
  expect(
    linesOf(
      event('More than 270 girls were taken from their boarding school in the town of Nareth', 'AB'),
      event('The Nareth girls were abducted', 'C'),
    ),
  ).toEqual(['More than 270 girls were taken from their boarding school in the town of Nareth ABC']);
});
