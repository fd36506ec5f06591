/**
 * What a deployment costs a month. The formulas of docs/operations.md; the test recomputes its tables from them.
 */

/** US dollars. */
export type Prices = Readonly<Record<Price, number>>;
export type Price =
  | 'api'
  | 'transfer'
  | 'invocations'
  | 'compute'
  | 'writes'
  | 'reads'
  | 'storage'
  | 'backup'
  | 'queue'
  | 'log ingestion'
  | 'log storage'
  | 'metrics'
  | 'alarms'
  | 'dashboard'
  | 'schedule'
  | 'traces';

/** What one command, tick and delivery take; all of it stands in the document. */
export type Assumptions = Readonly<Record<Assumption, number>>;
export type Assumption =
  | 'GB of memory'
  | 'ms a command'
  | 'ms a tick'
  | 'ms a delivery'
  | 'KB an answer'
  | 'writes a delivery'
  | 'reads a delivery'
  | 'reads a tick'
  | 'KB kept a channel'
  | 'queue requests a delivery'
  | 'empty receives a day'
  | 'log KB a command'
  | 'log KB a tick'
  | 'log KB a delivery'
  | 'days of log kept'
  | 'metrics of commands'
  | 'metrics of deliveries'
  | 'metrics of ticks'
  | 'alarms';

/** A row of the table of costs. */
export type Item =
  | 'API'
  | 'Functions'
  | 'Table'
  | 'Queue'
  | 'Logs'
  | 'Metrics'
  | 'Alarms, dashboard'
  | 'Schedule'
  | 'Traces';

const DAYS = 30;
const TICKS = 96;
const MILLION = 1e6;
/** GB in a KB. */
const GB = 1e-6;

/** @param perDay Commands a day, and as many channels that have a summary every day. */
export function monthly(perDay: number, price: Prices, one: Assumptions): Readonly<Record<Item, number>> {
  const [commands, deliveries, ticks] = [perDay * DAYS, perDay * DAYS, TICKS * DAYS];
  const seconds =
    (commands * one['ms a command'] + ticks * one['ms a tick'] + deliveries * one['ms a delivery']) / 1000;
  const kept = perDay * one['KB kept a channel'] * GB;
  const reads = deliveries * one['reads a delivery'] + ticks * one['reads a tick'];
  const requests = deliveries * one['queue requests a delivery'] + one['empty receives a day'] * DAYS;
  const logged =
    (commands * one['log KB a command'] + ticks * one['log KB a tick'] + deliveries * one['log KB a delivery']) * GB;
  return {
    API: (commands / MILLION) * price.api + commands * one['KB an answer'] * GB * price.transfer,
    Functions:
      ((commands + ticks + deliveries) / MILLION) * price.invocations + seconds * one['GB of memory'] * price.compute,
    Table:
      ((deliveries * one['writes a delivery']) / MILLION) * price.writes +
      (reads / MILLION) * price.reads +
      kept * (price.storage + price.backup),
    Queue: (requests / MILLION) * price.queue,
    Logs: logged * (price['log ingestion'] + (one['days of log kept'] / DAYS) * price['log storage']),
    Metrics: (metricHours(perDay, one) / (24 * DAYS)) * price.metrics,
    'Alarms, dashboard': one.alarms * price.alarms + price.dashboard,
    Schedule: (ticks / MILLION) * price.schedule,
    Traces: ((ticks + deliveries) / MILLION) * price.traces,
  };
}

/** A metric is paid for by the hours in which it has a value: at most all, and at most one for each that is counted. */
function metricHours(perDay: number, one: Assumptions): number {
  const hours = (metrics: number, each: number): number => DAYS * Math.min(metrics * 24, perDay * each);
  return (
    hours(one['metrics of commands'], 2) + hours(one['metrics of deliveries'], 3) + DAYS * 24 * one['metrics of ticks']
  );
}

/** GB-seconds a month. */
export function gigabyteSeconds(perDay: number, one: Assumptions): number {
  const each = one['ms a command'] + one['ms a delivery'];
  return (DAYS * one['GB of memory'] * (perDay * each + TICKS * one['ms a tick'])) / 1000;
}
