import type { Language } from '../language/language.ts';
import type { Token } from '../read/text/tokens.ts';

/** Where the next comma stands, before an end; else the end. */
export function commaBehind(tokens: readonly Token[], from: number, end: number): number {
  let at = from + 1;
  while (at < end && tokens[at]?.text !== ',') at += 1;
  return at;
}

/** Tokens of a subject that "and" joins. */
const SUBJECT = 6;

/** "…, and the mayor|, Greta Moll, asked them": what is joined is told by itself. */
export function isJoined(tokens: readonly Token[], behind: number, { classes }: Language): boolean {
  const comma = tokens.findLastIndex(({ text }, at) => at < behind && text === ',');
  return behind - comma <= SUBJECT && classes.get('and-or-but')?.has(tokens[comma + 1]?.lower ?? '') === true;
}
