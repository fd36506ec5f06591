import { describe, expect, it } from 'vitest';
import { addDays, asDay, dateLabel, dayLabel, daysBetween, lastOfMonth, weekday } from '../../src/digest/day.ts';
import type { Day } from '../../src/digest/types.ts';

describe('asDay', () => {
  it.each(['2020-10-31', '2020-02-29', '2000-02-29', '1988-01-01'])('takes %s', (text) => {
    expect(asDay(text)).toBe(text);
  });
  it.each([
    '2020-02-30',
    '2021-02-29',
    '1900-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-04-31',
    '2020-1-1',
    '20201031',
    ' 2020-10-31',
    '',
  ])('refuses "%s"', (text) => {
    expect(asDay(text)).toBeNull();
  });
});

describe('reckoning', () => {
  const day = '2020-10-31' as Day;
  it('adds days over months, years and clock changes', () => {
    expect(addDays(day, 1)).toBe('2020-11-01');
    expect(addDays(day, -305)).toBe('2019-12-31');
    expect(addDays('2020-03-28' as Day, 2)).toBe('2020-03-30');
  });
  it('counts days between', () => {
    expect(daysBetween('2020-09-27' as Day, day)).toBe(34);
    expect(daysBetween(day, '2020-09-27' as Day)).toBe(-34);
  });
  it('knows weekdays, Sunday 0, and lengths of months', () => {
    expect(weekday(day)).toBe(6);
    expect(weekday('2020-11-01' as Day)).toBe(0);
    expect([lastOfMonth(2020, 2), lastOfMonth(2021, 2), lastOfMonth(2020, 12)]).toEqual([29, 28, 31]);
  });
});

describe('labels', () => {
  it.each([
    ['2020-10-31', '2020-10-31', 'day', '31 October 2020'],
    ['2020-10-01', '2020-10-31', 'month', 'October 2020'],
    ['1997-01-01', '1997-12-31', 'year', '1997'],
    ['1992-01-01', '1994-12-31', 'range', '1992 to 1994'],
    ['2020-09-01', '2020-10-31', 'range', 'September to October 2020'],
    ['2019-12-01', '2020-01-31', 'range', 'December 2019 to January 2020'],
    ['2020-10-27', '2020-10-31', 'range', '27 to 31 October 2020'],
    ['2020-09-27', '2020-11-02', 'range', '27 September to 2 November 2020'],
    ['2019-12-30', '2020-01-02', 'range', '30 December 2019 to 2 January 2020'],
    ['1988-02-01', '1988-02-29', 'about', 'about February 1988'],
    ['2020-10-31', '2020-10-31', 'about', 'about 31 October 2020'],
  ] as const)('%s to %s, %s: %s', (start, end, precision, label) => {
    expect(dateLabel(start as Day, end as Day, precision)).toBe(label);
  });
  it('of a day', () => {
    expect(dayLabel('2020-02-09' as Day)).toBe('9 February 2020');
  });
});
