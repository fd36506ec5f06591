import { DATED, HEADLINE, h1, linkedArticle, type PageCase, p, page } from './page-case.ts';

const by = (kind: string, authors: readonly string[], words: string, head = '', lang = 'en'): PageCase => ({
  kind,
  authors,
  page: page(DATED + head, `<main>${h1}${words}${p(1, 2, 3)}</main>`, lang),
});
const ld = (author: unknown, more: object = {}): string => linkedArticle({ headline: HEADLINE, author, ...more });

export const AUTHORS_BY_LANGUAGE: readonly PageCase[] = [
  by(
    'Blogger',
    ['Mary Dunne'],
    '',
    `<div class="post-footer">Posted by <span class="post-author vcard"><span class="fn" itemprop="author"><span itemprop="name">Mary Dunne</span></span></span></div>`,
  ),
  by(
    'Drupal: submitted by',
    ['Mary Dunne'],
    '<div class="submitted">Submitted by <span class="username">Mary Dunne</span> on 14 May 2031</div>',
  ),
  by(
    'Joomla: written by',
    ['Mary Dunne'],
    '<dd class="createdby" itemprop="author" itemscope>Written by <span itemprop="name">Mary Dunne</span></dd>',
  ),
  by(
    'Chorus: two in one byline',
    ['Mary Dunne', 'Jon Berg'],
    '<div class="c-byline"><span class="c-byline-wrapper">By <span class="c-byline__item"><a href="/users/mary"><span class="c-byline__author-name">Mary Dunne</span></a></span> and <span class="c-byline__item"><a href="/users/jon"><span class="c-byline__author-name">Jon Berg</span></a></span></span></div>',
  ),
  by(
    'Arc',
    ['Mary Dunne'],
    '<div class="article-byline"><span class="by">By</span> <a class="byline-link" href="/author/mary-dunne/">Mary Dunne</a></div>',
  ),
  by('Ghost', ['Mary Dunne'], '<section class="author-list"><a href="/author/mary/">Mary Dunne</a></section>'),
  by(
    'Substack: a link to a profile',
    ['Mary Dunne'],
    '<div class="pencraft"><a href="https://letters.example/@mary" class="pencraft">Mary Dunne</a></div>',
    '<meta name="author" content="Mary Dunne">',
  ),
  by(
    'Medium: follow beside the name',
    ['Mary Dunne'],
    '<div><a rel="author" href="/@mary">Mary Dunne</a> <button>Follow</button></div>',
  ),
  by(
    'JSON-LD: a name in an object of a name',
    ['Mary Dunne'],
    '',
    ld({ '@type': 'Person', name: { '@value': 'Mary Dunne' } }),
  ),
  by('JSON-LD: two names in one text', ['Mary Dunne', 'Jon Berg'], '', ld('Mary Dunne and Jon Berg')),
  by(
    'JSON-LD: by reference, an account as the id',
    ['Mary Dunne'],
    '',
    `<script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"${HEADLINE}","author":{"@id":"https://c.example/#/schema/person/1"}},{"@type":"Person","@id":"https://c.example/#/schema/person/1","name":"Mary Dunne"}]}</script>`,
  ),
  by(
    'JSON-LD: a job behind the name',
    ['Mary Dunne'],
    '',
    ld({ '@type': 'Person', name: 'Mary Dunne, Shipping Correspondent' }),
  ),
  by(
    'JSON-LD: broken, but the name can be read',
    ['Mary Dunne'],
    '',
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry "Northern Light" adrift","author":{"@type":"Person","name":"Mary Dunne"},"publisher":{"@type":"Organization","name":"The Varn Courier"}}</script>`,
  ),
  by(
    'given name and family name apart',
    ['Mary Dunne'],
    '',
    ld({ '@type': 'Person', givenName: 'Mary', familyName: 'Dunne' }),
  ),
  by('an agency behind its reporter', ['Mary Dunne'], '<p class="byline">Mary Dunne, Coastwire</p>', '', 'en'),
  by('an agency in brackets', ['Mary Dunne'], '<p class="byline">By MARY DUNNE (Coastwire)</p>'),
  by('without “by”, a town behind a comma', ['Mary Dunne'], '<p class="author">Mary Dunne, Kell</p>'),
  by('German: Von', ['Maria Dünne'], '<p class="autor">Von Maria Dünne</p>', '', 'de'),
  by(
    'German: Von, without a name of its element',
    ['Maria Dünne', 'Jon Berg'],
    '<p>Von Maria Dünne und Jon Berg</p>',
    '',
    'de',
  ),
  by('German: ein Artikel von', ['Maria Dünne'], '<div class="byline">Ein Artikel von Maria Dünne</div>', '', 'de'),
  by('French: Par', ['Marie Dunne', 'Jean Berg'], '<p class="auteur">Par Marie Dunne et Jean Berg</p>', '', 'fr'),
  by(
    'French: Par, with the day behind',
    ['Marie Dunne'],
    '<p>Par Marie Dunne - Publié le 14 mai 2031 à 10:12</p>',
    '',
    'fr',
  ),
  by('Spanish: Por', ['María Dunne'], '<div class="autor">Por María Dunne</div>', '', 'es'),
  by('Italian: di', ['Maria Dunne'], '<span class="firma">di Maria Dunne</span>', '', 'it'),
  by('Dutch: Door', ['Marie van den Berg'], '<div class="author">Door Marie van den Berg</div>', '', 'nl'),
  by('Swedish: Av', ['Maria Dunne'], '<div class="byline">Av Maria Dunne</div>', '', 'sv'),
  by('Polish: Autor', ['Maria Dunne'], '<div class="author">Autor: Maria Dunne</div>', '', 'pl'),
  by(
    'names and jobs in one list',
    ['Mary Dunne', 'Jon Berg'],
    '<ul class="authors"><li>Mary Dunne</li><li>Shipping editor</li><li>Jon Berg</li><li>Reporter</li></ul>',
  ),
  by(
    'names and jobs side by side in elements of one kind',
    ['Mary Dunne', 'Jon Berg'],
    '<div class="byline"><span>Mary Dunne</span><span>Head of Coast</span><span>Jon Berg</span><span>Data reporter</span></div>',
  ),
  by('capitals, an initial and an apostrophe', ["Mary J. O'Dunne"], '<div class="byline">BY MARY J. O\'DUNNE</div>'),
  by('a name with a small word', ['Ludwig van der Zee'], '<div class="byline">By Ludwig van der Zee</div>'),
  by(
    'no one, and the author of a comment',
    [],
    '',
    `<div id="comments"><div class="comment"><span class="comment-author">Gull Grey</span><p>Never again.</p></div></div>`,
  ),
];
