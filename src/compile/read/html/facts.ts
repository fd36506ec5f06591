import type { Stated } from '../cleaned.ts';

/** Where pages say when they were published, the surest first; names are those of meta elements' attributes. */
const DATE_NAMES = [
  'article:published_time',
  'datepublished',
  'parsely-pub-date',
  'pubdate',
  'publishdate',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
];
/** JSON-LD longer than this is not looked through. */
const LONGEST_LD = 200_000;

/** What a page's metadata, JSON-LD, headings and time elements state; fed by whoever reads the page. */
export class PageFacts {
  readonly #meta = new Map<string, string>();
  readonly #linked: string[] = [];
  readonly #headings: string[] = [];
  #times: string[] = [];
  #into: 'title' | 'h1' | 'ld' | null = null;
  #words = '';
  #title = '';
  #language = '';

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { name: key, property, itemprop, content, datetime, lang, type, rel, href } = attributes;
    if (name === 'link' && rel?.toLowerCase() === 'canonical' && href) this.#meta.set('canonical', href.trim());
    if (name === 'meta' && content !== undefined)
      for (const each of [name && key, property, itemprop])
        if (each && !this.#meta.has(each.toLowerCase())) this.#meta.set(each.toLowerCase(), content.trim());
    if (name === 'time' && datetime) this.#times.push(datetime);
    if (name === 'html' && lang) this.#language = lang;
    if (name === 'title' && this.#title === '') this.#begin('title');
    if (name === 'h1') this.#begin('h1');
    if (name === 'script' && type === 'application/ld+json') this.#begin('ld');
  }

  text(text: string): void {
    if (this.#into !== null && this.#words.length < LONGEST_LD) this.#words += text;
  }

  close(name: string): void {
    if (this.#into === null || name !== (this.#into === 'ld' ? 'script' : this.#into)) return;
    const words = this.#into === 'ld' ? this.#words : this.#words.replace(/\s+/g, ' ').trim();
    if (this.#into === 'title') this.#title = words;
    else if (this.#into === 'h1' && words !== '') this.#headings.push(words);
    else this.#linked.push(words);
    this.#into = null;
  }

  #begin(into: 'title' | 'h1' | 'ld'): void {
    this.#into = into;
    this.#words = '';
  }

  /** The headline: the only heading of the first rank, else what the metadata say, else the page's title. */
  get headline(): string | undefined {
    const [heading, ...more] = this.#headings;
    if (heading && more.length === 0 && heading.includes(' ')) return heading;
    return this.#linkedValue('headline') ?? this.#meta.get('og:title') ?? (this.#title || undefined);
  }

  /** The day of publication as written, and the element that has it. */
  get published(): { readonly value: string; readonly where: string } | undefined {
    const linked = this.#linkedValue('datePublished');
    if (linked) return { value: linked, where: 'datePublished of its JSON-LD' };
    const name = DATE_NAMES.find((each) => this.#meta.get(each));
    const value = name && this.#meta.get(name);
    if (name && value) return { value, where: `its meta element ${name}` };
    const [time, ...others] = new Set(this.#times.map((each) => each.slice(0, 10)));
    return time && others.length === 0 ? { value: time, where: 'its time element' } : undefined;
  }

  get stated(): Stated {
    const entries: [keyof Stated, string | undefined][] = [
      ['headline', this.headline],
      ['publisher', this.#meta.get('og:site_name')],
      ['author', this.#meta.get('author')],
      ['url', this.#meta.get('canonical') ?? this.#meta.get('og:url')],
      ['language', this.#language],
    ];
    return Object.fromEntries(entries.filter(([, value]) => value));
  }

  /** A value in any of the page's JSON-LD, however deep; found by its key, so that a broken one still serves. */
  #linkedValue(key: string): string | undefined {
    for (const text of this.#linked) {
      const at = text.indexOf(`"${key}"`);
      const value = at < 0 ? null : /^\s*:\s*("(?:[^"\\]|\\.){0,400}")/.exec(text.slice(at + key.length + 2, at + 600));
      if (value?.[1]) return parseWords(value[1]);
    }
    return undefined;
  }
}

function parseWords(json: string): string | undefined {
  try {
    return String(JSON.parse(json)).trim() || undefined;
  } catch {
    return undefined;
  }
}
