import { HEADLINE, h1, type PageCase, p, page, t } from './page-case.ts';

const DATED = '<meta property="article:published_time" content="2031-05-14">';
const body = (kind: string, words: string, lang = 'en', head = ''): PageCase => ({
  kind,
  page: page(DATED + head, words, lang),
});

const NAV =
  '<header class="site-header"><a href="/">The Varn Courier</a><nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li><li><a href="/w">Weather</a></li></ul></nav></header>';
const FOOT =
  '<footer><p>The Varn Courier is published by Varn Press Ltd, Quay Street 4, Varn.</p><ul><li><a href="/i">Imprint</a></li><li><a href="/p">Privacy</a></li></ul></footer>';
const framed = (kind: string, words: string, lang = 'en'): PageCase =>
  body(kind, `${NAV}<main><article>${h1}${words}</article></main>${FOOT}`, lang);

/** What the body is made of. */
const MADE_OF: readonly PageCase[] = [
  body(
    'paragraphs parted by breaks',
    `${NAV}<div id="content"><div class="title">${HEADLINE}</div>${t(1)}<br><br>${t(2)}<br><br>${t(3)}<br><br>${t(4)}</div>${FOOT}`,
  ),
  body(
    'a layout of tables',
    `<table width="100%"><tr><td colspan="2"><a href="/">Home</a> | <a href="/n">News</a> | <a href="/c">Contact</a></td></tr><tr><td width="150"><a href="/1">Harbour news</a><br><a href="/2">Town council</a><br><a href="/3">Obituaries</a></td><td>${h1}${p(1, 2, 3, 4)}</td></tr><tr><td colspan="2">Copyright 2031 Varn Press</td></tr></table>`,
  ),
  body(
    'divisions without a paragraph',
    `${NAV}<div class="story">${h1}<div>${t(1)}</div><div>${t(2)}</div><div>${t(3)}</div></div>${FOOT}`,
  ),
  framed(
    'a list in the middle',
    `${p(1, 2)}<p>«Three things are known so far:»</p><ul><li>«Both engines failed within a minute of each other.»</li><li>«The fuel was taken on in Varn on Tuesday evening.»</li><li>«The tow took two hours and ten minutes.»</li></ul>${p(3, 4)}`,
  ),
  framed('a list is the article', `<ul><li>${t(1)}</li><li>${t(2)}</li><li>${t(3)}</li><li>${t(4)}</li></ul>`),
  framed(
    'a quotation in its own element',
    `${p(1, 2)}<blockquote><p>«I have never seen a sea like this in May, and I hope that I never see one again.»</p></blockquote>${p(3)}`,
  ),
  framed('headings between the parts', `${p(1)}<h2>«How it began»</h2>${p(2)}<h3>«What the line says»</h3>${p(3, 4)}`),
  framed(
    'questions and answers',
    `${p(1)}<p><strong>«When did you notice?»</strong></p><p>«At about ten past nine, when the deck fell silent.»</p><p><strong>«Were you afraid?»</strong></p><p>«No. The crew knew what to do, and the boats were near.»</p>${p(4)}`,
  ),
  framed(
    'a table of figures in the middle',
    `${p(1, 2)}<table><tr><th>«Ferry»</th><th>«Passengers»</th></tr><tr><td>«Northern Light»</td><td>«212»</td></tr></table>${p(3, 4)}`,
  ),
  framed('a short report of two sentences', `<p>${t(1)}</p><p>«Nobody was hurt.»</p>`),
  framed(
    'links in running text',
    `<p>«The ferry <a href="/f">Northern Light</a> left the <a href="/p">old pier</a> of <a href="/v">Varn</a> on Wednesday, the <a href="/h">harbour office</a> said.»</p>${p(2, 3)}`,
  ),
  body(
    'a section for each paragraph, as builders of pages make them',
    `${NAV}<div class="page">${h1}<section class="block-text"><div class="inner"><p>${t(1)}</p></div></section><div class="ad-slot">Advertisement</div><section class="block-text"><div class="inner"><p>${t(2)}</p></div></section><section class="block-text"><div class="inner"><p>${t(3)}</p></div></section></div>${FOOT}`,
  ),
  body(
    'a press release of a ministry',
    `${NAV}<div id="main"><div class="breadcrumb"><a href="/">Home</a> &gt; <a href="/p">Press</a></div>${h1}${p(1, 2, 3)}<p>Press contact: Ana Reis, telephone 0123 456789, press@harbour.example</p></div>${FOOT}`,
  ),
  body(
    'a summary above the text',
    `${NAV}<article>${h1}<p class="standfirst">«Two hundred people spent two hours on a ferry without engines; what went wrong is not known.»</p>${p(1, 2, 3)}</article>${FOOT}`,
  ),
];

/** What stands in the body or beside it and is none of it. */
const BESIDE: readonly PageCase[] = [
  framed(
    'read also, in the middle',
    `${p(1, 2)}<p><strong>Read also: <a href="/x">Channel of Kell silts up, fishermen warn</a></strong></p>${p(3, 4)}`,
  ),
  framed(
    'read also, a box of links with a heading',
    `${p(1, 2)}<div class="inline-box"><h4>More on this story</h4><ul><li><a href="/x">Who pays for the channel?</a></li><li><a href="/y">Captain Olsen: a life at sea</a></li></ul></div>${p(3, 4)}`,
  ),
  framed(
    'a linked question is a link',
    `${p(1, 2)}<ul><li><a href="/x">Can the ferries of the coast still be trusted?</a></li></ul>${p(3, 4)}`,
  ),
  framed(
    'pictures with captions and credits',
    `<figure><img src="a.jpg"><figcaption>The Northern Light in the harbour of Varn last year. Photo: Jon Berg</figcaption></figure>${p(1, 2)}<div class="image"><img src="b.jpg"><p class="wp-caption-text">Captain Olsen on the bridge of the ferry.</p></div>${p(3)}`,
  ),
  framed(
    'a caption below a picture, without a name',
    `${p(1)}<div><img src="b.jpg" alt="Captain Olsen on the bridge"><div><em>Captain Olsen on the bridge (Photo: J. Berg)</em></div></div>${p(2, 3)}`,
  ),
  framed(
    'a newsletter between paragraphs',
    `${p(1, 2)}<div class="signup"><h3>Harbour Mail</h3><p>Get the best of the coast in your inbox every Friday.</p><form><label>Your email address</label><input><button>Sign up</button></form><p>By signing up you agree to our terms.</p></div>${p(3, 4)}`,
  ),
  framed('who wrote, at the end', `${p(1, 2, 3)}<p><em>Mary Dunne is a freelance reporter in Kell.</em></p>`, 'en'),
  {
    ...framed(
      'who wrote, two professors',
      `<p class="byline">By Mary Dunne and Jon Berg</p>${p(1, 2, 3)}<p>Mary Dunne is a senior researcher with the Coast Institute. Jon Berg is an associate professor at the University of Varn.</p>`,
    ),
    authors: ['Mary Dunne', 'Jon Berg'],
  },
  framed(
    'a box about the author',
    `${p(1, 2, 3)}<div class="author-bio"><img src="m.jpg"><h3>Mary Dunne</h3><p>Mary Dunne covers the harbour for the Courier. She joined in 2019 and lives in Kell with two dogs.</p></div>`,
  ),
  framed(
    'a paywall in the middle',
    `${p(1, 2)}<div class="paywall-prompt"><p>This story is available exclusively to Courier subscribers. Become a member and start reading now.</p><p>Already a subscriber? Log in</p></div>${p(3)}`,
  ),
  framed(
    'an invitation to bookmark',
    `${p(1, 2)}<p>Want to bookmark your favourite articles and stories to read later? Start your Courier Premium subscription today.</p>${p(3)}`,
  ),
  framed(
    'an appeal to readers',
    `${p(1, 2, 3)}<p>Were you on board? Get in touch at news@courier.example or call us on 0123 456789.</p>`,
  ),
  framed(
    'where it was first published',
    `${p(1, 2, 3)}<p><em>This article was first published in The Kell Gazette.</em></p>`,
  ),
  framed(
    'words for screen readers',
    `<p>«The line published <a href="/r">a report</a>»<span class="sr-only">, opens new tab</span>« on Wednesday, the harbour office in Varn said.»</p>${p(2, 3)}<p class="visually-hidden">Skip ahead past the gallery of pictures of the ferry.</p>`,
  ),
  framed(
    'an embedded post',
    `${p(1, 2)}<blockquote class="twitter-tweet"><p>We are adrift, but all is calm on board. The crew is handing out soup. pic.example/x</p>— Ferry Fan (@ferryfan) <a href="https://t.example/1">May 14, 2031</a></blockquote>${p(3, 4)}`,
  ),
  body(
    'comments with a form',
    `${NAV}<article>${h1}${p(1, 2, 3)}</article><section id="comments"><h2>2 comments</h2><ol><li><cite>Gull</cite><p>I was on that ferry, and the soup was cold, whatever the line says about it.</p></li><li><cite>Cormorant</cite><p>The council should have dredged the channel years ago, as my father always said.</p></li></ol><form><label>Your comment</label></form></section>${FOOT}`,
  ),
  body(
    'comments of a service, called after nothing',
    `${NAV}<article>${h1}${p(1, 2, 3)}</article><div class="responses"><h3>What readers say</h3><div class="response"><p>I was on that ferry, and the soup was cold, whatever the line says about it.</p></div><div class="response"><p>The council should have dredged the channel years ago, as my father always said.</p></div></div>${FOOT}`,
  ),
  body(
    'a cookie bar first',
    `<div id="cmp-banner" role="dialog"><h2>We value your privacy</h2><p>We and our 312 partners store information on your device and process personal data, such as unique identifiers, for personalised advertising, and measure it.</p><button>Accept all</button></div>${NAV}<article>${h1}${p(1, 2, 3)}</article>${FOOT}`,
  ),
  body(
    'teasers of other stories under the text',
    `${NAV}<article>${h1}${p(1, 2, 3)}</article><section class="grid"><h2>More from the coast</h2><article><h3><a href="/1">School in Kell shut</a></h3><p>The school in Kell stays shut until Monday because of water in its cellar.</p></article><article><h3><a href="/2">Herring are back</a></h3><p>After four poor years the herring have come back to the bay in large numbers.</p></article></section>${FOOT}`,
  ),
  body(
    'teasers in the article element itself',
    `${NAV}<article>${h1}${p(1, 2, 3)}<div class="teaser-list"><h3><a href="/1">School in Kell shut</a></h3><p>The school in Kell stays shut until Monday because of water in its cellar.</p><h3><a href="/2">Herring are back</a></h3><p>After four poor years the herring have come back to the bay in large numbers.</p></div></article>${FOOT}`,
  ),
  body(
    'hidden for now',
    `${NAV}<article>${h1}${p(1, 2, 3)}<div style="display:none"><p>Your session has expired, and this page has to be loaded once more.</p></div><div hidden><p>Thank you for rating this article, your opinion counts for us.</p></div></article>${FOOT}`,
  ),
  framed(
    'sharing, tags and a time to read',
    `<ul class="share"><li>Share on Facebook</li><li>Copy link</li></ul><p>4 min read</p>${p(1, 2, 3)}<p>Tags: ferry, Varn, harbour</p><p>Topics</p><ul><li><a href="/t">Ferries</a></li><li><a href="/k">Kell</a></li></ul>`,
  ),
  framed(
    'an advertisement in words',
    `${p(1)}<p>Advertisement - scroll to continue</p>${p(2)}<p>Article continues below</p>${p(3)}`,
  ),
  framed(
    'standards of an agency',
    `${p(1, 2, 3)}<p>Reporting by Mary Dunne in Varn; Editing by Jon Berg</p><p>Our Standards: <a href="/s">The Coastwire Principles.</a></p><p>___</p><p>Follow Coastwire's coverage of the coast at https://coastwire.example/coast</p>`,
  ),
  framed(
    'notes of a correction stay apart from copyright',
    `${p(1, 2, 3)}<p>«Correction: an earlier version of this article gave another number of passengers.»</p><p>© 2031 Varn Press. All rights reserved.</p>`,
  ),
];

/** Kinds of pages. */
const KINDS: readonly PageCase[] = [
  body(
    'a live page: stamps of entries are none of it',
    `${NAV}<main>${h1}<div class="live"><article><time>14:05</time><h2>«Ferry reaches harbour»</h2>${p(4)}</article><article><time>13:10</time><h2>«Tow begins»</h2>${p(2)}</article><article><time>11:40</time><h2>«Engines fail»</h2>${p(1)}</article></div></main>${FOOT}`,
  ),
  body(
    'a recipe: what it says of the dish',
    `${NAV}<article>${h1}<p>«This soup was handed out on board the ferry, and it warms on any cold day in May.»</p><h2>«Ingredients»</h2><ul><li>«500 g of herring»</li><li>«2 onions»</li></ul><h2>«Method»</h2><ol><li>«Cut the onions and let them sweat in butter for ten minutes.»</li><li>«Add the fish and a litre of water, and let it simmer.»</li></ol></article>${FOOT}`,
  ),
  body(
    'a forum: what was asked and answered',
    `${NAV}<div class="topic"><h1>${HEADLINE}</h1><div class="post"><div class="content">${t(1)} ${t(2)}</div></div><div class="post"><div class="content">${t(3)}</div></div></div>${FOOT}`,
  ),
  body(
    'AMP',
    `<amp-sidebar id="s"><ul><li><a href="/">Home</a></li></ul></amp-sidebar><main>${h1}<amp-img src="a.jpg"></amp-img>${p(1, 2, 3)}<amp-ad></amp-ad></main>${FOOT}`,
  ),
  body(
    'a page in German',
    `${NAV}<article>${h1}<p>«Die Fähre Nordlicht trieb am Mittwoch zwei Stunden lang vor der Küste von Varn, wie das Hafenamt mitteilte, weil beide Maschinen ausfielen.»</p><p>«Verletzt wurde niemand, sagte Kapitänin Ruth Olsen, die seit dreiundzwanzig Jahren auf dieser Strecke fährt.»</p><p>«Die Reederei will nun alle Schiffe prüfen lassen, und die Fahrgäste sollen ihr Geld zurückbekommen.»</p></article>${FOOT}`,
    'de',
  ),
];

export const BODIES: readonly PageCase[] = [...MADE_OF, ...BESIDE, ...KINDS];
