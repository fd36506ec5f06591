import { describe, expect, it } from 'vitest';
import { addressDay, machineDay, writtenDays } from '../../src/compile/read/html/written-days.ts';

describe('a day that a page states', () => {
  it.each([
    ['14 May 2031', 'en'],
    ['May 14th, 2031', 'en'],
    ['Wed May 14 09:15:00 BST 2031', 'en'],
    ['14. Mai 2031', 'de'],
    ['Am 14.05.2031 um 9 Uhr', 'de'],
    ['14.5.31', 'de'],
    ['le 14 mai 2031', 'fr'],
    ['14 de mayo de 2031', 'es'],
    ['14 maggio 2031', 'it'],
    ['14 мая 2031', 'ru'],
    ['14 Mayıs 2031', 'tr'],
    ['2031年5月14日', 'ja'],
    ['05/14/2031', 'en'],
    ['14/05/2031', 'en'],
    ['2031/5/14', 'en'],
    ['14 mai 2031', 'en'],
  ])('is read of “%s”, %s', (text, tag) => {
    expect(writtenDays(text, tag)[0]?.day).toBe('2031-05-14');
  });

  it.each([
    '05/04/2031',
    '0001-01-01T00:00:00Z',
    '9999-12-31',
    '1970-01-01T00:00:00Z',
    '1900-01-01',
    '2031-02-30',
    '14 boats 2031',
    '12345678901234',
    '1.2.3.2031',
  ])('is none in “%s”', (text) => {
    expect(writtenDays(text, 'en')).toEqual([]);
  });

  it.each([
    ['2031-05-14T22:11:03.120Z', 1331, true],
    ['2031-05-14T22:11:03+00:00', 1331, true],
    ['2031-05-14T22:11:03+02:00', 1331, false],
    ['May 14, 2031, 9:01 p.m. CDT', 1261, false],
    ['14 May 2031 12:05 am', 5, false],
    ['14 May 2031', null, false],
  ])('has the time and place of “%s”', (text, clock, utc) => {
    expect(writtenDays(text, 'en')[0]).toEqual({ day: '2031-05-14', clock, utc });
  });

  it.each(['20310514', '20310514T101500', '1936519200000', '1936519200'])(
    'is read of “%s” as machines write',
    (value) => {
      expect(machineDay(value, 'en')?.day).toBe('2031-05-14');
    },
  );

  it.each([
    ['https://a.example/2031/05/14/flood', '2031-05-14'],
    ['https://a.example/news/flood-2031-05-14.html', '2031-05-14'],
    ['https://a.example/20310514-flood', '2031-05-14'],
    ['https://a.example/2031/05/flood', null],
    ['https://a.example/123420310514', null],
    ['https://a.example/flood?to=2031-05-14', null],
  ])('is in the address %s: %s', (address, day) => {
    expect(addressDay(address)).toBe(day);
  });
});
