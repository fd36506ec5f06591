import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../src/compile/find/numbers.ts';
import { english } from '../../src/compile/language/languages.ts';

describe('numbers', () => {
  it.each<[string, number[]]>([
    ['1,200 people and 3 boats', [1200, 3]],
    ['seven areas', [7]],
    ['twenty-five', [25]],
    ['thirty thousand', [30_000]],
    ['two hundred and five', [205]],
    ['six to seven hours', [6, 7]],
    ['six and seven', [6, 7]],
    ['1.5 million', [1_500_000]],
    ['more than a thousand', [1000]],
    ['hundreds of soldiers', [100]],
    ['tens of thousands', [10_000]],
    ['three times, twice, the second-largest', [3, 2, 2]],
    ['first 100 days', [1, 100]],
    ['both sides', [2]],
    ['F-16', [16]],
    ['a dozen', [12]],
    ['over 50,000.', [50_000]],
    ['no number', []],
  ])('of "%s"', (text, values) => {
    const found = numbersOf(text);
    expect(found.map((number) => number.value)).toEqual(values);
    for (const { start, end, text: said } of found) expect(text.slice(start, end)).toBe(said);
  });
});

describe('word forms', () => {
  it.each([
    ['armenia', 'armenian', true],
    ['russia', 'russians', true],
    ['azerbaijan', 'azerbaijani', true],
    ['turkey', 'turkish', true],
    ['netherlands', 'dutch', true],
    ['us', 'american', true],
    ['scandinavia', 'scandinavian', true],
    ['italy', 'italian', true],
    ['russia', 'armenian', false],
    ['iran', 'iraqi', false],
    ['baku', 'bakunin', false],
  ])('%s and %s: a country and its people %s', (one, other, pair) => {
    expect(english.isPeopleOf(one, other)).toBe(pair);
    expect(english.isPeopleOf(other, one)).toBe(pair);
  });

  it.each([
    ['defence', 'defense', true],
    ['organisation', 'organization', true],
    ['ministries', 'ministry', true],
    ['ferries', 'ferry', true],
    ['paris', 'parry', false],
    ['harbour', 'harbor', true],
  ])('%s and %s: the same word %s', (one, other, same) => {
    expect(english.isSameWord(one, other)).toBe(same);
  });
});
