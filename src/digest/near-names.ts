import { distance, forgiven } from './distance.ts';
import { namesOf, unspaced } from './known-names.ts';
import type { Entity } from './types.ts';

const MOST_NEAREST = 5;
/** No name has more words, and what has more is no mistyped name. */
const MOST_WORDS = 8;

/** Words too common to tell one name from another. */
export const SMALL: ReadonlySet<string> = new Set(['of', 'the', 'and', 'in', 'for', 'a']);

/** One way to read what was asked, with what is compared of it. */
interface Reading {
  readonly joined: string;
  /** Without small and very short words. */
  readonly words: readonly string[];
}

/**
 * Entities whose name, or a word of it, is a few typing errors or an ending away from one of the readings, each
 * normalised; nearest first, at most five.
 */
export function nearNames(entities: readonly Entity[], asked: readonly string[]): readonly Entity[] {
  const readings = asked.map(readingOf).filter(({ words }) => words.length <= MOST_WORDS);
  const scored: { readonly entity: Entity; readonly score: number }[] = [];
  for (const entity of entities) {
    let score = Number.POSITIVE_INFINITY;
    for (const reading of readings) score = Math.min(score, nearness(entity, reading));
    if (score < Number.POSITIVE_INFINITY) scored.push({ entity, score });
  }
  scored.sort((a, b) => a.score - b.score || a.entity.rank - b.entity.rank);
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score <= best + 1)
    .slice(0, MOST_NEAREST)
    .map(({ entity }) => entity);
}

function readingOf(written: string): Reading {
  const words = written.split(' ').filter((word) => !SMALL.has(word) && word.length > 2);
  return { joined: unspaced(written), words: [...new Set(words)] };
}

/** Typing errors between a name and what was asked; infinite where there are more than can be forgiven. */
function nearness(entity: Entity, { joined, words }: Reading): number {
  const names = namesOf(entity);
  let whole = Number.POSITIVE_INFINITY;
  for (const form of names.joined) whole = Math.min(whole, typos(joined, form));
  if (words.length === 0) return whole;
  let sum = 0;
  let hinted = false;
  for (const word of words) {
    const errors = errorsIn(word, names.words);
    sum += errors;
    hinted ||= errors === 0 && word.length > 3;
  }
  // One word of several that fits is a hint, and weaker than any near miss of the whole.
  return Math.min(whole, sum, hinted ? 4 + words.length : sum);
}

/** Errors between a word and the nearest of an entity's words. */
function errorsIn(word: string, own: ReadonlySet<string>): number {
  let least = own.has(word) ? 0 : Number.POSITIVE_INFINITY;
  if (least > 0)
    for (const part of own)
      if (!SMALL.has(part)) least = Math.min(least, part.startsWith(word) ? 1 : least, typos(word, part));
  return least;
}

function typos(asked: string, own: string): number {
  const limit = Math.min(forgiven(asked.length), forgiven(own.length));
  const errors = distance(asked, own, limit);
  return errors <= limit ? errors : Number.POSITIVE_INFINITY;
}
