import type { Question } from './question.ts';

/** Points on which the articles part or contradict themselves: every position, with its citation. */
export const disputes: readonly Question[] = [
  {
    ask: 'disputed',
    expect: ['5,000', '50,000', /tele?phone/, /letter/, /President/, /coronavirus/],
    cites: ['A15', 'B9', 'D2', 'B4', 'C28', 'A11', 'C5', 'C23', 'D8', 'E10', 'E8', 'C25', 'D10'],
    tied: [
      [/5,000/, 'A15'],
      ['50,000', 'B9'],
      [/tele?phone/, 'D2'],
      [/President/, 'D2'],
      [/Peskov/, 'B9'],
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
    expect: [/more than 5,000/, '50,000'],
    cites: ['A15', 'B9'],
  },
  {
    ask: 'disputed letter',
    expect: [/tele?phone/, 'Toganyan'],
    cites: ['D2', ['B3', 'B4'], ['C5', 'C15'], ['E3', 'E5']],
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
    expect: [/United States|US/, /France/, /Moscow|Russia/],
    cites: ['B4', 'C28', 'D5'],
  },
  { ask: 'disputed brokered', expect: [/United States|US\b/, /Moscow|Russia/, /France/], cites: ['B4', 'C28', 'D5'] },
  {
    ask: 'disputed geneva',
    expect: [
      /29 October|October 29|Thursday/,
      /30 October|October 30|Friday/,
      /failed|no (new )?ceasefire|not agree/,
      /civilian/,
    ],
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
    expect: [/Peskov/, /consent/, 'Pashinyan'],
    cites: ['B9', 'E8', 'D6'],
    tied: [
      [/Peskov/, 'B9'],
      [/Pashinyan/, 'E8'],
    ],
  },
  { ask: 'disputed peskov', expect: [/consent/], cites: ['B9'] },
  { ask: "disputed o'brien", expect: [/peacekeep|would work|are working/], cites: [['A23', 'E12', 'E10']] },
  {
    ask: 'disputed stepanakert',
    expect: [/den(y|ied|ies|ial)/, /Baku|Azerbaijan/, /refus/],
    cites: ['C24', 'C25', 'D10'],
  },
  { ask: 'disputed shusha', expect: [/Stepanakert/, /den(y|ied|ies|ial)|refus/], cites: ['C25', 'D10'] },
  {
    ask: 'disputed treaty',
    expect: [/not (extend|cover|reach|apply)|does ?n[o']t/],
    cites: ['B7', 'C11', ['C12', 'E6'], 'A8', 'D5'],
  },
  { ask: 'disputed terrorists', expect: [/Turk/], cites: [['B7', 'B8'], 'C15'] },
  { ask: 'disputed syrian rebels', expect: [/terrorist/, /Middle East/, /Turkey/], cites: ['D7', 'B8'] },
  { ask: 'disputed minsk group', expect: [/Russia/], cites: [['A13', 'A14', 'D15', 'C28', 'A11']] },
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
    expect: [/separatist/, /unrecogni[sz]ed/],
    cites: ['C8', ['D4', 'D10', 'D11']],
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
