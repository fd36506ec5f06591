import { describe, expect, it } from 'vitest';
import { BETWEEN, dueAfter, hasCome, retryAfter, waitUntil } from '../../src/collect/pace.ts';
import type { FeedDocument } from '../../src/collect/read/item.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOON = Date.parse('2026-03-02T12:00:00Z');
const TURN = BETWEEN - SECOND;
const feed = (more: Partial<FeedDocument>): FeedDocument => ({ title: '', skipHours: [], items: [], ...more });

describe('a feed that was read', () => {
  it.each<[string, Record<string, string>, number]>([
    ['nothing', {}, TURN],
    ['an hour', { 'cache-control': 'public, max-age=3600' }, HOUR],
    ['an hour, in other letters', { 'cache-control': 'Max-Age = "3600"' }, HOUR],
    ['an hour, of which half is over', { 'cache-control': 'max-age=3600', age: '1800' }, 30 * MINUTE],
    ['an hour that is over', { 'cache-control': 'max-age=3600', age: '7200' }, TURN],
    ['an age that is none', { 'cache-control': 'max-age=3600', age: 'old' }, TURN],
    ['a minute', { 'cache-control': 'max-age=60' }, TURN],
    ['a year', { 'cache-control': 'max-age=31536000' }, DAY],
    ['an hour to shared caches alone', { 'cache-control': 's-maxage=3600' }, TURN],
    ['no time at all', { 'cache-control': 'no-store' }, TURN],
  ])('whose headers say %s is asked again after that', (_, headers, after) => {
    expect(dueAfter(NOON, headers, null) - NOON).toBe(after);
  });

  it('is asked again by what it says itself, whichever is later', () => {
    expect(dueAfter(NOON, {}, feed({ ttl: 45 })) - NOON).toBe(45 * MINUTE);
    expect(dueAfter(NOON, { 'cache-control': 'max-age=3600' }, feed({ ttl: 45 })) - NOON).toBe(HOUR);
    expect(dueAfter(NOON, {}, feed({ ttl: Number.NaN })) - NOON).toBe(TURN);
  });

  it.each<[string, readonly number[], number]>([
    ['that hour', [12], HOUR],
    ['that hour and the next', [12, 13], 2 * HOUR],
    ['another hour', [13], TURN],
    ['every hour', Array.from({ length: 24 }, (_, hour) => hour), TURN],
  ])('is not asked in %s where it says so', (_, skipHours, after) => {
    expect(dueAfter(NOON, {}, feed({ skipHours })) - NOON).toBe(after);
  });

  it('may count midnight as 24', () => {
    const midnight = Date.parse('2026-03-02T00:00:00Z');
    expect(dueAfter(midnight, {}, feed({ skipHours: [24] })) - midnight).toBe(HOUR);
  });
});

describe('a feed that was not read', () => {
  it.each([
    [1, BETWEEN],
    [4, BETWEEN],
    [5, HOUR],
    [6, 2 * HOUR],
    [9, 16 * HOUR],
    [10, DAY],
    [60, DAY],
  ])('%i times in a row is tried again after %i ms', (failures, after) => {
    expect(retryAfter(NOON, failures) - NOON).toBe(after);
  });

  it('is left alone for as long as its publisher asks, up to a week', () => {
    expect(retryAfter(NOON, 1, NOON + 2 * HOUR) - NOON).toBe(2 * HOUR);
    expect(retryAfter(NOON, 1, NOON + MINUTE) - NOON).toBe(BETWEEN);
    expect(retryAfter(NOON, 1, NOON + 30 * DAY) - NOON).toBe(7 * DAY);
  });

  it.each<[string | undefined, number | undefined]>([
    ['120', NOON + 120 * SECOND],
    [' 120 ', NOON + 120 * SECOND],
    ['Mon, 02 Mar 2026 13:00:00 GMT', NOON + HOUR],
    ['02 Mar 2026 13:00:00 +0000', NOON + HOUR],
    ['Mon, 02 Mar 2026 11:00:00 GMT', undefined],
    ['0', undefined],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('hears Retry-After: %s', (written, until) => {
    expect(waitUntil(written === undefined ? {} : { 'retry-after': written }, NOON)).toBe(until);
  });
});

describe('an instant that was set', () => {
  const WEEK = 7 * 24 * 3600_000;
  it.each([
    ['is now', 0, true],
    ['is past', -1, true],
    ['is to come', 1, false],
    ['is as far ahead as a publisher may ask', WEEK, false],
    ['was set by a clock that ran ahead', WEEK + 1, true],
  ])('%s: has it come?', (_, ahead, come) => {
    expect(hasCome(1_900_000_000_000 + ahead, 1_900_000_000_000)).toBe(come);
  });
});
