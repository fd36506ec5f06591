import { dayLabel } from '../../digest/day.ts';
import { memoised } from '../../digest/memoised.ts';
import type { ArticleId, Day } from '../../digest/types.ts';
import type { ArticleText } from '../edit/articles.ts';
import type { Span } from '../edit/date.ts';
import { type ArticleEntry, type Paragraph, WEB_ADDRESS } from '../edit/schema.ts';
import type { Linked } from '../find/names/indexes.ts';
import type { Linker } from '../find/names/link.ts';
import { english } from '../language/languages.ts';
import { languageNamed, UNKNOWN } from '../language/others.ts';
import type { Stated } from '../read/cleaned.ts';
import { datelineOf } from '../read/dateline.ts';
import { extractOf } from './extracts.ts';
import type { Reading } from './reading.ts';
import type { Revision } from './revisions.ts';

/** An article of a topic: what is read of it, its key, and what its names are over all articles. */
export interface ReadArticle {
  readonly id: ArticleId;
  readonly file: string;
  readonly sha256: string;
  /** Of publication. */
  readonly day: Day;
  readonly reading: Reading;
  /** By key within the article, of all that it names: the key and type that the thing has over all articles. */
  readonly links: ReadonlyMap<string, Linked>;
  /** What its revisions changed, the oldest first. */
  readonly revisions: readonly Revision[];
}

/** A reading with its key. */
export type KeyedReading = Omit<ReadArticle, 'links'>;

/** In order of publication; what came on one day by its name. Nothing depends on the order in which articles came. */
export const byPublication = (
  { day: a, file: one }: Pick<ReadArticle, 'day' | 'file'>,
  { day: b, file: other }: Pick<ReadArticle, 'day' | 'file'>,
): number => compared(a, b) || compared(one, other);

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Articles in order of publication, with the names of each linked to those of the others. */
export const linked = (articles: readonly KeyedReading[], linker: Pick<Linker, 'linkThings'>): readonly ReadArticle[] =>
  withFamilies(
    [...articles].sort(byPublication).map((article) => {
      const things = article.reading.names.map(({ entity, type, spellings, roles, isDoubtful }) => ({
        entity,
        type,
        mentions: spellings.reduce((sum, { mentions }) => sum + mentions, 0),
        texts: spellings.map(({ text }) => text),
        roles: roles.map(({ text }) => text),
        isDoubtful,
      }));
      return { ...article, links: linker.linkThings(things, english) };
    }),
  );

/** "His brother Idris" of an article on Ada Roe, where another names Idris Roe, and nobody else of that first name. */
function withFamilies(articles: readonly ReadArticle[]): readonly ReadArticle[] {
  const people = new Set(
    articles.flatMap(({ links }) =>
      [...links.values()].flatMap(({ entity, type }) => (type === 'person' ? entity : [])),
    ),
  );
  const full = Map.groupBy(
    [...people].filter((key) => key.split(' ').length === 2),
    (key) => key.slice(0, key.indexOf(' ')),
  );
  return articles.map((article) => {
    const there = [...article.links.values()].filter(({ type }) => type === 'person').map(({ entity }) => entity);
    const links = new Map(article.links);
    for (const [key, link] of article.links) {
      const [meant, ...others] = link.type === 'person' ? (full.get(link.entity) ?? []) : [];
      const surname = meant?.slice(meant.indexOf(' '));
      const isOfFamily = surname !== undefined && there.some((other) => other !== meant && other.endsWith(surname));
      if (meant !== undefined && others.length === 0 && isOfFamily) links.set(key, { ...link, entity: meant });
    }
    return { ...article, links };
  });
}

/** The paragraphs of each article by its id, with what extraction makes of their dates. */
export const textsOf = memoised(
  (articles: readonly ReadArticle[]): ReadonlyMap<ArticleId, ArticleText> =>
    new Map(articles.map((article) => [article.id, new TextRead(article)])),
);

/** The paragraphs of an article, cut when they are first asked for. */
class TextRead implements ArticleText {
  readonly #article: ReadArticle;
  #paragraphs?: readonly string[];
  #spans?: Reading['spans'];
  readonly former: ReadonlyMap<number, readonly string[]>;

  constructor(article: ReadArticle) {
    this.#article = article;
    const former = Map.groupBy(article.revisions, ({ paragraph }) => paragraph);
    this.former = new Map([...former].map(([paragraph, all]) => [paragraph, all.map(({ before }) => before)]));
  }

  get sha256(): string {
    return this.#article.sha256;
  }

  get paragraphs(): readonly string[] {
    if (this.#paragraphs) return this.#paragraphs;
    const { text, lines } = this.#article.reading;
    const paragraphs: string[] = [];
    for (let at = 0; at < lines.length; at += 2) paragraphs.push(text.slice(lines[at], lines[at + 1]).trim());
    this.#paragraphs = paragraphs;
    return paragraphs;
  }

  datesIn(paragraph: number): readonly Span[] {
    this.#spans ??= this.#article.reading.spans;
    return this.#spans.flatMap(([of, start, end]) => (of === paragraph ? [{ start, end }] : []));
  }
}

export const citing = (article: ArticleId, paragraph: number): Paragraph => ({
  id: `${article}${paragraph}`,
  article,
  paragraph,
});

/** Names that say what an article is on; more are counted. */
const MOST_NAMED = 3;

/**
 * What the digest says of an article; `nameOf` gives the digest's name for a key within it, `labels` are those of all
 * articles, as often as they have them.
 */
export function articleFinding(
  { id, file, reading, links }: ReadArticle,
  nameOf: (key: string) => string | undefined,
  labels: ReadonlyMap<string, number>,
): ArticleEntry {
  const { headline, published, about, words, isUnread } = reading;
  const isInferred = published.known === 'inferred';
  const basis = about.collected === 'feed' ? 'as its feed states it' : 'stated by the file';
  return {
    id,
    file,
    ...(headline === null ? {} : { headline }),
    ...labelled(id, labelOf(about), labels),
    ...(about.url === undefined || !WEB_ADDRESS.test(about.url) ? {} : { url: about.url }),
    ...(about.publisher === undefined
      ? {}
      : { publisher: { name: about.publisher, basis: about.publisherBasis ?? basis } }),
    ...(about.author === undefined ? {} : { author: { name: about.author, basis } }),
    published: {
      day: published.day,
      text: `${isInferred ? 'about ' : ''}${dayLabel(published.day)}`,
      // A day in the file's front matter is stated, though no paragraph of the article has it.
      known: isInferred ? 'inferred' : 'stated',
      basis: published.basis,
    },
    ...datelined(reading),
    language: about.language ?? 'und',
    translation: translationOf(about),
    about: isUnread
      ? unreadContents(words, about.language ?? UNKNOWN)
      : contentsOf(words, [...new Set([...links.keys()].flatMap((entity) => nameOf(entity) ?? []))]),
    ...(isUnread ? { unread: true } : {}),
    notes: about.note === undefined ? [] : [{ paragraph: 1, text: about.note }],
  };
}

/** Lines of an article, its headline among them, of which one may begin with its dateline. */
const OPENING = 12;

function datelined({ text, lines }: Reading): { readonly dateline?: string } {
  for (let at = 0; at < Math.min(lines.length, 2 * OPENING); at += 2) {
    const dateline = datelineOf(text.slice(lines[at], lines[at + 1]).trim());
    if (dateline !== '') return { dateline };
  }
  return {};
}

function translationOf({ translated }: Stated): ArticleEntry['translation'] {
  if (translated === undefined) return { status: 'none', passages: [] };
  return { status: 'stated', ...(translated === '' ? {} : { why: translated }), passages: [] };
}

/** Characters of a label. */
const LABEL = 30;
/** Characters of a publisher's name that are looked at: a page may state anything. */
const LONGEST_NAME = 300;

/** The name that the file gives, else that of the publisher without what follows it: "Gazette" of "Gazette | News". */
function labelOf({ label, publisher = '' }: Stated): string {
  const name = label ?? publisher.slice(0, LONGEST_NAME).split(/\s*[|:–—]\s*|\s+-\s+/)[0] ?? '';
  return name === '' ? '' : extractOf(name, LABEL);
}

/** How many articles have each label. */
export function labelsOf(articles: readonly ReadArticle[]): ReadonlyMap<string, number> {
  const labels = new Map<string, number>();
  for (const { reading } of articles) {
    const label = labelOf(reading.about);
    labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  return labels;
}

/** A label that other articles have as well is told apart by the article's key: "Coast Agency AH". */
function labelled(id: ArticleId, label: string, labels: ReadonlyMap<string, number>): { readonly label?: string } {
  if (label === '') return {};
  return { label: (labels.get(label) ?? 0) > 1 ? `${label} ${id}` : label };
}

/** "Some 640 words that name Port Aldwin, Marta Quillon, Merrow Ferries and 4 more." */
function contentsOf(words: number, names: readonly string[]): string {
  const length = lengthOf(words);
  if (names.length === 0) return `${length}.`;
  const rest = names.length - MOST_NAMED;
  return `${length} that name ${names.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

function lengthOf(words: number): string {
  const rounded = String(Math.max(10, Math.round(words / 10) * 10)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `Some ${rounded} words`;
}

/** "Some 640 words in German, which is not read here." */
const unreadContents = (words: number, tag: string): string =>
  `${lengthOf(words)} in ${languageNamed(tag)}, which is not read here: no line is of what they tell.`;
