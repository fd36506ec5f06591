import { feedOfPage } from '../../../src/collect/read/discover.ts';
import { extract } from '../../../src/compile/find/extract.ts';
import { cleanArticle, type Given } from '../../../src/compile/read/clean.ts';
import fc from '../../fast-check.ts';
import { bytes, bytesOf, CONTROL, holds, inWords, mutated, noise, type Target, target } from '../target.ts';

const ARTICLE = `---
headline: "Ferry stops"
datePublished: 2031-05-09
author: [Anna Lund, { name: Ivan }]
---

Ferry stops at Eastport

By Anna Lund, 9 May 2031

EASTPORT, May 9 - The ferry stopped on Thursday, said Anna Lund of the council. “At least 12 of 40 boats were hurt,” she said, and denied that three people were killed.
Read more: the harbour`;
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry stops | Gazette</title>
<meta property="article:published_time" content="2031-05-09T10:00:00Z"><link rel="alternate" type="application/rss+xml" href="/feed">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stops","author":[{"name":"Anna Lund"}],"datePublished":"2031-05-09"}</script>
</head><body><nav><a href="/">Home</a></nav><article><h1>Ferry stops</h1><p class="byline">By Anna Lund</p><time datetime="2031-05-09">9 May</time>
<p>The ferry stopped on Thursday, said Anna Lund of the harbour council, and twelve boats were hurt in the storm.</p>
<figure><img src="x"><figcaption>Photo: AP</figcaption></figure><p>“It will run again,” she said on <b>Friday</b>, and denied that three people were killed.</p></article></body></html>`;

const WORDS = [
  'said',
  'the council',
  'Anna Lund',
  'killed',
  'at least 12',
  '3 May 2031',
  'on Thursday',
  'He',
  'â€™',
  'Ã©',
];
const MARKUP = [
  ...[
    '<p>',
    '</p>',
    '<b>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<style>',
    '<table><tr><td>',
    '<svg>',
    '<template>',
    '<br',
  ],
  ...[
    '<a href="javascript:x">',
    '<base href="//x">',
    '<meta charset=koi8-r>',
    '<![CDATA[',
    '&#0;',
    '&#x110000;',
    '&nbsp',
    '<plaintext>',
  ],
  ...[
    '{"@graph":[',
    '"datePublished":',
    '"author":{"name":{}}',
    '<time datetime="',
    '<div>'.repeat(600),
    '<math><mi>',
    '<frameset>',
  ],
];
const FRONT = ['---\n', '*Exclusive*', '&a [*a]', '!!js ', 'title: ', 'date: 2031-13-45\n', '? ', '- '];

const text = bytes(mutated([ARTICLE], ...WORDS, ...FRONT, '[a](b)', '# ', '> ', '![x](y)', '*', '_'));
const page = bytes(mutated([PAGE], ...WORDS, ...MARKUP));
const raw = fc.oneof(text, page, bytes(noise(...WORDS, ...MARKUP, ...FRONT)));

/** Reads and extracts; what is found lies in the text that was read. */
async function readAll(signs: string, given: Given): Promise<void> {
  const article = await cleanArticle(bytesOf(signs), given);
  if ('refused' in article) return inWords(article.refused);
  const { text: read } = article.document;
  holds(!CONTROL.test(read), 'a control sign is left in the text');
  const { dates, names, quotes, figures } = extract(article);
  for (const { start, end } of [...dates, ...names, ...quotes, ...figures])
    holds(0 <= start && start < end && end <= article.source.length, `found at ${start} to ${end} of the file`);
  for (const { start, end } of article.document.lines) {
    const [from, to] = [article.offsets.start(start), article.offsets.end(end)];
    holds(0 <= from && from <= to && to <= article.source.length, `a line of ${from} to ${to} of the file`);
  }
}

const contentType = fc.constantFrom(
  '',
  'text/html',
  'text/html; charset=windows-1251',
  'text/html; charset=utf-7',
  'text/html;charset="',
);

export const articles: readonly Target[] = [
  target('article', 0.4, fc.tuple(raw, fc.constantFrom('a.txt', 'a.md')), ([signs, file]) => readAll(signs, { file })),
  target('page', 0.2, fc.tuple(raw, contentType), ([signs, type]) =>
    readAll(signs, { file: 'a.html', contentType: type, address: 'https://example.org/2031/05/09/ferry' }),
  ),
  target('discovery', 4, mutated([PAGE], ...MARKUP), (markup) => {
    const feed = feedOfPage(markup, 'https://example.org/a');
    holds(feed === null || URL.canParse(feed), `no address: ${feed}`);
  }),
];
