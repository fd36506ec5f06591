import { answer, ask, offer, plainLine } from '../../answers/context.ts';
import type { Action, Item, Reply, Text } from '../../answers/reply/reply.ts';
import { dayLabel, weekday, weekdayNames } from '../../digest/day.ts';
import type { Digest } from '../../digest/types.ts';
import type { Subscription } from '../../ports.ts';
import { replayDays } from '../period.ts';
import { wallClock } from '../wall-clock.ts';
import { scheduleWords } from './schedule-words.ts';

/** "Tuesday 24 November 2026, 09:00 Asia/Yerevan" */
function instantWords(instant: number, zone: string): string {
  const { day, minutes } = wallClock(zone, instant);
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return `${weekdayNames[weekday(day)] ?? ''} ${dayLabel(day)}, ${time} ${zone}`;
}

/** What a channel has, under a title that says what was done; `notes` go below. */
export function stateReply(
  subscription: Subscription | null,
  digest: Digest,
  title = 'Daily summary in this channel',
  notes: readonly Text[] = [],
): Reply {
  if (!subscription || isOver(subscription)) return noneReply(subscription, digest, notes);
  const { schedule, mode, nextDue, postedDay } = subscription;
  const lines = [
    `Posted ${scheduleWords(schedule)}.`,
    mode === 'new' ? 'Told: what is new since the last summary.' : toldSoFar(subscription, digest),
    ...(nextDue === undefined ? [] : [`Next: ${instantWords(nextDue, schedule.zone)}.`]),
    ...(postedDay === undefined ? [] : [`Last post: ${dayLabel(postedDay)}.`]),
  ];
  const items: Item[] = lines.map((line) => ({ lines: [plainLine(line)] }));
  return answer(ask(digest, 'subscription'), digest, {
    title,
    ...pausedLede(subscription, digest),
    items,
    notes,
    actions: actionsOf(subscription, digest),
  });
}

const isOver = ({ standing }: Subscription): boolean => standing.state === 'finished';

function toldSoFar({ replayedDay }: Subscription, digest: Digest): string {
  const days = replayDays(digest);
  const told = replayedDay === undefined ? 0 : days.filter((day) => day <= replayedDay).length;
  return `Told: the archive, a day of news a post; ${told} of ${days.length} told so far.`;
}

function pausedLede({ standing }: Subscription, { topic }: Digest): { readonly lede?: Text } {
  if (standing.state !== 'paused') return {};
  if (standing.reason === 'by-request') return { lede: ['Paused: someone in the channel asked for that.'] };
  const why = standing.detail ?? standing.reason;
  return {
    lede: [`Paused, since a post was refused: ${why}. When that is put right: `, { code: `/${topic.id} resume` }],
  };
}

function actionsOf({ standing }: Subscription, digest: Digest): readonly Action[] {
  const turn = standing.state === 'paused' ? offer(digest, 'Resume', 'resume') : offer(digest, 'Pause', 'pause');
  return [turn, offer(digest, 'Unsubscribe', 'unsubscribe')];
}

function noneReply(subscription: Subscription | null, digest: Digest, notes: readonly Text[]): Reply {
  const told = subscription?.standing.state === 'finished' && subscription.standing.reason === 'replayed';
  return answer(ask(digest, 'subscription'), digest, {
    title: told ? 'The archive was told to its end' : 'No daily summary in this channel',
    lede: [
      told ? 'Nothing more is posted. To hear it once more: ' : 'To have one: ',
      { code: `/${digest.topic.id} subscribe 09:00` },
    ],
    notes,
    actions: [offer(digest, told ? 'Tell it again' : 'Subscribe', 'subscribe')],
  });
}

/** What is posted in a channel where someone subscribes: it also shows that the bot can post there. */
export function announcement(subscription: Subscription, digest: Digest): Reply {
  return stateReply(subscription, digest, `Daily ${digest.topic.title} summary: on`, [
    ['Asked for by a member of this channel.'],
  ]);
}

/** Asks before a channel loses its subscription. */
export function confirmReply(digest: Digest): Reply {
  return answer(ask(digest, 'subscription'), digest, {
    title: 'Stop the daily summary in this channel?',
    lede: ['It stops for everyone here. A pause keeps the place where a replay is; stopping forgets it.'],
    actions: [
      offer(digest, 'Yes, stop it', 'unsubscribe', { confirm: 'yes' }),
      offer(digest, 'Pause instead', 'pause'),
      offer(digest, 'Keep it', 'subscription'),
    ],
  });
}

/** Why something is not done; nothing changed. */
export function declined(title: string, why: string, digest: Digest): Reply {
  const reply = answer(ask(digest, 'subscription'), digest, {
    title,
    lede: [why],
    actions: [offer(digest, 'What this channel has', 'subscription')],
  });
  return { ...reply, kind: 'refusal', why: 'not-changed' };
}
