import type { Day } from '../../../digest/types.ts';
import type { Sentence } from '../../read/text/sentences.ts';
import type { Token } from '../../read/text/tokens.ts';
import type { DateMention } from '../extraction.ts';
import type { Point, Unit } from './point.ts';

/** A way of counting from another date: "two days later". */
export interface Shift {
  readonly count: number;
  readonly unit: Unit;
  /** "A day after the talks" dates this by the talks, and the talks by this. */
  readonly isEitherWay?: boolean;
}

export type PartOfPoint = 'early' | 'mid' | 'late';

/** A date expression over the tokens `from` to `to` (not included) of one sentence. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly type: DateMention['type'];
  readonly value: string;
  /** The stretch of the calendar that is meant; none for durations, sets and "now". */
  readonly point?: Point;
  /** Other stretches that the wording allows. */
  readonly others?: readonly Point[];
  /** Where it counts from another date of the text. */
  readonly shift?: Shift;
  /** True for what figures are compared with ("the year-ago quarter"): the text goes on from the other one. */
  readonly isCompared?: boolean;
  /** True where the text itself gives the year. */
  readonly hasYear?: boolean;
  /** "Early", "mid" or "late" inside the stretch. */
  readonly part?: PartOfPoint;
  /** Time of day as the value ends ("T22:30", "TMO"), which the day beside it takes up. */
  readonly clock?: string;
  /** True for a time of day that means nothing unless a day stands beside it: "morning". */
  readonly needsDay?: boolean;
  /** UTF-16 offsets, where they are not those of the tokens. */
  readonly start?: number;
  readonly end?: number;
}

/** What was read before in the same text, nearest last. */
export interface Memory {
  /** The last day, week or month that the text spoke of. */
  day: Point | undefined;
  /** The last stretch of any precision, with the sentence where it stands. */
  last: Point | undefined;
  lastSentence: number;
  /** The last quarter, half or month: what "a year earlier" and "the same period" compare with. */
  quarter: Point | undefined;
  quarterSentence: number;
  /** A year that the text gave in words or digits, with the sentence where it stands. */
  year: number | undefined;
  yearSentence: number;
}

/** One sentence under the recognisers. Tokens before `floor` belong to an expression already found. */
export interface Scan {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly published: Day;
  readonly memory: Memory;
  floor: number;
}

/** The token in lower case; '' outside the sentence or inside an earlier expression. */
export function wordAt(scan: Scan, at: number): string {
  return at < scan.floor ? '' : (scan.tokens[at]?.lower ?? '');
}

/** True where two neighbouring tokens stand without a space. */
export function touches(scan: Scan, at: number): boolean {
  const [one, next] = [scan.tokens[at], scan.tokens[at + 1]];
  return one !== undefined && next !== undefined && one.end === next.start;
}

/** Index behind an optional mark such as a comma or the full stop of an abbreviation. */
export const behind = (scan: Scan, at: number, mark: string): number => (wordAt(scan, at) === mark ? at + 1 : at);

/** A length of time, or how often something recurs. */
export const lasting = (from: number, to: number, value: string, type: 'DURATION' | 'SET' = 'DURATION'): Match => ({
  from,
  to,
  type,
  value,
});

/** "Now", "recently", "the future". */
export const vague = (from: number, to: number, value: string): Match => ({ from, to, type: 'DATE', value });

/** A match that is one stretch of the calendar. */
export function dated(from: number, to: number, point: Point, more: Partial<Match> = {}): Match {
  return { from, to, type: 'DATE', value: point.value, point, ...more };
}
