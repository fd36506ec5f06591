import { tokensOf } from './names.ts';

/** Words that sentences begin with, whether or not the articles use them. */
const OPENERS = new Set(
  (
    'a an the this that these those he she it they we who what when where why how which whose whom in on at by for from ' +
    'of to with without within under over after before since until till during between among against about as if though ' +
    'although while because but and or nor so yet not no yes both each every all any some many most more less few ' +
    'several other another such only also even still now then there here later earlier meanwhile once twice first second ' +
    'third last next one two three four five six seven eight nine ten eleven twelve is are was were has have had do does ' +
    'did can could may might must shall should will would according asked asking told said says speaking its their his ' +
    'her our my your own officials people talks work war however nevertheless moreover furthermore thus therefore already ' +
    'again today yesterday tomorrow'
  ).split(' '),
);

/** Letters by which two forms of a word are known to be one: "escalating" lets a sentence begin with "Escalation". */
const STEM = 6;

/** Endings of words, hardly ever of names: "Allegedly", "Reported", "Assertion". */
const WORD_ENDING = /^\p{L}{3,}(?:ed|ly|tion|sion|ment|ness)$/u;

/** Keys of the words that texts write small, each once, sorted. */
export function smallWordsOf(texts: Iterable<string>): readonly string[] {
  const keys = new Set<string>();
  for (const text of texts) for (const token of tokensOf(text)) if (/^\p{Ll}/u.test(token.text)) keys.add(token.key);
  return [...keys].sort();
}

/** True for a word that opens sentences and is part of no name. */
export const isOpener = (key: string): boolean => OPENERS.has(key);

/** Tells whether a word may begin a sentence without being a name: some text also writes it small. */
export function openingWords(small: Iterable<string>): (key: string) => boolean {
  const keys = [...small];
  const words = new Set([...OPENERS, ...keys, ...keys.map(otherNumber)]);
  const stems = new Set(keys.filter((key) => key.length >= STEM).map((key) => key.slice(0, STEM)));
  return (key) => words.has(key) || WORD_ENDING.test(key) || (key.length > STEM && stems.has(key.slice(0, STEM)));
}

const otherNumber = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : `${word}s`);
