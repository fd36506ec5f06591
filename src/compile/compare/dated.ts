import { asDay, lastOfMonth } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import type { DateMention, NameMention, Quote } from '../find/extraction.ts';
import { type Language, perLanguage } from '../language/language.ts';
import type { Document } from '../read/document.ts';
import type { Sentence } from '../read/text/sentences.ts';
import { hashOf } from './near-copies.ts';
import { fitness } from './timeline/fitness.ts';

/** When an event was, as one sentence names it. */
export interface When {
  readonly start: Day;
  readonly end: Day;
  readonly precision: 'day' | 'month' | 'year';
}

/** A sentence that tells what happened at a date, with what it is compared and ranked by. All of it is of its article alone. */
export interface DatedSentence extends When {
  /** UTF-16 offsets into the document's text: where it begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Number of the paragraph (the line that is not blank), from 1. */
  readonly paragraph: number;
  /** Keys of the entities that it names, each once, as the article has them. */
  readonly names: readonly string[];
  /** Who says what it says, where it names its speaker. */
  readonly by: readonly string[];
  /** Hashes of its terms. */
  readonly terms: readonly number[];
  /** 0 for the first sentence of its article: how early it stands. */
  readonly place: number;
  /** 0 to 1000: how well it stands alone. */
  readonly fit: number;
}

/** Parts of an article that tell what happened; a line with its date or its author does not. */
const TELLING: ReadonlySet<string> = new Set(['headline', 'key-point', 'body']);

/**
 * The sentences of an article that name a day (or a month, or a year, where no day is named). A sentence that names no
 * date belongs to no event, since nothing in it would bear out the day. What lies after publication is a plan, and no
 * event.
 */
export function datedSentences(
  doc: Document,
  dates: readonly DateMention[],
  names: readonly NameMention[],
  said: readonly Said[] = [],
): readonly DatedSentence[] {
  const datesOf = bySentence(doc.sentences, dates);
  const namesOf = bySentence(doc.sentences, names);
  return doc.sentences.flatMap((sentence, place): DatedSentence[] => {
    const when = whenOf(datesOf[place] ?? [], doc.published);
    const part = doc.lines[sentence.line]?.part ?? 'body';
    if (!when || !TELLING.has(part)) return [];
    const found = [...(namesOf[place] ?? []), ...(datesOf[place] ?? [])];
    if (!isTelling(sentence, found, doc, part)) return [];
    const { start: from, end: to, tokens, line } = sentence;
    return [
      {
        ...when,
        from,
        to,
        paragraph: line + 1,
        names: [...new Set((namesOf[place] ?? []).map(({ entity }) => entity))],
        by: speakersIn(sentence, said),
        terms: termsOf(sentence, doc.language),
        place,
        fit: Math.round(1000 * fitness(doc.text.slice(from, to), tokens, doc.language)),
      },
    ];
  });
}

/** Something that somebody says. */
type Said = Pick<Quote, 'start' | 'end' | 'speaker'>;

const speakersIn = ({ start, end }: Sentence, said: readonly Said[]): readonly string[] => [
  ...new Set(
    said.flatMap(({ start: from, end: to, speaker }) => (from < end && to > start ? (speaker?.entity ?? []) : [])),
  ),
];

/** What a word counts as, by its stem; null for one that is no term. Words come again in article after article. */
const knownTerms = perLanguage(() => new Map<string, number | null>());
const MOST_KNOWN = 50_000;

function termOf(lower: string, language: Language): number | null {
  const known = knownTerms(language);
  const before = known.get(lower);
  if (before !== undefined) return before;
  const { ignored, stem } = language.sentences;
  // 28 bits are kept in place, not as a string.
  const term = lower.length < 2 || ignored?.has(lower) ? null : hashOf(stem?.(lower) ?? lower) >>> 4;
  if (known.size > MOST_KNOWN) known.clear();
  known.set(lower, term);
  return term;
}

/** Words and marks of a dateline, at most: "Port Aldwin (Coast Agency), 27 November 2026". */
const DATELINE = 12;

/**
 * Whether a sentence says more than where and when it is written: a short one has a word besides its names and dates, in
 * small letters but in a headline, since of a name not every word may have been found.
 */
function isTelling(
  { tokens }: Sentence,
  found: readonly Pick<NameMention, 'start' | 'end'>[],
  doc: Document,
  part: string,
) {
  if (tokens.length > DATELINE) return true;
  const others = tokens.filter(
    (token) =>
      (part === 'headline' || token.text === token.lower) &&
      !found.some(({ start, end }) => token.start >= start && token.end <= end),
  );
  return termsOf({ tokens: others }, doc.language).length > 0;
}

/** Hashes of the terms of a sentence, each once; of words of `least` letters and more. */
export function termsOf({ tokens }: Pick<Sentence, 'tokens'>, language: Language, least = 2): readonly number[] {
  const terms = new Set<number>();
  for (const { kind, lower } of tokens) {
    const term = kind === 'word' && lower.length >= least ? termOf(lower, language) : null;
    if (term !== null) terms.add(term);
  }
  return [...terms];
}

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
