import { join } from 'node:path';
import { tableLeases } from '../src/aws/lease.ts';
import { bucketStore } from '../src/aws/private-store.ts';
import { tableOf } from '../src/aws/table.ts';
import { openBucket } from '../src/aws/writable-bucket.ts';
import { bundledTexts, bundledVersion } from '../src/collect/bundled.ts';
import { systemResolve } from '../src/collect/fetch/addresses.ts';
import { robots } from '../src/collect/fetch/robots.ts';
import { visitor } from '../src/collect/fetch/visit.ts';
import { type CollectRun, collectAndPublish } from '../src/collect/publish.ts';
import { collectorConfig, orThrow } from '../src/config.ts';
import { clock, logger, logPorts } from '../src/system.ts';
import type { TimedContext } from '../src/telemetry/invocation-log.ts';
import { logCollections } from '../src/telemetry/log-collections.ts';

const { agent, allowLoopback, articleBucket, articleDays, digestBucket, tableName } = orThrow(collectorConfig());
const [articles, bucket] = [openBucket(articleBucket), openBucket(digestBucket)];
const leases = tableLeases(tableOf(tableName));
const logged = logCollections(logPorts);

/** LambdaContext on a topic's schedule, with `{ "topic": "ferries" }`: collects it and publishes its digest. */
export async function handler({ topic }: { readonly topic: string }, context: TimedContext): Promise<CollectRun> {
  const folder = join(import.meta.dirname, 'digests', topic);
  const visit = visitor(agent, { resolve: systemResolve, allowLoopback });
  return logged(context, topic, () =>
    collectAndPublish(topic, clock.now() + context.getRemainingTimeInMillis(), {
      ...{ store: bucketStore(articles, topic), leases, bucket, articleDays, clock, logger },
      ...{ visit, mayRead: robots(visit, agent), texts: bundledTexts(folder), bundled: bundledVersion(folder) },
    }),
  );
}
