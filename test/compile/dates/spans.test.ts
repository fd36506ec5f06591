import { describe, expect, it } from 'vitest';
import { datesOf } from '../../../src/compile/find/dates/spans.ts';
import type { Day } from '../../../src/digest/types.ts';

describe('dates as spans of days, counted from Saturday, 13 March 2021', () => {
  const spans = (text: string): string[] =>
    datesOf(text, '2021-03-13' as Day).flatMap((date) =>
      date.spans.map(({ start, end }) => (start === end ? start : `${start}..${end}`)),
    );
  it.each<[string, string[]]>([
    ['October 31st 2020', ['2020-10-31']],
    ['31 October 2020', ['2020-10-31']],
    ['August 29, 1997', ['1997-08-29']],
    ['2020-02-29', ['2020-02-29']],
    ['2021-02-29', []],
    ['March 11', ['2021-03-11']],
    ['on 27 September', ['2020-09-27', '2021-09-27']],
    ['will open on 27 September', ['2021-09-27']],
    ['27 to 31 October 2020', ['2020-10-27', '2020-10-31']],
    ['October 27-31, 2020', ['2020-10-27', '2020-10-31']],
    ['February 1988', ['1988-02-01..1988-02-29']],
    ['early March', ['2021-03-01..2021-03-10']],
    ['late September', ['2020-09-21..2020-09-30']],
    ['in May', ['2020-05-01..2020-05-31']],
    ['It may rain. May it?', []],
    ['the 1990s', ['1990-01-01..1999-12-31']],
    ['in 1992-1994', ['1992-01-01..1992-12-31', '1994-01-01..1994-12-31']],
    ['2,020 people', []],
    ['Saturday', ['2021-03-13']],
    ['on Thursday', ['2021-03-11']],
    ['last Saturday', ['2021-03-06']],
    ['last Thursday', ['2021-03-11', '2021-03-04']],
    ['overnight', ['2021-03-13', '2021-03-12']],
    ['for three years, now', []],
    ['a day after the storm of 2 March', ['2021-03-12', '2021-03-14', '2021-03-01', '2021-03-03', '2021-03-02']],
    ['mid-February', ['2021-02-10..2021-02-18']],
    ['That year was dry.', []],
    ['yesterday', ['2021-03-12']],
    ['two days ago', ['2021-03-11']],
    ['last year', ['2020-01-01..2020-12-31']],
    ['earlier this month', ['2021-03-01..2021-03-31']],
    ['last week', ['2021-03-01..2021-03-07', '2021-03-06..2021-03-12']],
    [
      'founded in 1998 and closed a year later',
      ['1998-01-01..1998-12-31', '1999-01-01..1999-12-31', '2022-01-01..2022-12-31'],
    ],
  ])('"%s"', (text, expected) => {
    expect(spans(text)).toEqual(expected);
  });

  it('keep their place in the text', () => {
    const text = 'Between 27 and 31 October 2020, and again last week.';
    for (const { start, end, text: said } of datesOf(text, '2021-03-13' as Day))
      expect(text.slice(start, end).trim()).toBe(said);
  });
});
