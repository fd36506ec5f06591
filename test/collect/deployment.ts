import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { visitBucket } from '../../src/aws/bucket.ts';
import { tableLeases } from '../../src/aws/lease.ts';
import { bucketStore } from '../../src/aws/private-store.ts';
import { tableOf } from '../../src/aws/table.ts';
import { openBucket } from '../../src/aws/writable-bucket.ts';
import { systemResolve } from '../../src/collect/fetch/addresses.ts';
import { visitor } from '../../src/collect/fetch/visit.ts';
import { type CollectRun, collectAndPublish, type PublishPorts } from '../../src/collect/publish.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import { openDigest } from '../../src/digest/digest.ts';
import type { Digest } from '../../src/digest/types.ts';
import { newestOf } from '../../src/library/published/newest.ts';
import { pointerKey, readPointer } from '../../src/library/published/pointer.ts';
import type { Digests } from '../../src/ports.ts';
import { AWS_SETTINGS, type Loopback, startTable, stubEnvs } from '../aws/loopback.ts';
import { BUCKET, type LoopbackBucket, startBucket } from '../library/published/bucket.ts';
import { bundledDocument } from '../library/published/editions.ts';
import { AGENT, MINUTE, NOON } from './collecting.ts';
import { type Site, startSite } from './site.ts';

/** The digest of the topic that lies beside the functions, before anything is collected. */
export const deployedDocument = {
  ...bundledDocument,
  topic: { ...bundledDocument.topic, id: 'ferries', title: 'Ferries' },
  version: '0badf00d',
};
export const BUNDLED = deployedDocument.version;

/** A deployment with one topic, `ferries`, on loopback: its table, its buckets, the publishers, and a clock. */
export class Deployment {
  now = NOON;
  readonly site: Site;
  readonly s3: LoopbackBucket;
  readonly #table: Loopback;
  /** `topic.yml` and what else was deployed. */
  texts: ReadonlyMap<string, string> = new Map();

  private constructor(site: Site, s3: LoopbackBucket, table: Loopback) {
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
  deploy(paths: readonly string[], more = ''): void {
    const feeds = paths.map((path) => `  - url: ${this.site.url(path)}\n`).join('');
    const text = `id: ferries\ntitle: Ferries\ndescription: Ferries\nrights: extracts\nzone: Etc/UTC\n${more}feeds:\n${feeds}`;
    this.texts = new Map([['topic.yml', text]]);
  }

  ports(): PublishPorts {
    const bucket = openBucket(BUCKET);
    return {
      ...{ store: bucketStore(bucket, 'ferries'), bucket, leases: tableLeases(tableOf('dateline')) },
      ...{ visit: visitor(AGENT, { resolve: systemResolve, allowLoopback: true }), mayRead: async () => true },
      ...{ texts: this.texts, bundled: BUNDLED, articleDays: 365 },
      ...{ clock: { now: () => this.now }, logger: { warn: () => {} } },
    };
  }

  run(ports: Partial<PublishPorts> = {}): Promise<CollectRun> {
    return collectAndPublish('ferries', this.now + 15 * MINUTE, { ...this.ports(), ...ports });
  }

  pointer() {
    return readPointer(String(this.s3.objects.get(pointerKey('ferries'))), 'ferries');
  }

  /** The digests as deployed functions have them. */
  digests(): Digests {
    const signer = { bucket: BUCKET, region: 'eu-central-1', keyId: 'x', secretKey: 'y', endpoint: this.s3.endpoint };
    return newestOf(new Map([['ferries', digestInMemory(deployedDocument)]]), {
      visit: (look) => visitBucket(signer, Date.now(), 5_000, look),
      ...{ clock: { now: () => this.now }, logger: { warn: () => {} } },
    });
  }

  /** What `use` makes of the digest that was compiled last. */
  compiled<T>(use: (digest: Digest) => T): T {
    const folder = mkdtempSync(join(tmpdir(), 'collected-'));
    try {
      writeFileSync(join(folder, 'digest.db'), this.s3.objects.get('state/ferries/digest.db') ?? '');
      const digest = openDigest(join(folder, 'digest.db'));
      const result = use(digest);
      digest.close();
      return result;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  letters(): readonly string[] {
    return this.compiled(({ articles }) => articles.list(0, 100).map(({ id, headline }) => `${id} ${headline}`));
  }
}
