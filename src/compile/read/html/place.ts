/** A part of a page that is none of its article, as far as its name tells. */
export interface Aside {
  readonly around: Aside | null;
  /** True where it holds the article after all. */
  isArticle: boolean;
  /** True for what asks for consent, which holds no article whatever its length. */
  readonly isConsent: boolean;
}

/** What text stands in, as far as the names of the elements around it tell. */
export interface Place {
  /** The innermost aside. */
  readonly aside: Aside | null;
  /** A script or style, or words for those who hear the page alone. */
  readonly unread: boolean;
  /** A heading of the first rank. */
  readonly heading: boolean;
  /** The words in it that are none of the headline. */
  readonly kicker: boolean;
  /** What a picture shows, or who took it. */
  readonly caption: boolean;
  /** What says who wrote it and when. */
  readonly credits: boolean;
  /** What somebody wrote in a forum: the offset of the post in the markup; 0 elsewhere. */
  readonly post: number;
  /** A description of the author, with name, job and picture. */
  readonly author: boolean;
}
export const NOWHERE: Place = {
  aside: null,
  unread: false,
  heading: false,
  kicker: false,
  caption: false,
  credits: false,
  post: 0,
  author: false,
};

type Attributes = Readonly<Record<string, string>>;

/** What the text of an element stands in, given what the element itself stands in; `at` is its offset. */
export function placeOf(name: string, attributes: Attributes, around: Place, at: number): Place {
  const called = calledOf(attributes);
  const isFrame = FRAMES.has(name);
  const isCalled = (names: RegExp): boolean => !isFrame && names.test(called);
  return {
    aside: asideOf(name, called, attributes, around),
    unread:
      around.unread ||
      name === 'script' ||
      name === 'style' ||
      (!/^h[1-3]$/.test(name) && HEARD.test(called)) ||
      (name === 'span' && /display:\s?none/i.test(attributes['style'] ?? '')),
    heading: around.heading || name === 'h1',
    kicker: around.heading && (around.kicker || name === 'time' || KICKER.test(called)),
    caption: around.caption || name === 'figcaption' || name === 'figure' || CAPTION.test(called),
    credits: around.credits || isCalled(CREDITS),
    post: around.post || (isCalled(POST) ? at : 0),
    author: around.author || propertyOf(attributes) === 'author',
  };
}

function asideOf(name: string, called: string, attributes: Attributes, { aside, post }: Place): Aside | null {
  const isFrame = FRAMES.has(name);
  const isConsent = !isFrame && CONSENT.test(called);
  const isNamed = OUTSIDE.test(called) || propertyOf(attributes) === 'comment' || (post > 0 && SIGNATURE.test(called));
  const isAside = isConsent || (ASIDES.has(name) && !ABOUT.test(called)) || (!isFrame && isNamed);
  return isAside ? { around: aside, isArticle: false, isConsent } : aside;
}
const SIGNATURE = /(?:^|[\s_-])signature/;

/** True for what stands in an aside that is none of the article. */
export const isOutside = ({ within }: { readonly within: Aside | null }): boolean => isNoArticle(within);

export function isNoArticle(within: Aside | null): boolean {
  for (let aside = within; aside; aside = aside.around) if (aside.isConsent || !aside.isArticle) return true;
  return false;
}

/** Elements around everything, whose names tell what else is on the page. */
const FRAMES = new Set(['html', 'body', 'main', 'article']);
const ASIDES = new Set(['nav', 'aside', 'footer']);
/** Asides and footers that tell of the article that they stand in. */
const ABOUT = /meta|byline|author|date|info|entry|article|post/;
/** Names that pages give to what is none of the article; whole words, for "header-comments-open" is the article's. */
const OUTSIDE = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'comments?|comment-?list|disqus|responses|respond|replies|related|recommend(?:ed|ations?)?|sidebar',
    '(?<!(?:article|story|text|body|content|elementor)-)widget|popular|trending|most-?read|teasers|teaser-(?:list|grid|box|item)',
    'newsletter|sign-?up|subscribe|menu|breadcrumbs?|more-(?:on|from)|read-?(?:more|also|next)|carousel|latest-?news',
    '(?<!(?:entry|post|article)-)footer|promo|masthead|top-?bar|site-header|navbar',
    'author-?(?:bio|box|profile|description)|about-(?:the-)?author|bio(?:graphy)?',
    'saboxplugin|molongui|author-card|post-?profile|colophon|site-info|feedback|yarpp-related|nav-?box|cat-?links|toc|poll',
    'twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|reddit-embed|fb-post',
  ].join('|')})(?:$|[\\s_-])`,
);
/** What is written for readers who hear a page, beside what others see, and what leads to a heading or to a form to edit it. */
const HEARD =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|a11y-hidden|editsection|header-?link|anchorjs-link)(?:$|[\s_-])/;
const CONSENT = /cookie|consent|gdpr|privacy|onetrust|cmp-|didomi/;
/** Of pictures: what they show and who took them. */
const CAPTION =
  /(?:^|[\s_-])(?:caption|figcaption|photo-?credit|image-?credit|img-?credit|media-?credit|photo-?caption)|caption(?:$|[\s_-])/;
/** Of lines that say who wrote and when. */
const CREDITS =
  /(?:^|[\s_-])(?:by-?line|author|(?:post|entry|article)?-?meta(?:data)?|time-?stamp|posted|submitted|pub-?date|(?:post|article)-info)(?:$|[\s_-])/;
/** What systems for forums call the words of a post: phpBB, vBulletin, XenForo, Discourse, MyBB, Invision, Stack Exchange. */
const POST =
  /(?:^|\s)(?:postbody|post_message_\d+|postcontent|bb-?wrapper|message-?text|cooked|post_body|ips-?type_rich-?text|js-post-body|js-post__content-text|user-?content)(?:\s|$)/;
/** What stands in a heading and is none of the headline: what it is about, what it costs, how many comments it has. */
const KICKER =
  /kicker|eyebrow|overline|topline|dachzeile|spitzmarke|roofline|rubrik|badge|label|premium|paywall|sub-?(?:title|head|line)|untertitel|header-?link|permalink|editsection|(?:^|[\s_-])(?:topic|ressort|flag|plus|dek|deck|anchor|count|date)(?:$|[\s_-])/;

/** What whoever made the page calls an element: its class, id and the like, in lower case. */
export const calledOf = (attributes: Readonly<Record<string, string>>): string => {
  const { class: classes = '', id = '', rel = '', 'data-testid': test = '' } = attributes;
  return `${classes} ${id} ${rel} ${test}`
    .slice(0, LONGEST_CALLED)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
};

/** Characters of names that are looked through. */
const LONGEST_CALLED = 400;

/** Its `itemprop` or RDFa `property`, in lower case and without the vocabulary's name. */
export const propertyOf = ({ itemprop, property = '' }: Readonly<Record<string, string>>): string =>
  (itemprop ?? property).toLowerCase().replace(/^.*[:/#]/, '');
