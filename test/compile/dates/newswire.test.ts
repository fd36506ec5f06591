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
    'quarters of business news',
    [
      [
        'Ferry tickets sold well in the March quarter and in the current quarter.',
        ['the March quarter = 2013-Q1', 'the current quarter = 2013-Q1'],
      ],
      [
        'Third-quarter profit rose from that of a year earlier. Fares fell from the year-ago quarter.',
        ['Third-quarter = 2012-Q3', 'a year earlier = 2011-Q3', 'the year-ago quarter = 2011-Q3'],
      ],
      ['Sales for Q4 beat those of Q1 2012.', ['Q4 = 2012-Q4', 'Q1 2012 = 2012-Q1']],
      [
        'Third-quarter profit fell. Income was $3 million, down from $4 million a year earlier.',
        ['Third-quarter = 2012-Q3', 'a year earlier = 2011-Q3'],
      ],
      ['Net income for the quarter ended Aug. 31 rose.', ['the quarter = 2012-Q3', 'Aug. 31 = 2012-08-31']],
      [
        'It lost money in the first quarter and in the prior-year quarter.',
        ['the first quarter = 2013-Q1', 'the prior-year quarter = 2012-Q1'],
      ],
      ['Fares in the six months through December fell.', ['the six months = P6M', 'December = 2012-12']],
      ["Costs will drop by year's end.", ["year's end = 2013"]],
      [
        'Profit rose in the third quarter from that of a year ago, and in the latest period costs fell.',
        ['the third quarter = 2012-Q3', 'a year ago = 2011-Q3', 'the latest period = 2012-Q3'],
      ],
      ['The ferry had no crew a year ago.', ['a year ago = 2012']],
      [
        "Fares rose in last year's second quarter, as in the 1998 final quarter.",
        ["last year's second quarter = 2012-Q2", 'the 1998 final quarter = 1998-Q4'],
      ],
      [
        'In the year ended June 30, fares fell; the year ended badly.',
        ['the year = P1Y', 'June 30 = 2012-06-30', 'the year = 2013'],
      ],
      [
        'The current fiscal year is the best yet; the current mayor agrees.',
        ['The current fiscal year = FY2013', 'current = PRESENT_REF'],
      ],
      ['The ferry firm slid in morning trading.', ['morning = 2013-03-21TMO']],
    ],
  ],
  [
    'what is to come',
    [
      ['The one-year anniversary is Sunday.', ['one-year = P1Y', 'Sunday = 2013-03-24']],
      ['A service is set for 10 a.m. Saturday.', ['10 a.m. Saturday = 2013-03-23T10:00']],
      ['The pilot died Saturday and will be missed.', ['Saturday = 2013-03-16']],
      ['The mayor was to sail on Saturday.', ['Saturday = 2013-03-23']],
      ['Owners expect second-half fares to fall.', ['second-half = 2013-H2']],
      ['The show airs at 8pm Sunday.', ['8pm Sunday = 2013-03-24T20:00']],
      ['It was said that by May it would end.', ['May = 2013-05']],
      ['The toll may rise as early as April.', ['April = 2013-04']],
      ['Next winter may be cold.', ['Next winter = 2014-WI']],
      [
        'Polls close on Sunday; the shops close at noon, police said Monday.',
        ['Sunday = 2013-03-24', 'noon = 2013-03-24T12:00', 'Monday = 2013-03-18'],
      ],
      ['The divers made them go on Monday.', ['Monday = 2013-03-18']],
      ['It named a chief, effective Jan. 5.', ['Jan. 5 = 2014-01-05']],
      ['The ban became effective Jan. 5.', ['Jan. 5 = 2013-01-05']],
      ['The harbour master, elected in 2001, leaves office Jan. 5.', ['2001 = 2001', 'Jan. 5 = 2014-01-05']],
      [
        'It will not change in the foreseeable future or the near term.',
        ['the foreseeable future = FUTURE_REF', 'the near term = FUTURE_REF'],
      ],
    ],
  ],
  [
    'days with names',
    [
      ['It sank on Good Friday.', ['Good Friday = 2012-04-06']],
      ['The pier will open on Good Friday.', ['Good Friday = 2013-03-29']],
      ['The pier has been shut since Boxing Day.', ['Boxing Day = 2012-12-26']],
      [
        'Shops were full on Black Friday and on Cyber Monday.',
        ['Black Friday = 2012-11-23', 'Cyber Monday = 2012-11-26'],
      ],
      ['Piers shut as they did after Sept. 11.', ['Sept. 11 = 2001-09-11']],
      ['Ballots were lost on Election Day.', ['Election Day = 2012-11-06']],
      ['Piers were full on Thanksgiving weekend.', ['Thanksgiving weekend = 2012-W47-WE']],
      ['He preached two Sundays ago, as every December.', ['two Sundays ago = 2013-03-10', 'every December = XXXX-12']],
      [
        'Born on 12 May 1944, he died on Monday, 18 March.',
        ['12 May 1944 = 1944-05-12', 'Monday, 18 March = 2013-03-18'],
      ],
    ],
  ],
  [
    'hours, dawn and other lengths',
    [
      ['The boat left at dawn on Friday.', ['dawn on Friday = 2013-03-15TMO']],
      ['The lamp went out at midday.', ['midday = 2013-03-21TMI']],
      ['Police came in the early hours of Sunday.', ['Sunday = 2013-03-17']],
      ['They asked about their hours and the opening hours.', []],
      ['It rained a foot in a single day.', ['a single day = P1D']],
      [
        'By evening they had gone; it was late afternoon; shares rose at mid-afternoon yesterday.',
        ['evening = 2013-03-21TEV', 'late afternoon = 2013-03-21TAF', 'mid-afternoon yesterday = 2013-03-20TAF'],
      ],
      ['Late afternoon raids and an evening paper.', []],
      ['It was shut a quarter-century ago.', ['a quarter-century ago = 1988']],
      ['The council meets every other week.', ['every other week = P2W']],
      ['He served from January to March of 2004.', ['January = 2004-01', 'March of 2004 = 2004-03']],
      ['It was open as recently as September.', ['September = 2012-09']],
      ['The past does not go away.', ['The past = PAST_REF']],
    ],
  ],
];

describe.each(TABLES)('%s', (_, lines) => {
  it.each(lines)('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
