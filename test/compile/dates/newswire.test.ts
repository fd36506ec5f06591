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
      ['Owners praised rules that take effect Jan. 5.', ['Jan. 5 = 2014-01-05']],
      [
        'Polls close on Sunday; the shops close at noon, police said Monday.',
        ['Sunday = 2013-03-24', 'noon = 2013-03-24T12:00', 'Monday = 2013-03-18'],
      ],
      ['A memorial will be held on Friday.', ['Friday = 2013-03-22']],
      ['The plan will be formally made public Tuesday.', ['Tuesday = 2013-03-26']],
      ['Talks are to be held Monday.', ['Monday = 2013-03-25']],
      ['Those held on Monday were freed; two are kept there.', ['Monday = 2013-03-18']],
      ['The prize has been won on Tuesday by a boy.', ['Tuesday = 2013-03-19']],
      [
        'The board is meeting Friday. Police are appealing for help after a crash on Tuesday.',
        ['Friday = 2013-03-22', 'Tuesday = 2013-03-19'],
      ],
      ['The deal closes in April after talks that end Saturday.', ['April = 2013-04', 'Saturday = 2013-03-23']],
      ['Money was not there until July. It had not been seen until May.', ['July = 2012-07', 'May = 2012-05']],
      ['He served until December and did not sail until Sunday.', ['December = 2012-12', 'Sunday = 2013-03-17']],
      ['The pier was shut until Sunday and will not open until June.', ['Sunday = 2013-03-24', 'June = 2013-06']],
      [
        "Ferries for Friday were dropped. He regretted the noise of Monday's.",
        ['Friday = 2013-03-22', 'Monday = 2013-03-18'],
      ],
      ['They will have finished by Friday.', ['Friday = 2013-03-22']],
      ['The fair is held on the first Sunday in August.', ['the first Sunday in August = 2013-08-04']],
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
      [
        'The boat left on Tuesday. At 7:40 a.m. it sank. Divers came at noon on Wednesday.',
        ['Tuesday = 2013-03-19', '7:40 a.m. = 2013-03-19T07:40', 'noon on Wednesday = 2013-03-20T12:00'],
      ],
      [
        'It was raised in 2005. On May 2, 1998 it sank. Shares fell by 10:15 GMT.',
        ['2005 = 2005', 'May 2, 1998 = 1998-05-02', '10:15 GMT = 2013-03-21T10:15Z'],
      ],
      [
        'Last spring was wet, last winter cold, this past winter mild.',
        ['Last spring = 2012-SP', 'last winter = 2012-WI', 'this past winter = 2012-WI'],
      ],
      ['The lamp went out at midday.', ['midday = 2013-03-21TMI']],
      ['Police came in the early hours of Sunday.', ['Sunday = 2013-03-17']],
      ['They asked about their hours and the opening hours.', []],
      ['It rained a foot in a single day.', ['a single day = P1D']],
      [
        'By evening they had gone; it was late afternoon; shares rose at mid-afternoon yesterday.',
        ['evening = 2013-03-21TEV', 'late afternoon = 2013-03-21TAF', 'mid-afternoon yesterday = 2013-03-20TAF'],
      ],
      ['Late afternoon raids and an evening paper.', []],
      [
        'It began on 3 March. On the 12th it ended, on the 5th floor.',
        ['3 March = 2013-03-03', 'the 12th = 2013-03-12'],
      ],
      ['He fell ill on the 25th. He will be freed on the 3rd.', ['the 25th = 2013-02-25', 'the 3rd = 2013-02-03']],
      ['They will sail on the 3rd.', ['the 3rd = 2013-04-03']],
      ['Talks held in June and August failed.', ['June = 2012-06', 'August = 2012-08']],
      ['Orders rose in the last quarter of 2011.', ['the last quarter of 2011 = 2011-Q4']],
      [
        'In those days it was bought, in the winter of 1962-63.',
        ['those days = PAST_REF', 'the winter of 1962-63 = 1962-WI'],
      ],
      [
        'The drought that began in the spring covered the land; in the spring water a fish swam.',
        ['the spring = 2013-SP'],
      ],
      ['They meet on the second Tuesday of each month.', ['the second Tuesday of each month = P1M']],
      ['The play What Now opened at gate 2019; now it is shut.', ['now = PRESENT_REF']],
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
