import type { ChatPoster, Clock, Platform, Post, Posted, PostForm } from '../../../src/ports.ts';
import type { Random } from './random.ts';

/** A message as the channel has it. */
export interface Seen {
  readonly platform: Platform;
  readonly topic: string;
  readonly channel: string;
  /** The local date that the summary says it is for. */
  readonly day: string;
  /** What it tells. */
  readonly told: readonly string[];
  readonly at: number;
  /** The thread that it is the first message of, and the role that it mentions. */
  readonly form: PostForm;
}

export interface Troubles {
  /** Share of posts that end in a server error or in silence; of half of them the message stands all the same. */
  readonly transient: number;
  readonly rateLimited: number;
  /** Channels that are gone from an instant on. */
  readonly gone: ReadonlyMap<string, number>;
}

/** Discord says that a nonce holds for "the past few minutes"; here it is forgotten as soon as one process is done. */
const NONCE_HOLDS = 60_000;

/**
 * Both platforms: they take messages and fail at times. Discord knows a nonce again for a while, but none of a thread in a
 * forum, and what stands in either can be looked for there. Whether a role may be mentioned is not modelled, nor that a
 * thread archives itself; one that is deleted or locked is a channel that is gone.
 */
export class FakePlatforms {
  readonly seen: Seen[] = [];
  /** Posts that were tried, whatever came of them. */
  tried = 0;
  /** Posts whose answer never came: the message stands, and nobody was told so. */
  readonly unanswered = new Set<string>();
  /** Posts whose process died before it had recorded them. */
  readonly unrecorded = new Set<string>();
  readonly #byNonce = new Map<string, { readonly at: number; readonly messageId: string }>();
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #troubles: Troubles;

  constructor(clock: Clock, random: Random, troubles: Troubles) {
    this.#clock = clock;
    this.#random = random;
    this.#troubles = troubles;
  }

  poster(platform: Platform): ChatPoster {
    return { post: async (post) => this.#take(platform, post) };
  }

  #take(platform: Platform, post: Post): Posted {
    const { transient, rateLimited, gone } = this.#troubles;
    const now = this.#clock.now();
    this.tried += 1;
    if ((gone.get(post.channel) ?? Number.POSITIVE_INFINITY) <= now)
      return { ok: false, why: 'gone', detail: 'archived' };
    if (this.#random.happens(rateLimited)) {
      return { ok: false, why: 'rate-limited', waitMs: 1000 * (1 + this.#random.below(90)) };
    }
    if (!this.#random.happens(transient)) {
      return { ok: true, messageId: this.#place(platform, post, now) };
    }
    if (this.#random.happens(0.5)) {
      this.#place(platform, post, now);
      this.unanswered.add(nameOf({ ...post, platform, day: post.reply.title }));
    }
    return { ok: false, why: 'transient', detail: 'no answer' };
  }

  #place(platform: Platform, post: Post, now: number): string {
    const { topic, channel, nonce, reply, repeated, forum, mention } = post;
    const known = this.#byNonce.get(nonce);
    const isKnown = known && (repeated || (!forum && now - known.at < NONCE_HOLDS));
    if (platform === 'discord' && isKnown) return known.messageId;
    const form = { ...(forum ? { forum } : {}), ...(mention ? { mention } : {}) };
    const told = reply.items.flatMap(({ lines }) => lines.map(({ text }) => text.map(String).join('')));
    this.seen.push({ platform, topic, channel, day: reply.title, told, at: now, form });
    const messageId = `m${this.seen.length}`;
    this.#byNonce.set(nonce, { at: now, messageId });
    return messageId;
  }
}

/** One message of one delivery. */
export const nameOf = (message: Pick<Seen, 'platform' | 'channel' | 'topic' | 'day'>): string =>
  `${message.platform} ${message.channel} ${message.topic} ${message.day}`;
