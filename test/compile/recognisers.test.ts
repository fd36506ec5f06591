import { describe, expect, it } from 'vitest';
import { isGeneric } from '../../src/compile/find/forms.ts';
import { nameFinder } from '../../src/compile/find/names.ts';
import { numbersOf } from '../../src/compile/find/numbers.ts';
import { isDemonymPair, isSameWord } from '../../src/compile/find/variants.ts';
import { wordCount } from '../../src/compile/find/words.ts';

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

describe('names', () => {
  const find = nameFinder([
    { entity: 'town', type: 'place', key: 'port aldwin', kind: 'name' },
    { entity: 'council', type: 'organisation', key: 'port aldwin council', kind: 'name' },
    { entity: 'odwyer', type: 'person', key: 'odwyer', kind: 'surname' },
    { entity: 'may', type: 'person', key: 'may', kind: 'surname' },
    { entity: 'anna-reed', type: 'person', key: 'reed', kind: 'surname' },
    { entity: 'ben-reed', type: 'person', key: 'reed', kind: 'surname' },
    { entity: 'council', type: 'organisation', key: 'council', kind: 'spelling', only: [] },
  ]);
  it.each<[string, string[]]>([
    ['The Port Aldwin Council met in Port-Aldwin.', ['council', 'town']],
    ['O’Dwyer’s bridge, PORT ALDWIN', ['odwyer', 'town']],
    ["O'Dwyer", ['odwyer']],
    ['it may rain; May rang', ['may']],
    ['Reed', ['anna-reed|ben-reed']],
    ['the Council', []],
  ])('in "%s"', (text, entities) => {
    expect(find(text).map((name) => name.entities.join('|'))).toEqual(entities);
  });

  it.each([
    ['the ministry', true],
    ['the Foreign Ministry', true],
    ['The council', true],
    ['the Norwegian ministry', false],
    ['Port Aldwin', false],
  ])('"%s" means someone only in its context: %s', (text, generic) => {
    expect(isGeneric(text)).toBe(generic);
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
    expect(isDemonymPair(one, other)).toBe(pair);
    expect(isDemonymPair(other, one)).toBe(pair);
  });

  it.each([
    ['defence', 'defense', true],
    ['organisation', 'organization', true],
    ['ministries', 'ministry', true],
    ['ferries', 'ferry', true],
    ['paris', 'parry', false],
    ['harbour', 'harbor', true],
  ])('%s and %s: the same word %s', (one, other, same) => {
    expect(isSameWord(one, other)).toBe(same);
  });

  it('counts words as a reader does', () => {
    expect(wordCount('the ferry – at 40 minutes’ notice – “won’t” sail')).toBe(8);
  });
});
