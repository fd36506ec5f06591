import { answer, ask, offer, plainLine } from '../../answers/context.ts';
import type { Action, Item, Reply, Text, Why } from '../../answers/reply/reply.ts';
import { section } from '../../answers/window.ts';
import { dayLabel, weekday, weekdayNames } from '../../digest/day.ts';
import type { Digest } from '../../digest/types.ts';
import type { Subscription } from '../../ports.ts';
import { replayDays } from '../digest-queries.ts';
import { timeOf } from '../schedule.ts';
import { wallClock } from '../wall-clock.ts';
import { describeSchedule } from './schedule-text.ts';

/** "Tuesday 24 November 2026, 09:00 Asia/Yerevan" */
function describeInstant(instant: number, zone: string): string {
  const { day, minutes } = wallClock(zone, instant);
  return `${weekdayNames[weekday(day)] ?? ''} ${dayLabel(day)}, ${timeOf(minutes)} ${zone}`;
}

/** What a channel has, under a title that says what was done; `notes` go below. */
export function stateReply(
  subscription: Subscription | null,
  digest: Digest,
  title = 'Daily summary in this channel',
  notes: readonly Text[] = [],
): Reply {
  if (!subscription || subscription.standing.state === 'finished') return noneReply(subscription, digest, notes);
  const { schedule, mode, nextDue, postedDay } = subscription;
  const lines = [
    `Posted ${describeSchedule(schedule)}.`,
    mode === 'new' ? 'Told: what is new since the last summary.' : describeReplay(subscription, digest),
    ...(nextDue === undefined ? [] : [`Next: ${describeInstant(nextDue, schedule.zone)}.`]),
    ...(postedDay === undefined ? [] : [`Last post: ${dayLabel(postedDay)}.`]),
  ];
  const items: Item[] = lines.map((line) => ({ lines: [plainLine(line)] }));
  const turn: Action =
    subscription.standing.state === 'paused' ? offer(digest, 'Resume', 'resume') : offer(digest, 'Pause', 'pause');
  return answer(ask(digest, 'subscription'), digest, {
    title,
    ...pausedLede(subscription, digest),
    list: [section(items)],
    notes,
    actions: [turn, offer(digest, 'Unsubscribe', 'unsubscribe')],
  });
}

function describeReplay({ replayedDay }: Subscription, digest: Digest): string {
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

function noneReply(subscription: Subscription | null, digest: Digest, notes: readonly Text[]): Reply {
  const replayed = subscription?.standing.state === 'finished' && subscription.standing.reason === 'replayed';
  return answer(ask(digest, 'subscription'), digest, {
    title: replayed ? 'The archive was told to its end' : 'No daily summary in this channel',
    lede: [
      replayed ? 'Nothing more is posted. To hear it once more: ' : 'To have one: ',
      { code: `/${digest.topic.id} subscribe 09:00` },
    ],
    notes,
    actions: [offer(digest, replayed ? 'Tell it again' : 'Subscribe', 'subscribe')],
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

/** A reply as a refusal, with its reason for the log. */
export const asRefusal = (why: Why, reply: Reply): Reply => ({ ...reply, refused: why });

/** Why something is not done, in words; nothing changed. */
export function declined(why: Why, title: string, words: string, digest: Digest): Reply {
  const actions = [offer(digest, 'What this channel has', 'subscription')];
  return asRefusal(why, answer(ask(digest, 'subscription'), digest, { title, lede: [words], actions }));
}

/** Asks an option of `subscribe` back that could not be read. */
export function questionBack(digest: Digest, lede: Text, actions: readonly Action[]): Reply {
  const more = offer(digest, 'How to subscribe', 'help', { command: 'subscribe' });
  const body = { title: 'Not subscribed yet', lede, actions: [...actions, more] };
  return asRefusal('not-subscribed', answer(ask(digest, 'help', { command: 'subscribe' }), digest, body));
}
