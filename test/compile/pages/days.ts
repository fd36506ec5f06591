import { HEADLINE, h1, type PageCase, p, page } from './page-case.ts';

const DAY = '2031-05-14';
/** A page whose day is told in these words or this markup alone, below the heading. */
const told = (kind: string, words: string, lang = 'en', day: string | null = DAY): PageCase => ({
  kind,
  day,
  page: page('', `<div class="wrap">${h1}${words}${p(1, 2, 3)}</div>`, lang),
});

/** How systems that make pages mark a day. */
const SYSTEMS: readonly PageCase[] = [
  {
    kind: 'WordPress: published and changed in one line, related posts with days of their own',
    day: DAY,
    page: page(
      '',
      `<header class="site-header"><a href="/">Courier</a></header><article class="post">${h1}
      <div class="entry-meta"><span class="posted-on"><a href="/?p=9" rel="bookmark"><time class="entry-date published" datetime="2031-05-14T18:00:00+02:00">May 14, 2031</time><time class="updated" datetime="2031-06-01T08:00:00+02:00">June 1, 2031</time></a></span></div>
      <div class="entry-content">${p(1, 2, 3)}</div></article>
      <div class="related-posts"><time datetime="2031-04-01">April 1, 2031</time></div>`,
    ),
  },
  {
    kind: 'Blogger: a header of the day above the posts',
    day: DAY,
    page: page(
      '',
      `<div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>Wednesday, May 14, 2031</span></h2>
      <div class="post hentry"><h3 class="post-title entry-title">${HEADLINE}</h3><div class="post-body entry-content">${p(1, 2, 3)}</div>
      <div class="post-footer"><span class="post-timestamp">at <a class="timestamp-link" href="/2031/05/ferry.html" rel="bookmark"><abbr class="published" title="2031-05-14T21:09:00+02:00">9:09 PM</abbr></a></span></div></div></div></div>
      <div id="BlogArchive1"><ul><li>June 2031</li></ul></div>`,
    ),
  },
  told('Drupal 7: submitted by', '<span class="submitted">Submitted by webteam on Wed, 05/14/2031 - 10:12</span>'),
  told('Drupal in German', '<div class="submitted">Verfasst von Redaktion am 14. Mai 2031 - 10:12</div>', 'de'),
  told(
    'Joomla: published and changed',
    '<dl class="article-info"><dd class="modified">Zuletzt aktualisiert: 20. Juni 2031</dd><dd class="published">Veröffentlicht: 14. Mai 2031</dd><dd class="hits">Zugriffe: 2031</dd></dl>',
    'de',
  ),
  told('TYPO3: two figures for the year', '<span class="news-list-date">14.05.31</span>', 'de'),
  {
    kind: 'phpBB: the first post dates the page',
    day: DAY,
    page: page(
      '',
      `<h2 class="topic-title"><a href="?t=1">${HEADLINE}</a></h2>
      <div class="post"><p class="author">by <strong>harbourcat</strong> » Wed May 14, 2031 7:05 pm</p><div class="content">${p(1, 2)}</div></div>
      <div class="post"><p class="author">by <strong>gull</strong> » Fri May 16, 2031 9:15 am</p><div class="content">Was on board, never again.</div></div>`,
    ),
  },
  {
    kind: 'vBulletin: members joined on other days',
    day: DAY,
    page: page(
      '',
      `<span class="threadtitle"><a href="?t=1">${HEADLINE}</a></span>
      <li class="postbit"><div class="posthead"><span class="postdate old"><span class="date">14th May 2031, <span class="time">07:05 PM</span></span></span></div>
      <dl class="userinfo_extra"><dt>Join Date</dt><dd>2 Mar 2019</dd></dl><blockquote class="postcontent">${p(1, 2)}</blockquote></li>`,
    ),
  },
  {
    kind: 'Ghost: cards of other stories above and below',
    day: DAY,
    page: page(
      '',
      `<aside class="latest"><time datetime="2031-05-20">20 May</time></aside><main><article class="gh-article">${h1}<time class="gh-article-meta-date" datetime="2031-05-14">14 May 2031</time>${p(1, 2, 3)}</article>
      <section class="gh-readmore"><article class="gh-card"><h3>Another</h3><time datetime="2031-05-19">19 May 2031</time></article></section></main>`,
    ),
  },
  {
    kind: 'Arc: the day is in a script alone',
    day: DAY,
    page: page(
      '<script>window.Fusion={};Fusion.globalContent={"_id":"X","created_date":"2031-05-13T20:00:00Z","first_publish_date":"2031-05-14T09:12:00Z","last_updated_date":"2031-05-17T09:12:00Z"};</script>',
      `<main>${h1}${p(1, 2, 3)}</main>`,
    ),
  },
  {
    kind: 'Next.js: the day is in the data of the page alone',
    day: DAY,
    page: page(
      '',
      `<main>${h1}${p(1, 2, 3)}</main><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"article":{"title":"x","publishedAt":"2031-05-14T09:12:00+02:00","updatedAt":"2031-05-19T09:12:00+02:00"}}}}</script>`,
    ),
  },
  {
    kind: 'a data layer has the day',
    day: DAY,
    page: page(
      `<script>dataLayer.push({'pageType':'article','articlePublicationDate':'2031-05-14','loadDate':'2031-09-09'});</script>`,
      `<main>${h1}${p(1, 2, 3)}</main>`,
    ),
  },
  {
    kind: 'AMP: time ago with the instant in an attribute',
    day: DAY,
    page: page(
      '',
      `<main>${h1}<amp-timeago layout="fixed" datetime="2031-05-14T09:12:00+02:00">3 days ago</amp-timeago>${p(1, 2, 3)}</main>`,
    ),
  },
  told(
    'an instant counted in seconds in an attribute',
    '<span data-timestamp="1936512000" class="ts">5 months ago</span>',
  ),
  told(
    'an instant in a data attribute of no class',
    '<span data-published-at="2031-05-14T08:00:00+02:00">last spring</span>',
  ),
  {
    kind: 'Discourse: posts with days, the first counts',
    day: DAY,
    page: page(
      '',
      `<div class="topic-post"><h1>${HEADLINE}</h1><div class="crawler-post-meta"><span class="crawler-post-infos"><time datetime="2031-05-14T19:05:10Z" class="post-time">May 14, 2031, 7:05pm</time></span></div>${p(1, 2)}</div>
      <div class="topic-post"><time datetime="2031-05-18T19:05:10Z" class="post-time">May 18, 2031</time><p>Thanks for this.</p></div>`,
    ),
  },
];

/** What heads of pages say. */
const meta = (kind: string, head: string, day: string | null = DAY): PageCase => ({
  kind,
  day,
  page: page(head, `<main>${h1}${p(1, 2, 3)}</main>`),
});
const HEADS: readonly PageCase[] = [
  meta('Dublin Core with a qualifier', '<meta name="DC.date.issued" scheme="W3CDTF" content="2031-05-14">'),
  meta('PRISM', '<meta name="prism.publicationDate" content="2031-05-14">'),
  meta('citation_date of a journal', '<meta name="citation_date" content="2031/05/14">'),
  meta(
    'a house name of a meta element',
    '<meta name="vr:published_time" content="2031-05-14T10:00:00"><meta name="vr:modified_time" content="2031-05-24">',
  ),
  meta(
    'publish_time beside an expiry',
    '<meta name="expires" content="2032-01-01"><meta name="unpublish-date" content="2033-01-01"><meta name="content_publish_time" content="2031-05-14 10:11">',
  ),
  meta('regDate of Korean sites', '<meta property="og:regDate" content="20310514101233">'),
  meta(
    'a video, by the day of its upload',
    '<script type="application/ld+json">{"@type":"VideoObject","name":"Ferry adrift","uploadDate":"2031-05-14T10:00:00+02:00"}</script>',
  ),
  meta(
    'a live page, by the beginning of its coverage',
    '<script type="application/ld+json">{"@type":"LiveBlogPosting","coverageStartTime":"2031-05-14T06:00:00+02:00","headline":"Ferry adrift","liveBlogUpdate":[{"@type":"BlogPosting","headline":"One","datePublished":"2031-05-16T06:00:00+02:00"}]}</script>',
  ),
  meta(
    'a month by name in the address',
    '<link rel="canonical" href="https://courier.example/news/2031/may/14/ferry-adrift">',
  ),
  meta(
    'an address of the print edition',
    '<link rel="canonical" href="https://courier.example/ferry-adrift-20310514.html">',
  ),
  meta(
    'a database that puts zeros',
    '<meta property="article:published_time" content="0000-00-00T00:00:00"><meta property="og:updated_time" content="2031-05-14T12:00:00">',
  ),
];

/** How languages write a day. */
const LANGUAGES: readonly PageCase[] = [
  told('Hungarian', '<p>2031. május 14. 12:05</p>', 'hu'),
  told('Lithuanian', '<p>2031 m. gegužės 14 d. 12:05</p>', 'lt'),
  told('Latvian', '<p>2031. gada 14. maijs, 12:05</p>', 'lv'),
  told('Vietnamese', '<p>Thứ tư, ngày 14 tháng 5 năm 2031</p>', 'vi'),
  told('Russian', '<p>14 мая 2031, 12:05</p>', 'ru'),
  told('Armenian, the month first', '<p>Մայիսի 14, 2031, 12:05</p>', 'hy'),
  told('Armenian on a page that says it is English', '<p>14 Մայիս, 2031</p>'),
  told('Georgian', '<p>14 მაისი, 2031</p>', 'ka'),
  told('Azerbaijani', '<p>14 may 2031 12:05</p>', 'az'),
  told(
    'Turkish, with the day of a change',
    '<p>14 Mayıs 2031 Çarşamba 12:05 - Son Güncelleme: 20 Mayıs 2031</p>',
    'tr',
  ),
  told('Arabic', '<p>الأربعاء 14 مايو 2031 - 12:05</p>', 'ar'),
  told('Arabic with a comma and months of the Levant', '<p>14 أيار، 2031</p>', 'ar'),
  told('Arabic figures', '<p>١٤ مايو ٢٠٣١</p>', 'ar'),
  told('Hebrew', '<p>14 במאי 2031</p>', 'he'),
  told('Greek', '<p>14 Μαΐου 2031, 12:05</p>', 'el'),
  told('Korean, points with spaces', '<p>입력 2031. 05. 14. 오전 10:12</p>', 'ko'),
  told('Portuguese, with an hour', '<p>Publicado em 14/05/2031 às 10h12</p>', 'pt'),
  told('French, the first of a month', '<p>Publié le 1er juin 2031 à 10h12</p>', 'fr', '2031-06-01'),
  told('English in full', '<p>Published on Wednesday the 14th of May 2031 at 7pm</p>'),
  told('English, short, two figures for the year', '<p>14-May-31</p>'),
  told('English, the year first', '<p>2031 May 14</p>'),
];

/** Where readers are told, and what else on the page has a day. */
const PLACES: readonly PageCase[] = [
  {
    kind: 'a wire: place and day open the text, a calendar stands beside',
    day: DAY,
    page: page(
      '',
      `<div class="calendar"><span>Mon 06/02/2031</span><span>Tue 06/03/2031</span></div><div>${h1}<p>VARN, May 14, 2031 /Coastwire/ -- ${p(1).slice(3)}${p(2, 3)}</div>`,
    ),
  },
  {
    kind: 'a German office: place and day in brackets open the text, events stand between',
    day: DAY,
    page: page(
      '',
      `<div>${h1}<div class="termine"><div>Sa. 14.06.2031</div><div>So. 15.06.2031</div></div><div class="text"><strong>Varn (14.05.2031). Die Fähre Nordlicht trieb am Mittwoch zwei Stunden lang vor der Küste, wie das Hafenamt mitteilte.</strong></div>${p(2, 3)}</div>`,
      'de',
    ),
  },
  {
    kind: 'an office: rows of terms and values',
    day: DAY,
    page: page(
      '',
      `<main>${h1}<dl><dt>From:</dt><dd>Harbour Office</dd><dt>Published</dt><dd>14 May 2031</dd><dt>Last updated</dt><dd>2 June 2031</dd></dl>${p(1, 2, 3)}</main>`,
    ),
  },
  {
    kind: 'tables: no heading element, today in the masthead',
    day: DAY,
    page: page(
      '',
      `<table><tr><td>Monday, June 2, 2031</td><td>Weather 14 C</td></tr><tr><td><a href="/">Home</a><br><a href="/n">News</a></td><td><font size="5"><b>${HEADLINE}</b></font><br><font size="1">May 14, 2031</font><br><br>${p(1, 2, 3)}</td></tr></table>`,
    ),
  },
  {
    kind: 'the day at the end, comments with days under it',
    day: DAY,
    page: page(
      '',
      `<div class="post">${h1}<div>${p(1, 2, 3, 4)}</div><div class="postmeta">Posted on 14 May 2031 in Harbour</div></div><div id="respond-list"><ol class="comment-thread"><li>Gull says: 20 May 2031 at 10:00 Thanks.</li></ol></div>`,
    ),
  },
  told('German: stand of a page', '<p>Stand: 14.05.2031</p>', 'de'),
  told('last modified, as servers write it', '<p>Last modified: Wed, 14 May 2031 10:00:00 GMT</p>'),
  told('a time element of words alone', '<time>14 May 2031</time>'),
  told('a page of no day at all', '<p>Our office is open on weekdays.</p>', 'en', null),
  told('a copyright line is no day', '<footer>© 2019–2031 The Varn Courier</footer>', 'en', null),
];

export const DAYS: readonly PageCase[] = [...SYSTEMS, ...HEADS, ...LANGUAGES, ...PLACES];
