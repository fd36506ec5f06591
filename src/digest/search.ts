import { alike } from './alike.ts';
import { distance, forgiven } from './distance.ts';
import type { Subject } from './documents.ts';
import { spelt } from './lookup.ts';
import { isCommon, stem, words } from './stem.ts';
import type { Digest, EntityId } from './types.ts';
import { positionsOf, vocabularyOf, type WordIndex, wordIndexOf } from './word-index.ts';

export interface Hit {
  readonly subject: Subject;
  /** True where everything asked for is met, not only part of it. */
  readonly whole: boolean;
}

export interface Searched {
  /** Best first: those that meet every word, then those that meet most of the weight. */
  readonly hits: readonly Hit[];
  /** Where nothing is found: words of the digest that are spelt much like those asked for, at most five. */
  readonly nearest: readonly string[];
}

/** One thing looked for: a word, or a name together with whoever bears it. */
interface Term {
  readonly stems: readonly string[];
  readonly bearers: readonly EntityId[];
}

const LONGEST_NAME = 5;
/** Different words that are looked for; a question has fewer, and each costs time. */
const MOST_WORDS = 24;
const MOST_NEAREST = 5;
/** Weight of a word met beside a statement, such as in its event's headline, rather than in it. */
const BESIDE = 0.6;
/** Weight of another word that readers use for the one asked for. */
const ALIKE = 0.8;
/** What says this many characters counts half: the same words say more in a short line than in a long one. */
const HALVING = 600;
/** What meets less than this part of the weight that the best hits meet is left out. */
const LEAST_PART = 0.5;

/**
 * Searches statements, event headlines, facts, offices, figures and disputes. Forms of a word meet each other, and so
 * do all spellings of a name and words used for each other; rare words weigh more than frequent ones. Never throws;
 * empty text finds nothing.
 */
export function search(digest: Digest, text: string): Searched {
  const index = wordIndexOf(digest);
  const terms = termsOf(digest, index, text);
  if (terms.length === 0) return { hits: [], nearest: [] };
  const rows = terms.map((term): Row => {
    const parts = partsOf(index, term);
    return { parts, weight: rarity(index, parts), isName: term.bearers.length > 0 };
  });
  const found = scoredHits(index, rows);
  if (found.length === 0) return withNearest(index, text);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const best = found.some((hit) => hit.whole) ? total : Math.max(...found.map((hit) => hit.met));
  const hits = found
    .filter((hit) => hit.whole || hit.met >= LEAST_PART * best)
    .sort((a, b) => Number(b.whole) - Number(a.whole) || b.score - a.score)
    .map(({ subject, whole }) => ({ subject, whole }));
  return { hits, nearest: [] };
}

/** How well subjects meet a term, by position: 1 in their own words or by name, less in other words or beside it. */
type Parts = Map<number, number>;

/** A term as it is met. */
interface Row {
  readonly parts: Parts;
  readonly weight: number;
  readonly isName: boolean;
}

/** A hit with the weight that it meets, and the same scored by its length. */
interface Scored extends Hit {
  readonly met: number;
  readonly score: number;
}

/** Everything that meets some term, in the index's order. */
function scoredHits(index: WordIndex, rows: readonly Row[]): readonly Scored[] {
  const positions = [...new Set(rows.flatMap(({ parts }) => [...parts.keys()]))].sort((a, b) => a - b);
  return positions.flatMap((at) => {
    const subject = index.subjects[at];
    // Someone is found by office or description; a name alone is what "who" and "where" are for.
    if (!subject || (subject.kind === 'entity' && rows.every(({ parts, isName }) => isName || !parts.has(at))))
      return [];
    const met = rows.reduce((sum, { parts, weight }) => sum + (parts.get(at) ?? 0) * weight, 0);
    const score = met / (1 + (index.lengths[at] ?? 0) / HALVING);
    return [{ subject, met, score, whole: rows.every(({ parts }) => parts.has(at)) }];
  });
}

/** No hit; near words take longer to find than hits, and are worked out only where they are read. */
function withNearest(index: WordIndex, text: string): Searched {
  let near: readonly string[] | undefined;
  return {
    hits: [],
    get nearest() {
      near ??= nearestWords(index, text);
      return near;
    },
  };
}

const rarity = ({ subjects }: WordIndex, parts: Parts): number => Math.log(1 + subjects.length / (1 + parts.size));

function partsOf(index: WordIndex, { stems, bearers }: Term): Parts {
  const [first = new Map(), ...others] = stems.map((one) => partsOfWord(index, one));
  const parts: Parts = new Map();
  for (const [at, part] of first) {
    const least = others.reduce((worst, other) => Math.min(worst, other.get(at) ?? 0), part);
    if (least > 0) parts.set(at, least);
  }
  for (const bearer of bearers) raise(parts, index.mentions.get(bearer), 1);
  return parts;
}

function partsOfWord({ own, beside }: WordIndex, asked: string): Parts {
  const parts: Parts = new Map();
  for (const other of alike(asked)) {
    raise(parts, positionsOf(beside, other), ALIKE * BESIDE);
    raise(parts, positionsOf(own, other), ALIKE);
  }
  raise(parts, positionsOf(beside, asked), BESIDE);
  raise(parts, positionsOf(own, asked), 1);
  return parts;
}

function raise(parts: Parts, positions: readonly number[] | undefined, part: number): void {
  for (const at of positions ?? []) parts.set(at, Math.max(parts.get(at) ?? 0, part));
}

/** Splits what was asked into names, longest first, and single words; common words count only where all are. */
function termsOf(digest: Digest, index: WordIndex, text: string): readonly Term[] {
  const asked = [...new Set(words(text))].slice(0, MOST_WORDS);
  const telling = asked.some((word) => !isCommon(word));
  const terms: Term[] = [];
  let place = 0;
  while (place < asked.length) {
    const { term, length } = termAt(digest, index, asked.slice(place, place + LONGEST_NAME));
    const common = telling && length === 1 && isCommon(asked[place] ?? '');
    if (!common) terms.push(term);
    place += length;
  }
  return terms;
}

function termAt(
  digest: Digest,
  index: WordIndex,
  ahead: readonly string[],
): { readonly term: Term; readonly length: number } {
  for (let length = ahead.length; length > 0; length -= 1) {
    const name = ahead.slice(0, length);
    if (name.every(isCommon)) continue;
    const bearers = spelt(digest, name.join(' ')).map((entity) => entity.id);
    if (bearers.length > 0) return { term: { stems: name.map(stem), bearers }, length };
  }
  const pair = stem(ahead.slice(0, 2).join(''));
  if (ahead.length > 1 && positionsOf(index.own, pair).length > 0)
    return { term: { stems: [pair], bearers: [] }, length: 2 };
  return { term: { stems: ahead.slice(0, 1).map(stem), bearers: [] }, length: 1 };
}

/** Words of the digest within a few typing errors of a word asked for, nearest first. */
function nearestWords(index: WordIndex, text: string): readonly string[] {
  const asked = [...new Set(words(text))].filter((word) => !isCommon(word)).slice(0, MOST_WORDS);
  const scored = new Map<string, number>();
  for (const own of vocabularyOf(index)) {
    for (const word of asked) {
      const limit = Math.min(forgiven(word.length), forgiven(own.length));
      const errors = distance(word, own, limit);
      if (errors <= limit && errors < (scored.get(own) ?? Number.POSITIVE_INFINITY)) scored.set(own, errors);
    }
  }
  const ordered = [...scored].sort(([a, errors], [b, others]) => errors - others || (a < b ? -1 : 1));
  return ordered.slice(0, MOST_NEAREST).map(([word]) => word);
}
