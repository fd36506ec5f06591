import { isPlain, normalise } from './normalise.ts';

/** Words too common to search for, those of a question among them: "what did … do", "tell me about …". */
const COMMON = new Set(
  (
    'a an the of in on at to and or for by with from into that this these those is are was were be been being has ' +
    'have had do does did doing done it its as about not no what who whom whose when where which why how any all some ' +
    'there their they he she his her him them say says said saying i me my we our you your can could would will ' +
    'shall should might if than also am tell show give get got happen happens happened happening many much'
  ).split(' '),
);

export const isCommon = (word: string): boolean => COMMON.has(word);

/** A text without possessive endings; a name keeps its own apostrophe. Most texts have neither, which is quicker to see. */
export const unpossessed = (text: string): string =>
  /['’‘ʼ＇]s/.test(text)
    ? text.replace(isPlain(text) ? /['’‘]s(?![A-Za-z0-9])/g : /['’‘ʼ＇]s(?![\p{L}\p{N}])/gu, '')
    : text;

const THOUSANDS = /(\d)[, \u00a0\u202f](?=\d{3}(?!\d))/g;
/** The hyphen of a type of machine: "F-16". */
const TYPE_HYPHEN = /(?<![A-Za-z0-9])([A-Za-z]{1,2})[-\u2010\u2011](?=\d)/g;

/**
 * A text's words in their order, normalised and without possessive endings. Thousands are joined, and so is the name
 * of a type: "5,000" and "5000" are one word, "F-16" and "f16" another.
 */
export function words(text: string): readonly string[] {
  const plain = plainWords(text);
  return plain === '' ? [] : plain.split(' ');
}

/** The same words with a blank between them. */
const plainWords = (text: string): string =>
  normalise(SPECIAL.test(text) ? unpossessed(text).replace(THOUSANDS, '$1').replace(TYPE_HYPHEN, '$1') : text);

/** What these begin or end with; most texts have none. */
const SPECIAL = /['’‘ʼ＇]s|\d[, \u00a0\u202f]\d|[-\u2010\u2011]\d/;

const VOWEL = /[aeiouy]/;
const stems = (rest: string, least: number): boolean => rest.length >= least && VOWEL.test(rest);

export const NUMBERS: readonly string[] = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/**
 * The common part of a word's forms: plural and possessive s, -ed, -ing, -er, -tion and -ian are taken off, so that
 * "peacekeepers" and "peacekeeping" meet; so do "three" and "3". A stem is for comparing only; it need not be a word.
 * `word` is normalised.
 */
export function stem(word: string): string {
  const known = stemsOf.get(word);
  if (known !== undefined) return known;
  const made = stemOf(word);
  if (stemsOf.size === KEPT) stemsOf.clear();
  stemsOf.set(word, made);
  return made;
}

/** The stems made last: a digest is built of few words, many times each. */
const stemsOf = new Map<string, string>();
const KEPT = 20_000;

/** Endings, how many letters of each are taken off, and how many have to be left. */
const ENDINGS: readonly (readonly [ending: string, taken: number, least: number])[] = [
  ['ing', 3, 2],
  ['ed', 2, 2],
  ['er', 2, 6],
  ['tion', 3, 4],
  ['sion', 3, 4],
];

function stemOf(word: string): string {
  const number = NUMBERS.indexOf(word) + 1;
  if (number > 0) return String(number);
  let rest = singular(word);
  if (rest.endsWith('ian') && rest.length > 5) return rest.slice(0, -1);
  for (const [ending, taken, least] of ENDINGS)
    if (rest.endsWith(ending) && stems(rest.slice(0, -taken), least)) {
      rest = rest.slice(0, -taken);
      break;
    }
  if (rest.endsWith('e') && rest.length > 2) rest = rest.slice(0, -1);
  if (rest.endsWith('at') && stems(rest.slice(0, -2), 4)) rest = rest.slice(0, -2);
  if (rest.endsWith('y') && rest.length > 2) rest = `${rest.slice(0, -1)}i`;
  return isDoubled(rest) ? rest.slice(0, -1) : rest;
}

/** Whether the last two letters are one, and no vowel. */
function isDoubled(word: string): boolean {
  const [before, last = ''] = word.slice(-2);
  return before === last && !'aeiou0123456789'.includes(last) && word.length > 3;
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !'sui'.includes(word.charAt(word.length - 2))
    ? word.slice(0, -1)
    : word;
}
