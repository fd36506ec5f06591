import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../src/library/compiled.ts';
import { root } from '../infra/project.ts';
import { BUCKET, type LoopbackBucket, published, startBucket } from '../library/published/bucket.ts';
import { laterThan } from '../library/published/editions.ts';
import { slash } from '../platforms/discord/interactions.ts';
import { type Lambda, startLambda } from './lambda.ts';
import { leaksBetween } from './verdict.ts';
import { startWorld, type World } from './world.ts';

const NEXT = 'aaaa0001';
const document = readDocument(join(root, 'digests', 'karabakh', 'digest.json'));

let world: World;
let server: LoopbackBucket;
let running: Lambda | undefined;
beforeAll(async () => {
  world = await startWorld();
  server = await startBucket();
  published(server, laterThan(document, NEXT), [document.version]);
});
afterEach(async () => {
  await running?.stop();
  server.trouble.clear();
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

const start = (name: 'slack' | 'discord'): Promise<Lambda> =>
  startLambda(world.deployed(name), {
    ...world.addresses,
    DIGEST_BUCKET: BUCKET,
    AWS_ENDPOINT_URL_S3: server.endpoint,
  });

const ask = (name: 'slack' | 'discord'): object =>
  name === 'slack' ? world.slackCommand('timeline') : world.interaction(slash('karabakh', 'timeline'));

describe.each(['slack', 'discord'] as const)('the packaged %s function with a bucket', (name) => {
  it('answers from the published digest, and has gathered nothing after a thousand invocations', async () => {
    running = await start(name);
    for (let number = 0; number < 500; number += 1) {
      const invoked = await running.invoke(ask(name));
      expect(invoked).toMatchObject({ ended: 'answered', response: { body: expect.stringContaining(NEXT) } });
    }
    const before = await running.gauge();
    for (let number = 0; number < 500; number += 1) await running.invoke(ask(name));
    expect(leaksBetween(before, await running.gauge(), 500)).toEqual([]);
  }, 120_000);

  it('leaves no timer or connection after an answer that waited in vain', async () => {
    running = await start(name);
    server.trouble.set('*', { hang: 'within' });
    const { ended } = await running.invoke(ask(name));
    expect(ended).toBe('answered');
    const { handles } = await running.gauge();
    expect(handles.filter((kind) => /Timeout|TCP|TLS/.test(kind))).toEqual([]);
  });
});
