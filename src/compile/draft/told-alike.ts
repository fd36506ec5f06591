import { mainVerbIn } from '../compare/main-verb.ts';
import { Vocabulary } from '../compare/terms.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token, tokensOf } from '../read/text/tokens.ts';
import { bitsOf, isIn } from './token-classes.ts';

/** What a headline tells, for comparing it with another's of the same day. */
export interface Told {
  /** What happened to people all at once in it, by `english.accounts.acts`. */
  readonly sudden: ReadonlySet<string>;
  /** What crashed or burned in it, as its verb or its subject says: "A plane crash killed", "a plane crashed". */
  readonly disaster: string;
  /** Terms of its words, but for numbers and people that are only counted. */
  readonly terms: ReadonlySet<number>;
  /** Terms of its words beside its verbs. */
  readonly things: ReadonlySet<number>;
  /** Whom it counts, where that is no "people": "soldiers". */
  readonly whom: string;
  /** What was done to its subject, by its act; empty for one that is none, null where nothing was. */
  readonly passive: string | null;
}

const content = new Vocabulary(english);

/** Terms that two headlines of one accident share; and of which the shorter of two may be made up, beside its verb. */
const [ALIKE, FEWEST] = [4, 2];

/** Words of a headline that are asked. */
const MOST = 40;

export function toldIn(headline: string): Told {
  const tokens = tokensOf(headline).slice(0, MOST);
  const verb = mainVerbIn(tokens, 1, tokens.length, english);
  const isVerbal = (at: number): boolean => at === verb || actOf(tokens[at]) !== '';
  const termsOf = (isAsked: (at: number) => boolean): ReadonlySet<number> =>
    new Set(
      tokens.flatMap((token, at) => {
        const term = isCounting(token) || !isAsked(at) ? -1 : content.number(token.lower);
        return term < 0 ? [] : [term];
      }),
    );
  const sudden = tokens.flatMap((token) => (english.accounts.suddenActs.has(actOf(token)) ? actOf(token) : []));
  const isPassive = isIn('to-be', tokens[verb]) && /..(?:ed|en|wn|ht|ld|nd)$/.test(tokens[verb + 1]?.lower ?? '');
  return {
    sudden: new Set(sudden),
    disaster: disasterIn(tokens, verb),
    terms: termsOf(() => true),
    things: termsOf((at) => !isVerbal(at) && !(isPassive && at === verb + 1)),
    whom: countedIn(tokens),
    passive: isPassive ? actOf(tokens[verb + 1]) : null,
  };
}

/**
 * True where two headlines of one day tell the same: of one accident in other numbers ("Seven people have died after a tram
 * overturned", "several died after a tram derailed and overturned"), or of what was done to the same by another verb, of which
 * one is no act ("270 girls were taken from Orne", "the Orne girls were abducted").
 */
export function areAlike(one: Told, other: Told): boolean {
  const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
    [...a].filter((term) => b.has(term)).length;
  const isOfSame = one.whom === '' || other.whom === '' || one.whom === other.whom;
  const isAccident = [...one.sudden].some((act) => other.sudden.has(act));
  if (isAccident && isOfSame && shared(one.terms, other.terms) >= ALIKE && shared(one.things, other.things) > 0)
    return true;
  const [fewer, more] = one.things.size < other.things.size ? [one, other] : [other, one];
  const isDoneToSame = fewer.passive !== null && more.passive !== null && (fewer.passive === '' || more.passive === '');
  return isDoneToSame && fewer.things.size >= FEWEST && shared(fewer.things, more.things) === fewer.things.size;
}

/** True where two headlines tell of a crash, or of a fire: the same articles tell of no two on one day. */
export const areOneDisaster = (one: Told, other: Told): boolean =>
  one.disaster !== '' && one.disaster === other.disaster;

/** Tokens from a preposition to the noun that it leads to: "into the cause of the crash". */
const LED = 3;

/** The act at the verb of a line, or in its subject but where a preposition leads to it: "An inquiry into the crash has begun". */
function disasterIn(tokens: readonly Token[], verb: number): string {
  const isLed = (at: number): boolean =>
    tokens.slice(Math.max(0, at - LED), at).some((token) => (bitsOf(token) & Word.PREPOSITION) !== 0);
  const told = tokens.find(
    (token, at) => DISASTERS.has(actOf(token)) && (at === verb || at === verb + 1 || (at < verb && !isLed(at))),
  );
  return actOf(told);
}

const DISASTERS: ReadonlySet<string> = new Set(['crash', 'collapse', 'explode', 'sink', 'burn', 'flood']);

const actOf = (token: Token | undefined): string => english.accounts.acts.get(token?.lower ?? '') ?? '';

/** "seven", "dozens", "people": how many, and no more of whom. */
const isCounting = (token: Token): boolean =>
  token.kind === 'number' ||
  english.numbers.words.has(token.lower) ||
  english.accounts.quantities.has(token.lower) ||
  isIn('only-people', token);

/** The noun behind a number, where it says more than that they are people: "nine | soldiers". */
function countedIn(tokens: readonly Token[]): string {
  const isWhom = (noun: Token): boolean =>
    !isCounting(noun) && !isCapital(noun) && /^\p{Ll}{3,}(?:s|ren)$/u.test(noun.text);
  return tokens.find((token, at) => at > 0 && isCounting(tokens[at - 1] ?? token) && isWhom(token))?.lower ?? '';
}
