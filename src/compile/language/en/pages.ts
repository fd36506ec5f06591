import type { Boilerplate, PageWords } from '../pages.ts';
import { wordSet } from '../words.ts';

const PLATFORM =
  'facebook|twitter|x|instagram|youtube|telegram|whatsapp|linkedin|reddit|google news|tiktok|threads|mastodon';

/** Words that share bars consist of. */
const SHARING = wordSet(
  'share shares shared tweet tweets facebook twitter whatsapp linkedin reddit pinterest telegram messenger tumblr viber flipboard email e-mail print pocket',
);
const BESIDE_SHARING = wordSet(
  'this article story page post on via to by with and or the a link copy copied save pin it like x vk more options views view comments comment instagram youtube mail send news us',
);

const RELATED =
  "read (?:more|also|next|the full (?:story|article|report))|see also|also read|more (?:on|from|about) this(?: story| topic)?|more (?:from|in|on) (?:the )?[\\p{L}\\p{N} &’'.-]{2,40}|" +
  'related(?: (?:articles?|stor(?:y|ies)|content|topics?|news|links?|coverage|posts?|reading|video))?|you (?:may|might) (?:also )?(?:like|be interested in)|' +
  'recommended(?: for you| stories| reading)?|further reading|more stories|top stories|latest (?:news|stories)|most (?:read|popular|viewed|shared)(?: in [\\p{L} ]{3,20})?|trending(?: now)?|' +
  "in case you missed it|don't miss|must read|watch(?: now| also| more| live)?|listen(?: now)?|in pictures|click here|continue reading|keep reading|explore more|" +
  "editors?'? picks?|what to read next|(?:in )?other news|other stories|also in the news|around the web|up next|readers also (?:like|liked|read)|(?:similar|suggested|popular) (?:stories|articles|reading|news)|people are reading";

const row = (why: string, words: number, ...any: readonly RegExp[]): Boilerplate => ({ why, words, any });

const BOILERPLATE: readonly Boilerplate[] = [
  row(
    'advertisement',
    12,
    /^[[(]?(?:advertise?ments?|advertising|ads?|sponsored(?: content| links?| by .*)?|promoted(?: content)?|paid (?:content|post)|(?:story|article|post|content) continues (?:below|after)(?: (?:this )?(?:ad(?:vertisement)?|promotion|newsletter))?|advertise?ment ?[-–—] ?.{3,30}|scroll (?:down )?to continue.*|skip (?:past )?(?:this )?(?:ads?|advertisement|promotion).*|continue (?:below )?after (?:the )?ad(?:vertisement)?|remove ads?|this ad(?:vertisement)? has not loaded.*)[\])\s.:…]*$/,
  ),
  { why: 'share bar', words: 24, of: { strong: SHARING, weak: BESIDE_SHARING } },
  row('related link', 6, new RegExp(`^(?:${RELATED})[\\s.:!…]*$`, 'u')),
  row('related link', 30, new RegExp(`^(?:${RELATED})\\s*(?:[:|»›>]|\\s[-–—]\\s)\\s*\\S`, 'u')),
  row(
    'comment prompt',
    24,
    /^(?:(?:leave|post|add|write|submit) (?:a |your |us a )?(?:comment|reply|response)\b.{0,40}|(?:no )?comments?(?: ?\(\d+\)| ?\d+)?|\d+ (?:comments?|replies|responses?)|(?:join|start) the (?:conversation|discussion)\b.{0,40}|be the first to (?:comment|reply|share)\b.{0,40}|(?:view|show|read|load|see|hide) (?:all |more )?(?:\d+ )?comments?|(?:your )?email address will not be published.*|(?:log|sign) in to (?:comment|reply|join|leave).*|have your say|what do you think\?.*comments?.*|cancel reply|comments? (?:are|is) closed|discussion|comment via .*)[\s.:!…]*$/,
  ),
  row(
    'follow prompt',
    90,
    new RegExp(
      `^(?:(?:follow|like|find|join) us\\b.*|(?:follow|join|like) (?:our|the|@?[\\w. ]{2,40}) (?:on|channel on|page on|channels? on) (?:our )?(?:${PLATFORM})\\b.*|(?:join|follow) our (?:${PLATFORM}|channel|page|group)\\b.*|stay connected[\\s.:!]*|connect with us\\b.{0,60}|follow @\\w+.{0,40})$`,
      's',
    ),
  ),
  row(
    'newsletter prompt',
    40,
    /^(?:(?:please )?(?:sign up|subscribe|register)\b(?: now| today| here| free| for free)*(?:(?: to| for| and)\b.*)?|(?:get|receive)\b.{0,80}\b(?:newsletters?|inbox|email alerts|in your email)\b.*|newsletters?|download (?:the|our)\b.{0,40}\bapp\b.*|enter your e-?mail\b.*|your e-?mail(?: address)?|support (?:our|independent|us)\b.{0,60}|support the [\w ]{3,30} (?:from|for|today|by)\b.{0,80}|donate(?: now| today)?|become a (?:member|subscriber|supporter)\b.*|allow notifications.*)$/,
  ),
  row(
    'newsletter prompt',
    40,
    /\b(?:sign(?:ing)? up (?:to|for) (?:our|the|[\w']+ \w+)\b.{0,60}\b(?:newsletters?|e-?mails?|alerts?)|straight to your inbox|soon be in your inbox|breaking news e-?mails?|signing you up|by signing up you|thanks for signing up|welcome email is on its way|subscrib(?:e|ing) to our\b.{0,40})\b/,
  ),
  // News is told of members, too: what asks for a subscription addresses whoever reads.
  row(
    'subscription prompt',
    60,
    /^already (?:a|an) (?:\w+ )?(?:subscriber|member)\s?\?|\bexclusive(?:ly)? (?:available )?(?:to|for) (?:[\w' ]{1,30} )?subscribers\b|(?:^|[.!?] )become (?:a|an) (?:\w+ )?(?:member|subscriber|insider|supporter) (?:and|to|now|today)\b|\bstart your\b.{0,40}\b(?:subscription|trial)\b|\b(?:log|sign) in (?:or (?:register|subscribe) )?to (?:continue|read|view)\b|\bto (?:continue|keep) reading\b|^want to bookmark\b|\bunlimited access to\b.{0,40}\b(?:articles|journalism)\b|\bcancel any ?time\b|^subscribe (?:now|today)?.{0,30}\bto (?:read|unlock|access)\b/,
  ),
  row(
    'affiliate notice',
    60,
    /\b(?:may earn (?:an? )?(?:affiliate )?commissions?|affiliate (?:links?|commissions?)|independently (?:selected|reviewed)\b.{0,60}\bcommission)\b/,
  ),
  row(
    'contribution prompt',
    50,
    /\?\s*(?:please )?(?:get in touch|contact us|e-?mail (?:us\b|\S+@)|let us know (?:at|by|in|via)\b|share your (?:story|views?|thoughts)|tell us (?:at|by|in|via|what you)\b|we (?:want|would like|'d like|'d love) to hear from)/,
    /^(?:please )?(?:get in touch\b.{0,40}(?:@|\bby\b|\bat\b|\bvia\b|\bwith us\b)|we want to hear from you\b)/,
    /^(?:be a reporter\b.*|write for us\b.*|send (?:us )?(?:in )?your (?:stor(?:y|ies)|articles?|photos|tips?|news|views|comments)\b.*|(?:have|got|do you have) (?:a (?:story|tip|news tip|question)|information|any information)\b.*\?.*|contact us\b.{0,60}|submit (?:a|your) (?:story|article|tip|correction)\b.*|report (?:an? )?(?:error|typo|correction)\b.{0,40}|correct a mistake.*|found (?:a|an) (?:typo|error|mistake)\b.*)$/,
  ),
  row(
    'copyright',
    70,
    /^(?:©|\(c\)|copyright(?: ©| \(c\)|:| \d{4}| by\b| reserved))/,
    /\ball rights reserved\.?$/,
    /^(?:this|the) (?:material|article|content|story)s? (?:may|must|can)(?:not| not) be (?:published|reproduced|republished|copied)/,
  ),
  row(
    'publication note',
    40,
    /^this (?:article|story|piece|post|essay|column|interview|commentary) (?:(?:was|is|has been|had been) )?(?:(?:first|originally|previously|also) (?:published|appeared|posted|ran)|(?:republished|reproduced|adapted|syndicated) (?:from|with|by|under))\b/,
    /^our standards\s*:/,
    /^(?:follow|find|read|see)\b.{2,60}\b(?:coverage|updates)\b.{0,40}(?:https?:|\bat\b|\bfrom\b|\bhere\b|\bbelow\b)/,
  ),
  row('publication note', 12, /^(?:first|originally) (?:published|appeared|posted) (?:in|on|by|at)\b[^,]*$/),
  row(
    'cookie notice',
    12,
    /\b(?:(?:accept|allow|reject|manage|decline) (?:all |optional )?cookies|cookies? (?:policy|settings|notice|preferences|consent)|(?:strictly necessary|functional|targeting|performance|advertising) cookies|your privacy (?:choices|preferences|settings|rights)|do not sell (?:or share )?my personal|we (?:value|care about|respect) your privacy|manage (?:your )?(?:consent|privacy) preferences)\b/,
  ),
  // News is told of cookies, too: a notice speaks to whoever reads.
  row(
    'cookie notice',
    90,
    /^(?!["“‘'])(?=.*\b(?:we|our|us|you|your|my|this (?:web)?site|these cookies)\b).*\b(?:(?:we|site|website|page) uses? (?:\w+ )?(?:cookies|trackers?|tracking)|similar technologies|(?:accept|allow|reject|manage|decline) (?:all |optional )?cookies|cookies? (?:policy|settings|notice|preferences|consent)|consent to (?:the use of |our )?cookies|these cookies (?:are|allow|enable|may|help|collect|do|will)|(?:form|types|use) of cookies|(?:strictly necessary|functional|targeting|performance|advertising) cookies|your privacy (?:choices|preferences|settings|rights)|right to privacy|do not sell (?:or share )?my personal|sells? your personal (?:information|data)|vendors? (?:list|want your permission)|legitimate interests?|(?:withdraw|manage|change|give) (?:your )?consent|information (?:about you |stored )?on (?:a|your) (?:device|browser)|(?:our|\d+) (?:advertising )?partners\b.{0,60}\b(?:store|access|process|use|build|show)|default settings)\b/s,
  ),
  row(
    'photo credit',
    20,
    /^\(?(?:photo|image|picture|video|photograph|file photo|cover photo|featured image)s?(?: credits?| courtesy| source| copyright| by)?\s*(?:[:©]|courtesy|\/|credit|by (?=\S+ \S+ ?\/))/,
    /^\(?(?:image (?:copyright|source|credit)|credits?\s*:|photo by)\b/,
    /^\(?(?:getty images|shutterstock|file photo|handout|reuters photo|ap photo)(?:\s*\/.{0,40})?\)?$/,
  ),
  row(
    'photo credit',
    40,
    /[([](?:photo|picture|image|foto|pic|credit)s?(?: credits?| courtesy)?\s*(?:[:©]|by\b|courtesy\b)[^()\]]{2,60}[)\]]$/,
  ),
  {
    ...row(
      'photo credit',
      9,
      /(?:\/|\bvia )\s*(?:getty(?: images)?|reuters|afp|ap|epa|shutterstock|pool|file|anadolu)\b[\s)./a-z]{0,30}$/,
    ),
    isOpen: true,
  },
  row(
    'navigation',
    24,
    /^(?:skip to (?:main )?(?:content|navigation)|back to (?:top|home\w*)|(?:main )?menu|search|home|next|previous|(?:next|previous) (?:article|story|post|page)s?|(?:log|sign) ?in|log ?out|my account|close|loading\W*|toggle navigation|play(?: video)?|show more|load more|view all|see all|table of contents|jump to .{0,30}|get short url(?: [\d ]+)?|text size.{0,10}|listen to (?:this )?article.{0,20}|your browser does not support.*|(?:please )?enable javascript.*)[\s.:…]*$/,
    /^(?:home(?:page)?|news|front page|start|you are here:?)(?:\s*[>»/›|→]\s*[\p{L}\p{N} &'-]{2,60}){1,6}$/u,
  ),
  // The head of an entry of a live page: a time, and whoever wrote it or what it is called directly behind.
  row('time stamp', 4, /^(?:[01]?\d|2[0-3]):[0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s\p{L}{2,4})?$/u),
  row('time stamp', 6, /^\d{1,2}[:.]\d{2}(?:[ap]m)?\p{L}[^.!?]{2,40}$/u),
  row('reading time', 8, /^(?:reading time:? )?(?:about |approx\.? )?\d{1,2}[- ]min(?:ute)?s?(?: read)?\.?$/),
  row(
    'navigation',
    14,
    /^(?:is|was|did you find) this (?:page|article|information|content)\b.{0,40}\?|^(?:proudly )?powered by\b/,
  ),
  row('author profile', 5, /^(?:about|meet) (?:the |our )?(?:authors?|writers?|reporters?|journalists?)[\s.:]*$/),
  row('source line', 12, /^(?:sources?|tags?|filed under|categor(?:y|ies)|topics?|keywords?|location)\s*:\s*\S.*[^.]$/),
];

export const pages: PageWords = {
  boilerplate: BOILERPLATE,
  furniture:
    /https?:|www\.|@|©|\b(?:click|subscribe|newsletter|sign up|log in|cookies?|javascript|advertisement|copyright|all rights reserved|follow us|share this|read more|e-?mail|photo(?:graph)?s?:|last updated|image caption|media caption|comments?(?: are)? closed|terms of use|privacy policy|get short url|file photo)\b|\|.*\||[>»].*[>»]/i,
  translated:
    /[([]\s?(?:(?:machine[- ]|automatically )?translated(?: by machine| automatically)?|(?:automatic|machine) translation)(?:\s+(from\s[^()[\]]{2,60}))?\s?[)\]]\.?$|^translated\s+(from\s[^()[\]]{2,60})$/i,
  author: {
    role: /^(?:(?:the )?(?:editorial|news|web|digital|online) (?:team|desk|board|staff)|staff(?: (?:writer|reporter|correspondent)s?)?|(?:our |special |own |senior |chief )*(?:correspondent|reporter|writer)s?|agencies|news agencies|wire services?|(?:from )?(?:our )?(?:wires|agencies))[\s.:]*$/,
    credit:
      /\bcontributed to this (?:report|story|article)\b|^\(?(?:(?:additional |further )?(?:reporting|writing|editing|translation|translated|edited|written|compiled|words|text|story) by|reported by|reporters?:|author:|written:|by:)\s+\S/,
    by: /^by\s+(.+)$/is,
    lead: /^(?:(?:(?:view|see|read|show) )?(?:(?:all|more) )?(?:posts|articles|stories) (?:by|from)|(?:(?:story|words|text|report(?:ed|ing)?|written|posted|submitted|published|analysis|opinion|compiled)\s+)?(?:by|author|authors|from))\b\s*:?\s*/i,
    tail: /\sspecial (?:to|for)\s.*$|\s\([^()]{2,40}\)$|\son\s(?:[^|]{0,12}\d.*|(?:sun|mon|tue|wed|thu|fri|sat)\p{L}*)$|\s\S+\sstaff(?: writer| reporter)?$|(?:^|[\s;,])(?:(?:medically|fact|additional) )?(?:reviewed|checked|edited|reporting|photos?|photographs?|photography|pictures?|illustrations?|video|graphics?) by\b.*$|\s+(?:the\s)?associated press$|\s+(?:for|in|at|is|was|has)\s+(?:the\s+)?\S.*$|\s+(?:published|updated|posted|last updated)\b.*$/iu,
    between: /\s*(?:[,;|/•·&](?:\s*and\s)?|\s(?:and|with|[-–—])\s)\s*/,
    job: /^(?:(?:\S+ ){0,4}(?:reporter|journalist|correspondent|(?:sub-?|co-?)?editor|writer|columnist|producer|contributor|photographer|presenter|anchor|critic|blogger|specialist|chief|intern|fellow|manager|director|staff)s?(?: (?:at|for|in|of) .*)?|head of .*|admin|administrator|super user|webmaster|staff|guest|(?:show|view|see|follow|share|contact|more) .*|author|by|and|unknown|none|null|(?:ph\.?d|m\.?d|jr|sr|esq|mba|m\.?sc|b\.?a)\.?)$/,
    nameLinks: wordSet('and & of for in at the de la le van von der den bin al el da do dos di du y with | · •'),
    noName: wordSet('the a an then now'),
    profession: /\b(?:reporter|journalist|correspondent|editor|writer|columnist|broadcaster|author)s?\b/,
    doing: /(?:^|\s)(?:i|i've|my|me)\b|\b(?:is|was|has (?:been|worked)|works|covers|joined|writes)\b/,
  },
  header: {
    by: /^(?:(?:(?:live|page|blog|updates?|words|text|story|report(?:ed|ing)?|interview|analysis|opinion|comment|review|dispatch|letter|column|written|edited|compiled|told|presented|posted|submitted|hosted|exclusive|world|and) ){0,4}by)\s+(?<who>\p{L}.*?)(?:\s+for\s+(?<paper>(?:the )?\p{L}.*))?$/iu,
    byNobody:
      /^by (?:our|the|an?)(?: [\p{L}-]+){0,3} (?:staff|team|desk|correspondents?|reporters?|writers?|editors?|newsroom|bureau|agency)$/iu,
    pieceBehind: / (?:live(?: page| blog| updates)?|online|website|news page)$/i,
    compound: /^\p{Lu}\p{Ll}{2,}(?:posten|bladet|blad|blatt|zeitung|avisen|tidende|tidningen|presse|kurier|anzeiger)$/u,
    piece:
      /^(?:(?:foreign|city|news|sports?|home|business|local) (?:pages?|desk|section)|(?:news |political )?analysis|exclusive|opinion|comment|commentary|interview|investigation|explainer|feature|profile|obituary|eyewitness|reportage|(?:the )?long[- ]read|special report|in depth|live(?: (?:page|blog|updates))?|as it happened|breaking(?: news)?|politics|business|sport|health|science|world|local|news)$/,
    place: /^(?:at|in|on|from|outside|near) \S+(?: \S+){0,4}$/,
    aside:
      /^(?:(?:(?:page|p|pp|vol|volume|no|nr|issue|number|price)\b\.? ?[A-Z]?\d[\d,./-]{0,9},? ?){1,3}|[A-Z]\d{1,2}|\W{0,3}\d[\d.,]{0,9} ?(?:p|c|d|crowns?|k)?|\d[\d.,k]{0,9} (?:comments?|shares?|views?|likes?|posts?|reactions?|replies)|(?:from |printed )?(?:in )?the (?:[\p{L}]+ )?(?:issue|edition) of|(?:comments?|views?|shares?):? \(?[\d ,.k]+\)?|(?:(?:late|early|final|print|online|digital|english|\w+day|\w+) edition)|week ending|(?:a ){0,2}a|font size.*|text size.*|follow|share|print|save|listen(?: to (?:this|the) .*)?|copy link|gift this article|summari[sz]e|key points|photo gallery.*|on air now.*|turn to page.*|(?:more|continued) on page.*|\S+@\S+|republish this .*|(?:co-published|first published|republished|syndicated) (?:with|by|in|from|on) .*|sign up(?: (?:to|for|here)\b.*)?|filed under .*|(?:categories|tags|topics|filed under|sources?|media contact|contact|tel|phone): .*|(?:photo|picture|image|illustration|video|graphic|photograph)(?:s|graphs?|graphy)?(?: by|:) .*|(?:latest|oldest|newest) (?:updates? )?first\.?|sorted(?: by|:) .*|(?:all )?times (?:are|in|given)\b.*|@[\w.]+|©.*|(?:\d{1,2}|\w+)[- ]min(?:ute)?s?(?: read)?|\d{1,2} mins? read|reading time.*|in [a-z]+|plus|subscribers? only|premium|skip to .*)$/iu,
    lead: /^by (?:our|the) [\p{L} ]{3,40}[,:] |^(?:(?:live|page|blog|updates?|words|text|story|report(?:ed|ing)?|interview|analysis|opinion|comment|review|dispatch|letter|column|written|edited|compiled|told|presented|posted|submitted|hosted|published|exclusive|investigation|coverage|photos?|pictures?|chronology|timeline|profile|guide|world|news|an?|the|and|\d{1,2}|hours?|minutes?|ago) ){0,5}by:?(?: [—–-])? |^(?:text|words|story|report(?:ing|ers?)?|correspondents?|live reporting|with reporting by|interview|authors?|by|written by): |^(?:text|words|story) (?=\p{Lu}\p{Ll})|^from (?:our |the |a )?(?:[a-z-]+ ){0,3}correspondent,? |^from (?=\p{Lu}\p{L}+ \p{Lu})|^(?:an? |the )?(?:chronology|timeline|profile|dispatch|guide),? (?:compiled |written )?by |^and (?=\p{Lu})|^with (?=\p{Lu}\p{Ll}{1,20} \p{Lu}\p{Ll}{1,20}$)/iu,
    between: /(?:,|;)? (?:with (?:additional )?reporting by|and|with) |[,;/&] ?| (?:in|at|on|for) /i,
    behindWriters: / (?:reports?|writes)$| (?:photo(?:graph)?s|pictures|illustrations|images): ?.*$/i,
    title: /^(?:title|headline|subject): /i,
    others:
      /^(?:(?:the |our |an? )?(?:[\p{L}\d]+ ){0,3}(?:team|staff|desk|newsroom|reporters?|correspondents?|agenc(?:y|ies)|wires|others|bureau))$/iu,
    edition: / in english$/i,
    labels: wordSet(
      'news affairs law labour labor business politics world home national international foreign city local region regions regional country ' +
        'europe africa asia americas investigation investigations inquiry analysis profile portrait exclusive special report reports part one two ' +
        'three four live blog opinion comment feature features magazine explainer chronology timeline background depth in long read interview ' +
        'domestic culture health science crime court courts justice education environment climate transport economy economics money markets finance ' +
        'society defence defense security front page breaking latest summary key points focus desk section weekend sunday saturday updates edition ' +
        'rural agriculture farming fisheries energy logistics shipping technology tech startups arts theatre film music books food travel sport sports football league ' +
        'lifestyle society religion weather incidents obituaries obituary property housing security state county counties states council jobs ideas data ' +
        'coast ports main you are here press release media statement communications communiqué directorate office service english official plus live column editorial letters people wildlife',
    ),
    motto:
      /^(?:est\.?|established|founded|since|no\.|issue|vol\.?) \d{1,4}\b(?!: \p{Lu})|^share (?:on|this)\b|\bedition$|\b(?:since|est\.?|founded in) \d{4}$/iu,
    heads: wordSet(
      'packet banner eagle intelligencer advocate whistle signal plainsman pilot reporter radio television tv broadcasting network online ledger echo courier comet bell bugle sentinel sun star standard argus examiner record leader mercury advertiser inquirer enquirer ' +
        'correspondent wire mirror globe dispatch bulletin register voice monitor informer gleaner clarion beacon messenger independent ' +
        'tattler insider today review magazine weekly journal guardian chronicle newswire newspaper press dagblad avis tidende zeitung anzeiger ' +
        'nachrichten presse diario gazeta giornale correio jornal kurier',
    ),
    openers: wordSet('daily evening morning weekly sunday radio channel'),
    printed:
      /^(?:(?:this|an?|the) (?:[\p{L}-]{1,20} ){1,4}(?:was |were |has |had |is |been ){0,3})?(?:(?:first|originally) )?(?:appear(?:s|ed)|printed|published|ran|taken|reprinted|from)\b/iu,
    saysDay: /(?:^|[\s"“])(?:(?:it|this|today) is|it['’]s|today(?: is)?,?)(?: [\p{L}]+day,?)? $/iu,
    saved: /\b(?:saved?|download\w*|retrieved|accessed|scan\w*|screenshot\w*|cop(?:y|ied)|cached?|archived?)\b/i,
    spoken:
      "\\b(?:said|told|announced|confirmed|spoke|speaking|declared|testified)(?: (?:(?:to|in|at|by|after|during) (?:(?:an?|the|their|his|her) )?[\\p{L}'’-]{1,30}(?: [\\p{L}'’-]{1,30})?|reporters|journalists|lawmakers|parliament))?(?: on)?",
  },
};
