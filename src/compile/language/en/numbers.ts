import type { NumberWord, NumberWords } from '../numbers.ts';
import { valued } from '../words.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
const SCALES = 'dozen=12 score=20 hundred=100 thousand=1000 lakh=1e5 million=1e6 crore=1e7 billion=1e9 trillion=1e12';

const listed = (words: string, wordOf: (index: number) => NumberWord): [string, NumberWord][] =>
  words.split(' ').map((word, index) => [word, wordOf(index)]);

const words: ReadonlyMap<string, NumberWord> = new Map<string, NumberWord>([
  ...listed(TENS, (index) => ({ small: index * 10 })),
  ...listed(ORDINALS, (index) => ({ small: index, counts: false })),
  ...listed(UNITS, (index) => ({ small: index })),
  ...valued('once=1 twice=2 thrice=3', (value): NumberWord => ({ small: Number(value), counts: false })),
  ...valued('single=1 both=2 pair=2 couple=2 trio=3 troika=3', (value) => ({ small: Number(value) })),
  ...valued(SCALES, (value) => ({ scale: Number(value) })),
  // "Tens" is a scale only in the plural.
  ...[...valued(`ten=10 ${SCALES}`, Number)].map(([word, scale]): [string, NumberWord] => [
    `${word}s`,
    { scale, plural: true },
  ]),
]);

export const numbers: NumberWords = { words, suffixes: valued('pc=1 mn=1e6 bn=1e9 tn=1e12', Number) };
