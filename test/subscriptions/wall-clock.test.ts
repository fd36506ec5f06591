import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '../../src/digest/day.ts';
import type { Day } from '../../src/digest/types.ts';
import type { Schedule } from '../../src/ports.ts';
import { DAILY, latestDue, minutesOf, nextDue, WEEKDAYS } from '../../src/subscriptions/schedule.ts';
import { instantOf, isZone, wallClock } from '../../src/subscriptions/wall-clock.ts';
import fc from '../fast-check.ts';
import { ZONES } from './zones.ts';

const at = (text: string): number => Date.parse(text);
const iso = (instant: number): string => new Date(instant).toISOString();
const dueAt = (zone: string, time: string, day: string): string =>
  iso(instantOf(zone, day as Day, minutesOf(time) ?? Number.NaN) ?? Number.NaN);

describe('the wall clock of a zone', () => {
  it('shows the local date and minute', () => {
    expect(wallClock('Asia/Kathmandu', at('2026-03-01T18:20:59Z'))).toEqual({ day: '2026-03-02', minutes: 5 });
    expect(wallClock('America/Los_Angeles', at('2026-03-01T07:59:00Z'))).toEqual({
      day: '2026-02-28',
      minutes: 23 * 60 + 59,
    });
  });

  it('knows zones by name, and takes no offset and no path for one', () => {
    expect(['Europe/Berlin', 'UTC', 'America/Argentina/Ushuaia', 'Etc/GMT+4'].filter(isZone)).toHaveLength(4);
    expect(['', 'Mars/Olympus', '+04:00', '../etc', 'Europe/', 'Europe/Berlin '].filter(isZone)).toEqual([]);
  });
});

describe('the instant of a wall-clock time', () => {
  it.each([
    ['an ordinary day', 'Europe/Berlin', '09:00', '2026-03-02', '2026-03-02T08:00:00.000Z'],
    ['before the clocks go forward that day', 'Europe/Berlin', '01:59', '2026-03-29', '2026-03-29T00:59:00.000Z'],
    ['left out in spring: the first moment after', 'Europe/Berlin', '02:30', '2026-03-29', '2026-03-29T01:00:00.000Z'],
    ['after the clocks went forward', 'Europe/Berlin', '09:00', '2026-03-29', '2026-03-29T07:00:00.000Z'],
    ['twice in autumn: the first', 'Europe/Berlin', '02:30', '2026-10-25', '2026-10-25T00:30:00.000Z'],
    ['after the clocks went back', 'Europe/Berlin', '09:00', '2026-10-25', '2026-10-25T08:00:00.000Z'],
    ['a gap in New York', 'America/New_York', '02:00', '2026-03-08', '2026-03-08T07:00:00.000Z'],
    ['a gap of half an hour', 'Australia/Lord_Howe', '02:15', '2026-10-04', '2026-10-03T15:30:00.000Z'],
    ['a gap at midnight', 'Africa/Cairo', '00:00', '2026-04-24', '2026-04-23T22:00:00.000Z'],
    ['twice before midnight', 'Africa/Cairo', '23:30', '2026-10-29', '2026-10-29T20:30:00.000Z'],
    ['a gap up to midnight', 'America/Scoresbysund', '23:30', '2026-03-28', '2026-03-29T01:00:00.000Z'],
  ])('%s', (_, zone, time, day, expected) => {
    expect(dueAt(zone, time, day)).toBe(expected);
  });

  it('knows the day that Samoa left out', () => {
    const days = ['2011-12-29', '2011-12-30', '2011-12-31'].map((day) =>
      [0, 540, 1439].map((minutes) => instantOf('Pacific/Apia', day as Day, minutes) !== null),
    );
    expect(days).toEqual([
      [true, true, true],
      [false, false, false],
      [true, true, true],
    ]);
  });

  it('agrees with the clock, or is the first moment after a gap, at any time in any zone', () => {
    const zone = fc.constantFrom(...ZONES);
    const day = fc.integer({ min: 0, max: 730 }).map((days) => addDays('2025-06-01' as Day, days));
    fc.assert(
      fc.property(zone, day, fc.integer({ min: 0, max: 1439 }), (name, date, minutes) => {
        const instant = instantOf(name, date, minutes) ?? Number.NaN;
        const shown = wallClock(name, instant);
        const justBefore = wallClock(name, instant - 60_000);
        const wanted = [date, minutes];
        if (shown.day === date && shown.minutes === minutes) {
          // No earlier occurrence in the hours before.
          for (let back = 15; back <= 180; back += 15) {
            const earlier = wallClock(name, instant - back * 60_000);
            expect([earlier.day, earlier.minutes]).not.toEqual(wanted);
          }
        } else {
          expect(
            `${justBefore.day} ${String(justBefore.minutes).padStart(4, '0')}` <
              `${date} ${String(minutes).padStart(4, '0')}`,
          ).toBe(true);
          expect(
            `${shown.day} ${String(shown.minutes).padStart(4, '0')}` > `${date} ${String(minutes).padStart(4, '0')}`,
          ).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is due next', () => {
  const berlin: Schedule = { time: '09:00', zone: 'Europe/Berlin', days: DAILY };

  it('is today before the time, tomorrow from the time on', () => {
    expect(iso(nextDue(berlin, at('2026-03-02T07:59:59.999Z')).instant)).toBe('2026-03-02T08:00:00.000Z');
    expect(iso(nextDue(berlin, at('2026-03-02T08:00:00Z')).instant)).toBe('2026-03-03T08:00:00.000Z');
  });

  it('keeps to the days of the week', () => {
    const friday = at('2026-03-06T12:00:00Z');
    expect(nextDue({ ...berlin, days: WEEKDAYS }, friday).day).toBe('2026-03-09');
    expect(nextDue({ ...berlin, days: [5] }, friday).day).toBe('2026-03-13');
  });

  it('passes over the day that a channel has already had', () => {
    const changed = { ...berlin, time: '18:00' };
    const noon = at('2026-03-02T12:00:00Z');
    expect(nextDue(changed, noon).day).toBe('2026-03-02');
    expect(nextDue(changed, noon, '2026-03-02' as Day).day).toBe('2026-03-03');
  });

  it('posts yesterday’s where a gap moved it past midnight', () => {
    const late = { time: '23:30', zone: 'America/Scoresbysund', days: DAILY };
    expect(nextDue(late, at('2026-03-29T00:59:00Z'))).toEqual({
      instant: at('2026-03-29T01:00:00Z'),
      day: '2026-03-28',
    });
    expect(latestDue(late, at('2026-03-29T01:00:00Z')).day).toBe('2026-03-28');
  });

  it('has nothing on a date that does not occur', () => {
    const apia = { time: '09:00', zone: 'Pacific/Apia', days: DAILY };
    expect(nextDue(apia, at('2011-12-29T20:00:00Z')).day).toBe('2011-12-31');
  });

  it('gives each date once, in order, through two years in any zone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 1439 }), (zone, minutes) => {
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        const schedule = { time, zone, days: DAILY };
        let due = nextDue(schedule, at('2025-12-30T12:00:00Z'));
        for (let day = 0; day < 380; day += 1) {
          const following = nextDue(schedule, due.instant);
          expect(following.day).toBe(addDays(due.day, 1));
          expect(following.instant).toBeGreaterThan(due.instant);
          expect(latestDue(schedule, following.instant - 1)).toEqual(due);
          due = following;
        }
        expect(weekday(due.day)).toBeLessThan(7);
      }),
      { numRuns: 12 },
    );
  });
});
