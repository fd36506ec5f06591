/** Countries and regions whose people and things are called by a word that no rule gives. */
const DEMONYMS: readonly (readonly string[])[] = [
  ['turkey', 'turkish', 'turk'],
  ['france', 'french'],
  ['britain', 'british', 'briton'],
  ['england', 'english'],
  ['netherlands', 'dutch'],
  ['united states', 'us', 'u s', 'usa', 'america', 'american'],
  ['united kingdom', 'uk', 'u k', 'british'],
  ['spain', 'spanish'],
  ['sweden', 'swedish', 'swede'],
  ['denmark', 'danish', 'dane'],
  ['norway', 'norwegian'],
  ['finland', 'finnish', 'finn'],
  ['poland', 'polish', 'pole'],
  ['greece', 'greek'],
  ['germany', 'german'],
  ['switzerland', 'swiss'],
  ['ireland', 'irish'],
  ['scotland', 'scottish', 'scot'],
  ['wales', 'welsh'],
  ['belgium', 'belgian'],
  ['portugal', 'portuguese'],
  ['china', 'chinese'],
  ['azerbaijan', 'azeri'],
  ['ukraine', 'ukrainian'],
  ['caucasus', 'caucasian'],
  ['europe', 'european'],
  ['argentina', 'argentine'],
  ['afghanistan', 'afghan'],
  ['kazakhstan', 'kazakh'],
  ['uzbekistan', 'uzbek'],
];

const ENDINGS: readonly (readonly [country: string, demonym: string])[] = [
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
export function isDemonymPair(one: string, other: string): boolean {
  const [a, b] = [one, other].map((word) => word.replace(/(?<=\p{L}{3}[^s])s$/u, ''));
  if (a === undefined || b === undefined) return false;
  if (DEMONYMS.some((words) => [a, one].some((x) => words.includes(x)) && [b, other].some((x) => words.includes(x))))
    return true;
  const derived = (country: string, demonym: string): boolean =>
    country.length >= 4 &&
    ENDINGS.some(
      ([end, suffix]) => country.endsWith(end) && country.slice(0, country.length - end.length) + suffix === demonym,
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
  return one === other || stem(one) === stem(other) || isDemonymPair(one, other);
}
