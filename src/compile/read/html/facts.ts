import { type Aside, calledOf, isOutside, NOWHERE, type Place, placeOf, propertyOf } from './place.ts';

/** An element that may tell of the article: when it was published, who wrote it. */
export interface Mark {
  readonly name: string;
  /** Its class, id and the like, in lower case: what whoever made the page calls it. */
  readonly called: string;
  /** Its `itemprop` or RDFa `property`, in lower case and without the vocabulary's name; `author-name` within an author. */
  readonly property: string;
  /** Its `datetime` or `content`, or a `title` with a number. */
  readonly value: string | undefined;
  /** True where that value is an attribute's that is made for instants. */
  readonly instant: boolean;
  readonly href: string | undefined;
  /** Offset in the markup. */
  readonly at: number;
  /** What it stands in that is none of the article: navigation, comments, lists of other articles; null for nothing. */
  readonly within: Aside | null;
  /** Its words, with what stands in it; no more than `LONGEST_MARK` are kept. */
  text: string;
}

/** Parts the words of elements side by side in the text of a mark: a space of its own kind. */
export const BETWEEN_ELEMENTS = '\u2028';

/** What heads the article: where it stands in the markup, and its words. */
export type Heading = Pick<Mark, 'at' | 'within' | 'text'>;

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
  /** Headings that lead to the front page: the name of the site. */
  readonly #logos = new Set<Mark>();
  /** The heading of the article, once all is read. */
  heading: Heading | undefined;
  title = '';
  /** BCP 47 tag as `lang` of the page gives it; empty where it gives none. */
  language = '';
  canonical = '';
  /** Addresses of the page in links: the one for phones, those of services for sharing it. */
  readonly ownAddresses: string[] = [];
  /** The first pictures, by where they stand in the markup and where they are filed. */
  readonly pictures: { readonly at: number; readonly address: string }[] = [];

  /** The open elements: what is collected of them, if anything, and what they stand in. */
  readonly #open: { readonly mark: Mark | null; readonly place: Place }[] = [];
  readonly #collecting: Mark[] = [];
  #into: 'title' | 'ld' | null = null;
  #words = '';
  #kicker = '';

  open(name: string, attributes: Readonly<Record<string, string>>, at: number): void {
    this.#readHead(name, attributes, at);
    const place = placeOf(name, attributes, this.place, at);
    const mark = this.marks.length < MOST_MARKS ? markOf(name, attributes, at, place) : null;
    if (mark) (name === 'h1' ? this.headings : this.marks).push(mark);
    if (mark && SUBHEADINGS.has(name)) this.#subheadings.push(mark);
    if (mark) this.#collecting.push(mark);
    if (name === 'a' && HOME.test(attributes['href'] ?? ''))
      for (const heading of this.#collecting) if (heading.name === 'h1') this.#logos.add(heading);
    this.#open.push({ mark, place });
  }

  /** What elements of a page's head say by their attributes. */
  #readHead(name: string, attributes: Readonly<Record<string, string>>, at: number): void {
    const { lang, type = '', rel, href, src } = attributes;
    if (href) this.#readLink(name, rel, href.trim());
    if (name === 'img' && src && this.pictures.length < MOST_VALUES)
      this.pictures.push({ at, address: src.slice(0, LONGEST_MARK) });
    if (name === 'meta') this.#keepMeta(attributes);
    else if (name === 'input' && type === 'hidden' && /publi/i.test(attributes['name'] ?? ''))
      this.#keepMeta({ ...attributes, content: attributes['value'] ?? '' });
    else if (name === 'html') this.language ||= (lang ?? attributes['xml:lang'] ?? '').trim();
    else if (name === 'title' && this.title === '') this.#begin('title');
    else if (name === 'script' && type.toLowerCase().startsWith('application/ld+json')) this.#begin('ld');
  }

  /** The page's own address: the one that counts, as phones get it, inside a link of a service for sharing it. */
  #readLink(name: string, rel: string | undefined, href: string): void {
    if (name === 'link' && rel?.toLowerCase() === 'canonical') this.canonical ||= href;
    if (this.ownAddresses.length >= MOST_VALUES) return;
    if (name === 'link' && rel === 'amphtml') this.ownAddresses.push(href);
    if (name !== 'a' || !SHARING.test(href)) return;
    const inner = href.slice(OF_SERVICE).search(/https?(?::|%3a)/i);
    const [own] = href.slice(inner + OF_SERVICE, OF_SERVICE + LONGEST_MARK).split('&');
    if (inner >= 0 && own) this.ownAddresses.push(own.replaceAll(/%2f/gi, '/'));
  }

  text(text: string): void {
    if (this.#into !== null && this.#words.length < LONGEST_LD) this.#words += text;
    const { unread, kicker } = this.place;
    if (this.#collecting.length === 0 || unread) return;
    for (const mark of this.#collecting)
      if (mark.text.length < LONGEST_MARK && !(mark.name === 'h1' && kicker)) mark.text += text.slice(0, LONGEST_MARK);
    if (kicker && this.#kicker.length < LONGEST_MARK) this.#kicker += text.slice(0, LONGEST_MARK);
  }

  close(name: string): void {
    const mark = this.#open.pop()?.mark;
    if (mark) this.#collecting.pop();
    // Where nothing else stands in a heading, it is no kicker, whatever it is called.
    if (mark?.name === 'h1' && mark.text.trim() === '') mark.text = this.#kicker;
    if (name === 'h1') this.#kicker = '';
    // Elements side by side are words apart, whatever the styles make of them.
    for (const around of this.#collecting) if (!around.text.endsWith(BETWEEN_ELEMENTS)) around.text += BETWEEN_ELEMENTS;
    if (this.#into === null || name !== (this.#into === 'ld' ? 'script' : this.#into)) return;
    if (this.#into === 'title') this.title = this.#words.replace(/\s+/g, ' ').trim();
    else this.linked.push(this.#words);
    this.#into = null;
  }

  /** What the text to come stands in. */
  get place(): Place {
    return this.#open.at(-1)?.place ?? NOWHERE;
  }

  /** To be called when all is read, with its lines: what holds the article's heading is no aside. */
  finish(lines: readonly Heading[]): void {
    const [first] = this.headings;
    this.headings.splice(0, this.headings.length, ...this.headings.filter((mark) => !this.#logos.has(mark)));
    this.heading = this.#findHeading(lines) ?? first;
    for (let aside = this.heading?.within ?? null; aside; aside = aside.around) aside.isArticle = true;
  }

  /**
   * The longest of the first rank that is most of the page's title or stands in it, else of a lower one, else a line
   * that is most of the title, else what is called a headline, else the first of the first rank.
   */
  #findHeading(lines: readonly Heading[]): Heading | undefined {
    const titles = [this.title, ...(this.meta.get('og:title') ?? [])].map(lettersOf);
    const named = this.headings.filter(({ text }) => lettersOf(text) !== '');
    const longest = (headings: readonly Heading[], least: number): Heading | undefined =>
      headings
        .filter(({ text }) => {
          const letters = lettersOf(text);
          return (
            letters.length > SHORTEST_TITLE &&
            titles.some((title) => letters.length >= title.length * least && title.includes(letters))
          );
        })
        .sort((one, other) => other.text.length - one.text.length)[0];
    return (
      longest(named, MOST_OF_TITLE) ??
      longest(this.#subheadings, MOST_OF_TITLE) ??
      longest(named, 0) ??
      longest(this.#subheadings, 0) ??
      longest(
        lines.filter(({ text }) => text.length <= this.title.length && !this.siteNames.includes(text)),
        MOST_OF_TITLE,
      ) ??
      [...named, ...this.#subheadings].find((mark) => !isOutside(mark) && HEADLINE.test(mark.called)) ??
      named.find((mark) => !isOutside(mark) && mark.text.trim().split(/\s+/).length >= OF_HEADLINE) ??
      this.#onlyCalled() ??
      named.find((mark) => !isOutside(mark)) ??
      named[0] ??
      this.#subheadings.find((mark) => !isOutside(mark) && mark.text.trim().split(/\s+/).length >= OF_HEADLINE) ??
      this.marks.find(
        (mark) => mark.name === 'font' && !isOutside(mark) && mark.text.trim().split(/\s+/).length >= OF_HEADLINE,
      )
    );
  }

  /** The only element of the page that is called a headline, whatever element it is. */
  #onlyCalled(): Mark | undefined {
    const called = this.marks.filter(
      (mark) =>
        !isOutside(mark) && (mark.property === 'headline' || HEADLINE.test(mark.called)) && mark.text.trim() !== '',
    );
    return called.length === 1 ? called[0] : undefined;
  }

  /** What stands in headings that lead to the front page. */
  get siteNames(): readonly string[] {
    return [...this.#logos].map(({ text }) => text.trim()).filter((text) => text !== '');
  }

  /** What a meta element of one of these names says, the first name first. */
  metaOf(names: readonly string[]): { readonly name: string; readonly values: readonly string[] } | undefined {
    const name = names.find((each) => this.meta.get(each)?.some((value) => value !== ''));
    return name === undefined ? undefined : { name, values: this.meta.get(name) ?? [] };
  }

  #keepMeta({ name, property, itemprop, content, 'http-equiv': equivalent }: Readonly<Record<string, string>>): void {
    // A day inside the body is judged by where it stands: cards of other stories have theirs.
    if (content === undefined || (this.#open.length > IN_BODY && isDayProperty(itemprop))) return;
    for (const key of new Set([name, property, itemprop, equivalent].map((each) => each?.trim().toLowerCase())))
      if (key) this.meta.set(key, [...(this.meta.get(key) ?? []).slice(0, MOST_VALUES), content.trim()]);
  }

  #begin(into: 'title' | 'ld'): void {
    this.#into = into;
    this.#words = '';
  }
}

/** Depth of elements in the head, and of those that stand in the body itself. */
const IN_BODY = 2;
const isDayProperty = (itemprop = ''): boolean => /date|publi|issued|created/i.test(itemprop);

const SHARING = /share|tweet|intent|whatsapp|telegram|pin\/create/i;
/** Characters of an address in which the scheme and a part of the service's name stand. */
const OF_SERVICE = 8;

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** JSON-LD longer than this is cut, and then read by its keys alone. */
const LONGEST_LD = 400_000;
const LONGEST_MARK = 400;
/** Beyond so many a page tells nothing new of its article. */
const MOST_MARKS = 4000;
const MOST_VALUES = 40;

const HOME = /^(?:\/|\.\/?|https?:\/\/[^/]+\/?|\/?index\.\w+)$/i;
const SUBHEADINGS = new Set(['h2', 'h3']);
/** Letters of a heading that says enough to be known again in a title. */
const SHORTEST_TITLE = 8;
/** Words of a heading that is more than the name of a section. */
const OF_HEADLINE = 3;
/** The share of a title that is headline, where the site's name is the rest. */
const MOST_OF_TITLE = 0.5;
/** What systems call the headline of an article. */
const HEADLINE = /(?:entry|post|article|story|page|node|news|item|topic|content)[_-]?(?:title|headline)|headline/;
/** Parts of names that pages give to days and to whoever wrote. */
const TELLING =
  /date|datum|time|publi|posted|stamp|byline|author|meta|fecha|data|writer|contributor|credit|info|release|created|erstellt|signature|autor|auteur|firma|user-?name|when|day|tagline|subtitle|submitted|details|bookmark|permalink|post-title|entry-title|article-title|headline/;

/** Words of data attributes that hold for machines the day or time that the element shows, and of those of other days. */
const [OF_INSTANTS, OF_OTHERS] = [
  new Set('date time datetime timestamp stamp utime epoch published pubdate'.split(' ')),
  new Set('end expires expiry until valid start begin update updated modified zone'.split(' ')),
];

function instantOf(attributes: Readonly<Record<string, string>>): string | undefined {
  for (const key in attributes) {
    if (!key.startsWith('dat')) continue;
    const words = key.split('-');
    const isInstant = words.some((word) => OF_INSTANTS.has(word)) && !words.some((word) => OF_OTHERS.has(word));
    if (isInstant && attributes[key]) return attributes[key];
  }
  return undefined;
}

/** In the title of an element: what it shows in other words, "3 days ago", may be a day. */
const YEAR = /\b(?:19|20)\d\d\b/;

/** Sizes of letters by which pages of old set headlines. */
const LARGE = /^(?:\+[1-4]|[4-7])$/;
const ALWAYS_TELLING = new Set(['h1', ...SUBHEADINGS, 'time']);
const NEVER_TELLING = new Set(['body', 'html', 'meta', 'script']);

/** Where sites have a page about each of those who write for them. */
export const OF_AN_AUTHOR = /\/(?:authors?|staff|reporters?|contributors?|journalists?)\//;

function isTellingElement(name: string, attributes: Readonly<Record<string, string>>): boolean {
  const { size = '', title = '', href = '' } = attributes;
  if (name === 'a' && OF_AN_AUTHOR.test(href)) return true;
  if (name === 'font') return LARGE.test(size);
  if (name === 'abbr') return title !== '';
  return ALWAYS_TELLING.has(name) || (YEAR.test(title) && name !== 'a' && name !== 'img');
}

function markOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  at: number,
  { aside: within, author }: Place,
): Mark | null {
  const called = 'pubdate' in attributes ? `${calledOf(attributes)} pubdate` : calledOf(attributes);
  const own = propertyOf(attributes);
  const property = author && own === 'name' ? 'author-name' : own;
  const instant = instantOf(attributes);
  const { content, title, href } = attributes;
  const isTelling = instant || property !== '' || TELLING.test(called) || isTellingElement(name, attributes);
  if (!isTelling || (NEVER_TELLING.has(name) && !(name === 'meta' && isDayProperty(attributes['itemprop']))))
    return null;
  const value = instant || content || (/\d/.test(title ?? '') ? title : undefined);
  return { name, called, property, value, instant: Boolean(instant), href, at, within, text: '' };
}
