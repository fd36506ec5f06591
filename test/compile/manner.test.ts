import { describe, expect, it } from 'vitest';
import { wordHash } from '../../src/compile/gate/evidence/hashes.ts';
import { isSpoken, mannerOf, stemOf, stemsOf, wordsTogether } from '../../src/compile/gate/evidence/manner.ts';
import {
  attributionsKept,
  bothSupported,
  degreesKept,
  headlinesAttribute,
  hedgesKept,
} from '../../src/compile/gate/manner.ts';
import { wordsOf } from '../../src/compile/gate/names/words.ts';
import type { GateCheck } from '../../src/compile/gate/paragraphs.ts';
import { line, named, places, type SmallTopic, told } from './small-topic.ts';

/** The words of a text that its paragraph has only in one manner, as they stand. */
const words = (text: string, kind: 'hedged' | 'attributed'): string =>
  wordsOf(text)
    .filter((word) => mannerOf('key', text)[kind].includes(wordHash('key', stemOf(word) ?? '')))
    .map((word) => word.text)
    .join(' ');

describe('what a word is compared by', () => {
  it('is its stem of six letters, of words that say what a text is about', () => {
    expect([...stemsOf('The pledges of 12 lorries, pledged at an old quay in 2nd place')]).toEqual([
      ...['pledge', 'lorri', 'old', 'quay', 'place'].map((each) => expect.stringContaining(each.slice(0, 3))),
    ]);
    expect(stemsOf('escalating').has([...stemsOf('escalation')][0] ?? '')).toBe(true);
    expect(stemOf(undefined)).toBeUndefined();
  });
});

it('words take two together, or bear that out', () => {
  expect(wordsTogether('Both boats and two quays, a pair')).toEqual(['both', 'two', 'pair']);
  expect(wordsTogether('bothers')).toEqual([]);
});

describe('a hedge', () => {
  it.each([
    ['The dust could settle on two villages.', 'settle villages'],
    ['The dust could settle, and villages burn.', 'settle'],
    ['The dust could settle with rain over villages.', 'settle'],
    [
      'It could settle distant villages beside orchards mills beyond hills of lower valleys.',
      'settle distant villages beside orchards mills beyond hills',
    ],
    ['The actual heavy final loss is believed to be higher.', 'heavy final loss higher'],
    ['The rain, the loss is believed to be higher.', 'loss higher'],
    ['Villages burn since loss is believed higher.', 'loss higher'],
    ['The loss could be higher.', 'higher'],
    ['In May boats sail.', ''],
    ['Dust could settle on Vessany villages.', 'settle villages'],
    ['Villages (which could burn) sleep.', 'burn'],
    ['The villages could, Zorn fears, burn.', ''],
    ['Dust settled. It could settle on villages.', 'villages'],
    ['Rain is possible.', 'Rain'],
    ['The quay shut.', ''],
  ])('bears the words behind it, and some before: "%s"', (text, borne) => {
    expect(words(text, 'hedged')).toBe(borne);
  });
});

describe('somebody’s words', () => {
  it.each([
    ['Ada said that lorries crushed the wall. The quay shut.', 'Ada lorries crushed wall'],
    ['According to the council, lorries came.', 'council lorries came'],
    ['“Lorries crushed the wall at dawn,” it went.', 'Lorries crushed wall dawn'],
    ['“Lorries” crushed the wall at dawn.', ''],
    ['The quay shut. “Lorries crushed the wall at dawn,” it went.', 'Lorries crushed wall dawn'],
    ['“Lorries crushed the wall at dawn.” The quay shut.', 'Lorries crushed wall dawn'],
    ['"Lorries crushed the wall" and so on.', 'Lorries crushed wall'],
    ['The quay shut.', ''],
    ['Lorries came. Ada said that lorries left.', 'Ada left'],
  ])('are told in "%s"', (text, of) => {
    expect(words(text, 'attributed')).toBe(of);
  });

  it.each([
    ['Ada said that lorries came. “It is shut,” Bo added.', true],
    ['Ada said that lorries came. It is shut.', false],
  ])('are all that a paragraph has, or not: "%s"', (text, isAll) => {
    expect(mannerOf('key', text).attributed.includes(wordHash('key', '*'))).toBe(isAll);
  });

  it.each([
    ['According to Coastal Wire, the council meets.', ['Coastal Wire']],
    ['According to Coastal Wire and Inland Wire lorries came.', ['Coastal Wire']],
    ['Lorries came, according to Coastal.', ['Coastal']],
    ['Lorries came, according to Coastal. Penn left.', ['Coastal']],
    ['Lorries came according to Coastal, Wire men said.', ['Coastal']],
    ['Lorries came, according to Coastal Wire', ['Coastal Wire']],
    ['According to Wire it came, according to Herald it left.', ['Herald', 'Wire']],
    ['According to Wire it came. According to Wire it left.', ['Wire']],
    ['According to the council lorries came.', []],
    ['Ada said that Wire left.', []],
    ['It came according', []],
  ])('are whose they are said to be: "%s"', (text, sources) => {
    expect(mannerOf('key', text).sources).toEqual(sources);
  });

  it.each([
    ['Ada said so', true],
    ['according to Ada', true],
    ['they say', false],
    ['a report on it', false],
    ['Ada left', false],
    ['a word on its own', false],
    ['in accordance with it', false],
    ['according', false],
  ])('are told of in "%s": %s', (text, isTold) => {
    expect(isSpoken(text)).toBe(isTold);
  });
});

describe('a degree or kind', () => {
  it.each([
    ['It is much higher.', ['much higher']],
    ['It is much the higher.', ['much higher']],
    ['It is absolutely without any grounds.', []],
    ['It is much, higher.', []],
    ['They sent military engineers and armed guards.', ['armed guards', 'military engineers']],
    ['Some lorries came. Lorries left.', []],
    ['Some lorries came. Some lorries left.', ['some lorries']],
    ['It was much', []],
  ])('belongs to the word behind it: "%s"', (text, degrees) => {
    expect(mannerOf('key', text).degrees).toEqual(degrees);
  });
});

const files = {
  people: [named('penn', 'Ada Penn'), named('bo-penn', 'Bo Penn'), named('bright', 'Otto Bright')],
  organisations: [named('wire', 'Coastal Wire', { 'Coastal Wire': ['A1'] })],
};
const said = { A: { label: 'Gazette' }, B: { label: 'Post' } };

/** What a check says of one line that cites these paragraphs: A1, A2 …; behind a "|" those of article B. */
function of(check: GateCheck, text: string, paragraphs: string, more: object = {}, topic: Partial<SmallTopic> = {}) {
  const [a = '', b] = paragraphs.split(' | ');
  const articles = { A: a.split('\n'), ...(b === undefined ? {} : { B: b.split('\n') }) };
  const cites = Object.entries(articles).flatMap(([id, each]) => each.map((_, index) => `${id}${index + 1}`));
  return told(check, { articles, said, files, statements: [{ ...line(text, ...cites), ...more }], ...topic });
}

describe('"both" in a line', () => {
  it.each([
    ['both', 'Both boats sank.'],
    ['two', 'The two boats sank.'],
    ['in one of them', 'Boats sank.\nBOTH did.'],
  ])('stands where a paragraph has %s', (_, paragraphs) => {
    expect(of(bothSupported, 'Now both boats sank.', paragraphs)).toEqual([]);
  });

  it('is a fault elsewhere, but for extracts', () => {
    const says = ['it says "Both", which A1 or A2 does not. Write "the", or who it is.'];
    expect(of(bothSupported, 'Both boats sank.', 'Boats sank.\nBoats left.')).toEqual(says);
    expect(of(bothSupported, 'Boats sank.', 'Boats sank.')).toEqual([]);
    expect(of(bothSupported, 'Both boats sank.', 'Boats sank.', {}, { rights: 'extracts' })).toEqual([]);
  });
});

describe('a word of degree or kind', () => {
  it.each([
    ['as it stands', 'It is much higher.', 'The loss is much higher.'],
    ['as it stands, of kind', 'Military engineers left.', 'They sent military engineers.'],
    ['as one of two kinds', 'Armed engineers left.', 'They sent military engineers.\nThey sent armed engineers.'],
    ['as another of degree', 'It is greatly higher.', 'The loss is much higher.'],
    ['behind its word', 'It is higher by much.', 'The loss is much higher.'],
    ['four words behind its word', 'It is higher now, by very much.', 'The loss is much higher.'],
    ['in one place of two', 'Higher it is at the old long quay, and much higher.', 'The loss is much higher.'],
    ['where another article goes without', 'It is higher.', 'It is much higher. | They sent military engineers.'],
    ['where another paragraph goes without', 'It is higher.', 'The loss is much higher. | It is higher.'],
    ['with its word', 'It is lower.', 'The loss is much higher.'],
    ['of another paragraph', 'Much higher.', 'It is much higher.\nIt is slightly higher.'],
  ])('is kept: %s', (_, text, paragraphs) => {
    expect(of(degreesKept, text, paragraphs)).toEqual([]);
  });

  it.each([
    ['left out', 'It is higher.', 'The loss is much higher.', 'A1 has "much higher"'],
    ['left out of a kind', 'They sent engineers.', 'They sent military engineers.', 'A1 has "military engineers"'],
    ['another of kind', 'They sent armed engineers.', 'They sent military engineers.', 'A1 has "military engineers"'],
    ['far before', 'Much of the old and long quay is higher.', 'It is much higher.', 'A1 has "much higher"'],
    ['far behind', 'It is higher at the old long quay, much.', 'It is much higher.', 'A1 has "much higher"'],
    [
      'left out beside another',
      'It is higher for military engineers.',
      'It is much higher.\nMilitary engineers.',
      'A1',
    ],
    ['of a word in another form', 'They sent an engineer.', 'They sent military engineers.', '"military engineers"'],
  ])('is a fault: %s', (_, text, paragraphs, says) => {
    const faults = of(degreesKept, text, paragraphs);
    expect(faults).toEqual([expect.stringContaining(says)]);
    expect(faults[0]).toMatch(/, the line without that degree or kind\. Keep it\.$/);
  });

  it('is one of either article where both have one', () => {
    const both = 'It is much higher. | It is slightly higher.';
    expect(of(degreesKept, 'It is slightly higher.', both)).toEqual([]);
    expect(of(degreesKept, 'It is higher.', both)).toHaveLength(2);
  });
});

describe('what a paragraph has behind a hedge', () => {
  const PARAGRAPH = 'Dust could settle on villages downstream.';
  it.each([
    ['keeps it', 'Dust could settle on villages.'],
    ['keeps another', 'It is feared that dust will settle on villages.'],
    ['keeps "if"', 'If it settles on villages, they burn.'],
    ['is touched by one word', 'Dust lay in villages.'],
    ['stands in brackets alone', 'Dust lay there (it settles on villages).'],
  ])('%s', (_, text) => {
    expect(of(hedgesKept, text, PARAGRAPH)).toEqual([]);
  });

  it.each([
    ['is stated', 'Dust settles on villages.'],
    ['is stated behind a semicolon', 'It could burn; dust settles on villages.'],
    ['is stated with a hedge in brackets', 'Dust settles on villages (it could burn).'],
  ])('is a fault where it %s', (_, text) => {
    expect(of(hedgesKept, text, PARAGRAPH)).toEqual([
      'A1 has this only behind a hedge (could, may, is believed, is feared, reported), and the line states it. Keep the hedge.',
    ]);
  });

  it('is a fault for each such paragraph', () => {
    expect(of(hedgesKept, 'Dust settles on villages.', `${PARAGRAPH}\nA quay shut.\n${PARAGRAPH}`)).toHaveLength(2);
  });
});

describe('what a paragraph has in somebody’s words', () => {
  const PARAGRAPH = 'Penn said that lorries crushed the wall. The quay shut.';
  it.each([
    ['with a verb of speech', 'Lorries crushed the wall, somebody said.', {}],
    ['by its speaker’s name', 'Lorries crushed the wall for Penn.', { by: 'penn' }],
    ['by the name of whom a citation has it from', 'Lorries crushed the wall for Penn.', { from: 'penn' }],
    ['as a view', 'Lorries crushed the wall in her view.', {}],
    ['by the article’s label', 'Lorries crushed the wall in the Gazette.', {}],
    ['by the name of its source', 'Lorries crushed the wall for Penn.', { cite: [{ at: 'A1', from: 'penn' }] }],
    ['by the name of whom it quotes', 'Lorries crushed the wall for Penn.', { cite: [{ at: 'A1', speaker: 'penn' }] }],
    ['in one word of two', 'Lorries burn.', {}],
    ['in two words of many', 'Old lorries came to a long wall at dawn in heavy rain.', {}],
  ])('is told as somebody’s: %s', (_, text, more) => {
    expect(of(attributionsKept, text, PARAGRAPH, more)).toEqual([]);
  });

  it.each([
    ['stated', 'Lorries crushed the wall.', {}],
    ['stated with another’s name', 'Lorries crushed the wall for Bright.', { by: 'penn' }],
    ['stated in two words of four', 'Lorries left the wall undone.', {}],
  ])('is a fault: %s', (_, text, more) => {
    expect(of(attributionsKept, text, PARAGRAPH, more)).toEqual([
      'this stands in A1 only as somebody says it, and the line does not say who. Name the speaker or the article.',
    ]);
  });

  it('may be told where another paragraph states it, not where that is somebody’s, too', () => {
    const text = 'Lorries crushed the wall.';
    expect(of(attributionsKept, text, `${PARAGRAPH}\nThe quay shut.`)).toEqual([]);
    expect(of(attributionsKept, text, `${PARAGRAPH}\nBright said that boats sank.`)).toHaveLength(1);
    expect(of(attributionsKept, text, PARAGRAPH, {}, { rights: 'extracts' })).toEqual([]);
  });

  it('may be left alone by a line', () => {
    expect(of(attributionsKept, 'The quay shut.', 'Penn said that lorries crushed the wall.')).toEqual([]);
  });

  it('names whom it is according to', () => {
    const paragraph = 'According to Coastal Wire, lorries crushed the wall.';
    expect(of(attributionsKept, 'Lorries crushed the wall, according to Coastal Wire.', paragraph)).toEqual([]);
    expect(of(attributionsKept, 'Lorries crushed the wall, Penn said.', paragraph)).toEqual([
      'A1 has this according to Coastal Wire, which the line does not say. Name the speaker or the article.',
    ]);
  });
});

describe('a headline', () => {
  const event = (headline: string, ...statements: readonly object[]): Partial<SmallTopic> => ({
    files: { ...files, events: [{ id: 'wall', date: '2021', headline, statements }] },
  });
  const check = (headline: string, ...statements: readonly object[]) =>
    of(headlinesAttribute, '', 'Lorries came.', {}, event(headline, ...statements));
  const penns = (text: string, more: object = {}) => ({ ...line(text, 'A1'), by: 'penn', ...more });
  const SAID = penns('Lorries crushed the wall, Penn said.');

  it.each([
    ['says that it is said', 'Lorries crushed a wall, mayor says', [SAID]],
    ['names who says it', 'Lorries crushed a wall for Penn', [SAID]],
    ['has one word of it', 'Lorries come', [SAID]],
    ['has what another statement states', 'Lorries crushed a wall', [SAID, line('Lorries crushed the wall.', 'A1')]],
    ['has what a statement states with a speaker', 'Lorries crushed a wall', [penns('Lorries crushed the wall.')]],
    ['has what two articles tell', 'Lorries crushed a wall', [SAID, penns(SAID.text, { cite: ['B1'] })]],
    ['has what somebody says who is nobody’s', 'Lorries crushed a wall', [penns(SAID.text, { by: [] })]],
    [
      'names one of those who say it',
      'Lorries crushed a wall for Penn',
      [penns(SAID.text, { by: ['bright', 'penn'] })],
    ],
    ['has none of it', 'The quay is shut', [SAID]],
  ])('may stand where it %s', (_, headline, statements) => {
    expect(check(headline, ...statements)).toEqual([]);
  });

  it('is a fault where it states what is in somebody’s words', () => {
    expect(check('Lorries crushed a wall', SAID)).toEqual([
      'the headline states what a statement of its event has in somebody’s words. Say there whose they are.',
    ]);
    expect(check('Lorries crushed a wall for Bright', SAID)).toHaveLength(1);
    const quoted = line('Lorries crushed the wall, Penn said.', { at: 'A1', quote: 'Lorries', speaker: 'penn' });
    expect(check('Lorries crushed a wall', quoted)).toHaveLength(1);
    expect(check('Lorries came', penns('Lorries came, said Penn.'))).toHaveLength(1);
    const topic = { articles: { A: ['Lorries came.'] }, said, ...event('Lorries crushed a wall', SAID) };
    expect(places(headlinesAttribute, topic)).toEqual(['"Lorries crushed a wall"']);
    const extracts = { ...event('Lorries crushed a wall', SAID), rights: 'extracts' } as const;
    expect(of(headlinesAttribute, '', 'Lorries came.', {}, extracts)).toEqual([]);
  });
});
