import { expect, it } from 'vitest';
import { type Comparable, sameFigure } from '../../../src/compile/compare/same-figure.ts';

const killed = (value: number, qualifier: string | null = null, max?: number): Comparable => ({
  value,
  qualifier,
  counts: 'killed',
  ...(max === undefined ? {} : { max }),
});

it.each<[string, Comparable, Comparable, boolean]>([
  ['21 and at least 21', killed(21), killed(21, 'at least'), true],
  ['21 and 22', killed(21), killed(22), false],
  ['more than 20 and 23', killed(20, 'more than'), killed(23), false],
  ['dozens and 31', killed(24, 'dozens'), killed(31), true],
  ['dozens and 12', killed(24, 'dozens'), killed(12), false],
  ['dozens and 150', killed(24, 'dozens'), killed(150), false],
  ['about 60 and 62', killed(60, 'about'), killed(62), true],
  ['about 60 and 70', killed(60, 'about'), killed(70), false],
  ['about 12 and 13', killed(12, 'about'), killed(13), false],
  ['20 to 25 and 23', killed(20, null, 25), killed(23), true],
  ['20 to 25 and 26', killed(20, null, 25), killed(26), false],
  ['killed and wounded', killed(5), { ...killed(5), counts: 'wounded' }, false],
])('%s', (_, one, other, same) => {
  expect(sameFigure(one, other)).toBe(same);
  expect(sameFigure(other, one)).toBe(same);
});
