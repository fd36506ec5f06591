import { normalise } from '../../../digest/normalise.ts';
import { lately } from '../../lately.ts';
import { tokensOf } from '../../read/text/tokens.ts';

/** A word as names are compared by: without hyphens, its key without a possessive ending. Offsets are UTF-16. */
export interface Word {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text, cut out of its tokens; "Nagorno-Karabakh" is two, "O’Brien’s" one, with the key `obrien`. */
export const wordsOf = lately((source: string): readonly Word[] => {
  const words: Word[] = [];
  for (const token of tokensOf(source)) {
    if (token.kind === 'mark') continue;
    const last = words.at(-1);
    if (last?.end === token.start && token.lower === "'s") {
      words[words.length - 1] = { ...last, text: last.text + token.text, end: token.end };
      continue;
    }
    const { text, lower, lexeme } = token;
    if (lexeme.normal === lower || !/[-‐‑.,:/]/.test(text)) {
      words.push({ text, key: lexeme.normal, start: token.start, end: token.end });
      continue;
    }
    for (const { 0: part, index } of text.matchAll(/[^-‐‑.,:/]+/gu)) {
      const start = token.start + index;
      words.push({ text: part, key: normalise(part), start, end: start + part.length });
    }
  }
  return words;
});

/** The longest quotation of an article that a `facts-only` digest may hold, in words. */
export const QUOTATION_WORDS = 15;

/** Number of words as a reader counts them: runs of anything but white space that hold a letter or digit. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/** Most texts have none of it, and are then their own plain form. */
const NOT_PLAIN = /[‘’‚‛′“”„‟″«»]|\s\s|[^\S ]/;

/** Straight quotation marks and single spaces: the only ways in which a verbatim quotation may differ. */
export function plainMarks(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return text
    .replaceAll(/[‘’‚‛′]/g, "'")
    .replaceAll(/[“”„‟″«»]/g, '"')
    .replaceAll(/\s+/g, ' ');
}

/** True where a text has a spelling as whole words, letter for letter; only a first "the" does not count. */
export const hasSpelling = (text: string, spelling: string): boolean =>
  hasPlainSpelling(plainMarks(text), plainSpelling(spelling));

/** What of a spelling has to stand in a text. */
export const plainSpelling = (spelling: string): string => plainMarks(spelling).replace(/^[Tt]he /, '');

/** The same for a text with plain marks, and what has to stand in it. */
export function hasPlainSpelling(body: string, wanted: string): boolean {
  for (let at = body.indexOf(wanted); at >= 0; at = body.indexOf(wanted, at + 1)) {
    const before = body.slice(Math.max(0, at - 2), at);
    const after = body.slice(at + wanted.length, at + wanted.length + 2);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
