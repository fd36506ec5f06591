import type { Question } from './question.ts';

/** Names that readers know from elsewhere and that no article states. */
const supplied = [
  /Republic (World|TV)/,
  /Bulgarian ?Military/,
  /Asbarez/,
  /Radio Free/,
  /\bRFE\b/,
  /Armenian Weekly/,
  /Barron/,
];

/** Publication facts of each article, what only it reports and what it leaves out. */
export const sources: readonly Question[] = [
  {
    ask: 'sources',
    expect: [/publisher not stated/, /author not stated/, /no headline/, /inferred/, 'Joyce Davis', '2 November 2020'],
    cites: [],
    never: supplied,
  },
  {
    ask: 'sources b',
    expect: ['31 October 2020', '14:43 IST', /updated/, /publisher not stated/, /author not stated/],
    cites: [['B1', 'B10']],
    never: supplied,
  },
  {
    ask: 'sources B',
    expect: ['Pashityan', 'Pescov', /Middle East|terrorist/, /Article 2/],
    cites: ['B8', 'B9', 'B5'],
  },
  {
    ask: 'sources a',
    expect: ['Joyce Davis', 'Armenia Asked Russia for Help', /inferred/, '31 October 2020', /publisher not stated/],
    cites: [['A5', 'A25']],
    never: supplied,
  },
  { ask: 'sources A', expect: [/firearms/, /suspected/, /Ashirov/, /Belarus|members/], cites: ['A10', 'A12', 'A14'] },
  {
    ask: 'sources c',
    expect: [/Russia has promised to help Yerevan/, /inferred/, /publisher not stated/, /author not stated/, /AFP/],
    cites: [],
    never: supplied,
  },
  {
    ask: 'sources C',
    expect: [/Geometry/, /Pasninyan/, /refus/, /deviant/, /Biden/, /suspected/],
    cites: ['C25', 'C21', ['C3', 'C30']],
  },
  {
    ask: 'sources d',
    expect: [/Panagyurishte/, /\bBM\b/, /16 October|October 16/, /insert/, /inferred/, /Editorial team/],
    cites: [['D2', 'D9']],
    never: supplied,
  },
  {
    ask: 'sources D',
    expect: [/F-16/, /phosphorus/, /Bishkek/, /President/, /Toganyan|ambassador/],
    cites: ['D8', 'D11', 'D16'],
  },
  {
    ask: 'sources e',
    expect: [/no headline/, '2 November 2020', /Yerevan/, /Azatutyun\.am/, /author not stated/, /Interfax/],
    cites: ['E1', 'E2'],
    never: supplied,
  },
  {
    ask: 'sources E',
    expect: [/Rudenko/, /Amreyeev|Turkic/, /leaves out|left out/, /Geneva/],
    cites: [['E13', 'E14'], 'E3'],
  },
  { ask: 'sources azatutyun', expect: [/no headline/, '2 November 2020'], cites: [] },
];
