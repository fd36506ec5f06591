import type { Ledger } from './ledger.ts';

const DAY = 24 * 3600_000;

/** What whoever runs a collection should know of it. */
export type Health = {
  /** Feeds that could not be read for a day, or that are gone. */
  readonly failing: number;
  /** 1 where no article came for a week, and some did before. */
  readonly quiet: 0 | 1;
};

export function healthOf({ feeds, articles }: Ledger, now: number): Health {
  const failing = [...feeds.values()].filter(
    ({ failingSince, paused }) => paused !== undefined || (failingSince !== undefined && now - failingSince >= DAY),
  ).length;
  const latest = Math.max(...[...articles.values()].map(({ collected }) => collected));
  return { failing, quiet: articles.size > 0 && now - latest > 7 * DAY ? 1 : 0 };
}
