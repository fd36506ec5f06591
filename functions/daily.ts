import { awsStore } from '../src/aws/store.ts';
import { namedChannels, orThrow, tableConfig } from '../src/config.ts';
import { readConfiguredChannels, subscribeConfigured } from '../src/subscriptions/configured-channels.ts';
import { type TickPorts, type TickResult, tick } from '../src/subscriptions/tick.ts';
import { clock, logger, logPorts } from '../src/system.ts';
import type { TimedContext } from '../src/telemetry/invocation-log.ts';
import { logTicks } from '../src/telemetry/log-summaries.ts';

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
const logged = logTicks(logPorts);

/** Time, in milliseconds, that a tick leaves for the page that it is at. */
const MARGIN = 20_000;

/** LambdaContext every 15 minutes: puts what is due on the queue. */
export async function handler(_: unknown, context: TimedContext): Promise<TickResult> {
  return logged(context, async (id) => {
    await subscribeConfigured(configured, ports);
    return tick(ports, ports.clock.now() + context.getRemainingTimeInMillis() - MARGIN, id);
  });
}
