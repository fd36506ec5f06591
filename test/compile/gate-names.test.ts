import { describe, expect, it } from 'vitest';
import { isGeneric, nameFinder } from '../../src/compile/gate/names/entity-names.ts';
import { wordCount } from '../../src/compile/gate/names/words.ts';

describe('names of entities', () => {
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

describe('words', () => {
  it('are counted as a reader does', () => {
    expect(wordCount('the ferry – at 40 minutes’ notice – “won’t” sail')).toBe(8);
  });
});
