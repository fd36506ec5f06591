import type { CitationId, Day } from '../../../digest/types.ts';
import { type ArticleText, sha256 } from '../../edit/articles.ts';
import { claimsOf } from '../../edit/claims.ts';
import type { Span } from '../../edit/date.ts';
import type { TopicEntries } from '../../edit/read.ts';
import type { ArticleEntry } from '../../edit/schema.ts';
import { datesOf } from '../../find/dates/spans.ts';
import { lineReader } from '../../find/line-names.ts';
import { openingWords, smallWordsOf } from '../../find/small-words.ts';
import { plainMarks } from '../../find/words.ts';
import { attestedLines } from '../attested.ts';
import { describedBy } from '../verbatim.ts';
import type { ArticleEvidence, Evidence, ParagraphEvidence } from './evidence.ts';
import { attestation, attestationAnyCase, runHashes } from './hashes.ts';
import { type NamesRead, namesReader } from './names.ts';
import { numbersMentioned, quotationsIn, quotationsOf } from './wordings.ts';

/** What the editor's files want to know of every paragraph. */
interface Wanted {
  /** Every quotation; in a topic of extracts, whose lines quote without end, only those of the lines that cite it. */
  readonly quotations: (cite: CitationId) => readonly string[];
  readonly amounts: readonly string[];
  readonly names: NamesRead;
  /** Capitalised words of the lines that cite a paragraph, by its citation: "the ministry" may bear out "Ministry". */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  readonly isFactsOnly: boolean;
}

/** What only a paragraph's article can tell of it. */
interface InContext {
  readonly quotations: readonly string[];
  /** Capitalised words of the lines that cite it. */
  readonly own: ReadonlySet<string>;
  /** What its dates mean with the whole article in view. */
  readonly spans: readonly Span[];
}

/** Makes the evidence of the articles that are there. What it attests is what the editor's files say today. */
export function makeEvidence(entries: TopicEntries, texts: ReadonlyMap<string, ArticleText>): Evidence {
  const smallWords = smallWordsOf([...texts.values()].flatMap((text) => text.paragraphs));
  const wanted: Wanted = {
    quotations: quotationsWanted(entries),
    amounts: [...new Set(entries.figures.flatMap(({ words }) => words ?? []))],
    names: namesReader(entries.entities, openingWords(smallWords)),
    words: wordsWanted(entries, smallWords),
    isFactsOnly: entries.topic.rights === 'facts-only',
  };
  const articles = entries.articles.flatMap((article) => {
    const text = texts.get(article.id);
    return text ? [articleEvidence(article, text, wanted)] : [];
  });
  return { articles, smallWords, lines: attestedLines(entries), reserved: [] };
}

function quotationsWanted(entries: TopicEntries): (cite: CitationId) => readonly string[] {
  const all = quotationsOf(entries);
  if (entries.topic.rights === 'facts-only') return () => all;
  const byCite = new Map<CitationId, string[]>();
  for (const { text, cites } of claimsOf(entries)) {
    const quoted = quotationsIn([text, ...cites.flatMap(({ quote }) => (quote ? [`"${quote}"`] : []))]);
    if (quoted.length === 0) continue;
    for (const { id } of cites) byCite.set(id, [...(byCite.get(id) ?? []), ...quoted]);
  }
  return (cite) => byCite.get(cite) ?? [];
}

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

function articleEvidence(article: ArticleEntry, text: ArticleText, wanted: Wanted): ArticleEvidence {
  const { id, file } = article;
  const published = article.published.day;
  const described = describedBy(article);
  return {
    id,
    file,
    sha256: text.sha256,
    published,
    stated: statedDays(text.paragraphs, published),
    paragraphs: text.paragraphs.map((paragraph, index) =>
      paragraphEvidence(paragraph, published, {
        ...wanted,
        quotations: [...wanted.quotations(`${id}${index + 1}`), ...described],
        own: wanted.words.get(`${id}${index + 1}`) ?? new Set(),
        spans: text.dates?.[index] ?? [],
      }),
    ),
  };
}

function paragraphEvidence(
  text: string,
  published: Day,
  { quotations, amounts, names, own, spans, isFactsOnly }: Omit<Wanted, 'quotations'> & InContext,
): ParagraphEvidence {
  const hash = sha256(text);
  const plain = plainMarks(text);
  const small = plain.toLowerCase();
  const attested = [
    ...quotations.filter((words) => plain.includes(plainMarks(words))).map((words) => attestation(hash, words)),
    ...amounts
      .filter((words) => small.includes(plainMarks(words).toLowerCase()))
      .map((words) => attestationAnyCase(hash, words)),
  ];
  const dates = datesOf(text, published);
  return {
    sha256: hash,
    numbers: numbersMentioned(text, dates),
    dates: eachOnce([...dates.map((date) => date.spans), ...spans.map((span) => [span])]),
    names: names(text, own),
    attested: [...new Set(attested)].sort(),
    runs: isFactsOnly ? [...new Set(runHashes(hash, text))].sort() : [],
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
