import type { Question } from './question.ts';

/** Every count, with its scope and who gave it. */
export const figures: readonly Question[] = [
  {
    ask: 'figures',
    expect: ['1,200', '5,000', '50,000', '30,000', /thousand|1,000/, /three|\b3\b/, /six|\b6\b/, /seven|\b7\b/],
    cites: ['A15', 'B9', 'C9', 'C29', 'C26', 'A10', 'C28', 'D5', 'A12', 'D15'],
    tied: [
      [/\b5,000/, 'A15'],
      ['50,000', 'B9'],
      ['30,000', 'C26'],
    ],
    never: [/27,500/],
  },
  {
    ask: 'figures killed',
    expect: ['1,200', '5,000', '50,000', '30,000', 'Putin'],
    cites: ['A15', 'B9', 'C29', 'C9', 'C26'],
    tied: [
      ['1,200', 'A15'],
      ['1,200', 'C29'],
      [/(more than|over) (a thousand|1,000)/, 'C9'],
    ],
  },
  { ask: 'figures putin', expect: ['5,000', '50,000'], cites: ['A15', 'B9'] },
  { ask: 'figures ceasefires', expect: [/three|\b3\b/], cites: ['A10', 'C28'] },
  { ask: 'figures truces', expect: [/three|\b3\b/], cites: ['A10', 'C28'] },
  { ask: 'figures meetings', expect: [/at least (twice|two|2)/, /Moscow/], cites: ['D5'] },
  { ask: 'figures hours', expect: [/six|\b6\b/, /seven|\b7\b/, /Ashirov/], cites: ['A12'] },
  { ask: 'figures 2016', expect: [/hundreds/], cites: ['D16'] },
  { ask: 'figures areas', expect: [/seven|\b7\b/, /1992/], cites: ['D15'] },
  { ask: 'search decades', expect: [/three/, /Minsk Group/], cites: [['A15', 'A3']] },
  { ask: 'search dead', expect: [/higher/, '1,200'], cites: [['B9', 'C29']] },
  { ask: 'search death toll', expect: [/5,000/, 'Putin'], cites: ['A15', 'B9'] },
];
