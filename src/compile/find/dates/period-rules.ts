import { addDays } from '../../../digest/day.ts';
import type { Unit } from '../../language/dates.ts';
import type { Hit } from '../pattern.ts';
import { type Rules, rules } from '../rule.ts';
import { monthAt, monthBeside, stepAt } from './calendar-rules.ts';
import { baseFor, inYear, unitAt, weekdayBy } from './choose.ts';
import { headsOf } from './heads.ts';
import * as calendar from './point.ts';
import { dayPoint, durationValue, monthOf, type Point, shifted, yearOf, yearPoint } from './point.ts';
import {
  type At,
  askMonth,
  dated,
  type Found,
  isYear,
  lasting,
  type Match,
  NOTHING,
  on,
  type Scan,
  vague,
} from './scan.ts';
import { tenseAround } from './tense.ts';

type OfUnit = At<'unit'>;
const isOne = ({ head }: OfUnit, ...units: readonly Unit[]): boolean => units.includes(head.unit);

/** "This fiscal year" has a label of its own. */
const inFiscal = ({ scan, at }: OfUnit, point: Point): Point =>
  point.precision === 'year' && scan.is(at - 1, 'fiscal') ? { ...point, value: `FY${point.value}` } : point;

/** The period that lies `count` units from publication. */
const fromNow = ({ from, to }: Hit, asked: OfUnit, count: number, more: Partial<Match> = {}): Match =>
  dated(from, to, inFiscal(asked, shifted(asked.scan.published, count, asked.head.unit)), more);

/** The one that lies `count` units from what the text spoke of last. */
function fromTold({ from, to }: Hit, asked: OfUnit, count: number): Match {
  const { unit } = asked.head;
  const point = inFiscal(asked, shifted(baseFor(asked.scan, unit).start, count, unit));
  return dated(from, to, point, { shift: { count, unit } });
}

/** Rules of one pattern and one of these meanings, but for some units. */
const now = (pattern: string, count: number, ...but: readonly Unit[]) =>
  on<'unit'>(pattern, (hit, asked) => (isOne(asked, ...but) ? null : fromNow(hit, asked, count)));
const told = (pattern: string, count: number) => on<'unit'>(pattern, (hit, asked) => fromTold(hit, asked, count));
const stretch = (pattern: string, ...but: readonly Unit[]) =>
  on<'unit'>(pattern, ({ from, to }, asked) =>
    isOne(asked, ...but) ? null : lasting(from, to, durationValue(1, asked.head.unit)),
  );

/** One week, month, year …: which one is meant, told by the words before it. Quarters have rules of their own. */
export const PERIOD_RULES: Rules<[OfUnit], Found> = rules({
  'the 19th century': on('ORDINAL *', ({ from, to }, asked) =>
    isOne(asked, 'C') ? dated(from, to, calendar.centuryPoint(ordinalAt(asked.scan, from) - 1)) : null,
  ),
  "this year's third quarter": on('this|last|next *', ({ from, to }, asked) => quarterOwned(asked, from, to)),
  'this day': now('this kind? *', 0),
  'current year': now('current kind? *', 0, 'D'),
  'the last week of a month': on('the last * of', (_, asked) =>
    isOne(asked, 'W') ? (weekOf(asked) ?? NOTHING) : null,
  ),
  'the last day of a month': (asked) => (isOne(asked, 'D') ? dayOfMonth(asked) : null),
  // It lasts as long, and ends at publication.
  'over the last year': stretch('=the last kind? *', 'WE'),
  'last year': on('last kind? *', (hit, asked) => fromNow(hit, asked, -1, { others: sevenDays(asked) })),
  'this past year': now('this past kind? *', -1),
  'the past year': stretch('=the past kind? *'),
  'over the next year': stretch('=before-stretch =the next kind? *', 'D'),
  'the next year': told('=the next|following kind? *', 1),
  'next year': now('next kind? *', 1),
  'coming year': now('this? coming kind? *', 1),
  'year before': told('previous kind? *', -1),
  'the same month last year': (asked) =>
    isOne(asked, 'M') ? comparedPeriod(asked.scan, asked.at - 1, asked.at) : null,
  'that year': told('same|that kind? *', 0),
  'latest year': now('latest kind? *', -1, 'D'),
  'all year': stretch('!at|of all kind? *'),
  // With nothing behind it that it could count from.
  'the year before': on('the kind? * before =CLOSING', (hit, asked) =>
    isOne(asked, 'E', 'C') ? NOTHING : fromTold(hit, asked, -1),
  ),
  'the year after': on('the kind? * after =CLOSING', (hit, asked) =>
    isOne(asked, 'E', 'C') ? NOTHING : fromTold(hit, asked, 1),
  ),
  'the day before yesterday': on('the kind? * before|after =NEAR', () => NOTHING),
  'the year before something': on('the kind? * before|after', (_, asked) => (isOne(asked, 'D') ? null : NOTHING)),
  'the weekend': on('the kind? *', ({ from, to }, asked) => {
    if (!isOne(asked, 'WE')) return null;
    const tense = tenseAround(asked.scan, from, to) === 'future' ? 'future' : 'past';
    return dated(from, to, calendar.weekendPoint(weekdayBy(asked.scan.published, 6, tense)));
  }),
  'late in the day': on('the kind? *', ({ from, to }, asked) => {
    if (!isOne(asked, 'D')) return null;
    const { scan } = asked;
    return isOneDay(scan, from, to) ? dated(from, to, shifted(baseFor(scan, 'D').start, 0, 'D')) : NOTHING;
  }),
  // A year, a month or a week of accounts.
  'the year ended March 31': on('the kind? * ended', ({ from, to }, { scan, at, head }) =>
    datesBehind(scan, to) ? lasting(from, at + 1, durationValue(1, head.unit)) : null,
  ),
  'a week of a month': (asked) => (isOne(asked, 'W') ? weekOf(asked) : null),
  'the year': on('the kind? *', (hit, asked) => {
    // "The flood of the century" is of any; "the end of the century" is of this one.
    if (isOne(asked, 'C') && !asked.scan.language.dates.parts?.has(asked.scan.word(hit.from - 2))) return NOTHING;
    if (!isOne(asked, 'Y')) return fromNow(hit, asked, 0);
    return dated(hit.from, hit.to, inFiscal(asked, yearPoint(yearInHand(asked.scan))));
  }),
  "year's end": on("* 's end", ({ from, to }, asked) => (isOne(asked, 'Y') ? yearEnd(asked.scan, from, to) : null)),
});

/** "Last week" is a calendar week to some writers and the seven days before to others. */
function sevenDays({ scan: { published }, head }: OfUnit): readonly Point[] {
  if (head.unit !== 'W') return [];
  const [start, end] = [shifted(published, -7, 'D').start, shifted(published, -1, 'D').end];
  return [{ ...calendar.weekPoint(published), start, end }];
}

/** "For the day", "late in the day" and "the day's losses" speak of one day; "the day the ferry came" of its own. */
function isOneDay(scan: Scan, from: number, to: number): boolean {
  if (scan.is(to, "'s") || (scan.is(from - 1, 'in') && scan.is(from - 2, 'early-or-late'))) return true;
  return scan.is(from - 1, 'before-day') && !scan.is(to, 'clause-opener');
}

/** "This year's third quarter", "last year's final quarter". */
function quarterOwned({ scan, head }: OfUnit, from: number, to: number): Match | null {
  const number = scan.is(to + 1, 'final') ? 4 : ordinalAt(scan, to + 1);
  const unit = headsOf(scan.language).get(scan.word(to + 2));
  const isQuarter = head.unit === 'Y' && scan.is(to, "'s") && unit?.kind === 'unit' && unit.unit === 'Q';
  if (!isQuarter || number < 1 || number > 4) return null;
  const year = yearOf(scan.published) + stepAt(scan, from);
  return dated(from, to + 3, calendar.quarterPoint(year, number), { hasYear: true });
}

/** "March 31", "Sunday" and "yesterday" are what a stretch ends with. */
function datesBehind(scan: Scan, at: number): boolean {
  const kind = headsOf(scan.language).get(scan.word(at))?.kind;
  return kind === 'month' || kind === 'weekday' || kind === 'near';
}

function yearInHand({ memory: { year, yearSentence = -9 }, index, published }: Scan): number {
  return year !== undefined && index - yearSentence <= 1 && year <= yearOf(published) ? year : yearOf(published);
}

/** "The first week of March", "the last week of October 2012": a week of the month that stands behind it. */
function weekOf({ scan, at }: OfUnit): Found | null {
  const month = scan.is(at + 1, 'of') ? monthAt(scan, at + 2) : undefined;
  // "The week of April 15"
  if (month?.point?.precision === 'day' && scan.is(at - 1, 'the'))
    return [dated(at - 1, month.to, calendar.weekPoint(month.point.start))];
  if (month?.point?.precision !== 'month') return null;
  const { start, end } = month.point;
  if (scan.is(at - 1, 'last') || scan.is(at - 1, 'final')) return [dated(at - 1, month.to, calendar.weekPoint(end))];
  const number = ordinalAt(scan, at - 1);
  return number >= 1 && number <= 5 ? [dated(at - 1, month.to, shifted(start, number - 1, 'W'))] : null;
}

/** "The last day of March", "the first day of next month": a day of the month that stands behind it. */
function dayOfMonth({ scan, at }: OfUnit): Found | null {
  const isLast = scan.is(at - 1, 'last') || scan.is(at - 1, 'final');
  const number = ordinalAt(scan, at - 1);
  const month = scan.is(at + 1, 'of') && (isLast || number > 0) ? monthBeside(scan, at + 2) : undefined;
  if (month?.point?.precision !== 'month') return null;
  const { start, end } = month.point;
  const day = isLast ? end : addDays(start, number - 1);
  return day > end ? null : [dated(scan.is(at - 2, 'the') ? at - 2 : at - 1, month.to, dayPoint(day))];
}

const ordinalAt = (scan: Scan, at: number): number => scan.language.dates.ordinals?.get(scan.word(at)) ?? 0;

/** "Year-end" and "year's end" are the end of the year of publication. */
export const yearEnd = (scan: Scan, from: number, to: number): Match =>
  dated(from, to, yearPoint(yearOf(scan.published)), { part: 'late' });

/** "The third quarter", "fiscal first quarter of 2012", "the latest quarter", "the year-earlier quarter". */
export const QUARTER_RULES: Rules<[OfUnit], Found> = rules({
  'third quarter': on('kind? ORDINAL kind? *', ({ from, to }, { scan }) => {
    const number = ordinalAt(scan, from) || ordinalAt(scan, from + 1);
    return number <= 4 ? numberedQuarter(scan, from, to, number) : null;
  }),
  'final quarter': on('kind? final kind? *', ({ from, to }, { scan }) => numberedQuarter(scan, from, to, 4)),
  'last quarter of 2012': on('kind? last kind? * =of =YEAR', ({ from, to }, { scan }) =>
    numberedQuarter(scan, from, to, 4),
  ),
  'compared quarter': ({ scan, at }) => comparedPeriod(scan, scan.is(at - 1, 'kind') ? at - 2 : at - 1, at),
  'this quarter': now('this|current kind? *', 0),
  'last quarter': now('last|previous|past|recent kind? *', -1),
  'next quarter': now('next kind? *', 1),
  'the quarter of something': on('same|that|the kind? * of !the|this|last', () => NOTHING),
  'that quarter': on('latest|same|that|the kind? *', (hit, asked) => {
    const { quarter } = asked.scan.memory;
    const point = endedQuarter(asked.scan, hit.to) ?? (quarter?.precision === 'quarter' ? quarter : undefined);
    return point ? dated(hit.from, hit.to, point) : fromNow(hit, asked, -1);
  }),
});

/** "The quarter ended Aug. 31", "that ended Aug. 31", is the one that most of those three months lie in. */
function endedQuarter(scan: Scan, at: number): Point | undefined {
  const ended = scan.is(at, 'that') ? at + 1 : at;
  const month = scan.is(ended, 'ended') ? askMonth(scan, ended + 1)?.head.month : undefined;
  if (month === undefined) return undefined;
  const year = yearOf(scan.published) - (month > monthOf(scan.published) ? 1 : 0);
  return shifted(calendar.monthPoint(year, month - 1).start, 0, 'Q');
}

/** The Nth quarter of the year that stands beside it, or else the latest that has begun. */
export function numberedQuarter(scan: Scan, from: number, to: number, quarter: number): Match {
  const year = yearBeside(scan, to);
  if (year) return dated(from, year.to, calendar.quarterPoint(year.year, quarter), { hasYear: true });
  const before = scan.word(from - 1);
  if (isYear(before)) return dated(from - 1, to, calendar.quarterPoint(Number(before), quarter), { hasYear: true });
  // A year before "'s" is an expression of its own.
  const owner = scan.tokens[from - 1]?.lower === "'s" ? (scan.tokens[from - 2]?.lower ?? '') : '';
  if (isYear(owner)) return dated(from, to, calendar.quarterPoint(Number(owner), quarter));
  return dated(from, to, quarterBy(scan, quarter, from, to));
}

function quarterBy(scan: Scan, quarter: number, from: number, to: number): Point {
  const { published } = scan;
  const [year, current, inHand] = [yearOf(published), Math.ceil(monthOf(published) / 3), yearInHand(scan)];
  if (inHand < year) return calendar.quarterPoint(inHand, quarter);
  const isAhead = quarter !== current && tenseAround(scan, from, to) === 'future';
  if (isAhead) return calendar.quarterPoint(quarter < current ? year + 1 : year, quarter);
  return calendar.quarterPoint(quarter > current + 1 ? year - 1 : year, quarter);
}

/** "of 2008", "2008", "of fiscal 2008", "of last year", "last year", "of the year". */
function yearBeside(scan: Scan, to: number): { readonly year: number; readonly to: number } | undefined {
  const isOf = scan.is(to, 'of');
  let at = isOf ? to + 1 : to;
  if (scan.is(at, 'fiscal')) at += 1;
  if (isYear(scan.word(at))) return { year: Number(scan.word(at)), to: at + 1 };
  const end = scan.is(at + 1, 'kind') ? at + 2 : at + 1;
  const isLed = ['this', 'last', 'next'].some((name) => scan.is(at, name)) || (isOf && scan.is(at, 'the'));
  return isLed && scan.is(end, 'year') ? { year: yearOf(scan.published) + stepAt(scan, at), to: end + 1 } : undefined;
}

/** "The year-earlier quarter", "the same period last year", "the same month a year ago"; `at` is the noun. */
export function comparedPeriod(scan: Scan, lead: number, at: number): Found | null {
  const { memory, published } = scan;
  const base = memory.quarter ?? memory.last;
  const before = yearOf(base?.start ?? published) - 1;
  const compared = (to: number, year: number): Found => {
    const unit = unitAt(scan, at);
    const ofUnit = unit === 'Q' ? ['quarter'] : unit === 'M' ? ['month'] : ['month', 'quarter'];
    const isTold = base && ofUnit.includes(base.precision);
    const ended = unit === 'Q' || unit === 'M' ? shifted(published, -1, unit) : undefined;
    const point = isTold ? inYear(base, year) : ended ? inYear(ended, yearOf(ended.start) - 1) : yearPoint(year);
    return [dated(lead, to, point, { isCompared: true })];
  };
  if (scan.is(lead, 'year-earlier')) return compared(at + 1, before);
  if (!scan.is(lead, 'same')) return null;
  const beside = yearBeside(scan, at + 1);
  if (beside) return compared(beside.to, beside.year);
  const next = scan.is(at + 1, 'of') || scan.is(at + 1, 'in') ? at + 2 : at + 1;
  const isYearAgo = scan.is(next, 'a') && scan.is(next + 1, 'year') && scan.is(next + 2, 'ago-or-earlier');
  return isYearAgo ? compared(next + 3, before) : null;
}

const fiscalYear = (scan: Scan, { from, to }: Hit, year: number): Match =>
  dated(from, to, yearPoint(Number(scan.word(year)), `FY${scan.word(year)}`), { hasYear: true });

/** Single words with rules of their own. */
export const WORD_RULES = {
  half: rules<[At<'half'>], Found>({
    'first half of the year': on('ORDINAL|last|latter -? *', ({ from, to }, { scan }) => {
      const [half, year] = [ordinalAt(scan, from) || 2, yearBeside(scan, to)];
      if (half > 2) return null;
      if (year) return dated(from, year.to, calendar.halfPoint(year.year, half), { hasYear: true });
      // Where the text reckons in quarters, no half of a match is meant.
      const isOfYear = scan.is(from - 1, 'the') && scan.memory.quarter?.precision === 'quarter' && scan.isClosing(to);
      return isOfYear ? dated(from, to, calendar.halfPoint(yearOf(scan.published), half)) : null;
    }),
  }),
  quarter: rules<[At<'quarter'>], Found>({
    Q4: ({ scan, at, to, head }) => [numberedQuarter(scan, at, to, head.quarter)],
  }),
  period: rules<[At<'period'>], Found>({
    'compared period': ({ scan, at }) => comparedPeriod(scan, at - 1, at),
    'latest period': on('latest *', ({ from, to }, { scan: { memory } }) =>
      memory.quarter?.precision === 'quarter' ? dated(from, to, memory.quarter) : null,
    ),
  }),
  fiscal: rules<[At<'fiscal'>], Found>({
    'fiscal year, year': on('* year? YEAR', (hit, { scan }) => fiscalYear(scan, hit, hit.to - 1)),
    'year, fiscal year': on('YEAR * year', (hit, { scan }) => fiscalYear(scan, hit, hit.from)),
  }),
  time: rules<[At<'time'>], Found>({
    'by that time': on('=before-then that *', (hit, { scan }) => toldTime(scan, hit)),
  }),
  // "The nineties", "the early eighties"; ages ("in her thirties") are none.
  decade: rules<[At<'decade'>], Found>({
    'the nineties': on('=the-early-late *', ({ from, to }, { head }) =>
      dated(from, to, calendar.decadePoint(head.decade)),
    ),
  }),
};

/** What the text spoke of last. */
const toldTime = ({ memory: { last } }: Scan, { from, to }: Hit): Match =>
  last ? dated(from, to, last) : vague(from, to, 'PAST_REF');

/** "Today", "yesterday", "tomorrow", "tonight", "overnight", "the day before yesterday". */
export const NEAR_RULES: Rules<[At<'near'>], Found> = rules({
  'a paper of that name': ({ scan, at }) => (scan.isCapital(at) && scan.is(at - 1, 'before-paper') ? NOTHING : null),
  'day before yesterday': on('day before *', ({ from, to }, { scan, head }) =>
    head.days < 0 ? dated(from, to, shifted(scan.published, 2 * head.days, 'D')) : null,
  ),
  'day after tomorrow': on('day after *', ({ from, to }, { scan, head }) =>
    head.days > 0 ? dated(from, to, shifted(scan.published, 2 * head.days, 'D')) : null,
  ),
  'yesterday, tonight': ({ scan, at, to, head: { days, part } }) => {
    const { day, daySentence } = scan.memory;
    const isOvernight = scan.is(at, 'overnight');
    const point = isOvernight && day && daySentence === scan.index ? day : shifted(scan.published, days, 'D');
    if (part === undefined) return [dated(at, to, point)];
    const time: Match = { from: at, to, type: 'TIME', value: `${point.value}${part}`, point };
    return [isOvernight ? { ...time, others: [shifted(point.start, -1, 'D')] } : time];
  },
});

const refer = ({ from, to }: Hit, { head }: At<'reference'>): Match => vague(from, to, head.value);

/** "Now", "currently", "recent", "at the moment", "the future", "in the past", "since then". */
export const REFERENCE_RULES: Rules<[At<'reference'>], Found> = rules({
  'a title, "What Now"': ({ scan, at }) => (scan.isCapital(at) && scan.isCapital(at - 1) ? NOTHING : null),
  'right now': on('right-or-just *now', refer),
  'at the moment': on('=at the *moment', refer),
  'at present': on('=at *present', refer),
  'the present': on('=the *present =END', refer),
  'the future': on('before-future *past|future =END|clause-opener', refer),
  'near term': on('near-or-short *term =END', refer),
  'since then': on('=before-then *then-as-noun', (hit, { scan }) => toldTime(scan, hit)),
  'no reference by itself': on('*moment|present|past|future|term|then-as-noun', () => NOTHING),
  // "The current quarter" is a stretch of the calendar, not just the present.
  'current period': on('*current kind? UNIT', () => NOTHING),
  'recent period': on('*recent UNIT', () => NOTHING),
  'current or recent alone': on('*current|recent !WORD', () => NOTHING),
  'current account': on('*current END|behind-current', () => NOTHING),
  'most recent': on('most *recent', () => NOTHING),
  'as recently as': on('as * as', () => NOTHING),
  'as soon': on('as|so *soon', () => NOTHING),
  'soon after': on('*soon behind-soon', () => NOTHING),
  'very soon': on('very *soon', refer),
  'more recently': on('more *recently', refer),
  reference: ({ at, to, head }) => [vague(at, to, head.value)],
});
