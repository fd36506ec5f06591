import { articleTitle } from '../../../answers/cites.ts';
import { citesOf } from '../../../digest/origins.ts';
import type { Article, CitationId, Event } from '../../../digest/types.ts';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';

/** What one article has on one event. */
export interface Report {
  readonly article: Article;
  /**
   * `reports` with its cited paragraphs; `silent` where it came out on or after the event and leaves it out; `earlier`
   * where it came out before the event had ended; `undated` where it came out later and may tell of it without its day.
   */
  readonly kind: 'reports' | 'silent' | 'earlier' | 'undated';
  readonly cites: readonly CitationId[];
}

export interface MatrixRow {
  readonly event: Event;
  readonly reports: readonly Report[];
}

/** Which article reports which event: a row for each event by date, a report for each article in key order. */
export function matrixOf(digest: ChartedDigest): readonly MatrixRow[] {
  return digest.events.map((event) => ({
    event,
    reports: digest.articles.map((article) => reportOf(event, article)),
  }));
}

function reportOf(event: Event, article: Article): Report {
  const cited = citesOf(event).filter((cite) => cite.article === article.id);
  const cites = [...new Set(cited.sort((one, other) => one.paragraph - other.paragraph).map(({ id }) => id))];
  if (cites.length > 0) return { article, kind: 'reports', cites };
  if (event.silent.includes(article.id)) return { article, kind: 'silent', cites };
  return { article, kind: article.published.day < event.date.end ? 'earlier' : 'undated', cites };
}

/** What a click on a report asks: the first paragraph cited, or the event where there is none. */
export const askedOf = (event: Event, { cites }: Report): string =>
  cites[0] ? `cite ${cites[0]}` : `timeline ${event.id}`;

/** "reports it in 2 paragraphs: A5, A14" */
export function reportWords({ kind, cites, article }: Report): string {
  if (kind === 'silent') return 'published on or after the event, does not report it';
  if (kind === 'undated') return 'names those concerned, and may tell of it without its day';
  if (kind === 'earlier') return `published ${article.published.text}, before the event ended`;
  return `reports it in ${cites.length === 1 ? '1 paragraph' : `${cites.length} paragraphs`}: ${cites.join(', ')}`;
}

/** "Article C: Russia has promised …; published about 31 October 2020" */
export const articleWords = (article: Article): string =>
  `Article ${article.id}: ${articleTitle(article)}; published ${article.published.text}`;

/** "A5 A14", "silent", or why an article could not report the event. */
export function cellWords({ kind, cites }: Report): string {
  if (kind === 'silent') return 'silent';
  if (kind === 'undated') return 'no dated line';
  return kind === 'earlier' ? 'published earlier' : cites.join(' ');
}
