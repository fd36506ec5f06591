import { asDay, lastOfMonth } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import type { DateMention, NameMention } from '../find/extraction.ts';
import { type Language, perLanguage } from '../language/language.ts';
import { withoutDateline } from '../read/dateline.ts';
import type { Document } from '../read/document.ts';
import type { Sentence } from '../read/text/sentences.ts';
import { hashOf } from './near-copies.ts';
import { type DatedAt, type Telling, tellingsOf, type When } from './telling.ts';
import { fitness } from './timeline/fitness.ts';

/** A sentence that tells what happened at a date, with what it is compared and ranked by. All of it is of its article alone. */
export interface DatedSentence extends When, Telling {
  /** UTF-16 offsets into the document's text: where it begins and ends. */
  readonly from: number;
  readonly to: number;
  /** What tells it from whatever else its sentence dates: where the sentence begins, or another date stands in it. */
  readonly mark: number;
  /** Number of the paragraph (the line that is not blank), from 1. */
  readonly paragraph: number;
  /** Keys of the entities that it names, each once, as the article has them. */
  readonly names: readonly string[];
  /** Who says what it says, where it names its speaker. */
  readonly by: readonly string[];
  /** Hashes of the terms of what it says of the date; and how many of them are those of the clause, which stand first. */
  readonly terms: readonly number[];
  readonly ownTerms: number;
  /** 0 for the first sentence of its article that tells something: how early it stands. */
  readonly place: number;
  /** 0 to 1000: how well it stands alone. */
  readonly fit: number;
}

/** Parts of an article that tell what happened; a line with its date or its author does not. */
const TELLING: ReadonlySet<string> = new Set(['headline', 'key-point', 'body']);

/**
 * The sentences of an article that name a day (or a month, or a year, where no day is named); one that tells of two days
 * is there for each. A sentence that names no date belongs to no event, since nothing in it would bear out the day. What
 * lies after publication is a plan, and no event. `sourcesOf` tells who says a sentence, by its index.
 */
export function datedSentences(
  doc: Document,
  dates: readonly DateMention[],
  names: readonly NameMention[],
  sourcesOf: (sentence: number) => readonly string[] = () => [],
): readonly DatedSentence[] {
  const datesOf = bySentence(doc.sentences, dates);
  const namesOf = bySentence(doc.sentences, names);
  let telling = 0;
  return doc.sentences.flatMap((sentence, at): DatedSentence[] => {
    const part = doc.lines[sentence.line]?.part ?? 'body';
    if (!TELLING.has(part)) return [];
    const place = telling;
    telling += 1;
    const past = (datesOf[at] ?? []).flatMap((date) => whenOf(date, doc.published));
    const found = [...(namesOf[at] ?? []), ...(datesOf[at] ?? [])];
    if (past.length === 0 || !isTelling(sentence, found, doc, part)) return [];
    const { end: to, line } = sentence;
    const words = doc.text.slice(sentence.start, to);
    const from = to - withoutDateline(words).length;
    const fit = Math.round(1000 * fitness(words, sentence.tokens, doc.language));
    const tokens = sentence.tokens.filter(({ start }) => start >= from);
    const tellings = tellingsOf({ ...sentence, start: from, tokens }, past, doc.language);
    const by = tellings.length === 0 ? [] : sourcesOf(at);
    return tellings.map(({ when, date, ...told }, index) => {
      // What a sentence on one day says beside the clause that has it tells of it, too.
      const isOnly = tellings.length === 1;
      const isOwn = ({ start }: { readonly start: number }): boolean =>
        told.clause.some((edge, side) => side % 2 === 0 && start >= edge && start < (told.clause[side + 1] ?? 0));
      const own = termsOf({ tokens: tokens.filter(isOwn) }, doc.language);
      return {
        ...{ ...when, ...told, from, to },
        mark: index === 0 ? from : date.start,
        paragraph: line + 1,
        names: [
          ...new Set(
            (namesOf[at] ?? [])
              .filter((name) => (isOnly ? name.start >= from : isOwn(name)))
              .map(({ entity }) => entity),
          ),
        ],
        by,
        terms: isOnly ? withOthers(own, tokens, isOwn, doc.language) : own,
        ownTerms: own.length,
        place,
        fit,
      };
    });
  });
}

/** The terms of a clause, and those of what else its sentence says. */
function withOthers(
  own: readonly number[],
  tokens: Sentence['tokens'],
  isOwn: (token: Sentence['tokens'][number]) => boolean,
  language: Language,
): readonly number[] {
  const others = tokens.filter((token) => !isOwn(token));
  return others.length === 0 ? own : [...new Set([...own, ...termsOf({ tokens: others }, language)])];
}

/** What a word counts as, by its stem; null for one that is no term. Words come again in article after article. */
const knownTerms = perLanguage(() => new Map<string, number | null>());
const MOST_KNOWN = 50_000;

function termOf(lower: string, language: Language): number | null {
  const known = knownTerms(language);
  const before = known.get(lower);
  if (before !== undefined) return before;
  const { ignored, stem } = language.sentences;
  const act = language.accounts.acts.get(lower);
  // 28 bits are kept in place, not as a string.
  const term = lower.length < 2 || ignored?.has(lower) ? null : hashOf(act ?? stem?.(lower) ?? lower) >>> 4;
  if (known.size > MOST_KNOWN) known.clear();
  known.set(lower, term);
  return term;
}

/** The terms of what happens, by whatever words it is told: those of `language.accounts.acts`. */
export const actTerms = perLanguage(
  ({ accounts }: Language): ReadonlySet<number> => new Set([...accounts.acts.values()].map((act) => hashOf(act) >>> 4)),
);

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
export function bySentence<Finding extends { readonly start: number }>(
  sentences: readonly Sentence[],
  findings: readonly Finding[],
): readonly (readonly Finding[])[] {
  const isInOrder = findings.every(({ start }, at) => at === 0 || start >= (findings[at - 1]?.start ?? 0));
  const ordered = isInOrder ? findings : [...findings].sort((a, b) => a.start - b.start);
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

/** When a date was; nothing for what is no date, or lies after publication. */
function whenOf(date: DateMention, published: Day): readonly DatedAt[] {
  const when = date.type === 'DATE' || date.type === 'TIME' ? spanOf(date.value) : null;
  return when && when.start <= published ? [{ date, when }] : [];
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
