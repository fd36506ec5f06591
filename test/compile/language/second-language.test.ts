import { expect, it } from 'vitest';
import { extract } from '../../../src/compile/find/extract.ts';
import type { Language } from '../../../src/compile/language/language.ts';
import { english } from '../../../src/compile/language/languages.ts';
import * as Word from '../../../src/compile/language/word-classes.ts';
import { wordSet } from '../../../src/compile/language/words.ts';
import { cleanText } from '../../../src/compile/read/clean.ts';

/** Tavi, which nobody speaks, in twenty words. */
const tavi: Language = {
  tag: 'x-tavi',
  calendar: { months: [['sunvar'], ['lirmes']], weekdays: [['korda'], ['luna']] },
  classes: new Map(
    Object.entries({ title: 'kapo', speaks: 'dena', 'before-place': 'en', the: 'la', everyday: 'almeno na fera' }).map(
      ([name, words]) => [name, wordSet(words)],
    ),
  ),
  numbers: { words: new Map([['tri', { small: 3 }]]), suffixes: new Map() },
  dates: { near: new Map([['ieri', { days: -1 }]]), units: { Y: { one: ['jaro'], many: ['jari'] } } },
  figures: {
    cues: new Map([['morta', { counts: 'killed', leads: false, follows: true }]]),
    units: new Map([
      ['homi', { noun: 'homi', kind: 'people', isSingular: false }],
      ['jari', { noun: 'jari', kind: 'time', isSingular: false }],
    ]),
    qualifiersBefore: [['almeno']],
  },
  names: { knownPlaces: ['ostmar'] },
  speech: {
    verbs: new Map([['dena', { act: 'said', lemma: 'dena', strength: 3, form: 'past', nounToo: false }]]),
    classes: new Map([
      ['dena', Word.CUE],
      ['kapo', Word.ROLE | Word.TITLE],
      ['.', Word.STOP],
    ]),
  },
  sentences: {},
  pages: {},
  openers: wordSet('la almeno'),
  // Drafting asks for these, and extraction does not.
  accounts: english.accounts,
  isSameWord: (one, other) => one === other,
  isPeopleOf: () => false,
};

const ARTICLE = `Fera besa en Ostmar
korda 15 sunvar 2031
Almeno tri homi morta en Ostmar la 14 sunvar 2031. “La porto ega sarta,” dena kapo Mira Tolvek ieri.
Tolvek dena: “Na vida tri jari.”
`;

it('a second language is read with its own words, and with none of English', async () => {
  const article = await cleanText(ARTICLE, { file: 'article.txt', language: tavi });
  if ('refused' in article) throw new Error(article.refused);
  const { headline, datePublished, dates, names, quotes, figures, statements } = extract(article);
  expect({ headline, datePublished }).toEqual({ headline: 'Fera besa en Ostmar', datePublished: '2031-01-15' });
  expect(dates.map(({ text, value }) => `${text} = ${value}`)).toEqual([
    'korda 15 sunvar 2031 = 2031-01-15',
    '14 sunvar 2031 = 2031-01-14',
    'ieri = 2031-01-14',
    'tri jari = P3Y',
  ]);
  expect(names.map(({ text, type, entity }) => `${text}: ${type} ${entity}`)).toEqual([
    'Ostmar: place ostmar',
    'Ostmar: place ostmar',
    'Mira Tolvek: person mira tolvek',
    'Tolvek: person mira tolvek',
  ]);
  expect(quotes.map(({ text, speaker }) => [text, speaker?.entity])).toEqual([
    ['La porto ega sarta,', 'mira tolvek'],
    ['Na vida tri jari.', 'mira tolvek'],
  ]);
  expect(figures.map(({ text, value, unit, counts }) => ({ text, value, unit, counts }))).toEqual([
    { text: 'Almeno tri', value: 3, unit: 'homi', counts: 'killed' },
  ]);
  expect(statements.map(({ act, speaker }) => `${act} ${speaker?.entity}`)).toEqual([
    'said mira tolvek',
    'said mira tolvek',
  ]);

  // The same in English: not a word of it is known.
  const asEnglish = await cleanText(ARTICLE, { file: 'article.txt', published: article.published.day });
  if ('refused' in asEnglish) throw new Error(asEnglish.refused);
  const other = extract(asEnglish);
  expect(other.dates.map(({ value }) => value)).toEqual(['2031', '2031']);
  expect(other.figures.filter(({ counts }) => counts !== null)).toEqual([]);
  expect(other.quotes[0]?.speaker).toBeNull();
  expect(other.statements).toEqual([]);
});
