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
    'weekdays and months by the verbs',
    [
      ['The council voted on Monday.', ['Monday = 2013-03-18']],
      ['The council will vote on Monday.', ['Monday = 2013-03-25']],
      ['The mayor said on Monday it will vote on Friday.', ['Monday = 2013-03-18', 'Friday = 2013-03-22']],
      ['The vote scheduled for Tuesday was dull.', ['Tuesday = 2013-03-26']],
      ['The pier was closed on Thursday.', ['Thursday = 2013-03-21']],
      ['It will stay shut until Sunday.', ['Sunday = 2013-03-24']],
      ['They agreed to meet on Wednesday.', ['Wednesday = 2013-03-27']],
      ['The dredger arrived in November.', ['November = 2012-11']],
      ['The dredger will arrive in November.', ['November = 2013-11']],
      [
        'A hearing has been set for April 10, after one on Dec. 20 failed.',
        ['April 10 = 2013-04-10', 'Dec. 20 = 2012-12-20'],
      ],
      [
        'Last Friday, next Friday and every Friday; closed Sundays.',
        ['Last Friday = 2013-03-15', 'next Friday = 2013-03-22', 'every Friday = XXXX-WXX-5', 'Sundays = XXXX-WXX-7'],
      ],
    ],
  ],
  [
    'counted from publication',
    [
      [
        'Yesterday it rained, today it snows, tomorrow nobody knows.',
        ['Yesterday = 2013-03-20', 'today = 2013-03-21', 'tomorrow = 2013-03-22'],
      ],
      [
        'Earlier this week, late last month, next year.',
        ['Earlier this week = 2013-W12', 'late last month = 2013-02', 'next year = 2014'],
      ],
      [
        'Two years ago, two months ago, two weeks ago, two days ago.',
        ['Two years ago = 2011', 'two months ago = 2013-01', 'two weeks ago = 2013-W10', 'two days ago = 2013-03-19'],
      ],
      [
        'A decade ago, half a century ago, years ago.',
        ['A decade ago = 200', 'half a century ago = 1963', 'years ago = PAST_REF'],
      ],
      [
        'Over the weekend; this weekend; last summer; by the end of the year.',
        [
          'the weekend = 2013-W11-WE',
          'this weekend = 2013-W12-WE',
          'last summer = 2012-SU',
          'the end of the year = 2013',
        ],
      ],
      ['Three years from now.', ['Three years from now = 2016']],
      [
        'Now, currently and at the moment; recently; soon; in the future.',
        [
          'Now = PRESENT_REF',
          'currently = PRESENT_REF',
          'the moment = PRESENT_REF',
          'recently = PAST_REF',
          'soon = FUTURE_REF',
          'the future = FUTURE_REF',
        ],
      ],
    ],
  ],
  [
    'counted from the text',
    [
      [
        'On March 3, 1991, a ship sank; four days later it was raised.',
        ['March 3, 1991 = 1991-03-03', 'four days later = 1991-03-07'],
      ],
      [
        'The strike began Monday, and the previous day was calm. A day later it ended.',
        ['Monday = 2013-03-18', 'the previous day = 2013-03-17', 'A day later = 2013-03-18'],
      ],
      ['It sank in May 2010 and was raised that August.', ['May 2010 = 2010-05', 'that August = 2010-08']],
      [
        'He left in April 2009 and came back the following year.',
        ['April 2009 = 2009-04', 'the following year = 2010'],
      ],
      [
        'In May 1968 it opened; a month later it shut. Since then it has stood empty.',
        ['May 1968 = 1968-05', 'a month later = 1968-06', 'then = 1968-06'],
      ],
      [
        'The storm hit on February 2. That day the harbour closed; the next day it opened.',
        ['February 2 = 2013-02-02', 'That day = 2013-02-02', 'the next day = 2013-02-03'],
      ],
      [
        'The treaty of the fall of 1998 took effect the next spring.',
        ['the fall of 1998 = 1998-FA', 'the next spring = 1999-SP'],
      ],
      [
        'Third-quarter profit rose from that of a year earlier.',
        ['Third-quarter = 2012-Q3', 'a year earlier = 2011-Q3'],
      ],
      [
        'The shed burned on Saturday, police said on Sunday. A day earlier it had been shut.',
        ['Saturday = 2013-03-16', 'Sunday = 2013-03-17', 'A day earlier = 2013-03-15'],
      ],
      [
        'Rents rose in February, the most since May 2010. A month earlier they fell.',
        ['February = 2013-02', 'May 2010 = 2010-05', 'A month earlier = 2013-01'],
      ],
      ['The mill burned down 50 years ago today.', ['50 years ago today = 1963-03-21']],
      ['Half a century ago this week it shut.', ['Half a century ago this week = 1963-W12']],
      ["Ten years ago today's mayor was a clerk.", ['Ten years ago = 2003', 'today = 2013-03-21']],
      ['March exports fell from the same month last year.', ['March = 2013-03', 'the same month last year = 2012-03']],
      ["The firm's February sales rose.", ['February = 2013-02']],
      ["The ship's August voyage ended in fog.", ['August = 2012-08']],
      ['It cut its forecast after a loss in the first quarter.', ['the first quarter = 2013-Q1']],
      ['It cut its forecast for the fourth quarter.', ['the fourth quarter = 2013-Q4']],
      ['By the end of the century the isle may drown.', ['the end of the century = 20']],
      ['It held on Saturday, but rain fell overnight.', ['Saturday = 2013-03-16', 'overnight = 2013-03-16TNI']],
      [
        'In the second quarter of 2012 sales beat those of the year-earlier period.',
        ['the second quarter of 2012 = 2012-Q2', 'the year-earlier period = 2011-Q2'],
      ],
    ],
  ],
];

describe.each(TABLES)('%s', (_, lines) => {
  it.each(lines)('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
