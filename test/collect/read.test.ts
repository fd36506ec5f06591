import { describe, expect, it } from 'vitest';
import { addressOfFeed, readOpml } from '../../src/collect/opml.ts';
import { dayOfItem, instantOf } from '../../src/collect/read/date.ts';
import { feedOfPage, isPage } from '../../src/collect/read/discover.ts';
import { readFeed } from '../../src/collect/read/parse.ts';
import { inOneLine, lineOfMarkup, linesOfMarkup, linesOfText } from '../../src/collect/read/plain.ts';
import { textOf } from '../../src/collect/read/text.ts';

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
    ['2031-05-06', '2031-05-06'],
  ])('is as written, and needs no excuse: %s', (written, day) => {
    expect(dayOfItem(written, SEEN)).toEqual({ day, isStated: true });
  });

  it.each([
    ['2031-05-03 10:00', '2031-05-03', 'the feed dates it 2031-05-03 10:00, without a zone'],
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

describe('bytes', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');
  const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
  it.each<[string, Uint8Array, string | undefined]>([
    ['UTF-8, whatever is said', Buffer.from('<a>é</a>'), 'text/xml; charset=iso-8859-1'],
    ['of a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<a>é</a>', 'utf16le')]), undefined],
    ['of the other mark', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be('<a>é</a>')]), undefined],
    ['of two bytes, without a mark', Buffer.from('<a>é</a>', 'utf16le'), undefined],
    ['of two bytes the other way, without a mark', utf16be('<a>é</a>'), undefined],
    ['of the header', latin('<a>é</a>'), "text/xml; charset='ISO-8859-1'"],
    ['of nothing that is said', latin('<a>é</a>'), undefined],
    ['of no name there is', latin('<a>é</a>'), 'text/xml; charset=none'],
  ])('are read %s', (_, bytes, contentType) => {
    expect(textOf(bytes, contentType)).toBe('<a>é</a>');
  });

  it('believe the document before the header, and an encoding of seven bits before all', () => {
    const greek = Buffer.concat([latin('<?xml encoding="iso-8859-7"?>'), Buffer.from([0xe1])]);
    expect(textOf(greek, 'text/xml; charset=iso-8859-1')).toMatch(/α$/);
    expect(textOf(Buffer.from('\u001b$B$"\u001b(B'), 'text/plain; charset=iso-2022-jp')).toBe('あ');
  });

  it('are UTF-8 though some of them were spoilt, and in another encoding where hardly any are', () => {
    const spoilt = Buffer.concat([Buffer.from('<a>Hågen, Zoë, caf'), Buffer.from([0xe9]), Buffer.from('</a>')]);
    expect(textOf(spoilt)).toBe('<a>Hågen, Zoë, caf\ufffd</a>');
    expect(textOf(latin('<?xml encoding="utf-8"?>café, Zoë'), 'text/xml; charset=utf-8')).toMatch(/café, Zoë$/);
    const russian = Buffer.from([0xcf, 0xee, 0xf0, 0xf2, 0x20, 0xe7, 0xe0, 0xea, 0xf0, 0xfb, 0xf2]);
    expect(textOf(Buffer.concat([latin('<?xml encoding="windows-1251"?>'), russian]))).toMatch(/Порт закрыт$/);
  });

  it('lose the signs that no feed may hold, and no others', () => {
    expect(textOf(Buffer.from('a\u0000\u0008b\tc\r\nd\u0085e\uffff'))).toBe('ab\tc\r\nd\u0085e');
  });
});

describe('words of a feed', () => {
  it('are lines without markup, however often their entities were escaped', () => {
    expect(linesOfMarkup('<p>One &amp; two</p><script>x()</script><p> </p><p>Three</p>')).toEqual([
      'One & two',
      'Three',
    ]);
    expect(lineOfMarkup('Tea &amp;amp; <b>cake</b>')).toBe('Tea & cake');
    expect(lineOfMarkup('1 &lt; 2 &amp;amp; 3')).toBe('1 < 2 & 3');
    expect(linesOfText('a\r\n\r\n b \u2028c')).toEqual(['a', 'b', 'c']);
    expect(inOneLine('\ufeff a\u200b\n\tb\u0007 ')).toBe('a b');
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
  });

  it.each([
    ['its link', '<link>/a</link>', 'https://p.example/a'],
    ['its permalink', '<guid>https://p.example/a</guid>', 'https://p.example/a'],
    ['no guid that says it is none', '<guid isPermaLink="false">https://p.example/a</guid>', undefined],
    ['no guid that is none', '<guid>a</guid>', undefined],
    ['the link of Atom', '<atom:link rel="self" href="/s"/><atom:link href="/a"/>', 'https://p.example/a'],
    ['no address of another protocol', '<link>javascript:x</link>', undefined],
    ['no blank', '<title>A</title><link> </link>', undefined],
  ])('in RSS has an item at %s', (_, item, url) => {
    expect(first(item)?.url).toBe(url);
  });

  it.each([
    ['the full text', '<description>short</description><content:encoded>long</content:encoded>', { lines: ['long'] }],
    ['the summary', '<description>short</description><content:encoded> </content:encoded>', { lines: ['short'] }],
    ['an author', '<author>Rosa</author>', { author: 'Rosa' }],
    ['a creator first', '<author>r@p.example</author><dc:creator>Rosa</dc:creator>', { author: 'Rosa' }],
    ['a date', '<pubDate>1 May 2031</pubDate>', { date: '1 May 2031' }],
    ['another date', '<dc:date>2031-05-01</dc:date>', { date: '2031-05-01' }],
    ['its update', '<atom:updated>2031-05-02</atom:updated>', { updated: '2031-05-02' }],
    ['a title of its own', '<dc:title>A</dc:title>', { title: 'A' }],
    ['a guid', '<guid isPermaLink="false"> 7 </guid>', { guid: '7' }],
  ])('in RSS has of an item %s', (_, item, has) => {
    expect(first(item)).toMatchObject(has);
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

  it.each(['', 'words', '<html><rss></html>', '<!DOCTYPE html><feed>', '<rssish>'])('is not in %s', (text) => {
    expect(readFeed(text, AT)).toBeNull();
  });

  it.each(['<rss><channel><item>', '{"version":"https://jsonfeed.org/version/1"', '{"items":[]}'])(
    'is broken where it begins like one: %s',
    (text) => {
      expect(() => readFeed(text, AT)).toThrow('the feed is broken off or not well-formed');
    },
  );
});

describe('a list of feeds', () => {
  it('is read in whatever encoding a reader wrote it', () => {
    const list = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?><opml><body><outline text="Ärger" xmlUrl="https://p.example/1"/></body></opml>`;
    const marked = Buffer.from(`\ufeff${list('utf-16')}`, 'utf16le');
    for (const bytes of [marked, Buffer.from(list('iso-8859-1'), 'latin1'), Buffer.from(list('utf-8'))])
      expect(readOpml(bytes)).toEqual([{ url: 'https://p.example/1', publisher: 'Ärger' }]);
  });

  it.each([
    ['feed:https://p.example/1', 'https://p.example/1'],
    ['feed://p.example/1', 'http://p.example/1'],
    [' HTTPS://p.example/1 ', 'HTTPS://p.example/1'],
    ['feed:p.example', null],
    ['https://p.example/a b', null],
    ['http://[p.example', null],
    ['ftp://p.example/1', null],
  ])('gives addresses of the web: %s', (written, address) => {
    expect(addressOfFeed(written)).toBe(address);
  });

  it('has those of all folders, by name and language where it says so', () => {
    const list = `<opml version="2.0"><body>
      <outline text="News"><outline text="One" title="The &lt;b&gt;One&lt;/b&gt;" xmlUrl=" https://p.example/1 " language="en"/></outline>
      <outline xmlUrl="https://p.example/2"/><outline text="No" xmlUrl="feed:x"/><outline text="No" xmlUrl="https://p.example/a b"/>
    </body></opml>`;
    expect(readOpml(Buffer.from(list))).toEqual([
      { url: 'https://p.example/1', publisher: 'The One', language: 'en' },
      { url: 'https://p.example/2' },
    ]);
    expect(readOpml(Buffer.from('<html>'))).toBeNull();
  });
});
