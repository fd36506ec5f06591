import { answer, ask, offer, plainLine } from '../../answers/context.ts';
import type { Edition } from '../../answers/edition.ts';
import type { Action, Item, Reply, Text, Why } from '../../answers/reply/reply.ts';
import { section } from '../../answers/window.ts';
import type { Words } from '../../answers/words/words.ts';
import { weekday } from '../../digest/day.ts';
import type { Subscription } from '../../ports.ts';
import { replayDays } from '../digest-queries.ts';
import { timeOf } from '../schedule.ts';
import { wallClock } from '../wall-clock.ts';
import { describeSchedule } from './schedule-text.ts';

/** "Next: Tuesday 24 November 2026, 09:00 Asia/Yerevan." */
function describeNext(instant: number, zone: string, { dates, subscriptions }: Words): string {
  const { day, minutes } = wallClock(zone, instant);
  return subscriptions.next(weekday(day), dates.instant(dates.day(day), timeOf(minutes), zone));
}

/** What a channel has, under a title that says what was done; `notes` go below. */
export function stateReply(
  subscription: Subscription | null,
  digest: Edition,
  title = digest.words.subscriptions.state,
  notes: readonly Text[] = [],
): Reply {
  if (!subscription || subscription.standing.state === 'finished') return noneReply(subscription, digest, notes);
  const { schedule, mode, nextDue, postedDay, forum, mention, picture } = subscription;
  const { buttons, dates, subscriptions: words } = digest.words;
  const lines = [
    words.posted(describeSchedule(schedule, digest.words)),
    mode === 'new' ? words.newMode : describeReplay(subscription, digest),
    ...(forum ? [words.inForum] : []),
    ...(mention ? [words.mentions(mention.name)] : []),
    // As it is written.
    ...(picture ? ['picture: on'] : []),
    ...(nextDue === undefined ? [] : [describeNext(nextDue, schedule.zone, digest.words)]),
    ...(postedDay === undefined ? [] : [words.last(dates.day(postedDay))]),
  ];
  const items: Item[] = lines.map((line) => ({ lines: [plainLine(line)] }));
  const turn: Action =
    subscription.standing.state === 'paused'
      ? offer(digest, buttons.resume, 'resume')
      : offer(digest, buttons.pause, 'pause');
  return answer(ask(digest, 'subscription'), digest, {
    title,
    ...pausedLede(subscription, digest),
    list: [section(items)],
    notes,
    actions: [
      turn,
      ...(mention ? [offer(digest, buttons.mentionNobody, 'subscribe', { role: NO_ROLE })] : []),
      offer(digest, buttons.unsubscribe, 'unsubscribe'),
    ],
  });
}

/** What a subscription has for a role where no one is to be mentioned any more: a button's, since no list of roles has it. */
export const NO_ROLE = 'none';

function describeReplay({ replayedDay }: Subscription, digest: Edition): string {
  const days = replayDays(digest);
  const told = replayedDay === undefined ? 0 : days.filter((day) => day <= replayedDay).length;
  return digest.words.subscriptions.replayMode(told, days.length);
}

function pausedLede({ standing }: Subscription, { topic, words }: Edition): { readonly lede?: Text } {
  if (standing.state !== 'paused') return {};
  if (standing.reason === 'by-request') return { lede: [words.subscriptions.pausedByRequest] };
  const why = standing.detail ?? standing.reason;
  return { lede: [words.subscriptions.pausedBy(why), { code: `/${topic.id} resume` }] };
}

function noneReply(subscription: Subscription | null, digest: Edition, notes: readonly Text[]): Reply {
  const { buttons, subscriptions: words } = digest.words;
  const replayed = subscription?.standing.state === 'finished' && subscription.standing.reason === 'replayed';
  return answer(ask(digest, 'subscription'), digest, {
    title: replayed ? words.told : words.none,
    lede: [replayed ? words.toHearAgain : words.toHave, { code: `/${digest.topic.id} subscribe 09:00` }],
    notes,
    actions: [offer(digest, replayed ? buttons.tellAgain : buttons.subscribe, 'subscribe')],
  });
}

/** What is posted in a channel where someone subscribes: it also shows that the bot can post there. */
export function announcement(subscription: Subscription, digest: Edition): Reply {
  const words = digest.words.subscriptions;
  return stateReply(subscription, digest, words.on(digest.topic.title), [[words.askedFor]]);
}

/** Asks before a channel loses its subscription. */
export function confirmReply(digest: Edition): Reply {
  const { buttons, subscriptions: words } = digest.words;
  return answer(ask(digest, 'subscription'), digest, {
    title: words.confirm,
    lede: [words.confirmLede],
    actions: [
      offer(digest, buttons.stopIt, 'unsubscribe', { confirm: 'yes' }),
      offer(digest, buttons.pauseInstead, 'pause'),
      offer(digest, buttons.keepIt, 'subscription'),
    ],
  });
}

/** A reply as a refusal, with its reason for the log. */
export const asRefusal = (why: Why, reply: Reply): Reply => ({ ...reply, refused: why });

/** Why something is not done, in words; nothing changed. */
export function declined(why: Why, title: string, words: string, digest: Edition): Reply {
  const actions = [offer(digest, digest.words.buttons.channelHas, 'subscription')];
  return asRefusal(why, answer(ask(digest, 'subscription'), digest, { title, lede: [words], actions }));
}

/** Asks an option of `subscribe` back that could not be read. */
export function questionBack(digest: Edition, lede: Text, actions: readonly Action[]): Reply {
  const more = offer(digest, digest.words.buttons.howToSubscribe, 'help', { command: 'subscribe' });
  const body = { title: digest.words.subscriptions.notYet, lede, actions: [...actions, more] };
  return asRefusal('not-subscribed', answer(ask(digest, 'help', { command: 'subscribe' }), digest, body));
}
