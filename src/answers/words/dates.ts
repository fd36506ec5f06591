import { dateLabel, lastOfMonth } from '../../digest/day.ts';
import type { Day, Days, ReportedDate } from '../../digest/types.ts';

/** How a language writes dates. Months are numbered from 1; names begin with January. */
export interface DateForms {
  /** Names of the months alone, beside a day, and in short. */
  readonly months: readonly string[];
  readonly ofMonth: readonly string[];
  readonly short: readonly string[];
  /** `day` may also be "27–31". The year is null where it is said elsewhere. */
  readonly day: (day: string, month: string, year: number | null) => string;
  readonly month: (month: string, year: number | null) => string;
  readonly year: (year: number) => string;
  readonly years: (first: number, last: number) => string;
  readonly about: (date: string) => string;
  /** True where the year stands in front, so that of a stretch the first date has it. */
  readonly yearLeads: boolean;
}

/** What days make up together: whole years, whole months, or days. */
export function unitOf({ from, to }: Days): 'year' | 'month' | 'day' {
  const [start, end] = [partsOf(from), partsOf(to)];
  if (start.day !== 1 || end.day !== lastOfMonth(end.year, end.month)) return 'day';
  return start.month === 1 && end.month === 12 ? 'year' : 'month';
}

/** Year, month and day of a day, as numbers. */
export const partsOf = (day: Day) => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

/** Dates in words at the precision that they have, as `dateLabel` has them in English. */
export function datesIn(forms: DateForms) {
  const nameIn = (names: readonly string[], month: number): string => names[month - 1] ?? '';
  const dayOf = (day: Day, isDated = true, names = forms.ofMonth): string => {
    const { year, month, day: number } = partsOf(day);
    return forms.day(String(number), nameIn(names, month), isDated ? year : null);
  };
  const monthOf = (day: Day, isDated = true, names = forms.months): string => {
    const { year, month } = partsOf(day);
    return forms.month(nameIn(names, month), isDated ? year : null);
  };
  /** @param isDated Whether the year is said at all. */
  function stretch({ from, to }: Days, isDated: boolean, isShort: boolean): string {
    const [start, end] = [partsOf(from), partsOf(to)];
    const [alone, beside] = isShort ? [forms.short, forms.short] : [forms.months, forms.ofMonth];
    const isOneYear = start.year === end.year;
    const [first, last] = isOneYear ? [isDated && forms.yearLeads, isDated && !forms.yearLeads] : [isDated, isDated];
    const unit = unitOf({ from, to });
    if (unit === 'year') return isOneYear ? forms.year(start.year) : forms.years(start.year, end.year);
    if (unit === 'month')
      return isOneYear && start.month === end.month
        ? monthOf(from, isDated, alone)
        : `${monthOf(from, first, alone)} – ${monthOf(to, last, alone)}`;
    if (from === to) return dayOf(from, isDated, beside);
    if (!isOneYear || start.month !== end.month) return `${dayOf(from, first, beside)} – ${dayOf(to, last, beside)}`;
    return forms.day(`${start.day}–${end.day}`, nameIn(beside, start.month), isDated ? start.year : null);
  }
  const worded = (date: ReportedDate, isDated: boolean, isShort: boolean): string => {
    const { start, end, precision, label } = date;
    // What the editor worded is a fact, and stays in the digest's language.
    if (label !== dateLabel(start, end, precision)) return label;
    const words = stretch({ from: start, to: precision === 'day' ? start : end }, isDated, isShort);
    return precision === 'about' ? forms.about(words) : words;
  };
  return {
    day: (day: Day) => dayOf(day),
    span: (from: Day, to: Day) => stretch({ from, to }, true, false),
    month: (day: Day) => monthOf(day),
    reported: (date: ReportedDate) => worded(date, true, false),
    short: (date: ReportedDate, { from, to }: Days) => {
      const year = from.slice(0, 4);
      const isDated = [to, date.start, date.end].some((day) => day.slice(0, 4) !== year);
      return worded(date, isDated, true);
    },
    shortDay: (day: Day, { from, to }: Days) => {
      const isDated = [from, to].some((other) => other.slice(0, 4) !== day.slice(0, 4));
      return dayOf(day, isDated, forms.short);
    },
  };
}
