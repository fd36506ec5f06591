/**
 * What collecting one topic costs a month. The formulas of docs/operations.md, "Collecting"; the test recomputes its table.
 */

/** US dollars. */
export type CollectingPrices = Readonly<
  Record<
    | 'invocations'
    | 'compute'
    | 'writes'
    | 'log ingestion'
    | 'metrics'
    | 'object writes'
    | 'object reads'
    | 'object storage',
    number
  >
>;

export type CollectingAssumptions = Readonly<
  Record<
    | 'GB of memory'
    | 'ms a run'
    | 'ms a feed'
    | 'ms a digest'
    | 'articles a feed a day'
    | 'KB an article'
    | 'days kept'
    | 'object reads a run'
    | 'object writes a run'
    | 'object writes a digest'
    | 'writes a run'
    | 'log KB a run'
    | 'metrics',
    number
  >
>;

type Item = 'Function' | 'Bucket' | 'Table' | 'Logs' | 'Metrics';

const DAYS = 30;
const RUNS = 96 * DAYS;
const MILLION = 1e6;
/** GB in a KB. */
const GB = 1e-6;

/** @param feeds Feeds of the topic, all asked in every run. */
export function collectingMonthly(
  feeds: number,
  price: CollectingPrices,
  one: CollectingAssumptions,
): Readonly<Record<Item, number>> {
  const articles = feeds * one['articles a feed a day'] * DAYS;
  // A run makes one digest of all that is new.
  const digests = Math.min(RUNS, articles);
  const seconds = (RUNS * one['ms a run'] + RUNS * feeds * one['ms a feed'] + digests * one['ms a digest']) / 1000;
  const kept = (articles / DAYS) * one['days kept'] * one['KB an article'] * GB;
  const written = RUNS * one['object writes a run'] + articles + digests * one['object writes a digest'];
  return {
    Function: (RUNS / MILLION) * price.invocations + seconds * one['GB of memory'] * price.compute,
    Bucket:
      (written / MILLION) * price['object writes'] +
      ((RUNS * one['object reads a run']) / MILLION) * price['object reads'] +
      kept * price['object storage'],
    Table: ((RUNS * one['writes a run']) / MILLION) * price.writes,
    Logs: RUNS * one['log KB a run'] * GB * price['log ingestion'],
    Metrics: one.metrics * price.metrics,
  };
}
