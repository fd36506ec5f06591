import { DECADES, MONTHS, WEEKDAYS } from '../../../digest/calendar.ts';
import type { Calendar, DateWords, Holiday, Unit } from '../dates.ts';
import { entries, valued, wordSet } from '../words.ts';

export const calendar: Calendar = {
  months: MONTHS,
  weekdays: WEEKDAYS,
  isCapital: true,
  weekdayPlurals: WEEKDAYS.map(([name]) => `${name}s`),
};

const list = (words: string): readonly string[] => words.split(' ');
const unit = (one: string, many = `${one}s`) => ({ one: [one], many: [many] });

const SPELLED_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth twenty-first';

/** As headers of translations keep them: German, the northern languages, French, Spanish, Portuguese, Italian, Polish. */
const MONTHS_ELSEWHERE = [
  'januar jänner januari janvier enero janeiro gennaio stycznia',
  'februar februari février fevrier febrero fevereiro febbraio lutego',
  'märz maerz mars maart marzo março marca',
  'avril abril aprile kwietnia',
  'mai maj mei mayo maio maggio maja',
  'juni juin junio junho giugno czerwca',
  'juli juillet julio julho luglio lipca',
  'august augusti augustus août aout agosto sierpnia',
  'septembre septiembre setembro settembre września',
  'oktober octobre octubre outubro ottobre października',
  'november novembre noviembre novembro listopada',
  'dezember desember december décembre decembre diciembre dezembro dicembre grudnia',
].map(list);

const endingOf = (number: number): string =>
  (number % 100 > 10 && number % 100 < 14 ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th';

/** Holidays, each with the words of its tokens and the numbers that say when; the longer of two that begin alike first. */
const holidays = (rows: string, on: (...numbers: number[]) => Holiday['on']): readonly Holiday[] =>
  entries(rows).map((row) => {
    const words = row.split(' ');
    return { words: words.slice(0, -1), on: on(...(words.at(-1) ?? '').split('/').map(Number)) };
  });

const HOLIDAYS: readonly Holiday[] = [
  ...holidays(
    `christmas eve 12/24, christmas day 12/25, christmas 12/25, new year 's eve 12/31, new year 's day 1/1,
    halloween 10/31, independence day 7/4, fourth of july 7/4, valentine 's day 2/14, veterans day 11/11, boxing day 12/26`,
    (month = 0, day = 0) => ({ month, day }),
  ),
  // Month, weekday (Sunday 0), which of them (the fifth being the last), and days after it.
  ...holidays(
    `thanksgiving day 11/4/4/0, thanksgiving 11/4/4/0, labor day 9/1/1/0, memorial day 5/1/5/0, election day 11/1/1/1,
    black friday 11/4/4/1, cyber monday 11/4/4/4`,
    (month = 0, weekday = 0, nth = 0, after = 0) => ({ month, weekday, nth, after }),
  ),
  ...holidays(
    'easter sunday 0, easter monday 1, easter 0, good friday -2, palm sunday -7, ash wednesday -46',
    (easter = 0) => ({ easter }),
  ),
];

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
  dayparts: valued(
    'morning=TMO afternoon=TAF evening=TEV night=TNI noon=T12:00 midday=TMI midnight=T24:00 dawn=TMO daybreak=TMO dusk=TEV nightfall=TEV',
    String,
  ),
  near: new Map<string, { days: number; part?: string }>([
    ...valued('today=0 yesterday=-1 tomorrow=1', (days) => ({ days: Number(days) })),
    ...valued('tonight=TNI overnight=TNI', (part) => ({ days: 0, part })),
  ]),
  decades: new Map(DECADES.map((word, index) => [word, 1920 + 10 * index])),
  references: {
    PRESENT_REF: list('now currently current presently nowadays present moment'),
    PAST_REF: list('recently recent lately past then'),
    FUTURE_REF: list('soon future term'),
  },
  sets: valued(
    `daily=P1D nightly=P1D hourly=PT1H weekly=P1W biweekly=P2W fortnightly=P2W monthly=P1M quarterly=P1Q semiannual=P6M
    annual=P1Y annually=P1Y annualized=P1Y yearly=P1Y biennial=P2Y`,
    String,
  ),
  lengths: valued('daylong=D weeklong=W monthlong=M yearlong=Y decadelong=E hourlong=h', (unit) => unit as Unit),
  ordinals: new Map([
    ...list(SPELLED_ORDINALS).map((word, index): [string, number] => [word, index + 1]),
    ...Array.from({ length: 31 }, (_, index): [string, number] => [`${index + 1}${endingOf(index + 1)}`, index + 1]),
  ]),
  andAHalf: '-and-a-half',
  parts: new Map([
    ...valued('early beginning start', () => 'early' as const),
    ...valued('mid middle', () => 'mid' as const),
    ...valued('late end', () => 'late' as const),
  ]),
  monthsElsewhere: MONTHS_ELSEWHERE,
  ofElsewhere: ['de', 'del'],
  dayEndings: ['st', 'nd', 'rd', 'th'],
  holidays: HOLIDAYS,
  heads: { half: ['half'], fiscal: ['fiscal'], period: ['period'], time: ['time'] },
  tense: {
    past: wordSet(
      `was were had did said told went came took made gave got saw held left met won lost began rose fell grew became kept
      brought thought found felt heard ran sent built spent paid sold led stood understood broke spoke wrote drove chose
      flew knew drew struck sought fought caught taught bought fled swept shot sank slid dealt died sang rang swam threw tore wore bore froze stole woke shook hid bent dug hung blew crept wept slept swore withdrew sat arose ate bit bled clung drank forbade forgot knelt laid leapt lent lit meant
      overtook overthrew overran oversaw undertook underwent withheld withstood upheld misled retook rebuilt rode shone shrank slew
      spun sprang stuck stung strove swung flung sped outran overcame has have been since
      ago yesterday`,
    ),
    pastEnding: /ed$/,
    adverb: /..ly$|^(?:now|also|then|not|there|here|still)$/,
    notPast: wordSet(
      'need indeed speed seed feed exceed proceed succeed breed hundred red bed wed united sacred shed embed',
    ),
    future: wordSet(
      `will shall would may might could can should expects expect forecast forecasts predicts must wo won't ca can't due scheduled slated expected planned plan plans
      planning upcoming forthcoming ahead until intends intend aims hopes hope poised prepares preparing
      tentatively likely starting beginning through wants begins begin ends starts start resume expire opens resumes expires meets arrives returns leaves takes convenes airs premieres plays hosts kicks departs reopens closes goes hears enters`,
    ),
    futureEnding: /'ll$/,
    alsoNoun: wordSet(
      'plan plans forecast forecasts hope hopes start starts will might must can end ends begin planned scheduled',
    ),
    intending: wordSet(
      `agreed agree decided vowed promised pledged want wanted hoped intended ready is are be asked urged
      called ordered set going invited told needs need has have had offered proposed prepared continues begin`,
    ),
    notVerb: wordSet('the a an his her its their this that these those our my your some all'),
  },
};
