import { describe, expect, it } from 'vitest';
import { findWhen } from '../../../src/answers/parse/when.ts';
import { autumn, read } from './days-read.ts';

describe('one date', () => {
  it.each([
    ['2020-10-31', '2020-10-31..2020-10-31'],
    ['2020/10/31', '2020-10-31..2020-10-31'],
    ['2020-10', '2020-10-01..2020-10-31'],
    ['oct 30', '2020-10-30..2020-10-30'],
    ['Oct. 30', '2020-10-30..2020-10-30'],
    ['30 oct', '2020-10-30..2020-10-30'],
    ['OCTOBER 31st', '2020-10-31..2020-10-31'],
    ['the 31st of October', '2020-10-31..2020-10-31'],
    ['October 31, 2020', '2020-10-31..2020-10-31'],
    ['2020 october 31', '2020-10-31..2020-10-31'],
    ['Saturday, October 31st, 2020', '2020-10-31..2020-10-31'],
    ['sat 31 oct', '2020-10-31..2020-10-31'],
    ['on 27 september', '2020-09-27..2020-09-27'],
    ['sept 27', '2020-09-27..2020-09-27'],
    ['29 august 1997', '1997-08-29..1997-08-29'],
    ['31/10/2020', '2020-10-31..2020-10-31'],
    ['10/31/2020', '2020-10-31..2020-10-31'],
    ['31.10.20', '2020-10-31..2020-10-31'],
    ['31-10-2020', '2020-10-31..2020-10-31'],
    ['29/08/97', '1997-08-29..1997-08-29'],
    ['31/10', '2020-10-31..2020-10-31'],
    ['31st', '2020-10-31..2020-10-31'],
    ['the 2nd', '2020-11-02..2020-11-02'],
    ['3rd', '2020-10-03..2020-10-03'],
    ['31', '2020-10-31..2020-10-31'],
    ['october', '2020-10-01..2020-10-31'],
    ['in october 2020', '2020-10-01..2020-10-31'],
    ['feb 1988', '1988-02-01..1988-02-29'],
    ['may', '2020-05-01..2020-05-31'],
    ['1994', '1994-01-01..1994-12-31'],
    ['in 1994', '1994-01-01..1994-12-31'],
    ['1990s', '1990-01-01..1999-12-31'],
    ["1990's", '1990-01-01..1999-12-31'],
    ['the 90s', '1990-01-01..1999-12-31'],
    ['’90s', '1990-01-01..1999-12-31'],
    ['the nineties', '1990-01-01..1999-12-31'],
    ['2010s', '2010-01-01..2019-12-31'],
    ['the twenties', '2020-01-01..2029-12-31'],
    ['all', '0001-01-01..9999-12-31'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('part of a month, year or decade', () => {
  it.each([
    ['early october', '2020-10-01..2020-10-10'],
    ['mid-october', '2020-10-11..2020-10-20'],
    ['mid october 2019', '2019-10-11..2019-10-20'],
    ['late september', '2020-09-21..2020-09-30'],
    ['end of february 1988', '1988-02-21..1988-02-29'],
    ['beginning of october', '2020-10-01..2020-10-10'],
    ['first half of october', '2020-10-01..2020-10-15'],
    ['the second half of october', '2020-10-16..2020-10-31'],
    ['first week of october', '2020-10-01..2020-10-07'],
    ['last week of october 2020', '2020-10-25..2020-10-31'],
    ['the last week in february', '2020-02-23..2020-02-29'],
    ['early 2016', '2016-01-01..2016-04-30'],
    ['second half of 2016', '2016-07-01..2016-12-31'],
    ['constructor half of october', '2020-10-01..2020-10-31'],
    ['toString week of october', '2020-10-01..2020-10-31'],
    ['early 1990s', '1990-01-01..1993-12-31'],
    ['the late nineties', '1997-01-01..1999-12-31'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a range', () => {
  it.each([
    ['2020-10-27..2020-10-31', '2020-10-27..2020-10-31'],
    ['2020-10-27 - 2020-10-31', '2020-10-27..2020-10-31'],
    ['oct 27 to oct 31', '2020-10-27..2020-10-31'],
    ['oct 27 to 31', '2020-10-27..2020-10-31'],
    ['27-31 october', '2020-10-27..2020-10-31'],
    ['27 – 31 October 2019', '2019-10-27..2019-10-31'],
    ['27 oct to 31 oct 2019', '2019-10-27..2019-10-31'],
    ['27th to 31st', '2020-10-27..2020-10-31'],
    ['oct 31 to oct 27', '2020-10-27..2020-10-31'],
    ['from oct 27 until oct 31', '2020-10-27..2020-10-31'],
    ['from the 27th to the 31st of october', '2020-10-27..2020-10-31'],
    ['between oct 27 and oct 31', '2020-10-27..2020-10-31'],
    ['between 1992 and 1994', '1992-01-01..1994-12-31'],
    ['1992-1994', '1992-01-01..1994-12-31'],
    ['1992-94', '1992-01-01..1994-12-31'],
    ['1992..1994', '1992-01-01..1994-12-31'],
    ['september to october', '2020-09-01..2020-10-31'],
    ['october to november 2019', '2019-10-01..2019-11-30'],
    ['dec 28 to jan 3', '2019-12-28..2020-01-03'],
    ['friday to monday', '2020-10-30..2020-11-02'],
    ['27/10 - 31/10', '2020-10-27..2020-10-31'],
    ['27/10/2020 to 31/10/2020', '2020-10-27..2020-10-31'],
    ['oct 27-oct 31', '2020-10-27..2020-10-31'],
    ['oct 27 through 31', '2020-10-27..2020-10-31'],
    ['october to today', '2020-10-01..2020-11-02'],
    ['since oct 30', '2020-10-30..9999-12-31'],
    ['from oct 30', '2020-10-30..9999-12-31'],
    ['from oct 30 onwards', '2020-10-30..9999-12-31'],
    ['oct 30 onwards', '2020-10-30..9999-12-31'],
    ['2020-10-30..', '2020-10-30..9999-12-31'],
    ['after oct 30', '2020-10-31..9999-12-31'],
    ['after 1994', '1995-01-01..9999-12-31'],
    ['before 2000', '0001-01-01..1999-12-31'],
    ['before the 1990s', '0001-01-01..1989-12-31'],
    ['until oct 30', '0001-01-01..2020-10-30'],
    ['by october', '0001-01-01..2020-10-31'],
    ['..1994', '0001-01-01..1994-12-31'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('labels', () => {
  it.each([
    ['2020-10-31', '31 October 2020'],
    ['27-31 october', '27 to 31 October 2020'],
    ['last week of october', '25 to 31 October 2020'],
    ['1990s', 'the 1990s'],
    ['1992-94', '1992 to 1994'],
    ['since oct 30', 'since 30 October 2020'],
    ['before 2000', 'before 2000'],
    ['after october', 'after October 2020'],
    ['until 1994', 'until 1994'],
  ])('%s is called %s', (text, label) => {
    expect(findWhen(text, autumn)).toMatchObject({ label });
  });

  it.each([
    ['10/11/2020', '2020-11-10', '“10/11/2020” is read day first: 10 November 2020.'],
    ['3/5', '2020-05-03', '“3/5” is read day first: 3 May 2020.'],
  ])('%s is read day first, and says so', (text, from, note) => {
    expect(findWhen(text, autumn)).toMatchObject({ from, to: from, note });
  });

  it.each(['31/10/2020', '10/31/2020', '5/5/2020'])('%s leaves no doubt', (text) => {
    expect(findWhen(text, autumn)).not.toHaveProperty('note');
  });
});

describe('dates that no calendar has', () => {
  it.each([
    ['30 feb', 'February 2020 has 29 days, so there is no 30 February.'],
    ['feb 29 2019', 'February 2019 has 28 days, so there is no 29 February.'],
    ['31 september 2020', 'September 2020 has 30 days, so there is no 31 September.'],
    ['2020-02-30', 'February 2020 has 29 days, so there is no 30 February.'],
    ['2020-13-01', 'There is no month 13.'],
    ['october 45', 'October 2020 has 31 days, so there is no 45 October.'],
    ['45/10/2020', 'October 2020 has 31 days, so there is no 45 October.'],
    ['since 31 june', 'June 2020 has 30 days, so there is no 31 June.'],
    ['oct 27 to oct 32', 'October 2020 has 31 days, so there is no 32 October.'],
    ['week of 31 june', 'June 2020 has 30 days, so there is no 31 June.'],
    ['99', 'No month has a day 99.'],
    ['0 october', 'October 2020 has 31 days, so there is no 0 October.'],
  ])('%s: %s', (text, because) => {
    expect(read(text)).toBe(because);
  });
});

describe('a date inside other words', () => {
  it.each([
    ['oct 30 petrov', '2020-10-30..2020-10-30', 'petrov'],
    ['petrov oct 30', '2020-10-30..2020-10-30', 'petrov'],
    ['petrov in october', '2020-10-01..2020-10-31', 'petrov'],
    ['1994 harbour', '1994-01-01..1994-12-31', 'harbour'],
    ['ferry union since oct 30', '2020-10-30..9999-12-31', 'ferry union'],
    ['“oct 27 to oct 31” gull island', '2020-10-27..2020-10-31', 'gull island'],
    ['gull between 1992 and 1994 works', '1992-01-01..1994-12-31', 'gull works'],
    ["O'Brien 31st", '2020-10-31..2020-10-31', "O'Brien"],
  ])('%s', (text, days, rest) => {
    expect(read(text)).toBe(days);
    expect(findWhen(text, autumn)).toMatchObject({ rest });
  });

  it.each([
    '',
    '…',
    'petrov',
    'boats may come',
    'they march on',
    'by all means',
    'from now to nowhere',
    '1200 people 5 to 6',
    '5 of 12',
    'mid-harbour',
    'between friends',
    'since',
    '35,000 crowns',
    'decision',
    'marching',
  ])('finds no date in "%s"', (text) => {
    expect(read(text)).toBe('no date');
  });
});
