import type { Command, Reply } from '../../answers/reply/reply.ts';
import type { Digest } from '../../digest/types.ts';
import type {
  Asker,
  ChatPoster,
  Clock,
  DeskAnswer,
  Logger,
  Platform,
  Subscription,
  SubscriptionDesk,
  SubscriptionKey,
  Subscriptions,
} from '../../ports.ts';
import { change, resumed, stopped, subscribed } from '../subscription.ts';
import { wallClock } from '../wall-clock.ts';
import { notSetUp } from './not-set-up.ts';
import { announcement, confirmReply, declined, stateReply } from './replies.ts';
import { readWanted, type Wanted } from './wish.ts';

export interface DeskPorts {
  readonly subscriptions: Subscriptions;
  /** A platform that this deployment has no token for has no poster, and no subscriptions. */
  readonly posters: Readonly<Partial<Record<Platform, ChatPoster>>>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** One command at the desk. */
interface Case {
  readonly command: Command;
  readonly key: SubscriptionKey;
  readonly asker: Asker;
  readonly digest: Digest;
  readonly poster: ChatPoster;
}

/** Answers the commands on channels' subscriptions. Every change is one conditional write, so none is lost. */
export function subscriptionDesk(ports: DeskPorts): SubscriptionDesk {
  return {
    async answer(command, asker, digest) {
      const poster = ports.posters[asker.platform];
      if (!poster) return toAsker(notSetUp(digest));
      const key = { topic: digest.topic.id, platform: asker.platform, channel: asker.channel };
      try {
        return await decided({ command, key, asker, digest, poster }, ports);
      } catch (failure) {
        ports.logger.warn('desk-failed', { command: command.name }, failure);
        return toAsker({ ...declined('That did not work', UNREACHED, digest), why: 'unreachable' });
      }
    },
  };
}

const UNREACHED = 'Subscriptions cannot be reached just now. Please try again in a minute.';

async function decided(at: Case, ports: DeskPorts): Promise<DeskAnswer> {
  const { command, key, asker, digest } = at;
  if (command.name === 'subscription') return toAsker(stateReply(await ports.subscriptions.get(key), digest));
  if (asker.hindrance !== undefined) return toAsker(declined('Nothing was changed', asker.hindrance, digest));
  return changed(at, ports);
}

const toAsker = (reply: Reply): DeskAnswer => ({ reply, audience: 'asker' });
const toChannel = (reply: Reply): DeskAnswer => ({ reply, audience: 'channel' });

async function changed(at: Case, ports: DeskPorts): Promise<DeskAnswer> {
  switch (at.command.name) {
    case 'subscribe':
      return subscribe(at, ports);
    case 'pause':
      return pause(at, ports);
    case 'resume':
      return resume(at, ports);
    default:
      return unsubscribe(at, ports);
  }
}

async function subscribe(at: Case, ports: DeskPorts): Promise<DeskAnswer> {
  const { command, key, asker, digest } = at;
  const now = ports.clock.now();
  const before = await ports.subscriptions.get(key);
  const wanted = readWanted(command.options, before, digest, wallClock(digest.topic.zone, now).day);
  if ('asked' in wanted) return toAsker(wanted.asked);
  if (before?.standing.state === 'active' && isTheSame(before, wanted)) {
    return toAsker(stateReply(before, digest, 'This channel has that already'));
  }
  const { schedule, mode } = wanted;
  const team = asker.team === undefined ? {} : { team: asker.team };
  const wish = { ...key, ...team, schedule, mode, createdBy: asker.user };
  const stored = await change(ports.subscriptions, key, (earlier) => subscribed(wish, earlier, now));
  const notes = wanted.fixedOffset ? [[FIXED]] : [];
  return begun(at, ports, stored, `Daily ${digest.topic.title} summary: on`, notes);
}

const FIXED = 'An offset has no summer time. To follow the clocks of a place, name a city.';

const isTheSame = (before: Subscription, { schedule, mode }: Wanted): boolean =>
  before.mode === mode && JSON.stringify(daysLast(before.schedule)) === JSON.stringify(daysLast(schedule));
const daysLast = ({ time, zone, days }: Wanted['schedule']) => [time, zone, days];

async function resume(at: Case, ports: DeskPorts): Promise<DeskAnswer> {
  const { key, digest } = at;
  const before = await ports.subscriptions.get(key);
  if (before?.standing.state !== 'paused') return toAsker(stateReply(before, digest));
  const stored = await change(ports.subscriptions, key, (one) => (one ? resumed(one, ports.clock.now()) : undefined));
  return begun(at, ports, stored, 'The daily summary goes on', []);
}

/** Tells the channel that summaries are to come, where that can only be found out by a post: by one of the bot's own. */
async function begun(
  { key, asker, digest, poster }: Case,
  ports: DeskPorts,
  stored: Subscription | null,
  title: string,
  notes: readonly string[][],
): Promise<DeskAnswer> {
  const reply = stateReply(stored, digest, title, notes);
  if (!stored || !asker.tryPost) return toChannel(reply);
  const nonce = `desk.${ports.clock.now()}`;
  const posted = await poster.post({ ...key, reply: announcement(stored, digest), part: 0, sent: [], nonce });
  if (posted.ok) return toAsker(reply);
  if (posted.why !== 'gone' && posted.why !== 'forbidden') {
    ports.logger.warn('announcement-failed', { platform: key.platform, why: posted.why });
    return toChannel(reply);
  }
  const { why: reason, detail } = posted;
  const held = await change(ports.subscriptions, key, (one) =>
    one?.standing.state === 'active' ? stopped(one, { state: 'paused', reason, detail }) : undefined,
  );
  const silenced = stateReply(held, digest, 'Subscribed, but the bot cannot post here yet');
  return toAsker({ ...silenced, kind: 'refusal', why: 'cannot-post' });
}

async function pause({ key, digest }: Case, { subscriptions }: DeskPorts): Promise<DeskAnswer> {
  const before = await subscriptions.get(key);
  if (before?.standing.state !== 'active') return toAsker(stateReply(before, digest));
  const stored = await change(subscriptions, key, (one) =>
    one?.standing.state === 'active' ? stopped(one, { state: 'paused', reason: 'by-request' }) : undefined,
  );
  return toChannel(stateReply(stored, digest, 'The daily summary is paused'));
}

async function unsubscribe({ command, key, digest }: Case, { subscriptions }: DeskPorts): Promise<DeskAnswer> {
  const before = await subscriptions.get(key);
  if (!before || before.standing.state === 'finished') return toAsker(stateReply(before, digest));
  if (command.options['confirm']?.toLowerCase() !== 'yes') return toAsker(confirmReply(digest));
  const stored = await change(subscriptions, key, (one) =>
    one && one.standing.state !== 'finished' ? stopped(one, { state: 'finished', reason: 'unsubscribed' }) : undefined,
  );
  return toChannel({ ...stateReply(stored, digest), title: 'The daily summary is stopped' });
}
