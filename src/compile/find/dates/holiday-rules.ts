import { daysBetween } from '../../../digest/day.ts';
import type { Holiday } from '../../language/dates.ts';
import { type Rules, rules } from '../rule.ts';
import { isWrittenName, yearBehind } from './calendar-rules.ts';
import { dayBy } from './choose.ts';
import { headsOf } from './heads.ts';
import { dayOf } from './holidays.ts';
import { dayPoint, shifted, yearOf } from './point.ts';
import { type At, dated, type Found, NOTHING, on } from './scan.ts';
import { type Tense, tenseAround } from './tense.ts';

type OfHoliday = At<'holiday'>;

/** "Christmas", "New Year's Eve", "Thanksgiving", "Labor Day", "Easter Sunday", with the year where it is given. */
export const HOLIDAY_RULES: Rules<[OfHoliday], Found> = rules({
  'no holiday': (asked) => (isWrittenName(asked.scan, asked.at) && holidayAt(asked) ? null : NOTHING),
  'holiday, year': (asked) => {
    const holiday = holidayAt(asked);
    const year = holiday && yearBehind(asked.scan, asked.at + holiday.words.length);
    const day = year && dayOf(holiday, year.year);
    return year ? (day ? [dated(asked.at, year.to, dayPoint(day), { hasYear: true })] : NOTHING) : null;
  },
  // The week or weekend of the nearest one.
  'Thanksgiving weekend': (asked) => {
    const { scan, at } = asked;
    const to = at + (holidayAt(asked)?.words.length ?? 0);
    const next = headsOf(scan.language).get(scan.word(to));
    if (next?.kind !== 'unit' || (next.unit !== 'W' && next.unit !== 'WE')) return null;
    const [found] = holidayBy(asked, at, tenseAround(scan, at, to));
    return found?.point ? [dated(found.from, to + 1, shifted(found.point.start, 0, next.unit))] : NOTHING;
  },
  'last holiday': on('last *', ({ from }, asked) => holidayBy(asked, from, 'past')),
  'next holiday': on('next *', ({ from }, asked) => holidayBy(asked, from, 'future')),
  'holiday on a day of the calendar': (asked) => {
    const { words, on: day } = holidayAt(asked) ?? { words: [], on: { easter: 0 } };
    if (!('day' in day)) return null;
    const end = asked.at + words.length;
    const [best] = dayBy(asked.scan, day.month, day.day, asked.at, end);
    return best ? [dated(asked.at, end, best)] : NOTHING;
  },
  holiday: (asked) =>
    holidayBy(asked, asked.at, tenseAround(asked.scan, asked.at, asked.at + (holidayAt(asked)?.words.length ?? 1))),
});

/** The holiday whose words stand here, the longest first as the language lists them. */
const holidayAt = ({ scan, at, head }: OfHoliday): Holiday | undefined =>
  head.days.find(({ words }) => words.every((word, index) => scan.word(at + index) === word));

/** The nearest such day in the past or future; where no verb tells, the one nearest to publication. */
function holidayBy(asked: OfHoliday, from: number, tense: Tense): Found {
  const holiday = holidayAt(asked);
  if (!holiday) return NOTHING;
  const { published } = asked.scan;
  const year = yearOf(published);
  const days = [year - 1, year, year + 1].flatMap((each) => dayOf(holiday, each) ?? []);
  const [past, ahead] = [days.findLast((each) => each <= published), days.find((each) => each >= published)];
  const isCloser = ahead && past && daysBetween(published, ahead) < daysBetween(past, published);
  const day = (tense === 'open' ? isCloser : tense === 'future') ? ahead : past;
  return day ? [dated(from, asked.at + holiday.words.length, dayPoint(day))] : NOTHING;
}
