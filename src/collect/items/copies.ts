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

/** Part of the shorter text's words, and of its names and numbers, that two versions of one text share at least. */
const SHARED = 2 / 3;

/** Texts of which so few names and numbers are the same tell of two things. */
const HARDLY = 1 / 4;

/** Names and numbers, without the words that only begin a sentence. */
const tellingOf = (words: readonly string[]): readonly string[] =>
  words.filter((word) => tells(word) && !english.openers.has(word));

/**
 * Whether two texts under one guid may be versions of one article. Bulletins of one form share most of their words, so
 * that as many of the names and numbers have to be the same too.
 */
export function areVersions(a: Text, b: Text): boolean {
  const [one, other] = [wordsOf(all(a)), wordsOf(all(b))];
  return overlap(one, other) >= SHARED && overlap(tellingOf(one), tellingOf(other)) >= SHARED;
}

/** Whether two texts that are long enough to tell are of two things, under whatever guid. */
export function areOfTwo(a: Text, b: Text): boolean {
  const [one, other] = [wordsOf(all(a)), wordsOf(all(b))];
  const isShort = Math.min(one.length, other.length) < FEWEST_WORDS;
  return !isShort && a.title !== b.title && overlap(tellingOf(one), tellingOf(other)) < HARDLY;
}

/** Part of the shorter list's words that the other has too, from 0 to 1; 1 where one has none. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [a, b].map((words) => new Set(words.map((word) => word.toLowerCase())));
  if (!one?.size || !other?.size) return 1;
  return [...one].filter((word) => other.has(word)).length / Math.min(one.size, other.size);
}
