import type { LocalCount } from './counted.ts';
import { extractOf, POSITION } from './extracts.ts';
import { type Reading, sentenceOf } from './reading.ts';

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

function headlineChanged({ headline: was }: Reading, { headline: is, headlineAt }: Reading): readonly Revision[] {
  if (was === null || is === null || was === is) return [];
  return [{ of: 'headline', before: extractOf(was, POSITION), after: extractOf(is, POSITION), paragraph: headlineAt }];
}

/** The first count of each kind that an article gives: what it reports, before counts within counts. */
function firstCounts({ counts }: Reading): ReadonlyMap<string, LocalCount> {
  const first = new Map<string, LocalCount>();
  for (const count of counts) if (!count.part && !first.has(count.counts)) first.set(count.counts, count);
  return first;
}

function figuresChanged(before: Reading, after: Reading): readonly Revision[] {
  const was = firstCounts(before);
  const line = (reading: Reading, count: LocalCount): string => extractOf(sentenceOf(reading, count), POSITION);
  return [...firstCounts(after)].flatMap(([counts, count]): Revision[] => {
    const old = was.get(counts);
    if (!old || (old.value === count.value && old.max === count.max)) return [];
    const { paragraph } = count;
    return [{ of: 'figure', counts, before: line(before, old), after: line(after, count), paragraph }];
  });
}
