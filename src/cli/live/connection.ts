import type { Digests, Logger, SubscriptionCommands } from '../../ports.ts';

/** A connection that serves a workspace or servers until it is closed. */
export interface Connection {
  readonly close: () => Promise<void>;
}

/** What a live connection is handed, whatever the platform. */
export interface Live {
  readonly digests: Digests;
  readonly subscriptions: SubscriptionCommands;
  readonly logger: Logger;
  /** Told what each request is, for whoever watches. */
  readonly heard: (what: string) => void;
}
