import type { Holiday, Reference, Season, Unit } from '../../language/dates.ts';
import { type Language, perLanguage } from '../../language/language.ts';

/** What a word can begin or be the heart of; most words of a text are none and cost one look-up. */
export type Head =
  /** `month` is 1 to 12. */
  | { readonly kind: 'month'; readonly month: number; readonly isShort: boolean }
  /** `weekday` is 1, Monday, to 7. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly isShort: boolean; readonly isPlural: boolean }
  | { readonly kind: 'near'; readonly days: number; readonly part?: string }
  | { readonly kind: 'daypart'; readonly part: string }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly isPlural: boolean }
  | { readonly kind: 'quarter'; readonly quarter: number }
  | { readonly kind: 'season'; readonly season: Season }
  | { readonly kind: 'decade'; readonly decade: number }
  | { readonly kind: 'reference'; readonly value: Reference }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'length'; readonly unit: Unit }
  | { readonly kind: 'holiday'; readonly days: readonly Holiday[] }
  | { readonly kind: 'half' | 'fiscal' | 'period' | 'time' }
  /** A number in digits, and a word with a hyphen: what is dated by their form. */
  | { readonly kind: 'number' }
  | { readonly kind: 'compound'; readonly before: string; readonly behind: string };

export type HeadOf<Kind extends Head['kind']> = Extract<Head, { readonly kind: Kind }>;

/** The heads of a language, by word in lower case. */
export const headsOf = perLanguage(({ calendar, dates }: Language): ReadonlyMap<string, Head> => {
  const heads = new Map<string, Head>();
  const all = (words: Iterable<string>, head: Head): void => {
    for (const word of words) heads.set(word, head);
  };
  const each = <Value>(words: ReadonlyMap<string, Value> = new Map(), headOf: (value: Value) => Head): void => {
    for (const [word, value] of words) heads.set(word, headOf(value));
  };
  for (const [kind, words] of Object.entries(dates.heads ?? {})) all(words, { kind: kind as 'half' });
  for (const holiday of dates.holidays ?? []) {
    const [first = ''] = holiday.words;
    const known = heads.get(first);
    const days = known?.kind === 'holiday' ? known.days : [];
    heads.set(first, { kind: 'holiday', days: [...days, holiday] });
  }
  calendar.months.forEach(([name = '', ...short], index) => {
    all(short, { kind: 'month', month: index + 1, isShort: true });
    heads.set(name, { kind: 'month', month: index + 1, isShort: false });
  });
  calendar.weekdays.forEach(([name = '', ...short], index) => {
    const weekday = index === 0 ? 7 : index;
    all(short, { kind: 'weekday', weekday, isShort: true, isPlural: false });
    all([name], { kind: 'weekday', weekday, isShort: false, isPlural: false });
    all(calendar.weekdayPlurals?.slice(index, index + 1) ?? [], {
      kind: 'weekday',
      weekday,
      isShort: false,
      isPlural: true,
    });
  });
  for (const [unit, { one, many }] of Object.entries(dates.units ?? {}) as [
    Unit,
    { one: string[]; many: string[] },
  ][]) {
    all(one, { kind: 'unit', unit, isPlural: false });
    all(many, { kind: 'unit', unit, isPlural: true });
  }
  for (const quarter of [1, 2, 3, 4]) heads.set(`q${quarter}`, { kind: 'quarter', quarter });
  for (const [season, words] of Object.entries(dates.seasons ?? {}) as [Season, string[]][])
    all(words, { kind: 'season', season });
  for (const [value, words] of Object.entries(dates.references ?? {}) as [Reference, string[]][])
    all(words, { kind: 'reference', value });
  each(dates.near, (near) => ({ kind: 'near', ...near }));
  each(dates.dayparts, (part) => ({ kind: 'daypart', part }));
  each(dates.decades, (decade) => ({ kind: 'decade', decade }));
  each(dates.sets, (value) => ({ kind: 'set', value }));
  each(dates.lengths, (unit) => ({ kind: 'length', unit }));
  return heads;
});
