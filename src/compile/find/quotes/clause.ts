import { BRACKET, COLON, COMMA, CONJUNCTION, DASH, RELATIVE, STOP } from '../../language/en/speech/word-classes.ts';
import { bit, type Outline, QUOTE, together, wordAt } from './outline.ts';

/** A phrase such as "the deputy head of the harbour board" has at most this many items on each side of its head. */
export const PHRASE = 7;

/** What ends a phrase. */
export const BREAK = COMMA | COLON | STOP | DASH | BRACKET | CONJUNCTION | QUOTE | RELATIVE;

/** True for what opens its clause: behind a stop, a comma, a quotation, "that", "and". */
export function startsClause(outline: Outline, item: number): boolean {
  if (item <= 0 || !together(outline, item - 1, item) || outline.soft[item]) return true;
  return Boolean(bit(outline, item - 1) & (BREAK | QUOTE) || wordAt(outline, item - 1) === 'that');
}

/** True for the first item of its sentence. */
export const opensSentence = (outline: Outline, item: number): boolean =>
  item === 0 || outline.sentence[item - 1] !== outline.sentence[item];
