import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';
import { type Clause, isSpeech, isVerb, type Stretch } from './clauses.ts';
import { isOfMomentBefore } from './named-by-day.ts';

const listsOf = perLanguage(({ classes, speech, accounts }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  return {
    ...{
      bits: speech.classes,
      acts: accounts.acts,
      copula: list('to-be'),
      to: list('end-of-span'),
      since: list('since'),
    },
    ...{ naming: list('names-as'), setting: list('sets-day'), no: list('no-such'), there: list('there-is') },
    ...{ restricts: new Set([...list('who-or-that'), ...list('who-or-which')]), joins: list('and-or-but') },
    ...{
      sentencing: list('sentenced-for'),
      forWhat: list('for-what'),
      behindOf: list('opens-after-what'),
      possessive: list('possessive'),
      heard: list('heard-of'),
      behindWhat: list('of-what-before'),
    },
    participles: new Set(['only-participle', 'put-in-participle', 'hurt-at-once'].flatMap((name) => [...list(name)])),
  };
});
type Lists = ReturnType<typeof listsOf>;

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

const hasBits = (tokens: readonly Token[], at: number, mask: number, { bits }: Lists): boolean =>
  ((bits.get(lowerAt(tokens, at)) ?? 0) & mask) !== 0;

/** What is asked of a day: the tokens of its clause, the day's, and the verbs of the clause before it. */
interface Asked {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly at: number;
  readonly behind: number;
  readonly before: readonly number[];
  readonly language: Language;
  readonly lists: Lists;
}

/**
 * True where a day stands in a phrase of its own, of which what the clause tells is not: "since the fire on Monday", "jailed
 * for killing two men on 3 March", "gave 8 May as the date", "Arrested on Monday, she has denied it".
 */
export function isOfPhrase(
  tokens: readonly Token[],
  { parts }: Clause,
  [at, behind]: Stretch,
  before: readonly number[],
  language: Language,
): boolean {
  const first = parts.at(-1)?.[0] ?? 0;
  const asked: Asked = { tokens, first, at, behind, before, language, lists: listsOf(language) };
  return PHRASES.some((isOf) => isOf(asked));
}

/** True for a bare day of what stands before it, in a clause told as just done: "has resigned after a fire Tuesday in Orne". */
export function isOfNounBefore(
  tokens: readonly Token[],
  { parts, verb }: Clause,
  at: number,
  language: Language,
): boolean {
  const asked = { tokens, first: parts.at(-1)?.[0] ?? 0, at, behind: at + 1, before: [verb], language };
  return at > verb && isOfBareNoun({ ...asked, lists: listsOf(language) });
}

/** "Sunday was the tenth day", "the last day was Friday", "with a stamp of receipt: 1 October": a day that is something. */
function isThing({ tokens, first, at, behind, lists: { copula } }: Asked): boolean {
  if (at > first + 1 && tokens[at - 1]?.text === ':') return true;
  const isSubject = at === first && copula.has(lowerAt(tokens, behind));
  return isSubject || (copula.has(lowerAt(tokens, at - 1)) && !/\p{L}/u.test(tokens[behind]?.text ?? ''));
}

/** "Gave 8 May as the date of the first case", "set 20 May for the hearing" */
function isGiven({ tokens, at, behind, language, lists: { naming, setting, forWhat } }: Asked): boolean {
  const isObject = isVerb(tokens, at - 1, language);
  const next = lowerAt(tokens, behind);
  return isObject && (naming.has(next) || (setting.has(lowerAt(tokens, at - 1)) && forWhat.has(next)));
}

/** "Was put off to Friday", "shut from Monday to Wednesday" */
const isEnd = ({ tokens, at, lists: { to } }: Asked): boolean => to.has(lowerAt(tokens, at - 1));

/** Tokens from "since" to the day of what stands behind it. */
const SINCE = 7;

/** "Nobody has been held since the fire on Monday" */
function isSinceThen({ tokens, at, language, lists: { since } }: Asked): boolean {
  const from = tokens.findLastIndex(({ lower }, index) => index < at && index >= at - SINCE && since.has(lower));
  return (
    from >= 0 &&
    !tokens.slice(from, at).some((token, step) => token.text === ',' || isVerb(tokens, from + step, language))
  );
}

/** "Was jailed for killing two men on 3 March", "was fined for a fire on Monday": of what it is for. */
function isOfPenalty({ tokens, at, before, lists: { sentencing, forWhat } }: Asked): boolean {
  const verb = before.findLast((index) => [index, index + 1].some((each) => sentencing.has(lowerAt(tokens, each))));
  if (verb === undefined) return false;
  const what = tokens.findIndex(({ lower }, index) => index > verb && index < at && forWhat.has(lower));
  return what > 0 && /..ing$/.test(lowerAt(tokens, what + 1));
}

/** "Was held over a fire on Monday that killed six": what follows says which fire. */
function isOfNamedEvent({ tokens, first, at, behind, language, lists }: Asked): boolean {
  const noun = hasBits(tokens, at - 1, Word.PREPOSITION, lists) ? at - 2 : at - 1;
  const isWhich = lists.restricts.has(lowerAt(tokens, behind)) && isVerb(tokens, behind + 1, language);
  return isWhich && isGovernedNoun(tokens, noun, first, lists);
}

/** "Has resigned in the wake of a fire Tuesday in Orne": a bare day behind what it was of; of "in a fire Tuesday" is both. */
function isOfBareNoun({ tokens, first, at, before, language, lists }: Asked): boolean {
  const noun = at - 1;
  if (before.length === 0 || isVerb(tokens, noun, language) || !isGovernedNoun(tokens, noun, first, lists))
    return false;
  const article = tokens.findLastIndex(
    (_, index) => index < noun && index >= noun - NOUN && hasBits(tokens, index, Word.DETERMINER, lists),
  );
  return article > first && lists.behindWhat.has(lowerAt(tokens, article - 1));
}

/** "After the devastating August 4 explosion": a day that says which one. */
function isBeforeNoun({ tokens, at, behind, language, lists }: Asked): boolean {
  const noun = tokens[behind];
  const isNoun =
    noun?.kind === 'word' &&
    !isCapital(noun) &&
    (lists.bits.get(noun.lower) ?? 0) === 0 &&
    lists.acts.has(noun.lower) &&
    !isVerb(tokens, behind, language);
  const isDetermined = [1, 2].some((back) => hasBits(tokens, at - back, Word.DETERMINER, lists));
  return isNoun && isDetermined && tokens[at - 1]?.kind === 'word' && !hasBits(tokens, at - 1, Word.PREPOSITION, lists);
}

/** "An inquiry into the fire on Monday opened": of what stands in a subject. */
function isOfEventInSubject({ tokens, first, at, before, lists }: Asked): boolean {
  const noun = at - 2;
  const isEvent = lists.acts.has(lowerAt(tokens, noun)) && hasBits(tokens, at - 1, Word.PREPOSITION, lists);
  return (
    before.length === 0 &&
    noun > first + 2 &&
    isEvent &&
    isGovernedNoun(tokens, noun, first, lists) &&
    !isLedIn(tokens, first, lists)
  );
}

/** Tokens of a noun with what stands before it: "over a huge fire". */
const NOUN = 4;

/** "over a fire": a noun behind a preposition and an article. */
function isGovernedNoun(tokens: readonly Token[], noun: number, first: number, lists: Lists): boolean {
  const { kind, lower = '' } = tokens[noun] ?? {};
  if (kind !== 'word' || (lists.bits.get(lower) ?? 0) !== 0) return false;
  const article = tokens.findLastIndex(
    (_, index) => index < noun && index >= noun - NOUN && hasBits(tokens, index, Word.DETERMINER, lists),
  );
  return article > first && hasBits(tokens, article - 1, Word.PREPOSITION, lists);
}

/** "In a raid on Monday police …": what leads in a clause is of its day. */
const isLedIn = (tokens: readonly Token[], first: number, lists: Lists): boolean =>
  hasBits(tokens, first, Word.PREPOSITION | Word.ADVERB, lists);

/** Tokens of what leads in a sentence, at most. */
const OPENING = 12;

/** "Arrested on Monday, Roe has denied it", "Following her arrest on Monday, Roe resigned": of what is told in passing. */
function isInOpening(asked: Asked): boolean {
  const { tokens, first, at, behind, lists } = asked;
  if (at - first > OPENING || tokens[behind]?.text !== ',') return false;
  const opener = lowerAt(tokens, first);
  if (lists.behindOf.has(opener)) return lists.possessive.has(lowerAt(tokens, first + 1)) || isOwner(tokens, first + 1);
  const isParticiple = /..ed$/.test(opener) || lists.participles.has(opener);
  return (first === 0 && isParticiple && !hasBits(tokens, first, ~0, lists)) || isOfOpeningNoun(asked);
}

/** "Of 300 people ordered out on Friday, most stayed"; what somebody says "in a letter published on Friday," is said then. */
function isOfOpeningNoun({ tokens, first, behind, before, language, lists }: Asked): boolean {
  const [verb = -1, ...more] = before;
  // "About 300 people"
  if (tokens[first + 1]?.kind === 'number' && lowerAt(tokens, first) !== 'of') return false;
  const main = tokens.findIndex((_, index) => index > behind && isVerb(tokens, index, language));
  const isParticiple = /..ed$/.test(lowerAt(tokens, verb)) || lists.participles.has(lowerAt(tokens, verb));
  const isSaidThen = main > 0 && isSpeech(tokens, main, language) && lowerAt(tokens, first) !== 'of';
  return isParticiple && more.length === 0 && hasBits(tokens, first, Word.PREPOSITION, lists) && !isSaidThen;
}

/** "Roe's" */
const isOwner = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] !== undefined && isCapital(tokens[at]) && /^['’]s?$/.test(tokens[at + 1]?.text ?? '');

/** "That there had been no guard on 9 May", "on Monday there were 97": what was not, and what is only counted, is no event. */
function isOfNothing({ tokens, first, at, before, lists: { there, no, copula } }: Asked): boolean {
  return tokens.some(({ lower }, from) => {
    if (from < first || !there.has(lower) || (from > at && (from > at + NEAR || before.length > 0))) return false;
    const verb = tokens.findIndex((token, index) => index > from && index <= from + 2 && copula.has(token.lower));
    const isBare = tokens[verb + 1]?.kind === 'number' && tokens[verb + 2]?.kind !== 'word';
    return verb > 0 && (no.has(lowerAt(tokens, verb + 1)) || isBare);
  });
}

/** Tokens from a day to "there". */
const NEAR = 8;

/** "Found that they had no warrant and that she was led away on Thursday": the day is of the second only. */
function isOfSecondThat({ tokens, at, before, language, lists: { joins, restricts } }: Asked): boolean {
  const [first = -1] = before;
  const second = tokens.findIndex(
    ({ lower }, index) =>
      index > first + 2 && index < at && joins.has(lower) && restricts.has(lowerAt(tokens, index + 1)),
  );
  const isReport = isSpeech(tokens, first, language) || restricts.has(lowerAt(tokens, first + 1));
  return first >= 0 && isReport && second > 0 && lowerAt(tokens, second + 1) === lowerAt(tokens, first + 1);
}

/** Tokens of whoever hears something: "the Crown Court at Orne". */
const HEARER = 8;

/** ", a court heard yesterday": what is heard was done on another day. */
function isHeard({ tokens, first, at, before, lists: { heard } }: Asked): boolean {
  const verb = before.at(-1) ?? -1;
  const comma = tokens.findLastIndex(({ text }, index) => index < verb && text === ',');
  return heard.has(lowerAt(tokens, verb)) && verb === at - 1 && comma > first && verb - comma <= HEARER;
}

/** Tokens from ", the first of them" to its day. */
const ORDINAL = 6;

/** "Did so three times, the first of them in May": the day is of one of what is told. */
function isOfOneOfThem({ tokens, at, lists: { bits } }: Asked): boolean {
  const comma = tokens.findLastIndex(({ text }, index) => index < at && index >= at - ORDINAL && text === ',');
  const isThe = ((bits.get(lowerAt(tokens, comma + 1)) ?? 0) & Word.ARTICLE) !== 0;
  return comma > 0 && isThe && ORDINALS.test(lowerAt(tokens, comma + 2)) && lowerAt(tokens, comma + 3) !== 'time';
}

const ORDINALS = /^(?:first|second|third|last|latest)$/;

const PHRASES: readonly ((asked: Asked) => boolean)[] = [
  isThing,
  isGiven,
  isEnd,
  isSinceThen,
  isOfPenalty,
  isOfNamedEvent,
  isBeforeNoun,
  isOfBareNoun,
  isOfEventInSubject,
  isInOpening,
  isOfNothing,
  isOfSecondThat,
  isHeard,
  isOfOneOfThem,
  ({ tokens, at, before, language }) => isOfMomentBefore(tokens, at, before, language),
];
