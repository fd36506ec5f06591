import { dayNumber } from '../../../digest/day.ts';
import type { Document } from '../../read/document.ts';
import type { DayReference } from './days.ts';

/** An article with so many lines that open with days, each another, is a chronicle; one or two may be its stamp. */
const FEWEST_DAYS = 3;
/** A chronicle was written to say what mattered: its line counts double for its day. */
const WORTH = 2;

/** What may stand before the day that opens a line, and behind it: "• 3 May:", "- Tuesday, May 3 –". */
const BEFORE = /^[\s•*·–—-]*$/;
const BEHIND = /^[\s:.,;|–—-]*/;
const CONTENT = /^["“‘'(\p{Lu}\d]/u;

/**
 * The day that each first sentence of a chronicle's entries tells of, by where the sentence starts, with its end moved
 * behind the marks that part day and text; a day on a line of its own is that of the line below. The day of publication
 * is the page's. Empty for any article that is no chronicle.
 */
export function chronicleEntries(
  { text, sentences, published }: Document,
  references: readonly DayReference[],
): ReadonlyMap<number, DayReference> {
  const entries = new Map<number, DayReference>();
  const days = new Set<number>();
  const today = dayNumber(published);
  let next = 0;
  let alone: DayReference | undefined;
  sentences.forEach(({ start, end, line }, index) => {
    while ((references[next]?.start ?? end) < start) next += 1;
    const reference = references[next];
    const opensLine = sentences[index - 1]?.line !== line;
    const opens =
      opensLine &&
      reference &&
      reference.start < end &&
      reference.day !== today &&
      BEFORE.test(text.slice(start, reference.start))
        ? { ...reference, end: reference.end + (BEHIND.exec(text.slice(reference.end, end))?.[0].length ?? 0) }
        : undefined;
    if (opens && opens.end >= end) alone = opens;
    else {
      const entry = opens && CONTENT.test(text.slice(opens.end, end)) ? opens : opensLine ? alone : undefined;
      if (entry) {
        entries.set(start, { ...entry, weight: entry.weight * WORTH });
        days.add(entry.day);
      }
      alone = undefined;
    }
  });
  return days.size >= FEWEST_DAYS ? entries : new Map();
}
