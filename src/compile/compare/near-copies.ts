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

/** FNV-1a over the UTF-16 units of a word. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
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
  const hashes = words.map(hashOf);
  const runs = new Set<number>();
  for (let first = 0; first + RUN_WORDS <= hashes.length; first += 1) {
    let hash = 0;
    for (let at = first; at < first + RUN_WORDS; at += 1) hash = Math.imul(hash, 31) + (hashes[at] ?? 0);
    const run = mixed(hash);
    // 28 bits are enough to tell runs apart.
    if (run % SAMPLE === 0) runs.add(run >>> 4);
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
  for (const [index, holders] of holdersOf(prints).entries()) {
    const print = prints[index];
    for (const holder of holders) shared[holder] = (shared[holder] ?? 0) + 1;
    for (const holder of holders) {
      const [other, count = 0] = [prints[holder], shared[holder]];
      shared[holder] = 0;
      if (count === 0 || !print || !other || !isCopy(print, other, count)) continue;
      const [a, b] = [root(holder), root(index)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return prints.map((_, index) => root(index));
}

/** By article: the earlier ones that hold each of its runs, as often as they hold one. Runs of very many do not count. */
function holdersOf(prints: readonly Print[]): readonly (readonly number[])[] {
  // Sorted by run, then by article: a million are sorted sooner than they are put into a map.
  const places = new Float64Array(prints.reduce((sum, { runs }) => sum + runs.length, 0));
  let next = 0;
  prints.forEach(({ runs }, index) => {
    for (const run of runs) {
      places[next] = run * MOST_PRINTS + index;
      next += 1;
    }
  });
  places.sort();
  const holders: number[][] = prints.map(() => []);
  const most = Math.max(20, prints.length / 20);
  for (let from = 0; from < places.length; ) {
    const run = Math.floor((places[from] ?? 0) / MOST_PRINTS);
    let to = from + 1;
    while (to < places.length && Math.floor((places[to] ?? 0) / MOST_PRINTS) === run) to += 1;
    if (to - from > 1 && to - from <= most) {
      const same = Array.from(places.subarray(from, to), (place) => place - run * MOST_PRINTS);
      for (const [at, index] of same.entries()) holders[index]?.push(...same.slice(0, Math.min(at, MOST_COMPARED)));
    }
    from = to;
  }
  return holders;
}

/** A run and the index of an article are one whole number. */
const MOST_PRINTS = 2 ** 20;

function isCopy(a: Print, b: Print, shared: number): boolean {
  const [shorter, longer] = [Math.min(a.runs.length, b.runs.length), Math.max(a.runs.length, b.runs.length)];
  if (shared === longer) return true;
  const sameAgency = a.agency !== null && a.agency === b.agency;
  return shorter >= FEWEST_RUNS && shared >= shorter * (sameAgency ? SHARED_WITH_AGENCY : SHARED);
}
