import type { CitationId, Day } from '../../../digest/types.ts';
import { type ArticleText, sha256 } from '../../edit/articles.ts';
import { claimsOf } from '../../edit/claims.ts';
import type { Span } from '../../edit/date.ts';
import type { TopicEntries } from '../../edit/read.ts';
import type { ArticleEntry } from '../../edit/schema.ts';
import { datesOf } from '../../find/dates/spans.ts';

import { attestedLines } from '../attested.ts';
import { lineReader } from '../names/entity-names.ts';
import { namesReader, openingWords, smallWordsOf } from '../names/paragraph-names.ts';
import { plainMarks } from '../names/words.ts';
import { describedBy } from '../verbatim.ts';
import type { ArticleEvidence, Evidence, ParagraphEvidence } from './evidence.ts';
import { attestation, attestationAnyCase, runHashes } from './hashes.ts';

import { numbersMentioned, quotationsIn, quotationsOf } from './wordings.ts';

/**
 * Makes the evidence of the articles that are there. What it attests is what the editor's files say today. Each paragraph
 * is looked at when it is first asked for: in a large topic few are cited, and none is written. There, the words that
 * articles write small are left to the lines, of which there are enough.
 */
export function makeEvidence(
  entries: TopicEntries,
  texts: ReadonlyMap<string, ArticleText>,
  isLarge = false,
): Evidence {
  const smallWords = isLarge ? [] : smallWordsOf([...texts.values()].flatMap((text) => text.paragraphs));
  const isFactsOnly = entries.topic.rights === 'facts-only';
  const quotationsFor = quotationsWanted(entries);
  const amounts = [...new Set(entries.figures.flatMap(({ words }) => words ?? []))];
  const wordsFor = wordsWanted(entries, smallWords);
  const namesIn = namesReader(entries.entities, openingWords(smallWords));

  const paragraphEvidence = (
    cite: CitationId,
    article: ArticleEntry,
    { paragraphs, dates: spans, former }: ArticleText,
    index: number,
  ): ParagraphEvidence => {
    const standing = paragraphs[index] ?? '';
    const hash = sha256(standing);
    // A line may tell what stood here before a revision.
    const text = [standing, ...(former?.get(index + 1) ?? [])].join('\n');
    const plain = plainMarks(text);
    const small = plain.toLowerCase();
    const quotations = [...quotationsFor(cite), ...describedBy(article)];
    const attested = [
      ...quotations.filter((words) => plain.includes(plainMarks(words))).map((words) => attestation(hash, words)),
      ...amounts
        .filter((words) => small.includes(plainMarks(words).toLowerCase()))
        .map((words) => attestationAnyCase(hash, words)),
    ];
    const dates = datesOf(text, article.published.day);
    return {
      sha256: hash,
      numbers: numbersMentioned(text, dates),
      dates: eachOnce([...dates.map((date) => date.spans), ...(spans?.[index] ?? []).map((span) => [span])]),
      names: namesIn(text, wordsFor.get(cite) ?? new Set()),
      attested: [...new Set(attested)].sort(),
      runs: isFactsOnly ? [...new Set(runHashes(hash, standing))].sort() : [],
    };
  };
  const articles = entries.articles.flatMap((article): ArticleEvidence[] => {
    const text = texts.get(article.id);
    if (!text) return [];
    const { id, file, published } = article;
    const paragraphs = new Lazily(text.paragraphs.length, (index) =>
      paragraphEvidence(`${id}${index + 1}`, article, text, index),
    );
    const stated = isLarge ? [] : statedDays(text.paragraphs, published.day);
    return [{ id, file, sha256: text.sha256, published: published.day, stated, paragraphs }];
  });
  return { articles, smallWords, lines: attestedLines(entries), reserved: [] };
}

/** A list of which each value is made when it is first asked for. */
class Lazily<Value> implements Iterable<Value> {
  readonly length: number;
  readonly #make: (index: number) => Value;
  readonly #made = new Map<number, Value>();

  constructor(length: number, make: (index: number) => Value) {
    this.length = length;
    this.#make = make;
  }

  at(index: number): Value | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const value = this.#made.get(index) ?? this.#make(index);
    this.#made.set(index, value);
    return value;
  }

  *[Symbol.iterator](): Generator<Value> {
    for (let index = 0; index < this.length; index += 1) {
      const value = this.at(index);
      if (value !== undefined) yield value;
    }
  }
}

/** Every quotation; in a topic of extracts, whose lines quote without end, only those of the lines that cite a paragraph. */
function quotationsWanted(entries: TopicEntries): (cite: CitationId) => readonly string[] {
  const all = quotationsOf(entries);
  if (entries.topic.rights === 'facts-only') return () => all;
  const quoted = claimsOf(entries).flatMap(({ text, cites }) => {
    const words = quotationsIn([text, ...cites.flatMap(({ quote }) => (quote ? [`"${quote}"`] : []))]);
    return cites.map(({ id }) => ({ id, words }));
  });
  const byCite = Map.groupBy(quoted, ({ id }) => id);
  return (cite) => (byCite.get(cite) ?? []).flatMap(({ words }) => words);
}

/** Capitalised words of the lines that cite a paragraph, by its citation: "the ministry" may support "Ministry". */
function wordsWanted(entries: TopicEntries, smallWords: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const claims = claimsOf(entries);
  const read = lineReader(entries, openingWords([...smallWords, ...smallWordsOf(claims.map(({ text }) => text))]));
  const wanted = new Map<string, Set<string>>();
  for (const { text, cites } of claims) {
    for (const { key } of read(text).words) {
      for (const { id } of cites) wanted.set(id, (wanted.get(id) ?? new Set()).add(key));
    }
  }
  return wanted;
}

function eachOnce(dates: readonly (readonly Span[])[]): readonly (readonly Span[])[] {
  const once = new Map(dates.map((spans) => [spans.map(({ start, end }) => `${start}..${end}`).join(), spans]));
  return [...once.keys()].sort().flatMap((key) => {
    const spans = once.get(key);
    return spans ? [spans.map(({ start, end }) => ({ start, end }))] : [];
  });
}

/** Days that the paragraphs write with digits. */
function statedDays(paragraphs: readonly string[], published: Day): readonly Day[] {
  const days = paragraphs
    .flatMap((text) => datesOf(text, published))
    .filter(({ text }) => /\d/.test(text))
    .flatMap(({ spans }) => spans.filter(({ start, end }) => start === end).map(({ start }) => start));
  return [...new Set(days)].sort();
}
