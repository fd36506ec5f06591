/** A class of sounds in Latin letters; more classes than one where a letter is read differently from language to language. */
interface Rule {
  readonly letters: RegExp;
  readonly classes: readonly string[];
}

/**
 * How Latin letters sound, for telling whether two spellings may be of one name, in the order in which they are tried: the
 * longer before its parts. Vowels, and what some scripts leave out or write as vowels, count nothing; voiced and unvoiced
 * are one where a script has a single letter for both (Arabic writes P as B), as are the ways of writing KH, GH and Q.
 */
const RULES: readonly Rule[] = [
  { letters: /^(?:shch|sch|sh)/, classes: ['X'] },
  { letters: /^tch|^ch/, classes: ['C'] },
  { letters: /^(?:dzh|zh|dj|j)/, classes: ['J'] },
  { letters: /^g(?=[ei])/, classes: ['K', 'J'] },
  { letters: /^c(?=[eiy])/, classes: ['S'] },
  { letters: /^kh/, classes: ['K', ''] },
  { letters: /^(?:gh|ck|[kgqc])/, classes: ['K'] },
  { letters: /^(?:ts|tz|[sz])/, classes: ['S'] },
  { letters: /^(?:ph|[fv])/, classes: ['F'] },
  { letters: /^w/, classes: ['', 'F'] },
  { letters: /^[pb]/, classes: ['B'] },
  { letters: /^th?/, classes: ['T'] },
  { letters: /^x/, classes: ['KS'] },
  { letters: /^d/, classes: ['D'] },
  { letters: /^l/, classes: ['L'] },
  { letters: /^m/, classes: ['M'] },
  { letters: /^n/, classes: ['N'] },
  { letters: /^r/, classes: ['R'] },
];

/** A name of fewer sounds is met by too many others. */
const LEAST = 2;

/** Letters that are read in two ways are few; of a word that has many of them the first readings must do. */
const MOST_KEYS = 8;

/**
 * The consonants of a word in Latin letters, in each way in which they may be read: "putin" gives BTN, and so does "bwtyn",
 * which is what Arabic letters write of it. Empty for a word with fewer than two.
 */
export function consonantKeys(word: string): readonly string[] {
  let rest = word
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replaceAll(/(.)\1+/g, '$1');
  let keys = [''];
  while (rest !== '') {
    const found = RULES.find(({ letters }) => letters.test(rest));
    const [taken = rest.charAt(0)] = found?.letters.exec(rest) ?? [];
    const { classes } = found ?? { classes: [''] };
    keys = keys.flatMap((key) => classes.map((one) => key + one)).slice(0, MOST_KEYS);
    rest = rest.slice(taken.length);
  }
  return [...new Set(keys)].filter((key) => key.length >= LEAST);
}
