import type { DateMention, NameMention } from '../find/extraction.ts';
import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import type { Sentence } from '../read/text/sentences.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';
import { type Clause, clausesOf, inParts, isSpeech, isVerb, type Stretch } from './clauses.ts';
import { isOfNounBefore } from './day-of-phrase.ts';
import { isOfParticiple } from './day-of-subject.ts';
import { deedAt } from './deed.ts';
import { mainVerbIn } from './main-verb.ts';
import { SPOKEN } from './only-said.ts';
import { offsets, type Telling, type When } from './telling.ts';

/** What a report leads with where it names no day: news of the day on which it is published. */
export interface Lead extends Telling {
  /** When whoever says so said it, where the sentence ends in that: ", police said Monday". */
  readonly saidOn: DateMention | undefined;
  /** True where it tells what was done, and false of what is only said on a day. */
  readonly isDone: boolean;
  /** True where it tells of what happened all at once, of which a sentence behind it may name the day. */
  readonly isSudden: boolean;
}

/** What an article leads with: the index of its sentence, and the day that it is given. */
export interface ArticleLead extends Lead {
  readonly at: number;
  readonly when: When;
  /** The sentence that says when it happened. */
  readonly dayAt?: number | undefined;
  /** What tells of it: its own words, those of the headline, those of the next sentence. */
  readonly tokens: readonly Token[];
  /** What is named in the next sentence, which says of whom it tells. */
  readonly names: readonly NameMention[];
  readonly date?: undefined;
}

const wordsOf = perLanguage(({ classes, speech, dates, accounts }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  return {
    ...{
      bits: speech.classes,
      acts: accounts.acts,
      sudden: accounts.suddenActs,
      beside: accounts.actsBeside,
      termed: accounts.termedActs,
      past: dates.tense?.past ?? new Set(),
    },
    ...{ pastEnding: dates.tense?.pastEnding, notPast: dates.tense?.notPast ?? new Set<string>() },
    ...{ perfect: list('perfect'), copula: list('to-be'), restricts: list('who-or-that') },
    ...{
      participles: list('participle'),
      likePresent: list('past-like-present'),
      lasting: list('lasting'),
      notYet: list('not-yet'),
    },
  };
});
type Words = ReturnType<typeof wordsOf>;

/**
 * What a sentence that leads its report tells without a day: in the perfect ("has been arrested"), in the past where the
 * verb is an act ("died"), or whatever is said on a day ("…, police said Monday"). Null for what lasts, is only said, or
 * has a date of its own. An entry of a live page tells in the past whatever it tells: any act, or an order.
 */
export function leadIn(
  { tokens }: Pick<Sentence, 'tokens'>,
  dates: readonly DateMention[],
  isEntry: boolean,
  language: Language,
): Lead | null {
  const words = wordsOf(language);
  const { clauses, attribution } = clausesOf(tokens, language);
  const main = clauses.find(({ kind }) => kind === 'main');
  const clause = withMainVerb(tokens, main, language);
  const isOpen = /^["“‘']/.test(tokens[0]?.text ?? '') || tokens.at(-1)?.text === '?';
  if (!clause || isOpen || tokens.length < SHORTEST) return null;
  const saidOn = dates.find(({ start }) => holds(tokens, [attribution], start));
  if (dates.some((date) => isOwnDay(tokens, clause, date, language))) return null;
  const last = tokens[(clause.parts.at(-1)?.[1] ?? 0) - 1];
  // "denied it": of what is told elsewhere.
  const isOfOther = isEntry && ((words.bits.get(last?.lower ?? '') ?? 0) & Word.PRONOUN) !== 0;
  const told = isOfOther ? null : toldBy(tokens, clause, isEntry, words, language);
  // "The outbreak is over, officials said Monday": that they say so is news, whatever it is.
  const verb = told ?? (saidOn ? clause.verb : null);
  if (verb === null) return null;
  const deed = deedAt(tokens, verb, language);
  if (!saidOn && !words.termed.has(deed) && lasts(tokens, clause, verb, dates, words)) return null;
  const isSudden = words.sudden.has(deed);
  // "was killed when police fired at strikers on Monday": that is its day.
  if (isSudden && dates.some((date) => date !== saidOn && (date.type === 'DATE' || date.type === 'TIME'))) return null;
  return {
    manner: 'reported',
    clause: offsets(tokens, clause.parts),
    source: offsets(tokens, [attribution]),
    ...{ deed, saidOn, isDone: told !== null, isSudden, isAside: false },
  };
}

const holds = (tokens: readonly Token[], parts: readonly Stretch[], offset: number): boolean =>
  parts.some(([from, to]) => offset >= (tokens[from]?.start ?? 0) && offset < (tokens[to - 1]?.end ?? 0));

/** True for a day that what a clause tells has of its own, so that it is no lead without one. */
function isOwnDay(
  tokens: readonly Token[],
  clause: Clause,
  { start: offset, end, type }: DateMention,
  language: Language,
): boolean {
  const words = wordsOf(language);
  if (type === 'DURATION' || !holds(tokens, clause.parts, offset)) return false;
  const day = tokens.findIndex(({ start }) => start >= offset);
  // "has shown two men who were seized on Monday", "the head of the bank that failed in May has resigned": it says which.
  const isOfWhich = tokens.some(
    ({ lower }, at) => at < day && words.restricts.has(lower) && (at > clause.verb || day < clause.verb),
  );
  // "have revised the toll of Tuesday's crash": of the crash.
  const isPossessive = (at: number): boolean =>
    ((words.bits.get(tokens[at]?.lower ?? '') ?? 0) & Word.POSSESSIVE) !== 0 && /^['’]/.test(tokens[at]?.text ?? '');
  const isOwner =
    words.perfect.has(tokens[clause.verb]?.lower ?? '') && (isPossessive(day + 1) || isPossessive(day + 2));
  // "Two men arrested on Friday have been freed": of the arrest.
  const behind = tokens.findIndex(({ start }) => start >= end);
  const verb = tokens.findLastIndex((_, at) => at < day && isVerb(tokens, at, language));
  const isOfWho = verb >= 0 && isOfParticiple(tokens, verb, behind, language);
  return !isOfWhich && !isOwner && !isOfWho && !isOfNounBefore(tokens, clause, day, language);
}

/** "Two men arrested on Friday | have been freed": by the verb that it turns on, behind those that only say which; null without one. */
function withMainVerb(tokens: readonly Token[], clause: Clause | undefined, language: Language): Clause | null {
  if (!clause) return null;
  const [from = 0, to = 0] = clause.parts.at(-1) ?? [];
  const verb = mainVerbIn(tokens, from, to, language);
  if (verb < 0 && wordsOf(language).restricts.has(tokens[clause.verb - 1]?.lower ?? '')) return null;
  return verb > clause.verb ? { ...clause, verb } : clause;
}

/** Tokens of a sentence that tells something. */
export const SHORTEST = 7;

/** Index of the verb by which a clause tells news: a participle of the perfect, or an act in the past; null without one. */
function toldBy(
  tokens: readonly Token[],
  { verb }: Clause,
  isEntry: boolean,
  words: Words,
  language: Language,
): number | null {
  const { perfect, copula, acts, bits } = words;
  const at = (index: number): string => tokens[index]?.lower ?? '';
  const behindAdverbs = (from: number): number => {
    let next = from;
    while (((bits.get(at(next)) ?? 0) & Word.ADVERB) !== 0 || /ly$/.test(at(next)) || at(next) === 'also') next += 1;
    return next;
  };
  if (perfect.has(at(verb))) {
    const next = behindAdverbs(verb + 1);
    const participle = at(next) === 'been' ? behindAdverbs(next + 1) : next;
    // "has been revealed to be a spy", "has not resigned"
    const isState = at(participle + 1) === 'to' && copula.has(at(participle + 2));
    if (isState || tokens.slice(verb, participle).some(({ lower }) => words.notYet.has(lower))) return null;
    return isParticiple(tokens, participle, words) && !isSaid(tokens, participle, language) ? participle : null;
  }
  // "was arrested"; "died". "Found" and "met" open many a story that is no news.
  const past = copula.has(at(verb)) ? behindAdverbs(verb + 1) : verb;
  if (isEntry && past === verb) return isDone(tokens, verb, words, language) ? verb : null;
  const isNews = past === verb ? words.sudden.has(acts.get(at(past)) ?? '') : isParticiple(tokens, past, words);
  return deedAt(tokens, past, language) !== '' && isNews ? past : null;
}

/** "resigned", "ordered that", "lodged a claim": an act, or what is said to some end; and not "said", nor "denied it". */
function isDone(tokens: readonly Token[], verb: number, words: Words, language: Language): boolean {
  const { lower = '' } = tokens[verb] ?? {};
  const deed = deedAt(tokens, verb, language);
  const act = isSpeech(tokens, verb, language) ? (language.speech.verbs.get(lower)?.act ?? '') : '';
  const isAct = deed !== '' && !words.beside.has(deed);
  return isAct || (act !== '' && !SPOKEN.has(act));
}

function isParticiple(tokens: readonly Token[], index: number, words: Words): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word' || isCapital(token)) return false;
  const { lower } = token;
  return (
    words.participles.has(lower) ||
    words.likePresent.has(lower) ||
    (words.past.has(lower) && !words.perfect.has(lower) && lower !== 'had') ||
    (Boolean(words.pastEnding?.test(lower)) && !words.notPast.has(lower))
  );
}

/** "has said"; and not "has told the court", which is heard once. */
const isSaid = (tokens: readonly Token[], index: number, language: Language): boolean =>
  isSpeech(tokens, index, language) && Boolean(language.classes.get('says')?.has(tokens[index]?.lower ?? ''));

/** "has been closed since the flood", "have been on strike for six weeks" */
function lasts(
  tokens: readonly Token[],
  clause: Clause,
  verb: number,
  dates: readonly DateMention[],
  { lasting }: Words,
): boolean {
  return tokens.some(
    ({ lower, end }, index) =>
      index > verb &&
      (inParts(clause, index) || inParts(clause, index - 1)) &&
      lasting.has(lower) &&
      (lower === 'since' ||
        dates.some(({ start, type }) => type === 'DURATION' && start >= end && start <= end + NEAR)),
  );
}

/** Characters from "for" to the length of time behind it. */
const NEAR = 12;
