import { DECADES, MONTHS, WEEKDAYS } from '../../../digest/calendar.ts';
import type { Calendar, DateWords, Holiday } from '../dates.ts';
import { wordSet } from '../words.ts';

export const calendar: Calendar = {
  months: MONTHS,
  weekdays: WEEKDAYS,
  weekdayPlurals: WEEKDAYS.map(([name]) => `${name}s`),
};

const list = (words: string): readonly string[] => words.split(' ');
const valued = <Value>(rows: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(rows));
const unit = (one: string, many = `${one}s`) => ({ one: [one], many: [many] });

const SPELLED_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth twenty-first';

const endingOf = (number: number): string =>
  (number % 100 > 10 && number % 100 < 14 ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th';

/** Months are 1 to 12, weekdays Sunday 0; the longer name of those that begin alike comes first. */
const holiday = (words: string, on: Holiday['on']): Holiday => ({ words: list(words), on });

export const dates: DateWords = {
  units: {
    D: unit('day'),
    W: unit('week'),
    WE: unit('weekend'),
    M: unit('month'),
    Q: unit('quarter'),
    Y: unit('year'),
    E: unit('decade'),
    C: unit('century', 'centuries'),
    h: unit('hour'),
    m: unit('minute'),
    s: unit('second'),
  },
  seasons: {
    SP: list('spring springtime'),
    SU: list('summer summertime'),
    FA: list('fall autumn'),
    WI: list('winter'),
  },
  dayparts: valued({
    morning: 'TMO',
    afternoon: 'TAF',
    evening: 'TEV',
    night: 'TNI',
    noon: 'T12:00',
    midday: 'TMI',
    midnight: 'T24:00',
    dawn: 'TMO',
    daybreak: 'TMO',
    dusk: 'TEV',
    nightfall: 'TEV',
  }),
  near: valued<{ days: number; part?: string }>({
    today: { days: 0 },
    yesterday: { days: -1 },
    tomorrow: { days: 1 },
    tonight: { days: 0, part: 'TNI' },
    overnight: { days: 0, part: 'TNI' },
  }),
  decades: new Map(DECADES.map((word, index) => [word, 1920 + 10 * index])),
  references: {
    PRESENT_REF: list('now currently current presently nowadays present moment'),
    PAST_REF: list('recently recent lately past then'),
    FUTURE_REF: list('soon future term'),
  },
  sets: valued({
    daily: 'P1D',
    nightly: 'P1D',
    hourly: 'PT1H',
    weekly: 'P1W',
    biweekly: 'P2W',
    fortnightly: 'P2W',
    monthly: 'P1M',
    quarterly: 'P1Q',
    semiannual: 'P6M',
    annual: 'P1Y',
    annually: 'P1Y',
    annualized: 'P1Y',
    yearly: 'P1Y',
    biennial: 'P2Y',
  }),
  lengths: valued({
    daylong: 'D',
    weeklong: 'W',
    monthlong: 'M',
    yearlong: 'Y',
    decadelong: 'E',
    hourlong: 'h',
  } as const),
  ordinals: new Map([
    ...list(SPELLED_ORDINALS).map((word, index): [string, number] => [word, index + 1]),
    ...Array.from({ length: 31 }, (_, index): [string, number] => [`${index + 1}${endingOf(index + 1)}`, index + 1]),
  ]),
  andAHalf: '-and-a-half',
  parts: valued({
    early: 'early',
    beginning: 'early',
    start: 'early',
    mid: 'mid',
    middle: 'mid',
    late: 'late',
    end: 'late',
  } as const),
  dayOfMonth: /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/,
  holidays: [
    holiday('christmas eve', { month: 12, day: 24 }),
    holiday('christmas day', { month: 12, day: 25 }),
    holiday('christmas', { month: 12, day: 25 }),
    holiday("new year 's eve", { month: 12, day: 31 }),
    holiday("new year 's day", { month: 1, day: 1 }),
    holiday('halloween', { month: 10, day: 31 }),
    holiday('independence day', { month: 7, day: 4 }),
    holiday('fourth of july', { month: 7, day: 4 }),
    holiday("valentine 's day", { month: 2, day: 14 }),
    holiday('veterans day', { month: 11, day: 11 }),
    holiday('boxing day', { month: 12, day: 26 }),
    holiday('thanksgiving day', { month: 11, weekday: 4, nth: 4 }),
    holiday('thanksgiving', { month: 11, weekday: 4, nth: 4 }),
    holiday('labor day', { month: 9, weekday: 1, nth: 1 }),
    holiday('memorial day', { month: 5, weekday: 1, nth: 5 }),
    holiday('election day', { month: 11, weekday: 1, nth: 1, after: 1 }),
    holiday('black friday', { month: 11, weekday: 4, nth: 4, after: 1 }),
    holiday('cyber monday', { month: 11, weekday: 4, nth: 4, after: 4 }),
    holiday('easter sunday', { easter: 0 }),
    holiday('easter monday', { easter: 1 }),
    holiday('easter', { easter: 0 }),
    holiday('good friday', { easter: -2 }),
    holiday('palm sunday', { easter: -7 }),
    holiday('ash wednesday', { easter: -46 }),
  ],
  heads: { half: ['half'], fiscal: ['fiscal'], period: ['period'], time: ['time'] },
  tense: {
    past: wordSet(
      `was were had did said told went came took made gave got saw held left met won lost began rose fell grew became kept
      brought thought found felt heard ran sent built spent paid sold led stood understood broke spoke wrote drove chose
      flew knew drew struck sought fought caught taught bought fled swept shot sank slid dealt died sang rang swam threw tore wore bore froze stole woke shook hid bent dug hung blew crept wept slept swore has have been since
      ago yesterday`,
    ),
    pastEnding: /ed$/,
    notPast: wordSet(
      'need indeed speed seed feed exceed proceed succeed breed hundred red bed wed united sacred shed embed',
    ),
    future: wordSet(
      `will shall would may might could can should must wo won't ca can't due scheduled slated expected planned plan plans
      planning upcoming forthcoming ahead until intends intend aims hopes hope poised prepares preparing
      tentatively likely starting beginning through wants begins begin ends starts start resume expire opens resumes expires meets arrives returns leaves takes convenes airs premieres plays hosts kicks departs reopens`,
    ),
    futureEnding: /'ll$/,
    intending: wordSet(
      `agreed agree decided vowed promised pledged want wanted hoped intended ready is are be asked urged
      called ordered set going invited told needs need has have had offered proposed prepared continues begin`,
    ),
    notVerb: wordSet('the a an his her its their this that these those our my your some all'),
  },
};
