import type { CitationId, Day } from '../../../digest/types.ts';
import { type ArticleText, sha256 } from '../../edit/files/article.ts';
import type { Span } from '../../edit/files/date.ts';
import type { Draft } from '../../edit/files/draft.ts';
import type { ArticleDraft } from '../../edit/files/shapes.ts';
import { spotId } from '../../edit/join/citation.ts';
import { datesOf } from '../../find/dates/spans.ts';
import { lineReader } from '../../find/line-names.ts';
import { openingWords, smallWordsOf } from '../../find/small-words.ts';
import { plainMarks } from '../../find/words.ts';
import { claimsOf } from '../claims.ts';
import type { ArticleEvidence, Evidence, ParagraphEvidence } from './evidence.ts';
import { attestation, attestationAnyCase, runHashes } from './hashes.ts';
import { attestedLines } from './lines.ts';
import { type NamesRead, namesReader } from './names.ts';
import { numbersMentioned } from './numbers.ts';
import { amountsOf, describedBy, quotationsIn, quotationsOf } from './wordings.ts';

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
export function makeEvidence(draft: Draft, texts: ReadonlyMap<string, ArticleText>): Evidence {
  const smallWords = smallWordsOf([...texts.values()].flatMap((text) => text.paragraphs));
  const wanted: Wanted = {
    quotations: quotationsWanted(draft),
    amounts: amountsOf(draft),
    names: namesReader(draft.entities, openingWords(smallWords)),
    words: wordsWanted(draft, smallWords),
    isFactsOnly: draft.topic.rights === 'facts-only',
  };
  const articles = draft.articles.flatMap((article) => {
    const text = texts.get(article.id.value);
    return text ? [articleEvidence(article, text, wanted)] : [];
  });
  return { articles, smallWords, lines: attestedLines(draft) };
}

function quotationsWanted(draft: Draft): (cite: CitationId) => readonly string[] {
  const all = quotationsOf(draft);
  if (draft.topic.rights === 'facts-only') return () => all;
  const byCite = new Map<CitationId, string[]>();
  for (const { text, cites } of claimsOf(draft)) {
    const quoted = quotationsIn([text.value, ...cites.flatMap(({ quote }) => (quote ? [`"${quote.value}"`] : []))]);
    if (quoted.length === 0) continue;
    for (const { spot } of cites)
      byCite.set(spotId(spot.value), [...(byCite.get(spotId(spot.value)) ?? []), ...quoted]);
  }
  return (cite) => byCite.get(cite) ?? [];
}

function wordsWanted(draft: Draft, smallWords: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const claims = claimsOf(draft);
  const read = lineReader(draft, openingWords([...smallWords, ...smallWordsOf(claims.map(({ text }) => text.value))]));
  const wanted = new Map<string, Set<string>>();
  for (const { text, cites } of claims) {
    for (const { key } of read(text.value).words) {
      for (const { spot } of cites) {
        const id = spotId(spot.value);
        wanted.set(id, (wanted.get(id) ?? new Set()).add(key));
      }
    }
  }
  return wanted;
}

function articleEvidence(article: ArticleDraft, text: ArticleText, wanted: Wanted): ArticleEvidence {
  const [id, published] = [article.id.value, article.published.day.value];
  const described = describedBy(article);
  return {
    id,
    file: article.file.value,
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
