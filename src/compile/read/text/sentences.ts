import { type Language, perLanguage } from '../../language/language.ts';
import type { LineSpan } from './lines.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A sentence with its tokens; offsets are those of the whole text. Never reaches across a line end. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Index of its line among the article's lines. */
  readonly line: number;
  readonly tokens: readonly Token[];
}

const CLOSERS = new Set(['"', '”', '’', "'", "''", ')', ']', '»']);

/** The words of a language that a full stop is read by: short forms of months and weekdays among them. */
const stopsOf = perLanguage(({ calendar, classes, sentences, names }: Language) => {
  const days = [...calendar.months, ...calendar.weekdays];
  return {
    abbreviations: new Set([...(sentences.abbreviations ?? []), ...days.flatMap(([, ...short]) => short)]),
    openers: sentences.openers,
    hours: classes.get('half-of-day'),
    lettered: classes.get('lettered'),
    ending: classes.get('short-at-end'),
    streets: classes.get('short-street'),
    everyday: classes.get('everyday'),
    common: names.commonEnding,
    behindHour: new Set([...days.flat(), ...['zone', 'named-zone'].flatMap((name) => [...(classes.get(name) ?? [])])]),
  };
});
type Stops = ReturnType<typeof stopsOf>;

/** The sentences of one line of a text. */
export function sentencesOf(
  text: string,
  { start, end }: LineSpan,
  line: number,
  language: Language,
): readonly Sentence[] {
  const tokens = tokensOf(text, start, end);
  const stops = stopsOf(language);
  const sentences: Sentence[] = [];
  let first = 0;
  const close = (after: number): void => {
    const part = tokens.slice(first, after);
    const [head, tail] = [part[0], part.at(-1)];
    if (head && tail) sentences.push({ start: head.start, end: tail.end, line, tokens: part });
    first = after;
  };
  for (let index = 0; index < tokens.length; index += 1) {
    if (!endsSentence(tokens, index, stops)) continue;
    let after = index + 1;
    while (closes(tokens, after)) after += 1;
    close(after);
    index = after - 1;
  }
  close(tokens.length);
  return sentences;
}

/** A closing mark belongs to the sentence before it where it stands directly behind, or where a space follows it. */
function closes(tokens: readonly Token[], index: number): boolean {
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!before || !token || !CLOSERS.has(token.text)) return false;
  return token.start === before.end || !next || next.start > token.end;
}

/** The signs that a sentence ends with. */
const ENDS = new Set([...'.!?…'].map((sign) => sign.charCodeAt(0)));

function endsSentence(tokens: readonly Token[], index: number, stops: Stops): boolean {
  const token = tokens[index];
  if (!token || !ENDS.has(token.text.charCodeAt(token.text.length - 1))) return false;
  const [before, next] = [tokens[index - 1], nextWord(tokens, index)];
  if (token.text === '!' || token.text === '?') return !next || !/^\p{Ll}/u.test(next.text);
  if (token.text === '…') return Boolean(next && opens(next));
  if (token.kind === 'word' && token.text.endsWith('.')) return Boolean(next && initialsEnd(token, next, stops));
  if (token.text !== '.') return false;
  // "Plan A. Roe objected": a letter that tells one of several, and no initial.
  if (next && stops.lettered?.has(tokens[index - 2]?.lower ?? '') && isLetter(before)) return opens(next);
  return !before || !next || fullStopEnds(before, token, next, stops);
}

const isLetter = (token: Token | undefined): boolean => /^\p{Lu}$/u.test(token?.text ?? '');

/**
 * Initials take their full stop with them, and end a sentence only before a plain opener: "the U.S. He". An hour ends
 * one before any word with a capital but a day or zone: "at 3 p.m. Dunmarch is", "at 3 p.m. Monday".
 */
function initialsEnd({ lower }: Token, next: Token, { openers, hours, behindHour }: Stops): boolean {
  if (openers?.has(next.text)) return true;
  return hours?.has(lower) === true && /^\p{Lu}/u.test(next.text) && !behindHour.has(next.lower);
}

/**
 * False behind an abbreviation or an initial with its capital, and within a word or number; but streets, companies and
 * months end sentences as well: "on Mill Ave. The man left".
 */
function fullStopEnds(before: Token, stop: Token, next: Token, stops: Stops): boolean {
  const { abbreviations, openers } = stops;
  const isShort = before.end === stop.start && before.kind === 'word';
  if (isShort && abbreviations.has(before.lower) && /^[\p{Lu}\p{N}\p{Sc}]/u.test(next.text))
    return (
      (stops.ending?.has(before.lower) === true && openers?.has(next.text) === true) ||
      (stops.streets?.has(before.lower) === true &&
        (stops.everyday?.has(next.lower) === true ? /s$/.test(next.lower) : stops.common?.test(next.lower) === true))
    );
  if (isShort && isLetter(before) && /^\p{Lu}/u.test(next.text)) return openers?.has(next.text) === true;
  // "See p. 14", "built c. 1890".
  if (isShort && next.kind === 'number' && /^\p{Ll}$/u.test(before.text)) return false;
  return (next.start > stop.end || next.kind === 'mark' || isGlued(before, next, stops)) && opens(next);
}

/** A space that was forgotten: "it closed.The staff", "on Tuesday.Police". */
function isGlued(before: Token, next: Token, { openers, behindHour }: Stops): boolean {
  if (openers?.has(next.text)) return /\p{Ll}{2}$/u.test(before.text);
  const isPlain = /^\p{Ll}{3,}$/u.test(before.text) || behindHour.has(before.lower);
  return isPlain && /^\p{Lu}\p{Ll}/u.test(next.text);
}

const opens = ({ text }: Token): boolean => !/^\p{Ll}/u.test(text) && !/^[,;:]/.test(text);

/** A sentence ends in no more closing marks than this; the bound keeps a line of nothing but marks linear. */
const MOST_CLOSERS = 8;

/** The next token that is no closing mark. */
function nextWord(tokens: readonly Token[], index: number): Token | undefined {
  let at = index + 1;
  while (at <= index + MOST_CLOSERS && closes(tokens, at)) at += 1;
  return tokens[at];
}
