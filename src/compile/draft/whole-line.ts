import { isSpeech, isVerb, opensAttribution } from '../compare/clauses.ts';
import { mainVerbIn } from '../compare/main-verb.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token, tokensOf } from '../read/text/tokens.ts';
import { isBalanced } from './headline-words.ts';
import { bitsOf, isIn } from './token-classes.ts';
import { isHanging } from './unfinished.ts';
import { isOfNobodyNamed } from './whole-pronouns.ts';
import { isOfAnotherLine, isWithoutVerb } from './whole-sense.ts';

/**
 * What is wrong with a line as a headline: `broken` where it cannot be understood alone, so that no editor would sign it;
 * `leaning` where it can, and another line may tell the same better. Null where nothing is. `isOfArticle`: it is the headline of an
 * article, which leaves words out.
 */
export function flawOf(line: string, isOfArticle = false): 'broken' | 'leaning' | null {
  const tokens = tokensOf(line);
  // "Armed men stopped it": what a line begins with is its verb only where there is no other.
  const behind = mainVerbIn(tokens, 1, tokens.length, english);
  const verb = behind < 0 ? mainVerbIn(tokens, 0, tokens.length, english) : behind;
  const isWhole = isOfArticle ? tellsNow(tokens) : isClause(line, tokens, verb);
  if (!isWhole || isBroken(line, tokens)) return 'broken';
  const { leaning } = english.accounts;
  return leaning.test(line) ||
    isBareSubject(tokens, 'known-from-before') ||
    isWhereabouts(tokens, verb) ||
    endsInWhatIsUntold(tokens)
    ? 'leaning'
    : null;
}

/** "Roe and Moor have agreed to a deal": in which what is told, stands behind it. */
const endsInWhatIsUntold = (tokens: readonly Token[]): boolean =>
  !tokens.some(({ lower }) => english.accounts.opensLater.has(lower) || english.accounts.opensTold.has(lower)) &&
  isIn('told-by-what-behind', tokens.at(-1)) &&
  tokens.slice(-4, -1).some(({ lower }) => /^an?$/.test(lower));

/** "Roe has accused her trainer": of what, an editor would say. */
const accusesOfNothing = (tokens: readonly Token[]): boolean => {
  const at = tokens.findIndex((token) => isIn('accuses', token));
  return at > 0 && !isPassive(tokens, at) && !tokens.slice(at).some((token) => isIn('accused-of-what', token));
};

/** True for a line that can be understood alone, whether or not it has a verb: "Gate of the harbour shut". */
export const isUnderstood = (line: string): boolean => !isBroken(line, tokensOf(line));

/** "Roe was on the picket at Gate 4": where somebody was when it happened. */
const isWhereabouts = (tokens: readonly Token[], verb: number): boolean =>
  isIn('to-be', tokens[verb]) &&
  isIn('place-behind', tokens[verb + 1]) &&
  !tokens.some((_, at) => at > verb && isVerb(tokens, at, english));

/** "Clerk resigns", "Roe to be tried": what tells what happens, in the words of a headline. */
const tellsNow = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, at) =>
      at > 0 &&
      (isVerb(tokens, at, english) ||
        english.accounts.acts.has(token.lower) ||
        english.speech.verbs.has(token.lower) ||
        isIn('is-held-on', token) ||
        isIn('done-now', token) ||
        // "Ada Roe levels accusations"
        (/^\p{Ll}{3,}[^s]s$/u.test(token.text) && isCapitalAt(tokens, at - 1) && bitsOf(token) === 0) ||
        (tokens[at - 1]?.lower === 'to' && /^\p{Ll}+$/u.test(token.text))),
  );

const isCapitalAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token?.kind === 'word' && isCapital(token);
};

/** True for a line with a subject and all that its verb needs. */
const isClause = (line: string, tokens: readonly Token[], verb: number): boolean =>
  !isWithoutVerb(tokens, verb) &&
  !isWithoutSubject(tokens, verb) &&
  !isTornOff(line, tokens, verb) &&
  !isWithoutObject(tokens, verb) &&
  !saysNothing(tokens, verb);

/** "The motion, which Roe filed on Monday" as "Roe filed", "spent in a cell": what a verb is done to is not told. */
function isWithoutObject(tokens: readonly Token[], verb: number): boolean {
  const next = tokens[verb + 1];
  const isOpen = next === undefined || next.kind === 'mark' || isIn('before-no-object', next);
  return (
    isIn('needs-object', tokens[verb]) && isOpen && next?.text !== '"' && next?.text !== '“' && !isPassive(tokens, verb)
  );
}

/** "was filed", "had been swiftly filed", "a motion filed in May was": done to its subject. */
const isPassive = (tokens: readonly Token[], verb: number): boolean =>
  tokens.slice(Math.max(0, verb - 3), verb).some((token) => isIn('to-be', token) || isIn('been-or-being', token)) ||
  tokens.some(
    (token, at) => at > verb && english.accounts.finite.has(token.lower) && !isIn('and-or-but', tokens[at - 1]),
  );

const isBroken = (line: string, tokens: readonly Token[]): boolean =>
  line.includes('…') ||
  !/^[\p{L}\p{N}"“‘'$€£]/u.test(line) ||
  /^\d{1,2}[./-]\d{1,2}[./-]\d/.test(line) ||
  !isBalanced(line) ||
  english.accounts.saysNoMore.test(line) ||
  endsHanging(tokens) ||
  /[,;]$/.test(line) ||
  isOfAnotherLine(line, tokens) ||
  isDayChosen(tokens) ||
  accusesOfNothing(tokens) ||
  english.accounts.possessive.has(tokens[0]?.lower ?? '') ||
  isBareSubject(tokens, 'told-before') ||
  isBareObject(tokens) ||
  isOfNobodyNamed(tokens);

/** "Sunday was chosen": for what, stands in another sentence. */
const isDayChosen = (tokens: readonly Token[]): boolean =>
  english.calendar.weekdays.some((names) => names.includes(tokens[0]?.lower ?? '')) && isIn('to-be', tokens[1]);

/** "In the case of Ada Roe was shot", "Drove round": nobody does it. */
function isWithoutSubject(tokens: readonly Token[], verb: number): boolean {
  if (verb < 1) return verb === 0 && !tokens[0]?.text.includes('-');
  // "Over 400 men were held"; "At 4.50 measured"
  const isAmount =
    tokens[0]?.lower !== 'at' && (tokens[1]?.kind === 'number' || english.numbers.words.has(tokens[1]?.lower ?? ''));
  // "Per Alm was held": a name.
  const isName = !english.openers.has(tokens[0]?.lower ?? '') && tokens[1] !== undefined && isCapital(tokens[1]);
  // "According to the clerk was sold"
  if (opensAttribution(tokens, 0, english)) return !tokens.slice(0, verb).some(({ text }) => text === ',');
  if ((bitsOf(tokens[0]) & Word.PREPOSITION) === 0 || isName || isAmount) return false;
  // A subject begins behind a comma, or where no preposition leads to it: "On Friday | the mayor", "In Orne | two men".
  return !tokens.some((token, at) => {
    const last = tokens[at - 1];
    if (at === 0 || at >= verb || !last) return false;
    const isLed =
      (bitsOf(last) & (Word.PREPOSITION | Word.DETERMINER | Word.MODIFIER | Word.CONJUNCTION | Word.RELATIVE)) !== 0;
    const opens =
      (bitsOf(token) & (Word.DETERMINER | Word.PRONOUN)) !== 0 ||
      token.kind === 'number' ||
      english.numbers.words.has(token.lower) ||
      (isCapital(token) && !isCapital(last) && (bitsOf(token) & Word.TIME) === 0) ||
      (isCapital(token) && (bitsOf(last) & Word.TIME) !== 0);
    // "At ten, with most votes counted": what it leads in with is no subject.
    // "In its report, which the guards had seen, was": neither is what is only said of it, nor its verb.
    const isComma =
      last.text === ',' && (bitsOf(token) & (Word.PREPOSITION | Word.RELATIVE | Word.AUXILIARY | Word.BE)) === 0;
    return isComma || (opens && !isLed);
  });
}

/** "The family of Roe, died": what stands between a subject and its verb is gone, and that may be another's. */
function isTornOff(line: string, tokens: readonly Token[], verb: number): boolean {
  const commas = tokens.flatMap(({ text }, at) => (text === ',' && at < verb ? [at] : []));
  // "The boat, made in Orne, was sold"
  // "The report, shown by the clerk, finds that"
  const doesNow = (at: number): boolean =>
    /^\p{Ll}{3,20}s$/u.test(tokens[at]?.text ?? '') && isIn('opens-content', tokens[at + 1]);
  const goesOn = tokens.some(
    ({ text }, at) => at > verb && text === ',' && (isVerb(tokens, at + 1, english) || doesNow(at + 1)),
  );
  return commas.length === 1 && commas[0] === verb - 1 && !goesOn && !/["“”]/.test(line);
}

/** "Roe said a line of police that shut off the bridge": what is said has no verb. */
function saysNothing(tokens: readonly Token[], verb: number): boolean {
  if (!isIn('says-it', tokens[verb])) return false;
  const rest = tokens.slice(verb + 1);
  if (rest.some(({ text }) => /^["“”]$/.test(text)) || rest.length === 0) return rest.length === 0;
  // "The accord states, people at the talks said"
  if (rest[0]?.text === ',' && !rest.some(({ lower }) => lower === 'that')) return true;
  const that = rest.findIndex(({ lower }, at) => lower === 'that' && !isVerb(rest, at + 1, english));
  const hasVerb = (from: number): boolean => mainVerbIn(rest, from, rest.length, english) >= 0;
  const doesNow = rest.some(({ lower }, at) =>
    (bitsOf(rest[at - 1]) & Word.SUBJECT) !== 0 || /^it$/.test(rest[at - 1]?.lower ?? '') ? lower.endsWith('s') : false,
  );
  return !hasVerb(0) && !(that >= 0 && hasVerb(that + 1)) && !doesNow;
}

/** Tokens from an "and" to the verb of what it joins. */
const JOINED = 10;

/** "… of efforts", "… aimed", "… in over": it goes on. */
function endsHanging(tokens: readonly Token[]): boolean {
  const [before, last] = tokens.slice(-2);
  const isLed = (bitsOf(before) & (Word.PREPOSITION | Word.DETERMINER)) !== 0;
  // "and the ministry signalled", "but said"
  const says = isSpeech(tokens, tokens.length - 1, english);
  const joined = tokens.slice(-JOINED);
  if (says && isIn('and-or-but', before)) return true;
  if (says && joined.some(({ lower }) => lower === 'and') && !joined.some(({ text }) => text === ',')) return true;
  // "was stripped of it, a ruling her lawyers said": of what they say no more is there.
  const comma = tokens.findLastIndex(({ text }) => text === ',');
  const determined = tokens.slice(comma + 1).filter((token) => (bitsOf(token) & Word.DETERMINER) !== 0);
  if (
    isHanging(tokens) ||
    (says && comma > 0 && determined.length > 1 && !tokens.slice(comma).some((token) => isIn('of', token)))
  )
    return true;
  return isIn('hangs-at-end', last) || ((bitsOf(last) & Word.PREPOSITION) !== 0 && isLed && !isIn('told-phrase', last));
}

/** "The announcement came", "The man was held": of what or whom stands in another sentence. */
function isBareSubject(tokens: readonly Token[], list: string): boolean {
  const [the, noun, next] = tokens;
  return the?.lower === 'the' && isIn(list, noun) && next !== undefined && !isSaidWhich(tokens, 2);
}

/** "made the accusation in a speech" */
const isBareObject = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, at) =>
      at > 1 &&
      isIn('told-before', token) &&
      tokens[at - 1]?.lower === 'the' &&
      (isVerb(tokens, at - 2, english) || (bitsOf(tokens[at - 2]) & Word.PREPOSITION) !== 0) &&
      !isSaidWhich(tokens, at + 1),
  );

/** True where a noun goes on to say which one it is: "the decision to", "the man accused", "the move by". */
function isSaidWhich(tokens: readonly Token[], next: number): boolean {
  const token = tokens[next];
  if (!token) return false;
  const isVerbal = isVerb(tokens, next, english);
  // "the man accused of it", "the announcement, which"
  if (isIn('says-which', token)) return true;
  if (token.text === ',') return !isVerb(tokens, next + 1, english);
  const isDone =
    /ed$/.test(token.lower) && isIn('behind-what-is-done-to', tokens[next + 1]) && !isSpeech(tokens, next, english);
  return isDone || (token.kind === 'word' && !isVerbal && (bitsOf(token) & Word.PREPOSITION) === 0);
}
