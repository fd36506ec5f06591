import type { PostForm, Progress, Schedule, Standing, Subscription, SubscriptionKey, Subscriptions } from '../ports.ts';
import { nextDue } from './schedule.ts';

/** What someone asks for; the schedule is checked before. */
export interface SubscriptionRequest extends SubscriptionKey, PostForm {
  readonly team?: string;
  readonly schedule: Schedule;
  readonly mode: Subscription['mode'];
  /** The platform's id of who asks, or `deployment`. */
  readonly createdBy: string;
}

/** The one way in which a key is written: for maps, index shards, names of claims. Topics and channels hold no `#`. */
export const keyText = ({ platform, channel, topic, kind }: SubscriptionKey): string =>
  [platform, channel, topic, ...(kind ? [kind] : [])].join('#');

/**
 * The subscription that a request makes of the channel's earlier one, if there is any. A changed time keeps what was
 * told so far, and a day that was covered stays so; after a finished one, or in another mode, it begins anew.
 * @param now Milliseconds.
 */
export function subscribed(request: SubscriptionRequest, earlier: Subscription | null, now: number): Subscription {
  const continues = earlier !== null && earlier.standing.state !== 'finished' && earlier.mode === request.mode;
  // How posts stand in the channel is the request's alone to say.
  const { replayedDay, forum: _, mention: __, picture: ___, ...kept }: Partial<Subscription> = earlier ?? {};
  return {
    ...kept,
    ...request,
    ...(continues && replayedDay !== undefined ? { replayedDay } : {}),
    createdAt: continues ? earlier.createdAt : now,
    standing: { state: 'active' },
    nextDue: nextDue(request.schedule, now, earlier?.coveredDay).instant,
    revision: earlier?.revision ?? 0,
  };
}

/** The subscription in another standing than active: nothing is due any more. */
export function stopped(subscription: Subscription, standing: Exclude<Standing, { state: 'active' }>): Subscription {
  const { nextDue: _, ...kept } = subscription;
  return { ...kept, standing };
}

type Paused = Extract<Standing, { state: 'paused' }>;
type Finished = Extract<Standing, { state: 'finished' }>;

/** The subscription held back; undefined unless it is active. @param detail The platform's word for its refusal. */
export function paused(one: Subscription, reason: Paused['reason'], detail?: string): Subscription | undefined {
  if (one.standing.state !== 'active') return undefined;
  return stopped(one, { state: 'paused', reason, ...(detail === undefined ? {} : { detail }) });
}

/** The subscription at its end; undefined where it is there already. */
export function finished(one: Subscription, reason: Finished['reason']): Subscription | undefined {
  return one.standing.state === 'finished' ? undefined : stopped(one, { state: 'finished', reason });
}

/** Active again: due next after now, and not again today where today was covered. Undefined unless paused. */
export function resumed(subscription: Subscription, now: number): Subscription | undefined {
  if (subscription.standing.state !== 'paused') return undefined;
  const due = nextDue(subscription.schedule, now, subscription.coveredDay);
  return { ...subscription, standing: { state: 'active' }, nextDue: due.instant };
}

/**
 * The subscription after a delivery; undefined where that changes nothing: it is of an earlier day or hour, or of an earlier
 * subscription of the channel's.
 */
export function advanced(subscription: Subscription, progress: Progress): Subscription | undefined {
  const { since, day, version, posted, replayedDay, hour } = progress;
  const { createdAt, coveredDay, coveredHour } = subscription;
  if (createdAt !== since) return undefined;
  if (hour === undefined ? coveredDay !== undefined && coveredDay >= day : (coveredHour ?? 0) >= hour) return undefined;
  const next: Subscription = {
    ...subscription,
    ...(hour === undefined ? { coveredDay: day } : { coveredHour: hour }),
    coveredVersion: version,
    ...(posted ? { postedDay: day } : {}),
    ...(replayedDay === undefined ? {} : { replayedDay }),
  };
  return (progress.finished ? finished(next, 'replayed') : undefined) ?? next;
}

/** Far more than writers ever meet in one channel. */
const MOST_TRIES = 10;

/**
 * Reads a subscription, decides, and stores the outcome, again for as long as someone else is faster.
 * @param decide The changed subscription; none to leave it as it is.
 * @param read What was read before, if anything was: it is not read again unless someone else was faster.
 * @returns what is stored in the end (null where there is none), and whether that was a change of ours.
 * @throws Error after ten lost races.
 */
export async function updateSubscription(
  subscriptions: Pick<Subscriptions, 'get' | 'put'>,
  key: SubscriptionKey,
  decide: (stored: Subscription | null) => Subscription | null | undefined,
  read?: Subscription | null,
): Promise<{ readonly stored: Subscription | null; readonly changed: boolean }> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const stored = tries === 0 && read !== undefined ? read : await subscriptions.get(key);
    const next = decide(stored);
    if (!next) return { stored, changed: false };
    if (await subscriptions.put(next)) return { stored: { ...next, revision: next.revision + 1 }, changed: true };
  }
  throw new Error(`The subscription ${keyText(key)} changes faster than it can be written.`);
}
