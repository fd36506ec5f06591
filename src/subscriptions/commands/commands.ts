import type { Command, Reply } from '../../answers/reply/reply.ts';
import type { Digest } from '../../digest/types.ts';
import type {
  Asker,
  ChatPoster,
  Clock,
  Logger,
  Platform,
  Subscription,
  SubscriptionAnswer,
  SubscriptionCommands,
  SubscriptionKey,
  Subscriptions,
} from '../../ports.ts';
import { isSameSchedule } from '../schedule.ts';
import { finished, paused, resumed, subscribed, updateSubscription } from '../subscription.ts';
import { wallClock } from '../wall-clock.ts';
import { withDeadline } from './deadline.ts';
import { announcement, asRefusal, confirmReply, declined, notSetUp, stateReply } from './replies.ts';
import { readSubscribeOptions } from './subscribe-options.ts';

export interface CommandPorts {
  readonly subscriptions: Pick<Subscriptions, 'get' | 'put'>;
  /** A platform that this deployment has no token for has no poster, and no subscriptions. */
  readonly posters: Readonly<Partial<Record<Platform, ChatPoster>>>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** One command, with what it is about. Its ports keep to the request's deadline. */
interface Request extends CommandPorts {
  readonly command: Command;
  readonly key: SubscriptionKey;
  readonly asker: Asker;
  readonly digest: Digest;
  readonly poster: ChatPoster;
}

/** Answers the commands on channels' subscriptions. Every change is one conditional write, so none is lost. */
export function subscriptionCommands(ports: CommandPorts): SubscriptionCommands {
  return {
    async answer(command, asker, digest, deadline) {
      const poster = ports.posters[asker.platform];
      if (!poster) return toAsker(notSetUp(digest));
      const key = { topic: digest.topic.id, platform: asker.platform, channel: asker.channel };
      const limited = withDeadline(deadline, ports.clock, ports.subscriptions, poster);
      try {
        return await answerRequest({ ...ports, ...limited, command, key, asker, digest });
      } catch (failure) {
        ports.logger.warn('subscription-command-failed', { command: command.name }, failure);
        return toAsker(declined('unreachable', 'That did not work', UNREACHABLE, digest));
      }
    },
  };
}

const UNREACHABLE = 'Subscriptions cannot be reached just now. Please try again in a minute.';

const toAsker = (reply: Reply): SubscriptionAnswer => ({ reply, audience: 'asker' });
const toChannel = (reply: Reply): SubscriptionAnswer => ({ reply, audience: 'channel' });

async function answerRequest(request: Request): Promise<SubscriptionAnswer> {
  const { command, key, asker, digest, subscriptions } = request;
  if (command.name === 'subscription') return toAsker(stateReply(await subscriptions.get(key), digest));
  if (asker.hindrance !== undefined) {
    return toAsker(declined('not-changed', 'Nothing was changed', asker.hindrance, digest));
  }
  switch (command.name) {
    case 'subscribe':
      return subscribe(request);
    case 'pause':
      return pause(request);
    case 'resume':
      return resume(request);
    default:
      return unsubscribe(request);
  }
}

async function subscribe(request: Request): Promise<SubscriptionAnswer> {
  const { command, key, asker, digest, subscriptions, clock } = request;
  const now = clock.now();
  const earlier = await subscriptions.get(key);
  const read = readSubscribeOptions(command.options, earlier, digest, wallClock(digest.topic.zone, now).day);
  if ('question' in read) return toAsker(read.question);
  const { schedule, mode } = read;
  if (earlier?.standing.state === 'active' && earlier.mode === mode && isSameSchedule(earlier.schedule, schedule)) {
    return toAsker(stateReply(earlier, digest, 'This channel has that already'));
  }
  const team = asker.team === undefined ? {} : { team: asker.team };
  const wanted = { ...key, ...team, schedule, mode, createdBy: asker.user };
  const { stored } = await updateSubscription(subscriptions, key, (before) => subscribed(wanted, before, now), earlier);
  const notes = read.fixedOffset
    ? [['An offset has no summer time. To follow the clocks of a place, name a city.']]
    : [];
  return announce(request, stored, stateReply(stored, digest, `Daily ${digest.topic.title} summary: on`, notes));
}

async function resume(request: Request): Promise<SubscriptionAnswer> {
  const { key, digest, subscriptions, clock } = request;
  const { stored, changed } = await updateSubscription(subscriptions, key, (one) => one && resumed(one, clock.now()));
  if (!changed) return toAsker(stateReply(stored, digest));
  return announce(request, stored, stateReply(stored, digest, 'The daily summary goes on'));
}

/** Tells the channel that summaries are to come, where that can only be found out by a post: by one of the bot's own. */
async function announce(request: Request, stored: Subscription | null, reply: Reply): Promise<SubscriptionAnswer> {
  const { key, asker, digest, poster, subscriptions, clock, logger } = request;
  if (!stored || !asker.tryPost) return toChannel(reply);
  const nonce = `announce.${clock.now()}`;
  const posted = await poster.post({ ...key, reply: announcement(stored, digest), nonce });
  if (posted.ok) return toAsker(reply);
  if (posted.why !== 'gone' && posted.why !== 'forbidden') {
    logger.warn('announcement-failed', { platform: key.platform, why: posted.why });
    return toChannel(reply);
  }
  const { why: reason, detail } = posted;
  const held = await updateSubscription(subscriptions, key, (one) => one && paused(one, reason, detail));
  const title = 'Subscribed, but the bot cannot post here yet';
  return toAsker(asRefusal('cannot-post', stateReply(held.stored, digest, title)));
}

async function pause({ key, digest, subscriptions }: Request): Promise<SubscriptionAnswer> {
  const { stored, changed } = await updateSubscription(subscriptions, key, (one) => one && paused(one, 'by-request'));
  if (!changed) return toAsker(stateReply(stored, digest));
  return toChannel(stateReply(stored, digest, 'The daily summary is paused'));
}

async function unsubscribe({ command, key, digest, subscriptions }: Request): Promise<SubscriptionAnswer> {
  if (command.options['confirm']?.toLowerCase() !== 'yes') {
    const stored = await subscriptions.get(key);
    return toAsker(stored && stored.standing.state !== 'finished' ? confirmReply(digest) : stateReply(stored, digest));
  }
  const { stored, changed } = await updateSubscription(
    subscriptions,
    key,
    (one) => one && finished(one, 'unsubscribed'),
  );
  if (!changed) return toAsker(stateReply(stored, digest));
  return toChannel({ ...stateReply(stored, digest), title: 'The daily summary is stopped' });
}
