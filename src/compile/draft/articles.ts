import { dayLabel } from '../../digest/day.ts';
import type { ArticleId } from '../../digest/types.ts';
import { spanOf } from '../compare/dated.ts';
import type { ArticleText } from '../edit/articles.ts';
import type { Span } from '../edit/date.ts';
import { type ArticleEntry, type Paragraph, WEB_ADDRESS } from '../edit/schema.ts';
import type { Linked, Linker } from '../find/names/link.ts';
import type { Stated } from '../read/cleaned.ts';
import { extractOf } from './extracts.ts';
import { citing, paragraphOf } from './places.ts';
import type { Reading } from './reading.ts';
import type { Revision } from './revisions.ts';

/** An article of a topic: what is read of it, its key, and what its names are over all articles. */
export interface ReadArticle extends Reading {
  readonly id: ArticleId;
  /** By key within the article: the key and type that the thing has over all articles. */
  readonly links: ReadonlyMap<string, Linked>;
  /** What its revisions changed, the oldest first. */
  readonly revisions: readonly Revision[];
}

/** A reading with its key. */
export type KeyedReading = Omit<ReadArticle, 'links'>;

/** In order of publication; what came on one day by its name. Nothing depends on the order in which articles came. */
export const byPublication = (
  { clean: a, file: one }: Pick<Reading, 'file' | 'clean'>,
  { clean: b, file: other }: Pick<Reading, 'file' | 'clean'>,
): number =>
  a.published.day < b.published.day ? -1 : a.published.day > b.published.day ? 1 : one < other ? -1 : one > other ? 1 : 0;

/** Articles in order of publication, with the names of each linked to those of the others. */
export const linked = (articles: readonly KeyedReading[], linker: Pick<Linker, 'linkThings'>): readonly ReadArticle[] =>
  [...articles].sort(byPublication).map((article) => {
    const things = article.names.map(({ entity, type, spellings, roles }) => ({
      entity,
      type,
      mentions: spellings.reduce((sum, { mentions }) => sum + mentions, 0),
      texts: spellings.map(({ text }) => text),
      roles: roles.map(({ text }) => text),
    }));
    return { ...article, links: linker.linkThings(things, article.clean.document.language) };
  });

/** The paragraphs of each article by its id, with what extraction makes of their dates. */
export const textsOf = (articles: readonly ReadArticle[]): ReadonlyMap<ArticleId, ArticleText> =>
  new Map(articles.map((article) => [article.id, textOf(article)]));

function textOf({ clean: { document }, found, sha256, revisions }: ReadArticle): ArticleText {
  const dates: Span[][] = document.lines.map(() => []);
  for (const { start, value } of found.dates) {
    const span = spanOf(value);
    if (span) dates[paragraphOf(document, start) - 1]?.push({ start: span.start, end: span.end });
  }
  const paragraphs = document.lines.map(({ start, end }) => document.text.slice(start, end).trim());
  const former = Map.groupBy(revisions, ({ paragraph }) => paragraph);
  return {
    sha256,
    paragraphs,
    dates,
    former: new Map([...former].map(([paragraph, all]) => [paragraph, all.map(({ before }) => before)])),
  };
}

/** The citation of an offset. */
export const citationOf = ({ id, clean }: ReadArticle, offset: number): Paragraph =>
  citing(id, paragraphOf(clean.document, offset));

/** Names that say what an article is on; more are counted. */
const MOST_NAMED = 3;

/** What the digest says of an article; `nameOf` gives the digest's name for a key within it. */
export function articleFinding(
  { id, file, clean, names, words }: ReadArticle,
  nameOf: (key: string) => string | undefined,
): ArticleEntry {
  const { document, published, about } = clean;
  const isInferred = published.known === 'inferred';
  const basis = 'stated by the file';
  return {
    id,
    file,
    ...(document.headline === null ? {} : { headline: document.headline }),
    ...labelOf(about),
    ...(about.url === undefined || !WEB_ADDRESS.test(about.url) ? {} : { url: about.url }),
    ...(about.publisher === undefined ? {} : { publisher: { name: about.publisher, basis } }),
    ...(about.author === undefined ? {} : { author: { name: about.author, basis } }),
    published: {
      day: published.day,
      text: `${isInferred ? 'about ' : ''}${dayLabel(published.day)}`,
      // A day in the file's front matter is stated, though no paragraph of the article has it.
      known: isInferred ? 'inferred' : 'stated',
      basis: published.basis,
    },
    language: about.language ?? 'und',
    translation: { status: 'none', passages: [] },
    about: contentsOf(words, [...new Set(names.flatMap(({ entity }) => nameOf(entity) ?? []))]),
    notes: [],
  };
}

/** Characters of a label. */
const LABEL = 30;

/** The name that the file gives, else that of the publisher without what follows it: "Gazette" of "Gazette | News". */
function labelOf({ label, publisher = '' }: Stated): { readonly label?: string } {
  const name = label ?? publisher.split(/\s*[|:–—]\s*|\s+-\s+/)[0] ?? '';
  return name === '' ? {} : { label: extractOf(name, LABEL) };
}

/** "Some 640 words that name Port Aldwin, Marta Quillon, Merrow Ferries and 4 more." */
function contentsOf(words: number, names: readonly string[]): string {
  const rounded = String(Math.max(10, Math.round(words / 10) * 10)).replace(/\B(?=(\d{3})+$)/g, ',');
  const length = `Some ${rounded} words`;
  if (names.length === 0) return `${length}.`;
  const rest = names.length - MOST_NAMED;
  return `${length} that name ${names.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}
