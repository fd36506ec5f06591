import { distance } from '../../../digest/distance.ts';
import type { Lexicon } from './lexicon.ts';

/** Ways in which one sound is written in Latin letters, applied in order; those further down see what those above left. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:ah|eh|e)$/, 'a'],
  [/(?:iyy|yy|iy|ij|ii|yi|ey|ei|i|y)$/, 'y'],
  // "Malecki", "Maletsky"
  [/(?:tzk|ck)(?=y$)/, 'tsk'],
  [/(?:tch|tsch|tsh|cz|č|ç)/g, 'ch'],
  [/(?:sch|ş|š)/g, 'sh'],
  [/sz/g, 's'],
  [/(?:dzh|dj|zh)/g, 'j'],
  [/kh|gh/g, 'h'],
  [/ph/g, 'f'],
  [/[cq](?!h)|ck/g, 'k'],
  [/w/g, 'v'],
  [/ff$/, 'v'],
  [/x/g, 'ks'],
  [/tz|ts/g, 'c'],
  [/[iy](?=[aeou])/g, ''],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** What is left of a word when the spellings of one sound are made alike: "Aliyev" and "Aliev", "Zelensky" and "Zelenskyy". */
export function soundOf(word: string): string {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  let sound = word;
  for (const [spelling, letter] of SPELLINGS) sound = sound.replace(spelling, letter);
  if (sounds.size === KEPT) sounds.clear();
  sounds.set(word, sound);
  return sound;
}

/** Letters that one paper has for a sound of another script, and another paper otherwise, applied in order. */
const TRANSCRIBED: readonly (readonly [RegExp, string])[] = [
  [/(?:tch|tsch|tsh|cz|ch|ts|tz|c(?=[eiy]|$))/g, '1'],
  [/(?:sch|dzh|dj|sh|zh|sz|z)/g, 's'],
  [/(?:ph|ff)/g, 'f'],
  [/f$/, 'v'],
  [/(?:kh|gh)/g, 'h'],
  [/(?:ck|q|c)/g, 'k'],
  [/w|(?:ou|u)(?=[aeiy])/g, 'v'],
  [/ou|oo/g, 'u'],
  [/(?:iyy|yy|iy|ij|yi|ey|ei|y|i)/g, 'i'],
  [/(?:ah|eh|e)$/, 'a'],
  [/(.)\1+/g, '$1'],
];

/** What is left of a surname of another script in any paper's letters: "Wereshk" and "Vereshk", "Zhelin", "Jelin" and "Zelin". */
export function transcribedSounds(word: string): readonly string[] {
  return (word.includes('j') ? ['s', 'i'] : ['']).map((j) =>
    TRANSCRIBED.reduce((sound, [spelling, letter]) => sound.replace(spelling, letter), word.replaceAll('j', j)),
  );
}

/** The sounds made last: the same names come again in article after article. */
const sounds = new Map<string, string>();
const KEPT = 10_000;

/** True for first names that may be one person's: equal, an initial, a short form, or two spellings of one name. */
export function sameFirstName(lexicon: Lexicon, one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length === 1 || other.length === 1) return one.charAt(0) === other.charAt(0);
  return lexicon.isSameFirstName(one, other) || soundOf(one) === soundOf(other);
}

/** True for a word one letter off another of at least `least` letters, where neither is the other's feminine or plural. */
export function isSlip(one: string, other: string, least: number): boolean {
  if (one.length < least || other.length < least || one.charAt(0) !== other.charAt(0)) return false;
  if (`${one}a` === other || `${other}a` === one || `${one}s` === other || `${other}s` === one) return false;
  if (one.slice(0, -1) === other.slice(0, -1) && (one.endsWith('a') || other.endsWith('a'))) return false;
  return distance(one, other, 1) === 1;
}

/** True for a first name one letter off another, unless both are names in their own right ("Maria", "Mario"). */
export const isSlipOfFirstName = (lexicon: Lexicon, one: string, other: string): boolean =>
  isSlip(one, other, 5) && !(lexicon.has('first-name', one) && lexicon.has('first-name', other));

/** A body's name in one of the spellings that a language has for it, small words left out. */
export const bodySound = ({ names, varied }: Lexicon, key: string): string =>
  varied?.test(key)
    ? (names.spellings ?? []).reduce((sound, [spelling, one]) => sound.replace(spelling, one), key)
    : key;

/** A place's name, its article and the commonest liberties of Latin spelling left out: "Raqqa" and "al-Raqqah". */
export const placeSound = (key: string): string =>
  key
    .replace(/^(?:al|el|ar|as|ash) /, '')
    .replace(/(?:ou|oo)/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/([b-df-hj-np-tv-z])\1/g, '$1')
    .replace(/(?:ah|eh|a|e)\b/g, 'a');
