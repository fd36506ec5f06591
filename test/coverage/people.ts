import type { Question } from './question.ts';

/** People: offices and their dates, biography, spellings, what each said and did. */
export const people: readonly Question[] = [
  { ask: 'who pashinyan', expect: [/Prime Minister/, /8 May 2018|2018-05-08/, /Nikol Vovayi/], cites: ['A6'] },
  { ask: 'who nikol', expect: [/journalist/, /editor/, /newspaper/, /1998/, /1999|year later/], cites: ['A6'] },
  {
    ask: 'who nikol pashinyan',
    expect: ['Pashityan', 'Pasninyan', /President/],
    cites: ['B9', 'C5', ['D2', 'D4', 'D5']],
    tied: [
      ['Pashityan', 'B9'],
      ['Pasninyan', 'C5'],
    ],
  },
  { ask: 'who pashityan', expect: ['Nikol', 'Pasninyan', /Prime Minister/, '2018'], cites: ['A6', 'C5'] },
  { ask: 'who pasninyan', expect: ['Nikol', 'Pashityan', /Prime Minister/, 'Vovayi'], cites: ['A6', 'B9'] },
  { ask: 'who PASHINYAN', expect: [/letter/, '31 October 2020', /1997/, /Putin/], cites: ['E5', ['B4', 'B5'], 'A5'] },
  { ask: 'who vovayi', expect: [/terrorist/, /Middle East/, /encroach/, /border/], cites: ['B8', 'E5', 'C15'] },
  {
    ask: 'who pm of armenia',
    expect: [/early October/, /peacekeep/, /Washington/, /Paris/, /consent/],
    cites: ['A9', 'B9', 'E8'],
    tied: [
      [/peacekeep/, 'A9'],
      [/Washington/, 'B9'],
      [/consent/, 'E8'],
    ],
  },
  { ask: 'who armenian president', expect: ['Pashinyan', /Prime Minister/, /tele?phone/], cites: ['D2'] },
  { ask: 'who prime minister pashinyan', expect: [/alliance/, /challenges|difficult|threat/], cites: ['B4'] },
  {
    ask: 'who putin',
    expect: [/KGB/, '2012', '1999', '2008', /Vladimirovich/, /President of (Russia|the Russian Federation)/],
    cites: ['A16'],
    tied: [
      ['2012', 'A16'],
      [/1999/, 'A16'],
    ],
  },
  {
    ask: 'who vladimir putin',
    expect: ['5,000', '50,000', /not (yet )?comment|no comment/],
    cites: ['A15', 'B9', ['A8', 'A4']],
    tied: [['50,000', 'B9']],
  },
  { ask: 'who vladimir', expect: [/nothing to do|no(t a)? part of|unconnected|unrelated|not concern/], cites: ['A8'] },
  { ask: 'who peskov', expect: [/Kremlin/, /spokes/, /consent/, '30 October 2020', 'Pescov'], cites: ['B9'] },
  { ask: 'who pescov', expect: ['Dmitry Peskov', /peacekeep/, /both|Azerbaijan/], cites: ['B9'] },
  { ask: 'who dmitry', expect: ['Peskov', /Kremlin/, /den(y|ied)|ruled out/], cites: ['B9'] },
  {
    ask: 'who aliyev',
    expect: [/President/, 'Ilham', /neutral/, '2 November 2020', /Baku/, /ARD/],
    cites: ['D7', 'E2', 'E3', 'E4'],
  },
  {
    ask: 'who ilham aliyev',
    expect: [/F-16/, /satellite/, /coronavirus/, /exercise/, /solidarity|moral support/],
    cites: ['D8'],
    tied: [[/coronavirus/, 'D8']],
  },
  { ask: 'who ilham', expect: [/unacceptable/, /military (support|help|aid)/, /occup/], cites: ['E3'] },
  {
    ask: 'who president of azerbaijan',
    expect: ['Aliyev', /third part(y|ies)|outsiders/, /outrage|anger|indign/],
    cites: ['D7'],
  },
  {
    ask: "who o'brien",
    expect: [/National Security Advis[eo]r/, /White House/, /Scandinavia/, '30 October 2020', /Los Angeles/],
    cites: ['A19', 'A20', 'E9', 'E10'],
  },
  { ask: 'who obrien', expect: [/California/, /unacceptable|non-starter/, /Turk/], cites: ['A21', 'E11'] },
  { ask: 'who O’Brien', expect: [/neighbou?r/, /co-?chair/, /Robert/], cites: ['A19', 'E10'] },
  {
    ask: 'who robert',
    expect: [/O['’]Brien/, /Scandinavian governments|governments/, /ceasefire|truce/],
    cites: ['A23', 'E12'],
  },
  {
    ask: 'who rudenko',
    expect: ['Andrei', /Deputy Foreign Minister/, '2 November 2020', /American/, /part(y|ies)/],
    cites: ['E13', 'E14'],
  },
  { ask: 'who zakharova', expect: ['Maria', /spokes/, /television/, /concrete/, '31 October 2020'], cites: ['C13'] },
  { ask: 'who maria', expect: ['Zakharova', /Foreign Ministry/, /discuss/], cites: ['C13'] },
  { ask: 'who lavrov', expect: ['Sergei', /Foreign Minister/, '2019', /UN Charter/, /Helsinki/], cites: ['D17'] },
  {
    ask: 'who sergei',
    expect: ['Lavrov', /long-term|lasting/, /much more|more (needs|has) to|far more/],
    cites: ['D17'],
  },
  {
    ask: 'who cavanaugh',
    expect: ['Carey', /ambassador/, /co-?chair/, /Minsk Group/, /Kentucky/, /professor/, /AFP/],
    cites: ['C19', 'C20'],
  },
  {
    ask: 'who carey cavanaugh',
    expect: [/Gyumri/, /border/, /civilian|displaced/, /not in (Moscow|Russia)/, /impossible|could not|cannot/],
    cites: ['C19', 'C20', 'C21'],
  },
  { ask: 'who hajiyev', expect: ['Hikmat', /aide/, /AFP/, /comment/], cites: ['C22'] },
  { ask: 'who toganyan', expect: ['Vardan', /ambassador/, /tele?phone/, /Moscow/], cites: ['D2', 'D4'] },
  {
    ask: 'who vardan',
    expect: ['Toganyan', /not (hide|deny|rule out|exclude)|did ?n[o']t|neither hid/, /journalist/],
    cites: ['D4'],
  },
  {
    ask: 'who ashirov',
    expect: ['Jeyhun', /freelance/, /journalist/, /tweet|Twitter/, /six to seven|6 to 7|6.7 hours/],
    cites: ['A12'],
  },
  {
    ask: 'who amreyeev',
    expect: ['Baghdad', /Secretary[- ]General/, /Turkic-speaking States/, '2 November 2020', /Baku/],
    cites: ['E3'],
  },
  { ask: 'who davis', expect: ['Joyce', '2002', /reporter/, /editor/, /radio/], cites: ['A25', 'A26'] },
  {
    ask: 'who',
    expect: [
      ...['Pashinyan', 'Putin', 'Aliyev', 'Peskov', 'Zakharova', 'Lavrov', 'Rudenko', 'Cavanaugh', 'Hajiyev'],
      ...['Toganyan', 'Ashirov', 'Amreyeev', /O['’]Brien/, /Minsk Group/, /AFP/, /ARD/, /Interfax/, /Azatutyun/],
    ],
    cites: [],
  },
];
