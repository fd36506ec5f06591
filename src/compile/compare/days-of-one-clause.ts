import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';
import { type Clause, isSpeech, isVerb } from './clauses.ts';
import { mainVerbIn, verbWordsOf } from './main-verb.ts';
import { isTestimony } from './only-said.ts';

/** A day that a clause tells of: where its words begin, and how it is told. */
export interface DayOfClause {
  readonly whole: Clause;
  readonly date: { readonly start: number };
  readonly manner: string;
}

const listsOf = perLanguage(({ classes }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  const participles = ['only-participle', 'put-in-participle', 'hurt-at-once', 'past-like-present'].flatMap((name) => [
    ...list(name),
  ]);
  return { joins: list('and-or-but'), relatives: list('who-or-that'), participles: new Set(participles) };
});

/**
 * Of several days that one clause tells of, those of what it turns on: "Rebels left on Tuesday the town they seized on Saturday"
 * tells of Tuesday, "police said on Tuesday that he died on Monday" of Monday. The line of the other would be the same.
 */
export function ofMainVerb<Told extends DayOfClause>(
  tokens: readonly Token[],
  told: readonly Told[],
  language: Language,
): readonly Told[] {
  const isSame = (a: Told, b: Told): boolean => a !== b && a.whole.parts.at(-1)?.[0] === b.whole.parts.at(-1)?.[0];
  const verbs = new Map(told.map((each) => [each, verbsOf(tokens, each, language)]));
  return told.filter((each) => {
    const own = verbs.get(each);
    if (!own || own.main < 0) return true;
    if (own.isOnlyWhich) return false;
    return !told.some((other) => {
      const of = verbs.get(other);
      if (!of || !isSame(each, other)) return false;
      // "the town they seized on Saturday"
      if (own.isWhich) return !of.isWhich;
      const isOnlySaid = own.verb === own.main && reports(tokens, own.main, language);
      return (
        isOnlySaid &&
        of.verb > own.main &&
        !of.isWhich &&
        other.manner === 'told' &&
        !isTestimony(tokens, own.main, language)
      );
    });
  });
}

/** The verb that a clause turns on, that which a day of it belongs to, and whether this only says who or what is meant. */
function verbsOf(tokens: readonly Token[], { whole, date }: DayOfClause, language: Language) {
  const [from = 0, to = 0] = whole.parts.at(-1) ?? [];
  const first = mainVerbIn(tokens, from, to, language);
  const main = behindAside(tokens, [from, first, to], language);
  const day = tokens.findIndex(({ start }) => start >= date.start);
  const before = tokens.findLastIndex(
    (_, at) =>
      at >= from && at < day && (isVerb(tokens, at, language) || (at > main && isBareParticiple(tokens, at, language))),
  );
  const verb = before < 0 ? main : before;
  const isReport = tokens.some((_, at) => at >= main && at < verb && reports(tokens, at, language));
  const isWhich = verb !== main && !isReport && saysWhich(tokens, verb, language);
  // "ordered the release of a clerk | arrested on 3 May", "charged Roe, | seized on Monday, with", "Roe, | shot on Saturday, died"
  const end = tokens[verb - 1]?.text === ',' && isClosed(tokens, day) ? verb - 1 : verb;
  const isPlain =
    main > from &&
    verb > main &&
    !isBareParticiple(tokens, main, language) &&
    !tokens.slice(main + 1, end).some((token) => opens(token, language));
  const isAside = main !== first && verb === first && !reports(tokens, main, language);
  return { main, verb, isOnlyWhich: isWhich && (isPlain || isAside), isWhich };
}

/** Tokens from a day to the comma behind what is put in. */
const PUT_IN = 6;

const isClosed = (tokens: readonly Token[], day: number): boolean =>
  tokens.slice(day, day + PUT_IN).some(({ text }) => text === ',');

/** "Roe, | shot on Saturday, | died": behind what is put in behind its subject. */
function behindAside(
  tokens: readonly Token[],
  [from, verb, to]: readonly [from: number, verb: number, to: number],
  language: Language,
): number {
  const isPutIn = tokens.findIndex(({ text }, at) => at >= from && text === ',') === verb - 1;
  if (verb < 1 || !isPutIn || !isBareParticiple(tokens, verb, language)) return verb;
  const comma = tokens.findIndex(({ text }, at) => at > verb && at < to && text === ',');
  return comma > 0 && isVerb(tokens, comma + 1, language) ? comma + 1 : verb;
}

/** True for a verb behind which stands what is said: "said", "announced"; not "ordered", "charged". */
const reports = (tokens: readonly Token[], at: number, language: Language): boolean =>
  isSpeech(tokens, at, language) && !NO_REPORT.has(language.speech.verbs.get(tokens[at]?.lower ?? '')?.act ?? '');

const NO_REPORT: ReadonlySet<string> = new Set(['urged', 'accused', 'rejected', 'condemned', 'welcomed', 'described']);

/** "the town they | seized on", "a branch it had | closed on", or a participle behind its noun. */
function saysWhich(tokens: readonly Token[], verb: number, language: Language): boolean {
  const { bits } = verbWordsOf(language);
  const has = (at: number, mask: number): boolean => (bits(tokens[at]) & mask) !== 0;
  const isAuxiliary = has(verb - 1, Word.AUXILIARY);
  const subject = isAuxiliary ? verb - 2 : verb - 1;
  const noun = tokens[subject - 1];
  const isBehindNoun =
    has(subject, isAuxiliary ? Word.SUBJECT | Word.PRONOUN : Word.SUBJECT) &&
    noun?.kind === 'word' &&
    !opens(noun, language) &&
    !isVerb(tokens, subject - 1, language) &&
    (bits(noun) & (NO_NOUN | Word.PREPOSITION)) === 0;
  return isBehindNoun || isBareParticiple(tokens, verb, language);
}

/** "a clerk | arrested on", "Roe, | shot in": behind a noun or a comma, without an auxiliary, and with no object or noun behind it. */
function isBareParticiple(tokens: readonly Token[], at: number, language: Language): boolean {
  const { bits } = verbWordsOf(language);
  const { joins, relatives, participles } = listsOf(language);
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || token?.kind !== 'word' || isCapital(token) || !next) return false;
  if (joins.has(before.lower) || relatives.has(before.lower)) return false;
  // "fell" and "took" are no participles.
  const isParticiple = participles.has(token.lower) || /..ed$/.test(token.lower);
  const isAuxiliary = [1, 2].some((back) => (bits(tokens[at - back]) & Word.AUXILIARY) !== 0);
  const isNoun = before.text === ',' || (before.kind === 'word' && (bits(before) & NO_NOUN) === 0);
  const isOpen = (bits(next) & (Word.PREPOSITION | Word.TIME | Word.ADVERB)) !== 0;
  return isParticiple && isNoun && isOpen && !isAuxiliary;
}

const NO_NOUN =
  Word.PRONOUN |
  Word.ADVERB |
  Word.CONJUNCTION |
  Word.AUXILIARY |
  Word.TIME |
  Word.DETERMINER |
  Word.PREPOSITION |
  Word.POSSESSIVE;

/** "that", "when", "and", a mark: behind it a clause of its own may begin. */
const opens = (token: Token, language: Language): boolean =>
  token.kind === 'mark' ||
  listsOf(language).joins.has(token.lower) ||
  listsOf(language).relatives.has(token.lower) ||
  language.classes.get('opens-side-clause')?.has(token.lower) === true;
