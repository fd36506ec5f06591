import anyAscii from 'any-ascii';
import { consonantKeys } from '../digest/consonants.ts';
import { normalise } from '../digest/normalise.ts';
import type { Digest, EntityProfile } from '../digest/types.ts';
import { inOtherLetters } from './other-letters.ts';

/** No name has more words. */
const LONGEST_NAME = 5;

/** So many words of a text are read: a question has fewer. */
const MOST_WORDS = 400;

/**
 * A text with the names in Cyrillic, Armenian, Georgian or Arabic letters as the digest writes them, met by their
 * consonants: "кто такой путин" is "Vladimir Putin". Where a name is met, other words in those letters are left out, since
 * no question is read in them; where none is, they are written in Latin letters, so that what is near can be told. What the
 * digest has in those letters itself stays.
 */
export function inLatin(text: string, digest: Digest): string {
  const written = text.replaceAll(HYPHEN, ' ').split(/\s+/).slice(0, MOST_WORDS);
  const read: { readonly text: string; readonly isNamed?: boolean; readonly isOther?: boolean }[] = [];
  for (let place = 0; place < written.length; ) {
    const word = written[place] ?? '';
    const run = others(written.slice(place, place + LONGEST_NAME), digest);
    const named = run.length > 0 ? (nameIn(run, digest) ?? nameIn(run.map(uninflected), digest)) : null;
    if (run.length === 0) read.push({ text: word });
    else read.push(named ? { text: named.name, isNamed: true } : { text: anyAscii(word), isOther: true });
    place += named?.length ?? 1;
  }
  const isNamed = read.some((piece) => piece.isNamed);
  return read
    .filter(({ isOther }) => !isOther || !isNamed)
    .map((piece) => piece.text)
    .join(' ');
}

/** Between two words in other letters. */
const HYPHEN = /(?<=[\u0400-\u10ff])[-\u200c\u2010\u2011](?=[\u0400-\u10ff])/g;

/** Words in other letters, up to the first that is in Latin ones, or that the digest has. */
function others(words: readonly string[], { names, search }: Digest): readonly string[] {
  const isOther = (word: string): boolean =>
    inOtherLetters(word) && names.spelt(word).length === 0 && !search.hasPart(word);
  const end = words.findIndex((word) => !isOther(word));
  return end < 0 ? words : words.slice(0, end);
}

/** The name that some words begin with, the longest first, and how many of them it takes. */
function nameIn(words: readonly string[], digest: Digest): { readonly name: string; readonly length: number } | null {
  for (let length = words.length; length > 0; length -= 1) {
    const ascii = words.slice(0, length).map(ofWord);
    const asked = ascii.join(' ');
    const spelt = digest.names.spelt(asked);
    const met = spelt.length > 0 ? spelt : metBy(ascii, words.some(isArabic), digest);
    const [one] = met;
    // One that several bear is asked for as it is written: who is meant is then for the reader to say.
    if (one) return { name: met.length === 1 ? one.name : spelt.length > 0 ? asked : one.name, length };
  }
  return null;
}

/**
 * What languages of other letters add to a name in the sentence, with a consonant, which would be taken for the name's: case
 * endings in Russian, Armenian and Georgian; in Arabic the words for and, so, by, to and like, which are written before it.
 */
const ADDED = new RegExp(
  [
    '(?<=[\\u0400-\\u04ff]{3})(?:ым|им|ом|ем|ого|его|ому|ему|ых|их)$',
    '(?<=[\\u0561-\\u0587]{3})(?:ին|ից|ով|ում|ն)$',
    '(?<=[\\u10d0-\\u10ff]{3})(?:ისთვის|თან|თვის|მა|ის|ით|ად|ში|ზე|ს)$',
    '^[وفبلك](?=[\\u0620-\\u064a]{3})',
  ].join('|'),
);

/** A word without what the sentence adds to it. */
const uninflected = (word: string): string => word.replace(ADDED, '');

/** A word in Latin letters, in normal form. Armenian writes U with two letters, which are transliterated one by one. */
const ofWord = (word: string): string =>
  normalise(anyAscii(/[\u0530-\u058f]/.test(word) ? word.replaceAll(/[ՈՕ]ւ|[ոօ]ւ/g, 'u') : word)).replaceAll(' ', '');

/** Whoever has all the words by their consonants, or all of them as one word; before others those whose whole name they are. */
function metBy(ascii: readonly string[], isUnvoweled: boolean, { names }: Digest): readonly EntityProfile[] {
  const apart = ascii.filter((word) => word !== '');
  for (const words of apart.length > 1 ? [apart, [apart.join('')]] : [apart]) {
    const met = names
      .sounding(words.map(keysOf))
      .filter((entity) => words.every((word) => isLike(word, entity, isUnvoweled)));
    const whole = met.filter((entity) => formsOf(entity).some((form) => form.length === words.length));
    if (met.length > 0) return whole.length > 0 ? whole : met;
  }
  return [];
}

/** Russian writes an H as G where it was one in another language: Гаджиев is Hajiyev. */
const keysOf = (word: string): readonly string[] => [
  ...consonantKeys(word),
  ...(word.startsWith('g') ? consonantKeys(word.slice(1)) : []),
];

/**
 * Whether some word of a name has as many syllables, give or take an ending. A short one has to begin alike, too: with a
 * vowel or without, and with the same.
 */
function isLike(word: string, entity: EntityProfile, isUnvoweled: boolean): boolean {
  if (isUnvoweled) return true;
  const keys = new Set(keysOf(word));
  return formsOf(entity)
    .flat()
    .some((other) => {
      const key = consonantKeys(other).find((one) => keys.has(one));
      const [own, asked] = [vowelsOf(other), vowelsOf(word)];
      if (key === undefined || Math.abs(own.length - asked.length) > 1) return false;
      const isAlike = own[0]?.[0] === asked[0]?.[0] && VOWEL.test(other.charAt(0)) === VOWEL.test(word.charAt(0));
      return key.length > 2 || isAlike;
    });
}

/** The words of each way to write a name. */
const formsOf = ({ name, spellings, aliases }: EntityProfile): readonly (readonly string[])[] =>
  [name, ...spellings.map(({ text }) => text), ...aliases].map((text) => normalise(text).split(' '));

const VOWEL = /[aeiou]/;

/** Vowels that stand together are one; Y is one of them. */
const vowelsOf = (word: string): readonly string[] => word.replaceAll('y', 'i').match(/[aeiou]+/g) ?? [];

/** Arabic letters leave short vowels out. */
const isArabic = (word: string): boolean => /[\u0600-\u077f\ufb50-\ufdff\ufe70-\ufeff]/.test(word);
