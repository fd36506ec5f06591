import type { Cue, Unit } from './figures.ts';
import { type Language, perLanguage } from './language.ts';
import type { NumberWord } from './numbers.ts';
import { termOf } from './terms.ts';
import { type VerbLike, verbLikeOf } from './verbs.ts';

type Names = ReadonlySet<string>;
const NONE: Names = new Set();

/** All that the dictionary of a language says of one word. */
export interface Entry {
  /** The names of its classes. */
  readonly classes: Names;
  /** What it may be where someone speaks: bits of word-classes.ts. */
  readonly speech: number;
  readonly number: NumberWord | undefined;
  /** What it says that a number counts, and the counted noun that it is. */
  readonly cue: Cue | undefined;
  readonly unit: Unit | undefined;
  readonly verbLike: VerbLike;
  /** What it counts as where texts are compared; null for what is no term. */
  readonly term: number | null;
  /** Which patterns need it in the words that they match, once that is asked (draft/likely.ts). */
  patterns: readonly number[] | undefined;
}

/** From each word of a language to the names of its classes; few sets, shared, stay near at hand for the processor. */
const classesByWord = perLanguage(({ classes }): ReadonlyMap<string, Names> => {
  const byWord = new Map<string, string[]>();
  for (const [name, words] of classes) for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), name]);
  const shared = new Map<string, Names>();
  return new Map(
    [...byWord].map(([word, names]) => {
      const set = shared.get(names.join()) ?? new Set(names);
      shared.set(names.join(), set);
      return [word, set];
    }),
  );
});

/** The entry of a word in lower case. */
export const entryIn = (lower: string, language: Language): Entry => ({
  classes: classesByWord(language).get(lower) ?? NONE,
  speech: language.speech.classes.get(lower) ?? 0,
  number: language.numbers.words.get(lower),
  cue: language.figures.cues?.get(lower),
  unit: language.figures.units?.get(lower),
  verbLike: verbLikeOf(lower, language),
  term: termOf(lower, language),
  patterns: undefined,
});
