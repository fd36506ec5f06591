import { isVerb } from '../compare/clauses.ts';
import { type NamedWhen, spanOf } from '../compare/when.ts';
import type { DateMention, FigureMention } from '../find/extraction.ts';
import type { Language } from '../language/language.ts';
import type { Sentence } from '../read/text/sentences.ts';
import type { Token } from '../read/text/tokens.ts';
import { firstNot } from './place.ts';

/** Tokens behind a figure within which what is told of somebody else may stand. */
const BEHIND = 48;

/**
 * Without the dates that are told of somebody else behind a figure ("among them Roe, who died in January"), and the years
 * and months of what is done to others: "formed in 2024", "besieged since 2013".
 */
export function datesOf(
  figure: FigureMention,
  { tokens }: Sentence,
  dates: readonly DateMention[],
  language: Language,
): readonly DateMention[] {
  const from = firstNot(tokens, (token) => token.start < figure.end);
  const next = tokens.slice(from, from + BEHIND);
  const who = language.classes.get('who-or-which');
  const which = next.findIndex(({ lower }, at) => next[at - 1]?.text === ',' && who?.has(lower));
  const aside = next[which]?.start ?? Infinity;
  const close = next.find(({ text, start }) => start > aside && text === ',')?.start ?? Infinity;
  // "Tops the record of 1974; | the toll stands at 34"
  const opens = tokens.findLast(({ text, start }) => text === ';' && start < figure.start)?.start ?? 0;
  const closes = next.find(({ text }) => text === ';')?.start ?? Infinity;
  return dates.filter(
    ({ start, precision }) =>
      start >= opens &&
      start < closes &&
      (start < aside || start > close) &&
      !(LONG.has(precision) && isOfAnotherVerb(tokens, start, language)),
  );
}

const LONG: ReadonlySet<DateMention['precision']> = new Set(['month', 'year']);

/** A verb that says nothing of the dead or hurt right before a date: "flared in March", "has been held since 2019". */
function isOfAnotherVerb(tokens: readonly Token[], start: number, language: Language): boolean {
  const at = firstNot(tokens, (token) => token.start < start);
  const [verb, second] = leadOf(tokens, at, language) === null ? [at - 1, at - 2] : [at - 2, at - 3];
  return [verb, second].some(
    (each) =>
      isVerb(tokens, each, language) &&
      !language.figures.cues?.has(tokens[each]?.lower ?? '') &&
      !language.classes.get('to-be')?.has(tokens[each]?.lower ?? ''),
  );
}

/** The word before a date by which something was then, or since; null for none. */
function leadOf(tokens: readonly Token[], at: number, { classes }: Language): string | null {
  const { lower = '' } = tokens[at - 1] ?? {};
  return classes.get('dates-a-count')?.has(lower) ? lower : null;
}

/** The stretch of time that a figure is told to be of: "died in 2009"; "since 2011", up to now. */
export function timeOf(
  figure: FigureMention,
  { tokens }: Sentence,
  dates: readonly DateMention[],
  language: Language,
): { readonly when: NamedWhen; readonly isSince: boolean } | null {
  for (const date of dates) {
    const when = spanOf(date.value);
    const at = firstNot(tokens, (token) => token.start < date.start);
    // The word may be part of the date.
    const lead = leadOf(tokens, at, language) ?? leadOf(tokens, at + 1, language);
    if (!when || lead === null || isRelative(tokens, figure, date, language)) continue;
    return { when, isSince: (language.classes.get('since')?.has(lead) ?? false) && !isThen(tokens, date, language) };
  }
  return null;
}

/** "The worst since 2011, when 12 died": then, not since. */
function isThen(tokens: readonly Token[], { end }: DateMention, { classes }: Language): boolean {
  const at = firstNot(tokens, (token) => token.end <= end);
  return tokens[at]?.text === ',' && classes.get('when')?.has(tokens[at + 1]?.lower ?? '') === true;
}

/** "12 died in the war that began in 2011": what stands between is a clause of its own, or too far. */
function isRelative(
  tokens: readonly Token[],
  figure: FigureMention,
  date: DateMention,
  { classes }: Language,
): boolean {
  const which = classes.get('who-or-that');
  const from = firstNot(tokens, (token) => token.start < Math.min(figure.end, date.end));
  const to = firstNot(tokens, (token) => token.start < Math.max(figure.start, date.start));
  return to - from > BEHIND || tokens.slice(from, to).some(({ lower }) => which?.has(lower));
}
