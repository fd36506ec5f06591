/**
 * What a run of the collecting function takes of the processor: `npm run bench:collect`. Publishers, buckets and table are
 * on loopback; each run is a process of its own, a cold start included, as the function has it every quarter of an hour.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AWS_SETTINGS, startTable } from '../test/aws/loopback.ts';
import { deployedDocument } from '../test/collect/deployment.ts';
import { rss, startSite } from '../test/collect/site.ts';
import { bytesOf } from '../test/fixtures/digest-file.ts';
import { root } from '../test/infra/project.ts';
import { BUCKET, startBucket } from '../test/library/published/bucket.ts';
import { invented } from './incremental/corpus.ts';

const ITEMS = 20;

/** Articles of a feed, of which the last came with this run. */
function feedOf(number: number, run: number): string {
  const articles = invented(ITEMS, number * 7 * ITEMS + run);
  return rss(
    articles.map(({ file, text }) => {
      const [, , headline = '', ...lines] = text.split(/---\n|headline: "(.*)"\n/);
      const link = `https://paper-${number}.example/${file}`;
      return {
        title: headline,
        link,
        guid: file,
        date: new Date(Date.now() - 3_600_000).toUTCString(),
        text: lines.join(' ').slice(-900),
      };
    }),
    `Paper ${number}`,
  );
}

const RUN = `const { handler } = require(process.argv[1]);
handler({ topic: 'ferries' }, { getRemainingTimeInMillis: () => 600_000 }).then((run) => {
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ ...run, ms: (user + system) / 1000 }));
  process.exit();
});`;

interface Measured {
  readonly outcome: string;
  readonly added: number;
  readonly failed: number;
  readonly ms: number;
}

async function measure(feeds: number): Promise<void> {
  Object.assign(process.env, AWS_SETTINGS);
  const [site, s3, table] = [await startSite(), await startBucket(), await startTable('dateline')];
  const dir = mkdtempSync(join(tmpdir(), 'dateline-collect-'));
  const topic = join(dir, 'digests', 'ferries');
  try {
    cpSync(join(root, 'dist', 'functions'), dir, { recursive: true, filter: (path) => !path.includes('/digests') });
    mkdirSync(topic, { recursive: true });
    const listed = Array.from({ length: feeds }, (_, number) => `  - url: ${site.url(`/${number}`)}\n`).join('');
    writeFileSync(
      join(topic, 'topic.yml'),
      `id: ferries\ntitle: Ferries\ndescription: Ferries\nrights: extracts\nzone: Etc/UTC\nfeeds:\n${listed}`,
    );
    writeFileSync(join(topic, 'digest.db'), bytesOf(deployedDocument));
    const env = {
      ...{ ...process.env, COLLECT_ALLOW_LOOPBACK: '1', COLLECT_CONTACT: 'bench@dateline.example' },
      ...{ TABLE_NAME: 'dateline', ARTICLE_BUCKET: BUCKET, DIGEST_BUCKET: BUCKET },
      ...{ AWS_ENDPOINT_URL_S3: s3.endpoint, AWS_ENDPOINT_URL_DYNAMODB: table.endpoint },
    };
    const run = async (): Promise<Measured> => {
      // By the clock no feed is due again within a quarter of an hour.
      for (const [key, body] of s3.objects)
        if (key.endsWith('ledger.json')) s3.objects.set(key, String(body).replaceAll(/"due":\d+/g, '"due":0'));
      const { stdout } = await promisify(execFile)(process.execPath, ['-e', RUN, join(dir, 'collect.cjs')], { env });
      return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
    };
    const row = (what: string, { outcome, added, failed, ms }: Measured): void => {
      if (failed > 0) throw new Error(`${failed} feeds were not read`);
      console.log(`| ${feeds} | ${what} | ${outcome} | ${added} | ${ms.toFixed(0)} |`);
    };
    for (let number = 0; number < feeds; number += 1) site.serve(`/${number}`, feedOf(number, 0));
    row('all that feeds list', await run());
    row('nothing', await run());
    row('nothing', await run());
    for (let number = 0; number < feeds; number += 10) site.serve(`/${number}`, feedOf(number, 1));
    row('an article of every tenth feed', await run());
  } finally {
    await Promise.all([site.stop(), s3.stop(), table.stop()]);
    rmSync(dir, { recursive: true, force: true });
  }
}

console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? ''}, load ${(loadavg()[0] ?? 0).toFixed(1)}.\n`,
);
console.log('| feeds | what is new | outcome | articles | processor, ms |\n| ---: | --- | --- | ---: | ---: |');
for (const feeds of [10, 100]) await measure(feeds);
