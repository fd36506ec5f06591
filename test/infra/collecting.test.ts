import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { topicsWithFeeds } from '../../infra/feeds.ts';

const { missingOf, schedulesOf } = createRequire(import.meta.url)('../../infra/collecting.cjs');

const TOPIC = 'title: T\ndescription: D\nrights: extracts\nzone: Etc/UTC\n';

describe('what is collected in a deployment', () => {
  it('are the topics that have feeds', () => {
    const digests = mkdtempSync(join(tmpdir(), 'digests-'));
    try {
      for (const topic of ['harbour-bridge', 'ferries', 'folder-alone']) mkdirSync(join(digests, topic));
      writeFileSync(join(digests, 'harbour-bridge', 'topic.yml'), `id: harbour-bridge\n${TOPIC}`);
      const feeds = 'feeds:\n  - url: https://paper.example/rss\n';
      writeFileSync(join(digests, 'ferries', 'topic.yml'), `id: ferries\n${TOPIC}${feeds}`);
      expect(topicsWithFeeds(digests)).toEqual(['ferries']);
      writeFileSync(join(digests, 'ferries', 'topic.yml'), `id: ferries\n${TOPIC}feeds:\n  - url: paper\n`);
      expect(() => topicsWithFeeds(digests)).toThrow(/topic\.yml:7:\d+: expected a web address/);
    } finally {
      rmSync(digests, { recursive: true });
    }
  });

  it('needs a bucket of digests, and an address by which publishers reach whoever collects', () => {
    expect(missingOf('digests', 'you@example.org')).toEqual([]);
    expect(missingOf('', '')).toEqual([
      expect.stringContaining('--param digest-bucket=NAME'),
      expect.stringContaining('--param contact=you@example.org'),
    ]);
  });

  it('is called every quarter of an hour, each topic by a schedule of its own', () => {
    const schedules = schedulesOf(['ferries', 'harbour-bridge']);
    expect(Object.keys(schedules)).toEqual(['CollectFerriesSchedule', 'CollectHarbourBridgeSchedule']);
    expect(schedules.CollectHarbourBridgeSchedule.Properties).toMatchObject({
      ScheduleExpression: 'rate(15 minutes)',
      Target: { Input: '{"topic":"harbour-bridge"}', Arn: { 'Fn::GetAtt': ['CollectLambdaFunction', 'Arn'] } },
    });
  });
});
