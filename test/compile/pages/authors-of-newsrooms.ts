import { DATED, HEADLINE, h1, linkedArticle, type PageCase, p, page } from './page-case.ts';

const by = (kind: string, authors: readonly string[], words: string, head = ''): PageCase => ({
  kind,
  authors,
  page: page(DATED + head, `<main>${h1}${words}${p(1, 2, 3)}</main>`),
});
const ld = (author: unknown, more: object = {}): string => linkedArticle({ headline: HEADLINE, author, ...more });

export const AUTHORS_OF_NEWSROOMS: readonly PageCase[] = [
  by(
    'Newspack',
    ['Mary Dunne', 'Jon Berg'],
    `<span class="byline"><span class="author-prefix">by</span> <span class="author vcard"><a class="url fn n" href="/author/mary/">Mary Dunne</a></span> and <span class="author vcard"><a class="url fn n" href="/author/jon/">Jon Berg</a></span></span>`,
  ),
  by(
    'Guardian',
    ['Mary Dunne', 'Jon Berg'],
    `<address><a rel="author" href="/profile/mary">Mary Dunne</a> in Kell and <a rel="author" href="/profile/jon">Jon Berg</a></address>`,
  ),
  by(
    'Mail: for the house',
    ['Mary Dunne'],
    `<p class="author-section byline-plain">By <a class="author" href="/m">Mary Dunne For The Varn Courier</a></p>`,
  ),
  by(
    'Reach: names with jobs in ld',
    ['Mary Dunne'],
    `<span class="author">Mary Dunne</span>`,
    ld([{ '@type': 'Person', name: 'Mary Dunne', jobTitle: 'Reporter' }]),
  ),
  by(
    'ld names url',
    ['Mary Dunne'],
    `<a rel="author" href="/m">Mary Dunne</a>`,
    ld({ '@type': 'Person', name: 'https://courier.example/author/mary' }),
  ),
  by(
    'ld names an empty text',
    ['Mary Dunne'],
    `<div class="byline">By Mary Dunne</div>`,
    ld({ '@type': 'Person', name: '' }),
  ),
  by(
    'ld author is the site in another spelling',
    ['Mary Dunne'],
    `<div class="byline">By Mary Dunne</div>`,
    ld({ '@type': 'Organization', name: 'Varn Courier' }, { publisher: { name: 'The Varn Courier' } }),
  ),
  by(
    'ld author is Editor',
    ['Mary Dunne'],
    `<div class="byline">By Mary Dunne</div>`,
    ld({ '@type': 'Person', name: 'Editor' }),
  ),
  by(
    'ld author is an account in lower case',
    ['Mary Dunne'],
    `<div class="byline">By Mary Dunne</div>`,
    ld({ '@type': 'Person', name: 'mdunne' }),
  ),
  by(
    'meta author of the site, byline of a person',
    ['Mary Dunne'],
    `<p class="byline">Mary Dunne</p>`,
    '<meta name="author" content="The Varn Courier"><meta property="og:site_name" content="The Varn Courier">',
  ),
  by('news desk alone', ['Courier News Desk'], `<p class="byline">By Courier News Desk</p>`),
  by(
    'with a mail address',
    ['Mary Dunne'],
    `<p class="byline">By Mary Dunne <a href="mailto:m@c.example">m@courier.example</a></p>`,
  ),
  by('with a handle', ['Mary Dunne'], `<p class="byline">By Mary Dunne <a href="/x">@marydunne</a></p>`),
  by('byline: job behind a bar', ['Mary Dunne'], `<p class="byline">Mary Dunne | Staff Writer</p>`),
  by('byline: job behind a comma', ['Mary Dunne'], `<p class="byline">By Mary Dunne, Courier Staff Writer</p>`),
  by('Associated Press with a name', ['Mary Dunne'], `<div class="byline">By Mary Dunne Associated Press</div>`),
  by('title and middle initial', ['Dr. Mary J. Dunne'], `<div class="byline">By Dr. Mary J. Dunne</div>`),
  by(
    'reviewed by a doctor',
    ['Mary Dunne'],
    `<div class="byline">Written by Mary Dunne Medically reviewed by Jon Berg, MD</div>`,
  ),
  by('edited by', ['Mary Dunne'], `<div class="byline">By Mary Dunne; edited by Jon Berg</div>`),
  by('photos by', ['Mary Dunne'], `<div class="byline">Story by Mary Dunne Photos by Jon Berg</div>`),
  by(
    'author then date glued',
    ['Mary Dunne'],
    `<div class="post-info"><span class="author">Mary Dunne</span><span class="date">May 14, 2031</span></div>`,
  ),
  by(
    'twitter data',
    ['Mary Dunne'],
    '',
    `<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Mary Dunne">`,
  ),
  by(
    'three with ampersand',
    ['Mary Dunne', 'Jon Berg', 'Ana Reis'],
    `<div class="byline">By Mary Dunne, Jon Berg & Ana Reis</div>`,
  ),
];
