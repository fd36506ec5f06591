import { plain } from '../../answers/reply/plain.ts';
import { wordsIn } from '../../answers/words/words-in.ts';
import type { ChatPoster, Clock, Digests, Logger, SubscriptionCommands } from '../../ports.ts';
import { subscriptionCommands } from '../../subscriptions/commands/commands.ts';
import { type DeliverPorts, deliverBatch } from '../../subscriptions/deliver.ts';
import { summarise } from '../../subscriptions/summary.ts';
import { tick } from '../../subscriptions/tick.ts';
import type { Store } from './store.ts';

/** Daily summaries on this machine: the same tick, delivery and commands as in a deployment, around a store of its own. */
export interface LocalSummaries {
  readonly subscriptions: SubscriptionCommands;
  /** Finds what is due and posts it. @returns how many summaries were put on the queue. */
  readonly turn: () => Promise<number>;
}

/** Milliseconds that one turn may take. */
const TURN = 30_000;
const BATCH = 10;

/** @param show Where posts go, as plain text. */
export function localSummaries(
  store: Store,
  digests: Digests,
  clock: Clock,
  logger: Logger,
  show: (post: string) => void,
): LocalSummaries {
  const poster = showing(show, clock);
  const posters = { slack: poster, discord: poster };
  const sleep = (milliseconds: number): Promise<void> => new Promise((wake) => setTimeout(wake, milliseconds));
  const ports = { ...store, posters, digests, summarise, clock, sleep, logger };
  return {
    subscriptions: subscriptionCommands({ ...store, posters, wordsIn, clock, logger }),
    turn: () => dailyTurn(ports),
  };
}

/** One turn of a deployment's two functions: what is due goes on the queue, and what is on the queue is delivered. */
export async function dailyTurn(ports: DeliverPorts & Pick<Store, 'queue'>): Promise<number> {
  const { clock, queue } = ports;
  const { sent } = await tick(ports, clock.now() + TURN);
  for (let batch = queue.receive(BATCH); batch.length > 0; batch = queue.receive(BATCH)) {
    const unsettled = new Set(await deliverBatch(batch, ports, clock.now() + TURN));
    queue.remove(batch.map(({ id }) => id).filter((id) => !unsettled.has(id)));
  }
  return sent;
}

/** No platform is at hand: a post is shown whole, as text. */
function showing(show: (post: string) => void, clock: Clock): ChatPoster {
  return {
    async post({ platform, channel, reply }) {
      show(`Posted to ${platform} channel ${channel}:\n\n${plain(reply)}`);
      return { ok: true, messageId: `local-${clock.now()}` };
    },
  };
}
