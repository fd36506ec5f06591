/** A word, number or mark of a text, with UTF-16 offsets: `source.slice(start, end) === text`. */
export interface Token {
  readonly text: string;
  /** The text in lower case, with straight apostrophes. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
}

/**
 * One alternative a kind of token, in the order in which they are tried:
 * initials and abbreviations with inner full stops ("U.S.", "a.m."), numbers with what belongs to them ("1,300",
 * "2020-10-31", "10:30", "5th", "1990s"), possessive endings ("'s"), words with inner hyphens and apostrophes
 * ("Nagorno-Karabakh", "O’Brien", "al-Assad"), double marks that stand for a quotation mark, and any other sign.
 */
const TOKEN =
  /(?:\p{L}\.){2,}|\d+(?:[.,:/-]\d+)*(?:\p{L}+)?|['’ʼ](?:s|S)(?![\p{L}\p{N}])|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’ʼ](?!s(?![\p{L}\p{N}]))[\p{L}\p{M}]+|[-‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|``|''|[^\s\p{L}\p{N}]/gu;

/** The tokens of a text, or of a part of it, in order; takes time linear in its length. */
export function tokensOf(source: string, from = 0, to = source.length): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(source); match && match.index < to; match = TOKEN.exec(source)) {
    const text = match[0];
    const end = match.index + text.length;
    if (end > to) break;
    tokens.push({ text, lower: lowerOf(text), start: match.index, end, kind: kindOf(text) });
  }
  return tokens;
}

const lowerOf = (text: string): string => text.toLowerCase().replace(/[’ʼ]/g, "'");

function kindOf(text: string): Token['kind'] {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return 'number';
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'word';
  return /^['’ʼ]?\p{L}/u.test(text) ? 'word' : /^\p{N}/u.test(text) ? 'number' : 'mark';
}

/** True for a token that begins with a capital letter. */
export const isCapital = ({ text }: Token): boolean => {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
};
