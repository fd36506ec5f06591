import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLedger } from '../../src/collect/ledger.ts';
import { feedLine } from '../../src/collect/report.ts';
import { Collector, DAY, HOUR, MINUTE, NOON, topicOf } from './collecting.ts';
import { rss, type Site, startSite } from './site.ts';

let site: Site;
let collector: Collector;
beforeEach(async () => {
  site = await startSite();
  collector = new Collector(topicOf([site.url('/feed')]));
});
afterEach(() => site.stop());

const FEED = rss([{ title: 'Ferry held', guid: '1', link: 'https://paper.example/1', text: 'It was held.' }]);
const byClock = async (): Promise<number> => {
  const before = site.asked.length;
  await collector.collect({ byHand: false });
  return site.asked.length - before;
};
const stateOf = async (path = '/feed') => (await readLedger(collector.store)).feeds.get(site.url(path));
const line = async (): Promise<string> => {
  const [report] = (await collector.collect()).reports;
  return report ? feedLine(report).replace(site.url(''), '') : '';
};

describe('a request', () => {
  it('is conditional from the second time on, by hand at once too', async () => {
    site.serve('/feed', (headers) =>
      headers['if-none-match'] === '"v1"'
        ? { status: 304 }
        : { body: FEED, headers: { etag: '"v1"', 'last-modified': 'Sun, 04 May 2031 10:00:00 GMT' } },
    );
    expect(await collector.first()).toBe('1 new, 0 updated, 0 unchanged');
    expect(await collector.first()).toBe('0 new, 0 updated, 1 unchanged');
    expect(site.asked[0]?.headers['if-none-match']).toBeUndefined();
    expect(site.asked[1]?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Sun, 04 May 2031 10:00:00 GMT',
    });
  });

  it('takes its validators to no other address', async () => {
    site.serve('/feed', { status: 302, headers: { location: '/real' } });
    site.serve('/real', { body: FEED, headers: { etag: '"v1"' } });
    await collector.collect();
    await collector.collect();
    expect(site.asked.map(({ path, headers }) => [path, headers['if-none-match']])).toEqual([
      ...[
        ['/feed', undefined],
        ['/real', undefined],
      ],
      ...[
        ['/feed', undefined],
        ['/real', '"v1"'],
      ],
    ]);
  });

  it('does not believe a 304 that nothing was asked for', async () => {
    site.serve('/feed', { status: 304 });
    expect(await line()).toMatch(/not read: status 304/);
  });
});

describe('feeds that cannot be read', () => {
  it('hold up no other feed', async () => {
    site.serve('/feed', FEED);
    collector.topic = topicOf(['http://127.0.0.1:1/feed', site.url('/gone'), site.url('/feed')]);
    const { reports, added, failed } = await collector.collect();
    expect(reports.map(feedLine).map((each) => each.replace(/^\S+ +/, '').replace(/;.*/, ''))).toEqual([
      'not read: nothing answers there',
      'not read: status 404',
      '1 new, 0 updated, 0 unchanged',
    ]);
    expect({ added, failed }).toEqual({ added: 1, failed: 2 });
  });
});

describe('the pace', () => {
  it.each([
    ['a quarter of an hour', {}, '', 15],
    ['what Cache-Control says', { 'cache-control': 'public, max-age=3600' }, '', 60],
    ['no more than a day', { 'cache-control': 'max-age=31536000' }, '', 24 * 60],
    ['what the feed says itself', {}, '<ttl>120</ttl>', 120],
    ['the hours that it asks to be left alone', {}, '<skipHours><hour>12</hour><hour>13</hour></skipHours>', 120],
  ])('is %s', async (_, headers, more, minutes) => {
    site.serve('/feed', { body: rss([], 'T', more), headers });
    expect(await byClock()).toBe(1);
    collector.now = NOON + (minutes - 1) * MINUTE;
    expect(await byClock()).toBe(0);
    collector.now = NOON + minutes * MINUTE;
    expect(await byClock()).toBe(1);
  });

  it('is as long as a publisher asks by Retry-After, by hand too', async () => {
    site.serve('/feed', { status: 503, headers: { 'retry-after': '7200' } });
    expect(await line()).toBe('/feed  not read: status 503; tried next at 2031-05-04 14:00 UTC');
    collector.now = NOON + HOUR;
    expect(await line()).toBe('/feed  not read: status 503; tried next at 2031-05-04 14:00 UTC');
    expect(site.asked.length).toBe(1);
    collector.now = NOON + 2 * HOUR;
    site.serve('/feed', { status: 429, headers: { 'retry-after': 'Mon, 05 May 2031 00:00:00 GMT' } });
    expect(await line()).toBe('/feed  not read: status 429; tried next at 2031-05-05 00:00 UTC');
    expect(site.asked.length).toBe(2);
  });

  it('slackens after five failures in a row, by hand too, and recovers at once', async () => {
    site.serve('/feed', { status: 500 });
    for (let failure = 1; failure < 5; failure += 1)
      expect(await line()).toMatch(/status 500; tried next at .* 12:15 UTC$/);
    expect(await line()).toBe(
      '/feed  not read: status 500 (failed 5 times in a row); tried next at 2031-05-04 13:00 UTC',
    );
    expect(await collector.collect()).toMatchObject({ failed: 1 });
    expect(site.asked.length).toBe(5);
    for (const hours of [1, 2, 4, 8, 16, 24, 24]) {
      const { due = 0 } = (await stateOf()) ?? {};
      expect(due - collector.now).toBe(hours * HOUR);
      collector.now = due;
      await collector.collect();
    }
    site.serve('/feed', FEED);
    collector.now += DAY;
    expect(await collector.first()).toBe('1 new, 0 updated, 0 unchanged');
    expect(await stateOf()).not.toHaveProperty('wait');
    expect(await stateOf()).toMatchObject({ failures: 0 });
  });
});

describe('a feed that moves', () => {
  it('for good is asked where it is now', async () => {
    for (const status of [301, 308]) {
      const own = new Collector(topicOf([site.url('/old')]));
      site.serve('/old', { status, headers: { location: '/new' } });
      site.serve('/new', FEED);
      const [report] = (await own.collect()).reports;
      expect(report && feedLine(report)).toBe(
        `${site.url('/old')}  1 new, 0 updated, 0 unchanged; now at ${site.url('/new')}`,
      );
      site.asked.length = 0;
      expect(await own.first()).toBe('0 new, 0 updated, 1 unchanged');
      expect(site.asked.map(({ path }) => path)).toEqual(['/new']);
    }
  });

  it('for a while, or behind one that moves for a while, is asked where it was', async () => {
    site.serve('/feed', { status: 302, headers: { location: '/for-good' } });
    site.serve('/for-good', { status: 301, headers: { location: '/new' } });
    site.serve('/new', FEED);
    await collector.collect();
    site.asked.length = 0;
    await collector.collect();
    expect(site.asked[0]?.path).toBe('/feed');
  });

  it('to what is no feed has not moved', async () => {
    site.serve('/feed', { status: 301, headers: { location: '/parked' } });
    site.serve('/parked', '<html><body>Buy this domain</body></html>');
    expect(await line()).toMatch(/not read: a web page, which names no feed/);
    site.serve('/feed', FEED);
    expect(await collector.first()).toBe('1 new, 0 updated, 0 unchanged');
  });

  it('and fails there is asked by its own address again', async () => {
    site.serve('/feed', { status: 301, headers: { location: '/new' } });
    site.serve('/new', FEED);
    await collector.collect();
    site.serve('/new', { status: 404 });
    await collector.collect();
    site.serve('/feed', FEED);
    expect(await collector.first()).toBe('0 new, 0 updated, 1 unchanged');
  });

  it('or is gone (410) is asked no more until it is named anew', async () => {
    site.serve('/feed', { status: 410 });
    expect(await line()).toBe(
      '/feed  not read: gone, its publisher says (410); it is not tried again: take it out of topic.yml',
    );
    collector.now += 30 * DAY;
    expect(await collector.collect()).toMatchObject({ failed: 1 });
    expect(site.asked.length).toBe(1);
    const { topic } = collector;
    collector.topic = topicOf([site.url('/other')]);
    await collector.collect();
    collector.topic = topic;
    await collector.collect();
    expect(site.asked.filter(({ path }) => path === '/feed').length).toBe(2);
  });
});

describe('pages', () => {
  const page = (text: string): string =>
    `<!doctype html><html><head><title>Ferry held</title></head><body><nav>Home | News</nav><article><h1>Ferry held at pier two</h1><p>${text}</p><p>${'The harbour master looked at the ropes again and again. '.repeat(8)}</p></article><footer>Imprint</footer></body></html>`;
  const item = () => ({ title: 'Ferry held', guid: '1', link: site.url('/held'), text: 'Held.' });
  beforeEach(() => {
    collector.topic = topicOf([{ url: site.url('/feed'), take: 'page' }]);
    site.serve('/feed', () => rss([item()]));
    site.serve('/held', page('The ferry was held at pier two on Sunday.'));
  });

  it('are read through the compiler, after robots.txt, once', async () => {
    expect(await collector.first()).toBe('1 new, 0 updated, 0 unchanged');
    const [article] = await collector.kept();
    expect(article?.lines[0]).toBe('The ferry was held at pier two on Sunday.');
    expect(article?.lines.join()).not.toMatch(/Imprint|Home/);
    await collector.collect();
    expect(site.asked.map(({ path }) => path)).toEqual(['/feed', '/robots.txt', '/held', '/feed']);
  });

  it.each([
    ['robots.txt forbids all', { body: 'User-agent: *\nDisallow: /' }, false],
    ['robots.txt forbids us', { body: 'User-agent: dateline\nDisallow: /held' }, false],
    ['robots.txt forbids others', { body: 'User-agent: other\nDisallow: /' }, true],
    ['robots.txt fails', { status: 500 }, false],
    ['there is no robots.txt', { status: 404 }, true],
  ])('where %s', async (_, served, isRead) => {
    site.serve('/robots.txt', served);
    expect((await collector.collect()).reports).toMatchObject([{ added: 1, unreadPages: isRead ? 0 : 1 }]);
    expect(site.asked.some(({ path }) => path === '/held')).toBe(isRead);
    const [article] = await collector.kept();
    expect(article?.lines[0]).toBe(isRead ? 'The ferry was held at pier two on Sunday.' : 'Held.');
  });

  it('are asked of the robots.txt of each site that they lead through', async () => {
    const other = await startSite();
    site.serve('/held', { status: 301, headers: { location: other.url('/held') } });
    other.serve('/held', page('The ferry was held at pier two on Sunday.'));
    other.serve('/robots.txt', { body: 'User-agent: *\nDisallow: /held' });
    expect((await collector.collect()).reports).toMatchObject([{ added: 1, unreadPages: 1 }]);
    expect(site.asked.map(({ path }) => path)).toEqual(['/feed', '/robots.txt', '/held']);
    expect(other.asked.map(({ path }) => path)).toEqual(['/robots.txt']);
    await other.stop();
  });

  it('of a private network are not read', async () => {
    site.serve('/feed', rss([{ ...item(), link: 'http://169.254.169.254/latest' }]));
    expect((await collector.collect()).reports).toMatchObject([{ added: 1, unreadPages: 1 }]);
  });
});

describe('what is taken', () => {
  const items = [
    { title: 'Ferries held', guid: '1', text: 'Two were held.' },
    { title: 'Bread dearer', guid: '2', text: 'A loaf is four crowns.' },
    { title: 'Cruise begins', guid: '3', text: 'The ferry company sells cruises.' },
    { title: 'Mayor speaks', guid: '4', text: 'Marta Quillon spoke.' },
  ];
  it.each([
    ['about: [ferry]', ['Cruise begins', 'Ferries held']],
    ['about: "ferry, bread"', ['Bread dearer', 'Cruise begins', 'Ferries held']],
    ['about: { include: [ferry], people: [Marta Quillon], exclude: [cruise] }', ['Ferries held', 'Mayor speaks']],
    ['about: { exclude: [ferries] }', ['Bread dearer', 'Mayor speaks']],
    ['', ['Bread dearer', 'Cruise begins', 'Ferries held', 'Mayor speaks']],
  ])('by %s', async (about, titles) => {
    site.serve('/feed', rss(items));
    collector.topic = topicOf([site.url('/feed')], about);
    const { reports } = await collector.collect();
    expect(reports).toMatchObject([{ passed: 4 - titles.length }]);
    expect(await collector.titles()).toEqual(titles);
  });

  it('by other words than before is chosen again of what the feed had', async () => {
    site.serve('/feed', (headers) =>
      headers['if-none-match'] === '"1"' ? { status: 304 } : { headers: { etag: '"1"' }, body: rss(items) },
    );
    const about = async (words: string): Promise<string> => {
      collector.topic = topicOf([site.url('/feed')], words);
      return collector.first();
    };
    expect(await about('about: bread')).toBe('1 new, 0 updated, 0 unchanged');
    expect(await about('about: "bread, mayor"')).toBe('1 new, 0 updated, 1 unchanged');
    expect(await about('')).toBe('2 new, 0 updated, 2 unchanged');
    expect(await about('')).toBe('0 new, 0 updated, 4 unchanged');
    expect(site.asked.map(({ headers }) => headers['if-none-match'])).toEqual([
      ...[1, 2, 3].map(() => undefined),
      '"1"',
    ]);
  });

  it('by a feed is by its own words where it has some', async () => {
    site.serve('/feed', rss(items));
    collector.topic = topicOf([{ url: site.url('/feed'), about: ['bread'] }], 'about: ferry');
    await collector.collect();
    expect(await collector.titles()).toEqual(['Bread dearer']);
  });

  it('is erased when it is older than the topic keeps it, and does not come back', async () => {
    const dated = (day: string, guid: string) => ({ title: day, guid, date: `${day}T10:00:00Z` });
    site.serve('/feed', rss([dated('2031-05-04', '1'), dated('2031-04-20', '2'), dated('2030-01-01', '3')]));
    collector.topic = topicOf([site.url('/feed')], 'keep: 30');
    expect((await collector.collect()).reports).toMatchObject([{ added: 2, passed: 1 }]);
    collector.now = NOON + 20 * DAY;
    expect(await collector.collect()).toMatchObject({ added: 0, erased: 1 });
    expect(await collector.titles()).toEqual(['2031-05-04']);
    expect(await collector.collect()).toMatchObject({ added: 0, updated: 0, erased: 0 });
  });
});
