import type { SQSBatchResponse } from 'aws-lambda';
import type { Delivered } from '../subscriptions/deliver.ts';
import { deliveryText } from '../subscriptions/reference.ts';
import type { TickResult } from '../subscriptions/tick.ts';
import { invocationLog, type LambdaContext, type LogPorts } from './invocation-log.ts';
import type { Facts, MetricSet } from './metrics-line.ts';

const TICK_FAILED = 'The tick failed; its line in the log says how.';

/**
 * Logs the ticks: one line each. `tick` is the request id, which the lines of its deliveries carry. Lambda logs the
 * message of what leaves a function, so a tick that fails does so with an error that quotes nothing.
 */
export function logTicks(ports: LogPorts) {
  const begin = invocationLog(ports);
  return async (
    context: LambdaContext,
    ticking: (id: string | undefined) => Promise<TickResult>,
  ): Promise<TickResult> => {
    const write = begin(context);
    const tick = context.awsRequestId;
    const result = await ticking(tick).catch((error: unknown) => {
      ports.logger.warn('tick-failed', {}, error);
      write({ tick, outcome: 'failed' }, []);
      throw new Error(TICK_FAILED);
    });
    const { due, sent, failed = 0 } = result;
    write({ tick, outcome: failed > 0 ? 'failed' : 'ticked', ...result, Due: due, Sent: sent }, [TICKS]);
    // Lambda calls it once more, for what was left.
    if (failed > 0) throw new Error(TICK_FAILED);
    return result;
  };
}

/** Logs the deliveries: one line each, or one where the event holds none. */
export function logDeliveries(ports: LogPorts) {
  const begin = invocationLog(ports);
  type Delivering = (onDelivered: (delivery: Delivered) => void) => Promise<SQSBatchResponse>;
  return async (context: LambdaContext, delivering: Delivering): Promise<SQSBatchResponse> => {
    const write = begin(context);
    return delivering((delivery) => write(...lineOf(delivery))).catch((error: unknown) => {
      ports.logger.warn('deliveries-failed', {}, error);
      write({ outcome: 'failed' }, []);
      throw new Error('The deliveries failed; their line in the log says how.');
    });
  };
}

/** Nothing to tell is a summary, too: it was composed, and the channel's date is dealt with. */
const SUCCESSFUL: readonly Delivered['outcome'][] = ['posted', 'nothing'];

function lineOf({ message, reference, outcome, settledAt, log }: Delivered): [Facts, readonly MetricSet[]] {
  const { platform, tick } = reference ?? {};
  const delivery = reference ? deliveryText(reference) : undefined;
  const lateness = reference ? Math.max(0, Math.round((settledAt - reference.due) / 1000)) : undefined;
  const facts = { message, tick, platform, delivery, outcome, lateness, ...log, Deliveries: 1 };
  const counts = {
    ...(SUCCESSFUL.includes(outcome) ? { Delivered: 1 } : {}),
    ...(log.claimLost ? { ClaimsLost: 1 } : {}),
  };
  const timed = outcome === 'posted' && lateness !== undefined ? { Lateness: lateness } : {};
  const units = { ...allIn('Count', counts), ...allIn('Seconds', timed) };
  const own = Object.keys(units).length > 0 ? [{ dimensions: ['stage'], units }] : [];
  return [{ ...facts, ...counts, ...timed }, [DELIVERIES, ...own]];
}

const allIn = (unit: 'Count' | 'Seconds', facts: Facts): MetricSet['units'] =>
  Object.fromEntries(Object.keys(facts).map((name) => [name, unit]));

const TICKS: MetricSet = { dimensions: ['stage'], units: { Due: 'Count', Sent: 'Count' } };
const DELIVERIES: MetricSet = { dimensions: ['stage', 'outcome'], units: { Deliveries: 'Count' } };
