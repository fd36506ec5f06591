import type { Question } from './question.ts';

/** Points on which the articles part or contradict themselves: every position, with its citation. */
export const disputes: readonly Question[] = [
  {
    ask: 'disputed',
    expect: ['5,000', '50,000', /tele?phone/, /letter/, /President/, /coronavirus/, /Los Angeles/, /late September/],
    cites: ['A15', 'B9', 'D2', 'D5', 'B4', 'C28', 'A11', 'C5', 'C23', 'D8', 'A21', 'E10', 'E8', 'C25', 'D10'],
    tied: [
      [/5,000/, 'A15'],
      ['50,000', 'B9'],
      [/tele?phone/, 'D2'],
      [/President/, 'D2'],
      [/Peskov/, 'B9'],
      [/late September/, 'A15'],
      [/twice|two/, 'D5'],
    ],
    never: [/27,500/],
  },
  {
    ask: 'disputed putin',
    expect: [/\b5,000/, '50,000'],
    cites: ['A15', 'B9'],
    tied: [
      [/\b5,000/, 'A15'],
      ['50,000', 'B9'],
    ],
  },
  {
    ask: 'disputed killed',
    expect: ['1,200', /more than (a thousand|1,000)/, '50,000'],
    cites: ['A15', 'C9', ['B9', 'C29']],
  },
  {
    ask: 'disputed letter',
    expect: [/tele?phone/, 'Toganyan'],
    cites: ['D2', ['B3', 'B4'], ['C5', 'C15'], ['E3', 'E5'], 'A5'],
  },
  { ask: 'disputed telephone', expect: [/letter/], cites: ['D2', ['B4', 'E5']] },
  {
    ask: 'disputed pashinyan',
    expect: [/Prime Minister/, /President/],
    cites: [
      ['D2', 'D4', 'D5'],
      ['A5', 'A6', 'B4', 'C4', 'E5'],
    ],
  },
  { ask: 'disputed toganyan', expect: [/Foreign Ministry|letter/], cites: ['D2', ['A5', 'B4', 'B5']] },
  {
    ask: 'disputed ceasefires',
    expect: [/three|third/, /twice|two/, /United States|US/, /France/, /Moscow|Russia/],
    cites: ['A10', 'B4', 'C28', 'D5'],
  },
  { ask: 'disputed brokered', expect: [/United States|US\b/, /Moscow|Russia/, /France/], cites: ['B4', 'C28', 'D5'] },
  {
    ask: 'disputed geneva',
    expect: [/29 October|October 29/, /30 October|October 30/, /failed|no (new )?ceasefire|not agree/, /civilian/],
    cites: ['A11', 'C5', 'C23'],
    tied: [
      [/29 October|October 29|Thursday/, 'A11'],
      [/30 October|October 30|Friday/, 'C23'],
    ],
  },
  {
    ask: 'disputed f-16',
    expect: [/exercise/, /coronavirus/, /solidarity|moral support/, /no Turkish|none|not? /, 'Aliyev'],
    cites: ['D8'],
  },
  { ask: 'disputed aliyev', expect: [/exercise/, /coronavirus/], cites: ['D8'] },
  {
    ask: 'disputed peacekeepers',
    expect: [/Peskov/, /consent/, 'Pashinyan', /all (the )?(parties|sides)/, /early October/],
    cites: ['B9', 'E8', 'D6', 'A9'],
    tied: [
      [/Peskov/, 'B9'],
      [/Pashinyan/, 'E8'],
    ],
  },
  { ask: 'disputed peskov', expect: [/consent/, /Pashinyan/], cites: ['B9', 'E8'] },
  {
    ask: "disputed o'brien",
    expect: [/California/, /Los Angeles/],
    cites: ['A21', 'E10'],
    tied: [
      [/California/, 'A21'],
      [/Los Angeles/, 'E10'],
    ],
  },
  {
    ask: 'disputed stepanakert',
    expect: [/den(y|ied|ies|ial)/, /Baku|Azerbaijan/, /refus/],
    cites: ['C24', 'C25', 'D10'],
  },
  { ask: 'disputed shusha', expect: [/Stepanakert/, /den(y|ied|ies|ial)|refus/], cites: ['C25', 'D10'] },
  {
    ask: 'disputed treaty',
    expect: [/not (extend|cover|reach|apply)|does ?n[o']t/, /territory|soil/],
    cites: ['B7', 'C11', ['C12', 'E6'], 'A8', 'D5'],
  },
  {
    ask: 'disputed late september',
    expect: [/27 September|September 27/],
    cites: ['A15', ['B9', 'C27', 'D12', 'E5']],
  },
  { ask: 'disputed terrorists', expect: [/border/, /Turk/], cites: [['B7', 'B8'], 'C15', 'E5'] },
  { ask: 'disputed syrian rebels', expect: [/terrorist/, /Middle East/, /Turkey/], cites: ['D7', 'B8'] },
  { ask: 'disputed minsk group', expect: [/Russia/, /France/], cites: [['A13', 'A14', 'D15', 'C28', 'A11']] },
  {
    ask: 'disputed hajiyev',
    expect: [/comment/, /Aliyev/, /unacceptable|outrage|anger/],
    cites: ['C22', ['D7', 'E3']],
  },
  { ask: 'disputed shelling', expect: [/territory|soil/, /Aliyev/, /Yerevan|Armenia/], cites: ['E3', ['D12', 'E5']] },
  {
    ask: 'disputed russia',
    expect: [/neutral/, /support/, /peacekeep/],
    cites: ['A18', ['E2', 'E4'], 'D6'],
  },
  {
    ask: 'disputed turkey',
    expect: [/not directly|indirect/, /alliance/, /back|support/],
    cites: ['D4', 'B4', ['A18', 'C7', 'C15']],
  },
  { ask: 'disputed 1988', expect: [/1990s|1992/], cites: ['D14', ['C26', 'D15']] },
  {
    ask: 'disputed nagorno-karabakh',
    expect: [/separatist/, /unrecogni[sz]ed/, /occup/],
    cites: ['C8', ['D4', 'D10', 'D11'], 'E3'],
  },
  {
    ask: 'disputed comment',
    expect: [/Putin|President/, /Foreign Ministry/],
    cites: [
      ['A4', 'A8'],
      ['C12', 'E6'],
    ],
  },
];
