import type { Season, Unit } from './point.ts';

/** What a word can begin or be the heart of; most words of a text are none and cost one look-up. */
export type Trigger =
  | { readonly kind: 'month'; readonly month: number; readonly isShort: boolean }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly isShort: boolean; readonly isPlural: boolean }
  | { readonly kind: 'near'; readonly days: number; readonly part: string }
  | { readonly kind: 'daypart'; readonly part: string }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly isPlural: boolean }
  | { readonly kind: 'half' }
  | { readonly kind: 'short-quarter'; readonly quarter: number }
  | { readonly kind: 'season'; readonly season: Season }
  | { readonly kind: 'decade'; readonly decade: number }
  | { readonly kind: 'reference'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'long'; readonly unit: Unit }
  | { readonly kind: 'holiday' }
  | { readonly kind: 'fiscal' };

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const SHORT_MONTHS = 'jan feb mar apr - jun jul aug sep oct nov dec'.split(' ');
const SHORT_WEEKDAYS = ['mon', 'tue tues', 'wed', 'thu thur thurs', 'fri', 'sat', 'sun'];

export const TRIGGERS: ReadonlyMap<string, Trigger> = new Map<string, Trigger>([
  ...MONTHS.map((word, at): [string, Trigger] => [word, { kind: 'month', month: at + 1, isShort: false }]),
  ...SHORT_MONTHS.map((word, at): [string, Trigger] => [word, { kind: 'month', month: at + 1, isShort: true }]),
  ['sept', { kind: 'month', month: 9, isShort: true }],
  ...WEEKDAYS.flatMap((word, at): [string, Trigger][] => [
    [word, { kind: 'weekday', weekday: at + 1, isShort: false, isPlural: false }],
    [`${word}s`, { kind: 'weekday', weekday: at + 1, isShort: false, isPlural: true }],
  ]),
  ...SHORT_WEEKDAYS.flatMap((words, at) =>
    words
      .split(' ')
      .map((word): [string, Trigger] => [word, { kind: 'weekday', weekday: at + 1, isShort: true, isPlural: false }]),
  ),
  ...listed('near', [
    ['today', { days: 0, part: '' }],
    ['yesterday', { days: -1, part: '' }],
    ['tomorrow', { days: 1, part: '' }],
    ['tonight', { days: 0, part: 'TNI' }],
    ['overnight', { days: 0, part: 'TNI' }],
  ]),
  ...listed('daypart', [
    ['morning', { part: 'TMO' }],
    ['afternoon', { part: 'TAF' }],
    ['evening', { part: 'TEV' }],
    ['night', { part: 'TNI' }],
    ['noon', { part: 'T12:00' }],
    ['midday', { part: 'TMI' }],
    ['midnight', { part: 'T24:00' }],
    ['dawn', { part: 'TMO' }],
    ['daybreak', { part: 'TMO' }],
    ['dusk', { part: 'TEV' }],
    ['nightfall', { part: 'TEV' }],
  ]),
  ...units({
    D: 'day',
    W: 'week',
    WE: 'weekend',
    M: 'month',
    Q: 'quarter',
    Y: 'year',
    E: 'decade',
    C: 'century',
    h: 'hour',
    m: 'minute',
    s: 'second',
  }),
  ['centuries', { kind: 'unit', unit: 'C', isPlural: true }],
  ['half', { kind: 'half' }],
  ...[1, 2, 3, 4].map((quarter): [string, Trigger] => [`q${quarter}`, { kind: 'short-quarter', quarter }]),
  ...listed('season', [
    ['spring', { season: 'SP' }],
    ['springtime', { season: 'SP' }],
    ['summer', { season: 'SU' }],
    ['summertime', { season: 'SU' }],
    ['fall', { season: 'FA' }],
    ['autumn', { season: 'FA' }],
    ['winter', { season: 'WI' }],
  ]),
  ...listed('decade', [
    ['twenties', { decade: 1920 }],
    ['thirties', { decade: 1930 }],
    ['forties', { decade: 1940 }],
    ['fifties', { decade: 1950 }],
    ['sixties', { decade: 1960 }],
    ['seventies', { decade: 1970 }],
    ['eighties', { decade: 1980 }],
    ['nineties', { decade: 1990 }],
  ]),
  ...references('PRESENT_REF', 'now currently current presently nowadays present moment'),
  ...references('PAST_REF', 'recently recent lately past then'),
  ...references('FUTURE_REF', 'soon future term'),
  ...listed('set', [
    ['daily', { value: 'P1D' }],
    ['nightly', { value: 'P1D' }],
    ['hourly', { value: 'PT1H' }],
    ['weekly', { value: 'P1W' }],
    ['biweekly', { value: 'P2W' }],
    ['fortnightly', { value: 'P2W' }],
    ['monthly', { value: 'P1M' }],
    ['quarterly', { value: 'P1Q' }],
    ['semiannual', { value: 'P6M' }],
    ['annual', { value: 'P1Y' }],
    ['annually', { value: 'P1Y' }],
    ['annualized', { value: 'P1Y' }],
    ['yearly', { value: 'P1Y' }],
    ['biennial', { value: 'P2Y' }],
  ]),
  ...listed('long', [
    ['daylong', { unit: 'D' }],
    ['weeklong', { unit: 'W' }],
    ['monthlong', { unit: 'M' }],
    ['yearlong', { unit: 'Y' }],
    ['decadelong', { unit: 'E' }],
    ['hourlong', { unit: 'h' }],
  ]),
  ...'christmas thanksgiving easter halloween labor labour memorial independence valentine veterans new fourth boxing good palm ash election black cyber'
    .split(' ')
    .map((word): [string, Trigger] => [word, { kind: 'holiday' }]),
  ['fiscal', { kind: 'fiscal' }],
]);

function listed<Kind extends Trigger['kind']>(
  kind: Kind,
  entries: readonly (readonly [string, Omit<Extract<Trigger, { kind: Kind }>, 'kind'>])[],
): [string, Trigger][] {
  return entries.map(([word, rest]) => [word, { kind, ...rest } as Extract<Trigger, { kind: Kind }>]);
}

function units(words: Readonly<Record<Unit, string>>): [string, Trigger][] {
  return Object.entries(words).flatMap(([unit, word]): [string, Trigger][] => [
    [word, { kind: 'unit', unit: unit as Unit, isPlural: false }],
    [`${word}s`, { kind: 'unit', unit: unit as Unit, isPlural: true }],
  ]);
}

function references(value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF', words: string): [string, Trigger][] {
  return words.split(' ').map((word) => [word, { kind: 'reference', value }]);
}

/** Ordinals that count quarters, halves and weeks of something. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .flatMap((word, at): [string, number][] => [
      [word, at + 1],
      [`${at + 1}${['st', 'nd', 'rd'][at] ?? 'th'}`, at + 1],
    ]),
);

/** Spelled centuries: "nineteenth". */
export const CENTURIES: ReadonlyMap<string, number> = new Map([
  ['fifteenth', 15],
  ['sixteenth', 16],
  ['seventeenth', 17],
  ['eighteenth', 18],
  ['nineteenth', 19],
  ['twentieth', 20],
  ['twenty-first', 21],
]);
