import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../src/compile/compare/terms.ts';
import { fitness } from '../../../src/compile/compare/timeline/fitness.ts';
import { dayRank, distanceWeight, opportunityOf } from '../../../src/compile/compare/timeline/salience.ts';
import { newsDayOf } from '../../../src/compile/compare/timeline/story.ts';
import { chooseDays } from '../../../src/compile/compare/timeline/timeline.ts';
import { english } from '../../../src/compile/language/languages.ts';
import { tokensOf } from '../../../src/compile/read/text/tokens.ts';
import { dayNumber } from '../../../src/digest/day.ts';
import type { Day } from '../../../src/digest/types.ts';
import { storyOf } from './ferry-story.ts';

describe('terms', () => {
  it('lose plural and possessive endings, and nothing else', () => {
    expect(
      ['ferries', 'ships', "kray's", 'churches', 'glass', 'crisis', 'bus', 'gas'].map((word) =>
        english.sentences.stem?.(word),
      ),
    ).toEqual(['ferry', 'ship', 'kray', 'church', 'glass', 'crisis', 'bus', 'gas']);
  });

  it('are found by a beginning of five letters and more, and by no short one', () => {
    const vocabulary = new Vocabulary(english);
    const numbers = ['ferry', 'harbour', 'harbourside', 'harbourmasters', 'war', 'warden'].map((word) =>
      vocabulary.number(word),
    );
    expect(vocabulary.matching('harbours')).toEqual([numbers[1], numbers[2]]);
    expect(vocabulary.matching('war')).toEqual([numbers[4]]);
    expect(vocabulary.matching('the')).toEqual([]);
    expect(vocabulary.number('the')).toBe(-1);
  });
});

describe('the rank of days', () => {
  it('goes to those that many days refer to, and sums to 1', () => {
    const rank = dayRank(
      new Map(
        [30, 31, 32].map((from) => [
          from,
          new Map([
            [10, 2],
            [20, 1],
          ]),
        ]),
      ),
    );
    expect([...rank.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect(rank.get(10)).toBeGreaterThan(rank.get(20) ?? 1);
    expect(rank.get(20)).toBeGreaterThan(rank.get(30) ?? 1);
  });

  it('is passed on: what a great day refers to is greater than what a small day does', () => {
    const to = (day: number): ReadonlyMap<number, number> => new Map([[day, 1]]);
    const rank = dayRank(
      new Map([
        [41, to(40)],
        [42, to(40)],
        [43, to(40)],
        [40, to(2)],
        [30, to(1)],
      ]),
    );
    expect(rank.get(2)).toBeGreaterThan(rank.get(1) ?? 1);
  });

  it('weighs references from afar more', () => {
    expect([0, 14, 365].map((days) => distanceWeight(days).toFixed(1))).toEqual(['1.0', '2.0', '3.2']);
  });
});

describe('the days chosen', () => {
  it('are the best, and of near equals the one that stands apart', () => {
    const salience = new Map([
      [10, 1],
      [11, 0.9],
      [20, 0.87],
      ...Array.from({ length: 40 }, (_, n) => [100 + n * 3, 0.1] as const),
    ]);
    expect(chooseDays(salience, 2)).toEqual([10, 20]);
    expect(chooseDays(new Map([...salience, [11, 0.97]]), 2)).toEqual([10, 11]);
    expect(
      chooseDays(
        new Map([
          [10, 1],
          [11, 0.9],
          [20, 0.87],
        ]),
        2,
      ),
    ).toEqual([10, 11]);
  });
});

describe('the news day of an article', () => {
  const newsOf = (text: string): string => {
    const story = storyOf([{ text, published: '2031-03-07' as Day }]);
    const [article] = story.articles;
    if (!article) throw new Error('no article');
    const { day, sure } = newsDayOf(story, article);
    return `${day - dayNumber('2031-03-07' as Day)} ${sure}`;
  };

  it('is the first recent day that its lede names', () => {
    expect(newsOf('The ferry Marigold sank off Gullhaven on Thursday in a storm, and nobody was hurt.')).toBe('-1 1');
  });

  it('is that of publication, less surely, where the lede names none or only one long past', () => {
    expect(newsOf('The ferry Marigold has sunk off Gullhaven in a storm, and nobody was hurt.')).toBe('0 0.6');
    expect(newsOf('The ferry Marigold was built in Ormsby on February 3 and has sunk off Gullhaven.')).toBe('0 0.6');
  });

  it('is not taken from the stamp of the page', () => {
    expect(newsOf('6 March 2031\nThe ferry Marigold has sunk off Gullhaven in a storm, and nobody was hurt.')).toBe(
      '0 0.6',
    );
  });
});

describe('the opportunity to look back', () => {
  it('raises days after which little was published, at most twofold, and lowers the others', () => {
    const published = [...Array.from({ length: 30 }, () => 50), ...Array.from({ length: 30 }, () => 100)];
    const opportunity = opportunityOf(
      published.map((day) => ({ published: day, first: 0, after: 0, origin: 0 })),
      2,
    );
    expect(opportunity(90)).toBeCloseTo(Math.SQRT1_2, 9);
    expect(opportunity(45)).toBeCloseTo(0.5, 9);
    expect(opportunity(500)).toBe(2);
  });
});

describe('fitness', () => {
  const fitOf = (text: string): number => fitness(text, tokensOf(text), english);
  const plain =
    'The ferry Marigold of the Kray Line sank off Gullhaven in a storm on Thursday, the port office of Saltmouth said.';

  it('is full for one plain sentence in the past that names who and where', () => {
    expect(fitOf(plain)).toBe(1);
  });

  it.each([
    ['a question', 'Did the ferry Marigold of the Kray Line sink off Gullhaven in a storm on Thursday last week?'],
    ['an appeal', `Follow us: ${plain}`],
    ['a caption', `(${plain})`],
    ['a few words', 'Marigold sank off Gullhaven on Thursday.'],
    ['what is no sentence', plain.repeat(6)],
  ])('is none for %s', (_, text) => {
    expect(fitOf(text)).toBe(0);
  });

  it.each([
    ['a quotation', `“${plain.slice(0, -1)},” he said.`],
    ['a headline', 'Ferry Marigold Of Kray Line Sank Off Gullhaven In Storm On Thursday'],
    ['the first person', plain.replace('the port office', 'we at the port office')],
    ['what leans on the sentence before', plain.replace('The ferry Marigold', 'She, the ferry Marigold,')],
    ['the present', plain.replace('sank', 'is sinking').replace('said', 'says')],
    ['no names', plain.toLowerCase().replace('the', 'The')],
  ])('is less for %s', (_, text) => {
    expect(fitOf(text)).toBeGreaterThan(0);
    expect(fitOf(text)).toBeLessThan(0.8);
  });
});
