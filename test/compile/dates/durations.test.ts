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
    'durations',
    [
      [
        'It lasted more than a month, nearly five weeks, or at least 30 days.',
        ['more than a month = P1M', 'nearly five weeks = P5W', 'at least 30 days = P30D'],
      ],
      [
        'A six-month ban, a 25-year lease, a two-and-a-half-hour talk, a week-long fair.',
        ['six-month = P6M', '25-year = P25Y', 'two-and-a-half-hour = PT2.5H', 'week-long = P1W'],
      ],
      [
        'Half an hour, half a year, two and a half years, a decade, a century.',
        [
          'Half an hour = PT30M',
          'half a year = P6M',
          'two and a half years = P2.5Y',
          'a decade = P10Y',
          'a century = P100Y',
        ],
      ],
      [
        'For years, several weeks and a few minutes; in recent months.',
        ['years = PXY', 'several weeks = PXW', 'a few minutes = PTXM', 'recent months = PXM'],
      ],
      [
        'The past decade, the next three years, the last week.',
        ['The past decade = P10Y', 'the next three years = P3Y', 'the last week = P1W'],
      ],
      ['The 25-year-old met a woman 52 years old, two years younger; the feud is a decade old.', []],
      [
        'Talks of three to four weeks; between 60 and 90 days; two or three days ago.',
        ['three = P3W', 'four weeks = P4W', '60 = P60D', '90 days = P90D', 'three days ago = 2013-03-18'],
      ],
      [
        'Two years and four months; three hours, 12 minutes; two weeks, three years.',
        [
          'Two years and four months = P2Y4M',
          'three hours, 12 minutes = PT3H12M',
          'two weeks = P2W',
          'three years = P3Y',
        ],
      ],
      ['It took 5 1/2 hours, then 2½ years.', ['5 1/2 hours = PT5.5H', '2½ years = P2.5Y']],
      ['It may last several days; later in the day it ends.', ['several days = PXD', 'the day = 2013-03-21']],
      [
        'It sank two days after the storm, an hour before dawn.',
        ['two days = P2D', 'an hour = PT1H', 'dawn = 2013-03-21TMO'],
      ],
      [
        'One hundred and fifty years, two dozen days, a hundred weeks.',
        ['One hundred and fifty years = P150Y', 'two dozen days = P24D', 'a hundred weeks = P100W'],
      ],
    ],
  ],
  [
    'sets',
    [
      [
        'It sails daily, every week, twice a month, every two hours.',
        ['daily = P1D', 'every week = P1W', 'a month = P1M', 'every two hours = PT2H'],
      ],
      [
        'Ferries leave on Monday and Tuesday nights and on Sunday mornings.',
        ['Monday = XXXX-WXX-1TNI', 'Tuesday nights = XXXX-WXX-2TNI', 'Sunday mornings = XXXX-WXX-7TMO'],
      ],
      ['It rained the night before; he spent the night before the king.', ['night before = 2013-03-20TNI']],
      ['He earned $30,000 a year for five days a week.', ['a year = P1Y', 'five days = P5D', 'a week = P1W']],
      [
        'The annual fair and the weekly market, each summer.',
        ['annual = P1Y', 'weekly = P1W', 'each summer = XXXX-SU'],
      ],
    ],
  ],
  [
    'times of day',
    [
      [
        'It struck at 10:30 p.m. on Monday and at 3 a.m. Tuesday.',
        ['10:30 p.m. on Monday = 2013-03-18T22:30', '3 a.m. Tuesday = 2013-03-19T03:00'],
      ],
      [
        "At noon Wednesday, 16:08 UTC, 5pm, 7 o'clock.",
        [
          'noon Wednesday = 2013-03-20T12:00',
          '16:08 UTC = 2013-03-20T16:08Z',
          '5pm = 2013-03-20T17:00',
          "7 o'clock = 2013-03-20T07:00",
        ],
      ],
      [
        'Monday morning, late Sunday night, this morning, last night, tonight.',
        [
          'Monday morning = 2013-03-18TMO',
          'late Sunday night = 2013-03-17TNI',
          'this morning = 2013-03-21TMO',
          'last night = 2013-03-20TNI',
          'tonight = 2013-03-21TNI',
        ],
      ],
      [
        'It sank at 7:30 this morning, at 7:30 last night.',
        ['7:30 this morning = 2013-03-21T07:30', '7:30 last night = 2013-03-20T19:30'],
      ],
      ['He came at 7p.m. and left at 9:30pm.', ['7p.m. = 2013-03-21T19:00', '9:30pm = 2013-03-21T21:30']],
      ['In morning mist the night porter slept.', []],
    ],
  ],
];

describe.each(TABLES)('%s', (_, lines) => {
  it.each(lines)('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
