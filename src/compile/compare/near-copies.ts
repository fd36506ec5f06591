import { hashOf } from '../language/terms.ts';
import type { Sentence } from '../read/text/sentences.ts';

/**
 * Near-copies: articles that share so much wording that one is written out of the other, or both out of one agency
 * report. They count as one origin.
 *
 * Method: of all runs of five words a fixed fraction is kept by hash ("0 mod m" sampling: Manber 1994, Broder 1997),
 * so that the share of kept runs in common estimates how much of the shorter text the longer contains. Runs that
 * very many articles share are boilerplate and count for nothing.
 */

/** The sampled runs of an article, each once, and the agency that it names as its source. */
export interface Print {
  readonly runs: readonly number[];
  readonly agency: string | null;
}

const RUN_WORDS = 5;
/** One run of this many is kept: some 100 of an article of 400 words. */
const SAMPLE = 4;
/** Texts with fewer sampled runs than this are too short to judge, unless they have all of them in common. */
const FEWEST_RUNS = 6;
/** Part of the shorter text's runs that the longer must have; less is enough where both name one agency. */
const SHARED = 0.5;
const SHARED_WITH_AGENCY = 0.3;
/** Bits of a run: enough to tell runs apart. */
const RUN_BITS = 28;
const HALF_OF_RUN = 2 ** (RUN_BITS / 2) - 1;
/** A run is compared with at most this many earlier articles: keeps time linear in the number of articles. */
const MOST_COMPARED = 12;

/** Names by which agencies sign, as a pattern. */
export const AGENCIES =
  'Reuters|AFP|Agence France-Presse|AP|Associated Press|Xinhua|TASS|Interfax|RIA Novosti|Sputnik|dpa|DPA|EFE|ANSA|' +
  'Anadolu|UPI|Bloomberg|PTI|Kyodo|Yonhap|SANA|IRNA|MENA|ITAR-TASS|PA|AAP';
const AGENCY_LINE = new RegExp(`(?:^|[\\s(/|])(${AGENCIES})(?=[)/|,\\s]|$)`);
/** An agency is named at the very beginning of a report, or at its end. */
const HEAD_LENGTH = 300;
const TAIL_LENGTH = 80;

/** The agency that a text names in its dateline, byline or last words; null where none is. */
export function agencyOf(text: string): string | null {
  const found = AGENCY_LINE.exec(text.slice(0, HEAD_LENGTH)) ?? AGENCY_LINE.exec(text.slice(-TAIL_LENGTH));
  const name = found?.[1];
  if (name === undefined) return null;
  if (name === 'Associated Press') return 'AP';
  if (name === 'ITAR-TASS') return 'TASS';
  return name === 'Agence France-Presse' ? 'AFP' : name.toUpperCase();
}

/** Mixes the bits, so that taking every fourth value is a fair sample. */
function mixed(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** The words of sentences, in lower case and in order. */
export function wordsOf(sentences: readonly Sentence[]): readonly string[] {
  const words: string[] = [];
  for (const { tokens } of sentences) for (const { kind, lower } of tokens) if (kind !== 'mark') words.push(lower);
  return words;
}

/** The print of an article, of its words in lower case and in order. */
export function printOf(words: readonly string[], agency: string | null): Print {
  const hashes = new Int32Array(words.length);
  for (const [at, word] of words.entries()) hashes[at] = hashOf(word);
  const runs = new Set<number>();
  for (let first = 0; first + RUN_WORDS <= hashes.length; first += 1) {
    let hash = 0;
    for (let at = first; at < first + RUN_WORDS; at += 1) hash = (Math.imul(hash, 31) + (hashes[at] ?? 0)) | 0;
    const run = mixed(hash);
    if (run % SAMPLE === 0) runs.add(run >>> (32 - RUN_BITS));
  }
  return { runs: [...runs], agency };
}

/**
 * The origin of each article as a number: near-copies have the same one, the index of the first of them.
 * Links chain: a copy of a copy has the first one's origin.
 */
export function originsOf(prints: readonly Print[]): readonly number[] {
  const parent = prints.map((_, index) => index);
  const root = (of: number): number => {
    let at = of;
    while (parent[at] !== undefined && parent[at] !== at) at = parent[at] ?? at;
    parent[of] = at;
    return at;
  };
  const shared = new Uint32Array(prints.length);
  for (const [index, holders] of holdersOf(prints)) {
    const print = prints[index];
    for (const holder of holders) shared[holder] = (shared[holder] ?? 0) + 1;
    for (const holder of holders) {
      const other = prints[holder];
      const count = shared[holder] ?? 0;
      shared[holder] = 0;
      if (count === 0 || !print || !other || !isCopy(print, other, count)) continue;
      const a = root(holder);
      const b = root(index);
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return prints.map((_, index) => root(index));
}

/** Article by article: the earlier ones that hold each of its runs, as often as they hold one. Runs of very many do not count. */
function* holdersOf(prints: readonly Print[]): Generator<readonly [article: number, holders: readonly number[]]> {
  const length = prints.reduce((sum, { runs }) => sum + runs.length, 0);
  const [runs, articles] = [new Uint32Array(length), new Uint32Array(length)];
  let next = 0;
  for (const [article, print] of prints.entries())
    for (const run of print.runs) {
      runs[next] = run;
      articles[next] = article;
      next += 1;
    }
  const order = inOrderOf(runs);
  const { starts, before } = placesIn(order, runs, Math.max(20, prints.length / 20));
  let place = 0;
  for (const [article, print] of prints.entries()) {
    const to = place + print.runs.length;
    yield [article, holdersBetween(place, to)];
    place = to;
  }

  function holdersBetween(from: number, to: number): readonly number[] {
    const holders: number[] = [];
    for (let each = from; each < to; each += 1) {
      const start = starts[each] ?? 0;
      const end = start + Math.min(before[each] ?? 0, MOST_COMPARED);
      for (let at = start; at < end; at += 1) holders.push(articles[order[at] ?? 0] ?? 0);
    }
    return holders;
  }
}

/** Of each place: where in that order those of its run begin, and how many come before it; none of a run of too many. */
function placesIn(order: Uint32Array, runs: Uint32Array, most: number) {
  const starts = new Uint32Array(order.length);
  const before = new Uint32Array(order.length);
  for (let from = 0; from < order.length; ) {
    const run = runs[order[from] ?? 0];
    let to = from + 1;
    while (to < order.length && runs[order[to] ?? 0] === run) to += 1;
    for (let at = from; at < to && to - from <= most; at += 1) {
      starts[order[at] ?? 0] = from;
      before[order[at] ?? 0] = at - from;
    }
    from = to;
  }
  return { starts, before };
}

/**
 * The places of runs in the order of the runs; those of one run in their own order. Sorted by counting, half of the bits at
 * a time: a million are sorted sooner than they are put into a map.
 */
function inOrderOf(runs: Uint32Array): Uint32Array {
  let [from, to] = [new Uint32Array(runs.length), new Uint32Array(runs.length)];
  for (let place = 0; place < from.length; place += 1) from[place] = place;
  for (const shift of [0, RUN_BITS / 2]) {
    const digitAt = (place: number): number => ((runs[place] ?? 0) >>> shift) & HALF_OF_RUN;
    const starts = new Uint32Array(HALF_OF_RUN + 2);
    for (let place = 0; place < runs.length; place += 1) {
      const digit = digitAt(place);
      starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
    }
    for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    for (let next = 0; next < from.length; next += 1) {
      const place = from[next] ?? 0;
      const digit = digitAt(place);
      const at = starts[digit] ?? 0;
      starts[digit] = at + 1;
      to[at] = place;
    }
    [from, to] = [to, from];
  }
  return from;
}

function isCopy(a: Print, b: Print, shared: number): boolean {
  const [shorter, longer] = [Math.min(a.runs.length, b.runs.length), Math.max(a.runs.length, b.runs.length)];
  if (shared === longer) return true;
  const sameAgency = a.agency !== null && a.agency === b.agency;
  return shorter >= FEWEST_RUNS && shared >= shorter * (sameAgency ? SHARED_WITH_AGENCY : SHARED);
}
