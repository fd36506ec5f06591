import { normalise } from '../../../digest/normalise.ts';
import { ALIASES } from '../../language/en/names/aliases.ts';
import { KNOWN_ORGS, UPPER_ONLY } from '../../language/en/names/organisations.ts';
import { countries, KNOWN_PLACES } from '../../language/en/names/places.ts';
import { type Token, tokensOf } from '../../read/text/tokens.ts';
import type { NameType } from '../extraction.ts';

/** A name that is known before any article is read. */
export interface Known {
  /** Its tokens in lower case. */
  readonly words: readonly string[];
  readonly type: NameType;
  /** The key of what it names, in normalised form. */
  readonly key: string;
  /** True for "Russian" and "Russians", which stand for the country. */
  readonly people: boolean;
}

const byFirst = new Map<string, Known[]>();

function add(name: string, type: NameType, key: string, people = false): void {
  const words = /[^a-z ]/.test(name) ? tokensOf(name).map(({ lower }) => lower) : name.split(' ');
  const first = words[0] ?? '';
  const known: Known = { words, type, key, people };
  const others = byFirst.get(first);
  if (others) others.push(known);
  else byFirst.set(first, [known]);
}

const keyOf = (name: string): string => {
  const plain = normalise(name);
  return ALIASES.get(plain) ?? plain;
};

for (const { names, people } of countries()) {
  const key = keyOf(names[0] ?? '');
  for (const name of names) add(name, 'place', key);
  for (const name of people) {
    add(name, 'place', key, true);
    if (name.endsWith('n')) add(`${name}s`, 'place', key, true);
    if (name.includes('-')) add(name.replace('-', ' '), 'place', key, true);
  }
}
for (const name of KNOWN_PLACES) add(name, 'place', keyOf(name));
for (const name of KNOWN_ORGS) add(name, 'organisation', keyOf(name));
for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);

/** The longest known name that starts at a token; words that are names only in capitals must have them. */
export function knownAt(tokens: readonly Token[], index: number): Known | undefined {
  const token = tokens[index];
  const candidates = token && byFirst.get(token.lower);
  if (!token) return undefined;
  if (!candidates) return ownerAt(token);
  for (const known of candidates) {
    if (known.words.length === 1) {
      if (UPPER_ONLY.has(token.lower) && token.text !== token.text.toUpperCase()) continue;
      return known;
    }
    if (known.words.every((word, offset) => offset === 0 || tokens[index + offset]?.lower === word)) return known;
  }
  return undefined;
}

/** "Syrias": a known place from whose possessive the apostrophe was lost. */
function ownerAt({ lower, text }: Token): Known | undefined {
  if (lower.length < 6 || !lower.endsWith('s') || text === text.toUpperCase()) return undefined;
  return byFirst
    .get(lower.slice(0, -1))
    ?.find(({ words, type, people }) => words.length === 1 && type === 'place' && !people);
}

/** The known name that one word is by itself. */
export const knownWord = (token: Token): Known | undefined =>
  byFirst.get(token.lower)?.find(({ words }) => words.length === 1 && fits(token));

const fits = ({ lower, text }: Token): boolean => !UPPER_ONLY.has(lower) || text === text.toUpperCase();

const keys = new Map<string, NameType>();
for (const list of byFirst.values()) for (const { key, type } of list) keys.set(key, type);

/** True for the key of a name that is known before any article is read. */
export const isKnownKey = (key: string): boolean => keys.has(key);

/** True for the key of a known place. */
export const isKnownPlace = (key: string): boolean => keys.get(key) === 'place';

/** The key of the place that a whole phrase in normalised form names, its people's adjective included. */
export function knownPhrase(phrase: string): string | undefined {
  const words = phrase.split(' ');
  const match = byFirst
    .get(words[0] ?? '')
    ?.find((known) => known.type === 'place' && known.words.join(' ') === phrase);
  return match?.key;
}
