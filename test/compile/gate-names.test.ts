import { describe, expect, it } from 'vitest';
import {
  type Form,
  formKey,
  formsOf,
  isGeneric,
  lineReader,
  nameFinder,
  namesNothing,
} from '../../src/compile/gate/names/entity-names.ts';
import { namesReader, openingWords, smallWordsOf } from '../../src/compile/gate/names/paragraph-names.ts';
import { hasSpelling, plainMarks, wordCount, wordsOf } from '../../src/compile/gate/names/words.ts';
import { entriesOf, named } from './small-topic.ts';

describe('names of entities', () => {
  const forms: readonly Form[] = [
    { entity: 'town', type: 'place', key: 'port aldwin', kind: 'name' },
    { entity: 'council', type: 'organisation', key: 'port aldwin council', kind: 'name' },
    { entity: 'odwyer', type: 'person', key: 'odwyer', kind: 'surname' },
    { entity: 'may', type: 'person', key: 'may', kind: 'surname' },
    { entity: 'anna-reed', type: 'person', key: 'reed', kind: 'surname' },
    { entity: 'ben-reed', type: 'person', key: 'reed', kind: 'surname' },
    { entity: 'council', type: 'organisation', key: 'council', kind: 'spelling', only: [] },
  ];
  it.each<[string, string[]]>([
    ['The Port Aldwin Council met in Port-Aldwin.', ['council', 'town']],
    ['O’Dwyer’s bridge, PORT ALDWIN', ['odwyer', 'town']],
    ["O'Dwyer", ['odwyer']],
    ['it may rain; May rang', ['may']],
    ['Reed', ['anna-reed|ben-reed']],
    ['the Council', []],
    ['the last Port', []],
    ['port Aldwin, port aldwin', ['town']],
    ['Port of Aldwin', []],
  ])('in "%s"', (text, entities) => {
    expect(nameFinder(forms)(text).map((name) => name.entities.join('|'))).toEqual(entities);
  });

  it('are found where they stand, one behind the other', () => {
    const text = 'In Port Aldwin May rang.';
    expect(nameFinder(forms)(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Port Aldwin', 'May']);
  });

  it.each([
    ['the ministry', true],
    ['the Foreign Ministry', true],
    ['The council', true],
    ['A company', true],
    ['The bridge', true],
    ['A bridge', true],
    ['a bridge on The Quay', false],
    ['the Norwegian ministry', false],
    ['Port Aldwin', false],
    ['Prime Minister Penn', false],
  ])('"%s" means someone only in its context: %s', (text, generic) => {
    expect(isGeneric(text)).toBe(generic);
  });

  it.each([
    ['The Harbour Board', 'harbour board'],
    ['the', 'the'],
    ['Penn’s', 'penn'],
    ["Penn's boat", 'penn boat'],
    ['Theodore', 'theodore'],
  ])('"%s" is known by "%s"', (text, key) => {
    expect(formKey(text)).toBe(key);
  });

  it('have the forms that the editor gives, and a person’s surname', () => {
    const { entities } = entriesOf({
      articles: {},
      files: {
        people: [
          { ...named('penn', 'Ada Penn', { 'Ada Pen': ['A1'], 'the mayor': ['A2', 'B1'] }), aliases: ['Penny'] },
          named('zorn', 'Zorn'),
          named('bo', 'Bo van Reed'),
        ],
        places: [named('quay', 'Old Quay')],
      },
    });
    expect(formsOf(entities).map(({ key, kind, only }) => [key, kind, only?.join(' ')])).toEqual([
      ['ada penn', 'name', undefined],
      ['penn', 'surname', undefined],
      ['penny', 'alias', undefined],
      ['ada pen', 'spelling', undefined],
      ['mayor', 'spelling', 'A2 B1'],
      ['zorn', 'name', undefined],
      ['bo van reed', 'name', undefined],
      ['reed', 'surname', undefined],
      ['old quay', 'name', undefined],
    ]);
  });

  it('are none for months, weekdays and "I"', () => {
    expect(['march', 'monday', 'i', 'quay'].map(namesNothing)).toEqual([true, true, true, false]);
  });
});

describe('the names of a line', () => {
  const said = { A: { label: 'Gazette' }, B: { label: 'Harbour Post' }, C: {} };
  const topic = { articles: { A: [], B: [], C: [] }, said };
  const people = [named('penn', 'Ada Penn'), named('post', 'Harbour Post Group'), named('gazette', 'Gazette')];
  const read = (text: string, rights: 'facts-only' | 'extracts' = 'facts-only') => {
    const small = openingWords(['divers']);
    const { names, labels, words } = lineReader(entriesOf({ ...topic, rights, files: { people } }), small)(text);
    return [
      names.flatMap(({ entities }) => entities).join(' '),
      labels.map(({ article, start, end }) => `${article}: ${text.slice(start, end)}`).join(', '),
      words.map(({ text }) => text).join(' '),
    ];
  };

  it.each([
    ['Penn left, the Gazette says.', 'penn', 'A: Gazette', ''],
    ['By the Gazette’s count', '', 'A: Gazette’s', ''],
    ['the gazette', '', '', ''],
    ['The Harbour Post has it', '', 'B: Harbour Post', ''],
    ['The Harbour Bulletin has it', '', '', 'Harbour Bulletin'],
    ['The Harbour Post Group has it', 'post', '', ''],
    ['Divers left; Divers came.  Divers', '', '', ''],
    ['A diver, says Divers', '', '', 'Divers'],
    ['It “Divers” saw: Divers (Divers', '', '', ''],
    ['By B’s count, and by C12, not D4 or B1x', '', '', 'D4 B1x'],
    ['By A and by a B, not AB', '', '', 'AB'],
    ['The iBoat and eBay', '', '', ''],
    ['Penn met Ada Zorn on Monday.', 'penn', '', 'Ada Zorn'],
  ])('are told apart in "%s"', (text, names, labels, words) => {
    expect(read(text)).toEqual([names, labels, words]);
  });

  it('have no labels in an extract', () => {
    expect(read('the Gazette', 'extracts')).toEqual(['gazette', '', '']);
  });
});

describe('the names of a paragraph', () => {
  const names = (text: string, entities: readonly object[] = [], own: readonly string[] = []) =>
    namesReader(
      entriesOf({ articles: {}, files: { people: entities } }).entities,
      openingWords(['the', 'boat', 'sailing']),
    )(text, new Set(own));

  it.each<[string, string[]]>([
    ['Prime Minister Tobias Renke came.', ['Prime Minister Tobias Renke']],
    ['He met Renke.', ['Renke']],
    ['Boat sank. Renke left. Boats came.', ['Renke']],
    ['Boat Renke left.', ['Boat Renke']],
    ['Boat, Renke said.', ['Renke']],
    ['Sailed off. Renke', ['Renke']],
    ['The Renke boats', ['Renke']],
    ['He came with an O’Brien on an iBoat', ['O’Brien']],
    ['He came on a boat2 to B. Renke', ['B. Renke']],
    ['He met St. Renke', ['St. Renke']],
    ['He met Bob. Renke', ['Bob', 'Renke']],
    ['He met Bo, Renke', ['Bo', 'Renke']],
    ['He met J, who left', ['J']],
    ['He met Renke Bo2 and a2', ['Renke Bo2']],
    ['Renke of the boats', ['Renke']],
    ['the U.S. left', ['U.S.']],
    ['the U.S', ['U.S']],
    ['J. Smith left. Penn', ['J. Smith', 'Penn']],
    ['He saw Smith. Jones left.', ['Jones', 'Smith']],
    ['He met the Ministry of the Interior of it', ['Ministry of the Interior']],
    ['He met the Ministry when Renke left', ['Ministry', 'Renke']],
    ['Port Aldwin, Gull Island', ['Gull Island', 'Port Aldwin']],
    ['They saw Apollo 11 fly', ['Apollo 11']],
    ['Jean-Luc & Sons; Ada/Bea', ['Ada/Bea', 'Jean-Luc & Sons']],
    ['On Monday I met May Renke in March', ['Renke']],
    ['Monday', []],
    ['Renke and Renke', ['Renke and Renke']],
    ['TWO BOATS OF THE BIG FLEET WENT OUT NOW', ['BOATS OF THE BIG FLEET WENT OUT NOW']],
    ['TWO BOATS OF THE BIG FLEET WENT OUT JUST NOW', ['BOATS OF THE BIG FLEET WENT OUT JUST', 'NOW']],
  ])('are read letter for letter: "%s"', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each<[string, object, string[]]>([
    ['the mayor left with Penn', named('penn', 'Ada Penn', { 'the mayor': ['A1'] }), ['Penn', 'mayor']],
    ['he met Mayor Ada Penn', named('penn', 'Ada Penn'), ['Mayor Ada Penn']],
    ['the old mayor', named('penn', 'Ada Penn', { 'the mayor': ['A1'] }), ['mayor']],
    ['the co-chairs left', named('chairs', 'Chairs', { 'co-chairs': ['A1'] }), ['co-chairs']],
    ['ADA PENN left', named('penn', 'Ada Penn', { 'Ada Penn': ['A1'] }), ['ADA PENN']],
    ['the ada penn', named('penn', 'Ada Penn'), ['ada penn']],
    ['the ada, penn', named('penn', 'Ada Penn'), ['ada, penn']],
    ['the ada of it', named('penn', 'Ada Penn'), []],
    ['the Port of Zorn Penn', named('zorn', 'Zorn'), ['Port of Zorn Penn']],
    ['he met Ada-Penn', named('penn', 'Ada Penn', { 'Ada-Penn': ['A1'] }), ['Ada-Penn']],
    ['the PORT (old)', named('port', 'Port', { 'PORT (old)': ['A1'] }), ['PORT', 'PORT (old', 'PORT (old)']],
    ['by a penn’s boat', named('penn', 'Ada Penn'), ['penn’s']],
  ])('hold what the editor’s files have recorded: "%s"', (text, entity, expected) => {
    expect(names(text, [entity])).toEqual(expected);
  });

  it('hold words that lines write with a capital, as they stand, unless a name has them', () => {
    expect(names('the ministries met', [], ['ministry', 'quay'])).toEqual(['ministries']);
    expect(names('the Ministry met other ministries', [], ['ministry'])).toEqual(['Ministry']);
    expect(names('the Harbour Ministry met ministers', [], ['ministry', 'ministers'])).toEqual([
      ...['Harbour Ministry', 'ministers'],
    ]);
  });
});

describe('a word that opens a sentence', () => {
  const opens = (word: string) => openingWords(['boats', 'escalating', 'sail', 'tanker'])(word);
  it.each([
    ['the', true],
    ['boats', true],
    ['boat', true],
    ['sails', true],
    ['escalation', true],
    ['escalates', true],
    ['tankering', true],
    ['escala', false],
    ['sailboat', false],
    ['sailor', false],
    ['allegedly', true],
    ['assertion', true],
    ['bred', false],
    ['ely', false],
    ['renke', false],
  ])('"%s" is known to be no name: %s', (word, isKnown) => {
    expect(opens(word)).toBe(isKnown);
  });

  it('is one that some text writes small', () => {
    expect(smallWordsOf(['The old Quay, old', 'a 2nd élan'])).toEqual(['a', 'elan', 'old']);
  });
});

describe('words', () => {
  it('are counted as a reader does', () => {
    expect(wordCount('the ferry – at 40  minutes’ notice – “won’t” sail')).toBe(8);
  });

  it('are cut at hyphens and other marks within them, and keep where they stand', () => {
    const text = 'O’Brien’s Nagorno-Karabakh, at 10:30/11.';
    const words = wordsOf(text);
    expect(words.map(({ key }) => key)).toEqual(['obrien', 'nagorno', 'karabakh', 'at', '10', '30', '11']);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(words.map(({ text }) => text));
    expect(words[0]?.text).toBe('O’Brien’s');
  });

  it('are compared with straight marks and single spaces', () => {
    expect(plainMarks('‘a’ “b”  «c»\u00a0d')).toBe(`'a' "b" "c" d`);
    for (const text of ['a\tb', 'a  b', 'a\u00a0b']) expect(plainMarks(text)).toBe('a b');
    expect(plainMarks('plain')).toBe('plain');
  });

  it.each([
    ['the Harbour Board met', 'The Harbour Board', true],
    ['the Harbour Board met', 'Harbour Boar', false],
    ['the Harbour Board met', 'arbour Board', false],
    ['the Harbour Board met', 'Board', true],
    ['Boards and the Board', 'Board', true],
    ['Boards', 'Board', false],
    ['Board2', 'Board', false],
    ['É Board', 'Board', true],
    ['ÉBoard', 'Board', false],
    ['harbour board', 'Harbour Board', false],
    ['O’Brien', "O'Brien", true],
    ['of the old one', 'of the old', true],
    ['of old one', 'of the old', false],
  ])('"%s" has the spelling "%s": %s', (text, spelling, isThere) => {
    expect(hasSpelling(text, spelling)).toBe(isThere);
  });
});
