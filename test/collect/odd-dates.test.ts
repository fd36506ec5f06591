import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayOfItem } from '../../src/collect/read/date.ts';
import { processorTime } from '../fixtures/processor-time.ts';
import { Collector, topicOf } from './collecting.ts';
import { rss, type Site, startSite } from './site.ts';

let site: Site;
let collector: Collector;
beforeEach(async () => {
  site = await startSite();
  collector = new Collector(topicOf([site.url('/feed')]));
});
afterEach(() => site.stop());

const serve = (body: string | Buffer, headers = {}): void => site.serve('/feed', { body, headers });

describe('dates', () => {
  it.each([
    ['Sat, 03 May 2031 23:30:00 -0500', '2031-05-03', undefined],
    ['Sat, 3 May 31 10:00 EST', '2031-05-03', undefined],
    ['2031-05-03T01:00:00+02:00', '2031-05-03', undefined],
    ['3 May 2031', '2031-05-03', undefined],
    ['May 3, 2031', '2031-05-03', undefined],
    ['Sat May 3 10:00:00 GMT 2031', '2031-05-03', undefined],
    ['2031/05/03', '2031-05-03', undefined],
    ['03.05.2031 10:00', '2031-05-03', /without a zone/],
    ['31.02.2031', '2031-05-04', /no day/],
    ['05/03/2031', '2031-05-04', /no day/],
    ['2031-05-03 10:00:00', '2031-05-03', /without a zone/],
    ['Fri, 31 Dec 9999 23:59:59 GMT', '2031-05-04', /a day to come; first read on 2031-05-04/],
    ['Mon, 05 May 2031 20:00:00 GMT', '2031-05-05', undefined],
    ['Thu, 01 Jan 1970 00:00:00 GMT', '2031-05-04', /before there were feeds/],
    ['31 February 2031', '2031-05-04', /no day/],
    ['yesterday', '2031-05-04', /no day/],
  ])('reads %s', async (date, day, basis) => {
    serve(rss([{ title: 'A', guid: '1', date }]));
    expect(await collector.first()).toBe('1 new, 0 updated, 0 unchanged');
    const [article] = await collector.kept();
    expect(article).toMatchObject({ day, stated: { datePublished: day } });
    if (basis) expect(article?.stated['dateBasis']).toMatch(basis);
    else expect(article?.stated['dateBasis']).toBe('as its feed dates it');
  });

  it('looks at no more of a date than a date has', () => {
    for (const long of ['abc '.repeat(500_000), `may${'a'.repeat(500_000)} 1`, `10:00 ${'GMT ('.repeat(200_000)}`]) {
      const look = () => dayOfItem(long, Date.parse('2031-05-04'));
      expect(look()).toMatchObject({ day: '2031-05-04', isStated: false });
      expect(processorTime(look)).toBeLessThan(500);
    }
  });

  it('keeps the day of publication where an update brings another', async () => {
    serve(rss([{ title: 'A', guid: '1', date: 'Fri, 02 May 2031 10:00:00 GMT', text: 'Twelve.' }]));
    await collector.first();
    serve(rss([{ title: 'A', guid: '1', date: 'Sun, 04 May 2031 10:00:00 GMT', text: 'Fourteen.' }]));
    expect(await collector.first()).toBe('0 new, 1 updated, 0 unchanged');
    expect((await collector.kept())[0]).toMatchObject({ day: '2031-05-02', lines: ['Fourteen.'] });
  });
});
