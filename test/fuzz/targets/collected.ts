import { isPublic } from '../../../src/collect/fetch/addresses.ts';
import { canonicalUrl } from '../../../src/collect/items/canonical.ts';
import { readOpml } from '../../../src/collect/opml.ts';
import { dayOfItem } from '../../../src/collect/read/date.ts';
import { readFeed } from '../../../src/collect/read/parse.ts';
import { textOf } from '../../../src/collect/read/text.ts';
import { Unread } from '../../../src/collect/unread.ts';
import fc from '../../fast-check.ts';
import { bytes, bytesOf, CONTROL, holds, inWords, mutated, noise, type Target, target } from '../target.ts';

const RSS = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Gazette</title><link>https://example.org/</link>
<item><title>Ferry &amp;amp; quay</title><link>/a?utm_source=x</link><guid isPermaLink="false">1</guid><pubDate>Fri, 09 May 2031 10:00:00 GMT</pubDate><description><![CDATA[<p>The ferry</p>]]></description><content:encoded>&lt;p&gt;It stopped.&lt;/p&gt;</content:encoded></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/"><title type="html">&lt;b>Gazette&lt;/b></title><entry><id>urn:1</id><title>Ferry</title><link href="a"/><updated>2031-05-09T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It stopped.</p></div></content></entry></feed>`;
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>G</title></channel><item rdf:about="https://example.org/a"><title>F</title></item></rdf:RDF>`;
const JSON_FEED = `{"version":"https://jsonfeed.org/version/1.1","title":"G","items":[{"id":"1","url":"https://example.org/a","title":"F","content_html":"<p>x</p>","date_published":"2031-05-09"}]}`;
const XML = [
  ...[
    '<item>',
    '</item>',
    '<title>',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&a;',
    '&#0;',
    '&#xffffff;',
    '<!ENTITY % p SYSTEM "file:///x">',
  ],
  ...[
    'xml:base="javascript:x"',
    '<link>',
    '<pubDate>',
    '<guid/>',
    '<a:b xmlns:a="x">',
    '<?xml version="1.1"?>',
    '"items":[null]',
    '"items":{}',
  ],
  ...[
    '<div>'.repeat(400),
    'encoding="utf-16"',
    'javascript:alert(1)',
    'http://[',
    'data:,x',
    '<__proto__>',
    '</__proto__>',
    '<constructor>',
  ],
];
const feed = bytes(mutated([RSS, ATOM, RDF, JSON_FEED], ...XML));
const OPML =
  '<opml version="2.0"><body><outline text="N"><outline type="rss" text="&lt;b>G" xmlUrl="https://example.org/feed" language="en"/></outline></body></opml>';

/** Reads, or says why not in words; whatever else is thrown is a bug. */
function orUnread<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch (failure) {
    if (!(failure instanceof Unread)) throw failure;
    inWords(failure.message);
    return null;
  }
}

export const collected: readonly Target[] = [
  target(
    'feed',
    1,
    fc.tuple(feed, fc.constantFrom('', 'text/xml; charset=koi8-r', 'text/xml; charset=nonsense')),
    ([signs, type]) => {
      const text = textOf(bytesOf(signs), type);
      const read = orUnread(() => readFeed(text, 'https://example.org/feed'));
      for (const item of read?.items ?? []) {
        const { basis = '' } = dayOfItem(item.date, 1_900_000_000_000);
        const { title, lines, author = '' } = item;
        holds(!CONTROL.test([title, author, basis, ...lines].join('')), 'a control sign is left in an item');
        holds(item.url === undefined || /^https?:\/\//.test(item.url), `an item links to ${item.url}`);
      }
    },
  ),
  target('opml', 4, mutated([OPML], ...XML, '<outline>', 'xmlUrl="file:///x"'), (text) => {
    for (const { url } of readOpml(Buffer.from(text)) ?? []) holds(/^https?:\/\//.test(url), `a feed at ${url}`);
  }),
  target(
    'item-date',
    8,
    noise('Fri, ', '09 May 2031', '10:00:00', ' GMT', '+0300', '2031-05-09T', 'Z', '31', 'may'),
    (date) => {
      const { day, basis } = dayOfItem(date, 1_900_000_000_000);
      holds(/^\d{4}-\d{2}-\d{2}$/.test(day), `the day ${day}`);
      holds(basis === undefined || basis.length < 250, 'a long basis');
    },
  ),
  target(
    'address',
    10,
    noise('https://', 'example.org', '/a', '?utm_source=x&b=1', '#c', ':99999', '[::1]', '@', 'xn--', '%'),
    (address) => {
      const canonical = canonicalUrl(address);
      holds(
        !/^https?:/i.test(address) || canonical === null || !/\s/.test(canonical),
        `an address with a blank: ${canonical}`,
      );
      isPublic(address, false);
    },
  ),
];
