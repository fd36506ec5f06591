import { isVerb } from '../compare/clauses.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token, tokensOf } from '../read/text/tokens.ts';
import { inPlainWords } from './plain-words.ts';
import { bitsOf, isIn } from './token-classes.ts';

/** Tokens behind "a" within which stands whoever is meant: "a tearful mother". */
const DESCRIBED = 3;

/** Tokens of a verb with its auxiliaries, and of "fell to her knees". */
const GROUP = 4;

/**
 * "A tearful mother fell to her knees", "a man's voice asks", "the crowd by the gate began to applaud": somebody whom nobody
 * names, who makes a gesture, or to whom nothing is done.
 */
export function isSomebodySeen(told: string): boolean {
  const tokens = tokensOf(inPlainWords(told));
  const from = tokens.findIndex((token) => (bitsOf(token) & (Word.INDEFINITE | Word.ARTICLE)) !== 0 && !isOfDay(token));
  const subject = tokens.slice(from + 1, from + 1 + DESCRIBED);
  const isAny = isIn('somebody-or-other', tokens[from]);
  const isOne =
    isAny && subject.some((token) => isIn('one-person', token) || isIn('relative', token) || isIn('asks-page', token));
  const isMany = subject.some((token) => isIn('seen-together', token));
  const isFirst = !tokens.slice(0, Math.max(0, from)).some((_, at) => at > 0 && isVerb(tokens, at, english));
  const isOpening =
    from === 0 || (isFirst && (tokens[from - 1]?.text === ',' || isMany) && (bitsOf(tokens[0]) & OPENING) !== 0);
  if (!isOpening || !(isOne || isMany) || hasName(tokens)) return false;
  return makesGesture(tokens, from) || (isOne && !tokens.some(befalls));
}

/** "At half past nine, the crowd": what leads in. */
const OPENING = Word.PREPOSITION | Word.ADVERB | Word.TIME;

const isOfDay = (token: Token): boolean => (bitsOf(token) & Word.TIME) !== 0;

/** True for a clause that names somebody but for where it was. */
const hasName = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, at) =>
      at > 1 &&
      token.kind === 'word' &&
      isCapital(token) &&
      isCapital(tokens[at - 1] ?? token) &&
      !isOfDay(token) &&
      (bitsOf(tokens[at - 2]) & Word.PREPOSITION) === 0,
  );

const befalls = (token: Token): boolean =>
  english.accounts.acts.has(token.lower) ||
  isIn('befalls-somebody', token) ||
  isIn('hurt-at-once', token) ||
  isIn('done-to-person', token);

/** "wept", "began to applaud", "fell to her knees", "has been carried out" */
function makesGesture(tokens: readonly Token[], from: number): boolean {
  const verb = tokens.findIndex((token, at) => at > from && (isVerb(tokens, at, english) || isIn('gesture', token)));
  const group = tokens.slice(verb, verb + GROUP);
  const gesture = group.findIndex((token) => isIn('gesture', token));
  if (verb < 0 || gesture < 0) return false;
  const isBefore = group
    .slice(0, gesture)
    .every(
      (token) => (bitsOf(token) & (Word.AUXILIARY | Word.BE | Word.ADVERB)) !== 0 || isIn('leads-to-gesture', token),
    );
  const isFall = /^f[ae]ll$/.test(group[gesture]?.lower ?? '');
  return (
    isBefore &&
    (!isFall || group.concat(tokens.slice(verb + GROUP, verb + GROUP + 1)).some((token) => isIn('falls-into', token)))
  );
}

/** "Ada Roe wept in the dock": a gesture, whoever makes it, is told only where no line tells what happened. */
export function isSceneLine(line: string): boolean {
  const tokens = tokensOf(line);
  return isSomebodySeen(line) || (makesGesture(tokens, 0) && isCapital(tokens[0] as Token));
}
