import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CollectRun } from '../../src/collect/publish.ts';
import { Deployment, deployedDocument } from '../collect/deployment.ts';
import { rss } from '../collect/site.ts';
import { bytesOf } from '../fixtures/digest-file.ts';
import { coldStart, copyOfBuilt } from '../infra/built.ts';
import { BUCKET } from '../library/published/bucket.ts';

let aws: Deployment;
let dir: string;

beforeAll(async () => {
  dir = copyOfBuilt('collect.cjs', 'parts');
  aws = await Deployment.start();
  aws.deploy(['/paper', '/pages'], 'about: [ferry]\n');
  mkdirSync(join(dir, 'digests', 'ferries'), { recursive: true });
  const topic = (aws.texts.get('topic.yml') ?? '').replace(/(\/pages)\n/, '$1\n    take: page\n');
  writeFileSync(join(dir, 'digests', 'ferries', 'topic.yml'), topic);
  writeFileSync(join(dir, 'digests', 'ferries', 'digest.db'), bytesOf(deployedDocument));
  vi.stubEnv('TABLE_NAME', 'dateline');
  vi.stubEnv('ARTICLE_BUCKET', BUCKET);
  vi.stubEnv('DIGEST_BUCKET', BUCKET);
  vi.stubEnv('COLLECT_ALLOW_LOOPBACK', '1');
  vi.stubEnv('COLLECT_CONTACT', 'editor@dateline.example');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
  rmSync(dir, { recursive: true });
});

const context = { getRemainingTimeInMillis: () => 60_000 };

describe('the built function collect', () => {
  it('reads feeds and pages, and publishes what it makes of them', async () => {
    const day = new Date(Date.now() - 86_400_000).toUTCString();
    const words = 'The ferry Tern was held in Port Aldwin on Monday with 14 people aboard, Marta Quillon said.';
    aws.site.serve('/paper', rss([{ title: 'Ferry held', link: 'https://paper.example/1', date: day, text: words }]));
    aws.site.serve(
      '/pages',
      rss([{ title: 'Ferry freed', link: aws.site.url('/freed'), date: day, text: 'Short.' }], 'Coast'),
    );
    aws.site.serve(
      '/freed',
      `<!doctype html><html><body><article><h1>Ferry freed</h1><p>The ferry Tern was freed on Tuesday, Kosta Vell said in Vessany.</p><p>${'The harbour master looked at the ropes again. '.repeat(9)}</p></article></body></html>`,
    );
    const handler = coldStart<CollectRun>('collect', dir);
    const run = await handler({ topic: 'ferries' }, context);
    expect(run).toMatchObject({ topic: 'ferries', outcome: 'published', added: 2, failed: 0, articles: 2 });
    const agents = new Set(aws.site.asked.map(({ headers }) => headers['user-agent']));
    expect([...agents]).toEqual(['dateline/0.1 (+mailto:editor@dateline.example)']);
    expect(aws.pointer()).toMatchObject({ version: run.version, follows: [deployedDocument.version] });
    const texts = [...aws.s3.objects]
      .filter(([key]) => key.startsWith('articles/ferries/'))
      .map(([, text]) => String(text));
    expect(texts.join()).toMatch(/was freed on Tuesday/);
    expect(await handler({ topic: 'ferries' }, context)).toMatchObject({ outcome: 'unchanged', added: 0 });
  });

  it('does not start without its settings', () => {
    for (const name of ['ARTICLE_BUCKET', 'COLLECT_CONTACT']) {
      vi.stubEnv(name, '');
      expect(() => coldStart('collect', dir)).toThrow(`${name} is not set`);
    }
  });
});
