import { distance, forgiven } from './distance.ts';
import { type Document, documentsOf, type Subject } from './documents.ts';
import { spelt } from './lookup.ts';
import { isCommon, stem, words } from './stem.ts';
import type { Digest, EntityId } from './types.ts';

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
const MOST_NEAREST = 5;
/** Weight of a word met beside a statement, such as in its event's headline, rather than in it. */
const BESIDE = 0.6;
/** What meets less than this part of the weight that the best hits meet is left out. */
const LEAST_PART = 0.5;

/**
 * Searches statements, event headlines, facts, figures and disputes. Forms of a word meet each other, and so do all
 * spellings of a name; rare words weigh more than frequent ones. Never throws; empty text finds nothing.
 */
export function search(digest: Digest, text: string): Searched {
  const documents = documentsOf(digest);
  const asked = termsOf(digest, text);
  if (asked.length === 0) return { hits: [], nearest: [] };
  const met = asked.map((term) => documents.map((document) => meets(document, term)));
  const weights = met.map((row) => Math.log(1 + documents.length / (1 + row.filter((part) => part > 0).length)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scored = documents.map((document, index) => {
    const parts = met.map((row) => row[index] ?? 0);
    const score = parts.reduce((sum, part, term) => sum + part * (weights[term] ?? 0), 0);
    return { subject: document.subject, whole: parts.every((part) => part > 0), score };
  });
  const found = scored.filter((hit) => hit.score > 0);
  const best = found.some((hit) => hit.whole) ? total : Math.max(0, ...found.map((hit) => hit.score));
  const hits = found
    .filter((hit) => hit.whole || hit.score >= LEAST_PART * best)
    .sort((a, b) => Number(b.whole) - Number(a.whole) || b.score - a.score)
    .map(({ subject, whole }) => ({ subject, whole }));
  return { hits, nearest: hits.length > 0 ? [] : nearestWords(digest, text) };
}

/** How well a document meets a term: 1 in its own words or by name, less in the words beside it, 0 not at all. */
function meets(document: Document, term: Term): number {
  if (term.bearers.some((bearer) => document.mentions.has(bearer))) return 1;
  if (term.stems.every((one) => document.own.has(one))) return 1;
  return term.stems.every((one) => document.own.has(one) || document.beside.has(one)) ? BESIDE : 0;
}

/** Splits what was asked into names, longest first, and single words; common words count only where all are. */
function termsOf(digest: Digest, text: string): readonly Term[] {
  const asked = words(text);
  const telling = asked.some((word) => !isCommon(word));
  const terms: Term[] = [];
  let place = 0;
  while (place < asked.length) {
    const { term, length } = termAt(digest, asked.slice(place, place + LONGEST_NAME));
    const common = telling && length === 1 && isCommon(asked[place] ?? '');
    if (!common) terms.push(term);
    place += length;
  }
  return terms;
}

function termAt(digest: Digest, ahead: readonly string[]): { readonly term: Term; readonly length: number } {
  for (let length = ahead.length; length > 0; length -= 1) {
    const name = ahead.slice(0, length);
    if (name.every(isCommon)) continue;
    const bearers = spelt(digest, name.join(' ')).map((entity) => entity.id);
    if (bearers.length > 0) return { term: { stems: name.map(stem), bearers }, length };
  }
  const pair = ahead.slice(0, 2).join('');
  const joined = ahead.length > 1 && documentsOf(digest).some((document) => document.own.has(stem(pair)));
  if (joined) return { term: { stems: [stem(pair)], bearers: [] }, length: 2 };
  return { term: { stems: ahead.slice(0, 1).map(stem), bearers: [] }, length: 1 };
}

/** Words of the digest within a few typing errors of a word asked for, nearest first. */
function nearestWords(digest: Digest, text: string): readonly string[] {
  const asked = words(text).filter((word) => !isCommon(word));
  const scored = new Map<string, number>();
  for (const own of vocabulary(digest)) {
    for (const word of asked) {
      const limit = Math.min(forgiven(word.length), forgiven(own.length));
      const errors = distance(word, own, limit);
      if (errors <= limit && errors < (scored.get(own) ?? Number.POSITIVE_INFINITY)) scored.set(own, errors);
    }
  }
  const ordered = [...scored].sort(([a, errors], [b, others]) => errors - others || (a < b ? -1 : 1));
  return ordered.slice(0, MOST_NEAREST).map(([word]) => word);
}

/** The words of every text and name, as the digest itself writes them. */
function vocabulary(digest: Digest): ReadonlySet<string> {
  const statements = [
    ...digest.events.flatMap((event) => event.statements),
    ...digest.entities.flatMap((entity) => entity.facts),
  ];
  const texts = [
    ...statements.map((statement) => statement.text),
    ...digest.events.map((event) => event.headline),
    ...digest.figures.map((figure) => figure.label),
    ...digest.disputes.flatMap(({ question, positions }) => [question, ...positions.map((position) => position.text)]),
    ...digest.entities.map((entity) => entity.name),
  ];
  return new Set(texts.flatMap((text) => words(text)).filter((word) => !isCommon(word)));
}
