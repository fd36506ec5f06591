import type { AboutEntry } from '../compile/edit/schema.ts';
import { stem, words } from '../digest/stem.ts';
import type { Text } from './items/copies.ts';

/** Tells whether a text is about a topic. */
export type IsAbout = (text: Text) => boolean;

/**
 * A filter: a text passes that names any of `include` or `people` in any form of the word, and none of `exclude`. Without
 * words to include all pass. A comma separates words, as the command line writes them.
 */
export function aboutFilter(about: AboutEntry | undefined): IsAbout {
  if (!about) return () => true;
  const include = phrasesOf([...about.include, ...about.people]);
  const exclude = phrasesOf(about.exclude);
  return ({ title, lines }) => {
    const text = ` ${stemmed([title, ...lines].join('\n'))} `;
    const names = (phrases: readonly string[]): boolean => phrases.some((phrase) => text.includes(` ${phrase} `));
    return (include.length === 0 || names(include)) && !names(exclude);
  };
}

const stemmed = (text: string): string => words(text).map(stem).join(' ');

const phrasesOf = (written: readonly string[]): readonly string[] =>
  written.flatMap((each) => each.split(',').map(stemmed)).filter((phrase) => phrase !== '');
