import type { Sentence } from '../../read/text/sentences.ts';
import { isCapital, type Token } from '../../read/text/tokens.ts';

/** How often a word stands inside the sentences of an article in small letters and with a capital, and where any has one. */
export interface Casing {
  small: number;
  inside: number;
  opening: number;
}

export type LetterStyle = 'sentence' | 'title' | 'upper';

/** How an article writes its words; what a capital means follows from that. */
export interface Casings {
  readonly of: (lower: string) => Casing;
  readonly styles: readonly LetterStyle[];
  /** True for a text whose commas were lost: what stands side by side need not belong together. */
  readonly lacksCommas: boolean;
}

/** Of so many words a text of news has several commas: 43 words a comma were the most in 95 articles of Wikinews. */
const WORDS_A_COMMA = 80;

const NONE: Casing = { small: 0, inside: 0, opening: 0 };

export function casingsOf(sentences: readonly Sentence[]): Casings {
  const words = new Map<string, Casing>();
  const styles = sentences.map(({ tokens }) => styleOf(tokens));
  let [all, commas] = [0, 0];
  sentences.forEach(({ tokens }, at) => {
    if (styles[at] !== 'sentence') return;
    all += tokens.length;
    tokens.forEach((token, index) => {
      if (token.text === ',') commas += 1;
      if (token.kind !== 'word') return;
      const capital = hasCapital(token);
      let casing = words.get(token.lower);
      if (!casing) {
        casing = { small: 0, inside: 0, opening: 0 };
        words.set(token.lower, casing);
      }
      if (!capital) casing.small += 1;
      else if (opensAt(tokens, index)) casing.opening += 1;
      else casing.inside += 1;
    });
  });
  const lacksCommas = all >= WORDS_A_COMMA && commas * WORDS_A_COMMA < all;
  return { of: (lower) => words.get(lower) ?? NONE, styles, lacksCommas };
}

/** No word of a name is longer; what is, is no name but noise. */
const LONGEST = 60;

/** True for a word written as a name may be: with a capital, or an article such as "al-" before one. */
export function hasCapital(token: Token | undefined): token is Token {
  if (token?.kind !== 'word' || token.text.length > LONGEST) return false;
  return isCapital(token) || (token.lexeme.isJoined && token.text.length > 4 && ARTICLE.test(token.text));
}

/** "al-Assad", "d'Estaing". */
const ARTICLE = /^(?:(?:al|el|as|ar|ad|an|ash)[-‐‑]|[dl]['’])\p{Lu}/u;

const QUOTES = new Set(['"', '“', '”', '„', '«', '‘', '``', "''"]);
const OPENING_MARKS = new Set([...QUOTES, ...':•*·–—…|►>', '...']);

/** True where a word would have a capital whether it is a name or not. */
export function opensAt(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (!before) return true;
  if (before.kind !== 'mark') return index === 1 && before.kind === 'number';
  // A quotation mark that closes what stands before it opens nothing: "“Bill” Hartley".
  const isClosing = tokens[index - 2]?.end === before.start && tokens[index]?.start !== before.end;
  if (OPENING_MARKS.has(before.text)) return !isClosing || !QUOTES.has(before.text);
  return (before.text === "'" || before.text === '-') && tokens[index - 2]?.end !== before.start;
}

/** True for a word without a small letter; its second letter tells for most. */
const isUpper = (text: string): boolean => {
  const second = text.charCodeAt(1);
  return !(second >= 97 && second <= 122) && text === text.toUpperCase();
};

/** Headlines are often set with a capital on every longer word, or in capitals altogether. */
function styleOf(tokens: readonly Token[]): LetterStyle {
  let [long, capital, upper, words] = [0, 0, 0, 0];
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    words += 1;
    if (token.text.length < 4) continue;
    if (isUpper(token.text)) upper += 1;
    if (words === 1) continue;
    long += 1;
    if (isCapital(token)) capital += 1;
  }
  if (upper >= 2 && upper >= (long + 1) * 0.7) return 'upper';
  if (tokens.at(-1)?.text === '.') return 'sentence';
  return long >= 3 && capital >= long * 0.75 ? 'title' : 'sentence';
}

/** True for a word of two to six capitals, of letters with full stops, and for "TfL". */
export const isAcronym = (text: string): boolean =>
  /^(?:\p{Lu}{2,6}s?|(?:\p{Lu}\.){2,}|\p{Lu}\p{Ll}\p{Lu}{1,2})$/u.test(text);
