/** An element that may tell of the article: when it was published, who wrote it. */
export interface Mark {
  readonly name: string;
  /** Its class, id and the like, in lower case: what whoever made the page calls it. */
  readonly called: string;
  /** Its `itemprop` or RDFa `property`, in lower case and without the vocabulary's name. */
  readonly property: string;
  /** Its `datetime` or `content`, or a `title` with a number. */
  readonly value: string | undefined;
  readonly href: string | undefined;
  /** Offset in the markup. */
  readonly at: number;
  /** What it stands in that is none of the article: navigation, comments, lists of other articles; null for nothing. */
  readonly within: Aside | null;
  /** Its words, with what stands in it; no more than `LONGEST_MARK` are kept. */
  text: string;
}

/** A part of a page that is none of its article, as far as its name tells. */
export interface Aside {
  readonly around: Aside | null;
  /** True where it holds the article after all. */
  isArticle: boolean;
  /** True for what asks for consent, which holds no article whatever its length. */
  readonly isConsent: boolean;
}

/** What text stands in, as far as the names of the elements around it tell. */
interface Place {
  /** The innermost aside. */
  readonly aside: Aside | null;
  /** A script or style. */
  readonly unread: boolean;
  /** The words above a headline that are none of it. */
  readonly kicker: boolean;
  /** What a picture shows, or who took it. */
  readonly caption: boolean;
}
const NOWHERE: Place = { aside: null, unread: false, kicker: false, caption: false };

/** What a page's markup says beside its text, unjudged; fed by whoever reads the page. */
export class PageFacts {
  /** `content` of meta elements by `name`, `property` and `itemprop`, in lower case. */
  readonly meta = new Map<string, string[]>();
  /** The texts of JSON-LD. */
  readonly linked: string[] = [];
  readonly marks: Mark[] = [];
  /** Headings of the first rank. */
  readonly headings: Mark[] = [];
  readonly #subheadings: Mark[] = [];
  title = '';
  /** BCP 47 tag as `lang` of the page gives it; empty where it gives none. */
  language = '';
  canonical = '';

  /** The open elements: what is collected of them, if anything, and what they stand in. */
  readonly #open: { readonly mark: Mark | null; readonly place: Place }[] = [];
  readonly #collecting: Mark[] = [];
  #into: 'title' | 'ld' | null = null;
  #words = '';

  open(name: string, attributes: Readonly<Record<string, string>>, at: number): void {
    this.#readHead(name, attributes);
    const place = placeOf(name, calledOf(attributes), this.#open.at(-1)?.place ?? NOWHERE);
    const mark = this.marks.length < MOST_MARKS ? markOf(name, attributes, at, place.aside) : null;
    if (mark) (name === 'h1' ? this.headings : this.marks).push(mark);
    if (mark && SUBHEADINGS.has(name)) this.#subheadings.push(mark);
    if (mark) this.#collecting.push(mark);
    this.#open.push({ mark, place });
  }

  /** What elements of a page's head say by their attributes. */
  #readHead(name: string, attributes: Readonly<Record<string, string>>): void {
    const { lang, type, rel, href } = attributes;
    if (name === 'meta') this.#keepMeta(attributes);
    else if (name === 'html') this.language ||= (lang ?? attributes['xml:lang'] ?? '').trim();
    else if (name === 'link' && href && rel?.toLowerCase() === 'canonical') this.canonical ||= href.trim();
    else if (name === 'title' && this.title === '') this.#begin('title');
    else if (name === 'script' && type?.toLowerCase().startsWith('application/ld+json')) this.#begin('ld');
  }

  text(text: string): void {
    if (this.#into !== null && this.#words.length < LONGEST_LD) this.#words += text;
    const { unread, kicker } = this.place;
    if (this.#collecting.length === 0 || unread) return;
    for (const mark of this.#collecting)
      if (mark.text.length < LONGEST_MARK && !(mark.name === 'h1' && kicker)) mark.text += text.slice(0, LONGEST_MARK);
  }

  close(name: string): void {
    const mark = this.#open.pop()?.mark;
    if (mark) this.#collecting.pop();
    // Elements side by side are words apart, whatever the styles make of them.
    for (const around of this.#collecting) if (!/\s$/.test(around.text)) around.text += ' ';
    if (this.#into === null || name !== (this.#into === 'ld' ? 'script' : this.#into)) return;
    if (this.#into === 'title') this.title = this.#words.replace(/\s+/g, ' ').trim();
    else this.linked.push(this.#words);
    this.#into = null;
  }

  /** What the text to come stands in. */
  get place(): Place {
    return this.#open.at(-1)?.place ?? NOWHERE;
  }

  /**
   * The heading of the article: the longest of the first rank that the page's title holds, else of a lower one, else
   * the first.
   */
  get heading(): Mark | undefined {
    const titles = [this.title, ...(this.meta.get('og:title') ?? [])].map(lettersOf);
    const named = this.headings.filter(({ text }) => lettersOf(text) !== '');
    const isTitle = ({ text }: Mark): boolean => {
      const letters = lettersOf(text);
      return letters.length > SHORTEST_TITLE && titles.some((title) => title.includes(letters));
    };
    const longest = (marks: readonly Mark[]): Mark | undefined =>
      marks.filter(isTitle).sort((one, other) => other.text.length - one.text.length)[0];
    return longest(named) ?? longest(this.#subheadings) ?? named.find((mark) => !isOutside(mark)) ?? named[0];
  }

  /** To be called when all is read: what holds the article's heading is no aside. */
  finish(): void {
    for (let aside = this.heading?.within ?? null; aside; aside = aside.around) aside.isArticle = true;
  }

  /** What a meta element of one of these names says, the first name first. */
  metaOf(names: readonly string[]): { readonly name: string; readonly values: readonly string[] } | undefined {
    const name = names.find((each) => this.meta.get(each)?.some((value) => value !== ''));
    return name === undefined ? undefined : { name, values: this.meta.get(name) ?? [] };
  }

  #keepMeta({ name, property, itemprop, content, 'http-equiv': equivalent }: Readonly<Record<string, string>>): void {
    if (content === undefined) return;
    for (const key of new Set([name, property, itemprop, equivalent].map((each) => each?.trim().toLowerCase())))
      if (key) this.meta.set(key, [...(this.meta.get(key) ?? []).slice(0, MOST_VALUES), content.trim()]);
  }

  #begin(into: 'title' | 'ld'): void {
    this.#into = into;
    this.#words = '';
  }
}

function placeOf(name: string, called: string, around: Place): Place {
  const isFrame = FRAMES.has(name);
  const isConsent = !isFrame && CONSENT.test(called);
  const isAside = isConsent || (ASIDES.has(name) && !ABOUT.test(called)) || (!isFrame && OUTSIDE.test(called));
  return {
    aside: isAside ? { around: around.aside, isArticle: false, isConsent } : around.aside,
    unread: around.unread || name === 'script' || name === 'style',
    kicker: around.kicker || KICKER.test(called),
    caption: around.caption || name === 'figcaption' || name === 'figure' || CAPTION.test(called),
  };
}

/** True for what stands in an aside that is none of the article. */
export const isOutside = ({ within }: Mark): boolean => isNoArticle(within);

export function isNoArticle(within: Aside | null): boolean {
  for (let aside = within; aside; aside = aside.around) if (aside.isConsent || !aside.isArticle) return true;
  return false;
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** JSON-LD longer than this is cut, and then read by its keys alone. */
const LONGEST_LD = 400_000;
const LONGEST_MARK = 400;
/** Beyond so many a page tells nothing new of its article. */
const MOST_MARKS = 4000;
const MOST_VALUES = 40;

const SUBHEADINGS = new Set(['h2', 'h3']);
/** Letters of a heading that says enough to be known again in a title. */
const SHORTEST_TITLE = 8;
/** Elements around everything, whose names tell what else is on the page. */
const FRAMES = new Set(['html', 'body', 'main', 'article']);
const ASIDES = new Set(['nav', 'aside', 'footer']);
/** Asides and footers that tell of the article that they stand in. */
const ABOUT = /meta|byline|author|date|info|entry|article|post/;
/** Names that pages give to what is none of the article; whole words, for "header-comments-open" is the article's. */
const OUTSIDE =
  /(?:^|[\s_-])(?:comments?|comment-?list|commentlist|disqus|related|recommend(?:ed|ations?)?|sidebar|(?<!(?:article|story|text|body|content)-)widget|popular|trending|most-?read|teasers|newsletter|menu|breadcrumbs?|more-on|read-?more|(?<!(?:entry|post|article)-)footer|carousel|latest-?news|promo|masthead|top-?bar|site-header|navbar)(?:$|[\s_-])/;
const CONSENT = /cookie|consent|gdpr|privacy|onetrust|cmp-|didomi/;
/** Of pictures: what they show and who took them. */
const CAPTION =
  /(?:^|[\s_-])(?:caption|figcaption|photo-?credit|image-?credit|img-?credit|media-?credit|photo-?caption)|caption(?:$|[\s_-])/;
const KICKER = /kicker|eyebrow|overline|topline|dachzeile|badge/;

/** Parts of names that pages give to days and to whoever wrote. */
const TELLING =
  /date|datum|time|publi|posted|stamp|byline|author|meta|fecha|data|writer|contributor|credit|info|release|created|erstellt|signature|autor|when|day|tagline|subtitle|submitted|details|bookmark|permalink|post-title|entry-title/;

const calledOf = (attributes: Readonly<Record<string, string>>): string => {
  const { class: classes = '', id = '', rel = '', 'data-testid': test = '' } = attributes;
  return `${classes} ${id} ${rel} ${test}`
    .slice(0, LONGEST_MARK)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
};

/** Attributes that hold for machines what the element shows. */
const MACHINE = ['datetime', 'content', 'data-datetime', 'data-date', 'data-timestamp'];

function markOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  at: number,
  within: Aside | null,
): Mark | null {
  const called = calledOf(attributes);
  const property = (attributes['itemprop'] ?? attributes['property'] ?? '').toLowerCase().replace(/^.*[:/#]/, '');
  const isTelling =
    name === 'h1' ||
    SUBHEADINGS.has(name) ||
    name === 'time' ||
    (name === 'abbr' && attributes['title']) ||
    property !== '' ||
    TELLING.test(called);
  if (!isTelling || name === 'body' || name === 'html' || name === 'meta' || name === 'script') return null;
  const machine = MACHINE.map((key) => attributes[key]).find((each) => each);
  const value = machine ?? (/\d/.test(attributes['title'] ?? '') ? attributes['title'] : undefined);
  return { name, called, property, value, href: attributes['href'], at, within, text: '' };
}
