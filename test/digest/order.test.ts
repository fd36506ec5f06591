import { describe, expect, it } from 'vitest';
import { inOrderOfDate } from '../../src/digest/order.ts';
import { on, span } from '../fixtures/making.ts';

describe('the order of dates', () => {
  const may = (from: number, to: number, label: string) =>
    span(`2021-05-${`${from}`.padStart(2, '0')}`, `2021-05-${to}`, 'about', label);

  it('puts a date of which only the end is known at its end, and every other at its first day', () => {
    const told = [
      may(1, 10, 'early May 2021'),
      span('2021-05-01', '2021-05-31', 'month', 'May 2021'),
      span('2021-05-02', '2021-05-20', 'range', '2 to 20 May 2021'),
      may(3, 31, '3 May 2021 or later'),
      on('2021-05-10', '10 May 2021'),
      may(1, 12, 'before 12 May 2021'),
      may(2, 12, 'by 12 May 2021'),
      may(3, 12, 'Until 12 May 2021'),
      may(11, 12, 'no later than 12 May 2021'),
      on('2021-05-12', '12 May 2021'),
      on('2021-05-13', '13 May 2021'),
    ];
    expect(
      [...told]
        .reverse()
        .sort(inOrderOfDate)
        .map(({ label }) => label),
    ).toEqual(told.map(({ label }) => label));
  });

  it('takes a stated range for what it says, whatever its words', () => {
    const by = span('2021-05-01', '2021-05-31', 'range', 'by turns from 1 to 31 May 2021');
    expect(inOrderOfDate(by, on('2021-05-02', '2 May 2021'))).toBeLessThan(0);
  });
});
