import { vi } from 'vitest';
import { visitBucket } from '../../src/aws/bucket.ts';
import { tableLeases } from '../../src/aws/lease.ts';
import { bucketStore } from '../../src/aws/private-store.ts';
import { tableOf } from '../../src/aws/table.ts';
import { openBucket } from '../../src/aws/writable-bucket.ts';
import { systemResolve } from '../../src/collect/fetch/addresses.ts';
import { visitor } from '../../src/collect/fetch/visit.ts';
import type { PublishPorts } from '../../src/collect/publish.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import { newestOf } from '../../src/library/published/newest.ts';
import type { Digests } from '../../src/ports.ts';
import { AWS_SETTINGS, type Loopback, startTable, stubEnvs } from '../aws/loopback.ts';
import { BUCKET, type LoopbackBucket, startBucket } from '../library/published/bucket.ts';
import { bundledDocument } from '../library/published/editions.ts';
import { AGENT } from './collecting.ts';
import { BUNDLED, MemoryDeployment } from './memory-deployment.ts';
import { type Site, startSite } from './site.ts';

/** The digest of the topic that lies beside the functions, before anything is collected. */
export const deployedDocument = {
  ...bundledDocument,
  topic: { ...bundledDocument.topic, id: 'ferries', title: 'Ferries' },
  version: BUNDLED,
};

/** The deployment on loopback: its table, its buckets and the publishers. */
export class Deployment extends MemoryDeployment {
  readonly site: Site;
  readonly s3: LoopbackBucket;
  readonly #table: Loopback;

  private constructor(site: Site, s3: LoopbackBucket, table: Loopback) {
    super(s3.objects);
    this.site = site;
    this.s3 = s3;
    this.#table = table;
  }

  static async start(): Promise<Deployment> {
    const [site, s3] = await Promise.all([startSite(), startBucket()]);
    const settings = { ...AWS_SETTINGS, AWS_ENDPOINT_URL_S3: s3.endpoint };
    stubEnvs(settings);
    const table = await startTable('dateline');
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', table.endpoint);
    return new Deployment(site, s3, table);
  }

  async stop(): Promise<void> {
    vi.unstubAllEnvs();
    await Promise.all([this.site.stop(), this.s3.stop(), this.#table.stop()]);
  }

  /** Deploys a topic of these feeds, by their paths. */
  override deploy(paths: readonly string[], more = ''): void {
    super.deploy(
      paths.map((path) => this.site.url(path)),
      more,
    );
  }

  override ports(): PublishPorts {
    const bucket = openBucket(BUCKET);
    return {
      ...super.ports(),
      ...{ store: bucketStore(bucket, 'ferries'), bucket, leases: tableLeases(tableOf('dateline')) },
      visit: visitor(AGENT, { resolve: systemResolve, allowLoopback: true }),
    };
  }

  /** The digests as deployed functions have them. */
  digests(): Digests {
    const signer = { bucket: BUCKET, region: 'eu-central-1', keyId: 'x', secretKey: 'y', endpoint: this.s3.endpoint };
    return newestOf(new Map([['ferries', digestInMemory(deployedDocument)]]), {
      visit: (look) => visitBucket(signer, Date.now(), 5_000, look),
      ...{ clock: { now: () => this.now }, logger: { warn: () => {} } },
    });
  }
}
