import { awsStore } from '../src/aws/store.ts';
import { namedChannels, orThrow, tableConfig } from '../src/config.ts';
import { readNamed, subscribeNamed } from '../src/subscriptions/named.ts';
import { encodeReference } from '../src/subscriptions/reference.ts';
import { type Ticked, type TickPorts, tick } from '../src/subscriptions/tick.ts';
import { clock, logger, watching } from '../src/system.ts';
import { type Invocation, watchTicks } from '../src/telemetry/summaries.ts';

/** What a cold start makes and every tick uses. A function that is not set up fails, and its alarm says so. */
function start(): TickPorts {
  return {
    ...awsStore(orThrow(tableConfig()), encodeReference),
    clock,
    logger,
  };
}

const ports = start();
const named = readNamed(namedChannels());
const watched = watchTicks(watching);

/** Time, in milliseconds, that a tick leaves for the page that it is at. */
const MARGIN = 20_000;

/** Called every 15 minutes: puts what is due on the queue. */
export async function handler(_: unknown, context: Invocation): Promise<Ticked> {
  return watched(context, async (id) => {
    await subscribeNamed(named, ports);
    return tick(ports, ports.clock.now() + context.getRemainingTimeInMillis() - MARGIN, id);
  });
}
