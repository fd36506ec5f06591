import { describe, expect, it } from 'vitest';
import { judge, median } from '../../bench/verdict.ts';

const bars = { slack: 1.45, discord: 1.3 };

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
  it('meets a bar up to the bar itself, and not above it', () => {
    const rounds = { empty: [20, 20, 20], slack: [28, 29, 90], discord: [26, 26.1, 27] };
    expect(judge(rounds, bars)).toMatchObject([
      { name: 'empty', ratio: 1, met: true },
      { name: 'slack', median: 29, ratio: 1.45, met: true },
      { name: 'discord', bar: 1.3, met: false },
    ]);
  });

  it('never passes a case that was not timed', () => {
    expect(judge({ empty: [20], slack: [] }, bars)).toMatchObject([{ met: true }, { name: 'slack', met: false }]);
    expect(judge({ empty: [], slack: [20] }, bars)).toMatchObject([{ met: false }, { name: 'slack', met: false }]);
  });
});
