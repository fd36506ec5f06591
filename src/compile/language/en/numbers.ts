import type { NumberWord, NumberWords } from '../numbers.ts';

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

/** "Tens" is a scale only in the plural. */
const words: ReadonlyMap<string, NumberWord> = new Map<string, NumberWord>([
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

export const numbers: NumberWords = {
  words,
  suffixes: new Map([
    ['mn', 1e6],
    ['bn', 1e9],
    ['tn', 1e12],
  ]),
};
