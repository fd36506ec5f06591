import type { DateMention } from '../find/extraction.ts';
import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';
import type { Clause } from './clauses.ts';
import { isVerb } from './verbs.ts';

const listsOf = perLanguage(({ classes, speech, calendar, dates, numbers, accounts }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  const named = [...calendar.months, ...calendar.weekdays].flat().map((word) => word.toLowerCase());
  return {
    ...{ bits: speech.classes, numbers: numbers.words, acts: accounts.acts, joins: list('and-or-but') },
    ...{ looksTo: list('looks-to-day'), between: list('between'), goesOn: list('goes-on') },
    ...{ lastOrThis: list('last-or-this'), heldAgainst: list('held-against'), amounts: list('more-or-less') },
    ...{ deeds: list('just-done'), ofPerson: list('done-to-person'), hours: list('hours-of-day') },
    dayparts: dates.dayparts ?? new Map<string, string>(),
    calendar: new Set([...named, ...(dates.near?.keys() ?? []), ...(dates.dayparts?.keys() ?? [])]),
  };
});
type Lists = ReturnType<typeof listsOf>;

/** "his noisy 2016 campaign", "the November election": it says which one, as "in 2016 police came" does not. */
export function isOfWhich(
  tokens: readonly Token[],
  at: number,
  behind: number,
  precision: string,
  language: Language,
): boolean {
  const bitsAt = (index: number): number => language.speech.classes.get(tokens[index]?.lower ?? '') ?? 0;
  const [before, next] = [tokens[at - 1], tokens[behind]];
  const isNoun = next?.kind === 'word' && !isCapital(next) && (bitsAt(behind) & NO_NOUN) === 0;
  if (!isNoun || isVerb(tokens, behind, language)) return false;
  if ((bitsAt(at) & Word.DETERMINER) !== 0) return true;
  const isAlone = before === undefined || before.kind === 'mark' || (bitsAt(at - 1) & Word.PREPOSITION) !== 0;
  return precision !== 'day' && !isAlone && !isVerb(tokens, at - 1, language);
}

const NO_NOUN =
  Word.PREPOSITION | Word.CONJUNCTION | Word.AUXILIARY | Word.ADVERB | Word.PRONOUN | Word.DETERMINER | Word.RELATIVE;

/** Tokens from "after" to the day of what stands behind it. */
const MOMENT = 7;

/** "had not answered after the warning on Monday": what had or had not been by then is not of that day. */
export function isOfMomentBefore(
  tokens: readonly Token[],
  at: number,
  verbs: readonly number[],
  { accounts, classes }: Language,
): boolean {
  const later = tokens.findLastIndex(({ lower }, index) => index < at && accounts.opensLater.has(lower));
  const last = verbs.findLast((verb) => verb < later) ?? -1;
  const isPast = [last, last - 1, last - 2].some(
    (verb) => verbs.includes(verb) && classes.get('had')?.has(tokens[verb]?.lower ?? ''),
  );
  const isNoun = classes.get('determiner')?.has(tokens[later + 1]?.lower ?? '') === true;
  return later >= 0 && at - later <= MOMENT && isPast && isNoun && !verbs.some((verb) => verb > later);
}

/** Tokens before a day within which stands the number that another is held against. */
const HELD = 5;

/** Tokens from an auxiliary to what was done: "had also been chosen". */
const DEED = 4;

/** True where its own words name a day: "Monday", "3 May", "yesterday"; "the same day" and "a week earlier" do not. */
export function isNamed(
  { text, start }: DateMention,
  precision: string,
  tokens: readonly Token[],
  { verb }: Clause,
  language: Language,
): boolean {
  const { calendar, lastOrThis, goesOn, deeds, ofPerson, acts } = listsOf(language);
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  // "last week", "earlier this month"
  const isLately = (precision === 'week' || precision === 'month') && words.some((word) => lastOrThis.has(word));
  // "Three weeks earlier, …", "The next day, …", at the head of a sentence: it goes on from the one before.
  const isDeed = tokens
    .slice(verb, verb + DEED)
    .some(({ lower }) => deeds.has(lower) || ofPerson.has(lower) || acts.has(lower));
  const isLinked = (tokens[1]?.start ?? 0) >= start && isDeed && words.some((word) => goesOn.has(word));
  return (
    isLately ||
    isLinked ||
    words.some((word) => /^\d{4}$/.test(word) || (precision !== 'year' && calendar.has(word))) ||
    /\d[-/.]\d/.test(text) ||
    // "on the 23rd"
    (precision === 'day' && /^\D{1,8}\d{1,2}\p{L}{2}$/u.test(text))
  );
}

/** Tokens from the second of two days back to the word that looks to both: "dated 28 April and". */
const SECOND = 4;

/** Tokens from the second of two days back to "between". */
const FROM = 6;

/** "dated 28 April and | 6 May", "between January 6 and | January 19" */
function isSecondDay(tokens: readonly Token[], at: number, { joins, looksTo, between, calendar }: Lists): boolean {
  if (!joins.has(tokens[at - 1]?.lower ?? '')) return false;
  const first = tokens[at - 2];
  const isSecond = looksTo.has(tokens[at - SECOND]?.lower ?? '') && first?.kind !== 'mark';
  const isEnd = tokens.slice(Math.max(0, at - FROM), at).some(({ lower }) => between.has(lower));
  return isEnd || (isSecond && calendar.has(first?.lower ?? ''));
}

/** "on the eve of", "shortly before dawn on Monday", "in the early hours of Tuesday" */
function isInDaypart(tokens: readonly Token[], at: number, { dayparts, hours }: Lists): boolean {
  const part = tokens[at - 1]?.lower === 'of' ? (tokens[at - 2]?.lower ?? '') : '';
  return dayparts.has(part) || hours.has(part) || dayparts.has(tokens[at]?.lower ?? '');
}

/** "Roe appointed (Monday); police search his office (Tuesday)": of which week, stands at the head of its line. */
const isBracketed = (tokens: readonly Token[], at: number, behind: number): boolean =>
  behind === at + 1 && tokens[at - 1]?.text === '(' && tokens[behind]?.text === ')';

/** "since Monday", "the Monday meeting", "Monday's meeting". */
export function isLookedAt(tokens: readonly Token[], at: number, behind: number, language: Language): boolean {
  const lists = listsOf(language);
  const { bits, looksTo, dayparts } = lists;
  const hasBits = (lower = '', mask: number): boolean => ((bits.get(lower) ?? 0) & mask) !== 0;
  const before = tokens[at - 1]?.lower ?? '';
  const isOfDaypart = isInDaypart(tokens, at, lists);
  const isLedTo = looksTo.has(before) && !isOfDaypart;
  if (isSecondDay(tokens, at, lists) || isBracketed(tokens, at, behind)) return true;
  // "on the evening of 9 November"
  const isOnDaypart =
    dayparts.has(tokens[at]?.lower ?? '') &&
    tokens[at + 1]?.lower === 'of' &&
    hasBits(tokens[at - 2]?.lower, Word.PREPOSITION);
  const isDetermined = !isOnDaypart && hasBits(before, Word.DETERMINER | Word.POSSESSIVE);
  const isPossessive = hasBits(tokens[behind]?.lower, Word.POSSESSIVE);
  return isDetermined || isPossessive || isLedTo || isHeldAgainst(tokens, at, lists);
}

/** "compared with 188 on Monday", "up from 31 on Monday" */
function isHeldAgainst(tokens: readonly Token[], at: number, { heldAgainst, numbers, amounts }: Lists): boolean {
  const before = tokens.slice(Math.max(0, at - HELD), at);
  const number = before.findLastIndex(({ kind, lower }) => kind === 'number' || numbers.has(lower));
  // "More than 60 were hurt on Monday" is an amount, and held against none.
  const isAmount = amounts.has(before[number - 2]?.lower ?? '') && before.length - number > 2;
  return (
    number > 0 && !isAmount && before.slice(Math.max(0, number - 2), number).some(({ lower }) => heldAgainst.has(lower))
  );
}

/** "Six days earlier, on 4 June, …": counted from another day, which the day behind it makes plain. */
export function isNamedAgain(
  tokens: readonly Token[],
  { text, end }: DateMention,
  dates: readonly DateMention[],
  language: Language,
): boolean {
  const { goesOn } = listsOf(language);
  if (
    !text
      .toLowerCase()
      .split(' ')
      .some((word) => goesOn.has(word))
  )
    return false;
  const comma = tokens.findIndex(({ start }) => start >= end);
  const isPreposition = ((language.speech.classes.get(tokens[comma + 1]?.lower ?? '') ?? 0) & Word.PREPOSITION) !== 0;
  const next = tokens[isPreposition ? comma + 2 : comma + 1];
  return tokens[comma]?.text === ',' && dates.some(({ start }) => start === next?.start);
}
