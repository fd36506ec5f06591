import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tableConfig } from '../../src/config.ts';
import { MOST_RECEIVED, VISIBILITY } from '../../src/local/store/queue.ts';
import { CLAIM_MARGIN } from '../../src/schedule/deliver.ts';
import { root } from './project.ts';

const read = (file: string) => parse(readFileSync(join(root, file), 'utf8'));
const resources = read('infra/resources.yml').Resources;
const { functions } = read('serverless.yml');

/** Names that `Ref`, `Fn::GetAtt` and `Fn::Sub` point to, wherever they stand. */
function pointedTo(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref') return [String(inner)];
    if (key === 'Fn::Sub') return [...String(inner).matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? '');
    if (key === 'Fn::GetAtt' && Array.isArray(inner)) return [String(inner[0])];
    return pointedTo(inner);
  });
}

describe('the resources', () => {
  it('point to nothing that is not deployed', () => {
    const deployed = [
      ...Object.keys(resources),
      ...Object.keys(functions).map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}LambdaFunction`),
    ];
    expect(pointedTo({ a: [{ Ref: 'Lost' }, { 'Fn::Sub': `\${Gone.Arn}/x` }] })).toEqual(['Lost', 'Gone']);
    expect(pointedTo(resources).length).toBeGreaterThan(10);
    expect(pointedTo([resources, functions]).filter((name) => !deployed.includes(name))).toEqual([]);
  });

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
