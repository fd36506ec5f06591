import { describe, expect, it } from 'vitest';
import { datedSentences } from '../../../src/compile/compare/dated.ts';
import { eventsOf as eventsOfArticles, type ProposedEvent } from '../../../src/compile/compare/events.ts';
import { originsOf, printOf, wordsOf } from '../../../src/compile/compare/near-copies.ts';
import type { DateMention, NameMention } from '../../../src/compile/find/extraction.ts';
import { type Document, plainDocument } from '../../../src/compile/read/document.ts';
import type { Day } from '../../../src/digest/types.ts';
import { dice, ownWords } from './ferry-story.ts';

interface Told {
  readonly id: string;
  readonly doc: Document;
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
}

/** The events of articles, which are put in order of publication. */
function eventsOf(articles: readonly Told[]): readonly ProposedEvent[] {
  const ordered = [...articles].sort((a, b) => a.doc.published.localeCompare(b.doc.published));
  const origins = originsOf(ordered.map(({ doc }) => printOf(wordsOf(doc.sentences), null)));
  return eventsOfArticles(
    ordered.map(({ id, doc, dates, names }, index) => ({
      ...{ id, published: doc.published, origin: origins[index] ?? index },
      dated: datedSentences(doc, dates, names).dated,
      entityOf: (key) => key,
    })),
  );
}

const NAMES = ['Marigold', 'Gullhaven', 'Aldous Kray', 'Saltmouth', 'Ina Holt', 'Ormsby'];

/** An article of which every listed name, and every date given as words with a value, is found. */
function article(id: string, published: string, text: string, dates: Readonly<Record<string, string>>): Told {
  const doc = plainDocument(text, published as Day);
  const places = (words: string): { start: number; end: number; text: string }[] =>
    [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
      start: index,
      end: index + words.length,
      text: words,
    }));
  return {
    id,
    doc,
    dates: Object.entries(dates).flatMap(([words, value]) =>
      places(words).map((found): DateMention => ({ ...found, type: 'DATE', value, precision: 'day' })),
    ),
    names: NAMES.flatMap((name) =>
      places(name).map((found): NameMention => ({ ...found, type: 'place', entity: name.toLowerCase() })),
    ),
  };
}

const sinking = article(
  'A',
  '2031-02-14',
  'The ferry Marigold sank off Gullhaven on Thursday in a storm.\n\nHer owner was silent.\nA new timetable begins on Monday.',
  { Thursday: '2031-02-13', Monday: '2031-02-17' },
);
const inquiry = article(
  'B',
  '2031-04-02',
  `An inquiry opened.\nThe Marigold sank in a storm off Gullhaven on February 13.\nAldous Kray left Ormsby on Tuesday.`,
  { 'February 13': '2031-02-13', Tuesday: '2031-04-01' },
);
const election = article(
  'C',
  '2031-02-14',
  'Ina Holt won the mayoral vote in Saltmouth on Thursday by a wide margin.',
  {
    Thursday: '2031-02-13',
  },
);

describe('events', () => {
  it('gather the sentences on one day that speak of one thing, whatever words name the day', () => {
    const [first] = eventsOf([sinking, inquiry, election]);
    expect(first).toMatchObject({
      start: '2031-02-13',
      end: '2031-02-13',
      precision: 'day',
      names: ['marigold', 'gullhaven'],
      origins: 2,
    });
    expect(first?.sentences.map(({ article, paragraph }) => `${article}${paragraph}`)).toEqual(['A1', 'B2']);
  });

  it('keep apart what happened on one day to others elsewhere', () => {
    const onThatDay = eventsOf([sinking, inquiry, election]).filter(({ start }) => start === '2031-02-13');
    expect(onThatDay.map(({ sentences }) => sentences.map(({ article }) => article))).toEqual([['A', 'B'], ['C']]);
  });

  it('keep apart what happened on one day in one town, where few articles are there and many', () => {
    const told = (id: string, text: string) => article(id, '2031-02-14', text, { Thursday: '2031-02-13' });
    const town = [
      told('D', 'At least 14 people were killed in Gullhaven on Thursday, the mayor said.'),
      told('E', 'A tug sank in Gullhaven on Thursday, the coast guard said.'),
      told('F', 'The pier of Gullhaven was closed on Thursday for repairs.'),
      told('G', 'The coast guard said that a tug sank in Gullhaven on Thursday with four sailors.'),
    ];
    const others = Array.from({ length: 30 }, (_, index) => told(`Z${index}`, `Ina Holt opened hall ${index}x.`));
    for (const articles of [town, [...town, ...others]]) {
      const together = eventsOf(articles).map(({ sentences }) =>
        sentences
          .map(({ article }) => article)
          .sort()
          .join(' '),
      );
      expect(together.filter((ids) => /[DEFG]/.test(ids)).sort()).toEqual(['D', 'E G', 'F']);
    }
  });

  it('have offsets that slice the sentence back', () => {
    for (const { sentences } of eventsOf([sinking, inquiry]))
      for (const { article, from, to } of sentences) {
        const { doc } = article === 'A' ? sinking : inquiry;
        expect(doc.text.slice(from, to)).toMatch(/^(?:The|Aldous) .*\.$/);
      }
  });

  it('leave out sentences that name no date, and tell what is planned as due until its day has passed', () => {
    const told = (events: ReturnType<typeof eventsOf>) =>
      events.flatMap(({ sentences, isDue }) =>
        sentences.flatMap(({ article: id, from, to }) =>
          id === 'A' ? [[sinking.doc.text.slice(from, to), isDue]] : [],
        ),
      );
    const sank = ['The ferry Marigold sank off Gullhaven on Thursday in a storm.', false];
    expect(told(eventsOf([sinking]))).toEqual([sank, ['A new timetable begins on Monday.', true]]);
    expect(told(eventsOf([sinking, inquiry]))).toEqual([sank]);
  });

  it('are none of a sentence that only says where and when it is written', () => {
    for (const dateline of ['Gullhaven, Thursday.', 'Thursday, Gullhaven', 'Gullhaven (Marigold), Thursday:'])
      expect(eventsOf([article('D', '2031-02-14', dateline, { Thursday: '2031-02-13' })])).toEqual([]);
    const told = article('D', '2031-02-14', 'Gullhaven flooded on Thursday.', { Thursday: '2031-02-13' });
    expect(eventsOf([told])).toHaveLength(1);
  });

  it('take a month or a year where no day is named', () => {
    const [may, last] = [
      'The Marigold was built in Ormsby in May 2029.',
      'The Marigold was sold in Saltmouth in 2029.',
    ];
    const events = eventsOf([
      article('D', '2031-02-14', `${may}\n${last}`, { 'May 2029': '2029-05', 'in 2029': '2029' }),
    ]);
    expect(events.map(({ start, end, precision }) => `${start} ${end} ${precision}`)).toEqual([
      '2029-05-01 2029-05-31 month',
      '2029-01-01 2029-12-31 year',
    ]);
  });

  it('count near-copies as one origin', () => {
    const text = `The ferry Marigold sank off Gullhaven on Thursday.\n${ownWords(dice(1), 8)}`;
    const copies = ['A', 'B', 'C'].map((id) => article(id, '2031-02-14', text, { Thursday: '2031-02-13' }));
    expect(eventsOf(copies).map(({ origins, sentences }) => [origins, sentences.length])).toEqual([[1, 3]]);
  });

  it('matter more when later articles look back at them', () => {
    const vote = article('E', '2031-02-15', 'In Saltmouth the mayoral vote went to Ina Holt on Thursday.', {
      Thursday: '2031-02-13',
    });
    const [remembered, forgotten] = eventsOf([sinking, inquiry, election, vote]);
    expect([remembered?.origins, forgotten?.origins]).toEqual([2, 2]);
    expect(remembered?.names).toContain('marigold');
    expect(remembered?.score).toBeGreaterThan(forgotten?.score ?? Number.POSITIVE_INFINITY);
  });

  it('are none in no article, and in one without dates', () => {
    expect(eventsOf([])).toEqual([]);
    expect(eventsOf([article('A', '2031-02-14', 'The Marigold sank.', {})])).toEqual([]);
  });
});
