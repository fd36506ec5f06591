import type { CitationId, Day } from '../../../digest/types.ts';
import { type ArticleText, sha256 } from '../../edit/articles.ts';
import { type Claim, claimsOf } from '../../edit/claims.ts';
import type { Span } from '../../edit/date.ts';
import type { TopicEntries } from '../../edit/read.ts';
import type { ArticleEntry } from '../../edit/schema.ts';
import { datesOf } from '../../find/dates/spans.ts';

import { attestedLines } from '../attested.ts';
import { lineReader } from '../names/entity-names.ts';
import { type NamesRead, namesReader, openingWords, smallWordsOf } from '../names/paragraph-names.ts';
import { plainMarks } from '../names/words.ts';
import { describedBy } from '../verbatim.ts';
import type { ArticleEvidence, Evidence, ParagraphEvidence } from './evidence.ts';
import { attestation, attestationAnyCase, runHashes } from './hashes.ts';

import { mannerOf, wordsTogether } from './manner.ts';
import { numbersMentioned, quotationsIn, quotationsOf } from './wordings.ts';

/**
 * Makes the evidence of the articles that are there. What it attests is what the editor's files say today. Each part of a
 * paragraph is looked at when it is first asked for: in a large topic few are, and none is written. There, the words that
 * articles write small are left to the lines, of which there are enough.
 */
export function makeEvidence(
  entries: TopicEntries,
  texts: ReadonlyMap<string, ArticleText>,
  isLarge = false,
): Evidence {
  const smallWords = isLarge ? [] : smallWordsOf([...texts.values()].flatMap((text) => text.paragraphs));
  const claims = claimsByCite(entries);
  const read: Reader = {
    isFactsOnly: entries.topic.rights === 'facts-only',
    quotationsFor: quotationsWanted(entries, claims),
    amounts: [...new Set(entries.figures.flatMap(({ words }) => words ?? []))],
    wordsFor: wordsWanted(entries, claims, smallWords, isLarge),
    namesIn: namesReader(entries.entities, openingWords(smallWords)),
  };
  const articles = entries.articles.flatMap((article): ArticleEvidence[] => {
    const text = texts.get(article.id);
    if (!text) return [];
    const { id, file, published } = article;
    const paragraphs = new Lazily(text.paragraphs.length, (index) => new ParagraphRead(article, text, index, read));
    const stated = isLarge ? [] : statedDays(text.paragraphs, published.day);
    return [{ id, file, sha256: text.sha256, published: published.day, stated, paragraphs }];
  });
  const standsIn = read.isFactsOnly ? {} : { standsIn: verbatimIn(texts) };
  return {
    articles,
    smallWords,
    get lines() {
      return attestedLines(entries);
    },
    reserved: [],
    ...standsIn,
  };
}

/** What paragraphs are read for. */
interface Reader {
  readonly isFactsOnly: boolean;
  readonly quotationsFor: (cite: CitationId) => readonly string[];
  readonly amounts: readonly string[];
  readonly wordsFor: (cite: CitationId) => ReadonlySet<string>;
  readonly namesIn: NamesRead;
}

/** A paragraph with what stood in its place before later revisions: a line may tell of it. */
const withFormer = ({ paragraphs, former }: ArticleText, index: number): string =>
  [paragraphs[index] ?? '', ...(former?.get(index + 1) ?? [])].join('\n');

/** What one paragraph mentions; each part is found when it is first asked for. */
class ParagraphRead implements ParagraphEvidence {
  readonly #article: ArticleEntry;
  readonly #text: ArticleText;
  readonly #index: number;
  readonly #read: Reader;
  readonly #words: string;
  #dated?: ReturnType<typeof datesOf>;
  #counted?: ReturnType<typeof numbersMentioned>;
  #names?: readonly string[];
  #attested?: readonly string[];
  #told?: ReturnType<typeof mannerOf>;
  #dates?: readonly (readonly Span[])[];

  constructor(article: ArticleEntry, text: ArticleText, index: number, read: Reader) {
    this.#article = article;
    this.#text = text;
    this.#index = index;
    this.#read = read;
    this.#words = withFormer(text, index);
  }

  get #cite(): CitationId {
    return `${this.#article.id}${this.#index + 1}`;
  }

  get #found() {
    this.#dated ??= datesOf(this.#words, this.#article.published.day);
    return this.#dated;
  }

  get sha256(): string {
    return sha256(this.#standing);
  }

  get #standing(): string {
    return this.#text.paragraphs[this.#index] ?? '';
  }

  get #numbers(): ReturnType<typeof numbersMentioned> {
    this.#counted ??= numbersMentioned(this.#words, this.#found);
    return this.#counted;
  }

  get numbers() {
    return this.#numbers.numbers;
  }

  get vague() {
    return this.#numbers.vague;
  }

  get reckoned(): readonly Span[] {
    return this.#text.datesIn?.(this.#index + 1) ?? [];
  }

  get dates(): readonly (readonly Span[])[] {
    const given = this.reckoned;
    this.#dates ??= eachOnce([...this.#found.map((date) => date.spans), ...given.map((span) => [span])]);
    return this.#dates;
  }

  get names(): readonly string[] {
    this.#names ??= this.#read.namesIn(this.#words, this.#read.wordsFor(this.#cite));
    return this.#names;
  }

  get attested(): readonly string[] {
    this.#attested ??= this.#attestedNow();
    return this.#attested;
  }

  #attestedNow(): readonly string[] {
    const hash = this.sha256;
    const plain = plainMarks(this.#words);
    const small = plain.toLowerCase();
    const quotations = [...this.#read.quotationsFor(this.#cite), ...describedBy(this.#article)];
    const attested = [
      ...quotations.filter((words) => plain.includes(plainMarks(words))).map((words) => attestation(hash, words)),
      ...this.#read.amounts
        .filter((words) => small.includes(plainMarks(words).toLowerCase()))
        .map((words) => attestationAnyCase(hash, words)),
      ...wordsTogether(this.#words).map((word) => attestationAnyCase(hash, word)),
    ];
    return [...new Set(attested)].sort();
  }

  get #manner(): ReturnType<typeof mannerOf> {
    if (!this.#read.isFactsOnly) return { degrees: [], hedged: [], attributed: [], sources: [] };
    this.#told ??= mannerOf(this.sha256, this.#words);
    return this.#told;
  }

  get degrees() {
    return this.#manner.degrees;
  }

  get hedged() {
    return this.#manner.hedged;
  }

  get attributed() {
    return this.#manner.attributed;
  }

  get sources() {
    return this.#manner.sources;
  }

  get runs(): readonly string[] {
    return this.#read.isFactsOnly ? [...new Set(runHashes(this.sha256, this.#standing))].sort() : [];
  }
}

/** Tells whether words stand in one of some paragraphs as they are; quotation marks may differ, and the end may be cut off. */
function verbatimIn(texts: ReadonlyMap<string, ArticleText>): NonNullable<Evidence['standsIn']> {
  const plain = (text: string): string => plainMarks(text).replaceAll('"', "'");
  return (cites, words) => {
    const told = words.replace(/ …$/, '');
    // As they are, in most cases.
    if (cites.some(({ article, paragraph }) => texts.get(article)?.paragraphs[paragraph - 1]?.includes(told)))
      return true;
    const wanted = plain(told);
    return cites.some(({ article, paragraph }) => {
      const text = texts.get(article);
      return text !== undefined && plain(withFormer(text, paragraph - 1)).includes(wanted);
    });
  };
}

/** A list of which each value is made when it is first asked for. */
class Lazily<Value> implements Iterable<Value> {
  readonly length: number;
  readonly #make: (index: number) => Value;
  #made?: Map<number, Value>;

  constructor(length: number, make: (index: number) => Value) {
    this.length = length;
    this.#make = make;
  }

  at(index: number): Value | undefined {
    if (index < 0 || index >= this.length) return undefined;
    this.#made ??= new Map();
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
function quotationsWanted(entries: TopicEntries, claims: ClaimsByCite): (cite: CitationId) => readonly string[] {
  if (entries.topic.rights === 'facts-only') {
    const all = quotationsOf(entries);
    return () => all;
  }
  return (cite) =>
    (claims().get(cite) ?? []).flatMap(({ text, cites }) =>
      quotationsIn([text, ...cites.flatMap(({ quote }) => (quote ? [`"${quote}"`] : []))]),
    );
}

/** Capitalised words of the lines that cite a paragraph, by its citation: "the ministry" may support "Ministry". */
function wordsWanted(
  entries: TopicEntries,
  claims: ClaimsByCite,
  smallWords: readonly string[],
  isLarge: boolean,
): (cite: CitationId) => ReadonlySet<string> {
  const reader = once(() => {
    // Taken for a name, a word that opens a line is looked for in vain, or found where it stands.
    const lines = isLarge ? [] : claimsOf(entries).map(({ text }) => text);
    return lineReader(entries, openingWords([...smallWords, ...smallWordsOf(lines)]));
  });
  return (cite) =>
    new Set((claims().get(cite) ?? []).flatMap(({ text }) => reader()(text).words.map(({ key }) => key)));
}

/** The lines that cite a paragraph, by its citation. */
type ClaimsByCite = () => ReadonlyMap<CitationId, readonly Claim[]>;

const claimsByCite = (entries: TopicEntries): ClaimsByCite =>
  once(() => {
    const claims = new Map<CitationId, Claim[]>();
    for (const claim of claimsOf(entries))
      for (const { id } of claim.cites) {
        const known = claims.get(id);
        if (known) known.push(claim);
        else claims.set(id, [claim]);
      }
    return claims;
  });

/** Makes a value when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
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
