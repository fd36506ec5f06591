import type { Question } from './question.ts';

/** Organisations: founding, members, chairs, and what each said or carried. */
export const organisations: readonly Question[] = [
  {
    ask: 'who minsk group',
    expect: [
      '1992',
      /Organi[sz]ation for Security and Co-?operation in Europe|OSCE/,
      /Russia/,
      /France/,
      /United States|US/,
    ],
    cites: ['A13', ['D15', 'E4']],
    tied: [['1992', 'A13']],
  },
  {
    ask: 'who osce minsk group',
    expect: [/Belarus/, /Germany/, /Italy/, /Portugal/, /Netherlands/, /Sweden/, /Finland/, /Turkey/],
    cites: ['A14'],
    tied: [[/Belarus.*Finland/, 'A14']],
  },
  {
    ask: 'who the minsk group',
    expect: [/three decades/, /lasting|permanent/, /Thursday|29 October 2020/],
    cites: ['A11', ['A15', 'A3']],
  },
  { ask: 'who minsk troika', expect: [/Russia/, /France/, /civilian/], cites: ['D10'] },
  { ask: 'who osce', expect: ['1992', /Minsk Group/, /mandate/, /neutral/], cites: ['A13', 'E4'] },
  { ask: 'who cooperation council of turkic-speaking states', expect: ['Amreyeev', /Baku/, 'Aliyev'], cites: ['E3'] },
  { ask: 'who turkic council', expect: ['Amreyeev', /Secretary[- ]General/], cites: ['E3'] },
  { ask: 'who afp', expect: ['Cavanaugh', 'Hajiyev'], cites: ['C20', 'C22'] },
  { ask: 'who interfax-azerbaijan', expect: ['Aliyev', /unacceptable|neutral|letter/], cites: ['E3'] },
  { ask: 'who interfax', expect: [/Azerbaijan/, '2 November 2020'], cites: ['E3'] },
  { ask: 'who ard', expect: [/German/, /television|broadcast/, 'Aliyev', /interview/], cites: ['D7'] },
  { ask: 'who azatutyun.am', expect: [/Yerevan/, /dateline|report/], cites: ['E2'] },
  {
    ask: 'who armenian foreign ministry',
    expect: ['31 October 2020', 'Pashinyan', /letter/, /terrorist/],
    cites: ['A5', ['B4', 'B5'], 'B8'],
  },
  {
    ask: 'who russian foreign ministry',
    expect: [/necessary/, '31 October 2020', /1997/, /substantive|negotiation|talks/, 'Zakharova'],
    cites: ['C12', 'E6', ['C14', 'E7']],
  },
  { ask: 'who kremlin', expect: ['Peskov', /consent/], cites: ['B9'] },
  {
    ask: 'who karabakh defence ministry',
    expect: [/Stepanakert/, /Shush[ai]/, '31 October 2020', /violat|break|broke|breach/, /wounded|injured|hurt/],
    cites: ['C24', 'C25'],
  },
  { ask: 'who russian defence ministry', expect: [/1997/, /hint|suggest|indicat/], cites: ['D5'] },
  { ask: 'who university of kentucky', expect: ['Cavanaugh', /professor/], cites: ['C20'] },
  { ask: 'who white house', expect: [/O['’]Brien/, /peacekeep|troops/], cites: ['A19'] },
  { ask: 'who kgb', expect: ['Putin', /former|once|officer/], cites: ['A16'] },
  { ask: 'search un charter', expect: ['Lavrov', /Helsinki/, '2019'], cites: ['D17'] },
  { ask: 'search turkic', expect: ['Amreyeev', 'Aliyev', '2 November 2020'], cites: ['E3'] },
];
