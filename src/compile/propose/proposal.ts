import type { Findings, Gap } from '../findings.ts';
import type { ArticleFinding } from './articles.ts';
import type { FigureFinding } from './figures.ts';

/** All that the compiler makes of the articles of a topic of extracts by itself. */
export interface Proposal extends Pick<Findings, 'entities' | 'events' | 'disputes'> {
  readonly articles: readonly ArticleFinding[];
  readonly figures: readonly FigureFinding[];
  /** Names that may be one. */
  readonly merges: readonly Gap[];
}
