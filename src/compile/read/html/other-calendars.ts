/** First years of the eras by which Japan and Taiwan count. */
const ERAS = new Map([
  ['令和', 2019],
  ['平成', 1989],
  ['昭和', 1926],
  ['民國', 1912],
  ['民国', 1912],
]);
const ERA_YEAR = new RegExp(`(${[...ERAS.keys()].join('|')})\\s?(\\d{1,3}|元)\\s?年`, 'g');

/** Years by which the Buddhist calendar is ahead. */
const BUDDHIST = 543;

/** Months of the Iranian calendar as ICU has them. */
const LONG = new Intl.DateTimeFormat('fa-u-ca-persian', { month: 'long', timeZone: 'UTC' });
const IRANIAN = Array.from({ length: 12 }, (_, index) => LONG.format(new Date(Date.UTC(2020, 3 + index, 5))));
const IRANIAN_DAY = new RegExp(
  `(?<!\\d)(?:(?<y1>1[34]\\d\\d)([/.-])(?<m1>0?[1-9]|1[0-2])\\2(?<d1>[0-3]?\\d)|(?<d2>[0-3]?\\d)\\s(?<m2>${IRANIAN.join('|')})\\s?،?\\s?(?<y2>1[34]\\d\\d))(?!\\d)`,
  'g',
);

/** The text with its days of the Iranian calendar, Buddhist years and years of eras in terms of the Gregorian one. */
export function inGregorian(text: string, tag: string): string {
  if (tag.startsWith('th')) return text.replace(/(?<!\d)2[45]\d\d(?!\d)/g, (year) => String(Number(year) - BUDDHIST));
  if (/^(?:ja|zh)/.test(tag))
    return text.replace(
      ERA_YEAR,
      (_, era: string, year: string) => `${(ERAS.get(era) ?? 0) + (year === '元' ? 1 : Number(year)) - 1}年`,
    );
  if (!/^fa/.test(tag)) return text;
  // Arabic keyboards have another letter for the Persian yeh.
  return text.replaceAll('ي', 'ی').replace(IRANIAN_DAY, (...match) => {
    const { y1, m1, d1, y2, m2, d2 }: Record<string, string | undefined> = match.at(-1);
    return iranianDay(Number(y1 ?? y2), Number(m1 ?? IRANIAN.indexOf(m2 ?? '') + 1), Number(d1 ?? d2));
  });
}

const MONTH_DAY = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** Six months have 31 days; the year begins in March, on the day that ICU says. */
function iranianDay(year: number, month: number, day: number): string {
  const isNewYear = (march: number): boolean =>
    MONTH_DAY.format(new Date(Date.UTC(year + 621, 2, march))).startsWith('1/1');
  const march = [19, 20, 21, 22].find(isNewYear) ?? 21;
  const days = (month - 1) * 30 + Math.min(month - 1, 6) + day - 1;
  return new Date(Date.UTC(year + 621, 2, march + days)).toISOString().slice(0, 10);
}
