import type { Findings, Gap } from '../find/findings.ts';
import type { ArticleFinding } from './articles.ts';
import type { FigureFinding } from './figures.ts';
import type { OriginFinding } from './origins.ts';

/** All that the compiler makes of the articles of a topic of extracts by itself. */
export interface Proposal extends Pick<Findings, 'entities' | 'events' | 'disputes'> {
  readonly articles: readonly ArticleFinding[];
  readonly figures: readonly FigureFinding[];
  /** Where several articles have it from. */
  readonly origins: readonly OriginFinding[];
  /** Names that may be one. */
  readonly merges: readonly Gap[];
}
