import { describe, expect, it } from 'vitest';
import { isMet, measured, median, type Round } from '../../bench/verdict.ts';

describe('the median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

describe('the verdict on cold starts', () => {
  const round = (empty: readonly number[], asked: Readonly<Record<string, number>>): Round => ({
    empty,
    asked: new Map(Object.entries(asked)),
  });
  const rounds = [
    round([20, 20, 90], { who: 28, where: 32, timeline: 36 }),
    // A busy machine: everything takes twice as long.
    round([40, 40, 40], { who: 60, where: 64, timeline: 76 }),
    round([20, 20, 20], { who: 90, where: 32, timeline: 38 }),
  ];

  it('takes each question against the empty handler of its round, the slowest first', () => {
    const { questions, ratio } = measured(rounds);
    expect(questions).toEqual([
      { question: 'timeline', ratio: 1.9 },
      { question: 'where', ratio: 1.6 },
      { question: 'who', ratio: 1.5 },
    ]);
    expect(ratio).toBe(1.6);
  });

  it('meets a bar up to the bar itself, and not above it', () => {
    expect(isMet(measured(rounds), { median: 1.6, any: 1.9 })).toBe(true);
    expect(isMet(measured(rounds), { median: 1.59, any: 1.9 })).toBe(false);
    expect(isMet(measured(rounds), { median: 1.6, any: 1.89 })).toBe(false);
  });

  it('never passes what was not timed', () => {
    const bars = { median: 99, any: 99 };
    expect(isMet(measured([]), bars)).toBe(false);
    expect(isMet(measured([round([], { who: 1 })]), bars)).toBe(false);
    expect(isMet(measured([round([20], { who: 1 }), round([20], {})]), bars)).toBe(false);
  });
});
