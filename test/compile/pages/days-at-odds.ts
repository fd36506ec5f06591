import { canonical, DAY, dated, HEADLINE, h1, linkedArticle, type PageCase, p, told } from './page-case.ts';

const ld = (more: object): string => linkedArticle({ headline: HEADLINE, ...more });

/** Sources that say different things. */
const AT_ODDS: readonly PageCase[] = [
  dated(
    'filed on the eve, shown as of the issue',
    'fr',
    `<article>${h1}<div class="entry-date">mercredi 14.05.31</div>${p(1, 2)}</article>`,
    ld({ datePublished: '2031-05-13 20:00:49', dateModified: '2031-05-13 18:14:32' }),
  ),
  dated(
    'shown with an update of a later day in the same line',
    'en',
    `<article>${h1}<p class="date">Published May 14, 2031 - Updated May 17, 2031</p>${p(1, 2)}</article>`,
    ld({ datePublished: '2031-05-14T10:00:00-05:00', dateModified: '2031-05-17T10:00:00-05:00' }),
  ),
  dated(
    'shown is the update alone, and it says so',
    'en',
    `<article>${h1}<p class="date">Updated <time datetime="2031-05-17T10:00:00-05:00">May 17, 2031</time></p>${p(1, 2)}</article>`,
    ld({ datePublished: '2031-05-14T10:00:00-05:00', dateModified: '2031-05-17T10:00:00-05:00' }),
  ),
  dated(
    'shown is the update alone, called so in German',
    'de',
    `<article>${h1}<p class="article-date">Aktualisiert: 17.05.2031, 10:12 Uhr</p>${p(1, 2)}</article>`,
    ld({ datePublished: '2031-05-14T10:00:00+02:00', dateModified: '2031-05-17T10:12:00+02:00' }),
  ),
  dated(
    'a picture of another day stands beside the heading',
    'en',
    `<article>${h1}<figure><img src="a.jpg"><figcaption class="caption-date">The harbour on May 11, 2031</figcaption></figure><p class="byline">By Mary Dunne</p>${p(1, 2)}</article>`,
    ld({ datePublished: '2031-05-14T10:00:00-05:00' }),
  ),
  dated(
    'an event of the same week beside the heading',
    'en',
    `<article>${h1}<div class="event-date">Saturday 17 May 2031, 7 pm</div>${p(1, 2)}</article>`,
    ld({ datePublished: '2031-05-14T10:00:00+01:00' }),
  ),
  dated(
    'a site that began long ago',
    'en',
    `<article>${h1}<time datetime="2031-05-14">14 May 2031</time>${p(1, 2)}</article>`,
    '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Courier","datePublished":"2012-01-01"},{"@type":"Organization","name":"Courier"}]}</script>',
  ),
  dated(
    'a product with a review is no article',
    'en',
    `<article>${h1}<p class="posted">Posted 14 May 2031</p>${p(1, 2)}</article>`,
    '<script type="application/ld+json">{"@type":"Product","name":"Rope","review":[{"@type":"Review","datePublished":"2029-03-02","author":"Gull"}]}</script>',
  ),
  dated(
    'breadcrumbs and a site search are all that machines are told',
    'de',
    `<article>${h1}<span class="meta">14.05.2031</span>${p(1, 2)}</article>`,
    '<script type="application/ld+json">[{"@type":"BreadcrumbList","itemListElement":[]},{"@type":"WebSite","url":"https://courier.example"}]</script>',
  ),
  dated(
    'comments have microdata of days, the article has words alone',
    'en',
    `<article>${h1}<p>Posted by Mary Dunne, 14 May 2031</p>${p(1, 2)}</article><ul class="thread"><li itemprop="comment" itemscope><time itemprop="datePublished" datetime="2031-05-20T10:00:00Z">20 May</time><p>Never again, and the soup was cold.</p></li></ul>`,
  ),
  dated(
    'a podcast player counts',
    'en',
    `<article>${h1}<span class="duration">00:14:31</span><span class="date">Wed 14 May 2031</span>${p(1, 2)}</article>`,
  ),
  dated(
    'next and previous stories around the heading have days',
    'de',
    `<div class="nav-posts"><a href="/a">« Heringe sind zurück in der Bucht (12.05.2031)</a> <a href="/b">Hafenmauer kostet doppelt so viel (16.05.2031) »</a></div><div>${h1}${p(1, 2)}<p>Mary Dunne, 14.05.2031</p></div>`,
  ),
  dated(
    'a poll, a weather box and a ticker have days',
    'pl',
    `<div class="pogoda">Poniedziałek, 2 czerwca 2031</div><div class="ticker"><span>02.06.2031 10:00</span> Śledź wrócił do zatoki po czterech latach przerwy</div><article>${h1}<div class="art-info">14 maja 2031, 10:12</div>${p(1, 2)}</article>`,
  ),
];

/** What further systems write. */
const SYSTEMS: readonly PageCase[] = [
  dated(
    'New York, of old',
    'en',
    `<div>${h1}${p(1, 2)}</div>`,
    '<meta name="pdate" content="20310514"><meta name="utime" content="20310601101200">',
  ),
  dated(
    'Sailthru',
    'en',
    `<div>${h1}${p(1, 2)}</div>`,
    '<meta name="sailthru.date" content="Wed, 14 May 2031 10:12:00 -0400">',
  ),
  {
    kind: 'the title ends in the day',
    day: DAY,
    page: `<html lang="de"><head><title>Fähre treibt vor Varn | VR | 14.05.2031</title></head><body><div>${h1}${p(1, 2)}</div></body></html>`,
  },
  told(
    'the BBC of old: seconds in an attribute',
    'en',
    '<div class="date date--v2" data-seconds="1936512000" data-datetime="14 May 2031">14 May 2031</div>',
  ),
  told('Textpattern', 'de', '<p class="published">14. Mai 2031, 10:12 von Mary</p>'),
  told(
    'Contao',
    'de',
    '<p class="info"><time datetime="2031-05-14T10:12:00+02:00" itemprop="datePublished">14.05.2031 10:12</time> von Mary Dunne</p>',
  ),
  told(
    'Plone in Spanish',
    'es',
    '<div class="documentByLine">por <span>mdunne</span> — Última modificación <span>14/05/2031 10:12</span></div>',
  ),
  told('Liferay', 'it', '<div class="journal-date">Data di pubblicazione: 14-05-2031</div>'),
  told('SharePoint', 'en', '<div class="ms-rtestate-field">Article Date: 5/14/2031</div>'),
  told(
    'DNN, ago by script, day in its title',
    'nl',
    '<span class="timeago" title="2031-05-14 10:12">2 maanden geleden</span>',
  ),
  told('OpenCms', 'de', '<div class="ap-date-header">14. Mai 2031</div>'),
  told('a Greek portal', 'el', '<div class="imerominia">Τετάρτη, 14 Μαΐου 2031 - 12:05</div>'),
  told('a Serbian portal, Latin', 'sr-Latn', '<div class="vreme">sreda, 14. maj 2031. u 12:05</div>'),
  told('an Indonesian portal', 'id', '<div class="read__time">Kompas - 14/05/2031, 12:05 WIB</div>'),
  told('a Vietnamese portal', 'vi', '<span class="date">Thứ tư, 14/5/2031, 12:05 (GMT+7)</span>'),
  told('a Bengali portal', 'bn', '<div class="time">প্রকাশ: ১৪ মে ২০৩১, ১২:০৫</div>'),
  told('a Hindi portal', 'hi', '<div class="date">बुधवार, 14 मई 2031 12:05 PM IST</div>'),
  told('an Urdu portal', 'ur', '<div class="date">14 مئی 2031</div>'),
  told('an Albanian portal', 'sq', '<div class="date">14 Maj 2031, 12:05</div>'),
  told('a Catalan paper', 'ca', '<div class="date">14 de maig de 2031</div>'),
  told('a Galician paper', 'gl', '<div class="date">14 de maio de 2031</div>'),
  told('an Irish page', 'en-IE', '<p>04/05/2031</p>', '2031-05-04'),
  told('a Canadian page in French', 'fr-CA', '<p>Publié le 2031-05-14 à 10 h 12</p>'),
  told('a Swiss page', 'de-CH', '<p>Mi 14.05.2031 - 10:12 Uhr</p>'),
  told('a Philippine page', 'en-PH', '<p>04/05/2031</p>', '2031-04-05'),
  told('month by number, month first, with a weekday', 'en', '<p>Wednesday, 05/07/2031</p>', '2031-05-07'),
  told('a zone of America', 'en', '<p>Posted 5/7/2031 3:12 PM EDT</p>', '2031-05-07'),
  told('capitals of a press release', 'en', '<p>VARN, MAY 14, 2031</p>'),
  told('a dash for a range of one issue', 'de', '<p>Ausgabe 20/2031 vom 14. Mai 2031</p>'),
  told('a law gazette', 'es', '<p>BOE núm. 114, de 14 de mayo de 2031, páginas 1 a 4</p>'),
  dated(
    'a court: judgment and publication',
    'de',
    `<div>${h1}<table><tr><th>Entscheidungsdatum:</th><td>12.04.2031</td></tr><tr><th>Veröffentlicht:</th><td>14.05.2031</td></tr></table>${p(1, 2)}</div>`,
  ),
  dated(
    'a file of a wiki of an office: created, changed',
    'de',
    `<div>${h1}${p(1, 2)}<table><tr><td>Erstellt am:</td><td>14.05.2031</td></tr><tr><td>Geändert am:</td><td>20.05.2031</td></tr></table></div>`,
  ),
  dated(
    'days of two posts on one page, the first is the article',
    'en',
    `<div class="post"><h2 class="post-title"><a href="/f">${HEADLINE}</a></h2><div class="post-info">14 May 2031</div>${p(1, 2)}</div><div class="post"><h2 class="post-title"><a href="/g">Herring are back in the bay</a></h2><div class="post-info">12 May 2031</div>${p(3)}</div>`,
  ),
  dated(
    'the day above a heading that the title does not have',
    'ru',
    `<div class="b"><span>14.05.2031</span></div><div class="zag">Паром остался без хода</div>${p(1, 2)}`,
  ),
  dated(
    'the month of the address tells month from day',
    'en',
    `<div>${h1}<p>05/04/2031</p>${p(1, 2)}</div>`,
    canonical('/2031/05/ferry/'),
    '2031-05-04',
  ),
  dated(
    'a badge of divisions',
    'fr',
    `<div class="entry"><div class="date"><div class="jour">14</div><div class="mois">mai</div></div><h1>${HEADLINE}</h1>${p(1, 2)}</div>`,
    canonical('/2031/05/ferry.html'),
  ),
];

const NONE: readonly PageCase[] = [
  dated(
    'a person born on a day',
    'en',
    `<div>${h1}<p>Ruth Olsen was born in Kell and has steered ferries for twenty-three years.</p>${p(1, 2)}</div>`,
    '',
    null,
  ),
  dated(
    'opening hours',
    'de',
    `<div>${h1}<p>Geöffnet vom 1. Mai bis 30. September, 10:00 - 18:00 Uhr</p>${p(1, 2)}</div>`,
    '',
    null,
  ),
  dated('years alone', 'fr', `<div>${h1}<p>Saison 2030/2031</p>${p(1, 2)}<footer>© 2031</footer></div>`, '', null),
  dated('an old id in the address', 'en', `<div>${h1}${p(1, 2)}</div>`, canonical('/ferry-20319914.html'), null),
];

export const DAYS_AT_ODDS: readonly PageCase[] = [...AT_ODDS, ...SYSTEMS, ...NONE];
