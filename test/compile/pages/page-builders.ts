import { HEADLINE, h1, type PageCase, p, page, t } from './page-case.ts';

const DAY = '2031-05-14';
const DATED = '<meta property="article:published_time" content="2031-05-14">';
const told = (kind: string, words: string, lang = 'en', head = '', day: string | null = DAY): PageCase => ({
  kind,
  day,
  page: page(head, `<div class="wrap">${h1}${words}${p(1, 2, 3)}</div>`, lang),
});
const NEWS = (more: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: HEADLINE, ...more })}</script>`;

export const BUILDER_DAYS: readonly PageCase[] = [
  told(
    'Elementor',
    '<ul class="elementor-icon-list-items elementor-post-info"><li class="elementor-icon-list-item"><span class="elementor-icon-list-text elementor-post-info__item elementor-post-info__item--type-date">14. Mai 2031</span></li></ul>',
    'de',
  ),
  told('Squarespace, month first', '<time class="blog-meta-item blog-meta-item--date">5/14/31</time>', 'en-US'),
  told('a test id tells what it is', '<span data-testid="storyPublishDate">May 14, 2031</span>'),
  told('Bitrix', '<div class="news-date-time">14.05.2031 12:05</div>', 'ru'),
  told(
    'Plone: published and modified',
    '<div class="documentByLine"><span class="documentPublished">published May 14, 2031 10:12 AM</span>, <span class="documentModified">last modified Jun 02, 2031 11:00 AM</span></div>',
  ),
  {
    kind: 'MediaWiki: last edited',
    day: DAY,
    page: page(
      '',
      `<h1 id="firstHeading">${HEADLINE}</h1>${p(1, 2, 3)}<ul id="footer-info"><li id="footer-info-lastmod"> This page was last edited on 14 May 2031, at 12:05.</li></ul>`,
    ),
  },
  told('an office of police: a dash before the time', '<p>14.05.2031 – 10:12</p>', 'de'),
  told('classes without meaning', '<div class="x1 y2"><div class="z3">May 14, 2031</div></div>'),
  {
    kind: 'place and day under the text',
    day: DAY,
    page: page('', `<div>${h1}${p(1, 2, 3)}<p>Varn, den 14. Mai 2031</p></div>`, 'de'),
  },
  told(
    'Spanish, with a change in numbers',
    '<p>Miércoles, 14 de mayo de 2031 | Actualizado 15/05/2031 12:00h</p>',
    'es',
  ),
  told(
    'French, with a change',
    '<p>Publié le mercredi 14 mai 2031 à 10:12 - Mis à jour le jeudi 15 mai 2031 à 9:00</p>',
    'fr',
  ),
  told('Polish, with a change', '<p>Data publikacji: 14.05.2031, aktualizacja: 20.05.2031</p>', 'pl'),
  told('Chinese', '<p>2031年05月14日 10:12　来源：海港报</p>', 'zh'),
  told('Japanese', '<p>2031年5月14日(水) 10時12分</p>', 'ja'),
  told('Ukrainian', '<p>14 травня 2031, 12:05</p>', 'uk'),
  told('Serbian in Cyrillic', '<p>14. мај 2031. у 12:05</p>', 'sr'),
  told('Dutch with a weekday', '<p>wo 14 mei 2031, 12:05</p>', 'nl'),
  {
    kind: 'today in the masthead, the article has less of a name',
    day: DAY,
    page: page(
      '',
      `<div class="top"><div class="date today">Monday, June 2, 2031</div></div><div class="main">${h1}<p class="info">Wed, 14 May 2031</p>${p(1, 2, 3)}</div>`,
    ),
  },
  told(
    'JSON-LD of the page and of the article',
    '',
    'en',
    `<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2019-01-01T00:00:00Z","name":"Courier"},{"@type":"NewsArticle","headline":"${HEADLINE}","datePublished":"2031-05-14T10:00:00+02:00"}]}</script>`,
  ),
  told('JSON-LD in words', '', 'en', NEWS({ datePublished: 'Wednesday, May 14, 2031 - 10:12' })),
  told('a meta element in seconds', '', 'en', '<meta property="article:published_time" content="1936512000">'),
];

const by = (kind: string, authors: readonly string[], words: string, head = ''): PageCase => ({
  kind,
  authors,
  page: page(DATED + head, `<main>${h1}${words}${p(1, 2, 3)}</main>`),
});
export const BUILDER_AUTHORS: readonly PageCase[] = [
  by(
    'Elementor',
    ['Mary Dunne'],
    '<span class="elementor-post-info__item elementor-post-info__item--type-author">Mary Dunne</span>',
  ),
  by(
    'words by one, pictures by another',
    ['Mary Dunne'],
    '<div class="byline">Words by Mary Dunne</div><div class="photographer">Photographs by Jon Berg</div>',
  ),
  by(
    'names in one list',
    ['Mary Dunne', 'Jon Berg'],
    '',
    NEWS({ author: { '@type': 'Person', name: ['Mary Dunne', 'Jon Berg'] } }),
  ),
  by(
    'an address with the name',
    ['Mary Dunne'],
    '',
    '<meta name="author" content="mary.dunne@courier.example (Mary Dunne)">',
  ),
  by(
    'a name and a job in one link',
    ['Mary Dunne'],
    '<a class="author-link" href="/people/mary-dunne/"><span class="author-link__name">Mary Dunne</span> <span class="author-link__role">Political correspondent</span></a>',
  ),
];

const titled = (kind: string, headline: string, title: string, head: string, body: string): PageCase => ({
  kind,
  headline,
  page: `<!DOCTYPE html><html lang="en"><head><title>${title}</title>${DATED}${head}</head><body>${body}${p(1, 2, 3)}</body></html>`,
});
export const BUILDER_HEADLINES: readonly PageCase[] = [
  titled(
    'the site is known by its address alone',
    HEADLINE,
    `${HEADLINE} | VarnCourier`,
    '<link rel="canonical" href="https://www.varncourier.example/ferry">',
    '',
  ),
  titled(
    'section and site behind dashes',
    HEADLINE,
    `${HEADLINE} - Harbour - The Varn Courier`,
    '<meta property="og:site_name" content="The Varn Courier">',
    '',
  ),
  titled(
    'machines are told it in capitals',
    HEADLINE,
    `${HEADLINE} | The Varn Courier`,
    NEWS({ headline: HEADLINE.toUpperCase() }),
    `<h1>${HEADLINE}</h1>`,
  ),
  titled(
    'a second line in the heading',
    HEADLINE,
    `${HEADLINE} | The Varn Courier`,
    `<meta property="og:title" content="${HEADLINE}">`,
    `<h1>${HEADLINE} <small>Nobody hurt</small></h1>`,
  ),
];

const NAV = '<div id="head"><a href="/">The Varn Courier</a> <a href="/n">News</a> <a href="/s">Sport</a></div>';
const body = (kind: string, words: string): PageCase => ({
  kind,
  page: page(DATED, `${NAV}${words}<div id="foot"><a href="/i">Imprint</a></div>`),
});
const widget = (words: string): string =>
  `<div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">${words}</div></div>`;

export const BUILDER_BODIES: readonly PageCase[] = [
  {
    kind: 'soft hyphens are nothing',
    page: `<html lang="de"><head><title>x</title>${DATED}</head><body>${NAV}<article>${h1}<p>«Die Fährschifffahrtsgesellschaft ließ am Mittwoch alle Schiffe prüfen.»</p>${p(1, 2)}</article></body></html>`.replace(
      'Fährschifffahrtsgesellschaft',
      'Fähr&shy;schifffahrts\u00ADgesellschaft',
    ),
  },
  body(
    'sentences that sound like prompts and are the report',
    `<article>${h1}${p(1)}${[
      'Finland is already a member of the alliance of the coast, the ministry said on Wednesday.',
      'Kell could become a member today, if all others agree.',
      'Heavy seas were reported from the port of Kell and from the islands.',
      'The report was first published by the ministry in May, and later withdrawn.',
      'The report also said in its last part that the channel had not been dredged.',
      'Inspectors demanded unlimited access to the site of the tanks.',
      'The club on the pier is open only to members of the line.',
      '"Why did nobody come? Tell us the truth," a passenger called from the pier.',
      'First published in 1922, the rules of the harbour know no ferry without engines.',
      'Experts who contributed to the report said that they had warned of it.',
    ]
      .map((sentence) => `<p>«${sentence}»</p>`)
      .join('')}</article>`,
  ),
  body(
    'Elementor: a widget a paragraph',
    `<div class="elementor">${widget(h1)}${[1, 2, 3, 4].map((n) => widget(p(n))).join('')}</div>`,
  ),
  body(
    'Gutenberg: blocks',
    `<div class="entry-content wp-block-post-content">${h1}${p(1)}<blockquote class="wp-block-quote"><p>«Nobody could have seen it coming, and nobody did.»</p></blockquote>${p(2)}<div class="wp-block-latest-posts"><ul><li><a href="/1">Herring are back in the bay</a></li></ul></div>${p(3)}<div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li><a href="#">Facebook</a></li></ul></div><div id="jp-relatedposts"><h3>Related</h3></div></div>`,
  ),
  body(
    'Divi: modules',
    `<div class="et_pb_section"><div class="et_pb_row"><div class="et_pb_column"><div class="et_pb_module et_pb_post_title">${h1}</div><div class="et_pb_module et_pb_text"><div class="et_pb_text_inner">${p(1, 2)}</div></div><div class="et_pb_module et_pb_text"><div class="et_pb_text_inner">${p(3, 4)}</div></div></div></div></div>`,
  ),
  body(
    'a transcript',
    `<article>${h1}${p(1)}<p>«INTERVIEWER: When did the engines fail, and what did you do then?»</p><p>«OLSEN: At ten past nine. I called the harbour and had the anchors made ready.»</p><p>«INTERVIEWER: Were you afraid?»</p><p>«OLSEN: There was no time for that.»</p></article>`,
  ),
  body(
    'tables within tables, paragraphs left open',
    `<table><tr><td><table><tr><td><a href="/a">Archive</a></td></tr></table></td><td><table><tr><td><h1>${HEADLINE}</h1><font face="Arial"><p>${t(1)}<p>${t(2)}<p>${t(3)}</font></td></tr></table></td></tr></table>`,
  ),
  body(
    'questions in a list of terms',
    `<article>${h1}${p(1)}<dl><dt>«When do the ferries sail again?»</dt><dd>«From Monday on, the line said, with the summer timetable.»</dd><dt>«Who pays?»</dt><dd>«The insurers of the line, as far as is known.»</dd></dl>${p(3)}</article>`,
  ),
  body(
    'most read, in the middle, without a name',
    `<article>${h1}${p(1, 2)}<div><b>Most read</b><ol><li><a href="/1">Herring are back in the bay</a></li><li><a href="/2">School in Kell shut</a></li></ol></div>${p(3, 4)}</article>`,
  ),
  body(
    'channels to follow, in a sentence',
    `<article>${h1}${p(1, 2)}<p>Follow us on Telegram and never miss a story from the coast.</p>${p(3)}<p>Subscribe to our YouTube channel</p></article>`,
  ),
  body(
    'comments in the article element',
    `<article>${h1}${p(1, 2, 3)}<div class="comment-list"><div class="comment-body"><p>I was on that ferry, and the soup was cold, whatever the line says about it.</p></div></div></article>`,
  ),
  body(
    'a dialogue at the end, longer than the report',
    `<article>${h1}<p>${t(1)}</p><p>${t(2)}</p></article><div class="modal" id="tcf-cookie-modal"><p>With your consent we store data on your device, measure how the page is used, and show advertising that fits what we think you like, together with our partners.</p><p>You may withdraw your consent at any time in the settings, where each partner and each purpose is named and explained at some length, and where you may object.</p><p>If you refuse, we show advertising all the same, but it fits you less, and we count you without knowing who you are.</p></div>`,
  ),
  body(
    'one paragraph of spans',
    `<div class="story">${h1}<p><span>${t(1)}</span> <span>${t(2)}</span> <span>${t(3)}</span> <span>${t(4)}</span></p></div>`,
  ),
  body(
    'a table of contents above',
    `<main>${h1}<nav class="toc"><ul><li><a href="#a">How it began</a></li><li><a href="#b">What is known</a></li></ul></nav>${p(1)}<h2 id="a">«How it began»</h2>${p(2)}<h2 id="b">«What is known»</h2>${p(3)}</main>`,
  ),
  body(
    'who took the picture, in a line',
    `<article>${h1}<img src="a.jpg"><p>Photograph: Jon Berg/Coastwire</p>${p(1, 2, 3)}</article>`,
  ),
  body(
    'an appeal for money in the middle',
    `<article>${h1}${p(1, 2)}<div class="support"><p>Support the Courier from as little as £1 a month. It only takes a minute.</p></div>${p(3, 4)}</article>`,
  ),
  body(
    'a sentence pulled out of the text',
    `<article>${h1}${p(1, 2)}<aside class="pullquote">She had never lost an engine before.</aside>${p(3, 4)}</article>`,
  ),
  body(
    'the same once more for browsers without scripts',
    `<article>${h1}${p(1, 2, 3)}<noscript>${p(1, 2).replace(/[«»]/g, '')}</noscript></article>`,
  ),
];
