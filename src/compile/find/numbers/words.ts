/** What one word adds to a number: "seven" a small number, "thousand" a scale, "dozens" a scale without a number. */
export interface NumberWord {
  readonly small?: number;
  readonly scale?: number;
  /** "Dozens", "hundreds": at least two of the scale where no number stands before it. */
  readonly plural?: boolean;
  /** "Second", "twice": of a kind that counts nothing by itself. */
  readonly counts?: false;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';

const listed = (words: string, wordOf: (index: number) => NumberWord): [string, NumberWord][] =>
  words.split(' ').map((word, index) => [word, wordOf(index)]);

const scaled = (word: string, scale: number): [string, NumberWord][] => [
  [word, { scale }],
  [`${word}s`, { scale, plural: true }],
];

/** Number words in lower case. "Tens" is a scale only in the plural. */
export const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = new Map<string, NumberWord>([
  ...listed(TENS, (index) => ({ small: index * 10 })),
  ...listed(ORDINALS, (index) => ({ small: index, counts: false })),
  ...listed(UNITS, (index) => ({ small: index })),
  ['once', { small: 1, counts: false }],
  ['single', { small: 1 }],
  ['twice', { small: 2, counts: false }],
  ['both', { small: 2 }],
  ['pair', { small: 2 }],
  ['couple', { small: 2 }],
  ['thrice', { small: 3, counts: false }],
  ['trio', { small: 3 }],
  ['troika', { small: 3 }],
  ['tens', { scale: 10, plural: true }],
  ...scaled('dozen', 12),
  ...scaled('score', 20),
  ...scaled('hundred', 100),
  ...scaled('thousand', 1000),
  ...scaled('lakh', 1e5),
  ...scaled('million', 1e6),
  ...scaled('crore', 1e7),
  ...scaled('billion', 1e9),
  ...scaled('trillion', 1e12),
]);
