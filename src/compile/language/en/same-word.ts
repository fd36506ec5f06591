import { normalise } from '../../../digest/normalise.ts';
import { names as words } from './names/names.ts';

/** A plural without its "s". */
const singular = (word: string): string => (word.endsWith('s') ? word.replace(/(?<=\p{L}{3}[^s])s$/u, '') : word);

/** From each name of a country, and each word for its people and things, to the country's row. */
const COUNTRIES: ReadonlyMap<string, number> = new Map(
  words.countries.flatMap(({ names, people }, row) =>
    [...names, ...people].map((word) => [singular(normalise(word)), row] as const),
  ),
);

/** How the word for a people is made of a place's name, where the place is no country. */
const ENDINGS: readonly (readonly [place: string, people: string])[] = [
  ['a', 'an'], // Armenia, Russian
  ['', 'i'], // Azerbaijan, Israel
  ['', 'an'],
  ['', 'ian'], // Iran, Egypt
  ['', 'ese'], // Japan
  ['y', 'ian'], // Italy
  ['ia', 'ian'],
  ['land', 'lander'],
  ['land', 'landic'],
];

/** True for a country or region and the word for its people: "Armenia" and "Armenian". Keys as `normalise` gives them. */
export function isPeopleOf(one: string, other: string): boolean {
  const [a, b] = [singular(one), singular(other)];
  const row = COUNTRIES.get(a);
  if (row !== undefined && row === COUNTRIES.get(b)) return true;
  if (a.charAt(0) !== b.charAt(0)) return false;
  const derived = (place: string, people: string): boolean =>
    place.length >= 4 &&
    ENDINGS.some(
      ([end, suffix]) => place.endsWith(end) && place.slice(0, place.length - end.length) + suffix === people,
    );
  return derived(a, b) || derived(b, a);
}

/** One spelling for what British and American English write differently, and for singular and plural. */
function stem(key: string): string {
  return key
    .replace(/defence/, 'defense')
    .replace(/centre/, 'center')
    .replace(/our(?=s?$|ed$|able$)/, 'or')
    .replace(/is(?=e[drs]?$|ing$|ations?$)/, 'iz')
    .replace(/ies$/, 'y')
    .replace(/(?<=..[^s])s$/, '');
}

/** True where two words differ only in number, in British or American spelling, or as a country and its people. */
export function isSameWord(one: string, other: string): boolean {
  // No ending or spelling changes the first letter.
  const isLike = one.charAt(0) === other.charAt(0);
  return one === other || (isLike && stem(one) === stem(other)) || isPeopleOf(one, other);
}
