import { describe, expect, it } from 'vitest';
import { en } from '../../src/answers/words/en.ts';
import {
  describeSchedule,
  readDays,
  readTime,
  splitSubscribeText,
} from '../../src/subscriptions/commands/schedule-text.ts';

describe('times', () => {
  it.each([
    ['9', '09:00'],
    ['09:00', '09:00'],
    ['9am', '09:00'],
    ['9 am', '09:00'],
    ['9 p.m.', '21:00'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['9:30pm', '21:30'],
    ['21.30', '21:30'],
    ['2130', '21:30'],
    ['0900', '09:00'],
    ['21h30', '21:30'],
    ['0', '00:00'],
    ['23:59', '23:59'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
    ["9 o'clock", '09:00'],
  ])('%s is %s', (text, time) => expect(readTime(text)).toBe(time));

  it.each(['', '24', '24:00', '25', '9:60', '13pm', '0am', '9x', 'nine', 'am', '-9', '9:5', '12345', '9m'])(
    '%j is none',
    (text) => expect(readTime(text)).toBeNull(),
  );
});

describe('days', () => {
  it.each([
    ['daily', [0, 1, 2, 3, 4, 5, 6]],
    ['every day', [0, 1, 2, 3, 4, 5, 6]],
    ['weekdays', [1, 2, 3, 4, 5]],
    ['weekends', [0, 6]],
    ['mon wed fri', [1, 3, 5]],
    ['Fri, Mon & Wed', [1, 3, 5]],
    ['mondays and thursdays', [1, 4]],
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['monday to friday', [1, 2, 3, 4, 5]],
    ['fri–mon', [0, 1, 5, 6]],
    ['tues thurs', [2, 4]],
    ['sun', [0]],
    ['mon mon', [1]],
  ])('%s are %j', (text, days) => expect(readDays(text)).toEqual(days));

  it.each(['', 'and', 'someday', 'mo', 'mon to', 'to fri', 'monday yerevan', 'monda1'])('%j are none', (text) =>
    expect(readDays(text)).toBeNull(),
  );

  it('are told from other words', () => {
    const isDays = (word: string): boolean => splitSubscribeText(word).days === word;
    expect(['mon', 'weekdays', 'mon-fri', 'thurs'].filter(isDays)).toHaveLength(4);
    expect(['monaco', 'to', '9', 'sunder'].filter(isDays)).toEqual([]);
  });
});

describe('the words after "subscribe"', () => {
  it.each([
    ['', '', '', '', ''],
    ['9', '9', '', '', ''],
    ['9 am', '9am', '', '', ''],
    ['9am yerevan weekdays replay', '9am', 'yerevan', 'weekdays', 'replay'],
    ['replay weekdays Yerevan 9am', '9am', 'Yerevan', 'weekdays', 'replay'],
    ['mon wed fri at 21.30 new york', '21.30', 'new york', 'mon wed fri', ''],
    ['new 9 new york', '9', 'new york', '', 'new'],
    ['monday to friday at 8 in Europe/Berlin', '8', 'Europe/Berlin', 'monday to friday', ''],
    ['mon-fri UTC + 4', '', 'UTC+4', 'mon-fri', ''],
    ['every day, 9am, gmt+4', '9am', 'gmt+4', 'day', ''],
    ['gibberish here', '', 'gibberish here', '', ''],
  ])('%j', (text, time, zone, days, mode) =>
    expect(splitSubscribeText(text)).toEqual({ time, zone, days, mode, picture: '' }),
  );
});

describe('a schedule in words', () => {
  it.each([
    [[0, 1, 2, 3, 4, 5, 6], 'every day at 09:00 Asia/Yerevan'],
    [[1, 2, 3, 4, 5], 'on weekdays at 09:00 Asia/Yerevan'],
    [[0, 1, 3], 'on Mondays, Wednesdays and Sundays at 09:00 Asia/Yerevan'],
  ])('%j', (days, words) => expect(describeSchedule({ time: '09:00', zone: 'Asia/Yerevan', days }, en)).toBe(words));
});
