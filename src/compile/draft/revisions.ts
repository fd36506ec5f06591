import type { ArticleId } from '../../digest/types.ts';
import type { FigureMention } from '../find/extraction.ts';
import { extractOf, POSITION } from './extracts.ts';
import { paragraphOf, sentenceTextIn } from './places.ts';
import type { Reading } from './reading.ts';

/** One change that a later revision of an article made: what stood there before, and what stands there now. */
export interface Revision {
  readonly of: 'figure' | 'headline';
  /** What is counted (`killed`), for a figure. */
  readonly counts?: string;
  /** Both as one line. */
  readonly before: string;
  readonly after: string;
  /** Number of the paragraph that has it now. */
  readonly paragraph: number;
}

/** Changes that are kept of an article: the latest. */
const MOST_KEPT = 6;

/** What a revision changed of headline and figures, behind what earlier ones did. */
export function revisionsOf(earlier: readonly Revision[], before: Reading, after: Reading): readonly Revision[] {
  return [...earlier, ...headlineChanged(before, after), ...figuresChanged(before, after)].slice(-MOST_KEPT);
}

function headlineChanged({ clean: before }: Reading, { clean: after }: Reading): readonly Revision[] {
  const [was, is] = [before.document.headline, after.document.headline];
  if (was === null || is === null || was === is) return [];
  const line = after.document.lines.findIndex(({ part }) => part === 'headline');
  return [{ of: 'headline', before: extractOf(was, POSITION), after: extractOf(is, POSITION), paragraph: Math.max(1, line + 1) }];
}

type Count = FigureMention & { readonly counts: string };

/** The first count of each kind that an article gives: what it reports, before counts within counts. */
function firstCounts({ found }: Reading): ReadonlyMap<string, Count> {
  const first = new Map<string, Count>();
  for (const figure of found.figures) {
    const { counts, part } = figure;
    if (counts !== null && !part && !first.has(counts)) first.set(counts, { ...figure, counts });
  }
  return first;
}

function figuresChanged(before: Reading, after: Reading): readonly Revision[] {
  const was = firstCounts(before);
  return [...firstCounts(after)].flatMap(([counts, figure]): Revision[] => {
    const old = was.get(counts);
    if (!old || (old.value === figure.value && old.max === figure.max)) return [];
    const [then, now] = [
      sentenceTextIn(before.clean.document, old.start),
      sentenceTextIn(after.clean.document, figure.start),
    ];
    const paragraph = paragraphOf(after.clean.document, figure.start);
    return [{ of: 'figure', counts, before: extractOf(then, POSITION), after: extractOf(now, POSITION), paragraph }];
  });
}

/** An article with its revisions. */
export interface Revised {
  readonly id: ArticleId;
  readonly revisions: readonly Revision[];
}
