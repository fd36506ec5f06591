import { existsSync, readFileSync } from 'node:fs';
import { findDates } from '../../src/compile/find/dates/find.ts';
import type { DateMention } from '../../src/compile/find/extraction.ts';
import { plainDocument } from '../../src/compile/read/document.ts';
import { asDay } from '../../src/digest/day.ts';
import type { Row } from './row.ts';

const SET = '../shared/data/meantime.json';
/** MEANTIME (Minard et al. 2016) annotates the headline, the date line and four lines after them. */
const ANNOTATED_LINES = 6;
/** Every fifth article is held out: nothing was developed on it. */
const FOLDS = 5;

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

interface Article {
  readonly text: string;
  readonly published: string | null;
  readonly dates: readonly Gold[];
}

/** Dates on MEANTIME: overlap with any found expression, equal extent, and overlap with an equal value. */
export function run(): readonly Row[] {
  if (!existsSync(SET)) return [];
  const articles = JSON.parse(readFileSync(SET, 'utf8')) as readonly Article[];
  const isHeldOut = (index: number): boolean => index % FOLDS === FOLDS - 1;
  const [developed, heldOut] = [false, true].map((held) => articles.filter((_, index) => isHeldOut(index) === held));
  return [
    ...rowsOf(developed ?? [], 'meantime.json, developed on'),
    ...rowsOf(heldOut ?? [], 'meantime.json, held out'),
  ];
}

function rowsOf(articles: readonly Article[], split: string): readonly Row[] {
  const dated = articles.flatMap((article) => scored(article) ?? []);
  const sum = (key: keyof Score): number => dated.reduce((total, score) => total + score[key], 0);
  const on = `${split} (${dated.length} articles, ${sum('gold')} expressions)`;
  const row = (what: string, key: keyof Score): Row => ({
    what: `dates: ${what}`,
    on,
    figure: ((200 * sum(key)) / (sum('gold') + sum('found'))).toFixed(1),
  });
  return [row('value F1', 'value'), row('relaxed F1', 'relaxed'), row('strict F1', 'strict'), row('type F1', 'type')];
}

interface Score {
  readonly gold: number;
  readonly found: number;
  readonly relaxed: number;
  readonly strict: number;
  readonly value: number;
  readonly type: number;
}

/** Undefined where the set does not know the day of publication. */
function scored({ text, published, dates }: Article): Score | undefined {
  const day = asDay(published ?? '');
  if (!day) return undefined;
  const read = text.split('\n').slice(0, ANNOTATED_LINES).join('\n');
  const found = findDates(plainDocument(read, day));
  const gold = dates.filter(({ end }) => end <= read.length);
  const pairs = paired(gold, found);
  const count = (isSo: (gold: Gold, found: DateMention) => boolean): number =>
    pairs.filter(([one, other]) => isSo(one, other)).length;
  return {
    gold: gold.length,
    found: found.length,
    relaxed: pairs.length,
    strict: count((one, other) => one.start === other.start && one.end === other.end),
    value: count((one, other) => one.value === other.value),
    type: count((one, other) => one.type === other.type),
  };
}

/** Each gold expression with the first found one that overlaps it and is not taken. */
function paired(gold: readonly Gold[], found: readonly DateMention[]): readonly (readonly [Gold, DateMention])[] {
  const taken = new Set<DateMention>();
  return gold.flatMap((one) => {
    const other = found.find((each) => each.start < one.end && one.start < each.end && !taken.has(each));
    if (!other) return [];
    taken.add(other);
    return [[one, other] as const];
  });
}
