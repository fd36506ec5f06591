import { monthNames, weekdayNames } from '../../digest/day.ts';
import { normalise } from '../../digest/normalise.ts';
import type { TopicEntries } from '../edit/read.ts';
import { formsOf } from './forms.ts';
import { type NameFound, nameFinder, type Token, tokensOf } from './names.ts';

/** Capitalised words that name nothing. */
const NO_NAMES = new Set([...monthNames, ...weekdayNames, 'I'].map(normalise));

/** True for the key of a month, a weekday or "I". */
export const namesNothing = (key: string): boolean => NO_NAMES.has(key);

/** The names of a line: those of the digest's entities, and other capitalised words. */
export interface LineNames {
  readonly names: readonly NameFound[];
  readonly words: readonly Token[];
}

/** Reads the names of a line. `isSmall` tells which words may open a sentence and name no one. */
export function lineReader(
  { articles, entities }: Pick<TopicEntries, 'articles' | 'entities'>,
  isSmall: (key: string) => boolean,
): (text: string) => LineNames {
  const find = nameFinder(formsOf(entities));
  const letters = new Set(articles.map((article) => normalise(article.id)));
  return (text) => {
    const names = find(text);
    const words = tokensOf(text).filter(
      (token) =>
        /^\p{Lu}/u.test(token.text) &&
        names.every((name) => token.end <= name.start || token.start >= name.end) &&
        !namesNothing(token.key) &&
        !isLetter(token, letters) &&
        !(opensSentence(text, token) && isSmall(token.key)),
    );
    return { names, words };
  };
}

/** True at the start of a text, of a sentence, or behind a colon or an opening mark. */
export const opensSentence = (text: string, { start }: Token): boolean =>
  /(?:^|[.!?:;]\s+|["“”(])$/u.test(text.slice(Math.max(0, start - 8), start));

/** True for an article's letter, alone or with a paragraph: "A", "A’s", "A15". */
const isLetter = (token: Token, letters: ReadonlySet<string>): boolean =>
  /^\p{Lu}{1,6}(?:\d+|['’]s)?$/u.test(token.text) && letters.has(token.key.replace(/\d+$/, ''));
