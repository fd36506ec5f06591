import { articleName, articleTitle } from '../../../answers/cites.ts';
import { en } from '../../../answers/words/en.ts';

import { citesOf } from '../../../digest/origins.ts';
import type { Article, Citation, Event } from '../../../digest/types.ts';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';

/** What one article has on one event. */
export interface Report {
  readonly article: Article;
  /**
   * `reports` with its cited paragraphs; `silent` where it came out on or after the event and leaves it out; `earlier`
   * where it came out before the event had ended; `undated` where it came out later and may tell of it without its day.
   */
  readonly kind: 'reports' | 'silent' | 'earlier' | 'undated';
  /** Paragraphs, each once, in order. */
  readonly cites: readonly Citation[];
}

/** Which article reports an event: a report for each article in key order. */
export const reportsOf = ({ articles }: ChartedDigest, event: Event): readonly Report[] =>
  articles.map((article) => reportOf(event, article));

function reportOf(event: Event, article: Article): Report {
  const cited = citesOf(event).filter((cite) => cite.article === article.id);
  const cites = [...new Map(cited.map((cite) => [cite.id, cite])).values()];
  cites.sort((one, other) => one.paragraph - other.paragraph);
  if (cites.length > 0) return { article, kind: 'reports', cites };
  if (event.silent.includes(article.id)) return { article, kind: 'silent', cites };
  return { article, kind: article.published.day < event.date.end ? 'earlier' : 'undated', cites };
}

/** "reports it in 2 paragraphs: ¶5, ¶14" */
export function reportWords({ kind, cites, article }: Report): string {
  if (kind === 'silent') return 'published on or after the event, does not report it';
  if (kind === 'undated') return 'names those concerned, and may tell of it without its day';
  if (kind === 'earlier') return `published ${article.published.text}, before the event ended`;
  const paragraphs = cites.map(({ paragraph }) => `¶${paragraph}`);
  return `reports it in ${`${paragraphs.length} ${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'}`}: ${paragraphs.join(', ')}`;
}

/** "Azatutyun: Russia has promised …; published about 31 October 2020" */
export const articleWords = (article: Article): string =>
  `${articleName(article, article.id, en)}: ${articleTitle(article, en)}; published ${article.published.text}`;
