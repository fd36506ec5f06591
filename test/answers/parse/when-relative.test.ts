import { describe, expect, it } from 'vitest';
import { findWhen } from '../../../src/answers/parse/when.ts';
import { autumn, covering, read } from './days-read.ts';

describe('what counts from the latest day covered', () => {
  it.each([
    ['today', '2020-11-02..2020-11-02'],
    ['latest', '2020-11-02..2020-11-02'],
    ['yesterday', '2020-11-01..2020-11-01'],
    ['the day before yesterday', '2020-10-31..2020-10-31'],
    ['saturday', '2020-10-31..2020-10-31'],
    ['last Thursday', '2020-10-29..2020-10-29'],
    ['monday', '2020-11-02..2020-11-02'],
    ['last week', '2020-10-26..2020-11-01'],
    ['this week', '2020-11-02..2020-11-08'],
    ['last month', '2020-10-01..2020-10-31'],
    ['this october', '2020-10-01..2020-10-31'],
    ['last december', '2019-12-01..2019-12-31'],
    ['week of october 26', '2020-10-26..2020-11-01'],
    ['the week of 31/10/2020', '2020-10-26..2020-11-01'],
    ['this year', '2020-01-01..2020-12-31'],
    ['last year', '2019-01-01..2019-12-31'],
    ['last 3 days', '2020-10-31..2020-11-02'],
    ['past 2 weeks', '2020-10-20..2020-11-02'],
    ['since yesterday', '2020-11-01..9999-12-31'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['today', 'yesterday', 'last week', 'last 3 days'])('%s says that the digest is an archive', (text) => {
    const found = findWhen(text, autumn);
    expect(found && 'note' in found && found.note).toContain('its latest day, 2 November 2020');
  });

  it('says which saturday is meant', () => {
    expect(findWhen('saturday', autumn)).toMatchObject({
      label: '31 October 2020',
      note: '“Saturday” is read as the latest one covered: 31 October 2020.',
    });
  });

  it('takes the month that is covered where coverage runs over a new year', () => {
    const winter = covering('2019-12-20', '2020-01-05');
    expect(read('dec 28', winter)).toBe('2019-12-28..2019-12-28');
    expect(read('jan 3', winter)).toBe('2020-01-03..2020-01-03');
    expect(read('dec 28 to jan 3', winter)).toBe('2019-12-28..2020-01-03');
  });
});

describe('days, weeks, months and years ago', () => {
  it.each([
    ['3 days ago', '2020-10-30..2020-10-30'],
    ['a day ago', '2020-11-01..2020-11-01'],
    ['two weeks ago', '2020-10-19..2020-10-19'],
    ['a month ago', '2020-10-01..2020-10-31'],
    ['11 months ago', '2019-12-01..2019-12-31'],
    ['26 years ago', '1994-01-01..1994-12-31'],
    ['last three days', '2020-10-31..2020-11-02'],
    ['since 3 days ago', '2020-10-30..9999-12-31'],
    ['3 blue moons ago', 'no date'],
    ['999 years ago', '1021-01-01..1021-12-31'],
  ])('%j is %s', (text, days) => {
    expect(read(text)).toBe(days);
  });
});

describe('seasons and centuries', () => {
  it.each([
    ['summer 2020', '2020-06-01..2020-08-31'],
    ['the autumn of 2016', '2016-09-01..2016-11-30'],
    ['autumn', '2020-09-01..2020-11-30'],
    ['fall 2020', '2020-09-01..2020-11-30'],
    ['spring 1988', '1988-03-01..1988-05-31'],
    ['winter 2019', '2019-12-01..2020-02-29'],
    ['before summer 2018', '0001-01-01..2018-05-31'],
    ['spring', 'no date'],
    ['the fall of the town', 'no date'],
    ['20th century', '1901-01-01..2000-12-31'],
    ['in the 21st century', '2001-01-01..2100-12-31'],
    ['0th century', 'No month has a day 0.'],
    ['mid-century', 'no date'],
  ])('%j is %s', (text, days) => {
    expect(read(text)).toBe(days);
  });

  it('say how they are read', () => {
    expect(findWhen('winter 2019', autumn)).toMatchObject({
      label: 'December 2019 to February 2020',
      note: '“winter” is read as December to February.',
    });
    expect(findWhen('20th century', autumn)).toMatchObject({ label: 'the 20th century' });
  });
});
