import { memoised } from '../../../digest/memoised.ts';
import type { CitationId, Day } from '../../../digest/types.ts';
import type { ArticleText } from '../../edit/articles.ts';
import { type Claim, claimsOf } from '../../edit/claims.ts';
import type { Span } from '../../edit/date.ts';
import type { TopicEntries } from '../../edit/read.ts';
import type { ArticleEntry } from '../../edit/schema.ts';
import { attestedLines } from '../attested.ts';
import { lineReader } from '../names/entity-names.ts';
import { type NamesRead, namesReader, openingWords, smallWordsOf } from '../names/paragraph-names.ts';
import { plainMarks } from '../names/words.ts';
import { describedBy } from '../verbatim.ts';
import type { ArticleEvidence, Evidence, ParagraphEvidence } from './evidence.ts';
import { attestation, attestationAnyCase, runHashes } from './hashes.ts';
import { mannerOf, wordsTogether } from './manner.ts';
import { Lazily, ParagraphText, paragraphsOf } from './paragraph-text.ts';
import { amountKey, quotationsIn, quotationsOf } from './wordings.ts';

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
  const smallWords = isLarge ? [] : smallWordsIn(texts);
  const claims = claimsByCite(entries);
  const read: Reader = {
    isFactsOnly: entries.topic.rights === 'facts-only',
    quotationsFor: quotationsWanted(entries, claims),
    amounts: [...new Set(entries.figures.flatMap(({ words }) => words ?? []))].map((words) => [
      words,
      amountKey(words),
    ]),
    wordsFor: wordsWanted(entries, claims, smallWords, isLarge),
    namesIn: namesReader(entries.entities, openingWords(smallWords)),
  };
  const articles = entries.articles.flatMap((article): ArticleEvidence[] => {
    const text = texts.get(article.id);
    if (!text) return [];
    const { id, file, published } = article;
    const own = paragraphsOf(text);
    const paragraphs = new Lazily(
      own.length,
      (index) => new ParagraphRead(article, text, index, own.at(index) ?? new ParagraphText(text, index), read),
    );
    return [
      {
        ...{ id, file, sha256: text.sha256, published: published.day },
        // Asked for where it is written.
        get stated() {
          return isLarge ? [] : statedDays(own, published.day);
        },
        paragraphs,
      },
    ];
  });
  const standsIn = read.isFactsOnly ? {} : { standsIn: verbatimIn(texts) };
  return {
    articles,
    smallWords,
    get lines() {
      return attestedLines(entries);
    },
    reserved: [],
    countsText: false,
    ...standsIn,
  };
}

/** The words that articles write small, for as long as their texts are held. */
const smallWordsIn = memoised((texts: ReadonlyMap<string, ArticleText>) =>
  smallWordsOf([...texts.values()].flatMap((text) => text.paragraphs)),
);

/** What paragraphs are read for. */
interface Reader {
  readonly isFactsOnly: boolean;
  readonly quotationsFor: (cite: CitationId) => readonly string[];
  /** Amounts in words, each with what it is compared by. */
  readonly amounts: readonly (readonly [words: string, key: string])[];
  readonly wordsFor: (cite: CitationId) => ReadonlySet<string>;
  readonly namesIn: NamesRead;
}

/** What one paragraph mentions; each part is found when it is first asked for. */
class ParagraphRead implements ParagraphEvidence {
  readonly #article: ArticleEntry;
  readonly #text: ArticleText;
  readonly #index: number;
  readonly #read: Reader;
  readonly #paragraph: ParagraphText;
  #names?: readonly string[];
  #attested?: readonly string[];
  #told?: ReturnType<typeof mannerOf>;
  #dates?: readonly (readonly Span[])[];

  constructor(article: ArticleEntry, text: ArticleText, index: number, paragraph: ParagraphText, read: Reader) {
    this.#article = article;
    this.#text = text;
    this.#index = index;
    this.#paragraph = paragraph;
    this.#read = read;
  }

  get #cite(): CitationId {
    return `${this.#article.id}${this.#index + 1}`;
  }

  get sha256(): string {
    return this.#paragraph.sha256;
  }

  get numbers() {
    return this.#paragraph.numbers(this.#article.published.day).numbers;
  }

  get vague() {
    return this.#paragraph.numbers(this.#article.published.day).vague;
  }

  get reckoned(): readonly Span[] {
    return this.#text.datesIn?.(this.#index + 1) ?? [];
  }

  get dates(): readonly (readonly Span[])[] {
    const given = this.reckoned;
    const found = this.#paragraph.dates(this.#article.published.day);
    this.#dates ??= eachOnce([...found.map((date) => date.spans), ...given.map((span) => [span])]);
    return this.#dates;
  }

  get names(): readonly string[] {
    this.#names ??= this.#read.namesIn(this.#paragraph.whole, this.#read.wordsFor(this.#cite));
    return this.#names;
  }

  get attested(): readonly string[] {
    this.#attested ??= this.#attestedNow();
    return this.#attested;
  }

  #attestedNow(): readonly string[] {
    const hash = this.sha256;
    const plain = plainMarks(this.#paragraph.whole);
    const small = plain.toLowerCase();
    const quotations = [...this.#read.quotationsFor(this.#cite), ...describedBy(this.#article)];
    const attested = [
      ...quotations.filter((words) => plain.includes(plainMarks(words))).map((words) => attestation(hash, words)),
      ...this.#read.amounts.filter(([, key]) => small.includes(key)).map(([words]) => attestationAnyCase(hash, words)),
      ...wordsTogether(this.#paragraph.whole).map((word) => attestationAnyCase(hash, word)),
    ];
    return [...new Set(attested)].sort();
  }

  get #manner(): ReturnType<typeof mannerOf> {
    if (!this.#read.isFactsOnly) return { degrees: [], hedged: [], attributed: [], sources: [] };
    this.#told ??= mannerOf(this.sha256, this.#paragraph.whole);
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
    return this.#read.isFactsOnly ? [...new Set(runHashes(this.sha256, this.#paragraph.standing))].sort() : [];
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
      const whole = text && paragraphsOf(text).at(paragraph - 1)?.whole;
      return whole !== undefined && plain(whole).includes(wanted);
    });
  };
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
  const wordsIn = memoised(({ text }: Claim) => reader()(text).words.map(({ key }) => key));
  return (cite) => new Set((claims().get(cite) ?? []).flatMap(wordsIn));
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
const statedDays = (paragraphs: Iterable<ParagraphText>, published: Day): readonly Day[] =>
  [...new Set(Array.from(paragraphs, (paragraph) => paragraph.stated(published)).flat())].sort();
