import { existsSync, readFileSync } from 'node:fs';
import type { NameMention } from '../../src/compile/find/extraction.ts';
import { findNames } from '../../src/compile/find/names/find.ts';
import { createLinker } from '../../src/compile/find/names/link.ts';
import { plainDocument } from '../../src/compile/read/document.ts';
import type { Day } from '../../src/digest/types.ts';
import type { Row } from './row.ts';

const SET = new URL('../../../shared/data/meantime.json', import.meta.url);
/** Annotators marked names in the headline, the date line and the first four sentences alone. */
const MARKED_LINES = 6;
/** Every fifth article is held out. */
const heldOut = (index: number): boolean => index % 5 === 4;
const TYPES: Readonly<Record<string, string>> = { PER: 'person', ORG: 'organisation', LOC: 'place' };

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly entity: string;
}

interface Article {
  readonly corpus: string;
  readonly published: Day;
  readonly text: string;
  readonly names: string | readonly Gold[];
}

/** A marked mention with the key found for it; null where no name overlaps it. */
interface Aligned {
  readonly gold: string;
  readonly type: string;
  readonly found: NameMention | null;
  readonly exact: boolean;
  readonly corpus: string;
}

interface Measured {
  readonly aligned: readonly Aligned[];
  /** Names found in the marked lines, and how many of them overlap a marked one of our three types. */
  readonly found: number;
  readonly right: number;
}

const overlap = (one: Gold, other: NameMention): number =>
  Math.min(one.end, other.end) - Math.max(one.start, other.start);

/** The name that shares most with a marked span, by the span of both; the later one where two share as much. */
function closest(gold: Gold, names: readonly NameMention[]): NameMention | null {
  let [best, share]: [NameMention | null, number] = [null, 0];
  for (const name of names) {
    if (overlap(gold, name) <= 0) continue;
    const part = overlap(gold, name) / (Math.max(gold.end, name.end) - Math.min(gold.start, name.start));
    if (part >= share) [best, share] = [name, part];
  }
  return best;
}

function measure(articles: readonly Article[]): Measured {
  const { link } = createLinker();
  const aligned: Aligned[] = [];
  let [found, right] = [0, 0];
  articles.forEach(({ corpus, text, published, names: marked }, at) => {
    const document = plainDocument(text, published);
    const names = link(findNames(document), document);
    const golds: readonly Gold[] = typeof marked === 'string' ? JSON.parse(marked) : marked;
    const ours = golds.filter(({ type }) => type in TYPES);
    const marks = text.split('\n').slice(0, MARKED_LINES).join('\n').length;
    for (const name of names) {
      if (name.end > marks) continue;
      found += 1;
      if (ours.some((gold) => overlap(gold, name) > 0)) right += 1;
    }
    for (const gold of golds) {
      const best = closest(gold, names);
      aligned.push({
        gold: `${corpus} ${gold.entity || `${at}.${gold.start}`}`,
        type: gold.type,
        found: best,
        exact: best !== null && best.start === gold.start && best.end === gold.end,
        corpus,
      });
    }
  });
  return { aligned, found, right };
}

/** B-cubed over mentions; one for which no name is found is a thing of its own. */
function bCubed(mentions: readonly Aligned[]): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const keys = mentions.map(({ found, corpus }, at) => (found ? `${corpus} ${found.entity}` : `missed ${at}`));
  const count = (all: readonly string[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
    return counts;
  };
  const pair = mentions.map(({ gold }, at) => `${gold}|${keys[at]}`);
  const [golds, ours, both] = [count(mentions.map(({ gold }) => gold)), count(keys), count(pair)];
  let [precision, recall] = [0, 0];
  mentions.forEach(({ gold }, at) => {
    const same = both.get(pair[at] ?? '') ?? 0;
    precision += same / (ours.get(keys[at] ?? '') ?? 1) / mentions.length;
    recall += same / (golds.get(gold) ?? 1) / mentions.length;
  });
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

const percent = (share: number): string => (100 * share).toFixed(1);

function rowsOf(articles: readonly Article[], on: string): readonly Row[] {
  const { aligned, found, right } = measure(articles);
  const named = aligned.filter(({ type }) => type in TYPES);
  const met = named.filter((mention) => mention.found !== null);
  const all = bCubed(named);
  const [precision, recall] = [right / found, met.length / named.length];
  const typed = met.filter((mention) => mention.found?.type === TYPES[mention.type]).length;
  return [
    { what: 'who is who: B-cubed F1', on, figure: percent(all.f1), bar: '87' },
    {
      what: 'who is who: B-cubed precision / recall',
      on,
      figure: `${percent(all.precision)} / ${percent(all.recall)}`,
    },
    { what: 'who is who: B-cubed F1, names found alone', on, figure: percent(bCubed(met).f1) },
    { what: 'who is who: B-cubed F1, products and indices too', on, figure: percent(bCubed(aligned).f1) },
    { what: 'names: precision / recall by overlap', on, figure: `${percent(precision)} / ${percent(recall)}` },
    { what: 'names: F1 by overlap', on, figure: percent((2 * precision * recall) / (precision + recall)) },
    { what: 'names: right type of those found', on, figure: percent(typed / met.length) },
  ];
}

/** Names and who is who on MEANTIME; no row where the set is not there. */
export function run(): readonly Row[] {
  if (!existsSync(SET)) return [];
  const articles: readonly Article[] = JSON.parse(readFileSync(SET, 'utf8'));
  const [dev, held] = [articles.filter((_, at) => !heldOut(at)), articles.filter((_, at) => heldOut(at))];
  return [
    ...rowsOf(dev, `meantime.json, development fold (${dev.length} articles)`),
    ...rowsOf(held, `meantime.json, held-out fold (${held.length} articles)`),
  ];
}
