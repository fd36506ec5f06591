import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';
import { isSpeech, isVerb } from './clauses.ts';
import { isBaseBehindWho } from './verbs.ts';

/** A verb with its auxiliaries and adverbs: "was reportedly ordered held". Indexes of tokens. */
export interface VerbGroup {
  /** Behind it; and the last verb of it, which says what is done. */
  readonly end: number;
  readonly last: number;
  /** Done to its subject: "was arrested". */
  readonly isPassive: boolean;
  /** Says what its subject is: "was mayor". */
  readonly isCopula: boolean;
}

/** The words that say who does what. */
export const verbWordsOf = perLanguage(({ classes, speech, dates }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  const bits = (token: Token | undefined): number => speech.classes.get(token?.lower ?? '') ?? 0;
  const { past, pastEnding, notPast } = dates.tense ?? {};
  const participles = list('participle');
  const likePresent = list('past-like-present');
  const nouns = list('ly-noun');
  const when = list('says-when');
  const isParticiple = ({ lower }: Token): boolean =>
    participles.has(lower) ||
    past?.has(lower) === true ||
    likePresent.has(lower) ||
    (lower.length > 3 && pastEnding?.test(lower) === true && !notPast?.has(lower));
  return {
    bits,
    cues: speech.verbs,
    by: list('by'),
    of: list('of'),
    joins: list('and-or-but'),
    that: list('clause-that'),
    modal: list('modal'),
    singular: list('singular-verb'),
    makes: list('makes-somebody'),
    saidOf: list('said-of-whom'),
    particles: list('verb-particle'),
    states: list('behind-object'),
    withs: list('joins-subject'),
    possessive: list("'s"),
    articles: list('opens-object'),
    stops: list('opens-content'),
    adjuncts: list('opens-adjunct'),
    ends: list('ends-phrase'),
    relatives: list('who-or-that'),
    isAdverb: (token: Token): boolean =>
      (bits(token) & Word.ADVERB) !== 0 || (/.{3}ly$/.test(token.lower) && !nouns.has(token.lower)),
    /** "on", "Monday", "late": of words that only say when. */
    isWhen: (token: Token | undefined): boolean =>
      (bits(token) & (Word.TIME | Word.ADVERB)) !== 0 || when.has(token?.lower ?? ''),
    isParticiple,
    /** An auxiliary, a participle. */
    isVerbal: (token: Token): boolean =>
      (bits(token) & (Word.AUXILIARY | Word.BE)) !== 0 || isParticiple(token) || /.{3}ing$/.test(token.lower),
  };
});

/** Tokens of an attribution that is put in: ", police said on Monday,". */
const PUT_IN = 8;

/**
 * Index of the verb that a clause turns on: none of a relative clause ("A man who shot Roe | was"), nor of a participle
 * that says which ("A man accused of it | was"), nor one put in (", police said,"). -1 where there is none.
 */
export function mainVerbIn(tokens: readonly Token[], from: number, to: number, language: Language): number {
  const words = verbWordsOf(language);
  const isAux = (at: number): boolean => (words.bits(tokens[at]) & Word.AUXILIARY) !== 0;
  let [relatives, isWhich] = [0, false];
  for (let at = from; at < to; at += 1) {
    if (words.relatives.has(tokens[at]?.lower ?? '') && !hasBase(tokens, at, language)) relatives += 1;
    if (!isVerb(tokens, at, language) && !saysNow(tokens, at, from, language)) continue;
    const end = verbGroupAt(tokens, at, to, language).end;
    // "The ship that lost power and | rammed the bridge was": of the same that.
    const isJoined = isWhich && words.joins.has(tokens[at - 1]?.lower ?? '');
    isWhich = relatives > 0 || isJoined;
    if (relatives > 0) relatives -= 1;
    else if (!isJoined && !isPutIn(tokens, at, from, to, language)) {
      const isSaid = isSpeech(tokens, at, language) && !words.saidOf.has(tokens[at]?.lower ?? '');
      const next = isAux(at) || isSaid ? -1 : resumedAt(tokens, end, to, language);
      return next > 0 ? next : at;
    }
    at = end - 1;
  }
  return -1;
}

/** "the hands who | work the mill": its verb is none by its form. */
const hasBase = (tokens: readonly Token[], at: number, language: Language): boolean =>
  isBaseBehindWho(tokens, at, language) && !isVerb(tokens, at + 1, language) && !saysNow(tokens, at + 1, at, language);

/** "Critics say Roe lied", "Prosecutors allege that": a verb of speech in the present, and no noun. */
export function saysNow(tokens: readonly Token[], at: number, from: number, language: Language): boolean {
  const { cues, bits, that } = verbWordsOf(language);
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (at === from || !token || !next || cues.get(token.lower)?.form !== 'base' || isCapital(token)) return false;
  const isBehindNoun = (bits(tokens[at - 1]) & (Word.DETERMINER | Word.PREPOSITION | Word.AUXILIARY)) === 0;
  return (
    isBehindNoun && (isCapital(next) || that.has(next.lower) || (bits(next) & (Word.PRONOUN | Word.DETERMINER)) !== 0)
  );
}

/** "Roe, police said on Monday, was arrested" */
function isPutIn(tokens: readonly Token[], verb: number, from: number, to: number, language: Language): boolean {
  if (!isSpeech(tokens, verb, language)) return false;
  const isComma = ({ text }: Token): boolean => text === ',';
  const before = tokens.slice(Math.max(from, verb - PUT_IN), verb).some(isComma);
  const comma = tokens.findIndex((token, at) => at > verb && at < Math.min(to, verb + PUT_IN) && isComma(token));
  return before && comma > 0 && comma + 1 < to && isVerb(tokens, comma + 1, language);
}

/** The auxiliary that a participle's noun goes on with: "A man accused of it | was held"; -1 where the participle is the verb. */
function resumedAt(tokens: readonly Token[], from: number, to: number, language: Language): number {
  const words = verbWordsOf(language);
  // "The court heard | Roe had paid": a clause of its own.
  const next = tokens[from];
  const opensClause = next !== undefined && (isCapital(next) || (words.bits(next) & Word.DETERMINER) !== 0);
  if (opensClause && !words.isWhen(next)) return -1;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'mark' || words.joins.has(token.lower)) return -1;
    if (words.stops.has(token.lower) || words.ends.has(token.lower)) return -1;
    if ((words.bits(token) & Word.PRONOUN) !== 0) return -1;
    // The month of May is no verb.
    if ((words.bits(token) & Word.AUXILIARY) !== 0 && !isCapital(token)) return at;
  }
  return -1;
}

/** The verb that begins at a token, with what belongs to it. */
export function verbGroupAt(tokens: readonly Token[], verb: number, to: number, language: Language): VerbGroup {
  const words = verbWordsOf(language);
  const isBe = (at: number): boolean => (words.bits(tokens[at]) & Word.BE) !== 0;
  let [last, hasBe] = [verb, isBe(verb)];
  for (let at = verb + 1; at < to; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') break;
    if (words.isVerbal(token)) {
      // "ordered held" goes on only behind an auxiliary: "was ordered held".
      if ((words.bits(tokens[last]) & Word.AUXILIARY) === 0 && !hasBe) break;
      last = at;
      hasBe ||= isBe(at);
    } else if (!words.isAdverb(token) && !(hasBe && words.isWhen(token))) break;
  }
  const done = tokens[last];
  const isPassive = hasBe && !isBe(last) && done !== undefined && words.isParticiple(done);
  return { end: last + 1, last, isPassive, isCopula: hasBe && isBe(last) };
}
