import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tableLeases } from '../../src/aws/lease.ts';
import { tableOf } from '../../src/aws/table.ts';
import { runDateline } from '../cli/running.ts';
import { BUCKET } from '../library/published/bucket.ts';
import { HOUR, MINUTE } from './collecting.ts';
import { Deployment } from './deployment.ts';
import { BUNDLED, held, late } from './memory-deployment.ts';
import { rss } from './site.ts';

let aws: Deployment;
beforeEach(async () => {
  aws = await Deployment.start();
  aws.deploy(['/paper']);
  aws.site.serve('/paper', rss([held(14)]));
});
afterEach(() => aws.stop());

const findings = () => [...aws.s3.objects].flatMap(([key, text]) => (key.startsWith('findings/') ? [text] : []));

/** The version that a deployed function answers from by now. */
async function publishedVersion(): Promise<string | undefined> {
  const digests = aws.digests();
  await digests.refresh?.();
  return digests.get('ferries')?.version;
}

describe('a run of the collecting function', () => {
  it('keeps articles in the private bucket and publishes a digest that deployed functions take', async () => {
    const first = await aws.run();
    expect(first).toMatchObject({
      outcome: 'published',
      added: 1,
      feeds: 1,
      failed: 0,
      articles: 1,
      failing: 0,
      quiet: 0,
    });
    expect(aws.pointer()).toMatchObject({ version: first.version, follows: [BUNDLED] });
    expect(await publishedVersion()).toBe(first.version);
    const kinds = new Set([...aws.s3.objects.keys()].map((key) => key.split('/').slice(0, 2).join('/')));
    expect(kinds).toEqual(new Set(['articles/ferries', 'findings/ferries', 'state/ferries', 'digests/ferries']));
    aws.now += 15 * MINUTE;
    expect(await aws.run()).toMatchObject({ outcome: 'unchanged', added: 0, version: first.version });
    aws.now += 15 * MINUTE;
    aws.site.serve('/paper', rss([late, held(16)]));
    const third = await aws.run();
    expect(third).toMatchObject({ outcome: 'published', added: 1, updated: 1, articles: 2 });
    expect(aws.pointer()).toMatchObject({ version: third.version, follows: [first.version, BUNDLED] });
    // Of those before, one stays: a function may still be fetching it.
    aws.now += 15 * MINUTE;
    aws.site.serve('/paper', rss([late, held(18)]));
    await aws.run();
    const editions = [...aws.s3.objects.keys()].filter((key) => /^digests\/.*\.db$/.test(key));
    expect(editions.sort()).toEqual(
      [third.version, aws.pointer().version].map((version) => `digests/ferries/${version}.db`).sort(),
    );
    // The article that was there keeps its letter.
    expect(aws.letters()).toEqual(['A Ferry held', 'B Pier closed']);
  });

  it('is the only one of its topic', async () => {
    const leases = tableLeases(tableOf('dateline'));
    const giveBack = await leases.take('ferries', aws.now, aws.now + HOUR);
    expect(await aws.run()).toEqual({ topic: 'ferries', outcome: 'held' });
    expect(aws.site.asked.length).toBe(0);
    expect(await leases.take('bridges', aws.now, aws.now + HOUR)).not.toBeNull();
    await giveBack?.();
    expect(await aws.run()).toMatchObject({ outcome: 'published' });
    // A lease that ended is another's by aws.now, and is not given back by whoever had it.
    const old = await leases.take('ferries', aws.now, aws.now + 1);
    expect(await leases.take('ferries', aws.now + 1, aws.now + HOUR)).not.toBeNull();
    await old?.();
    expect(await leases.take('ferries', aws.now + 2, aws.now + HOUR)).toBeNull();
  });

  it('forgets an article that somebody asked for, while it is at work or not', async () => {
    aws.site.serve('/paper', rss([held(14), late]));
    await aws.run();
    const forget = (named: string) => runDateline(['forget', 'ferries', named, '--bucket', BUCKET]);
    expect(await forget('A')).toMatchObject({ code: 0, error: '' });
    const texts = () => [...aws.s3.objects].flatMap(([key, text]) => (key.startsWith('articles/') ? String(text) : []));
    expect(texts().join()).not.toContain('Ferry held');
    expect(await forget('Q')).toMatchObject({ code: 2, error: expect.stringMatching(/no article "Q"/) });
    aws.now += HOUR;
    expect(await aws.run()).toMatchObject({ outcome: 'published', added: 0, erased: 1, articles: 1 });
    expect(aws.letters()).toEqual(['B Pier closed']);
    // Functions may still be fetching the last digest.
    const kept = [...aws.s3.objects].flatMap(([key, text]) => (/^digests|\.db$/.test(key) ? [] : String(text)));
    expect(kept.join()).not.toMatch(/Ferry held|Quillon/);
    expect(findings().map(String).join()).toContain('mast fell');
    aws.now += HOUR;
    expect(await aws.run()).toMatchObject({ outcome: 'unchanged', erased: 0 });
  });

  it('that brings nothing says when the feeds were read, and publishes nothing else', async () => {
    await aws.run();
    const digests = aws.digests();
    await digests.refresh?.();
    const lastRead = () => digests.get('ferries')?.feeds()[0]?.lastRead;
    expect(lastRead()).toBe('2031-05-04T12:00:00Z');
    const before = aws.pointer();
    aws.now += HOUR;
    expect(await aws.run()).toMatchObject({ outcome: 'unchanged' });
    expect(aws.pointer()).toEqual({ ...before, read: ['2031-05-04T13:00:00Z'] });
    await digests.refresh?.();
    expect(lastRead()).toBe('2031-05-04T13:00:00Z');
  });
});
