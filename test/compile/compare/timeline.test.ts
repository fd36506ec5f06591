import { describe, expect, it } from 'vitest';
import { type TimelineAsked, timelineOf } from '../../../src/compile/compare/timeline/timeline.ts';
import type { Day } from '../../../src/digest/types.ts';
import { articlesOn, dice, ownWords, type Planted, storyOf, type Written } from './ferry-story.ts';

const [from, to] = ['2031-02-01' as Day, '2031-06-30' as Day];

const PLANTED: readonly Planted[] = [
  {
    day: '2031-02-13' as Day,
    reports: 6,
    lookBacks: 9,
    what: 'The ferry Marigold sank off Gullhaven with forty crates of glass aboard',
  },
  {
    day: '2031-03-04' as Day,
    reports: 5,
    lookBacks: 4,
    what: 'Divers raised the bell of the Marigold from the strait near Ormsby',
  },
  {
    day: '2031-04-17' as Day,
    reports: 7,
    lookBacks: 6,
    what: 'The owner Aldous Kray resigned over the missing lifeboats of the fleet',
  },
  {
    day: '2031-05-22' as Day,
    reports: 4,
    lookBacks: 5,
    what: 'A court in Saltmouth fined the Kray Line nine million crowns',
  },
];

const asked = (more: Partial<TimelineAsked> = {}): TimelineAsked => ({ from, to, days: 4, sentences: 2, ...more });
const planted = (seed: number): readonly Written[] => articlesOn(PLANTED, { from, to, everyday: 3, seed });

function told(articles: readonly Written[], more: Partial<TimelineAsked> = {}): ReadonlyMap<Day, readonly string[]> {
  const timeline = timelineOf(storyOf(articles), asked(more));
  if ('unknown' in timeline) throw new Error(`not known: ${timeline.unknown.join(' ')}`);
  return timeline;
}

describe('the days of a timeline', () => {
  it.each([1, 2, 3, 4, 5])('are the planted ones amid everyday reports (seed %i)', (seed) => {
    expect([...told(planted(seed)).keys()]).toEqual(PLANTED.map(({ day }) => day));
  });

  it('are the days of the events, not those of the papers', () => {
    const after = articlesOn(PLANTED.slice(0, 1), { from, to, everyday: 0, seed: 1 });
    expect([...told(after, { days: 1 }).keys()]).toEqual(['2031-02-13']);
  });

  it('lie between the first and the last asked for', () => {
    const days = [...told(planted(1), { from: '2031-03-01' as Day, to: '2031-04-30' as Day, days: 2 }).keys()];
    expect(days).toEqual(['2031-03-04', '2031-04-17']);
  });

  it('do not go to one report printed many times', () => {
    const fire =
      'The ferry harbour and the fish market of Lowmere burned on Friday, and the council met on the old ferry piers.';
    const [roll, published] = [dice(7), '2031-03-15' as Day];
    const once = `${fire}\n${ownWords(roll, 6)}`;
    const copies = Array.from({ length: 8 }, () => ({ text: once, published }));
    expect(told([...planted(2), ...copies], { days: 5 }).has('2031-03-14' as Day)).toBe(false);
    const own = copies.map(() => ({ text: `${fire}\n${ownWords(roll, 6)}`, published }));
    expect(told([...planted(2), ...own], { days: 5 }).has('2031-03-14' as Day)).toBe(true);
  });

  it('are fewer than asked for where the articles name no more', () => {
    expect(
      told([{ text: 'The ferry Marigold sank off Gullhaven on February 13.', published: '2031-02-20' as Day }]).size,
    ).toBe(1);
    expect(told([{ text: 'Nothing.', published: '2031-02-20' as Day }]).size).toBe(0);
    expect(told([{ text: '0 on February 13  on February 13 ', published: '2031-02-20' as Day }]).size).toBe(0);
    expect(told([]).size).toBe(0);
  });
});

describe('the sentences of a day', () => {
  it('tell what happened on it, none twice', () => {
    const timeline = told(planted(3));
    for (const { day, what } of PLANTED) {
      const sentences = timeline.get(day) ?? [];
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.some((sentence) => sentence.includes(what.slice(4, 30)))).toBe(true);
      expect(new Set(sentences).size).toBe(sentences.length);
    }
    const all = [...timeline.values()].flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('are at most as many as asked for', () => {
    for (const sentences of told(planted(3), { sentences: 1 }).values()) expect(sentences).toHaveLength(1);
  });

  it('are none of the furniture of a page, no question and no dateline', () => {
    const text = [
      'Click here to subscribe to the newsletter of the Gullhaven Gazette on Thursday and win a ferry trip.',
      'Did the ferry Marigold of the Kray Line sink off Gullhaven on Thursday with forty crates of glass?',
      'GULLHAVEN, Feb 13 (AP) — The ferry Marigold of the Kray Line sank off Gullhaven on Thursday in a storm.',
    ].join('\n');
    const [sentences] = told([{ text, published: '2031-02-13' as Day }], { days: 1, sentences: 3 }).values();
    expect(sentences).toEqual(['The ferry Marigold of the Kray Line sank off Gullhaven on Thursday in a storm.']);
  });
});

describe('a timeline about some words', () => {
  it('prefers the days on which they are named', () => {
    const [day] = told(planted(4), { days: 1, about: 'court fines' }).keys();
    expect(day).toBe('2031-05-22');
  });

  it('says so where no article holds them', () => {
    expect(timelineOf(storyOf(planted(4)), asked({ about: 'volcano' }))).toEqual({ unknown: ['volcano'] });
  });
});
