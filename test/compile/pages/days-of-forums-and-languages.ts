import { canonical, dated, HEADLINE, h1, linkedArticle, type PageCase, p, told } from './page-case.ts';

const ld = (more: object): string => linkedArticle({ headline: HEADLINE, ...more });
const CARDS = (days: readonly string[]): string =>
  days
    .map(
      (day, index) =>
        `<div class="card"><a href="/s${index}"><h3>Herring are back in the bay of Kell again</h3></a><span class="date">${day}</span></div>`,
    )
    .join('');

/** Blogs, forums and systems for content. */
const SYSTEMS: readonly PageCase[] = [
  dated(
    'Blogger: the day heads the posts, the stamp has the hour alone, comments and an archive are later',
    'pt',
    `<div class="main section"><div class="date-outer"><h2 class="date-header"><span>quarta-feira, 14 de maio de 2031</span></h2><div class="date-posts"><div class="post hentry"><h3 class="post-title entry-title">${HEADLINE}</h3><div class="post-body entry-content">${p(1, 2, 3)}</div><div class="post-footer">Postado por <span class="post-author vcard"><span class="fn">Mary Dunne</span></span> às <a class="timestamp-link" href="https://vento.example/2031/05/ferry.html" rel="bookmark">10:12</a></div><div id="comments"><h4>2 comentários:</h4><dl><dt>Gaivota</dt><dd>Nunca mais.</dd><dd class="comment-footer"><span class="comment-timestamp">16 de maio de 2031 08:00</span></dd></dl></div></div></div></div></div><div class="sidebar"><h2>Arquivo</h2><ul><li>junho 2031 (4)</li></ul></div>`,
  ),
  dated(
    'Blogger with a stamp in a title',
    'en',
    `<div class="post hentry"><h3 class="post-title entry-title">${HEADLINE}</h3><div class="post-body">${p(1, 2)}</div><p class="post-footer">Posted by Mary at <a class="timestamp-link" href="/2031/05/ferry.html" title="permanent link"><abbr class="published" title="2031-05-14T10:12:00-07:00">10:12 AM</abbr></a></p></div>`,
  ),
  told(
    'Drupal 6: the weekday tells the order of month and day',
    'en',
    '<span class="submitted">Submitted by mdunne on Wed, 05/07/2031 - 10:12</span>',
    '2031-05-07',
  ),
  told(
    'Drupal in Spanish keeps the month first',
    'es',
    '<div class="submitted">Enviado por mdunne el Mié, 05/07/2031 - 10:12</div>',
    '2031-05-07',
  ),
  told(
    'Drupal 7: two properties in one attribute',
    'nl',
    '<span property="dc:date dc:created" content="2031-05-14T10:12:00+02:00" datatype="xsd:dateTime" rel="sioc:has_creator">Verzonden door <span class="username">mdunne</span></span>',
  ),
  dated(
    'Joomla 1.5: created above, changed below, in cells',
    'en-gb',
    `<table class="contentpaneopen"><tr><td class="contentheading">${HEADLINE}</td></tr></table><table class="contentpaneopen"><tr><td><span class="small">Written by Mary Dunne</span></td></tr><tr><td valign="top" class="createdate">Wednesday, 14 May 2031 10:12</td></tr><tr><td>${p(1, 2, 3)}</td></tr><tr><td class="modifydate">Last Updated ( Friday, 16 May 2031 09:00 )</td></tr></table>`,
  ),
  told('TYPO3: age beside the day', 'de', '<div class="news-single-timedata">14.05.31 10:12 Alter: 3 Jahre</div>'),
  dated(
    'Ghost: cards of later posts with instants of their own',
    'en',
    `<main><article class="post-full"><header>${h1}<section class="post-full-meta"><time class="post-full-meta-date" datetime="2031-05-14">14 May 2031</time></section></header>${p(1, 2, 3)}</article><aside class="read-next"><article class="post-card"><a href="/2"><h2>Herring are back in the bay</h2></a><time class="post-card-meta-date" datetime="2031-06-01">1 Jun 2031</time></article></aside></main>`,
  ),
  told(
    'Substack: classes without meaning, beside a time to read and likes',
    'en',
    '<div class="pencraft pc-reset"><a href="/@mary">Mary Dunne</a></div><div class="pencraft pc-reset">May 14, 2031</div><div class="pencraft">12</div><div class="pencraft">Share</div>',
  ),
  told(
    'a reader’s service: minutes first, the day behind a point',
    'en',
    '<div><span>5 min read</span><span>·</span><span>May 14, 2031</span></div>',
  ),
  dated(
    'Arc: in the data of a script alone, begun days before',
    'en',
    `<main>${h1}${p(1, 2, 3)}</main><script>window.Fusion={};Fusion.globalContent={"created_date":"2031-05-10T09:00:00Z","display_date":"2031-05-14T10:12:00Z","first_publish_date":"2031-05-14T10:12:01Z","last_updated_date":"2031-05-20T09:00:00Z"};</script>`,
  ),
  dated(
    'data in an attribute, its quotation marks escaped',
    'en',
    `<main>${h1}${p(1, 2, 3)}<div data-props="{&quot;headline&quot;:&quot;Ferry&quot;,&quot;publishedDate&quot;:&quot;2031-05-14T10:12:00Z&quot;}"></div></main>`,
  ),
  dated(
    'vBulletin: a later post tells that the month comes first',
    'en',
    `<table><tr><td class="thead"><a name="1"></a> 05-07-2031, 10:12 AM</td></tr><tr><td>Gull<br>Join Date: Mar 2029<br>Posts: 112</td><td><div class="smallfont"><strong>${HEADLINE}</strong></div><div>${p(1, 2)}</div></td></tr><tr><td class="thead"> 05-14-2031, 08:00 AM</td></tr><tr><td>Cormorant<br>Join Date: Jan 2030</td><td>Never again, and the soup was cold.</td></tr></table>`,
    '',
    '2031-05-07',
  ),
  dated(
    'phpBB 3: who, an arrow and when',
    'en-gb',
    `<h2 class="topic-title"><a href="?t=7">${HEADLINE}</a></h2><div class="post"><div class="postbody"><p class="author"><span>by <strong><a href="?u=2">gull</a></strong> » </span>Wed May 14, 2031 10:12 am</p><div class="content">${p(1, 2)}</div></div><dl class="postprofile"><dd>Joined: Sat Mar 03, 2029 9:00 am</dd></dl></div><div class="post"><p class="author">by <strong>tern</strong> » Thu May 15, 2031 8:00 am</p><div class="content">Never again.</div></div>`,
  ),
  dated(
    'XenForo: the same instant in five attributes, answers below',
    'en-US',
    `<h1 class="p-title-value">${HEADLINE}</h1><ul><li><a href="/t/7/"><time class="u-dt" dir="auto" datetime="2031-05-14T10:12:05+0200" data-time="1936512725" data-date-string="May 14, 2031" data-time-string="10:12 AM" title="May 14, 2031 at 10:12 AM">May 14, 2031</time></a></li></ul><article class="message">${p(1, 2)}</article><article class="message"><time class="u-dt" datetime="2031-06-01T08:00:00+0200" data-time="1938060000">Jun 1, 2031</time><p>Never again.</p></article>`,
  ),
  dated(
    'Stack Exchange: asked years ago, a title has the instant',
    'en',
    `<div id="question-header"><h1><a href="/q/7">${HEADLINE}</a></h1></div><div class="grid"><span>Asked</span> <time itemprop="dateCreated" datetime="2031-05-14T10:12:00">2 years, 3 months ago</time> <span>Modified</span> <a href="?lastactivity" title="2033-02-01 08:00:11Z">6 months ago</a></div><div class="postcell">${p(1, 2)}<div class="user-action-time">edited <span title="2033-02-01 08:00:11Z" class="relativetime">Feb 1, 2033 at 8:00</span></div></div>`,
  ),
  dated(
    'schema.org on cards above the article, as meta elements in the body',
    'en',
    `<section class="top"><div itemscope itemtype="https://schema.org/NewsArticle"><a href="/s1">Herring are back in the bay of Kell</a><meta itemprop="datePublished" content="2031-06-02T08:00:00+02:00"></div><div itemscope itemtype="https://schema.org/NewsArticle"><a href="/s2">The pier of Varn is to be sold at last</a><meta itemprop="datePublished" content="2031-06-01T08:00:00+02:00"></div></section><article itemscope itemtype="https://schema.org/NewsArticle">${h1}<meta itemprop="datePublished" content="2031-05-14T10:12:00+02:00">${p(1, 2, 3)}</article>`,
  ),
  dated(
    'a field that forms keep hidden',
    'fr',
    `<main>${h1}<input type="hidden" name="datePublication" value="2031-05-14">${p(1, 2, 3)}</main>`,
  ),
  dated('a comment of the machine', 'en', `<main>${h1}<!-- published: 2031-05-14 10:12:00 -->${p(1, 2, 3)}</main>`),
  dated(
    'a video: views and day in one line',
    'en',
    `<div>${h1}<div class="meta-line">1,205 views • Premiered May 14, 2031</div>${p(1, 2)}</div>`,
  ),
  dated('a podcast: number, day, length', 'en', `<div>${h1}<p>Episode 112 · 14 May 2031 · 45 min</p>${p(1, 2)}</div>`),
];

/** What machines are told. */
const HEADS: readonly PageCase[] = [
  dated(
    'JSON-LD: a day as a typed value',
    'en',
    `<main>${h1}${p(1, 2)}</main>`,
    ld({ datePublished: { '@type': 'Date', '@value': '2031-05-14' } }),
  ),
  dated(
    'JSON-LD: keys in lower case',
    'en',
    `<main>${h1}${p(1, 2)}</main>`,
    `<script type="application/ld+json">{"@type":"article","headline":"${HEADLINE}","datepublished":"2031-05-14T10:00:00Z"}</script>`,
  ),
  dated(
    'JSON-LD: the article is the main entity of the page',
    'de',
    `<main>${h1}${p(1, 2)}</main>`,
    `<script type="application/ld+json">{"@type":"WebPage","datePublished":"2029-01-01","mainEntity":{"@type":["NewsArticle","ReportageNewsArticle"],"headline":"${HEADLINE}","datePublished":["2031-05-14T10:00:00+02:00"]}}</script>`,
  ),
  dated(
    'JSON-LD: two objects without a list around them',
    'en',
    `<main>${h1}${p(1, 2)}</main>`,
    `<script type="application/ld+json">{"@type":"Organization","name":"Courier"}{"@type":"NewsArticle","headline":"${HEADLINE}","datePublished":"2031-05-14T10:00:00Z"}</script>`,
  ),
  dated(
    'JSON-LD: marks of quotation in the headline, unescaped',
    'en',
    `<main>${h1}${p(1, 2)}</main>`,
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry "Northern Light" adrift","datePublished" : "2031-05-14T10:00:00Z","dateModified":"2031-05-20T10:00:00Z"}</script>`,
  ),
  dated(
    'Parsely: JSON in a meta element',
    'en',
    `<main>${h1}${p(1, 2)}</main>`,
    `<meta name="parsely-page" content='{"title":"Ferry","pub_date":"2031-05-14T10:12:00Z","section":"Coast"}'>`,
  ),
  dated(
    'a pair of label and value for networks',
    'en',
    `<main>${h1}${p(1, 2)}</main>`,
    '<meta name="twitter:label1" content="Published"><meta name="twitter:data1" content="May 14, 2031"><meta name="twitter:label2" content="Reading time"><meta name="twitter:data2" content="4 minutes">',
  ),
  ...[
    'gentime',
    'pagedate',
    'rbpubdate',
    'content_create_date',
    'date-creation-yyyymmdd',
    'article:original_date',
    'firstpublishedat',
    'search.pubdate',
    'DCSext.articleFirstPublished',
    'fecha',
    'newsdate',
  ].map((name) =>
    dated(
      `a meta element called ${name}`,
      'en',
      `<main>${h1}${p(1, 2)}</main>`,
      `<meta name="${name}" content="2031-05-14">`,
    ),
  ),
  dated(
    'an address with day, month and year',
    'en',
    `<main>${h1}${p(1, 2)}</main>`,
    canonical('/news/14-05-2031/ferry-adrift'),
  ),
  dated('an address with points', 'ja', `<main>${h1}${p(1, 2)}</main>`, canonical('/blog/2031.05.14/ferry')),
  dated('an address with the month in Spanish', 'es', `<main>${h1}${p(1, 2)}</main>`, canonical('/2031/mayo/14/ferry')),
  dated('an address of a program', 'tr', `<main>${h1}${p(1, 2)}</main>`, canonical('/haber.asp?tarih=2031-05-14&id=7')),
  dated(
    'links for sharing have the address',
    'es',
    `<main>${h1}<a href="https://share.example/sharer.php?u=https://courier.example/varn/2031/05/14/670291/ferry.html">Compartir</a>${p(1, 2)}</main>`,
  ),
  dated(
    'its address as a link for phones has it',
    'ru',
    `<main>${h1}${p(1, 2)}</main>`,
    '<link rel="amphtml" href="https://courier.example/amp/2031/05/14/ferry.html">',
  ),
];

/** What readers are shown. */
const SHOWN: readonly PageCase[] = [
  told('a press office of America', 'en', '<p>FOR RELEASE 10:00 A.M. EDT, WEDNESDAY, MAY 14, 2031</p>'),
  told(
    'an office of the Union: kind, day, place',
    'en',
    '<ul class="page-header__meta"><li>Press release</li><li>14 May 2031</li><li>Varn</li><li>3 min read</li></ul>',
  ),
  told('a university: number, day, initials', 'de', '<p>Nr. 45/2031 - 14.05.2031 - (md)</p>'),
  dated(
    'a paper of 2003 in tables',
    'en',
    `<table><tr><td><a href="/">Home</a></td><td><font size="-1">Posted on Wed, May. 14, 2003</font><br><font size="+2"><b>${HEADLINE}</b></font><br><font size="-1"><b>BY MARY DUNNE</b></font>${p(1, 2, 3)}</td></tr></table>`,
    '',
    '2003-05-14',
  ),
  told('web posted', 'en', '<font size="1"><i>Web posted Wednesday, May 14, 2003</i></font>', '2003-05-14'),
  told('first published, an ordinal', 'en-IN', '<p>First Published : 14th May 2031 04:12 AM</p>'),
  told('a weekday, square brackets round the zone', 'en', '<div>| Published: Wed, May 14, 2031, 10:12 [IST]</div>'),
  told(
    'updated first, published behind it',
    'en-IN',
    '<p>Updated: May 15, 2031 9:00 am IST | Published: May 14, 2031 10:12 pm IST</p>',
  ),
  told('day, month in letters and year with dashes', 'en', '<p class="x">14-May-2031</p>'),
  told('a typographic apostrophe before the century', 'en', '<p>Wed 14 May ‘31</p>'),
  told(
    'glued to who wrote',
    'en',
    '<p><span>By <a href="/m">Mary Dunne</a></span><span>2031-05-14 10:12:51 UTC</span></p>',
  ),
  told(
    'glued to who wrote, in words',
    'en',
    '<p><span>By <a href="/m">Mary Dunne</a></span><span>May 14, 2031</span></p>',
  ),
  told(
    'submitted and revised',
    'en',
    '<div class="dateline">[Submitted on 14 May 2031 (v1), last revised 2 Jun 2031 (this version, v2)]</div>',
  ),
  told('a journal of medicine', 'en', '<p>Coast J Med. 2031 May 14;12(3):45-67. doi: 10.1/x</p>'),
  dated(
    'lives in an obituary',
    'de',
    `<main>${h1}<p>* 12.03.1950 &nbsp; † 02.05.2031</p><p>Veröffentlicht am 14.05.2031</p>${p(1, 2)}</main>`,
  ),
  dated('by when to apply', 'de', `<main>${h1}<p>14.05.2031</p><p>Bewerbungsschluss: 30.06.2031</p>${p(1, 2)}</main>`),
  dated('the heading holds it in brackets', 'de', `<main><h1>${HEADLINE} (14.05.2031)</h1>${p(1, 2)}</main>`),
  dated(
    'it stands with its day in the list of the latest',
    'de',
    `<main>${h1}${p(1, 2, 3)}</main><aside><ul><li><a href="/1">Heringe sind zurück in der Bucht von Kell<span>01.06.2031 - 09:00</span></a></li><li><a href="/f">${HEADLINE}<span>14.05.2031 - 10:12</span></a></li><li><a href="/3">Die Mole von Varn wird nun doch verkauft<span>02.05.2031 - 09:00</span></a></li></ul></aside>`,
  ),
  dated(
    'cards above with days, its own day without any name',
    'en',
    `<div>${CARDS(['June 3, 2031', 'June 2, 2031', 'June 1, 2031'])}</div><main>${h1}<div class="b1">14 May 2031 | Coast</div>${p(1, 2)}</main>`,
  ),
  dated(
    'plain English numbers, priced in pounds',
    'en',
    `<main>${h1}<p>Posted 07/05/2031</p><p>A ticket costs £12, and most passengers want it back.</p>${p(1, 2)}</main>`,
    '',
    '2031-05-07',
  ),
  dated(
    'plain English numbers, a comment tells the order',
    'en',
    `<main>${h1}<p>Posted 07/05/2031</p>${p(1, 2)}</main><div id="comments"><p>Gull, 21/05/2031</p><p>Never again.</p></div>`,
    '',
    '2031-05-07',
  ),
  dated(
    'plain English numbers with points of a .au page',
    'en',
    `<main>${h1}<p>Posted 07-05-2031</p>${p(1, 2)}</main>`,
    '<link rel="canonical" href="https://courier.example.au/ferry">',
    '2031-05-07',
  ),
];

/** Languages and their ways of writing a day. */
const LANGUAGES: readonly PageCase[] = [
  told('Basque: in the genitive, behind the year', 'eu', '<p>2031ko maiatzaren 14a</p>'),
  told('Basque: with strokes', 'eu', '<p>Argitaratua: 2031/05/14 10:12</p>'),
  told('Arabic: both names of the month', 'ar', '<p>14 أيار/مايو 2031</p>'),
  told('Arabic: the month in both ways, figures of its own', 'ar', '<p>نشر في: الأربعاء ١٤ مايو ٢٠٣١ - ١٠:١٢</p>'),
  told('Hebrew: a day of its calendar first', 'he', '<p>כ"ב באייר תשצ"א | 14.05.2031 | 10:12</p>'),
  told('Persian: an entry of both calendars', 'fa', '<p>تاریخ انتشار: ۲۴ اردیبهشت ۱۴۱۰ ساعت ۱۰:۱۲</p>'),
  told('Urdu: figures of its own', 'ur', '<p>شائع ۱۴ مئی ۲۰۳۱</p>'),
  told('Chinese: figures in characters', 'zh-CN', '<p>二〇三一年五月十四日</p>'),
  told('Chinese: strokes, no noughts', 'zh-CN', '<p>发布时间：2031/5/14 10:12:00 来源：本站</p>'),
  told('Japanese: points and an English weekday', 'ja', '<p>2031.05.14 Wed</p>'),
  told(
    'Korean: points with a trailing one and half of the day',
    'ko',
    '<p>기사입력 2031.05.14. 오전 10:12 최종수정 2031.05.20. 오후 2:00</p>',
  ),
  told('Vietnamese: the month by its number in a word', 'vi', '<p>Tháng Năm 14, 2031</p>'),
  told('Mongolian: numbers with endings', 'mn', '<p>2031 оны 5-р сарын 14</p>'),
  told('Tamil', 'ta', '<p>14 மே 2031, 10:12</p>'),
  told('Gujarati figures', 'gu', '<p>૧૪ મે ૨૦૩૧</p>'),
  told('Burmese figures', 'my', '<p>၁၄ မေ ၂၀၃၁</p>'),
  told('Georgian', 'ka', '<p>14 მაისი 2031, 10:12</p>'),
  told('Welsh', 'cy', '<p>14 Mai 2031</p>'),
  told('Irish', 'ga', '<p>14 Bealtaine 2031</p>'),
  told('Icelandic', 'is', '<p>Birt 14. maí 2031 kl. 10:12</p>'),
  told('Portuguese: short, with strokes', 'pt', '<p>14/mai/2031 às 10h12</p>'),
  told('Spanish: month first as WordPress has it', 'es', '<p>mayo 14, 2031</p>'),
  told('Spanish: half of the day with points', 'es', '<p>14 de mayo de 2031, 10:12 a. m.</p>'),
  told('French: the first of a month', 'fr', '<p>Publié le 1er mai 2031 à 10h12</p>', '2031-05-01'),
  told('Italian: a short weekday, points in the time', 'it', '<p>mer 14 mag 2031, ore 10.12</p>'),
  told('Polish: the letter for year glued on', 'pl', '<p>Środa, 14.05.2031r. godz. 10:12</p>'),
  told('Russian: the letter for year glued on', 'ru', '<p>Опубликовано 14 мая 2031г. в 10:12</p>'),
  told('Russian: month first', 'ru', '<p>Май 14, 2031</p>'),
  told('Turkish: month first', 'tr', '<p>Mayıs 14, 2031</p>'),
  told('Turkish: the weekday behind', 'tr', '<p>14 Mayıs 2031 Çarşamba 10:12</p>'),
  told('Swedish: a dash for the century', 'sv', '<p>14 maj -31</p>'),
  told('Danish: a point behind the month', 'da', '<p>14. maj. 2031 Kl. 10.12</p>'),
  told('Slovene: numbers and spaces', 'sl', '<p>Objavljeno: 14. 5. 2031 10:12</p>'),
  told('Hungarian: the weekday behind', 'hu', '<p>2031. május 14., szerda 10:12</p>'),
  told('Greek: a short month', 'el', '<p>14 Μαΐ 2031, 10:12</p>'),
  told('Azerbaijani', 'az', '<p>14 may 2031, 10:12</p>'),
  told('Kazakh', 'kk', '<p>14 мамыр 2031</p>'),
  told('Filipino', 'fil', '<p>Mayo 14, 2031</p>'),
  told('a weekday before the year', 'pl', '<p>14 maja, środa, 2031</p>'),
];

/** Pages that have none. */
const NONE: readonly PageCase[] = [
  dated(
    'a year of copyright and of a founding',
    'en',
    `<main>${h1}${p(1, 2)}</main><footer>© 1998-2031 Varn Press, founded 2 March 1923</footer>`,
    '',
    null,
  ),
  dated(
    'the day on which it was called up',
    'de',
    `<main>${h1}${p(1, 2)}</main><p>Abgerufen am 14.05.2031 um 10:12 Uhr</p>`,
    '',
    null,
  ),
];

export const DAYS_OF_FORUMS_AND_LANGUAGES: readonly PageCase[] = [
  ...SYSTEMS,
  ...HEADS,
  ...SHOWN,
  ...LANGUAGES,
  ...NONE,
];
