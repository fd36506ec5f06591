import { english } from '../../language/languages.ts';
import { sentencesOf } from '../../read/text/sentences.ts';
import { type Word, wordsOf } from '../names/words.ts';
import type { ParagraphEvidence } from './evidence.ts';
import { wordHash } from './hashes.ts';

const { manner, speech, topics } = english;

/** Letters by which two forms of a word are one: "pledge" and "pledged". */
const STEM = 6;

/** What a word is compared by; undefined for one that says nothing of what a text is about. */
export function stemOf(word: Word | undefined): string | undefined {
  const key = word?.key ?? '';
  return key.length < 3 || topics.ignored.has(key) || /^\d/.test(key) ? undefined : topics.stem(key).slice(0, STEM);
}

/** The words of a text that say what it is about, by stem, each once. */
export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(wordsOf(text).flatMap((word) => stemOf(word) ?? []));

/** The words of a text that take two together, or bear that out. */
export const wordsTogether = (text: string): readonly string[] =>
  [...manner.together, ...manner.two].filter((word) => wordsOf(text).some(({ key }) => key === word));

/** How a paragraph says what it says. */
export function mannerOf(sha256: string, text: string): Pick<ParagraphEvidence, 'degrees' | 'hedged' | 'attributed'> {
  const sentences = sentencesOf(text, { start: 0, end: text.length }, 0, english).map(({ start, end }) => {
    const part = text.slice(start, end);
    const [first, ...rest] = wordsOf(part);
    // Names are held to their paragraphs by themselves, and stand in any sentence.
    const words = first ? [first, ...rest.filter((word) => !/^\p{Lu}/u.test(word.text))] : [];
    return { part, words, isTold: isSpoken(part) || isWithinQuotation(text, start, end) };
  });
  const all = sentences.flatMap(({ words }) => words.flatMap((word) => stemOf(word) ?? []));
  const hedged = sentences.flatMap(({ part, words }) => hedgedStems(part, words));
  const stemsWhere = (told: boolean): readonly string[] =>
    sentences
      .filter(({ isTold }) => isTold === told)
      .flatMap(({ words }) => words.flatMap((word) => stemOf(word) ?? []));
  const plain = new Set(stemsWhere(false));
  const times = (stem: string, stems: readonly string[]): number => stems.filter((each) => each === stem).length;
  const hashed = (stems: readonly string[]): readonly string[] =>
    [...new Set(stems.map((stem) => wordHash(sha256, stem)))].sort();
  return {
    degrees: [...new Set(sentences.flatMap(({ part, words }) => degreesIn(part, words)))]
      .filter(
        ({ stem }, _, pairs) =>
          times(
            stem,
            pairs.map((pair) => pair.stem),
          ) >= times(stem, all),
      )
      .map(({ degree, word }) => `${degree} ${word}`)
      .sort(),
    hedged: hashed(hedged.filter((stem) => times(stem, hedged) >= times(stem, all))),
    attributed: hashed(stemsWhere(true).filter((stem) => !plain.has(stem))),
  };
}

interface Degree {
  readonly degree: string;
  readonly word: string;
  readonly stem: string;
}

/** Between a word of degree and its own: "absolutely no grounds". */
const REACH = 2;

/** Words of degree, each with the word that it belongs to. */
function degreesIn(sentence: string, words: readonly Word[]): readonly Degree[] {
  return words.flatMap(({ key: degree, end }, index): Degree[] => {
    if (!manner.degrees.has(degree)) return [];
    const own = words.slice(index + 1, index + 1 + REACH).find((word) => stemOf(word) !== undefined);
    const stem = own && !/[,;:()"“”]/.test(sentence.slice(end, own.start)) ? stemOf(own) : undefined;
    return own && stem !== undefined ? [{ degree, word: own.key, stem }] : [];
  });
}

/** Words that a hedge reaches at most. */
const HEDGED = 8;

/** Stems behind a hedge, up to the end of its clause. A capital "May" is the month. */
function hedgedStems(sentence: string, words: readonly Word[]): readonly string[] {
  const reached = new Set<Word>();
  words.forEach(({ text, key }, index) => {
    if (!manner.hedges.has(key) || /^\p{Lu}/u.test(text)) return;
    for (let next = index + 1, count = 0; next < words.length && count < HEDGED; next += 1) {
      const [before, word] = [words[next - 1], words[next]];
      if (!before || !word || manner.clauseEnds.has(word.key)) break;
      if (/[,;:()—–]/.test(sentence.slice(before.end, word.start))) break;
      reached.add(word);
      if (stemOf(word) !== undefined) count += 1;
    }
  });
  return [...reached].flatMap((word) => stemOf(word) ?? []);
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
  const quoted = [...text.matchAll(/[“"][^”"]*[”"]/g)].map(({ 0: { length }, index }) =>
    Math.max(0, Math.min(end, index + length) - Math.max(start, index)),
  );
  return quoted.reduce((sum, length) => sum + length, 0) * 2 > end - start;
}
