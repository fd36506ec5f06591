import type { Story } from '../../../src/compile/compare/timeline/story.ts';
import { StoryReader } from '../../../src/compile/compare/timeline/story.ts';
import { plainDocument } from '../../../src/compile/read/document.ts';
import { tokensOf } from '../../../src/compile/read/text/tokens.ts';
import { dayAt, dayNumber, monthNames, weekday, weekdayNames } from '../../../src/digest/day.ts';
import type { Day } from '../../../src/digest/types.ts';

/** An invented story: what happened when, and how much the papers make of it. */
export interface Planted {
  readonly day: Day;
  /** Articles on the day after. */
  readonly reports: number;
  /** Articles in later weeks that look back at it. */
  readonly lookBacks: number;
  readonly what: string;
}

export interface Written {
  readonly text: string;
  readonly published: Day;
}

const HARBOURS = ['Quaytown', 'Saltmouth', 'Ormsby', 'Gullhaven', 'Tarn Ferry', 'Northstrand', 'Kelpwick', 'Lowmere'];
const EVERYDAY = [
  'Traders at the fish market in %p said prices had fallen again after the winter storms kept the fleet in port.',
  'The council of %p discussed the repair of the old lighthouse and the new timetable of the island ferries.',
  'Residents of %p complained about the noise of the dredgers that deepened the channel of the ferry harbour.',
  'A survey of the ferry piers in %p found that two of them needed new timber before the summer season started.',
];

export const wordsOf = (text: string): string[] =>
  tokensOf(text).flatMap(({ kind, lower }) => (kind === 'mark' ? [] : [lower]));

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const weekdayOf = (day: number): string => weekdayNames[weekday(dayAt(day))] ?? '';
const monthDay = (day: number): string => {
  const [, month = '', number = ''] = dayAt(day).split('-');
  return `${monthNames[Number(month) - 1]} ${Number(number)}`;
};

/** So many sentences of words that no other article has in that order: no two articles are near-copies. */
export function ownWords(roll: () => number, sentences: number): string {
  const word = (): string => `lore${Math.floor(roll() * 3000)}`;
  return Array.from({ length: sentences }, () => `It ${Array.from({ length: 14 }, word).join(' ')}.`).join('\n');
}

/**
 * Articles on planted events amid everyday reports: the morning papers tell of "on Thursday", later ones look back
 * with "on March 3", and on every day something small is reported.
 */
export function articlesOn(
  planted: readonly Planted[],
  span: { readonly from: Day; readonly to: Day; readonly everyday: number; readonly seed: number },
): readonly Written[] {
  const roll = dice(span.seed);
  const [from, to] = [dayNumber(span.from), dayNumber(span.to)];
  const pick = <T>(list: readonly T[], otherwise: T): T => list[Math.floor(roll() * list.length)] ?? otherwise;
  const everyday = (): string => pick(EVERYDAY, '').replace('%p', pick(HARBOURS, ''));
  const articles: Written[] = [];
  const write = (published: number, sentences: readonly string[]): void => {
    if (published <= to)
      articles.push({ text: [...sentences, ownWords(roll, 6)].join('\n'), published: dayAt(published) });
  };
  for (const { day, reports, lookBacks, what } of planted) {
    const at = dayNumber(day);
    for (let n = 0; n < reports; n += 1)
      write(at + 1, [`${what} on ${weekdayOf(at)}, the port office in ${pick(HARBOURS, '')} said.`, everyday()]);
    for (let n = 0; n < lookBacks; n += 1)
      write(at + 4 + Math.floor(roll() * 40), [everyday(), `Months of talks began after ${what} on ${monthDay(at)}.`]);
  }
  for (let day = from; day <= to; day += 1)
    for (let n = 0; n < span.everyday; n += 1)
      if (roll() < 0.6)
        write(day, [
          everyday(),
          `The harbour master of ${pick(HARBOURS, '')} counted ships on ${weekdayOf(day - (roll() < 0.5 ? 1 : 0))} as usual.`,
        ]);
  return articles;
}

export function storyOf(articles: readonly Written[]): Story {
  const reader = new StoryReader();
  for (const { text, published } of articles) reader.add(plainDocument(text, published));
  return reader.story();
}
