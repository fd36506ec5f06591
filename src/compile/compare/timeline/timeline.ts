import { dayAt, dayNumber } from '../../../digest/day.ts';
import type { Day } from '../../../digest/types.ts';
import { tokensOf } from '../../read/text/tokens.ts';
import { againstSurroundings } from './contrast.ts';
import { poolsOf } from './pool.ts';
import { relevanceOf } from './relevance.ts';
import { evidenceOf, salienceOf } from './salience.ts';
import type { Story } from './story.ts';
import { rarityOf, type Shown, summaryOf } from './summary.ts';

export interface TimelineAsked {
  readonly from: Day;
  readonly to: Day;
  /** How many days, at least 1. */
  readonly days: number;
  /** At most how many sentences a day, at least 1. */
  readonly sentences: number;
  /** Words that the timeline is to be about; absent for the whole story. */
  readonly about?: string;
}

/** The sentences of each day, in the order of the days. */
export type Timeline = ReadonlyMap<Day, readonly string[]>;

/**
 * The days that matter most in a story, and what is told of them. Days come first, then their sentences: which day
 * matters is plainer from how often and how long it is named than from any one sentence.
 *
 * A day of which no sentence can be shown is passed over for the next best. Gives fewer days than asked where the
 * story names no more, and the words that no article holds where none of those asked for is found.
 */
export function timelineOf(story: Story, asked: TimelineAsked): Timeline | { readonly unknown: readonly string[] } {
  const words = tokensOf(asked.about ?? '').flatMap(({ kind, lower }) => (kind === 'mark' ? [] : [lower]));
  const about = new Set(words.flatMap((word) => story.vocabulary.matching(word)));
  if (words.length > 0 && about.size === 0) return { unknown: words };

  const relevance = relevanceOf(story, about);
  const salience = salienceOf(evidenceOf(story, { from: dayNumber(asked.from), to: dayNumber(asked.to) }, relevance));
  const pools = poolsOf(story, new Set(salience.keys()), relevance);
  const tellable = new Map([...salience].filter(([day]) => (pools.get(day)?.length ?? 0) > 0));
  const rarity = rarityOf(story);
  const told: Shown[] = [];
  const summaries = new Map<number, readonly Shown[]>();
  // The days that matter most choose their sentences first, so that a lesser day does not take them away.
  for (const day of chooseDays(againstSurroundings(tellable, asked.days), asked.days)) {
    const pool = pools.get(day) ?? [];
    const fresh = summaryOf(pool, asked.sentences, { rarity, told });
    const summary = fresh.length > 0 ? fresh : summaryOf(pool, asked.sentences, { rarity, told: [] });
    summaries.set(day, summary);
    told.push(...summary);
  }
  const inOrder = [...summaries].sort(([a], [b]) => a - b);
  return new Map(inOrder.map(([day, summary]) => [dayAt(day), summary.map(({ text }) => text)]));
}

/** How much of its salience a day loses next to one already chosen, where few of very many days are wanted. */
const NEXT_TO = 0.08;

/**
 * The `count` best days, best first. What is told of a day spills over to the days beside it (nights, time zones, the
 * day of publication), so between equals the neighbour of a chosen day is the poorer choice. The loss is small, since
 * great events do come on days in a row, and none where nearly every day is wanted.
 */
export function chooseDays(salience: ReadonlyMap<number, number>, count: number): readonly number[] {
  const left = new Map(salience);
  const sparsity = Math.max(0, 1 - count / Math.max(1, salience.size));
  const chosen: number[] = [];
  while (chosen.length < count && left.size > 0) {
    const best = bestOf(left);
    chosen.push(best);
    left.delete(best);
    for (const day of [best - 1, best + 1]) {
      const value = left.get(day);
      if (value !== undefined) left.set(day, value * (1 - NEXT_TO * sparsity));
    }
  }
  return chosen;
}

/** The day with the highest value; of equal ones the earlier. */
function bestOf(values: ReadonlyMap<number, number>): number {
  let [best, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [day, value] of values) if (value > most || (value === most && day < best)) [best, most] = [day, value];
  return best;
}
