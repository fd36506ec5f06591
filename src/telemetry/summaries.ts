import type { SQSBatchResponse } from 'aws-lambda';
import type { Delivered } from '../subscriptions/deliver.ts';
import { deliveryText } from '../subscriptions/reference.ts';
import type { TickResult } from '../subscriptions/tick.ts';
import { type Counted, type Facts, lineOf } from './line.ts';
import type { Called, WatchPorts } from './requests.ts';

/** What Lambda hands over with a tick or a batch. */
export interface Invocation extends Called {
  getRemainingTimeInMillis(): number;
}

const TICK_FAILED = 'The tick failed; its line in the log says how.';

/**
 * Watches the function of the ticks: one line each. `tick` is the request id, which the lines of its deliveries carry.
 * Lambda logs the message of what leaves a function, so a tick that fails does so with an error that quotes nothing.
 */
export function watchTicks(ports: WatchPorts) {
  const begin = beginning(ports);
  return async (called: Called, ticking: (id: string | undefined) => Promise<TickResult>): Promise<TickResult> => {
    const write = begin(called);
    const ticked = await ticking(called.awsRequestId).catch((failure: unknown) => {
      ports.logger.warn('tick-failed', {}, failure);
      write({ tick: called.awsRequestId, outcome: 'failed' }, []);
      throw new Error(TICK_FAILED);
    });
    const { due, sent, failed = 0 } = ticked;
    const outcome = failed > 0 ? 'failed' : 'ticked';
    write({ tick: called.awsRequestId, outcome, ...ticked, Due: due, Sent: sent }, [TICKS]);
    // Lambda calls it once more, for what was left.
    if (failed > 0) throw new Error(TICK_FAILED);
    return ticked;
  };
}

/** Watches the function of the deliveries: one line each, or one where the event holds none. */
export function watchDeliveries(ports: WatchPorts) {
  const begin = beginning(ports);
  type Delivering = (tell: (delivery: Delivered) => void) => Promise<SQSBatchResponse>;
  return async (called: Called, delivering: Delivering): Promise<SQSBatchResponse> => {
    const write = begin(called);
    const tell = (delivery: Delivered): void => {
      const { facts, counted } = told(delivery);
      write(facts, counted);
    };
    return delivering(tell).catch((failure: unknown) => {
      ports.logger.warn('deliveries-failed', {}, failure);
      write({ outcome: 'failed' }, []);
      throw new Error('The deliveries failed; their line in the log says how.');
    });
  };
}

/** Whether an invocation is its process' first is all that is kept. */
function beginning({ clock, journal, stage }: WatchPorts) {
  let first = true;
  return ({ awsRequestId: requestId }: Called) => {
    const begun = clock.now();
    const cold = first;
    first = false;
    return (facts: Facts, counted: readonly Counted[]): void => {
      const now = clock.now();
      if (requestId === undefined) return;
      journal.write(lineOf({ requestId, stage, ...facts, ms: now - begun, cold }, counted, now));
    };
  };
}

/** Nothing to tell is a summary, too: it was composed, and the channel's date is dealt with. */
const SUCCESSFUL: readonly Delivered['outcome'][] = ['posted', 'nothing'];

function told({ message, reference, outcome, settledAt, notes }: Delivered): Told {
  const { platform, tick } = reference ?? {};
  const delivery = reference ? deliveryText(reference) : undefined;
  const lateness = reference ? Math.max(0, Math.round((settledAt - reference.due) / 1000)) : undefined;
  const facts = { message, tick, platform, delivery, outcome, lateness, ...notes, Deliveries: 1 };
  const counts = {
    ...(SUCCESSFUL.includes(outcome) ? { Delivered: 1 } : {}),
    ...(notes.claimLost ? { ClaimsLost: 1 } : {}),
  };
  const timed = outcome === 'posted' && lateness !== undefined ? { Lateness: lateness } : {};
  const metrics = { ...allOf(counts, 'Count'), ...allOf(timed, 'Seconds') };
  const own = Object.keys(metrics).length > 0 ? [{ by: ['stage'], metrics }] : [];
  return { facts: { ...facts, ...counts, ...timed }, counted: [DELIVERIES, ...own] };
}

interface Told {
  readonly facts: Facts;
  readonly counted: readonly Counted[];
}

const allOf = (facts: Facts, unit: 'Count' | 'Seconds'): Counted['metrics'] =>
  Object.fromEntries(Object.keys(facts).map((name) => [name, unit]));

const TICKS: Counted = { by: ['stage'], metrics: { Due: 'Count', Sent: 'Count' } };
const DELIVERIES: Counted = { by: ['stage', 'outcome'], metrics: { Deliveries: 'Count' } };
