import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/compile/find/dates/find.ts';
import { plainDocument } from '../../../src/compile/read/document.ts';
import type { Day } from '../../../src/digest/types.ts';

/** Expressions as "words = value", of a text published on a Thursday. */
const found = (text: string): string[] =>
  findDates(plainDocument(text, '2013-03-21' as Day)).map((date) => `${date.text} = ${date.value}`);

type Line = readonly [text: string, expected: readonly string[]];
const TABLES: readonly (readonly [string, readonly Line[]])[] = [
  [
    'days, months and years',
    [
      ['The pier opened on October 31, 1997.', ['October 31, 1997 = 1997-10-31']],
      [
        'The pier opened on the 3rd of May 2011 and closed on 5 June 2012.',
        ['3rd of May 2011 = 2011-05-03', '5 June 2012 = 2012-06-05'],
      ],
      [
        'It ran from Feb. 9-11 and again in Sept. 2012.',
        ['Feb. 9 = 2013-02-09', '11 = 2013-02-11', 'Sept. 2012 = 2012-09'],
      ],
      ['Monday, March 4, was a holiday.', ['Monday, March 4 = 2013-03-04']],
      [
        'Dates of the log: 2012-02-29, 31/10/2012, 10/31/12, 20121105.',
        ['2012-02-29 = 2012-02-29', '31/10/2012 = 2012-10-31', '10/31/12 = 2012-10-31', '20121105 = 2012-11-05'],
      ],
      ['There is no 2013-02-29 and no February 30, 2013.', ['2013 = 2013']],
      [
        'The war of 1992-1994 ended; the 2007-08 season did not.',
        ['1992 = 1992', '1994 = 1994', '2007 = 2007', '08 = 2008'],
      ],
      [
        "The early 1980s, the '70s and the nineties; the mid-1990s.",
        ['The early 1980s = 198', "the '70s = 197", 'the nineties = 199', 'the mid-1990s = 199'],
      ],
      ['In the 19th century, and in the twentieth century.', ['the 19th century = 18', 'the twentieth century = 19']],
      ['Fiscal 2012 ended in the fall of 2011.', ['Fiscal 2012 = FY2012', 'the fall of 2011 = 2011-FA']],
      [
        'Thanksgiving 2012, Christmas Day and Easter Sunday 2013.',
        ['Thanksgiving 2012 = 2012-11-22', 'Christmas Day = 2012-12-25', 'Easter Sunday 2013 = 2013-03-31'],
      ],
      [
        'In the third quarter of 2008 and the first half of last year.',
        ['the third quarter of 2008 = 2008-Q3', 'the first half of last year = 2012-H1'],
      ],
      ['Founded ca. 1890, it paid ca. 1900 men.', ['1890 = 1890']],
      ['They met in the last week of February.', ['the last week of February = 2013-W09']],
    ],
  ],
  [
    'words and numbers that are no dates',
    [
      ['May may march in spring water. April Stone and June Hart will fall.', []],
      ['It cost $2000; 1500 people and 2000 seats; Flight 1998; No. 1984.', []],
      ['A second boat, three quarters of the crew, a quarter of the fleet.', []],
      ['Good market prices at the China Daily Building and the USA Today desk.', []],
      ['The score was 2:45 to 3.1; he is in his 30s.', []],
      ['The ferry has 12 cabins and a past captain, the future mayor.', []],
    ],
  ],
];

describe.each(TABLES)('%s', (_, lines) => {
  it.each(lines)('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
