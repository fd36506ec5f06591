import type { Edition } from './answers/edition.ts';
import type { Command, Reply } from './answers/reply/reply.ts';
import type { Day, Digest } from './digest/types.ts';
import type { Platform } from './platforms/platforms.ts';

/** The time, as an argument: nothing below `functions/` reads a clock. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}

/** Waits so many milliseconds. */
export type Sleep = (milliseconds: number) => Promise<void>;

/** Where operators read what went wrong. A line never holds a secret, a token or a user's words. */
export interface Logger {
  /**
   * One event worth an operator's look; `facts` are short and printable.
   * @param error What was thrown. Not its message, which may quote what someone wrote: its name, code and place.
   */
  warn(event: string, facts?: Readonly<Record<string, string | number>>, error?: unknown): void;
}

/** Digests by topic, in alphabetical order; each may be read no earlier than it is asked for. A Map is one. */
export interface Digests {
  keys(): Iterable<string>;
  values(): Iterable<Digest>;
  get(topic: string): Digest | undefined;
  /**
   * Brings them up to date; awaited before an answer, and absent where they never change. Returns within a bounded time,
   * leaves nothing running and never rejects.
   */
  refresh?(): Promise<void>;
}

export type { Platform };

/** What names a subscription: a channel has at most one summary and one list of follows of each topic. */
export interface SubscriptionKey {
  readonly topic: string;
  readonly platform: Platform;
  /** The platform's id of the channel: `C0123ABCD`, `1122334455667788990`. */
  readonly channel: string;
  /** What the channel follows, rather than its daily summary. */
  readonly kind?: 'follows';
}

/** When a channel wants its summary, by its own wall clock. */
export interface Schedule {
  /** `HH:MM`, 00:00 to 23:59; `hourly` for each full hour of UTC. */
  readonly time: string;
  /** An IANA time zone: `Europe/Berlin`. */
  readonly zone: string;
  /** Days of the week, Sunday 0 to Saturday 6; at least one, in ascending order. */
  readonly days: readonly number[];
}

/** `active` is the only state in which anything is due. */
export type Standing =
  | { readonly state: 'active' }
  /** `by-request`: someone asked; the others: the platform refused, and `detail` is its word for it. */
  | { readonly state: 'paused'; readonly reason: 'by-request' | 'gone' | 'forbidden'; readonly detail?: string }
  /** `replayed`: the last day of the archive was told. A finished subscription is kept, so that no day is posted twice. */
  | { readonly state: 'finished'; readonly reason: 'replayed' | 'unsubscribed' };

/** A role that posts mention, and its name when it was chosen. */
export interface MentionedRole {
  readonly id: string;
  readonly name: string;
}

/** How a subscription's posts stand in its channel. */
export interface PostForm {
  /** True of a forum of Discord's: each post is a thread of its own in it, with a title. */
  readonly forum?: true;
  /** Mentioned by each post; none where absent. */
  readonly mention?: MentionedRole;
  /** True where each post carries a picture of the days that it tells. */
  readonly picture?: true;
}

export interface Subscription extends SubscriptionKey, PostForm {
  /** The Slack workspace or Discord guild of the channel. */
  readonly team?: string;
  readonly schedule: Schedule;
  /** `new`: what the digest gained since the last summary. `replay`: an archive, one day of news a post. */
  readonly mode: 'new' | 'replay';
  /** The platform's id of who asked, or `deployment`. */
  readonly createdBy: string;
  /** Instant, in milliseconds, of the latest (re)subscription: what fell due before it is not posted. */
  readonly createdAt: number;
  readonly standing: Standing;
  /** The next due instant in milliseconds; absent unless active. The index of due work is made of it. */
  readonly nextDue?: number;
  /** The latest local date that is dealt with, whether something was posted or there was nothing to post. */
  readonly coveredDay?: Day;
  /** Version of the digest that the latest summary was made of; what it said is in `Snapshots`. */
  readonly coveredVersion?: string;
  /** The latest local date on which something was posted. */
  readonly postedDay?: Day;
  /** In `replay`: the latest day of news told. */
  readonly replayedDay?: Day;
  /** Of follows: names and words, as the digest's `about` reads them; only what is new about one of them is told. */
  readonly about?: readonly string[];
  /** Of follows: the latest hour that is dealt with, in milliseconds, in place of `coveredDay`. */
  readonly coveredHour?: number;
  /** Counts the writes: 0 for one that was never stored. `put` raises it. */
  readonly revision: number;
}

/** Which channels asked for which summary. */
export interface Subscriptions {
  get(key: SubscriptionKey): Promise<Subscription | null>;
  /**
   * Stores the whole subscription if the stored one still has the given `revision` (0: if there is none), as
   * `revision + 1`. False where someone else was faster: read again, and decide again. No update is ever lost.
   */
  put(subscription: Subscription): Promise<boolean>;
  /**
   * Those whose `nextDue` is at or before an instant, in pages, the longest overdue first within a shard. Read
   * through an index, never by a scan, and the index may lag: one may be missing until the next time, or come in an
   * earlier revision. What cannot be read is thrown, once the rest has been read.
   */
  due(instant: number): AsyncIterable<readonly Subscription[]>;
}

/** For whom a language is chosen: a person, or all in a channel. */
export type LanguageKey =
  | { readonly platform: Platform; readonly user: string }
  | { readonly platform: Platform; readonly channel: string };

/** Chosen languages of the words around facts, by their codes: `ru`. */
export interface Languages {
  /** Null where none is chosen. */
  get(key: LanguageKey): Promise<string | null>;
  put(key: LanguageKey, code: string): Promise<void>;
}

/** Sees to it that what can be pressed twice is done once. */
export interface Once {
  /** True for the first who claims a key, false for all others in the next 15 minutes. Within half a second; never rejects. */
  claim(key: string): Promise<boolean>;
  /** Gives a claim back, by who has it, so that the next one succeeds at once. Within half a second; never rejects. */
  release(key: string): Promise<void>;
}

/** What is claimed: one summary of a topic, for a channel, on a local date; or what came after an hour of its follows. */
export interface DeliveryKey extends SubscriptionKey {
  readonly day: Day;
  /** Of follows, in place of the day: the hour that was dealt with last, so that what came after it is told once. */
  readonly after?: number;
}

/** What a finished delivery changes in its subscription; kept with it, so that a crash in between loses nothing. */
export interface Progress {
  /** `createdAt` of the subscription that was served: a later one is not touched. */
  readonly since: number;
  readonly day: Day;
  readonly version: string;
  readonly posted: boolean;
  readonly replayedDay?: Day;
  /** Of follows: the hour that is dealt with. */
  readonly hour?: number;
  /** Set where nothing is left to replay. */
  readonly finished?: true;
}

export type Claim =
  /** Ours until `until`. `attempt` counts the claims. */
  | { readonly state: 'claimed'; readonly attempt: number }
  /** Someone else's until that instant. */
  | { readonly state: 'held'; readonly until: number }
  | { readonly state: 'done'; readonly progress: Progress };

/** What was delivered: the guard that a summary is posted once. */
export interface DeliveryLog {
  /**
   * Claims a delivery by one conditional write, until an instant: succeeds where there is no claim, or one that
   * ran out before `now` and is not done. Of any number of callers at once, one succeeds.
   */
  claim(key: DeliveryKey, until: number, now: number): Promise<Claim>;
  /** Closes the delivery for good. False where the claim is no longer ours. */
  complete(key: DeliveryKey, attempt: number, progress: Progress): Promise<boolean>;
  /** Gives the claim back, so that the next one succeeds at once; nothing happens where it is no longer ours. */
  release(key: DeliveryKey, attempt: number): Promise<void>;
}

/** Hashes, of 48 bits each, of everything that a version of a digest says. */
export type Snapshot = ReadonlySet<number>;

/** What the digest said in the versions that summaries were made of, once a version, not once a channel. */
export interface Snapshots {
  get(topic: string, version: string): Promise<Snapshot | null>;
  /** Storing the same version again changes nothing. */
  put(topic: string, version: string, snapshot: Snapshot): Promise<void>;
}

/** A due summary as it travels through the queue: a reference, never text. */
export interface DueReference extends DeliveryKey {
  /** The instant, in milliseconds, at which it fell due. */
  readonly due: number;
  /** The request id of the tick that sent it, to follow it through the log. */
  readonly tick?: string;
}

/** Hands due work from the tick to the deliveries. Delivers at least once, in any order. */
export interface DeliveryQueue {
  /**
   * Sends up to ten references, invisible for `delay` seconds (0 to 900).
   * @returns those that the queue did not take; they have to be sent again, as do all where this throws.
   */
  send(references: readonly DueReference[], delay?: number): Promise<readonly DueReference[]>;
}

/** A message to a channel: what fits of the reply, and buttons to the rest. */
export interface Post extends SubscriptionKey, PostForm {
  readonly reply: Reply;
  /** At most 25 characters, the same each time this is tried: Discord's `nonce`, sent with `enforce_nonce`. */
  readonly nonce: string;
  /** True where an earlier process may have posted it: what stands in the channel already is then not posted again. */
  readonly repeated?: boolean;
}

export type Posted =
  | { readonly ok: true; readonly messageId: string }
  | { readonly ok: false; readonly why: 'rate-limited'; readonly waitMs: number }
  /** A server error, a lost connection, no answer in time: the message may stand in the channel all the same. */
  | { readonly ok: false; readonly why: 'transient'; readonly detail: string }
  /** The channel is deleted or archived (`gone`), or the bot may not post there (`forbidden`): asking again is no use. */
  | { readonly ok: false; readonly why: 'gone' | 'forbidden'; readonly detail: string }
  /** The platform refuses what we sent, or who we are: a bug or a wrong token, for an operator to see. */
  | { readonly ok: false; readonly why: 'bad-request'; readonly detail: string };

/** Posts to one platform. Failures are values; an exception is a bug. */
export interface ChatPoster {
  post(post: Post): Promise<Posted>;
}

/** Who asks about a channel's subscription, and where. */
export interface Asker {
  readonly platform: Platform;
  readonly channel: string;
  readonly team?: string;
  /** The platform's id of the person. */
  readonly user: string;
  /** Why this person cannot change the channel's subscription, in words; absent where they can. */
  readonly hindrance?: string;
  /** True in a conversation with the bot alone, where anyone may follow, whatever the hindrance. */
  readonly direct?: true;
  /** True where only a post tells whether the bot may post in the channel. */
  readonly tryPost: boolean;
  /** Of another channel than the one that is asked in: its kind, as far as the platform tells it. */
  readonly elsewhere?: 'channel' | 'forum' | 'unknown';
  /** The role that was chosen to be mentioned, by someone who may mention it. */
  readonly role?: MentionedRole;
}

/** Who sees a message: the person who asked, or all in the channel. */
export type Audience = 'asker' | 'channel';

/** What is answered, and who is to see it. */
export interface SubscriptionAnswer {
  readonly reply: Reply;
  readonly audience: Audience;
}

/** Where pictures are drawn, and what their addresses are signed with. */
export interface PictureService {
  /** `https://…/picture`, without a slash at its end. */
  readonly url: string;
  readonly key: string;
  /** Has one drawn, and put into a message that was promised; absent where nothing does. Rejects where it is not taken on. */
  readonly attach?: (job: AttachJob) => Promise<void>;
}

/** A message of Discord's that was promised, to be sent once its picture is drawn. */
export interface AttachJob {
  readonly application: string;
  /** Of the interaction: what lets its answer be changed, for 15 minutes. */
  readonly token: string;
  /** The signed address of the picture, which the message has it from until it is attached. */
  readonly picture: string;
  readonly message: object;
}

/** Answers the commands on a channel's subscription: `subscribe`, `pause` and the others. */
export interface SubscriptionCommands {
  /** @param deadline The instant, in milliseconds, at which the answer is there, however slow the table or a post is. */
  answer(command: Command, asker: Asker, digest: Edition, deadline: number): Promise<SubscriptionAnswer>;
  /** The code of the language that a person chose, or else the channel; null for none. Soon there; never rejects. */
  languageOf?(asker: Pick<Asker, 'platform' | 'user' | 'channel'>): Promise<string | null>;
}

/** Where a topic's articles are kept: private, and never published. Names are paths of letters, digits, `/`, `-`, `.`. */
export interface PrivateStore {
  /** Null where there is nothing of that name. */
  read(name: string): Promise<Uint8Array | null>;
  /** Puts something in the place of what was there; whoever reads meanwhile gets one of the two, whole. */
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** Nothing happens where there is nothing of that name. */
  remove(name: string): Promise<void>;
}

/** Lets one process at a time work on a topic. */
export interface Leases {
  /**
   * Takes the topic until that instant, in milliseconds, unless it is given back before.
   * @returns what gives it back; null where another process has it.
   */
  take(topic: string, now: number, until: number): Promise<(() => Promise<void>) | null>;
}
