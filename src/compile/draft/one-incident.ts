import type { Count } from './counts.ts';
import { isLeading, LEADS } from './leading-counts.ts';
import { dayOf, isRestated } from './same-figures.ts';

/** Days between which one incident is reported; more incidents than this are a month of news. */
const [NEAR, MOST] = [2, 2];

/** A topic of more articles than these may tell of several incidents in one town. */
const SHORT = 40;

/**
 * True for a topic that tells of one incident, or of one and what came of it: its articles do not lead with the dead of three
 * days. There a count that is told as known is that of the story.
 */
export function isOfOneIncident(counts: readonly (readonly Count[])[]): boolean {
  if (counts.length > SHORT) return false;
  const days = counts
    .flatMap((all) =>
      all
        .filter(
          (one) =>
            one.figure.counts === 'killed' && !one.figure.part && !one.figure.isBackground && isLeading(one, LEADS),
        )
        .slice(0, 1),
    )
    .filter((one) => !isRestated(one))
    .map((one) => dayOf(one) ?? one.published)
    .sort((a, b) => a - b);
  return days.filter((day, at) => at === 0 || day - (days[at - 1] ?? day) > NEAR).length <= MOST;
}
