import { lately } from '../../lately.ts';
import { type Lexeme, lexemeAt, lexemeOf } from './lexemes.ts';

/** A word, number or mark of a text, with UTF-16 offsets: `source.slice(start, end) === text`. */
export interface Token extends Pick<Lexeme, 'text' | 'lower' | 'kind'> {
  readonly start: number;
  readonly end: number;
  readonly lexeme: Lexeme;
}

/**
 * One alternative a kind of token, in the order in which they are tried, at one place:
 * initials and abbreviations with inner full stops ("U.S.", "a.m."), numbers with what belongs to them ("1,300",
 * "2020-10-31", "10:30", "5th", "1990s"; "3,2031" is a day and a year), possessive endings ("'s"), words with inner hyphens and apostrophes
 * ("Nagorno-Karabakh", "O’Brien", "al-Assad"), double marks that stand for a quotation mark, and any other sign.
 */
const TOKEN =
  /(?:\p{L}\.){2,}|\d+(?:[.:/-]\d+|,\d{1,3}(?!\d))*(?:\p{L}+)?|['’ʼ](?:s|S)(?![\p{L}\p{N}])|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’ʼ](?!s(?![\p{L}\p{N}]))[\p{L}\p{M}]+|[-‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|``|''|[^\s\p{L}\p{N}]/uy;

/**
 * The tokens of a text, or of a part of it, in order; takes time linear in its length. All that the compiler cuts it
 * cuts with this. Questions are normalised instead (src/digest/normalise.ts, src/digest/stem.ts): to find a line again,
 * spellings have to meet, and no offset is asked for.
 */
export const tokensOf = (source: string, from = 0, to = source.length): readonly Token[] =>
  from === 0 && to === source.length ? tokensOfWhole(source) : tokensWithin(source, from, to);

const tokensOfWhole = lately((source: string) => tokensWithin(source, 0, source.length));

function tokensWithin(source: string, from: number, to: number): readonly Token[] {
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    const code = source.charCodeAt(at);
    if (isSpace(code)) at += 1;
    else if (isLetter(code)) {
      const token = plainWordAt(source, at) ?? anyToken(source, at);
      if (!token || token.end > to) break;
      tokens.push(token);
      at = token.end;
    } else {
      const token = isPlainMark(code) ? tokenOf(lexemeOf(source.charAt(at)), at) : anyToken(source, at);
      if (token && token.end > to) break;
      if (token) tokens.push(token);
      at = token?.end ?? at + (code >= 0xd800 && code < 0xdc00 ? 2 : 1);
    }
  }
  return tokens;
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Marks of ASCII that begin nothing longer. */
const isPlainMark = (code: number): boolean => code < 127 && (code < 48 || code > 57) && code !== 39 && code !== 96;

/** A word of plain letters that nothing belongs to behind it, as most are; null where the pattern has to look. */
function plainWordAt(source: string, start: number): Token | null {
  let at = start;
  let hash = 0;
  for (let code = source.charCodeAt(at); isLetter(code); code = source.charCodeAt(at)) {
    hash = Math.imul(hash, 31) + code;
    at += 1;
  }
  const next = source.charCodeAt(at);
  // Digits, apostrophes, hyphens and letters beyond ASCII go on; a full stop does behind a single letter.
  if (next > 127 || next === 39 || next === 45 || (next >= 48 && next <= 57) || (next === 46 && at === start + 1))
    return null;
  return tokenOf(lexemeAt(source, start, at, hash), start);
}

function anyToken(source: string, at: number): Token | null {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(source);
  return match && tokenOf(lexemeOf(match[0]), match.index);
}

function tokenOf(lexeme: Lexeme, start: number): Token {
  const { text, lower, kind } = lexeme;
  return { text, lower, start, end: start + text.length, kind, lexeme };
}

/** True for a token that begins with a capital letter. */
export const isCapital = ({ text }: Token): boolean => {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
};
