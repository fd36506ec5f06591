import { dayNumber } from '../../digest/day.ts';
import { actTerms, termsOf } from '../compare/dated.ts';
import { type NamedWhen, spanOf } from '../compare/when.ts';
import type { Findings } from '../find/extract.ts';
import type { DateMention, FigureMention, NameMention } from '../find/extraction.ts';
import type { Language } from '../language/language.ts';
import type { Document } from '../read/document.ts';
import type { Sentence } from '../read/text/sentences.ts';
import { datesOf, timeOf } from './figure-dates.ts';
import type { ToldFigure } from './given-numbers.ts';
import { isOnlyThoughtOf } from './not-counted.ts';
import type { Outcome } from './outcomes.ts';
import { type At, at, firstNot, oneLine, sentenceAt, sentenceIn } from './place.ts';

/** A count or amount, and what says on which incident it is. */
export interface LocalCount extends At, Pick<FigureMention, 'value' | 'max' | 'qualifier' | 'unit' | 'part'> {
  readonly counts: string;
  /** What the article says of them: "dead" for those of whom it does not say that they were killed, else what is counted. */
  readonly says: string;
  /** True for "dozens": the article gives no number. */
  readonly isVague: boolean;
  /** The words that say who gives it; and who is named in them. */
  readonly source: string | null;
  readonly by: readonly string[];
  /** Where its number begins and ends in its sentence. */
  readonly within: readonly [from: number, to: number];
  /** Of a number with nothing behind it: where that stands of which it is another's number. */
  readonly ofWhat?: Pick<At, 'from' | 'to'> & { readonly within: readonly [from: number, to: number] };
  /** True where somebody gives it of what somebody else counts, too, or as the number of something. */
  readonly isGiven?: true;
  /** What is named in its sentence or in the article's first ones; and in its paragraph. */
  readonly near: readonly string[];
  readonly here: readonly string[];
  /** The day that its sentence names, as a number; null where it names none, or several. */
  readonly day: number | null;
  /** True where it or its sentence is on another time: a month or a year, or a day weeks before publication. */
  readonly isBackground: boolean;
  /** Of such a count, the first day by which something that its sentence dates was over. */
  readonly until?: number;
  /** Of such a count, the one stretch of time that it is told to be of; true where it is of all that was since. */
  readonly when?: NamedWhen;
  readonly isSince?: true;
}

/** A number of things that are not said to be dead, hurt or the like: boats that sank, shots, how often something was. */
export interface LocalAmount
  extends Omit<LocalCount, 'part' | 'counts' | 'says' | 'isVague' | 'isBackground' | 'until' | 'when' | 'isSince'> {
  /** Hashes of the terms of its sentence, without that of what is counted; and of what is done beside it, 0 for nothing. */
  readonly terms: readonly number[];
  readonly deed: number;
}

/** A document with what was found in it. */
export interface Source {
  readonly document: Document;
  readonly found: Findings;
  /** What is named in the sentences that say what it is on; and what is found in each sentence. */
  readonly lede: readonly NameMention[];
  readonly namesOf: readonly (readonly NameMention[])[];
  readonly datesOf: readonly (readonly DateMention[])[];
}

/** Days before publication that are still news. */
const NEWS_DAYS = 14;

/** Dates of a sentence that are looked at for each of its figures. */
const MOST_DATES = 32;

/** What says on which incident a figure is, and who gives it. */
function aroundFigure({ document, found, lede, namesOf, datesOf: all }: Source, figure: FigureMention) {
  const { start, end, attributedTo, value, max, qualifier, unit } = figure;
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
  const place = at(document, start);
  return {
    days,
    dates,
    spans,
    sentence,
    around: {
      ...place,
      within: [start - place.from, end - place.from] as const,
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

/** What is counted of whom something befell, and who says so. */
export const countIn = (source: Source, figure: ToldFigure): readonly LocalCount[] =>
  figure.counts === null ? [] : countOf(source, figure, isExchange(source, figure) ? EXCHANGED : figure.counts);

const EXCHANGED = 'exchanged';

/** "The exchange of 40 prisoners": they were held before. */
function isExchange({ document }: Source, { counts, unit, start }: ToldFigure): boolean {
  const { bareNouns } = document.language.figures;
  if (counts === null || unit === null || bareNouns?.get(unit) !== counts) return false;
  const sentence = sentenceIn(document, start);
  const { ofExchange } = document.language.accounts.tallies;
  return sentence !== undefined && ofExchange.test(document.text.slice(sentence.start, sentence.end));
}

function countOf(source: Source, figure: ToldFigure, counts: string): readonly LocalCount[] {
  const { part } = figure;
  const { language } = source.document;
  const { around, sentence, days, dates, spans } = aroundFigure(source, figure);
  if (sentence && isOnlyThoughtOf(sentence, figure, language)) return [];
  const host = figure.of && aroundFigure(source, figure.of);
  const isBefore =
    isBeforeStory(source, figure, { days, spans }) || (host !== undefined && isBeforeStory(source, figure.of, host));
  const when = spans.length > 0 ? spans : (host?.spans ?? []);
  const own = isBefore && sentence && spans.length === 1 ? timeOf(figure, sentence, dates, language) : null;
  return [
    {
      ...around,
      ...hostOf(figure, host?.around),
      counts,
      says: sentence && counts === 'killed' && !saysKilled(sentence, figure, language) ? 'dead' : counts,
      ...(part === undefined ? {} : { part }),
      isVague: isVague(figure, language),
      isBackground: isBefore,
      ...(isBefore && when.length > 0 ? { until: Math.min(...when.map(({ end }) => dayNumber(end))) } : {}),
      ...(own?.when ? { when: own.when } : {}),
      ...(own?.isSince ? { isSince: true as const } : {}),
    },
  ];
}

/** "Dozens" */
const isVague = ({ qualifier, text }: FigureMention, { accounts }: Language): boolean =>
  qualifier !== null && accounts.vagueAmount.test(qualifier) && !/\d/.test(text);

/** What a number with nothing behind it is of, and whether somebody gives it as another's number. */
function hostOf(
  { isGiven }: ToldFigure,
  host: Pick<LocalCount, 'from' | 'to' | 'within'> | undefined,
): Pick<LocalCount, 'ofWhat' | 'isGiven'> {
  const given = isGiven ? { isGiven } : {};
  return host ? { ...given, ofWhat: { from: host.from, to: host.to, within: host.within } } : given;
}

/** True for a figure of another time than that of its article, by itself or by the dates of its sentence. */
const isBeforeStory = (
  source: Source,
  figure: FigureMention | undefined,
  { spans, days }: { readonly spans: readonly unknown[]; readonly days: readonly number[] },
): boolean => figure?.background === true || isBackground(source, spans.length > 0, days);

/** Tokens beside a figure among which a word for the dead is looked for. */
const NEAR = 24;

/** Whether the nearest word for the dead beside a figure says that they were killed: not "died", "dead", "toll", "bodies". */
function saysKilled({ tokens }: Sentence, { start, end }: FigureMention, { classes, figures }: Language): boolean {
  const own = firstNot(tokens, (token) => token.end <= start);
  let [killed, nearest] = [false, Infinity];
  for (const { lower, start: from, end: to } of tokens.slice(Math.max(0, own - NEAR), own + NEAR)) {
    const isKilled = classes.get('kills')?.has(lower) === true;
    const isDead = figures.cues?.get(lower)?.counts === 'killed' || figures.leadingNouns?.get(lower) === 'killed';
    const gap = from >= end ? from - end : start - to;
    if ((isKilled || isDead) && gap < nearest) [killed, nearest] = [isKilled, gap];
  }
  return killed;
}

const isBackground = ({ document }: Source, isDated: boolean, days: readonly number[]): boolean =>
  isDated && days.every((each) => dayNumber(document.published) - each > NEWS_DAYS);

/** The least sum of money that a story may turn on. */
const LARGE = 1_000;

/** The fewest people or things of which nothing befell them that a story may turn on. */
const MANY = 20;

/** And of those that somebody gives by their number. */
const FEW = 4;

/** A sum of money, how many voted for something, a share, or how many people or things something is on. */
export function sumIn(source: Source, figure: ToldFigure): readonly LocalCount[] {
  const own = figure.unit === null && isOfMillions(figure) ? { ...figure, unit: currencyOf(source) } : figure;
  const kind = kindOfSum(own, source.document.language);
  return kind === null ? [] : countOf(source, { ...own, counts: null }, kind);
}

/** "Valued at 540 million": of whatever the article counts in. */
const isOfMillions = ({ value, counts, text }: FigureMention): boolean =>
  counts === null && value >= HALF_A_MILLION && /\p{L}$/u.test(text);

const HALF_A_MILLION = 5e5;

/** The money that an article counts in; null where it counts in several, or none. */
function currencyOf({ document: { language }, found: { figures } }: Source): string | null {
  const units = new Set(
    figures.flatMap(({ unit }) => (unit !== null && language.figures.units?.get(unit)?.kind === 'money' ? [unit] : [])),
  );
  return units.size === 1 ? ([...units][0] ?? null) : null;
}

function kindOfSum(
  { unit, value, counts, text, part, qualifier, isGiven }: ToldFigure,
  language: Language,
): Summed | null {
  if (unit === null) return null;
  const kind = language.figures.units?.get(unit)?.kind;
  if (kind === 'votes') return 'votes';
  if (kind === 'money') return value >= LARGE ? 'money' : null;
  if (kind === 'measure' && language.accounts.outcomes.isPercent.test(unit)) return value > 0 ? 'percent' : null;
  // A level to the centimetre
  if (kind === 'measure') return Number.isInteger(value) ? null : 'numbers';
  const isVagueIn = qualifier !== null && language.accounts.vagueAmount.test(qualifier) && !/\d/.test(text);
  const isCounted = counts === null && kind !== 'time' && kind !== 'deaths' && part !== true && !isVagueIn;
  return isCounted && value >= (isGiven ? FEW : MANY) && Number.isInteger(value) ? 'numbers' : null;
}

type Summed = 'votes' | 'money' | 'percent' | 'numbers';

/** What a vote came to, and a term of prison. */
export const outcomeIn = (source: Source, { kind, figure }: Outcome): readonly LocalCount[] =>
  countOf(source, figure, kind);

/** What else is counted. */
export function amountIn(source: Source, figure: FigureMention): readonly LocalAmount[] {
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
