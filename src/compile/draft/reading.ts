import { dayNumber } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import { actTerms, bySentence, type DatedSentence, datedSentences, termsOf } from '../compare/dated.ts';
import { agencyOf, type Print, printOf, wordsOf } from '../compare/near-copies.ts';
import type { When } from '../compare/telling.ts';
import { spanOf } from '../compare/when.ts';
import { type Findings, findIn } from '../find/extract.ts';
import type { DateMention, FigureMention, NameMention, Speaker } from '../find/extraction.ts';
import type { Language } from '../language/language.ts';
import type { CleanArticle, PublicationDay, Stated } from '../read/cleaned.ts';
import type { Document } from '../read/document.ts';
import type { Sentence } from '../read/text/sentences.ts';
import { answersIn, type LocalAnswer } from './answers.ts';
import { claimsIn, type LocalClaim } from './claims.ts';
import { contrastsIn, type LocalContrast } from './contrasts.ts';
import type { LocalAccount } from './local-accounts.ts';
import { type LocalName, namesIn } from './local-names.ts';
import { datesOf, isOnlyThoughtOf, modelsIn } from './not-counted.ts';
import { type At, at, oneLine, paragraphOf, sentenceAt, sentenceIn } from './place.ts';
import { sourcesIn } from './sources.ts';

/**
 * All that is read of one article by itself, whatever others there are: made once, and kept. It holds what articles are
 * compared by, not all that was found. Offsets are UTF-16 units of `text`; names of entities are keys within the article.
 */
export interface Reading {
  /** What the article is known by however often it comes. */
  readonly file: string;
  /** SHA-256 of the bytes, hexadecimal; of what was stated beside them as well, where something was. */
  readonly sha256: string;
  readonly published: PublicationDay;
  readonly about: Stated;
  readonly headline: string | null;
  /** Number of the paragraph that is the headline; 1 where none is. */
  readonly headlineAt: number;
  /** Number of words. */
  readonly words: number;
  readonly text: string;
  /** Start and end of each paragraph, one after another. */
  readonly lines: readonly number[];
  /** The spans of days that the dates mean, with the paragraph of each. */
  readonly spans: readonly (readonly [paragraph: number, start: Day, end: Day])[];
  readonly print: Print;
  readonly names: readonly LocalName[];
  readonly dated: readonly DatedSentence[];
  readonly counts: readonly LocalCount[];
  readonly amounts: readonly LocalAmount[];
  readonly claims: readonly LocalClaim[];
  readonly answers: readonly LocalAnswer[];
  readonly contrasts: readonly LocalContrast[];
  readonly accounts: readonly LocalAccount[];
  readonly quotes: readonly LocalQuote[];
  readonly acts: readonly LocalAct[];
  readonly charges: readonly LocalCharge[];
  readonly offices: readonly LocalOffice[];
}

/** A count or amount, and what says on which incident it is. */
export interface LocalCount extends At, Pick<FigureMention, 'value' | 'max' | 'qualifier' | 'unit' | 'part'> {
  readonly counts: string;
  /** True for "dozens": the article gives no number. */
  readonly isVague: boolean;
  /** The words that say who gives it; and who is named in them. */
  readonly source: string | null;
  readonly by: readonly string[];
  /** What is named in its sentence or in the article's first ones; and in its paragraph. */
  readonly near: readonly string[];
  readonly here: readonly string[];
  /** The day that its sentence names, as a number; null where it names none, or several. */
  readonly day: number | null;
  /** True where it or its sentence is on another time: a month or a year, or a day weeks before publication. */
  readonly isBackground: boolean;
  /** Of such a count, the one stretch of time that its sentence names. */
  readonly when?: When;
}

/** A number of things that are not said to be dead, hurt or the like: boats that sank, shots, how often something was. */
export interface LocalAmount extends Omit<LocalCount, 'part' | 'counts' | 'isVague' | 'isBackground' | 'when'> {
  /** Hashes of the terms of its sentence, without that of what is counted; and of what is done beside it, 0 for nothing. */
  readonly terms: readonly number[];
  readonly deed: number;
}

/** A quotation of several words whose speaker is named. */
export interface LocalQuote extends At {
  readonly speaker: string;
  /** Its first words, in small letters: what makes it the same wherever it stands. */
  readonly opening: string;
  /** Its first words as a reader sees them. */
  readonly shown: string;
}

/** What a speaker does once: a proposal, a visit; with what its sentence says of it. */
export interface LocalAct extends At {
  readonly act: string;
  readonly speaker: string;
  readonly addressee: string | null;
  /** Hashes of the longer terms of its sentence. */
  readonly terms: readonly number[];
  readonly days: readonly string[];
  readonly means: readonly string[];
}

/** An accusation or a denial; the speaker's words, too, where they name none: "the regional government". */
export interface LocalCharge extends At {
  readonly act: 'accused' | 'denied';
  readonly speaker: string | null;
  readonly words: string | null;
  readonly addressee: string | null;
}

/** An office that stands beside a person's name. */
export interface LocalOffice {
  readonly paragraph: number;
  readonly entity: string;
  readonly office: string;
  readonly role: string;
}

/** The words of the sentence in which something stands. */
export const sentenceOf = ({ text }: Reading, { from, to }: At): string => text.slice(from, to);

/** A document with what was found in it. */
interface Source {
  readonly document: Document;
  readonly found: Findings;
  /** What is named in the sentences that say what it is on; and what is found in each sentence. */
  readonly lede: readonly NameMention[];
  readonly namesOf: readonly (readonly NameMention[])[];
  readonly datesOf: readonly (readonly DateMention[])[];
}

/** Reads an article that has been cleaned. */
export function readingOf(
  file: string,
  sha256: string,
  { document, published, about }: Pick<CleanArticle, 'document' | 'published' | 'about'>,
): Reading {
  const found = findIn(document);
  const namesOf = bySentence(document.sentences, found.names);
  const source = {
    document,
    found,
    lede: ledeOf(document, namesOf),
    namesOf,
    datesOf: bySentence(document.sentences, found.dates),
  };
  const { hourAlone } = document.language.accounts;
  const models = found.figures.length > 0 ? modelsIn(document) : new Set<string>();
  const figures = found.figures.filter(({ text }) => !models.has(text));
  // The day that an hour alone is counted for is that of publication, which the sentence need not mean.
  const dates = found.dates.filter(({ text }) => !hourAlone.test(text));
  return {
    ...{ file, sha256, published, about, headline: document.headline, text: document.text },
    headlineAt: Math.max(1, document.lines.findIndex(({ part }) => part === 'headline') + 1),
    words: document.sentences.reduce((sum, { tokens }) => sum + tokens.filter(({ kind }) => kind === 'word').length, 0),
    lines: document.lines.flatMap(({ start, end }) => [start, end]),
    spans: found.dates.flatMap(({ start, value }) => {
      const span = spanOf(value);
      return span ? [[paragraphOf(document, start), span.start, span.end] as const] : [];
    }),
    print: printOf(wordsOf(document.sentences), agencyOf(document.text)),
    names: namesIn(document, found, namesOf),
    // A day that is only inferred is not that of a lead.
    dated: datedSentences(document, dates, found.names, sourcesIn(document, found)).filter(
      ({ manner }) => manner !== 'reported' || published.known !== 'inferred',
    ),
    counts: figures.filter(isNoRepeat).flatMap((figure) => countIn(source, figure)),
    amounts: figures.flatMap((figure) => amountIn(source, figure)),
    claims: claimsIn(document, found),
    answers: answersIn(document, found),
    ...contrastsIn(document, found),
    quotes: found.quotes.flatMap(({ start, text, speaker }) => quoteIn(source, start, text, speaker)),
    acts: actsIn(source),
    charges: chargesIn(source),
    offices: officesIn(source),
  };
}

/** A headline's bare number says less than the sentence below that gives the same. */
const isNoRepeat = (one: FigureMention, index: number, all: readonly FigureMention[]): boolean =>
  one.unit !== null || !all.some((other, at) => at > index && other.counts === one.counts && other.value === one.value);

/** Sentences of an article that say where it happened. */
const LEDE = 3;

/** Days before publication that are still news. */
const NEWS_DAYS = 14;

/** Dates of a sentence that are looked at for each of its figures. */
const MOST_DATES = 32;

/** What says on which incident a figure is, and who gives it. */
function aroundFigure({ document, found, lede, namesOf, datesOf: all }: Source, figure: FigureMention) {
  const { start, attributedTo, value, max, qualifier, unit } = figure;
  const sentence = sentenceIn(document, start);
  const own = sentenceAt(document, start);
  const keys = (names: readonly NameMention[]): readonly string[] => [...new Set(names.map(({ entity }) => entity))];
  // "Stark's lawyer", "a Stark-owned site": not Stark.
  const named = found.names.filter(({ text }) => text === attributedTo);
  const held = named.length > 0 ? named : namedBehind(document, attributedTo, sentence, namesOf[own] ?? []);
  const near = sentence ? (all[own] ?? []).slice(0, MOST_DATES) : [];
  const dates = sentence && near.length > 0 ? datesOf(figure, sentence, near, document.language) : near;
  const spans = dates.flatMap((date) => spanOf(date.value) ?? []);
  const days = [...new Set(spans.flatMap((span) => (span.precision === 'day' ? [dayNumber(span.start)] : [])))];
  return {
    days,
    spans,
    sentence,
    around: {
      ...at(document, start),
      ...{ value, qualifier, unit },
      ...(max === undefined ? {} : { max }),
      source: attributedTo === null ? null : oneLine(attributedTo),
      by: keys(held),
      near: keys([...lede, ...(sentence ? (namesOf[own] ?? []) : [])]),
      here: keys(namesOfLine(document, own, namesOf)),
      day: days.length > 1 ? null : (days[0] ?? null),
    },
  };
}

/** "according to a surgeon at the hospital, Ada Roe." */
function namedBehind(
  { text, language }: Document,
  attributedTo: string | null,
  sentence: Sentence | undefined,
  names: readonly NameMention[],
): readonly NameMention[] {
  if (attributedTo === null || !sentence) return [];
  const from = sentence.start + text.slice(sentence.start, sentence.end).indexOf(attributedTo);
  if (from < sentence.start) return [];
  const { isNamedBehind } = language.accounts;
  return names.filter(
    ({ type, start, end }) =>
      type === 'person' &&
      isNamedBehind.test(text.slice(from + attributedTo.length, start)) &&
      /^[.]?$/.test(text.slice(end, sentence.end).trim()),
  );
}

/** What is named in the line of a sentence. */
function namesOfLine({ sentences }: Document, own: number, namesOf: Source['namesOf']): readonly NameMention[] {
  const line = sentences[own]?.line;
  let [from, to] = [own, own];
  while (from > 0 && sentences[from - 1]?.line === line) from -= 1;
  while (to < sentences.length && sentences[to]?.line === line) to += 1;
  return namesOf.slice(from, to).flat();
}

/** What is named in the sentences that say what an article is on: the first that are of its headline and body. */
function ledeOf({ sentences, lines }: Document, namesOf: Source['namesOf']): readonly NameMention[] {
  const named: NameMention[] = [];
  let count = 0;
  for (const [at, { line }] of sentences.entries()) {
    named.push(...(namesOf[at] ?? []));
    if (lines[line]?.kept !== false) count += 1;
    if (count === LEDE) break;
  }
  return named;
}

function countIn(source: Source, figure: FigureMention): readonly LocalCount[] {
  const { counts, part, qualifier, text, background } = figure;
  const { language } = source.document;
  const { vagueAmount } = language.accounts;
  if (counts === null) return [];
  const { around, sentence, days, spans } = aroundFigure(source, figure);
  if (sentence && isOnlyThoughtOf(sentence, figure, language)) return [];
  const isBefore = background === true || isBackground(source, spans.length > 0, days);
  const [when] = isBefore && spans.length === 1 ? spans : [];
  return [
    {
      ...around,
      counts,
      ...(part === undefined ? {} : { part }),
      isVague: qualifier !== null && vagueAmount.test(qualifier) && !/\d/.test(text),
      isBackground: isBefore,
      ...(when === undefined ? {} : { when }),
    },
  ];
}

const isBackground = ({ document }: Source, isDated: boolean, days: readonly number[]): boolean =>
  isDated && days.every((each) => dayNumber(document.published) - each > NEWS_DAYS);

function amountIn(source: Source, figure: FigureMention): readonly LocalAmount[] {
  const { language } = source.document;
  const { unit, counts, part, value, text, qualifier } = figure;
  const isVague = qualifier !== null && language.accounts.vagueAmount.test(qualifier);
  const isOfThings = counts === null || language.accounts.kindsOfThings.test(counts);
  const kind = unit === null ? undefined : language.figures.units?.get(unit)?.kind;
  if (unit === null || !isOfThings || isVague || part || value < 2 || !/^[\p{L}\p{N},]+$/u.test(text)) return [];
  if (kind !== undefined && /^(?:money|measure|time)$/.test(kind)) return [];
  const { around, sentence, days, spans } = aroundFigure(source, figure);
  if (isBackground(source, spans.length > 0, days)) return [];
  const own = new Set([...unit.split(' '), ...text.toLowerCase().split(' ')]);
  const tokens = sentence?.tokens.filter(({ lower, kind: of }) => of === 'word' && !own.has(lower)) ?? [];
  return [{ ...around, terms: termsOf({ tokens }, language), deed: deedBeside(sentence, figure, language) }];
}

/** Words beside a number within which stands what is done: "fired seven shots", "six boats sank". */
const BESIDE = 4;

function deedBeside(sentence: Sentence | undefined, { start, end, unit }: FigureMention, language: Language): number {
  const words = sentence?.tokens.filter(({ kind, lower }) => kind !== 'mark' && lower !== unit) ?? [];
  const [from, to] = [words.findIndex((word) => word.start >= start), words.findIndex((word) => word.start >= end)];
  const behind = to < 0 ? [] : words.slice(to, to + BESIDE);
  const before = words.slice(Math.max(0, from - BESIDE), from).toReversed();
  const acts = actTerms(language);
  return (
    [...behind, ...before].flatMap((word) => termsOf({ tokens: [word] }, language)).find((term) => acts.has(term)) ?? 0
  );
}

/** Words of a quotation that make it the same wherever it stands; shorter ones are phrases that anyone may use. */
const SAME_WORDS = 6;
/** Words of a quotation that a question gives. */
const SHOWN_WORDS = 10;

function quoteIn({ document }: Source, start: number, text: string, speaker: Speaker | null): readonly LocalQuote[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (speaker?.entity == null || words.length < SAME_WORDS) return [];
  const shown = text.split(/\s+/);
  const first = shown
    .slice(0, SHOWN_WORDS)
    .join(' ')
    .replace(/(?<![.,;:!?])[.,;:!?]+$/, '');
  return [
    {
      ...at(document, start),
      speaker: speaker.entity,
      opening: words.slice(0, SAME_WORDS).join(' '),
      shown: shown.length > SHOWN_WORDS ? `“${first}” …` : `“${first}”`,
    },
  ];
}

/** Letters of the terms that two reports of one act share. */
const ACT_TERM = 5;

function actsIn({ document, found }: Source): readonly LocalAct[] {
  const { actsDoneOnce, means } = document.language.accounts;
  return found.statements.flatMap(({ act, start, speaker, addressee }): LocalAct[] => {
    const sentence = act in actsDoneOnce ? sentenceIn(document, start) : undefined;
    if (!sentence || speaker?.entity == null) return [];
    const words = document.text.slice(sentence.start, sentence.end);
    const days = found.dates
      .filter((date) => date.start >= sentence.start && date.start < sentence.end)
      .flatMap(({ value }) => /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? []);
    return [
      {
        ...at(document, start),
        ...{ act, speaker: speaker.entity, addressee: addressee?.entity ?? null },
        terms: termsOf(sentence, document.language, ACT_TERM),
        days: [...new Set(days)],
        means: means.filter(([pattern]) => pattern.test(words)).map(([, name]) => name),
      },
    ];
  });
}

function chargesIn({ document, found }: Source): readonly LocalCharge[] {
  return found.statements.flatMap(({ act, start, speaker, addressee }): LocalCharge[] => {
    if ((act !== 'accused' && act !== 'denied') || speaker === null) return [];
    const words = oneLine(speaker.text).replace(/^The /, 'the ');
    return [
      {
        ...{ ...at(document, start), act, speaker: speaker.entity, addressee: addressee?.entity ?? null },
        // Words that mean the same whoever writes them; a pronoun means whoever was named last.
        words: speaker.entity === null && /^the \S/.test(words) ? words : null,
      },
    ];
  });
}

function officesIn({ document, found }: Source): readonly LocalOffice[] {
  const { offices, officeOfAnotherTime } = document.language.accounts;
  return found.names.flatMap(({ entity, start, role = '' }): LocalOffice[] => {
    const office = officeOfAnotherTime.test(role) ? undefined : offices.find(([pattern]) => pattern.test(role))?.[1];
    return office === undefined
      ? []
      : [{ paragraph: paragraphOf(document, start), entity, office, role: oneLine(role) }];
  });
}
