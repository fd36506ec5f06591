import { awsStore } from '../src/aws/store.ts';
import { namedChannels, orThrow, tableConfig } from '../src/config.ts';
import { readConfiguredChannels, subscribeConfigured } from '../src/subscriptions/configured-channels.ts';
import { type TickPorts, type TickResult, tick } from '../src/subscriptions/tick.ts';
import { clock, logger, watching } from '../src/system.ts';
import { type Invocation, watchTicks } from '../src/telemetry/summaries.ts';

/** What a cold start makes and every tick uses. A function that is not set up fails, and its alarm says so. */
function start(): TickPorts {
  return {
    ...awsStore(orThrow(tableConfig())),
    clock,
    logger,
  };
}

const ports = start();
const configured = readConfiguredChannels(namedChannels());
const watched = watchTicks(watching);

/** Time, in milliseconds, that a tick leaves for the page that it is at. */
const MARGIN = 20_000;

/** Called every 15 minutes: puts what is due on the queue. */
export async function handler(_: unknown, context: Invocation): Promise<TickResult> {
  return watched(context, async (id) => {
    await subscribeConfigured(configured, ports);
    return tick(ports, ports.clock.now() + context.getRemainingTimeInMillis() - MARGIN, id);
  });
}
