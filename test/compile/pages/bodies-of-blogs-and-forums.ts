import { DATED, HEADLINE, h1, type PageCase, p, page, t } from './page-case.ts';

const body = (kind: string, words: string, lang = 'en'): PageCase => ({ kind, page: page(DATED, words, lang) });
const NAV =
  '<div id="header"><div class="logo"><a href="/">Sea Letters</a></div><ul id="nav"><li><a href="/">Home</a></li><li><a href="/about">About</a></li><li><a href="/archive">Archive</a></li></ul></div>';
const SIDE =
  '<div id="secondary" class="widget-area"><div class="widget"><h3 class="widget-title">About me</h3><p>I write about ferries, fish and the weather of the coast, and I live in Kell with two dogs.</p></div><div class="widget"><h3>Blogroll</h3><ul><li><a href="https://a.example">Harbour diary</a></li><li><a href="https://b.example">Tide and time</a></li></ul></div></div>';
const FOOT = '<div id="colophon"><p>Proudly powered by WordPress. Theme: Tern by Gull and Sons.</p></div>';
const blog = (kind: string, words: string, lang = 'en'): PageCase =>
  body(
    kind,
    `${NAV}<div id="content"><div class="post hentry">${h1}<div class="entry-content">${words}</div></div></div>${SIDE}${FOOT}`,
    lang,
  );

const TOP =
  '<div class="topbar"><a href="/login">Log in</a> <a href="/shop">Shop</a></div><header><a href="/">Coast Talk</a></header>';
const END =
  '<footer class="page-foot"><p>Coast Talk is a service of the Varn Shipping Line. Terms and data protection.</p></footer>';

export const BODIES_OF_BLOGS_AND_FORUMS: readonly PageCase[] = [
  body(
    'a blog: comments with names, days and answers',
    `${NAV}<div id="content"><div class="post hentry"><h2 class="entry-title">${HEADLINE}</h2><div class="entry-content">${p(1, 2, 3)}</div><p class="postmetadata">Filed under <a href="/c">Harbour</a> | <a href="#c">2 Comments</a></p></div><h3 id="comments">2 Responses to “${HEADLINE}”</h3><ol class="commentlist"><li class="comment"><div class="comment-author vcard"><cite class="fn">Gull</cite> <span class="says">says:</span></div><div class="comment-meta">May 15, 2031 at 8:00 am</div><p>I was on that ferry, and the soup was cold, whatever the line says about it.</p><div class="reply"><a href="#r">Reply</a></div></li></ol><div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p></div></div>${SIDE}${FOOT}`,
  ),
  blog(
    'a list of ten with headings and pictures',
    [1, 2, 3, 4]
      .map((n) => `<h2>«${n}. The tale of boat number ${n}»</h2><p><img src="${n}.jpg" alt="boat"></p><p>${t(n)}</p>`)
      .join(''),
  ),
  blog(
    'a poem of short lines',
    `<p>«The tide goes out»<br>«and takes the boats»<br>«and leaves the rope»<br>«and leaves the men.»</p>${p(1, 2)}`,
  ),
  blog(
    'code between paragraphs',
    `${p(1)}<pre><code>«const ferry = engines.every((each) => each.runs);»</code></pre>${p(2, 3)}`,
  ),
  blog(
    'a list of terms',
    `${p(1)}<dl><dt>«Draught»</dt><dd>«How deep the hull lies in the water when the ferry is loaded.»</dd><dt>«Beam»</dt><dd>«How wide the ferry is at its widest place.»</dd></dl>${p(2, 3)}`,
  ),
  blog(
    'a table of results is the article',
    `${p(1)}<table><thead><tr><th>«Boat»</th><th>«Time»</th><th>«Crew»</th></tr></thead><tbody><tr><td>«Tern»</td><td>«1:02:11»</td><td>«Olsen, Reis»</td></tr><tr><td>«Gull»</td><td>«1:04:50»</td><td>«Berg, Dunne»</td></tr></tbody></table>${p(2)}`,
  ),
  blog(
    'links for sharing and the posts around',
    `${p(1, 2, 3)}<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#f">Facebook</a></li><li><a href="#x">X</a></li></ul></div><div class="navigation"><a href="/p">&laquo; Herring are back in the bay</a><a href="/n">The pier is to be sold &raquo;</a></div>`,
  ),
  blog(
    'related posts by a plug-in, with a line of each',
    `${p(1, 2, 3)}<div class="yarpp-related"><h3>Related posts:</h3><ol><li><a href="/1">Herring are back in the bay</a><small>After four poor years the herring have come back to the bay in large numbers.</small></li><li><a href="/2">School in Kell shut</a><small>The school in Kell stays shut until Monday because of water in its cellar.</small></li></ol></div>`,
  ),
  body(
    'phpBB: what was written, not by whom and since when',
    `<div id="page-header"><h1>Coast Forums</h1><ul class="linklist"><li><a href="/">Board index</a></li><li><a href="/faq">FAQ</a></li></ul></div><h2 class="topic-title"><a href="?t=7">${HEADLINE}</a></h2><div class="post"><div class="postbody"><p class="author">by <strong>gull</strong> &raquo; Wed May 14, 2031 10:12 am</p><div class="content">${t(1)}<br><br>${t(2)}</div><div class="signature">Never trust a calm sea. Boats: Tern (1999), Gull (2004).</div></div><dl class="postprofile"><dt>gull</dt><dd>Posts: 112</dd><dd>Joined: Sat Mar 03, 2029 9:00 am</dd></dl></div><div class="post"><div class="postbody"><p class="author">by <strong>tern</strong> &raquo; Thu May 15, 2031 8:00 am</p><div class="content">${t(3)}</div></div><dl class="postprofile"><dt>tern</dt><dd>Posts: 7</dd></dl></div><p class="jumpbox-return"><a href="/f">Return to Shipping</a></p><h3>Who is online</h3><p>Users browsing this forum: No registered users and 3 guests</p>`,
  ),
  body(
    'MediaWiki: sections stay, edit links, contents and navigation go',
    `<div id="content"><h1 id="firstHeading">${HEADLINE}</h1><div id="mw-content-text">${p(1)}<div id="toc" class="toc"><h2>Contents</h2><ul><li><a href="#a">1 History</a></li><li><a href="#b">2 Route</a></li></ul></div><h2><span class="mw-headline">«History»</span><span class="mw-editsection">[<a href="?e">edit</a>]</span></h2>${p(2, 3)}<h2><span class="mw-headline">«Route»</span><span class="mw-editsection">[<a href="?e">edit</a>]</span></h2><ul><li>«Varn, old pier»</li><li>«Kell, fish market»</li></ul>${p(4)}<div class="navbox"><a href="/w/Tern">Tern</a> · <a href="/w/Gull">Gull</a> · <a href="/w/Kell">Kell</a></div></div><div id="catlinks">Categories: <a href="/w/C">Ferries</a> | <a href="/w/D">Ships of 2004</a></div></div><div id="mw-panel"><a href="/w/R">Random page</a></div>`,
  ),
  blog(
    'a recipe',
    `${p(1)}<h3>«You need»</h3><ul><li>«500 g of herring»</li><li>«2 onions»</li><li>«1 litre of water»</li></ul><h3>«How to»</h3><ol><li>«Cut the onions.»</li><li>«Add the fish and let it simmer for ten minutes.»</li></ol>${p(2)}`,
  ),
  body(
    'questions and answers of an office, folded',
    `${NAV}<main>${h1}${p(1)}<div class="accordion"><h3 class="accordion-header">«Who gets money back?»</h3><div class="accordion-body"><p>«Everyone who held a ticket for the trip, whatever they paid for it.»</p></div><h3 class="accordion-header">«By when?»</h3><div class="accordion-body"><p>«Within six weeks of the day on which you write to us.»</p></div></div>${p(2)}</main>${FOOT}`,
  ),
  body(
    'an office: contact and feedback are none of it',
    `${NAV}<main>${h1}${p(1, 2, 3)}<div class="feedback"><h2>Is this page useful?</h2><button>Yes</button><button>No</button></div><div class="related-navigation"><h2>Related content</h2><ul><li><a href="/a">Tide tables for the coast of Varn</a></li></ul></div></main>${FOOT}`,
  ),
  blog(
    'a newsletter in the middle, in a box called after nothing',
    `${p(1, 2)}<div class="box-4"><p>Subscribe to Sea Letters and never miss a post</p><form><input type="email"><button>Subscribe</button></form></div>${p(3, 4)}`,
  ),
  blog(
    'who wrote, as a card',
    `${p(1, 2, 3)}<div class="saboxplugin-wrap"><div class="saboxplugin-authorname"><a href="/mary">Mary Dunne</a></div><div class="saboxplugin-desc"><p>Mary Dunne has written about ferries since 2009 and is the editor of this blog.</p></div></div>`,
  ),
  blog(
    'pictures in a gallery between paragraphs',
    `${p(1)}<div class="gallery"><dl class="gallery-item"><dt><img src="a.jpg"></dt><dd class="wp-caption-text gallery-caption">The ferry in tow</dd></dl><dl class="gallery-item"><dt><img src="b.jpg"></dt><dd class="wp-caption-text gallery-caption">The rescue cruiser from Kell</dd></dl></div>${p(2, 3)}`,
  ),
  body(
    'a paper of 2003 in tables of tables',
    `<table width="760"><tr><td colspan="3"><a href="/">Front page</a> | <a href="/s">Sport</a> | <a href="/w">Weather</a></td></tr><tr><td width="120"><font size="1"><a href="/1">Local</a><br><a href="/2">Nation</a><br><a href="/3">World</a></font></td><td><font size="1">Posted on Wed, May. 14, 2003</font><h2>${HEADLINE}</h2><font size="1"><b>By MARY DUNNE</b></font><p>${t(1)}</p><p>${t(2)}</p><p>${t(3)}</p><p>${t(4)}</p></td><td width="150"><font size="1"><b>More news</b><br><a href="/5">Herring are back</a><br><a href="/6">Pier to be sold</a></font></td></tr></table>`,
  ),
  blog(
    'a German blog: quotes, a list and a note of a source',
    '<p>«Die Fähre Nordlicht trieb am Mittwoch zwei Stunden lang vor der Küste von Varn, wie das Hafenamt mitteilte.»</p><blockquote>«So eine See habe ich im Mai noch nie gesehen, und ich hoffe, dass ich sie nie wieder sehe.»</blockquote><ul><li>«Beide Maschinen fielen aus.»</li><li>«Verletzt wurde niemand.»</li></ul><p>«Die Reederei will nun alle Schiffe prüfen lassen, und die Fahrgäste bekommen ihr Geld zurück.»</p><p class="share">Teilen: Facebook Twitter</p>',
    'de',
  ),
  blog(
    'an interview with initials',
    `${p(1)}<p><b>«Q: When did the engines fail?»</b></p><p>«A: At ten past nine, when the deck fell silent.»</p><p><b>«Q: And then?»</b></p><p>«A: Then we waited.»</p>${p(4)}`,
  ),
  body(
    'a page on data protection is its own article',
    `${NAV}<main><h1>How we handle what we know of you</h1><p>«The harbour office keeps the names of passengers for thirty days, and nobody else gets to see them.»</p><p>«On this site two cookies are set, which remember your language and the size of the letters.»</p><p>«You may ask us in writing what we have stored about you, and we answer within a month.»</p></main>${FOOT}`,
  ),
  blog(
    'a follow-up in brackets, a update note and a correction',
    `<p>«<strong>Update, 16 May:</strong> The line has now answered our questions, and its answer stands below.»</p>${p(1, 2, 3)}<p>«[Edited to add the name of the captain.]»</p>`,
  ),
  body(
    'a shop that writes: the article among prices',
    `${NAV}<article>${h1}${p(1, 2, 3)}</article><section class="products"><h2>Customers also bought</h2><div class="product"><a href="/p1">Rope, 20 metres</a><span class="price">£12.00</span><button>Add to basket</button></div><div class="product"><a href="/p2">Lamp for the deck</a><span class="price">£31.00</span><button>Add to basket</button></div></section>${FOOT}`,
  ),
  body(
    'Discourse: posts by many',
    `${TOP}<h1>${HEADLINE}</h1><div class="topic-post"><div class="names"><span class="username">gull</span></div><div class="cooked">${p(1, 2)}</div></div><div class="topic-post"><div class="names"><span class="username">tern</span></div><div class="cooked"><p>«Does anybody know whether the tickets are still good?»</p></div></div><div class="topic-post"><div class="names"><span class="username">olsen</span></div><div class="cooked">${p(3)}</div></div><div class="suggested-topics"><h3>Suggested Topics</h3><a href="/t/1">Herring are back</a></div>${END}`,
  ),
  body(
    'XenForo: reactions and signatures go',
    `${TOP}<h1 class="p-title-value">${HEADLINE}</h1><article class="message"><div class="message-user">gull<br>Messages 112</div><div class="message-content"><div class="bbWrapper">${t(1)}<br>${t(2)}</div></div><aside class="message-signature"><div class="bbWrapper">Never trust a calm sea.</div></aside><div class="reactionsBar">tern and 3 others</div></article><article class="message"><div class="message-content"><div class="bbWrapper">${t(3)}</div></div></article>${END}`,
  ),
  body(
    'Stack Exchange: question and answers, comments go',
    `${TOP}<h1>${HEADLINE}</h1><div class="question"><div class="s-prose js-post-body">${p(1, 2)}</div><ul class="comments-list"><li><span class="comment-copy">Have you asked the line?</span></li></ul></div><div class="answer"><div class="s-prose js-post-body">${p(3, 4)}</div></div>${END}`,
  ),
  body(
    'a docs page: a note, a list of steps, code',
    `${TOP}<nav class="toc-side"><a href="#a">Before you start</a></nav><main>${h1}${p(1)}<div class="admonition note"><p>«Never start both engines at once.»</p></div><ol><li>«Open the valve.»</li><li>«Wait for a minute.»</li></ol><pre>«start --engine 1»</pre>${p(2)}</main>${END}`,
  ),
  body(
    'a page builder: text in spans',
    `${TOP}<div class="wixui-rich-text"><h1>${HEADLINE}</h1></div><div class="wixui-rich-text"><p><span>${t(1)}</span></p><p><span>${t(2)}</span></p></div><div class="wixui-rich-text"><p><span>${t(3)}</span></p></div>${END}`,
  ),
  body(
    'a timeline of days',
    `${TOP}<main>${h1}${p(1)}<h3>«12 May 2031»</h3><p>${t(2)}</p><h3>«13 May 2031»</h3><p>${t(3)}</p></main>${END}`,
  ),
  body(
    'a footnote list at the end',
    `${TOP}<main>${h1}${p(1, 2, 3)}<hr><ol class="footnotes"><li>«The figures are those of the harbour office for the whole of last year.»</li></ol></main>${END}`,
  ),
  body(
    'an abstract and keywords of a journal',
    `${TOP}<main>${h1}<h2>«Abstract»</h2>${p(1, 2, 3)}<p>Keywords: ferry, engines, fuel</p></main>${END}`,
  ),
  body(
    'a press release: about the line stays out of no rule',
    `${TOP}<main>${h1}${p(1, 2, 3)}</main><div class="press-contact"><h3>Contact for the media</h3><p>Ana Reis, 0123 456789</p></div>${END}`,
  ),
  body(
    'an app banner and a survey between paragraphs',
    `${TOP}<main>${h1}${p(1, 2)}<div class="app-promo"><p>Download our app for the fastest news of the coast.</p></div><div class="poll"><h4>Will you take the ferry again?</h4><ul><li>Yes</li><li>No</li></ul><p>112 votes</p></div>${p(3, 4)}</main>${END}`,
  ),
  body(
    'most read in numbers, inside the article',
    `${TOP}<article>${h1}${p(1, 2)}<section><h4>Most read</h4><ol><li><a href="/1">Herring are back in the bay</a></li><li><a href="/2">Pier to be sold</a></li></ol></section>${p(3, 4)}</article>${END}`,
  ),
  body(
    'quotes of others set apart',
    `${TOP}<article>${h1}${p(1)}<aside class="pullquote"><p>Never had lost an engine before</p></aside>${p(2, 3)}</article>${END}`,
  ),
];
