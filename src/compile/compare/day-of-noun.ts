import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';
import { type Clause, isSpeech, isVerb } from './clauses.ts';

const listsOf = perLanguage(({ classes, speech, accounts }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  return {
    ...{ bits: speech.classes, acts: accounts.acts, perfect: list('perfect'), joins: list('and-or-but') },
    ...{ participles: list('only-participle'), restricts: list('who-or-that'), hurt: list('hurt-at-once') },
    ...{
      looksToAct: list('looks-to-act'),
      now: list('done-now'),
      doneBy: list('done-by'),
      charging: list('charged-with'),
      dies: list('has-died'),
      whens: list('opens-side-clause'),
    },
  };
});

/**
 * True where a day is of another thing than what the verb before it tells: of what has been done before, of a noun, of what
 * is denied. `before` are the verbs of the clause before the day.
 */
export function isOfOther(
  tokens: readonly Token[],
  clause: Clause,
  [verb, day]: readonly [verb: number, day: number],
  before: readonly number[],
  precision: string,
  language: Language,
): boolean {
  // "Has blocked them since a call in March": what has been done is of no month in the past.
  const isPerfect = listsOf(language).perfect.has(tokens[clause.verb]?.lower ?? '') && precision !== 'day';
  return (
    isPerfect ||
    isBehindPerfect(tokens, clause, verb, day, language) ||
    isDenied(tokens, before, verb, language) ||
    isOfBareNoun(tokens, clause, verb, language)
  );
}

/** "The mayor flies home under an accord signed on Monday": in the words of headlines, the day is that of the accord. */
function isOfBareNoun(
  tokens: readonly Token[],
  { verb: first, parts }: Clause,
  verb: number,
  language: Language,
): boolean {
  const { bits, now } = listsOf(language);
  const [from = 0] = parts[0] ?? [];
  const governor = tokens[verb - 2];
  const isGoverned =
    ((bits.get(governor?.lower ?? '') ?? 0) & Word.PREPOSITION) !== 0 && tokens[verb - 1]?.kind === 'word';
  return (
    verb === first &&
    isGoverned &&
    /ed$/.test(tokens[verb]?.lower ?? '') &&
    tokens.slice(from + 1, verb - 2).some(({ lower }) => now.has(lower) && /[^s]s$/.test(lower))
  );
}

/** "Have lowered the number of men hurt on 3 May": what has been done is of no day in the past; and "an estimate given in May". */
function isBehindPerfect(
  tokens: readonly Token[],
  { verb: first }: Clause,
  verb: number,
  day: number,
  language: Language,
): boolean {
  const { perfect, joins, participles, bits, restricts, doneBy } = listsOf(language);
  const isAuxiliary = (at: number): boolean => ((bits.get(tokens[at]?.lower ?? '') ?? 0) & Word.AUXILIARY) !== 0;
  const between = tokens.slice(first + 1, verb);
  // "has been", "has since been", "has arrested and charged"
  const isOther = between.length > PERFECT && !between.some(({ lower }) => joins.has(lower));
  const isPerfect = perfect.has(tokens[first]?.lower ?? '') && isOther && !isSpeech(tokens, verb, language);
  const isOwnAt = (at: number): boolean =>
    [1, 2, 3].some((back) => isAuxiliary(at - back) || joins.has(tokens[at - back]?.lower ?? ''));
  const isOwn = isOwnAt(verb);
  // "Said in a film shown on Monday" was said then.
  const isOfSaying = (at: number): boolean => at !== verb && isSpeech(tokens, verb, language);
  const isBare = [verb, day - 1, day - 2].some(
    (at) => at > first && participles.has(tokens[at]?.lower ?? '') && !isOwnAt(at) && !isOfSaying(at),
  );
  // "It will be the basis of a freighter, announced in May"; and not "Roe, a clerk who was hit by a bolt, died on Monday".
  const isPutBehind =
    isAuxiliary(first) && verb > first + 1 && tokens[verb - 1]?.text === ',' && /ed$/.test(tokens[verb]?.lower ?? '');
  // "Ada Roe, the clerk who was struck, died on Monday"
  const isOfWhich =
    restricts.has(tokens[first - 1]?.lower ?? '') &&
    !doneBy.has(tokens[verb + 1]?.lower ?? '') &&
    !isAside(tokens, verb, language);
  const isOfPutBehind =
    isPutBehind && !isOfWhich && !isSpeech(tokens, first, language) && isNoCommaIn(tokens, first, verb - 1);
  return isPerfect || isBare || isOfPutBehind || (!isOwn && isOfNounBefore(tokens, first, verb, language));
}

/** "The bill that was to end it, | tabled by the minister,", ", tabled on 5 June, was": it has no verb of its own. */
const isAside = (tokens: readonly Token[], verb: number, language: Language): boolean =>
  tokens[verb + 1]?.lower === 'by' ||
  tokens.some(({ text }, at) => at > verb && text === ',' && isVerb(tokens, at + 1, language));

const isNoCommaIn = (tokens: readonly Token[], from: number, to: number): boolean =>
  !tokens.slice(from, to).some(({ text }) => text === ',');

/** "will hand over the men | held on 3 May": a participle behind its noun, and no verb of the clause. */
function isOfNounBefore(tokens: readonly Token[], first: number, verb: number, language: Language): boolean {
  const { bits, restricts, joins, whens } = listsOf(language);
  const [before, { lower = '' } = {}] = [tokens[verb - 1], tokens[verb]];
  const between = tokens.slice(first + 1, verb);
  const isNoun =
    before?.kind === 'word' &&
    !isCapital(before) &&
    ((bits.get(before.lower) ?? 0) & (Word.PRONOUN | Word.ADVERB | Word.CONJUNCTION)) === 0 &&
    !/ly$/.test(before.lower);
  const governor = tokens.findLastIndex(
    ({ lower: word, kind }, at) => at < verb && (kind !== 'word' || ((bits.get(word) ?? 0) & Word.PREPOSITION) !== 0),
  );
  // "… with the bodies of the two guards | killed on 3 May"
  const isGoverned = governor > first && verb - governor <= GOVERNED && tokens[governor]?.kind === 'word';
  return (
    verb > first + 2 &&
    isNoun &&
    /ed$/.test(lower) &&
    !isSpeech(tokens, verb, language) &&
    // "were killed when a gunman opened fire on 3 May": a clause of its own.
    !between.some((token) => whens.has(token.lower)) &&
    !tokens.slice(first, verb).some((_, at) => isSpeech(tokens, first + at, language)) &&
    (isGoverned || !between.some((token) => restricts.has(token.lower) || joins.has(token.lower) || token.text === ','))
  );
}

/** Tokens from a preposition to the participle behind its noun: "of the two border guards killed". */
const GOVERNED = 6;

/** Tokens between "has" and what has been done: "has since also been". */
const PERFECT = 3;

/** "Denies he knew of it in March": what is denied was on no day. */
const isDenied = (tokens: readonly Token[], before: readonly number[], verb: number, language: Language): boolean =>
  before.some((at) => at < verb && language.speech.verbs.get(tokens[at]?.lower ?? '')?.act === 'denied');

/** "was charged with the shooting of two men on Monday": the day is that of the shooting. */
export function isOfNoun(
  tokens: readonly Token[],
  { verb: first }: Clause,
  verb: number,
  at: number,
  language: Language,
): boolean {
  const { acts, bits, looksToAct, charging, hurt, dies } = listsOf(language);
  // "were killed after an exchange of fire on Monday": of that day are both.
  const isOfOne = (act: string | undefined): boolean =>
    act !== undefined &&
    language.accounts.suddenActs.has(act) &&
    tokens.slice(first, at).some(({ lower }) => hurt.has(lower));
  let isCharged = false;
  for (let index = verb; index < at; index += 1) {
    const [before = '', { lower = '' } = {}] = [tokens[index - 1]?.lower, tokens[index]];
    // "was found guilty on two counts of killing", "had been accused of setting the fire"
    if (isCharged && looksToAct.has(before) && /.{2}ing$/.test(lower)) return true;
    isCharged ||= charging.has(lower) || charging.has(before);
    if (index < verb + 2) continue;
    const isDetermined = ((bits.get(before) ?? 0) & (Word.DETERMINER | Word.POSSESSIVE)) !== 0;
    // "the release of a jailed man on Monday": how he is called is no act.
    const act = acts.get(`${lower} ${tokens[index + 1]?.lower} ${tokens[index + 2]?.lower}`) ?? acts.get(lower);
    // "died of his wounds on Monday"
    const isDeath = index === verb + 3 && dies.has(tokens[verb]?.lower ?? '');
    const isNoun = isDetermined && !isDeath && looksToAct.has(tokens[index - 2]?.lower ?? '') && !lower.endsWith('ed');
    if (isNoun && act !== undefined && !isOfOne(act)) return true;
  }
  return false;
}
