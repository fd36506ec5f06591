import type { LineWords } from './line-words.ts';

/** A kind of line that belongs to the page and not to the article. */
interface Boilerplate {
  /** What results give as the reason. */
  readonly why: string;
  /** The most words that such a line has. */
  readonly words: number;
  readonly is: (line: LineWords) => boolean;
}

const matches =
  (pattern: RegExp) =>
  ({ plain }: LineWords): boolean =>
    pattern.test(plain);

const PLATFORM =
  'facebook|twitter|x|instagram|youtube|telegram|whatsapp|linkedin|reddit|google news|tiktok|threads|mastodon';

/** Words that share bars consist of; the strong ones make one. */
const SHARE_STRONG = new Set(
  'share shares shared tweet tweets facebook twitter whatsapp linkedin reddit pinterest telegram messenger tumblr viber flipboard email e-mail print pocket'.split(
    ' ',
  ),
);
const SHARE_WEAK = new Set(
  'this article story page post on via to by with and or the a link copy copied save pin it like x vk more options views view comments comment instagram youtube mail send news us'.split(
    ' ',
  ),
);

function isShareBar({ plain }: LineWords): boolean {
  const words = plain.split(/[\s|/·•,:+()]+/).filter((word) => word !== '' && !/^\d+[km]?$/.test(word));
  return (
    words.some((word) => SHARE_STRONG.has(word)) &&
    words.every((word) => SHARE_STRONG.has(word) || SHARE_WEAK.has(word))
  );
}

const RELATED =
  'read (?:more|also|next|the full (?:story|article|report))|see also|also read|more (?:on|from|about) this(?: story| topic)?|' +
  'related(?: (?:articles?|stor(?:y|ies)|content|topics?|news|links?|coverage|posts?|reading|video))?|you (?:may|might) (?:also )?(?:like|be interested in)|' +
  'recommended(?: for you| stories| reading)?|further reading|more stories|top stories|latest (?:news|stories)|most (?:read|popular|viewed|shared)|trending(?: now)?|' +
  "in case you missed it|don't miss|must read|watch(?: now| also| more| live)?|listen(?: now)?|in pictures|click here|continue reading|keep reading|explore more|" +
  "editors?'? picks?|what to read next";
const RELATED_ALONE = new RegExp(`^(?:${RELATED})[\\s.:!…]*$`);
const RELATED_LINK = new RegExp(`^(?:${RELATED})\\s*(?:[:|»›>]|\\s[-–—]\\s)\\s*\\S`);

/**
 * Kinds of boilerplate. Each pattern is held to the whole line or to an opening that no sentence of a report has; a
 * line that only might be boilerplate stays. Order is that of the reasons: the first that fits is given.
 */
const KINDS: readonly Boilerplate[] = [
  { why: 'short code', words: 60, is: ({ text }) => isShortCode(text.trim()) },
  {
    why: 'advertisement',
    words: 12,
    is: matches(
      /^[[(]?(?:advertise?ments?|advertising|ads?|sponsored(?: content| links?| by .*)?|promoted(?: content)?|paid (?:content|post)|(?:story|article|post) continues (?:below|after)(?: (?:this )?(?:ad(?:vertisement)?|promotion|newsletter))?|scroll (?:down )?to continue.*|skip (?:past )?(?:this )?(?:ads?|advertisement|promotion).*|continue (?:below )?after (?:the )?ad(?:vertisement)?|remove ads?)[\])\s.:…]*$/,
    ),
  },
  { why: 'share bar', words: 24, is: isShareBar },
  { why: 'related link', words: 5, is: matches(RELATED_ALONE) },
  { why: 'related link', words: 30, is: matches(RELATED_LINK) },
  {
    why: 'comment prompt',
    words: 24,
    is: matches(
      /^(?:(?:leave|post|add|write|submit) (?:a |your |us a )?(?:comment|reply|response)\b.{0,40}|(?:no )?comments?(?: ?\(\d+\)| ?\d+)?|\d+ (?:comments?|replies|responses?)|(?:join|start) the (?:conversation|discussion)\b.{0,40}|be the first to (?:comment|reply|share)\b.{0,40}|(?:view|show|read|load|see|hide) (?:all |more )?(?:\d+ )?comments?|(?:your )?email address will not be published.*|(?:log|sign) in to (?:comment|reply|join|leave).*|have your say|what do you think\?.*comments?.*|cancel reply|comments? (?:are|is) closed|discussion|comment via .*)[\s.:!…]*$/,
    ),
  },
  {
    why: 'follow prompt',
    words: 90,
    is: matches(
      new RegExp(
        `^(?:(?:follow|like|find|join) us\\b.*|(?:follow|join|like) (?:our|the|@?[\\w. ]{2,40}) (?:on|channel on|page on|channels? on) (?:our )?(?:${PLATFORM})\\b.*|(?:join|follow) our (?:${PLATFORM}|channel|page|group)\\b.*|stay connected[\\s.:!]*|connect with us\\b.{0,60}|follow @\\w+.{0,40})$`,
        's',
      ),
    ),
  },
  {
    why: 'newsletter prompt',
    words: 40,
    is: matches(
      /^(?:(?:please )?(?:sign up|subscribe|register)\b(?: now| today| here| free| for free)*(?:(?: to| for| and)\b.*)?|(?:get|receive)\b.{0,80}\b(?:newsletters?|inbox|email alerts|in your email)\b.*|newsletters?|download (?:the|our)\b.{0,40}\bapp\b.*|enter your e-?mail\b.*|your e-?mail(?: address)?|support (?:our|independent|us)\b.{0,60}|donate(?: now| today)?|become a (?:member|subscriber|supporter)\b.*|allow notifications.*)$/,
    ),
  },
  {
    why: 'contribution prompt',
    words: 40,
    is: matches(
      /^(?:be a reporter\b.*|write for us\b.*|send (?:us )?(?:in )?your (?:stor(?:y|ies)|articles?|photos|tips?|news|views|comments)\b.*|(?:have|got|do you have) (?:a (?:story|tip|news tip|question)|information|any information)\b.*\?.*|contact us\b.{0,60}|submit (?:a|your) (?:story|article|tip|correction)\b.*|report (?:an? )?(?:error|typo|correction)\b.{0,40}|correct a mistake.*|found (?:a|an) (?:typo|error|mistake)\b.*)$/,
    ),
  },
  {
    why: 'copyright',
    words: 70,
    is: ({ plain }) =>
      /^(?:©|\(c\)|copyright(?: ©| \(c\)|:| \d{4}| by\b| reserved))/.test(plain) ||
      /\ball rights reserved\.?$/.test(plain) ||
      /^(?:this|the) (?:material|article|content|story)s? (?:may|must|can)(?:not| not) be (?:published|reproduced|republished|copied)/.test(
        plain,
      ),
  },
  {
    why: 'cookie notice',
    words: 90,
    is: matches(
      /\b(?:(?:we|site|website|page) uses? (?:\w+ )?cookies|(?:accept|allow|reject|manage|decline) (?:all |optional )?cookies|cookies? (?:policy|settings|notice|preferences|consent)|consent to (?:the use of |our )?cookies)\b/,
    ),
  },
  {
    why: 'photo credit',
    words: 20,
    is: ({ plain, closed }) =>
      /^\(?(?:photo|image|picture|video|photograph|file photo|cover photo|featured image)s?(?: credits?| courtesy| source| copyright| by)?\s*(?:[:©]|courtesy|\/|credit|by (?=\S+ \S+ ?\/))/.test(
        plain,
      ) ||
      /^\(?(?:image (?:copyright|source|credit)|credits?\s*:|photo by)\b/.test(plain) ||
      (!closed &&
        /(?:\/|\bvia )\s*(?:getty(?: images)?|reuters|afp|ap|epa|shutterstock|pool|file|anadolu)\b[\s)./a-z]{0,30}$/.test(
          plain,
        ) &&
        plain.split(' ').length <= 9) ||
      /^\(?(?:getty images|shutterstock|file photo|handout|reuters photo|ap photo)(?:\s*\/.{0,40})?\)?$/.test(plain),
  },
  {
    why: 'navigation',
    words: 24,
    is: ({ plain }) =>
      /^(?:skip to (?:main )?(?:content|navigation)|back to (?:top|home\w*)|(?:main )?menu|search|home|next|previous|(?:next|previous) (?:article|story|post|page)s?|(?:log|sign) ?in|log ?out|my account|close|loading\W*|toggle navigation|play(?: video)?|show more|load more|view all|see all|table of contents|jump to .{0,30}|get short url(?: [\d ]+)?|text size.{0,10}|listen to (?:this )?article.{0,20}|your browser does not support.*|(?:please )?enable javascript.*)[\s.:…]*$/.test(
        plain,
      ) ||
      /^(?:home(?:page)?|news|front page|start|you are here:?)(?:\s*[>»/›|→]\s*[\p{L}\p{N} &'-]{2,60}){1,6}$/u.test(
        plain,
      ),
  },
  {
    why: 'reading time',
    words: 8,
    is: matches(/^(?:reading time:? )?(?:about |approx\.? )?\d{1,2}[- ]min(?:ute)?s?(?: read)?\.?$/),
  },
  {
    why: 'source line',
    words: 12,
    is: matches(/^(?:sources?|tags?|filed under|categor(?:y|ies)|topics?|keywords?|location)\s*:\s*\S.*[^.]$/),
  },
];

const CODES = new Set(
  'caption embed gallery video audio playlist ad ads advert iframe youtube tweet twitter instagram facebook related newsletter widget contact-form quote pullquote image img slideshow poll map'.split(
    ' ',
  ),
);

/** "[caption id=…]…[/caption]", "[embed]…[/embed]", "[some_plugin id=4]": a bracket with a known or attributed word. */
function isShortCode(text: string): boolean {
  const code = /^\[\/?([a-z][\w-]*)([^\]]*)\]/i.exec(text);
  if (!code || !(text.endsWith(']') || text.length >= 600)) return false;
  const [opening, name = '', attributes = ''] = code;
  const known = CODES.has(name.toLowerCase()) || name.includes('_') || /^\s+[\w-]+=/.test(attributes);
  const whole = opening.length === text.length || text.includes(`[/${name}]`);
  return known && whole && (attributes === '' || /^\s+[\w-]+=|^\s*\/$/.test(attributes));
}

/** Why a line is boilerplate by its own words; null for any other line. */
export function boilerplate(line: LineWords): string | null {
  if (line.words === 0 || line.long) return null;
  for (const { why, words, is } of KINDS) if (line.words <= words && is(line)) return why;
  return null;
}
