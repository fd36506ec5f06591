import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleName, readLedger } from '../../src/collect/ledger.ts';
import { cleanArticle } from '../../src/compile/read/clean.ts';
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
const ITEMS = [
  { title: 'Ferry held', guid: '1', link: 'https://paper.example/held', text: 'The ferry was held at pier two.' },
  { title: 'Pier closed', guid: '2', link: 'https://paper.example/pier', text: 'Pier nine was closed on Monday.' },
];

describe('text of items', () => {
  it('makes relative links absolute', async () => {
    serve(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://paper.example/news/"><title>T</title><entry xml:base="may/">
       <title>A</title><id>1</id><link href="held.html"/></entry><entry><title>B</title><id>2</id><link href="/b"/></entry></feed>`,
    );
    await collector.first();
    const urls = (await collector.kept()).map(({ stated }) => stated['url']);
    expect(urls).toEqual(['https://paper.example/news/may/held.html', 'https://paper.example/b']);
    serve(rss([{ title: 'C', link: 'c.html' }]));
    await collector.first();
    expect((await collector.kept()).at(-1)?.stated['url']).toBe(site.url('/c.html'));
  });

  it.each([
    ['markup in a title', '&lt;b&gt;Ferry&lt;/b&gt; held &lt;i&gt;fast&lt;/i&gt;', 'Ferry held fast'],
    ['markup that is not escaped', 'Ferry <em>held</em> fast', 'Ferry held fast'],
    ['entities', 'Fish &amp; chips &#8217;n&#8217; ale', 'Fish & chips ’n’ ale'],
    ['entities escaped twice', 'AT&amp;amp;T &amp;#8217;n&amp;#8217; caf&amp;eacute;', 'AT&T ’n’ café'],
    ['CDATA', '<![CDATA[Fish & <b>chips</b>]]>', 'Fish & chips'],
    ['entities of HTML', 'Caf&eacute;&nbsp;nine', 'Café nine'],
    ['a bare ampersand', 'Fish & chips', 'Fish & chips'],
    ['a smaller-than sign', '4 &lt; 5 &amp;&amp; 6 &gt; 5', '4 < 5 && 6 > 5'],
    ['line ends', '\n  Ferry\n\theld ', 'Ferry held'],
    ['a control byte', 'Ferry\u0001 held\u000b', 'Ferry held'],
    ['a number', '2031', '2031'],
  ])('reads %s', async (_, title, read) => {
    serve(rss([{ title, guid: '1' }]));
    expect(await collector.first()).toBe('1 new, 0 updated, 0 unchanged');
    expect(await collector.titles()).toEqual([read]);
  });

  it('takes the text that a feed publishes in full before its summary, without scripts', async () => {
    serve(
      rss([]).replace(
        '</channel>',
        `<item><title>A</title><description>Short.</description><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[
         <p>One <b>two</b>.</p><script>alert(1)</script><p>Three<br>four &amp; five.</p>]]></content:encoded></item></channel>`,
      ),
    );
    await collector.first();
    expect((await collector.kept())[0]?.lines).toEqual(['One two.', 'Three', 'four & five.']);
  });
});

describe('bytes of feeds', () => {
  const feed = rss([{ title: 'Café “nine”', guid: '1' }]);
  const latin = Buffer.from(feed.replaceAll(/[“”]/g, '"'), 'latin1');
  const declared = (encoding: string): Buffer =>
    Buffer.from(feed.replace('?>', ` encoding="${encoding}"?>`).replaceAll(/[“”]/g, '"'), 'latin1');
  it.each([
    ['UTF-8 under a header that says Latin 1', Buffer.from(feed), { 'content-type': 'text/xml; charset=iso-8859-1' }],
    ['UTF-8 that declares another', Buffer.from(feed.replace('?>', ' encoding="iso-8859-1"?>')), {}],
    ['a byte order mark', Buffer.from(`\ufeff${feed}`), {}],
    ['UTF-16', Buffer.from(`\ufeff${feed}`, 'utf16le'), {}],
    ['gzip', gzipSync(feed), { 'content-encoding': 'gzip' }],
    ['gzip that no header tells', gzipSync(feed), {}],
    ['a header that says gzip of plain text', Buffer.from(feed), { 'content-encoding': 'gzip' }],
    ['Latin 1 under a header that says UTF-8', declared('iso-8859-1'), { 'content-type': 'text/xml; charset=utf-8' }],
    ['Latin 1 that the header alone tells', latin, { 'content-type': 'text/xml; charset=iso-8859-1' }],
    ['Latin 1 that nobody tells', latin, {}],
    ['blank lines before it', Buffer.from(`\n\n  ${feed}`), {}],
    ['a stray control byte', Buffer.from(feed.replace('Café', 'C\u0008afé')), {}],
  ])('reads %s', async (_, body, headers) => {
    serve(body, headers);
    expect(await collector.first()).toBe('1 new, 0 updated, 0 unchanged');
    expect((await collector.titles())[0]).toMatch(/^Café [“"]nine[”"]$/);
  });
});

describe('formats', () => {
  const item = '<item><title>A</title><link>https://paper.example/a</link><description>Held.</description></item>';
  const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
  it.each([
    [
      'RSS 0.90',
      `<rdf:RDF ${RDF} xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>T</title></channel>${item}</rdf:RDF>`,
    ],
    [
      'RSS 0.91',
      `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>T</title>${item}</channel></rss>`,
    ],
    ['RSS 0.92', `<rss version="0.92"><channel><title>T</title>${item}</channel></rss>`],
    [
      'RSS 1.0',
      `<rdf:RDF ${RDF} xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>T</title></channel>${item}</rdf:RDF>`,
    ],
    ['RSS 2.0', rss([{ title: 'A', link: 'https://paper.example/a', text: 'Held.' }])],
    [
      'Atom 0.3',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><entry><title>A</title><id>1</id><link rel="alternate" type="text/html" href="https://paper.example/a"/><summary>Held.</summary></entry></feed>',
    ],
    [
      'Atom 1.0',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title type="html">A</title><id>1</id><link href="https://paper.example/a"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Held.</p></div></content></entry></feed>',
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":1,"title":"A","url":"https://paper.example/a","content_html":"<p>Held.</p>"}]}',
    ],
    [
      'upper-case RSS',
      `<RSS version="2.0"><CHANNEL><TITLE>T</TITLE>${item.toUpperCase().replaceAll('HTTPS://PAPER.EXAMPLE/A', 'https://paper.example/a').replace('HELD.', 'Held.')}</CHANNEL></RSS>`,
    ],
  ])('reads %s', async (_, body) => {
    serve(body);
    expect(await collector.first()).toBe('1 new, 0 updated, 0 unchanged');
    const [article] = await collector.kept();
    expect(article).toMatchObject({ title: 'A', lines: ['Held.'], url: 'paper.example/a' });
  });

  it('takes an empty feed for what it is', async () => {
    for (const body of [
      rss([]),
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title></feed>',
      '{"version":"https://jsonfeed.org/version/1","title":"T","items":[]}',
    ]) {
      serve(body);
      expect(await collector.first()).toBe('0 new, 0 updated, 0 unchanged');
    }
  });

  it.each([
    [
      'an error page with status 200',
      '<!doctype html><html><head><title>Oops</title></head><body>Error</body></html>',
      /web page, which names no feed/,
    ],
    ['nothing', '', /empty/],
    ['white space', ' \n ', /empty/],
    ['plain text', 'It works!', /neither RSS, Atom nor JSON Feed/],
    ['JSON that is no feed', '{"error":"no"}', /not well-formed|neither/],
    ['a feed that is broken off', rss(ITEMS).slice(0, 300), /broken off/],
  ])('says why it does not read %s', async (_, body, why) => {
    serve(body);
    expect(await collector.first()).toMatch(why);
  });

  it('reads no file and no other address for an entity, and expands none', async () => {
    const doctype = (entity: string): string => `<?xml version="1.0"?><!DOCTYPE r [${entity}]>`;
    const item = rss([{ title: '&a;', guid: '1' }]).replace(/^.*\n/, '');
    serve(doctype(`<!ENTITY a SYSTEM "${site.url('/secret')}">`) + item);
    await collector.first();
    serve(doctype('<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;">') + item.replace('&a;', '&b;&b;'));
    await collector.first();
    expect(site.asked.some(({ path }) => path === '/secret')).toBe(false);
    expect((await collector.titles()).every((title) => title.length < 20)).toBe(true);
  });

  it('follows a page to the feed that it names, and asks that from then on', async () => {
    serve('<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body>News</body></html>');
    site.serve('/rss', rss(ITEMS));
    expect(await collector.first()).toBe('2 new, 0 updated, 0 unchanged');
    expect(await collector.first()).toBe('0 new, 0 updated, 2 unchanged');
    expect(site.asked.map(({ path }) => path)).toEqual(['/feed', '/rss', '/rss']);
  });
});

describe('size and time', () => {
  it('keeps of what is longer than any article as much as the compiler reads', async () => {
    const words = 'harbour '.repeat(40_000);
    serve(rss([{ title: words, guid: '1', link: `https://paper.example/${'a'.repeat(3000)}`, text: words }]));
    expect(await collector.first()).toBe('1 new, 0 updated, 0 unchanged');
    expect(await collector.first()).toBe('0 new, 0 updated, 1 unchanged');
    const [article] = await collector.kept();
    expect(article?.url).toBeUndefined();
    expect(article?.title).toMatch(/^(?:harbour )+harbour…$/);
    expect(article?.title.length).toBeLessThanOrEqual(500);
    expect(article?.lines.join('').length).toBeGreaterThan(90_000);
    const [file = ''] = [...(await readLedger(collector.store)).articles.keys()];
    const bytes = (await collector.store.read(articleName(file))) ?? new Uint8Array();
    expect(bytes.length).toBeLessThan(110_000);
    expect(await cleanArticle(bytes, { file })).toHaveProperty('document');
  });

  it('takes 2,500 items', async () => {
    const items = Array.from({ length: 2_500 }, (_, n) => ({
      ...{ title: `Ferry ${n} held`, guid: `g${n}`, link: `https://paper.example/${n}` },
      text: `Ferry number ${n} of Merrow Ferries was held at Port Aldwin.`,
    }));
    serve(rss(items));
    const start = process.cpuUsage();
    expect(await collector.first()).toBe('2500 new, 0 updated, 0 unchanged');
    expect(await collector.first()).toBe('0 new, 0 updated, 2500 unchanged');
    expect(process.cpuUsage(start).user).toBeLessThan(2_500_000);
  });
});
