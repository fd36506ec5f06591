import { describe, expect, it } from 'vitest';
import { namesSupported, speakersNamed } from '../../src/compile/gate/name-checks.ts';
import { line, named, places, type SmallTopic, told } from './small-topic.ts';

const NEWER = 'If it does stand there and is new in this line, run compile with --articles DIR.';

const files = {
  people: [
    named('penn', 'Ada Penn', { 'Ada Penn': ['A1'], 'the mayor': ['A3'] }),
    named('bo-reed', 'Bo Reed'),
    named('cy-reed', 'Cy Reed'),
  ],
  organisations: [{ ...named('board', 'Harbour Board'), aliases: ['Quay Board'] }],
  places: [named('vessany', 'Vessany'), named('norway', 'Norway')],
};

const articles = {
  A: [
    'Ada Penn of Vessany shut the quay, and divers looked.',
    'Penn met the Quay Board and Norwegian divers.',
    'The mayor met the ministry at the Tern.',
    'A storm came.',
  ],
  B: ['Ms. Reed and the mayor were there. The Herald wrote of Zorn and Zorns.'],
};
const said = { A: { label: 'Gazette' }, B: { label: 'Harbour Post' } };

const saying = (text: string, ...cite: readonly string[]): SmallTopic => ({
  ...{ articles, said, files },
  statements: [line(text, ...cite)],
});
const faults = (text: string, ...cite: readonly string[]) => told(namesSupported, saying(text, ...cite));

describe('a name in a line', () => {
  it.each([
    ['in full', 'Ada Penn shut it.', 'A1'],
    ['by a surname, where the paragraph has the name', 'Penn shut it.', 'A1'],
    ['in full, where the paragraph has the surname', 'Ada Penn met it.', 'A2'],
    ['by another name of the same', 'It met the Harbour Board.', 'A2'],
    ['by a spelling that means it in that paragraph', 'Penn met them.', 'A3'],
    ['of a country, where its people are named', 'Divers of Norway came.', 'A2'],
    ['that several bear', 'Reed was there.', 'B1'],
    ['in any paragraph that is cited', 'Penn met Reed.', 'A1 B1'],
    ['that is no one’s, as it stands', 'It met at the Tern.', 'A3'],
    ['with a capital where the paragraph has none', 'It met the Ministry.', 'A3'],
    ['in the other number', 'The Tern was there, and the Storms.', 'A3 A4'],
    ['that is a month, a weekday or "I"', 'I left on Monday in April.', 'A4'],
    ['that is an article’s letter', "A says so, by A4 and A's count.", 'A4'],
    ['that opens the line, written small elsewhere', 'Divers came.', 'A4'],
    ['that opens a sentence', 'A storm came. Divers looked.', 'A4'],
    ['of an article that is cited', 'The Gazette tells of a storm.', 'A4'],
    ['of one of the articles that are cited', 'The Gazette tells of a storm.', 'B1 A4'],
  ])('may stand %s', (_, text, cites) => {
    expect(faults(text, ...cites.split(' '))).toEqual([]);
  });

  it.each([
    [
      'of an entity that is not named there',
      'Penn left.',
      'A4',
      '"Penn" (penn) is not named in A4, in any recorded spelling. It stands in A1, A2, A3. ' +
        'Cite such a paragraph too, or correct the line.',
    ],
    [
      'whose spelling means many elsewhere',
      'Penn was there.',
      'B1',
      '"Penn" (penn) is not named in B1, in any recorded spelling. It stands in A1, A2, A3. ' +
        'Cite such a paragraph too, or correct the line.',
    ],
    [
      'of two, neither of whom is named there',
      'It met Reed.',
      'A4',
      '"Reed" (bo-reed or cy-reed) is not named in A4, in any recorded spelling. It stands in B1. ' +
        'Cite such a paragraph too, or correct the line.',
    ],
    [
      'that stands nowhere',
      'It met Napoleon.',
      'A4',
      '"Napoleon" is not in A4. Correct it, or write it small where it is no name.',
    ],
    [
      'that stands elsewhere',
      'It met the Tern.',
      'A4',
      '"Tern" is not in A4. It stands in A3. Cite such a paragraph too, or correct the line.',
    ],
    [
      'of an article that is not cited',
      'The Harbour Post’s divers left.',
      'A1',
      'it speaks of Harbour Post’s, and cites no paragraph of article B. Cite one.',
    ],
  ])('is a fault: one %s', (_, text, cites, says) => {
    expect(faults(text, cites)).toEqual([says]);
  });

  it('asks for the articles where it is new', () => {
    const before = saying('It was there.', 'A3');
    expect(told(namesSupported, before, saying('It was the Board.', 'A3'))).toEqual([
      `"Board" is not in A3. It stands in A2. Cite such a paragraph too, or correct the line. ${NEWER}`,
    ]);
    expect(told(namesSupported, before, saying('Reed was there.', 'A4'))[0]).toContain(NEWER);
  });
});

describe('who speaks in a line', () => {
  const spoken = (cite: readonly (string | object)[], more: object = {}, topic: Partial<SmallTopic> = {}) =>
    told(speakersNamed, { articles, files, statements: [{ ...line('It was so.', ...cite), ...more }], ...topic });

  it.each([
    ['in a paragraph that is cited', ['A4', 'A2'], { by: 'penn' }],
    ['or is quoted there', [{ at: 'A2', quote: 'Penn met', speaker: 'penn' }], {}],
    ['or is known to others only', ['A4'], { by: 'nobody' }],
    ['wherever no paragraph is', ['A9'], { by: 'penn' }],
  ])('is named %s', (_, cite, more) => {
    expect(spoken(cite, more)).toEqual([]);
  });

  it('is a fault otherwise, each by itself', () => {
    expect(spoken(['A4'], { by: ['penn', 'bo-reed'] })).toEqual([
      'penn is said to speak here, and is not named in A4. It stands in A1, A2, A3. ' +
        'Cite such a paragraph too, or leave the speaker out.',
      'bo-reed is said to speak here, and is not named in A4. It stands in B1. ' +
        'Cite such a paragraph too, or leave the speaker out.',
    ]);
    expect(spoken([{ at: 'A4', quote: 'A storm', speaker: 'penn' }, 'B1'])).toHaveLength(1);
  });

  it('is at fault where the speaker stands', () => {
    const cite = { at: 'A4', quote: 'A storm', speaker: 'penn' };
    const topic = { articles, files, statements: [{ ...line('It was so.', cite), by: ['bo-reed', 'cy-reed'] }] };
    expect(places(speakersNamed, topic)).toEqual(['"bo-reed"', '"cy-reed"', '"penn"']);
  });

  it('may be a "he" in an extract', () => {
    expect(spoken(['A4'], { by: 'penn' }, { rights: 'extracts' })).toEqual([]);
  });

  it('is looked at in figures and positions, too', () => {
    const by = { by: 'penn', cite: ['A4'] };
    const figures = [{ id: 'storms', counts: 'storms', label: 'storms', unit: 'storms', value: 1, ...by }];
    const disputes = [{ id: 'why', question: 'Why?', kind: 'means', positions: [{ text: 'a storm', ...by }] }];
    expect(spoken([], {}, { statements: [], files: { ...files, figures, disputes } })).toHaveLength(2);
  });

  it('asks for the articles where it is new', () => {
    const now: SmallTopic = { articles, files, statements: [{ ...line('It was so.', 'A4'), by: 'penn' }] };
    expect(told(speakersNamed, now, now)[0]).toContain(`or leave the speaker out. ${NEWER}`);
  });
});
