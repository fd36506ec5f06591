import { canonical, dated, HEADLINE, h1, linkedArticle, type PageCase, p, told } from './page-case.ts';

const ld = (more: object): string => linkedArticle({ headline: HEADLINE, ...more });

export const DAYS_AMONG_OTHERS: readonly PageCase[] = [
  dated(
    'hNews: a time called updated, with the attribute for publication',
    'en',
    `<article class="hentry"><header><h2 class="entry-title">${HEADLINE}</h2><time class="updated" datetime="2031-05-14 11:11:03-0400" pubdate>05-14-2031</time></header><div class="entry-content">${p(1, 2)}</div></article><p>Updated 2 June 2031</p>`,
  ),
  dated(
    'a clock icon before the day, a later one in a ticker',
    'tr',
    `<div class="ticker"><span>02 Haziran 2031</span> Son dakika</div><article>${h1}<span><i class="fa fa-clock-o"></i> 14 Mayıs 2031 Çarşamba</span>${p(1, 2)}</article>`,
  ),
  dated(
    'weather above with today',
    'it',
    `<div class="meteo">Oggi lunedì 2 giugno 2031: sereno</div><article>${h1}<div class="info-art">14 maggio 2031</div>${p(1, 2)}</article>`,
  ),
  dated(
    'opposite: the day of the paper in the masthead is the only one',
    'es',
    `<div class="fecha-portada">Miércoles, 14 de mayo de 2031</div><article>${h1}${p(1, 2, 3)}</article>`,
  ),
  dated(
    'an edition in tables',
    'de',
    `<table><tr><td><b>Küstenbote</b></td><td>Ausgabe vom 14.05.2031</td></tr></table><table><tr><td><h2>${HEADLINE}</h2>${p(1, 2, 3)}</td></tr></table>`,
  ),
  dated(
    'comments of earlier days by error of a clock',
    'en',
    `<article>${h1}<div class="by">Mary Dunne, May 14, 2031 at 10:12</div>${p(1, 2)}</article><div class="comments"><span class="comment-date">May 2, 2031</span><p>Never again.</p></div>`,
  ),
  dated(
    'a quotation of a law with a day in the first sentence',
    'de',
    `<article>${h1}<p>Das Gesetz vom 2. März 2029 gilt weiter, sagte der Minister am Mittwoch in Varn vor den Fischern.</p>${p(1, 2)}<p class="stand">14.05.2031</p></article>`,
  ),
  dated(
    'a first sentence with a day in the past and none else',
    'en',
    `<article>${h1}<p>The harbour of Varn, which was opened in 1923, has seen many ferries adrift.</p>${p(1, 2)}</article>`,
    '',
    null,
  ),
  dated(
    'a product page: in stock from',
    'en',
    `<article>${h1}<p>Available from 21 June 2031.</p><p>Posted 14 May 2031 by Mary</p>${p(1, 2)}</article>`,
  ),
  dated(
    'published and updated in a table of terms, changed first',
    'fr',
    `<main>${h1}<dl><dt>Mise à jour</dt><dd>20/05/2031</dd><dt>Mise en ligne</dt><dd>14/05/2031</dd></dl>${p(1, 2)}</main>`,
  ),
  dated(
    'a script with the day of another page, JSON-LD its own',
    'en',
    `<main>${h1}${p(1, 2)}</main><script>var next={"publishedAt":"2031-06-02T00:00:00Z"}</script>`,
    ld({ datePublished: '2031-05-14T08:00:00Z' }),
  ),
  dated(
    'scripts list other stories before it',
    'en',
    `<script>var related=[{"title":"Herring","published_at":"2031-06-02T00:00:00Z"},{"title":"Pier","published_at":"2031-06-01T00:00:00Z"}]</script><main>${h1}<p class="date">May 14, 2031</p>${p(1, 2)}</main>`,
  ),
  dated(
    'an address with a day of the event, the page with its own',
    'en',
    `<main>${h1}<time datetime="2031-05-14">14 May 2031</time>${p(1, 2)}</main>`,
    canonical('/events/2031-06-21/regatta'),
  ),
  dated(
    'the month alone beside the heading, the day at the end',
    'de',
    `<main>${h1}<p>Mai 2031</p>${p(1, 2, 3)}<p>Varn, 14.05.2031</p></main>`,
  ),
  dated(
    'UTC of the eve, shown the next day far east',
    'ja',
    `<main>${h1}<time datetime="2031-05-13T22:12:00Z">2031/05/14 07:12</time>${p(1, 2)}</main>`,
    ld({ datePublished: '2031-05-13T22:12:00Z' }),
  ),
  dated(
    'numbers of America without a country, second post tells',
    'en',
    `<main>${h1}<p>Date: 05/07/2031</p>${p(1, 2)}<p>Minutes of 04/30/2031 were approved by all.</p></main>`,
    '',
    '2031-05-07',
  ),
  dated(
    'numbers in a letter of a ministry of Kenya',
    'en',
    `<main>${h1}<p>07/05/2031</p>${p(1, 2)}</main>`,
    '<link rel="canonical" href="https://harbour.go.ke/ferry">',
    '2031-05-07',
  ),
  dated(
    'spelled as in America, a day that could be either',
    'en',
    `<main>${h1}<p>Posted 05/07/2031</p><p>The harbor was organized by the center of the town, and the labor of many.</p>${p(2)}</main>`,
    '',
    '2031-05-07',
  ),
  told('Greek: a weekday in short, capitals', 'el', '<p>ΤΕΤ 14 ΜΑΪ 2031</p>'),
  told('Serbian: Ijekavian, with the hour', 'sr', '<p>14.05.2031. 10:12 h</p>'),
  told('Bulgarian: year letter glued', 'bg', '<p>14.05.2031г. 10:12ч.</p>'),
  told('Ukrainian: in words with year', 'uk', '<p>Середа, 14 травня 2031 року, 10:12</p>'),
  told('Armenian', 'hy', '<p>14 մայիսի, 2031 10:12</p>'),
  told('Georgian: month first', 'ka', '<p>მაისი 14, 2031</p>'),
  told('Uzbek', 'uz', '<p>14 may 2031, 10:12</p>'),
  told('Bengali: short with a comma', 'bn', '<p>১৪ মে, ২০৩১ ১০:১২</p>'),
  told('Nepali figures of the common era', 'ne', '<p>१४ मे २०३१</p>'),
  told('Telugu', 'te', '<p>14 మే 2031</p>'),
  told('Kannada', 'kn', '<p>14 ಮೇ 2031</p>'),
  told('Chinese of Taiwan: eras', 'zh-TW', '<p>民國120年5月14日</p>'),
  told('Chinese: month and day, the year in front with strokes', 'zh-CN', '<p>2031/05/14 星期三 10:12</p>'),
  told('Maltese', 'mt', "<p>14 ta' Mejju 2031</p>"),
  told('Luxembourgish', 'lb', '<p>14. Mee 2031</p>'),
  told('Frisian or any other that only numbers help with', 'fy', '<p>14.05.2031</p>'),
  told('Esperanto: la 14-a de majo', 'eo', '<p>la 14-an de majo 2031</p>'),
];
