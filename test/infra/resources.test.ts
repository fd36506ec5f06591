import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tableConfig } from '../../src/config.ts';
import { MOST_RECEIVED, VISIBILITY } from '../../src/playground/server/store.ts';
import { CLAIM_MARGIN } from '../../src/subscriptions/deliver.ts';
import { root } from './project.ts';

const read = (file: string) => parse(readFileSync(join(root, file), 'utf8'));
const resources = read('infra/storage.yml').Resources;
const { functions } = read('serverless.yml');

describe('the resources', () => {
  it('bring a message back only when its claim has run out, and soon enough', () => {
    const { VisibilityTimeout, RedrivePolicy } = resources.Queue.Properties;
    expect(VisibilityTimeout).toBeGreaterThan(functions.deliver.timeout + CLAIM_MARGIN / 1000);
    // Discord knows a nonce again for "the past few minutes".
    expect(VisibilityTimeout).toBeLessThanOrEqual(120);
    expect([VisibilityTimeout, RedrivePolicy.maxReceiveCount]).toEqual([VISIBILITY, MOST_RECEIVED]);
  });

  it('let a batch fail in part', () => {
    const [{ sqs }] = functions.deliver.events;
    expect(sqs).toMatchObject({ batchSize: 10, functionResponseType: 'ReportBatchItemFailures' });
  });

  it('give both functions the table and the queue', () => {
    const asked = tableConfig({});
    const names = asked.ok ? [] : asked.missing.map((line) => line.split(' ')[0]);
    expect(names).toEqual(['TABLE_NAME', 'QUEUE_URL']);
    for (const { environment } of [functions.daily, functions.deliver]) {
      expect(Object.keys(environment)).toEqual(expect.arrayContaining(names));
    }
  });
});
