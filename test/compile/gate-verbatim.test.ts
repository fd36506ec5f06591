import { describe, expect, it } from 'vitest';
import {
  articlesSupported,
  describedBy,
  ownWords,
  quotationsVerbatim,
  quotedWordsVerbatim,
  spellingsStand,
} from '../../src/compile/gate/verbatim.ts';
import { entriesOf, line, named, places, type SmallTopic, told } from './small-topic.ts';

const NEWER = 'If it does stand there and is new in this line, run compile with --articles DIR.';

describe('what is said of an article', () => {
  const articles = { A: ['Quay Shut', 'By Lena Farrow of the Port Gazette', 'PORT (Coastal) 12 March 2021. It shut.'] };
  const saying = (said: object): SmallTopic => ({ articles, said: { A: said } });
  const RIGHT = {
    headline: 'Quay Shut',
    publisher: { name: 'Port Gazette', basis: 'under the headline' },
    author: { name: 'Lena Farrow', basis: 'under the headline' },
    dateline: 'PORT (Coastal)',
  };

  it('stands in some paragraph of it, and need not be said', () => {
    expect(told(articlesSupported, saying(RIGHT))).toEqual([]);
    expect(told(articlesSupported, saying({}))).toEqual([]);
    expect(entriesOf(saying(RIGHT)).articles.flatMap(describedBy)).toEqual([
      ...['Quay Shut', 'Port Gazette', 'Lena Farrow', 'PORT (Coastal)'],
    ]);
  });

  it.each([
    [
      { headline: 'Quays Shut' },
      'the headline "Quays Shut" does not stand in article A. Copy it as it stands, or leave it out where there is none.',
    ],
    [
      { publisher: { name: 'Port Times', basis: 'a guess' } },
      'the publisher "Port Times" does not stand in article A. Leave the publisher out where the article does not name it.',
    ],
    [
      { author: { name: 'Leo Farrow', basis: 'a guess' } },
      'the author "Leo Farrow" does not stand in article A. Leave the author out where the article does not name one.',
    ],
    [
      { dateline: 'PORT (Inland)' },
      'the dateline "PORT (Inland)" does not stand in article A. Copy it as it stands, or leave it out where there is none.',
    ],
  ])('is a fault otherwise: %j', (wrong, says) => {
    expect(told(articlesSupported, saying({ ...RIGHT, ...wrong }))).toEqual([says]);
    expect(told(articlesSupported, saying(RIGHT), saying({ ...RIGHT, ...wrong }))).toEqual([`${says} ${NEWER}`]);
  });

  it('is at fault where the wrong one stands', () => {
    const published = { day: '2021-03-14', text: 'a day', known: 'stated', basis: 'a guess' };
    const name = { name: 'Nobody', basis: 'a guess' };
    const wrong = { headline: 'Quays', publisher: name, author: name, dateline: 'INLAND', published };
    expect(places(articlesSupported, saying(wrong))).toEqual([
      ...['"Quays"', '"Nobody"', '"Nobody"', '"INLAND"', '"2021-03-14"'],
    ]);
  });

  it('is left to others where no paragraph is there', () => {
    const saysMuch = { ...saying({ ...RIGHT, headline: 'Quays Shut' }), articles: { A: [] } };
    expect(told(articlesSupported, saysMuch)).toEqual([]);
  });

  it.each([
    ['stated, as it is', '2021-03-12', 'stated', []],
    ['stated, and is not', '2021-03-13', 'stated', [/^article A nowhere states 13 March 2021\. Correct the day, or/]],
    ['inferred', '2021-03-13', 'inferred', []],
  ])('is of a day that is %s', (_, day, known, says) => {
    const faults = told(articlesSupported, saying({ published: { day, text: 'a day', known, basis: 'read' } }));
    expect(faults).toEqual(says.map((each) => expect.stringMatching(each)));
  });

  it('is of a day that it states itself, not another article', () => {
    const published = { day: '2021-03-12', text: 'a day', known: 'stated', basis: 'read' };
    const two = { articles: { B: articles.A, A: ['It shut.'] }, said: { A: { published } } };
    expect(told(articlesSupported, two)).toEqual([expect.stringContaining('article A nowhere states 12 March 2021')]);
  });
});

describe('a spelling', () => {
  const articles = { A: ['The Harbour Board met Ada Penn.', 'Penn left.'], B: ['the harbour board and the Board'] };
  const spelt = (text: string, ...at: readonly string[]) =>
    told(spellingsStand, { articles, files: { people: [named('one', text, { [text]: at })] } });

  it.each([
    ['letter for letter', 'Ada Penn', ['A1']],
    ['in each of its paragraphs', 'Penn', ['A1', 'A2']],
    ['with a small first "the"', 'the Harbour Board', ['A1']],
    ['with a capital first "The"', 'The harbour board', ['B1']],
    ['wherever no paragraph is', 'Ada Penn', ['A9']],
  ])('stands %s', (_, text, at) => {
    expect(spelt(text, ...at)).toEqual([]);
  });

  it.each([
    ['in other letters', 'ada penn', ['A1'], 'the spelling "ada penn" is not in A1.'],
    ['as part of a word', 'Pen', ['A1'], 'the spelling "Pen" is not in A1.'],
    ['in another paragraph', 'Ada Penn', ['A1', 'A2'], 'the spelling "Ada Penn" is not in A2. It stands in A1.'],
  ])('is a fault %s', (_, text, at, says) => {
    expect(spelt(text, ...at)).toEqual([`${says} Correct the paragraph or the spelling.`]);
  });
});

describe('a quotation', () => {
  const articles = {
    A: ['The pier is “old and well known”, he said.', 'The quay was shut.'],
    B: ['It is old and rotten. Rot is known.'],
  };
  const quoting = (at: string, quote?: string): SmallTopic => ({
    articles,
    statements: [line('He spoke.', quote === undefined ? at : { at, quote })],
  });

  it.each([
    ['verbatim', 'A1', 'old and well known'],
    ['with straight marks for curly ones', 'A1', 'is "old and well known"'],
    ['or none', 'A1', undefined],
    ['where no paragraph is', 'A9', 'anything'],
  ])('stands %s', (_, at, quote) => {
    expect(told(quotationsVerbatim, quoting(at, quote))).toEqual([]);
  });

  it.each([
    [
      'differs from a word on',
      'old and widely known',
      '"old and widely known" is not verbatim in A1. Copy the words as they stand (it differs from "widely" on), or correct it.',
    ],
    [
      'differs from the start',
      'Old and well known',
      '"Old and well known" is not verbatim in A1. Copy the words as they stand, or correct it.',
    ],
    [
      'stands elsewhere',
      'old and rotten',
      '"old and rotten" is not verbatim in A1. It stands in B1. Cite that paragraph, or correct it.',
    ],
    [
      'is longer than the paragraph',
      'he said. Then',
      '"he said. Then" is not verbatim in A1. Copy the words as they stand (it differs from "Then" on), or correct it.',
    ],
  ])('is a fault where it %s', (_, quote, says) => {
    expect(told(quotationsVerbatim, quoting('A1', quote))).toEqual([says]);
  });

  it('is at fault where it stands', () => {
    expect(places(quotationsVerbatim, quoting('A1', 'old and rotten'))).toEqual(['"old and rotten"']);
  });

  it('asks for the articles where it is new', () => {
    expect(told(quotationsVerbatim, quoting('A1'), quoting('A1', 'he said'))).toEqual([
      `"he said" is not verbatim in A1. Copy the words as they stand, or correct it. ${NEWER}`,
    ]);
  });
});

describe('quoted words in a line', () => {
  const articles = { A: ['They called it “old and well known”.', 'The quay was “rotten”.'], B: ['Nobody knew of it.'] };
  const faults = (text: string, ...cite: readonly string[]) =>
    told(quotedWordsVerbatim, { articles, statements: [line(text, ...cite)] });

  it.each([
    ['as they are', 'It is “old and well known”.', 'A1'],
    ['begun with a capital', '“Old and well known”, he said.', 'A1'],
    ['begun small', 'What “nobody knew” of.', 'B1'],
    ['with the comma of the line inside', 'It is “rotten,” he said.', 'A2'],
    ['of any paragraph that is cited', 'It is "rotten" and "well known".', 'A1 A2'],
  ])('stand there: %s', (_, text, cites) => {
    expect(faults(text, ...cites.split(' '))).toEqual([]);
  });

  it('are a fault each where they do not, with the paragraph that comes nearest', () => {
    expect(faults('It was “never” and “hardly” known.', 'A1')).toHaveLength(2);
    expect(faults('It was “well known all along”.', 'A2', 'A1')).toEqual([
      '"well known all along" is not verbatim in A2 or A1. Copy the words as they stand (it differs from "all" on), or correct it.',
    ]);
  });
});

describe('a line in a topic of facts', () => {
  const words = Array.from({ length: 18 }, (_, index) => `word${'abcdefghijklmnopqr'[index]}`);
  const articles = { A: [`Now ${words.join(' ')}.`, 'Another one.'] };
  const faults = (count: number, rights: SmallTopic['rights'] = 'facts-only', ...cite: readonly string[]) =>
    told(ownWords, { articles, rights, statements: [line(words.slice(0, count).join(' '), 'A2', ...cite)] });

  it('has at most fifteen words in a row of a paragraph that it cites', () => {
    expect(faults(15, 'facts-only', 'A1')).toEqual([]);
    expect(faults(16, 'facts-only', 'A1')).toEqual([
      '16 words in a row are those of A1; a facts-only topic allows 15. Say it in your own words.',
    ]);
    expect(faults(18, 'facts-only', 'A1')[0]).toMatch(/^18 words/);
    expect(faults(18)).toEqual([]);
  });

  it('may be an extract elsewhere', () => {
    expect(faults(18, 'extracts', 'A1')).toEqual([]);
    const before: SmallTopic = { articles, statements: [line(words.join(' '), 'A1')] };
    expect(told(ownWords, before, before)).toHaveLength(1);
    expect(told(ownWords, before, { ...before, rights: 'extracts' })).toEqual([]);
  });
});
