import type { Reply } from '../answers/reply/reply.ts';
import type { Digest } from '../digest/types.ts';
import type { Subscription } from '../ports.ts';
import type { Period } from './period.ts';

/** Words a summary. Pure: the same arguments give the same reply, so a second try posts what the first did. */
export interface Composer {
  /** The summary of a period; null where there is nothing to tell. In `replay`, `period.replay` is set. */
  summary(subscription: Subscription, period: Period, digest: Digest): Reply | null;
  /** One line after seven days of nothing to tell: the subscription is alive. */
  alive(subscription: Subscription, period: Period, digest: Digest): Reply;
}
