import { english } from '../../language/languages.ts';
import { NO_MANNER } from '../../language/manner.ts';
import { sentencesOf } from '../../read/text/sentences.ts';
import { type Word, wordsOf } from '../names/words.ts';
import type { ParagraphEvidence } from './evidence.ts';
import { wordHash } from './hashes.ts';

const { speech, sentences, manner = NO_MANNER } = english;
const { ignored, stem } = sentences;

/** Letters by which two forms of a word are one: "pledge" and "pledged". */
const STEM = 6;

/** What a word is compared by; undefined for one that says nothing of what a text is about. */
export function stemOf(word: Word | undefined): string | undefined {
  const key = word?.key ?? '';
  return key.length < 3 || ignored?.has(key) || /^\d/.test(key) ? undefined : (stem?.(key) ?? key).slice(0, STEM);
}

/** The words of a text that say what it is about, by stem, each once. */
export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(wordsOf(text).flatMap((word) => stemOf(word) ?? []));

const TOGETHER = [...manner.together, ...manner.two];

/** The words of a text that take two together, or bear that out. */
export function wordsTogether(text: string): readonly string[] {
  const small = text.toLowerCase();
  const likely = TOGETHER.filter((word) => small.includes(word));
  const keys = new Set(likely.length === 0 ? [] : wordsOf(text).map(({ key }) => key));
  return likely.filter((word) => keys.has(word));
}

type Manner = Pick<ParagraphEvidence, 'degrees' | 'hedged' | 'attributed' | 'sources'>;

/** How a paragraph says what it says. */
export function mannerOf(sha256: string, text: string): Manner {
  const sentences = sentencesOf(text, { start: 0, end: text.length }, 0, english).map(({ start, end }) => {
    const part = text.slice(start, end);
    const [first, ...rest] = wordsOf(part);
    // Names are held to their paragraphs by themselves, and stand in any sentence.
    const words = first ? [first, ...rest.filter((word) => !/^\p{Lu}/u.test(word.text))] : [];
    return { part, words, isTold: isSpoken(part) || isWithinQuotation(text, start, end) };
  });
  const all = sentences.flatMap(({ words }) => words);
  const stems = (words: readonly Word[]): readonly string[] => words.flatMap((word) => stemOf(word) ?? []);
  /** Stems that the paragraph has among these words alone. */
  const only = (some: readonly Word[]): ReadonlySet<string> => {
    const others = new Set(stems(all.filter((word) => !some.includes(word))));
    return new Set(stems(some).filter((stem) => !others.has(stem)));
  };
  const hashed = (some: readonly Word[], mark: readonly string[] = []): readonly string[] =>
    [...only(some), ...mark].map((stem) => wordHash(sha256, stem)).sort();
  const pairs = sentences.flatMap(({ part, words }) => gradedIn(part, words));
  const graded = only(pairs.map(({ own }) => own));
  const told = sentences.filter(({ isTold }) => isTold);
  return {
    degrees: [
      ...new Set(pairs.filter(({ own }) => graded.has(stemOf(own) ?? '')).map(({ by, own }) => `${by} ${own.key}`)),
    ].sort(),
    hedged: hashed(sentences.flatMap(({ part, words }) => hedgedIn(part, words))),
    attributed: hashed(
      told.flatMap(({ words }) => words),
      told.length === sentences.length ? [ALL_TOLD] : [],
    ),
    sources: [...new Set(told.flatMap(({ part }) => sourcesIn(part)))].sort(),
  };
}

/** Stands among the attributed words where nothing in the paragraph is told without a speaker. */
export const ALL_TOLD = '*';

/** A word with the word of degree or kind before it. */
interface Graded {
  readonly by: string;
  readonly own: Word;
}

/** Between a word of degree and its own: "absolutely no grounds". */
const REACH = 2;

function gradedIn(sentence: string, words: readonly Word[]): readonly Graded[] {
  return words.flatMap(({ key: by, end }, index): Graded[] => {
    if (!manner.degrees.has(by) && !manner.kinds.has(by)) return [];
    const own = words.slice(index + 1, index + 1 + REACH).find((word) => stemOf(word) !== undefined);
    return own && !/[,;:()"“”]/.test(sentence.slice(end, own.start)) ? [{ by, own }] : [];
  });
}

/** Words of meaning that a hedge reaches, and that it reaches back. */
const [AHEAD, BACK] = [8, 3];

/** Words behind a hedge, and before one that says of them what is believed, within its clause. A capital "May" is the month. */
function hedgedIn(sentence: string, words: readonly Word[]): readonly Word[] {
  const reached = new Set<Word>();
  const reach = (from: number, step: 1 | -1, most: number): void => {
    let count = 0;
    for (let at = from + step; at >= 0 && at < words.length && count < most; at += step) {
      const [near, word] = [words[at - step], words[at]];
      if (!near || !word || manner.clauseEnds.has(word.key)) return;
      const [first, second] = step === 1 ? [near, word] : [word, near];
      if (/[,;:()—–]/.test(sentence.slice(first.end, second.start))) return;
      reached.add(word);
      count += stemOf(word) === undefined ? 0 : 1;
    }
  };
  words.forEach(({ text, key }, index) => {
    if (!manner.hedges.has(key) || /^\p{Lu}/u.test(text)) return;
    reach(index, 1, AHEAD);
    if (manner.predicates.has(key)) reach(index, -1, BACK);
  });
  return [...reached];
}

/** Whom "according to" names: "Interfax-Azerbaijan". */
function sourcesIn(sentence: string): readonly string[] {
  const words = wordsOf(sentence);
  return words.flatMap(({ key }, index) => {
    const behind = speech.attributions?.get(key)?.[0] === words[index + 1]?.key ? words.slice(index + 2) : [];
    const [first, ...rest] = behind;
    if (!first || !/^\p{Lu}/u.test(first.text)) return [];
    const after = rest.findIndex(
      (word) => !/^\p{Lu}/u.test(word.text) || /[,.;:]/.test(sentence.slice(word.start - 2, word.start)),
    );
    const last = after === 0 ? first : (rest.at(after < 0 ? -1 : after - 1) ?? first);
    return [sentence.slice(first.start, last.end)];
  });
}

/** True where a text says by whom something is said: by a verb of speech, or "according to". */
export function isSpoken(text: string): boolean {
  const words = wordsOf(text);
  return words.some(({ key }, index) => {
    const verb = speech.verbs.get(key);
    if (verb && verb.strength >= 2 && !verb.nounToo && verb.form !== 'base') return true;
    return speech.attributions?.get(key)?.[0] === words[index + 1]?.key && speech.attributions?.has(key) === true;
  });
}

/** True where more than half of a stretch lies within quotation marks. */
function isWithinQuotation(text: string, start: number, end: number): boolean {
  const quoted = [...text.matchAll(/[“"][^“”"]*[”"]/g)].map(({ 0: { length }, index }) =>
    Math.max(0, Math.min(end, index + length) - Math.max(start, index)),
  );
  return quoted.reduce((sum, length) => sum + length, 0) * 2 > end - start;
}
