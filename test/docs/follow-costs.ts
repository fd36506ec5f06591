/**
 * What follows cost a month, for so many channels and people that follow something. The formulas of docs/operations.md,
 * "Follows"; the test recomputes its table.
 */

/** US dollars. */
export type FollowPrices = Readonly<
  Record<'invocations' | 'compute' | 'writes' | 'reads' | 'queue' | 'log ingestion' | 'log storage' | 'traces', number>
>;

export type FollowAssumptions = Readonly<
  Record<
    | 'looks a day'
    | 'GB of memory'
    | 'ms a look'
    | 'looks an invocation'
    | 'writes a look'
    | 'reads a look'
    | 'queue requests a look'
    | 'log KB a look'
    | 'posts a day',
    number
  >
>;

type Item = 'Functions' | 'Table' | 'Queue' | 'Logs' | 'Traces';

const DAYS = 30;
const MILLION = 1e6;
const GB = 1e-6;

/** Of one delivery that posts, as the table of a delivery has it. */
export type DeliveryAssumptions = Readonly<Record<'ms a delivery' | 'writes a delivery' | 'days of log kept', number>>;

export function followsMonthly(
  followers: number,
  price: FollowPrices,
  one: FollowAssumptions,
  delivery: DeliveryAssumptions,
): Readonly<Record<Item, number>> {
  const looks = followers * one['looks a day'] * DAYS;
  const posts = followers * one['posts a day'] * DAYS;
  const calls = looks / one['looks an invocation'];
  const seconds = (looks * one['ms a look'] + posts * delivery['ms a delivery']) / 1000;
  const writes = looks * one['writes a look'] + posts * delivery['writes a delivery'];
  const kept = (delivery['days of log kept'] / DAYS) * price['log storage'];
  return {
    Functions: (calls / MILLION) * price.invocations + seconds * one['GB of memory'] * price.compute,
    Table: (writes / MILLION) * price.writes + ((looks * one['reads a look']) / MILLION) * price.reads,
    Queue: ((looks * one['queue requests a look']) / MILLION) * price.queue,
    Logs: looks * one['log KB a look'] * GB * (price['log ingestion'] + kept),
    Traces: (calls / MILLION) * price.traces,
  };
}
