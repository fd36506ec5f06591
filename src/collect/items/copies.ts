import { createHash } from 'node:crypto';
import { english } from '../../compile/language/languages.ts';
import type { Item } from '../read/item.ts';

/** A title and the lines below it. */
export type Text = Pick<Item, 'title' | 'lines'>;

/** Of two texts, words that may differ where one is a copy of the other. */
const MAY_DIFFER = 0.1;

/** A text of fewer words is no copy of another publisher's: "Ferry late" is written twice by chance. */
const FEWEST_WORDS = 12;

const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:[.,:'’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];

const all = ({ title, lines }: Text): string => [title, ...lines].join('\n');

/** A word whose change changes what is told: one with a figure, a number in letters, a name. */
const tells = (word: string): boolean =>
  /\p{N}/u.test(word) || /^\p{Lu}/u.test(word) || english.numbers.words.has(word.toLowerCase());

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** The same for texts of the same words, whatever signs and spaces stand between them. */
export const exactly = (text: Text): string => hash(wordsOf(all(text)).join(' ').toLowerCase());

/**
 * The same for all texts that may be copies of each other: a hash of their numbers and names. Null where a text is too
 * short to tell.
 */
export function likeness(text: Text): string | null {
  const words = wordsOf(all(text));
  const telling = words.filter(tells).sort();
  return words.length < FEWEST_WORDS || telling.length < 2 ? null : hash(telling.join(' '));
}

/**
 * Whether two texts say the same: word for word, or but for one word in ten, none of which is a number or a name. The
 * order of words is not looked at: texts of one likeness that share nine words of ten are versions of one text.
 */
export function isCopy(a: Text, b: Text): boolean {
  const counts = new Map<string, number>();
  const [one, other] = [wordsOf(all(a)), wordsOf(all(b))];
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of other) counts.set(word, (counts.get(word) ?? 0) - 1);
  let differ = 0;
  for (const [word, count] of counts) {
    if (count !== 0 && tells(word)) return false;
    differ += Math.abs(count);
  }
  // A word in the place of another is counted twice: once for each.
  return differ <= 2 * MAY_DIFFER * Math.max(one.length, other.length);
}

const differentWords = (text: Text): Set<string> => new Set(wordsOf(all(text)).map((word) => word.toLowerCase()));

/** Part of the shorter text's words that the other has too, from 0 to 1. */
export function overlap(a: Text, b: Text): number {
  const [one, other] = [differentWords(a), differentWords(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}
