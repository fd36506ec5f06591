import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import type { Token } from '../read/text/tokens.ts';

const wordsOf = perLanguage(({ classes, speech }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  return {
    ...{ bits: speech.classes, possessive: list('possessive'), oneself: list('oneself') },
    ...{ addressing: list('telling-somebody'), following: list('day-behind') },
  };
});

/**
 * True for a verb of speech that something is done by: ", the governor, declared an emergency", "had declared herself the
 * winner"; and not "told the court", "confirmed the next day".
 */
export function hasObject(tokens: readonly Token[], verb: number, language: Language): boolean {
  const { bits, possessive, oneself, addressing, following } = wordsOf(language);
  const [behind = '', next = ''] = [tokens[verb + 1]?.lower, tokens[verb + 2]?.lower];
  const isObject = ((bits.get(behind) ?? 0) & Word.ARTICLE) !== 0 || possessive.has(behind) || oneself.has(behind);
  return isObject && !addressing.has(tokens[verb]?.lower ?? '') && !following.has(next);
}
