import { dayNumber } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import { LARGE } from '../compare/apart.ts';
import { isVerb } from '../compare/clauses.ts';
import { termsOf } from '../compare/dated.ts';
import type { FigureMention } from '../find/extraction.ts';
import type { Language } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token, tokensOf } from '../read/text/tokens.ts';
import type { Teller } from './tellers.ts';
import type { Told } from './told.ts';

/** What an account says, by the values in which another may differ from it. */
export interface AccountValues {
  /** Hashes of the terms of what is told, without names and whoever tells it, by clause. */
  readonly clauses: readonly (readonly number[])[];
  /** Of all of them, each once. */
  readonly terms: readonly number[];
  readonly denied: readonly DeniedClause[];
  readonly amounts: readonly AccountAmount[];
  /** Days of what is told, as numbers: not that on which it is said. */
  readonly days: readonly number[];
}

/** What is not so: the terms of what the negation stands behind, and before, in their order. */
export interface DeniedClause {
  /** "denied hiring", "said he had not hired": of whoever says so, not only that they know of none. */
  readonly isOwn: boolean;
  readonly of: readonly number[];
  readonly what: readonly number[];
}

/** A number that an account gives, of money, people or things. */
export interface AccountAmount extends Pick<FigureMention, 'value' | 'max' | 'qualifier'> {
  /** "money", "people", or the noun. */
  readonly kind: string;
  /** The terms of the noun. */
  readonly of: readonly number[];
}

/** Letters of a term. */
const LEAST = 3;

export function valuesOf({ part, teller }: Told, words: string, language: Language): AccountValues {
  const { tokens, names, figures } = part;
  const { speech, accounts } = language;
  // "crowns", "people": say nothing of what is counted.
  const units = new Set(
    figures.flatMap(({ unit, value }) => (isOfAnything(unit, value, language) ? (unit ?? []) : [])),
  );
  const isContent = ({ start, end, lower, kind }: Token, at: number): boolean =>
    kind === 'word' &&
    (end <= teller.start || start >= teller.end) &&
    !accounts.tells.has(lower) &&
    !accounts.denying.has(lower) &&
    !accounts.saysLittle.has(lower) &&
    !isTime(tokens, at, language) &&
    !units.has(lower) &&
    !figures.some((figure) => start >= figure.start && end <= figure.end) &&
    !names.some((name) => start >= name.start && end <= name.end);
  const content = (from: number, to: number): readonly number[] =>
    termsOf({ tokens: tokens.slice(from, to).filter((token, at) => isContent(token, from + at)) }, language, LEAST);
  const amounts = figures.flatMap((figure) => amountOf(figure, language));
  const [from, to] = toldWithin(tokens, teller, language);
  // "The organisers of Sunday's march said that 2,000 took part": of what, where somebody only counts it.
  const told: Stretch = [amounts.length > 0 ? 0 : from, to];
  const stretches = deniedIn(tokens, told, language);
  const clauses = stretchesOf(tokens, told, (at) => isEdge(tokens, at, language)).flatMap(([from, to]) => {
    const terms = stretches.some(([start]) => start >= from && start < to) ? [] : content(from, to);
    return terms.length === 0 ? [] : [terms];
  });
  const denied = stretches.flatMap(([from, at, to]): DeniedClause[] => {
    const what = content(at, to);
    const isTheirs = tokens
      .slice(from, at)
      .some(({ lower }) => ((speech.classes.get(lower) ?? 0) & Word.PRONOUN) !== 0);
    const isOwn = accounts.denying.has(tokens[at]?.lower ?? '')
      ? isTheirs && !tokens.slice(from, to).some(({ lower }) => accounts.saysLittle.has(lower))
      : !accounts.deniesOfOthers.test(words);
    // "told them he had not": not of them.
    return what.length === 0 ? [] : [{ what, of: isTheirs ? [] : content(from, at), isOwn }];
  });
  return {
    clauses,
    denied,
    terms: [...new Set([...clauses, ...denied.flatMap(({ of, what }) => [of, what])].flat())],
    amounts,
    days: part.dates.flatMap(({ start, value }) => {
      const at = tokens.findIndex((token) => token.start >= start);
      const isOfSpeech =
        accounts.tells.has(tokens[at - 1]?.lower ?? '') || accounts.tells.has(tokens[at - 2]?.lower ?? '');
      const day = /^\d{4}-\d\d-\d\d/.exec(value)?.[0];
      return day === undefined || isOfSpeech ? [] : [dayNumber(day as Day)];
    }),
  };
}

type Stretch = readonly [from: number, to: number];

/** True for a token that parts clauses: not "that", behind which stands what was warned of. */
function isEdge(tokens: readonly Token[], at: number, language: Language): boolean {
  const { kind, lower = '' } = tokens[at] ?? {};
  const next = tokens[at + 1]?.lower;
  const isMore = lower === 'and' && (next === 'that' || isVerb(tokens, at + 1, language));
  return kind === 'mark' || lower === 'but' || isMore || language.accounts.opensAside.has(lower);
}

function stretchesOf(
  tokens: readonly Token[],
  [from, to]: Stretch,
  isEdge: (at: number) => boolean,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && !isEdge(at)) continue;
    if (at > start) stretches.push([start, at]);
    start = at + 1;
  }
  return tokens.length === 0 ? [] : stretches;
}

/** "on Monday", "in March": not "to march". */
function isTime(tokens: readonly Token[], at: number, { speech }: Language): boolean {
  const token = tokens[at];
  return token !== undefined && isCapital(token) && ((speech.classes.get(token.lower) ?? 0) & Word.TIME) !== 0;
}

/** Tokens behind "…, the council said in a statement", at most; and between whoever tells it and the verb. */
const [LAST, ASIDE] = [5, 12];

/** The tokens that are told: behind "Roe said"; before ", said Roe" and ", Roe said on Monday". */
function toldWithin(tokens: readonly Token[], teller: Teller, language: Language): Stretch {
  const by = tokens.findIndex(({ start }) => start >= teller.start);
  const said = tokens.findIndex(({ lower }, at) => at > 0 && language.accounts.tells.has(lower));
  if (said < 0 || (teller.start >= 0 && Math.abs(said - by) > ASIDE)) return [0, tokens.length];
  const isInverted = teller.start > (tokens[said]?.start ?? 0);
  const isLast = said >= tokens.length - LAST && !tokens.some((_, at) => at > said && isVerb(tokens, at, language));
  const mark = tokens.slice(0, said).findLastIndex(({ kind }) => kind === 'mark');
  return isInverted || isLast ? [0, mark > 0 ? mark : said] : [said + 1, tokens.length];
}

/** What is not so, and where in it that is said: behind a verb that denies, and the clauses with a negation. */
function deniedIn(
  tokens: readonly Token[],
  told: Stretch,
  language: Language,
): readonly (readonly [from: number, at: number, to: number])[] {
  const { accounts } = language;
  const denial = tokens.findIndex(({ lower }) => accounts.acts.get(lower) === 'deny');
  if (denial >= 0) return [[denial + 1, denial + 1, tokens.length]];
  const opensTold = (at: number): boolean => tokens[at]?.lower === 'that' || isEdge(tokens, at, language);
  return stretchesOf(tokens, told, opensTold).flatMap(([from, to]) => {
    const at = tokens.findIndex(
      ({ lower }, index) => index >= from && index < to && accounts.denying.has(lower) && lower !== 'without',
    );
    const isOften = tokens
      .slice(at + 1, Math.min(to, at + 1 + BEHIND))
      .some((token) => accounts.deniedOften.has(token.lower) && !accounts.deniedOfDeeds.has(token.lower));
    return at < 0 || isOften ? [] : [[from, at, to] as const];
  });
}

/** Tokens behind a negation within which stands what is denied of nearly everything: "no comment". */
const BEHIND = 4;

function amountOf(
  { unit, value, max, qualifier, part, counts }: FigureMention,
  language: Language,
): readonly AccountAmount[] {
  if (unit === null || part || value < 2 || (counts !== null && !language.accounts.kindsOfThings.test(counts)))
    return [];
  const of = termsOf({ tokens: tokensOf(unit) }, language, LEAST);
  return [{ kind: kindOf(unit, language), of, value, qualifier, ...(max === undefined ? {} : { max }) }];
}

const isOfAnything = (unit: string | null, value: number, language: Language): boolean =>
  unit !== null && (value >= LARGE || /^(?:money|people)$/.test(kindOf(unit, language)));

/** Money is money, and people are people however they are called; else the noun. */
function kindOf(unit: string, { figures, accounts }: Language): string {
  if (figures.units?.get(unit)?.kind === 'money') return 'money';
  return accounts.people.has(unit) ? 'people' : (figures.sameNouns?.get(unit) ?? unit);
}
