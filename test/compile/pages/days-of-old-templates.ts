import { canonical, dated, HEADLINE, h1, type PageCase, p, told } from './page-case.ts';

/** Systems, as their templates stood for years. */
const SYSTEMS: readonly PageCase[] = [
  dated(
    'WordPress, first theme: a day under the heading, the sentence on it below, comments with later days',
    'en-US',
    `<div id="page"><div id="header"><h1><a href="/">The Varn Courier</a></h1></div><div id="content" class="narrowcolumn"><div class="post" id="post-7"><h2><a href="/?p=7" rel="bookmark">${HEADLINE}</a></h2><small>May 14th, 2031 <!-- by Mary --></small><div class="entry">${p(1, 2)}</div><p class="postmetadata alt"><small>This entry was posted on Wednesday, May 14th, 2031 at 3:12 pm and is filed under <a href="/c">Harbour</a>. You can follow any responses.</small></p></div><h3 id="c">Two Responses</h3><ol class="commentlist"><li><cite>Gull</cite> Says:<br><small class="commentmetadata"><a href="#c1">May 20th, 2031 at 9:00 am</a></small><p>Never again.</p></li></ol></div></div>`,
  ),
  dated(
    'WordPress in German: Mrz for the month, the day before the heading',
    'de-DE',
    `<div class="post"><span class="post-date">15. Mrz 2031</span><h2 class="post-title"><a href="/ferry" rel="bookmark">${HEADLINE}</a></h2><div class="entry">${p(1, 2)}</div></div><div id="sidebar"><h3>Archiv</h3><ul><li>April 2031</li><li>März 2031</li></ul></div>`,
    '',
    '2031-03-15',
  ),
  dated(
    'a badge of month, number and year beside the heading',
    'de',
    `<div class="entry"><div class="post-date-badge"><span class="mon">Okt</span><span class="num">14</span><span class="yr">2031</span></div><h1>${HEADLINE}</h1>${p(1, 2)}</div>`,
    '',
    '2031-10-14',
  ),
  dated(
    'a badge without a year, which the address has with the month',
    'en',
    `<div class="entry"><div class="date"><span class="day">14</span> <span class="month">May</span></div><h1>${HEADLINE}</h1>${p(1, 2)}</div><p class="copy">© 2034 Varn Press</p>`,
    canonical('/2031/05/ferry-adrift/'),
  ),
  told(
    'Q and A: an apostrophe for the century',
    'en',
    `<div class="user-action-time">asked <span>May 14 '31 at 10:12</span></div>`,
  ),
  dated(
    'Serendipity: the day heads the posts, comments are of later days',
    'de',
    `<div id="content"><h3 class="serendipity_date">Mittwoch, 14. Mai 2031</h3><h4 class="serendipity_title"><a href="/7-ferry.html">${HEADLINE}</a></h4><div class="serendipity_entry">${p(1, 2)}</div><div class="serendipity_comments"><div class="serendipity_comment_source">#1 <a href="#c1">Möwe</a> am 16.05.2031 08:00</div></div></div>`,
  ),
  told(
    'SPIP: published, then changed',
    'fr',
    `<p class="info-publi">Publié le : <abbr title="2031-05-14T10:12:00+02:00">14 mai 2031</abbr> | Mise à jour : 20 mai 2031</p>`,
  ),
  told(
    'Dotclear: who and when in one line',
    'fr',
    `<p class="post-info">Par Marie Dunne le mercredi 14 mai 2031, 10:12 - <a href="/c">Port</a> - <a href="/p">Lien permanent</a></p>`,
  ),
  dated(
    'Movable Type: posts and comments are posted alike, the post at its end',
    'en-US',
    `<div id="center">${h1}${p(1, 2, 3)}<p class="posted">Posted by Mary Dunne at May 14, 2031 03:12 PM</p><div class="comments-head">Comments</div><div class="comments-body"><p>Never again.</p><p class="posted">Posted by: Gull at May 15, 2031 08:00 AM</p></div></div>`,
  ),
  told('LiveJournal: a point behind every month', 'en', '<p>May. 14th, 2031 | 10:12 am</p>'),
  dated(
    'DLE: numbers with strokes, related news called today',
    'ru',
    `<div class="full-story">${h1}<div class="date-news">14-05-2031, 10:12</div>${p(1, 2)}</div><div class="rel"><a href="/1">Сельдь вернулась в залив после четырёх лет</a><span>02-06-2031</span></div>`,
  ),
  dated(
    'SMF: a forum, the topic and its answers',
    'en',
    `<div id="forumposts"><h5 id="subject_1"><a href="?topic=1">${HEADLINE}</a></h5><div class="smalltext">« <strong>on:</strong> May 14, 2031, 10:12:05 AM »</div><div class="post">${p(1, 2)}</div><h5 id="subject_2">Re: ferry</h5><div class="smalltext">« <strong>Reply #1 on:</strong> May 15, 2031, 08:00:00 AM »</div><div class="post">Never again, and the soup was cold.</div></div>`,
  ),
  dated(
    'phpBB in German: members have days too',
    'de',
    `<h2><a href="?t=1">${HEADLINE}</a></h2><table><tr><td class="postauthor">Möwe</td><td class="gensmall">Registriert: 02.03.2019<br>Beiträge: 12</td><td class="postbody"><span class="postdetails">Verfasst: Mi 14. Mai 2031, 10:12</span>${p(1, 2)}</td></tr><tr><td class="postbody"><span class="postdetails">Verfasst: Do 15. Mai 2031, 08:00</span>Nie wieder.</td></tr></table>`,
  ),
  dated(
    'a list of mails: the year behind the zone',
    'en',
    `<h1>[coast] ${HEADLINE}</h1><b>Mary Dunne</b> <a href="mailto:m@x.example">m at x.example</a><br><i>Wed May 14 10:12:05 CEST 2031</i><hr><pre>${p(1, 2)}</pre>`,
  ),
  told(
    'Wix: ago in words, the day in a title',
    'en',
    '<span data-hook="time-ago" title="May 14, 2031">3 days ago</span>',
  ),
  told(
    'Confluence: last change alone',
    'en',
    '<ul class="banner"><li>Created by Mary Dunne, last modified on May 14, 2031</li></ul>',
  ),
  dated(
    'MediaWiki in German',
    'de',
    `<h1 id="firstHeading">${HEADLINE}</h1>${p(1, 2, 3)}<ul id="footer-info"><li>Diese Seite wurde zuletzt am 14. Mai 2031 um 12:05 Uhr bearbeitet.</li></ul>`,
  ),
  dated(
    'Brightspot: published and updated in one block',
    'en',
    `<div class="Page-main">${h1}<div class="Page-byline">By Mary Dunne</div><div class="Page-dateline"><div class="Page-dateModified">Updated June 2, 2031 at 9:00 AM CDT</div><div class="Page-datePublished">Published May 14, 2031 at 10:12 AM CDT</div></div>${p(1, 2)}</div>`,
  ),
  dated(
    'cards of other stories above the text, each a link with a day under it',
    'de',
    `<div class="menu-list"><div class="c1"><a href="/1">Sanierung der Hafenmauer kostet doppelt so viel</a><div class="c2">22. April 2031</div></div><div class="c1"><a href="/2">Heringe sind nach vier Jahren zurück in der Bucht</a><div class="c2">20. April 2031</div></div></div><div class="c3">${h1}${p(1, 2)}<div class="c4">14. Mai 2031</div></div>`,
  ),
  dated(
    'cards under the text, and the day of the page at its very end',
    'fr',
    `<div class="c3">${h1}${p(1, 2, 3)}</div><div class="c1"><a href="/1"><div>La digue du port coûtera deux fois plus cher que prévu</div><div>Marie Dunne | 22.04.2031</div></a></div><div class="c9">Dernière modification : 14 mai 2031</div>`,
  ),
  dated(
    'a list of links under the text, days before them',
    'de',
    `<div class="c3">${h1}${p(1, 2, 3)}<h3>Mehr zum Thema</h3><ul><li>2030-01-14: <a href="/1">Auftakt der Arbeiten an der Hafenmauer von Varn</a></li><li>2030-02-18: <a href="/2">Heringe sind nach vier Jahren zurück</a></li></ul><p>Veröffentlicht in Hafen am 14. Mai 2031</p></div>`,
  ),
];

/** Languages: what is published and what is changed. */
const LANGUAGES: readonly PageCase[] = [
  told('Russian: a short month and the letter for year', 'ru', '<p>14 сент. 2031 г., 12:05</p>', '2031-09-14'),
  told('Russian: published behind changed', 'ru', '<p>Обновлено: 20.05.2031 09:00 Опубликовано: 14.05.2031 12:05</p>'),
  told('Ukrainian on a page without a language', '', '<p>Опубліковано: 14.05.31 10:12</p>'),
  told('Turkish in capitals', 'tr', '<p>EKLENME: 14 MAYIS 2031 12:05 GÜNCELLEME: 20 MAYIS 2031</p>'),
  told(
    'Turkish: Giriş and Güncelleme',
    'tr',
    '<p class="tarih">Giriş: 14.05.2031 - 10:12 <br> Güncelleme: 20.05.2031 - 09:00</p>',
  ),
  told('Greek: published, then changed', 'el', '<p>14/05/2031 12:05 | Ενημερώθηκε: 20/05/2031 09:00</p>'),
  told('Greek: changed, then published', 'el', '<p>Τελευταία ενημέρωση: 20/05/2031 Δημοσίευση: 14/05/2031</p>'),
  told('Greek in capitals', 'el', '<p>14 ΜΑΪΟΥ 2031</p>'),
  told('Polish: the change in brackets', 'pl', '<p>14.05.2031, 10:12 (akt. 20.05.2031, 09:00)</p>'),
  told('Polish: Dodano', 'pl', '<p>Ostatnia aktualizacja: 20 maja 2031, Dodano: 14 maja 2031</p>'),
  told('Czech: numbers with spaces, then a change', 'cs', '<p>14. 5. 2031 12:05, aktualizováno 20. 5. 2031 9:00</p>'),
  told('Croatian', 'hr', '<p>14. svibnja 2031. u 12:05</p>'),
  told('Hungarian: numbers, then a change', 'hu', '<p>2031.05.14. 12:05 Módosítva: 2031.05.20. 9:00</p>'),
  told('Romanian: change first', 'ro', '<p>Actualizat: 20.05.2031 09:00, Publicat: 14.05.2031 12:05</p>'),
  told('Bulgarian', 'bg', '<p>14 май 2031 г., 12:05 ч.</p>'),
  dated(
    'Chinese: today in the masthead',
    'zh-CN',
    `<div class="top">今天是2031年6月2日 星期一</div><div class="main">${h1}<div class="info"><span>2031-05-14 10:12:33</span> <span>来源：海港报</span></div>${p(1, 2)}</div>`,
  ),
  told('Japanese: renewed and put up', 'ja', '<p>更新日：2031年6月1日　掲載日：2031年5月14日</p>'),
  told('Japanese: a year of an era', 'ja', '<p>令和13年5月14日</p>'),
  told('Korean: entered and changed', 'ko', '<p>수정 2031-05-20 09:00 | 등록 2031-05-14 10:12</p>'),
  told('Arabic: changed, then published', 'ar', '<p>آخر تحديث: 20/05/2031 - تاريخ النشر: 14/05/2031</p>'),
  told(
    'Arabic: a day of the Islamic calendar beside it',
    'ar',
    '<p>الأربعاء 21 ذو القعدة 1452 هـ - 14 مايو 2031 م</p>',
  ),
  told('Hebrew: published and changed', 'he', '<p>עודכן: 20.05.31, 09:00 פורסם: 14.05.31, 10:12</p>'),
  told('Persian: the Iranian calendar', 'fa', '<p>۲۴ اردیبهشت ۱۴۱۰ - ۱۲:۰۵</p>'),
  told('Thai: the Buddhist calendar', 'th', '<p>14 พฤษภาคม 2574</p>'),
  told('Swedish: changed first', 'sv', '<p>Uppdaterad 2031-05-20 | Publicerad 2031-05-14</p>'),
  told('Finnish', 'fi', '<p>Päivitetty 20.5.2031 klo 9.00, julkaistu 14.5.2031 klo 12.05</p>'),
  told('Danish', 'da', '<p>Onsdag d. 14. maj 2031, kl. 12.05</p>'),
  told('Norwegian: changed first', 'nb', '<p>Sist oppdatert 20.05.2031. Publisert 14.05.2031</p>'),
  told('Dutch: last changed first', 'nl', '<p>Laatste wijziging: 20 mei 2031 - Gepubliceerd: 14 mei 2031</p>'),
  told(
    'Italian: last changed first',
    'it',
    '<p>Ultimo aggiornamento: 20 Maggio 2031 - Pubblicato il 14 Maggio 2031</p>',
  ),
  told('Italian in capitals', 'it', '<p>MERCOLEDÌ 14 MAGGIO 2031 ORE 12:05</p>'),
  told(
    'Spanish: last changed first',
    'es',
    '<p>Última actualización: 20/05/2031 09:00h | Publicado: 14/05/2031 12:05h</p>',
  ),
  told('Spanish: a short month in capitals', 'es', '<p>14 ENE 2031 - 12:05 CET</p>', '2031-01-14'),
  told('Portuguese: with h, then a change', 'pt-BR', '<p>14/05/2031 10h12 - Atualizado em 20/05/2031 09h00</p>'),
  told('French: changed first', 'fr', '<p>Modifié le 20 mai 2031, publié le 14 mai 2031</p>'),
  told('French without accents', 'fr', '<p>Jeudi 14 aout 2031</p>', '2031-08-14'),
  told('German: a new state of an old page', 'de', '<p>Aktualisiert am 20.05.2031 - Erstellt: 14.05.2031</p>'),
  told('German of Austria', 'de-AT', '<p>14. Feber 2031</p>', '2031-02-14'),
  told(
    'English: numbers, which the month of the address tells apart',
    'en',
    `${canonical('/2031/04/ferry')}<p>03/04/2031</p>`,
    '2031-04-03',
  ),
];

/** Offices, wires and hand-written pages. */
const OFFICES: readonly PageCase[] = [
  dated(
    'an office: the history of changes behind the text',
    'en',
    `<main>${h1}<dl class="metadata"><dt>From:</dt><dd>Harbour Office</dd><dt>Published</dt><dd>14 May 2031</dd><dt>Last updated</dt><dd>2 June 2031, see all updates</dd></dl>${p(1, 2, 3)}<div class="history"><h2>Updates to this page</h2><ol><li><time datetime="2031-06-02T10:00:00+01:00">2 June 2031</time><p>Added the tide tables.</p></li><li><time datetime="2031-05-14T10:00:00+01:00">14 May 2031</time><p>First published.</p></li></ol></div></main>`,
  ),
  told(
    'a ministry: number and day of a release',
    'de',
    '<div class="kicker-line">Pressemitteilung Nr. 112 vom 14.05.2031</div>',
  ),
  told(
    'for immediate release',
    'en',
    '<p>FOR IMMEDIATE RELEASE<br>May 14, 2031</p><p>Contact: Ana Reis, 0123 456789</p>',
  ),
  dated(
    'a town: the day in brackets, an event in the text, opening hours beside',
    'de',
    `<div class="col">${h1}<p>[14.05.2031]</p><p>Am Samstag, 14. Juni 2031, um 19 Uhr spricht Kapitänin Olsen im Rathaus von Varn über die Fahrt der Nordlicht.</p>${p(2)}</div><div class="col">Rathaus, Kai 4, Tel. 04.05.20.31</div>`,
  ),
  dated(
    'an event: put up below, told of above',
    'de',
    `<div class="col">${h1}<p class="event-when">Samstag, 14. Juni 2031, 19 Uhr</p>${p(1, 2)}<p>Eingestellt am 14.05.2031</p></div>`,
  ),
  told(
    'a journal: received, accepted, published',
    'en',
    '<p class="history">Received: 2 February 2031 / Accepted: 20 March 2031 / Published: 14 May 2031</p>',
  ),
  told(
    'a video that is gone by a later day',
    'de',
    '<p>Video verfügbar bis 28.02.2032</p><p>Stand: 14.05.2031, 10:12 Uhr</p>',
  ),
  dated(
    'tables of 2003: the last change at the foot, a counter since a day',
    'de',
    `<table><tr><td bgcolor="#ccccff"><a href="index.htm">Start</a><br>Besucher seit 01.01.1999: 12345</td><td><h2>${HEADLINE}</h2>${p(1, 2)}<hr><font size="1">Letzte Änderung: 14.05.2003</font></td></tr></table>`,
    '',
    '2003-05-14',
  ),
  told('a two-figure year of the last century', 'de', '<p>Varn, 14.05.98</p>', '1998-05-14'),
  told('year and month in figures with strokes', 'en', '<p>Posted: 2031/5/14</p>'),
  told('glued to a label', 'en', '<p>Published:May 14,2031</p>'),
];

/** No day at all. */
const NONE: readonly PageCase[] = [
  dated(
    'a shop: versions, prices and telephones',
    'de',
    `<div>${h1}<p>Version 4.12.20, Tel. 04/05/2031-12, Preis 14.05 Euro, Art.-Nr. 20310514-7</p>${p(1, 2)}</div>`,
    '',
    null,
  ),
  dated(
    'a house since a year',
    'en',
    `<div>${h1}<p>Serving the coast since May 1931.</p>${p(1, 2)}<p>Copyright 1998-2031</p></div>`,
    '',
    null,
  ),
  dated('a month alone', 'en', `<div>${h1}<p>May 2031</p>${p(1, 2)}</div>`, '', null),
  dated('ago in words alone', 'de', `<div>${h1}<p>vor 3 Tagen</p>${p(1, 2)}</div>`, '', null),
];

export const DAYS_OF_OLD_TEMPLATES: readonly PageCase[] = [...SYSTEMS, ...LANGUAGES, ...OFFICES, ...NONE];
