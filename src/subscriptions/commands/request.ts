import type { Edition } from '../../answers/edition.ts';
import type { Command, Reply } from '../../answers/reply/reply.ts';
import type { WordsIn } from '../../answers/words/words-in.ts';
import type {
  Asker,
  ChatPoster,
  Clock,
  Logger,
  Platform,
  Subscription,
  SubscriptionAnswer,
  SubscriptionKey,
} from '../../ports.ts';
import { paused, updateSubscription } from '../subscription.ts';
import type { Table } from './deadline.ts';
import { asRefusal } from './replies.ts';

export interface CommandPorts extends Table {
  /** A platform that this deployment has no token for has no poster, and no subscriptions. */
  readonly posters: Readonly<Partial<Record<Platform, ChatPoster>>>;
  readonly wordsIn: WordsIn;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** One command, with what it is about. Its ports keep to the request's deadline. */
export interface Request extends CommandPorts {
  readonly command: Command;
  readonly key: SubscriptionKey;
  readonly asker: Asker;
  readonly digest: Edition;
  readonly poster: ChatPoster;
}

export const toAsker = (reply: Reply): SubscriptionAnswer => ({ reply, audience: 'asker' });
export const toChannel = (reply: Reply): SubscriptionAnswer => ({ reply, audience: 'channel' });

/** The words in which it is told that posts are to come. */
export interface Announcing {
  readonly reply: Reply;
  /** What the bot posts itself. */
  readonly announcement: (stored: Subscription) => Reply;
  /** The reply where it may not. */
  readonly refused: (held: Subscription | null) => Reply;
}

/** Tells the channel that posts are to come, where that can only be found out by a post: by one of the bot's own. */
export async function announce(
  request: Request,
  stored: Subscription | null,
  { reply, announcement, refused }: Announcing,
): Promise<SubscriptionAnswer> {
  const { key, asker, poster, subscriptions, clock, logger } = request;
  if (!stored || !asker.tryPost) return toChannel(reply);
  const nonce = `announce.${clock.now()}`;
  const posted = await poster.post({
    ...key,
    ...(stored.forum ? { forum: true } : {}),
    reply: announcement(stored),
    nonce,
  });
  if (posted.ok) return toAsker(reply);
  if (posted.why !== 'gone' && posted.why !== 'forbidden') {
    logger.warn('announcement-failed', { platform: key.platform, why: posted.why });
    return toChannel(reply);
  }
  const { why: reason, detail } = posted;
  const held = await updateSubscription(subscriptions, stored, (one) => one && paused(one, reason, detail));
  return toAsker(asRefusal('cannot-post', refused(held.stored)));
}
