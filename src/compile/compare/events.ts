import { asDay, dayNumber, lastOfMonth } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import type { DateMention, NameMention } from '../find/extraction.ts';
import { english } from '../language/languages.ts';
import type { Document } from '../read/document.ts';
import type { Sentence } from '../read/text/sentences.ts';
import { type Cluster, clustersOf, type Mention } from './event-clusters.ts';
import { agencyOf, originsOf, printOf, wordsOf } from './near-copies.ts';
import { Vocabulary } from './terms.ts';
import { fitness } from './timeline/fitness.ts';

/** An article with what was found in it; all offsets are those of the document's text. */
export interface EventArticle {
  readonly id: string;
  readonly doc: Document;
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
}

/** A sentence that tells of an event. */
export interface EventSentence {
  /** The article's id. */
  readonly article: string;
  /** Number of the paragraph (the line that is not blank), from 1. */
  readonly paragraph: number;
  /** UTF-16 offsets into the document's text. */
  readonly start: number;
  readonly end: number;
}

/** Something that happened at a date, as the articles' dated sentences tell of it. */
export interface ProposedEvent {
  readonly start: Day;
  readonly end: Day;
  readonly precision: 'day' | 'month' | 'year';
  /** The best to show first. At least one. */
  readonly sentences: readonly EventSentence[];
  /** Keys of the entities named in them, the most named first. */
  readonly names: readonly string[];
  /** How many articles' wording is independent; near-copies count as one. */
  readonly origins: number;
  /** Above 0; more for what more origins tell, tell earlier in the article, and still tell of later. */
  readonly score: number;
}

/** Parts of an article that tell what happened; a line with its date or its author does not. */
const TELLING: ReadonlySet<string> = new Set(['headline', 'key-point', 'body']);

/** When an event was, as one sentence names it. */
export type When = Pick<ProposedEvent, 'start' | 'end' | 'precision'>;

/**
 * Events of a set of articles, those that matter most first: sentences that name the same day (or month, or year, where
 * no day is named) and speak of the same names in the same words. A sentence that names no date belongs to no event,
 * since nothing in it would bear out the day. What lies after publication is a plan, and no event.
 */
export function eventsOf(articles: readonly EventArticle[]): readonly ProposedEvent[] {
  const origins = originsOf(articles.map(({ doc }) => printOf(wordsOf(doc.sentences), agencyOf(doc.text))));
  const vocabulary = new Vocabulary(articles[0]?.doc.language ?? english);
  const byDate = new Map<string, { readonly when: When; readonly mentions: Mention[] }>();
  articles.forEach((article, index) => {
    const dates = bySentence(article.doc.sentences, article.dates);
    const names = bySentence(article.doc.sentences, article.names);
    article.doc.sentences.forEach((sentence, place) => {
      const when = whenOf(dates[place] ?? [], article.doc.published);
      if (!when || !TELLING.has(article.doc.lines[sentence.line]?.part ?? 'body')) return;
      const bucket = byDate.get(when.start + when.end) ?? { when, mentions: [] };
      byDate.set(when.start + when.end, bucket);
      bucket.mentions.push({
        article: index,
        origin: origins[index] ?? index,
        sentence,
        names: [...new Set((names[place] ?? []).map(({ entity }) => entity))],
        terms: termsOf(sentence, vocabulary),
        prominence: prominenceOf(place),
        fit: fitness(article.doc.text.slice(sentence.start, sentence.end), sentence.tokens, article.doc.language),
        gap: dayNumber(article.doc.published) - dayNumber(when.end),
      });
    });
  });
  const buckets = [...byDate.values()];
  const clusters = clustersOf(buckets.map(({ mentions }) => mentions));
  return buckets
    .flatMap(({ when }, index) => (clusters[index] ?? []).map((cluster) => eventOf(when, cluster, articles)))
    .sort((a, b) => b.score - a.score || (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** 1 for the first sentence of an article, half of that for the eighth. */
const prominenceOf = (place: number): number => 1 / (1 + place / 7);

const termsOf = ({ tokens }: Sentence, vocabulary: Vocabulary): number[] =>
  tokens.flatMap(({ kind, lower }) => {
    const term = kind === 'word' ? vocabulary.number(lower) : -1;
    return term < 0 ? [] : [term];
  });

/** The findings of each sentence; both are in the order of the text. */
function bySentence<Finding extends { readonly start: number }>(
  sentences: readonly Sentence[],
  findings: readonly Finding[],
): readonly (readonly Finding[])[] {
  const ordered = [...findings].sort((a, b) => a.start - b.start);
  let next = 0;
  return sentences.map(({ start, end }) => {
    const within: Finding[] = [];
    for (let at = ordered[next]; at && at.start < end; at = ordered[next]) {
      if (at.start >= start) within.push(at);
      next += 1;
    }
    return within;
  });
}

/** The first day that a sentence names, else the first month, else the first year; none of them after publication. */
function whenOf(dates: readonly DateMention[], published: Day): When | null {
  const found = dates.flatMap(({ type, value }) => (type === 'DATE' || type === 'TIME' ? (spanOf(value) ?? []) : []));
  const past = found.filter(({ start }) => start <= published);
  for (const precision of ['day', 'month', 'year'] as const) {
    const first = past.find((when) => when.precision === precision);
    if (first) return first;
  }
  return null;
}

/** `2020-10-31` with or without a time, `2020-10`, `2020`; null for every other value. */
export function spanOf(value: string): When | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(value);
  if (!parts) return null;
  const [, year = '', month, date] = parts;
  if (date !== undefined) {
    const day = asDay(value.slice(0, 10));
    return day && { start: day, end: day, precision: 'day' };
  }
  const last = month === undefined ? '12-31' : `${month}-${lastOfMonth(Number(year), Number(month))}`;
  const [start, end] = [asDay(`${year}-${month ?? '01'}-01`), asDay(`${year}-${last}`)];
  return start && end && { start, end, precision: month === undefined ? 'year' : 'month' };
}

function eventOf(when: When, { mentions }: Cluster, articles: readonly EventArticle[]): ProposedEvent {
  const counts = new Map<string, number>();
  for (const { names } of mentions) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const best = [...mentions].sort((a, b) => b.fit * b.prominence - a.fit * a.prominence || a.article - b.article);
  return {
    ...when,
    sentences: best.map(({ article, sentence: { start, end, line } }) => ({
      article: articles[article]?.id ?? '',
      paragraph: line + 1,
      start,
      end,
    })),
    names: [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name),
    origins: new Set(mentions.map(({ origin }) => origin)).size,
    score: scoreOf(mentions),
  };
}

/** Articles of this many days after the event and more look back at it. */
const LATER_DAYS = 3;

/**
 * Independent origins on a logarithmic scale, times how prominent the most prominent sentence is; and half as much for
 * the origins that still tell of it later, more the later. Set by hand, fitted to nothing.
 */
function scoreOf(mentions: readonly Mention[]): number {
  const origins = new Set(mentions.map(({ origin }) => origin)).size;
  const prominence = Math.max(...mentions.map((mention) => mention.prominence * (0.5 + mention.fit / 2)));
  const later = new Map<number, number>();
  for (const { origin, gap } of mentions)
    if (gap >= LATER_DAYS) later.set(origin, Math.max(later.get(origin) ?? 0, Math.log1p(gap) / Math.log1p(30)));
  const remembered = [...later.values()].reduce((a, b) => a + b, 0);
  return Math.log1p(origins) * (0.5 + prominence) + Math.log1p(remembered) / 2;
}
