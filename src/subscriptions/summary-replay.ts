import { ask, count, offer } from '../answers/context.ts';
import type { Reply, Text } from '../answers/reply/reply.ts';
import { runWhole } from '../answers/run.ts';
import { dayLabel } from '../digest/day.ts';
import type { Digest } from '../digest/types.ts';
import { condensed } from './condense.ts';
import type { ReplayDay } from './period.ts';

/** "Day 3 of 9: 31 October 2020": one day of an archive, as the summary command tells it, shorter on a noisy day. */
export function replaySummary(digest: Digest, { day, number, of }: ReplayDay): Reply {
  const label = dayLabel(day);
  const command = ask(digest, 'summary', { day });
  const whole = runWhole(command, digest);
  const { items, left } = condensed(whole.items);
  return {
    ...whole,
    title: `Day ${number} of ${of}: ${label}`,
    lede: [`This covers ${label}, from the archive. `, ...(whole.lede ?? [])],
    items,
    notes: [...(left > 0 ? [leftOut(left)] : []), ...whole.notes, ...(number === of ? [LAST] : [])],
    actions: [
      ...(items === whole.items ? [] : [{ label: 'The whole day', command }]),
      offer(digest, 'Timeline of the day', 'timeline', { when: day }),
      offer(digest, 'Disputed points', 'disputed'),
    ],
  };
}

const leftOut = (left: number): Text => [`${count(left, 'more statement')}: press “The whole day”.`];
const LAST: Text = ['This was the last day of the archive; the replay stops here.'];
