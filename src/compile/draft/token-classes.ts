import { english } from '../language/languages.ts';
import type { Token } from '../read/text/tokens.ts';

/** The grammatical classes of a token of a line, as bits of `src/compile/language/word-classes.ts`; none for no token. */
export const bitsOf = (token: Token | undefined): number => english.speech.classes.get(token?.lower ?? '') ?? 0;

/** True for a token that is of a named class of words. */
export const isIn = (list: string, token: Token | undefined): boolean =>
  english.classes.get(list)?.has(token?.lower ?? '') === true;

/** True for a mark that opens or closes what is quoted. */
export const isQuotationMark = ({ text }: Token): boolean => /^["“”]$/.test(text);

/** By token, whether it is quoted: its opening mark is, its closing one is not. */
export function quotedIn(tokens: readonly Token[]): readonly boolean[] {
  let isQuoted = false;
  return tokens.map((token) => {
    if (isQuotationMark(token)) isQuoted = !isQuoted;
    return isQuoted;
  });
}
