import { wordSet } from '../words.ts';

/** Words of the grammar, by what patterns call them. */
const GRAMMAR = {
  the: 'the',
  a: 'a an',
  determiner: 'the this these those that his her their its',
  possessive: 'his her their its our my your',
  "'s": "'s",
  of: 'of',
  in: 'in',
  on: 'on',
  at: 'at',
  as: 'as',
  to: 'to',
  by: 'by',
  for: 'for',
  from: 'from',
  and: 'and',
  so: 'so',
  very: 'very',
  more: 'more',
  most: 'most',
  than: 'than',
  all: 'all',
  other: 'other',
  another: 'another',
  was: 'was were',
  will: 'will',
  have: 'have',
  'is-or-be': 'is are be',
  // Words that no noun phrase goes on with.
  function:
    'and but or of in at on by to for from with against as after before since until during through over under about ' +
    'between into is are was were be been has have had will would shall should can could might must does did do ' +
    'that which who when where while if because than',
  'clause-opener': 'the that when of a he she it they we',
};

/** Words that say which of several days, weeks or years is meant. */
const WHICH = {
  this: 'this',
  these: 'these',
  that: 'that',
  same: 'same',
  current: 'current',
  last: 'last',
  latest: 'latest most-recent',
  recent: 'recent',
  past: 'past',
  previous: 'previous prior preceding',
  next: 'next',
  coming: 'coming',
  following: 'following',
  final: 'final',
  latter: 'latter',
  every: 'every each',
  per: 'per',
  'last-past-next': 'last past next',
  // "the current fiscal year", "the whole week"
  kind: 'fiscal financial calendar academic school business trading full whole entire budget tax',
  fiscal: 'fiscal financial budget',
  'year-earlier': 'year-earlier year-ago prior-year',
  'ago-or-earlier': 'ago earlier before',
  ended: 'ended ending through',
};

/** Words of the calendar and the clock that rules speak of. */
const CALENDAR = {
  day: 'day',
  week: 'week',
  year: 'year',
  quarter: 'quarter',
  half: 'half',
  end: 'end',
  period: 'period',
  time: 'time',
  trading: 'trading',
  before: 'before',
  after: 'after',
  until: 'until till starting beginning',
  through: 'through',
  'to-or-and': 'to and or until till through',
  'compared-period': 'quarter period month',
  'early-or-late': 'early earlier late later',
  'earlier-or-later': 'earlier later',
  'early-mid-late': 'early mid late',
  'the-early-late': 'the early mid late',
  now: 'now',
  'then-as-noun': 'then',
  soon: 'soon',
  recently: 'recently lately',
  moment: 'moment',
  present: 'present',
  future: 'future',
  term: 'term',
  overnight: 'overnight',
  'moment-of-day': 'dawn daybreak dusk nightfall',
  "o'clock": "o'clock",
  'half-of-day': 'am pm a.m. p.m.',
  pm: 'pm p.m.',
  p: 'p',
  m: 'm',
  zone: 'gmt utc est edt et cst cdt ct mst mdt pst pdt pt bst cet cest ist jst hkt msk',
  'world-time': 'gmt utc',
  'named-zone': 'local eastern central pacific moscow london',
  'behind-hour':
    "am pm a.m. p.m. a p o'clock in ( local eastern central pacific moscow london gmt utc est edt et cst cdt ct mst mdt pst pdt pt bst cet cest ist jst hkt msk",
  'between-day-and-time': 'at on of around about in',
  // "Good Friday" and "Black Monday" are names of days of their own.
  'named-day': 'good black bloody ash palm holy maundy super cyber fat easter giving',
  attacks: 'attack attacks terror terrorist terrorism hijacker hijackers',
  'also-no-month': 'may march august april june mar jan dec',
  'also-no-weekday': 'sun sat',
  'also-no-season': 'fall spring autumn',
  fall: 'fall',
};

/** What stands before or behind a date, and tells it from what only looks like one. */
const AROUND_DATES = {
  'before-month':
    'in since of last this next by until till from during before after through to for early late mid and or between every each past around than despite versus vs that',
  'before-name': 'by to for and of after',
  'before-noun': 'the its a their his her early late',
  'as-soon-as': 'early late soon recently',
  'before-season': 'in by since until during through for of from early late mid before after between and or',
  'before-fall': 'in early late this',
  'before-year': 'in since of from by until till to during before after early late mid through circa year',
  'before-old-year': 'the and between',
  'before-clipped-year': 'in of since from and by until to the summer spring winter fall may june',
  'before-label': 'no flight highway windows russell russel agent route class room road page unit series about',
  'number-sign': 'no',
  'before-count': 'some nearly almost over than least has have had with employs',
  counted:
    'people troops soldiers men women children dead miles meters metres kilometers kilometres feet foot tons tonnes ' +
    'points dollars euros pounds jobs workers employees houses homes copies units shares acres hectares calories km kg m ' +
    'hours mark level votes seats others percent % protesters demonstrators police officers members passengers cars yen ' +
    'megawatts degrees square rpm or more fans cases deaths refugees migrants students patients residents barrels',
  'before-clock': 'at by until till around from to after before since about between and near',
  'before-moment': 'at by until around from to after before since about near and past of',
  'before-stretch': 'over for in within during throughout through of',
  'before-day':
    'in for on during of earlier later through throughout end ended ending ends finish finished finishing close closed ' +
    'closing began start started',
  'before-then': 'at around after back before by from since till until',
  'before-future': 'the near foreseeable immediate distant recent not-too-distant',
  'behind-the': 'near foreseeable immediate distant short past future',
  'near-or-short': 'near short',
  'right-or-just': 'right just',
  'behind-soon': 'as after afterward afterwards became found',
  'behind-current': 'account affairs',
  'before-paper': 'usa',
};

/** Words of lengths of time. */
const LENGTHS = {
  ago: 'ago',
  back: 'earlier before previously prior',
  later: 'later after afterward afterwards thereafter hence',
  'open-ended': 'before after prior',
  'behind-count': 'and but in at on with for',
  old: 'old',
  long: 'long',
  'length-suffix': 'old long plus',
  'from-now': 'now today',
  // "two straight days"
  'between-count':
    'straight consecutive full whole long more additional business working solid further calendar extra short entire ' +
    'successive other single fiscal trading school tumultuous',
  'number-of': 'number',
  'open-count': 'few several many numerous various multiple countless couple dozens hundreds thousands tens',
  'before-open-count': 'very tens hundreds',
  'open-prefix': 'multi several',
  couple: 'couple',
  single: 'single full',
  rated: 'once twice times hundred thousand million billion trillion percent % cents',
  'before-hours': 'opening business office early small wee visiting working rush peak trading kilowatt',
  'before-length':
    'about nearly almost roughly approximately around over past last next first final coming previous recent another full entire whole',
  'than-or-to': 'than to',
  'more-or-up': 'more less fewer up',
  'least-or-most': 'least most',
  due: "is are 's comes",
  set: 'set',
};

/** Number words that are something else beside some words: the score of a game. */
const NUMBERS = {
  score: 'score',
  scores: 'scores',
  'behind-scores': 'of were are have more killed wounded injured dead others',
};

const all: Readonly<Record<string, string>> = {
  ...GRAMMAR,
  ...WHICH,
  ...CALENDAR,
  ...AROUND_DATES,
  ...LENGTHS,
  ...NUMBERS,
};

export const classes: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(all).map(([name, list]) => [name, wordSet(list)]),
);
