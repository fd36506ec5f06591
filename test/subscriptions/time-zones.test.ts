import { describe, expect, it } from 'vitest';
import { namedZones, readZone } from '../../src/subscriptions/commands/time-zones.ts';

describe('zones', () => {
  it.each([
    ['Asia/Yerevan', 'Asia/Yerevan'],
    ['asia/yerevan', 'Asia/Yerevan'],
    ['Yerevan', 'Asia/Yerevan'],
    ['Yerevan time', 'Asia/Yerevan'],
    ['new york', 'America/New_York'],
    ['New_York', 'America/New_York'],
    ['Baku', 'Asia/Baku'],
    ['geneva', 'Europe/Zurich'],
    ['utc', 'Etc/UTC'],
    ['GMT', 'Etc/UTC'],
    ['msk', 'Europe/Moscow'],
    ['calcutta', 'Asia/Kolkata'],
    ['Kolkata', 'Asia/Kolkata'],
    ['kiev', 'Europe/Kyiv'],
    ['mumbai', 'Asia/Kolkata'],
    ['são paulo', 'America/Sao_Paulo'],
  ])('%s is %s', (text, zone) => expect(readZone(text)).toEqual({ zone, fixed: false }));

  it.each([
    ['GMT+4', 'Etc/GMT-4'],
    ['UTC+4', 'Etc/GMT-4'],
    ['utc -3', 'Etc/GMT+3'],
    ['+0400', 'Etc/GMT-4'],
    ['UTC+0', 'Etc/UTC'],
  ])('%s is %s, with no summer time', (text, zone) => expect(readZone(text)).toEqual({ zone, fixed: true }));

  it.each([
    ['CET', 'Europe/Berlin'],
    ['EST', 'America/New_York'],
    ['UTC+5:30', 'Asia/Kolkata'],
    ['Yerevann', 'Asia/Yerevan'],
    ['Berln', 'Europe/Berlin'],
    ['San Fransisco', 'America/Los_Angeles'],
  ])('%s is asked back with %s first', (text, first) => {
    const read = readZone(text);
    expect(read.zone).toBeNull();
    expect(read.zone === null ? read.nearest[0] : '').toBe(first);
  });

  it.each(['', 'nowhere at all', 'UTC+99', '<script>', '__proto__', 'constructor'])('%j is none', (text) =>
    expect(readZone(text)).toEqual({ zone: null, nearest: [] }),
  );

  it('are all names that this machine keeps, those of the tables too', () => {
    const offered = namedZones().map(({ zone }) => zone);
    expect(offered.length).toBeGreaterThan(400);
    for (const abbreviation of ['CET', 'CEST', 'MEZ', 'EET', 'EEST', 'WET', 'BST', 'AMT', 'IST', 'CST', 'CDT', 'PST']) {
      const read = readZone(abbreviation);
      for (const zone of read.zone === null ? read.nearest : [])
        expect(() => new Intl.DateTimeFormat('en-US', { timeZone: zone })).not.toThrow();
    }
  });
});
