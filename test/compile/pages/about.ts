import { HEADLINE, h1, type PageCase, p, page } from './page-case.ts';

/** A page whose authors are told in these words or this markup, below the heading or in its head. */
const by = (kind: string, authors: readonly string[], words: string, head = '', lang = 'en'): PageCase => ({
  kind,
  authors,
  page: page(head, `<main>${h1}${words}<time datetime="2031-05-14"></time>${p(1, 2, 3)}</main>`, lang),
});
const ld = (author: unknown, more: object = {}): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: HEADLINE, author, ...more })}</script>`;

export const AUTHORS: readonly PageCase[] = [
  by('JSON-LD: a text with "By"', ['Mary Dunne'], '', ld('By Mary Dunne')),
  by('JSON-LD: texts in a list', ['Mary Dunne', 'Jon Berg'], '', ld(['Mary Dunne', 'Jon Berg'])),
  by(
    'JSON-LD: two in one name, with their jobs',
    ['Mary Dunne', 'Jon Berg'],
    '',
    ld({ '@type': 'Person', name: 'Mary Dunne, Harbour Correspondent and Jon Berg, Political Editor' }),
  ),
  by(
    'JSON-LD: an account and a byline',
    ['Mary Dunne'],
    '<div class="byline">By Mary Dunne</div>',
    ld({ name: 'admin' }),
  ),
  by(
    'JSON-LD: the house and a byline',
    ['Mary Dunne'],
    '<p class="c-byline">By <a href="/authors/mary-dunne">Mary Dunne</a></p>',
    ld({ '@type': 'Organization', name: 'The Varn Courier' }, { publisher: { name: 'The Varn Courier' } }),
  ),
  by('JSON-LD: a name in capitals', ['Mary Dunne'], '', ld({ name: 'MARY DUNNE' })),
  by(
    'JSON-LD: a name with particles and a hyphen',
    ['Anne-Lise van der Berg'],
    '',
    ld({ name: 'Anne-Lise van der Berg' }),
  ),
  by(
    'a profile at a network is no name',
    ['Mary Dunne'],
    '<span class="author-name">Mary Dunne</span>',
    '<meta property="article:author" content="https://www.facebook.com/mary.dunne"><meta name="twitter:creator" content="@mdunne">',
  ),
  by(
    'microdata: a name in an author',
    ['Mary Dunne'],
    '<div itemprop="author" itemscope><span>Written by</span> <span itemprop="name">Mary Dunne</span><span itemprop="jobTitle">Chief Reporter</span></div>',
  ),
  by(
    'an address element',
    ['Mary Dunne'],
    '<address class="author">By <a rel="author" href="/mary">Mary Dunne</a></address>',
  ),
  by(
    'a byline with the day in it',
    ['Mary Dunne'],
    '<p class="byline">By Mary Dunne | Published 14 May 2031 | 3 comments</p>',
  ),
  by('a byline with place and agency', ['Mary Dunne'], '<p class="byline">By Mary Dunne in Kell</p>'),
  by(
    'a byline of three',
    ['Mary Dunne', 'Jon Berg', 'Ana Reis'],
    '<p class="byline">By <a href="/a">Mary Dunne</a>, <a href="/b">Jon Berg</a> and <a href="/c">Ana Reis</a></p>',
  ),
  by('a byline without a class', ['Mary Dunne'], '<p>By Mary Dunne</p>'),
  by(
    'names in bold above the text, joined by a stroke',
    ['Mary Dunne', 'Jon Berg'],
    '<p><strong>Mary Dunne/Jon Berg</strong></p>',
    ld({ name: 'Courier Staff' }),
  ),
  by('an agency alone', ['Coastwire'], '', '<meta name="author" content="Coastwire">'),
  by(
    'the box about the author names a colleague too',
    ['Mary Dunne'],
    '<div class="byline"><a rel="author" href="/mary">Mary Dunne</a></div>',
    '<meta name="description" content="By no one">',
  ),
  by(
    'sidebar with bylines of other stories',
    ['Mary Dunne'],
    '<div class="byline">Mary Dunne</div><aside class="sidebar"><div class="byline">Jon Berg</div></aside>',
  ),
  by(
    'a comment has an author too',
    ['Mary Dunne'],
    '<div class="author vcard"><a class="url fn n" href="/author/mary">Mary Dunne</a></div><div id="comments"><cite class="fn author">Gull</cite></div>',
  ),
  by('a page by nobody', [], ''),
];

const titled = (kind: string, headline: string, title: string, head: string, body: string): PageCase => ({
  kind,
  headline,
  page: `<!DOCTYPE html><html lang="en"><head><title>${title}</title><meta property="article:published_time" content="2031-05-14">${head}</head><body>${body}${p(1, 2, 3)}</body></html>`,
});
const og = (words: string): string => `<meta property="og:title" content="${words}">`;
const SITE = '<meta property="og:site_name" content="The Varn Courier">';

export const HEADLINES: readonly PageCase[] = [
  titled('section and site behind bars', HEADLINE, `${HEADLINE} | Harbour | The Varn Courier`, SITE, ''),
  titled('the site behind a dash', HEADLINE, `${HEADLINE} - The Varn Courier`, '', `<h1>${HEADLINE}</h1>`),
  titled('the site before', HEADLINE, `The Varn Courier: ${HEADLINE}`, SITE, ''),
  titled('the site behind two colons', HEADLINE, `${HEADLINE} :: The Varn Courier`, SITE, ''),
  titled('the site behind an arrow of one stroke', HEADLINE, `${HEADLINE} ‹ The Varn Courier`, SITE, ''),
  titled('og:title with the site', HEADLINE, 'x', `${SITE}${og(`${HEADLINE} - The Varn Courier`)}`, ''),
  titled(
    'a logo is the only heading',
    HEADLINE,
    `${HEADLINE} | The Varn Courier`,
    '',
    '<header class="site-header"><h1><a href="/">The Varn Courier</a></h1></header><h2>Ferry adrift off Varn after engines fail</h2>',
  ),
  titled(
    'a logo in the heading, the article has its own',
    HEADLINE,
    `${HEADLINE} | The Varn Courier`,
    '',
    `<h1 class="logo">The Varn Courier</h1><h1>${HEADLINE}</h1>`,
  ),
  titled(
    'a kicker in the heading',
    HEADLINE,
    `${HEADLINE} | The Varn Courier`,
    '',
    `<h1><span class="kicker">Harbour</span> ${HEADLINE}</h1>`,
  ),
  titled(
    'a dash in the headline itself',
    'Adrift – and no one hurt',
    'Adrift – and no one hurt – The Varn Courier',
    SITE,
    '<h1>Adrift – and no one hurt</h1>',
  ),
  titled(
    'a bar in the headline itself',
    'Interview | Captain Olsen on the ferry',
    'Interview | Captain Olsen on the ferry',
    '',
    '<h1>Interview | Captain Olsen on the ferry</h1>',
  ),
  titled(
    'a line broken in two',
    HEADLINE,
    `${HEADLINE} | The Varn Courier`,
    '',
    '<h1>Ferry adrift off Varn<br>after engines fail</h1>',
  ),
  titled(
    'words for screen readers in the heading',
    HEADLINE,
    `${HEADLINE} | The Varn Courier`,
    og(HEADLINE),
    `<h1><span class="visually-hidden">Headline:</span>${HEADLINE}</h1>`,
  ),
  titled(
    'for machines it is cut',
    'Ferry adrift off Varn after engines fail in heavy sea, with more than two hundred on board',
    'Ferry adrift',
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry adrift off Varn after engines fail in heavy sea, with more than two..."}</script>`,
    '<h1>Ferry adrift off Varn after engines fail in heavy sea, with more than two hundred on board</h1>',
  ),
  titled(
    'tables: the heading is big letters',
    HEADLINE,
    `The Varn Courier - ${HEADLINE}`,
    '',
    `<table><tr><td><font size="5"><b>${HEADLINE}</b></font></td></tr></table>`,
  ),
  titled(
    'the title is the site alone',
    HEADLINE,
    'The Varn Courier',
    '',
    `<div><h2 class="entry-title">${HEADLINE}</h2></div>`,
  ),
  titled(
    'entities twice',
    'Ferry & tug adrift off “Varn”',
    'Ferry &amp;amp; tug adrift off &amp;#8220;Varn&amp;#8221; | The Varn Courier',
    '',
    '<h1>Ferry &amp; tug adrift off &#8220;Varn&#8221;</h1>',
  ),
];
