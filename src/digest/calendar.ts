/** English words of the calendar, in lower case; questions and articles are both read by them. */
const rows = (list: string): readonly (readonly string[])[] => list.split('|').map((row) => row.split(' '));

/** Months: the name of each, then its short forms. */
export const MONTHS = rows(
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec',
);

/** Weekdays, Sunday first: the name of each, then its short forms. */
export const WEEKDAYS = rows(
  'sunday sun|monday mon|tuesday tue tues|wednesday wed weds|thursday thu thur thurs|friday fri|saturday sat',
);

/** Decades of the last century, from the twenties. */
export const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

/** First month of each season, on the northern half of the earth. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);
