import { expect, it } from 'vitest';
import type { TitledEvent } from '../../../src/compile/draft/event-headline.ts';
import { withoutToldTwice } from '../../../src/compile/draft/told-twice.ts';
import type { Day } from '../../../src/digest/types.ts';

function event(headline: string, articles: string, start = '2033-03-09', isReported = false): TitledEvent {
  const sentences = [...articles].map((article) => ({ article }));
  const day = { start: start as Day, end: start as Day, precision: 'day', isReported, isDue: false };
  return { ...day, headline, sentences, telling: sentences } as unknown as TitledEvent;
}

const linesOf = (...events: readonly TitledEvent[]): readonly string[] =>
  withoutToldTwice(events).map(
    ({ headline, sentences }) => `${headline} ${sentences.map(({ article }) => article).join('')}`,
  );

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
