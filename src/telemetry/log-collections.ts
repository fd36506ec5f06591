import { invocationLog, type LambdaContext, type LogPorts } from './invocation-log.ts';
import type { Facts, MetricSet } from './metrics-line.ts';

/** What is logged of a collection. */
type Collection = Facts & {
  readonly outcome: string;
  readonly failing?: number;
  readonly quiet?: number;
  readonly added?: number;
};

const FAILED = 'The collection failed; its line in the log says how.';

/** Logs the collections: one line each. What leaves the function quotes nothing. */
export function logCollections(ports: LogPorts) {
  const begin = invocationLog(ports);
  return async <Run extends Collection>(
    context: LambdaContext,
    topic: string,
    collecting: () => Promise<Run>,
  ): Promise<Run> => {
    const write = begin(context);
    const run = await collecting().catch((error: unknown) => {
      ports.logger.warn('collection-failed', { topic }, error);
      write({ topic, outcome: 'failed', CollectionsFailed: 1 }, [FAILURES]);
      throw new Error(FAILED);
    });
    const { outcome, added = 0, failing = 0, quiet = 0 } = run;
    const isUnpublished = ['faulty', 'undeployed', 'oversized'].includes(outcome);
    const counts = {
      CollectionsFailed: isUnpublished ? 1 : 0,
      FeedsFailing: failing,
      TopicsQuiet: quiet,
      Articles: added,
    };
    write({ ...run, ...(outcome === 'held' ? {} : counts) }, outcome === 'held' ? [] : [FAILURES, HEALTH]);
    return run;
  };
}

const FAILURES: MetricSet = { dimensions: ['stage'], units: { CollectionsFailed: 'Count' } };
const HEALTH: MetricSet = {
  dimensions: ['stage'],
  units: { FeedsFailing: 'Count', TopicsQuiet: 'Count', Articles: 'Count' },
};
