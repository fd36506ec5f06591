import { describe, expect, it } from 'vitest';
import { dayOfItem, instantOf } from '../../src/collect/read/date.ts';
import { feedOfPage, isPage } from '../../src/collect/read/discover.ts';
import { readFeed } from '../../src/collect/read/parse.ts';

const SEEN = Date.parse('2031-05-04T12:00:00Z');

describe('the day of an item', () => {
  it.each([
    ['2031-05-03T23:30:00-05:00', '2031-05-03'],
    ['20310503T10:00:00Z', '2031-05-03'],
    ['2031-05-03T10:00Z', '2031-05-03'],
    ['Saturday, 3-May-31 10:00:00 UTC', '2031-05-03'],
    ['3 Sept. 2030 10:00 CEST', '2030-09-03'],
    ['May 3 10:00:00 2031 +0000', '2031-05-03'],
    ['Sat, 03 May 2031 10:00:00 +0000 (UTC)', '2031-05-03'],
    ['Sat, 03 May 2031 10:00:00 Z', '2031-05-03'],
    ['1 January 1990', '1990-01-01'],
    ['Sat, 03  May  2031', '2031-05-03'],
    ['May  03,  2031', '2031-05-03'],
    ['Sat Sept.  13  10:00:00  2030 UT', '2030-09-13'],
    ['2031-05-03 10:00 UT', '2031-05-03'],
    ['2031-05-03 10:00 CEST', '2031-05-03'],
    ['Sat May 3 10:00:00 UTC 2031', '2031-05-03'],
    ['Sat May 3 10:00:00 CEST 2031', '2031-05-03'],
    ['2031-05-03 10:00 UTC ', '2031-05-03'],
    ['2031-05-06', '2031-05-06'],
  ])('is as written, and needs no excuse: %s', (written, day) => {
    expect(dayOfItem(written, SEEN)).toEqual({ day, isStated: true });
  });

  it.each([
    ['2031-05-03 10:00', '2031-05-03', 'the feed dates it 2031-05-03 10:00, without a zone'],
    ['2031-05-03 10:00Z1', '2031-05-03', 'the feed dates it 2031-05-03 10:00Z1, without a zone'],
    [
      'Sat, 03 May 2031 10:00:00 local',
      '2031-05-03',
      'the feed dates it Sat, 03 May 2031 10:00:00 local, without a zone',
    ],
  ])('is without a zone where none is stated: %s', (written, day, basis) => {
    expect(dayOfItem(written, SEEN)).toEqual({ day, isStated: true, basis });
  });

  it.each<[string | undefined, string]>([
    [undefined, 'the feed gives no date'],
    ['2031-13-03', 'the feed dates it “2031-13-03”, which is no day'],
    ['2031-05-033', 'the feed dates it “2031-05-033”, which is no day'],
    ['12031-05-03', 'the feed dates it “12031-05-03”, which is no day'],
    ['103.05.2031', 'the feed dates it “103.05.2031”, which is no day'],
    ['soon', 'the feed dates it “soon”, which is no day'],
    ['3 Mayor 203', 'the feed dates it “3 Mayor 203”, which is no day'],
    ['31 Dec 1989', 'the feed dates it 31 Dec 1989, before there were feeds'],
    ['2031-05-07', 'the feed dates it 2031-05-07, a day to come'],
    [`soon ${'x'.repeat(90)}`, `the feed dates it “soon ${'x'.repeat(55)}”, which is no day`],
  ])('is the day on which it was first read where it is none: %s', (written, why) => {
    const basis = `${why}; first read on 2031-05-04`;
    expect(dayOfItem(written, SEEN)).toEqual({ day: '2031-05-04', isStated: false, basis });
  });

  it('is later or earlier by its instant', () => {
    expect([instantOf('1970-01-01T00:00:01Z'), instantOf('soon'), instantOf(undefined)]).toEqual([1000, 0, 0]);
  });
});

describe('a page', () => {
  const link = (type: string, href: string, rel = 'alternate') => `<link rel="${rel}" type="${type}" href="${href}">`;
  const AT = 'https://p.example/news/';

  it.each([
    [link('application/rss+xml', '/feed'), 'https://p.example/feed'],
    [link(' Application/Atom+XML; charset=utf-8', 'feed'), 'https://p.example/news/feed'],
    [link('application/feed+json', 'feed', 'home alternate'), 'https://p.example/news/feed'],
    [`<base href="/x/">${link('application/rdf+xml', 'feed')}`, 'https://p.example/x/feed'],
    [link('application/rss+xml', 'a') + link('application/rss+xml', 'b'), 'https://p.example/news/a'],
    [link('text/xml; charset=utf-8', 'feed'), 'https://p.example/news/feed'],
    [link('application/xml', 'feed'), 'https://p.example/news/feed'],
    [link('text/xml+oembed', 'embed') + link('application/json', 'wp-json'), null],
    [`<base href="http://">${link('application/rss+xml', 'feed')}`, 'https://p.example/news/feed'],
    [link('application/rss+xml', 'http://') + link('application/rss+xml', 'b'), 'https://p.example/news/b'],
    [link('text/html', 'en') + link('application/rss+xml', ''), null],
    [link('application/rss+xml', 'feed', 'alternates'), null],
    [link('xapplication/rss+xml', 'feed'), null],
    ['<a rel="alternate" type="application/rss+xml" href="feed">', null],
    ['', null],
  ])('names its feed: %s', (page, feed) => {
    expect(feedOfPage(page, AT)).toBe(feed);
  });

  it.each([
    ['<!DOCTYPE html>', true],
    ['<html lang="en">', true],
    ['<!doctype\n  html>', true],
    [' <!-- x --><BODY>', true],
    ['<htmlish>', false],
    ['<rss>', false],
    [`${' '.repeat(2000)}<html>`, false],
  ])('is one: %.20s', (text, is) => {
    expect(isPage(text)).toBe(is);
  });
});

describe('a feed', () => {
  const AT = 'https://p.example/feeds/news.xml';
  const rss = (channel: string, item: string) =>
    readFeed(
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${channel}<item>${item}</item></channel></rss>`,
      AT,
    );
  const first = (item: string) => rss('', item)?.items[0];

  it('in RSS has what its elements say', () => {
    const channel =
      '<title>The <![CDATA[<b>Paper</b>]]></title><link>/</link><language>en</language><ttl>60</ttl><skipHours><hour>3</hour><hour>4</hour></skipHours>';
    expect(rss(channel, '<title>A</title>')).toEqual({
      ...{ title: 'The Paper', home: 'https://p.example/', language: 'en', ttl: 60, skipHours: [3, 4] },
      items: [{ title: 'A', lines: [] }],
    });
    expect(rss('<dc:language>hy</dc:language>', '')?.language).toBe('hy');
    expect(rss('<skipHours>\n<hour>23</hour>\n</skipHours>', '<title>A</title>')?.skipHours).toEqual([23]);
    expect(rss('<skipHours><hour>noon</hour></skipHours>', '<title>A</title>')?.skipHours).toEqual([]);
    expect(rss('<dc:date>2031-05-01</dc:date>', '<description>a</description>')).toStrictEqual({
      ...{ title: '', skipHours: [], items: [{ title: '', lines: ['a'] }] },
    });
  });

  it.each([
    ['its link', '<link>/a</link>', 'https://p.example/a'],
    ['its permalink', '<guid>http://p.example/a</guid>', 'http://p.example/a'],
    ['its link before its permalink', '<guid>https://q.example/1</guid><link>/a</link>', 'https://p.example/a'],
    ['no guid of another kind', '<guid>tag:p.example,2031:1</guid>', undefined],
    ['no guid that says it is none', '<guid isPermaLink="false">https://p.example/a</guid>', undefined],
    ['no guid that is none', '<guid>a</guid>', undefined],
    ['no address of two thousand characters', `<link>https://p.example/${'a'.repeat(2000)}</link>`, undefined],
    ['the link of Atom', '<atom:link rel="self" href="/s"/><atom:link href="/a"/>', 'https://p.example/a'],
    ['no address of another protocol', '<link>javascript:x</link>', undefined],
    ['no blank', '<title>A</title><link> </link>', undefined],
  ])('in RSS has an item at %s', (_, item, url) => {
    expect(first(item)?.url).toBe(url);
  });

  it.each([
    ['the full text', '<description>short</description><content:encoded>long</content:encoded>', { lines: ['long'] }],
    ['the summary', '<description>short</description><content:encoded> </content:encoded>', { lines: ['short'] }],
    [
      'the summary',
      '<description>short</description><content:encoded><![CDATA[ ]]></content:encoded>',
      { lines: ['short'] },
    ],
    ['an author', '<author>Rosa</author>', { author: 'Rosa' }],
    ['the author with a name', '<author>r@p.example</author><author>Rosa</author>', { author: 'Rosa' }],
    ['a creator first', '<author>r@p.example</author><dc:creator>Rosa</dc:creator>', { author: 'Rosa' }],
    ['a date', '<pubDate>1 May 2031</pubDate>', { date: '1 May 2031' }],
    ['another date', '<dc:date>2031-05-01</dc:date>', { date: '2031-05-01' }],
    ['its update', '<atom:updated>2031-05-02</atom:updated>', { updated: '2031-05-02' }],
    ['a title of its own', '<dc:title>A</dc:title>', { title: 'A' }],
    ['a guid', '<guid isPermaLink="false"> 7 </guid>', { guid: '7' }],
  ])('in RSS has of an item %s', (_, item, has) => {
    expect(first(item)).toMatchObject(has);
  });

  it('in RDF has what its elements say', () => {
    const rdf = (inner: string) =>
      readFeed(
        `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">${inner}</rdf:RDF>`,
        AT,
      );
    const item = '<link>/a</link><dc:creator>Rosa</dc:creator><dc:date>2031-05-01</dc:date>';
    expect(rdf(`<channel><title>Paper</title></channel><item rdf:about="urn:1">${item}</item>`)).toStrictEqual({
      ...{ title: 'Paper', skipHours: [] },
      items: [
        {
          ...{ guid: 'urn:1', url: 'https://p.example/a', title: '', lines: [] },
          ...{ author: 'Rosa', date: '2031-05-01' },
        },
      ],
    });
    expect(rdf('<channel><title>Paper</title></channel><item><title>A</title></item>')?.items).toStrictEqual([
      { title: 'A', lines: [] },
    ]);
  });

  it('in Atom has what its elements say', () => {
    const entry =
      '<entry><id>7</id><title type="html">A &amp;lt;b&gt;</title><link rel="enclosure" href="/x"/><link href="a"/><author><name>Rosa</name></author><updated>2031-05-02</updated><summary>short</summary></entry>';
    const feed = (inner: string) =>
      readFeed(
        `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Paper</title><link href="/"/>${inner}</feed>`,
        AT,
      );
    expect(feed(entry)).toMatchObject({
      ...{ title: 'Paper', home: 'https://p.example/', language: 'en', skipHours: [] },
      items: [
        {
          ...{ guid: '7', url: 'https://p.example/feeds/a', author: 'Rosa', lines: ['short'] },
          ...{ date: '2031-05-02', updated: '2031-05-02' },
        },
      ],
    });
    const text =
      '<published>2031-05-01</published><content type="text">1 &lt;b&gt; 2</content><summary>short</summary>';
    expect(feed(`<entry>${text}</entry>`)?.items[0]).toMatchObject({ lines: ['1 <b> 2'], date: '2031-05-01' });
  });

  const atom = (inner: string, attributes = '') =>
    readFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" ${attributes}>${inner}</feed>`,
      AT,
    );

  it('in Atom says nothing of what it leaves out', () => {
    expect(atom('<title>The\n Paper</title>')).toStrictEqual({ title: 'The Paper', skipHours: [], items: [] });
    expect(atom('<entry><id>7</id></entry>')?.items).toStrictEqual([{ guid: '7', title: '', lines: [] }]);
  });

  it.each([
    ['plain titles as they stand, in one line', '<title>1 &lt;b&gt; 2\n and 3</title>', { title: '1 <b> 2 and 3' }],
    ['plain text by its other name', '<content type="text/plain">1 &lt;b&gt; 2</content>', { lines: ['1 <b> 2'] }],
    ['markup as it is read', '<content type="html">1 &lt;b&gt;2&lt;/b&gt;</content>', { lines: ['1 2'] }],
    ['the author with a name', '<author><uri>x</uri></author><author><name>Rosa</name></author>', { author: 'Rosa' }],
    ['a date of another vocabulary', '<dc:date>2031-05-01</dc:date>', { date: '2031-05-01' }],
    ['no date where that has none', '<dc:creator>Rosa</dc:creator>', { title: '' }],
    ['a link that leads somewhere', '<link rel="alternate"/><link href="/a"/>', { url: 'https://p.example/a' }],
    [
      'the link of its web page, of several forms',
      '<link rel="alternate" type="application/json" href="/j"/><link type="text/html" href="/a"/>',
      { url: 'https://p.example/a' },
    ],
    [
      'a form of it where there is no web page',
      '<link type="application/pdf" href="/p"/><link type="text/plain" href="/t"/>',
      { url: 'https://p.example/p' },
    ],
    ['what was escaped twice, said to be plain', '<title type="text">A &amp;amp; B</title>', { title: 'A & B' }],
    [
      'markup that nobody says is one',
      '<summary>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two</summary>',
      { lines: ['One', 'Two'] },
    ],
    [
      'markup as words where it is said to be',
      '<title type="text">&lt;b&gt;A&lt;/b&gt;</title>',
      { title: '<b>A</b>' },
    ],
    ['a link of no other kind', '<id>7</id><link rel="related" href="/a"/>', { guid: '7' }],
  ])('in Atom has of an entry %s', (_, inner, has) => {
    expect(atom(`<entry>${inner}</entry>`)?.items[0]).toStrictEqual({ title: '', lines: [], ...has });
  });

  it.each([
    ['/x/', 'https://p.example/x/a'],
    ['https://q.example/', 'https://q.example/a'],
    ['http://', 'https://p.example/feeds/a'],
  ])('has links that are relative to its base: %s', (base, url) => {
    const entry = '<entry><link href="a"/></entry>';
    expect(atom(entry, `xml:base="${base}"`)?.items[0]?.url).toBe(url);
  });

  it('in JSON has what its members say', () => {
    const feed = (items: readonly object[]) =>
      readFeed(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'Paper',
          home_page_url: '/',
          language: 'en',
          items,
        }),
        AT,
      );
    const item = {
      id: 7,
      url: 'a',
      title: 'A',
      authors: [{ url: 'x' }, { name: 'Rosa' }],
      date_published: '2031-05-01',
      date_modified: '2031-05-02',
    };
    expect(feed([{ ...item, content_html: '<p>long</p>', summary: 'short' }])).toEqual({
      ...{ title: 'Paper', home: 'https://p.example/', language: 'en', skipHours: [] },
      items: [
        {
          ...{ guid: '7', url: 'https://p.example/feeds/a', title: 'A', lines: ['long'], author: 'Rosa' },
          ...{ date: '2031-05-01', updated: '2031-05-02' },
        },
      ],
    });
    expect(feed([{ id: '8', external_url: 'https://q.example/b', content_text: '1 <b> 2' }])?.items).toEqual([
      { guid: '8', url: 'https://q.example/b', title: '', lines: ['1 <b> 2'] },
    ]);
    expect(feed([{ id: '9', summary: 'short' }])?.items[0]?.lines).toEqual(['short']);
    expect(feed([])).toMatchObject({ title: 'Paper', items: [] });
  });

  it('in JSON may have no items, or leave out all else', () => {
    const json = (more: object) => readFeed(JSON.stringify({ version: 'https://jsonfeed.org/version/1', ...more }), AT);
    const nothing = { title: '', skipHours: [], items: [] };
    expect(json({ items: [] })).toStrictEqual(nothing);
    expect(json({ title: 'Paper' })).toStrictEqual({ ...nothing, title: 'Paper' });
    expect(json({ items: [{ content_text: 'a' }] })).toStrictEqual({
      ...nothing,
      items: [{ title: '', lines: ['a'] }],
    });
    expect(
      json({ items: [{ url: 'feed:x', summary: ' ', title: 'A', authors: [{ url: 'x' }] }] })?.items,
    ).toStrictEqual([{ title: 'A', lines: [] }]);
    expect(() => json({ items: [1] })).toThrow('the feed is broken off');
  });

  it('begins behind what signs and spaces stand before it', () => {
    expect(
      readFeed(`\ufeff\n ${JSON.stringify({ version: 'https://jsonfeed.org/version/1', items: [] })}`, AT)?.items,
    ).toEqual([]);
    expect(readFeed('\ufeff\n<?xml version="1.0"?><rss><channel><title>A</title></channel></rss>', AT)?.title).toBe(
      'A',
    );
  });

  it('may hold a whole page in an item', () => {
    expect(first('<title>A</title><description><![CDATA[<html><p>Held.</p></html>]]></description>')?.lines).toEqual([
      'Held.',
    ]);
  });

  const NONE = ['', 'words', '<html><rss></html>', '<!DOCTYPE html><feed>', '<!doctype\n html><feed>', '<rssish>'];
  it.each([...NONE, `see {`, '{"error":"no such feed"}', '<a b:rss>', `${'.'.repeat(20_000)}<rss>`])(
    'is not in %.20s',
    (text) => {
      expect(readFeed(text, AT)).toBeNull();
    },
  );

  it.each([
    '<rss><channel><item>',
    '{"version":"https://jsonfeed.org/version/1"',
    '{"items":[]}',
    '{"version":"1","items":[]}',
    '<a:rss>',
  ])('is broken where it begins like one: %s', (text) => {
    expect(() => readFeed(text, AT)).toThrow('the feed is broken off or not well-formed');
  });
});
