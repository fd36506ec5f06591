import { subscriptionTable } from './config.ts';
import type { Clock, Logger, SubscriptionDesk } from './ports.ts';
import { tableDesk } from './table-desk.ts';

/** A desk that takes what it needs when it is first asked; null where this deployment has no table. */
export function deskOnDemand(clock: Clock, logger: Logger): SubscriptionDesk | null {
  const table = subscriptionTable();
  if (!table) return null;
  let desk: SubscriptionDesk | undefined;
  return {
    answer(...asked) {
      desk ??= tableDesk(table, clock, logger);
      return desk.answer(...asked);
    },
  };
}

/** What whoever runs a function may hand it: the local server, a desk of its own. */
export interface Lent {
  readonly desk?: SubscriptionDesk;
}
