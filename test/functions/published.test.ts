import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeToken } from '../../src/answers/token.ts';
import { readDocument } from '../../src/library/compiled.ts';
import { AWS_SETTINGS, stubEnvs } from '../aws/loopback.ts';
import { TIMED } from '../fixtures/processor-time.ts';
import { scriptedServer } from '../fixtures/scripted-server.ts';
import { BUILT, coldStart, loadedFrom } from '../infra/built.ts';
import { root } from '../infra/project.ts';
import { BUCKET, type LoopbackBucket, published, startBucket } from '../library/published/bucket.ts';
import { laterThan } from '../library/published/editions.ts';
import { press, slash } from '../platforms/discord/interactions.ts';
import { application, signedEvent as signedInteraction } from '../platforms/discord/keys.ts';
import { actionForm, commandForm, signedEvent } from '../platforms/slack/signed.ts';

const document = readDocument(join(root, 'digests', 'karabakh', 'digest.json'));
const own = document.version;
const NEXT = 'aaaa0001';
const secret = 'harbour-secret';
const discord = application();
const now = (): number => Math.floor(Date.now() / 1000);

let server: LoopbackBucket;
beforeEach(async () => {
  server = await startBucket();
  published(server, laterThan(document, NEXT), [own]);
  stubEnvs({
    ...AWS_SETTINGS,
    SLACK_SIGNING_SECRET: secret,
    DISCORD_PUBLIC_KEY: discord.publicKey,
    AWS_ENDPOINT_URL_S3: server.endpoint,
  });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.stop();
});

/** A built function as a cold start loads it where this bucket is named. */
function cold(name: 'slack' | 'discord', bucket: string | undefined) {
  if (bucket !== undefined) vi.stubEnv('DIGEST_BUCKET', bucket);
  return coldStart(name);
}

const loadedParts = () => loadedFrom(BUILT).filter((file) => file.endsWith('published-digests.cjs'));
const onSlack = (words: string) =>
  signedEvent(commandForm({ command: '/karabakh', text: words }), { secret, at: now() });
const onDiscord = (interaction: object) => signedInteraction(discord, JSON.stringify(interaction), now());

describe('a function without a bucket', () => {
  it.each([undefined, '', ' '])('(%j) loads nothing of it and asks for nothing', async (bucket) => {
    const slack = cold('slack', bucket);
    expect((await slack(onSlack('timeline'))).body).toContain(own);
    expect((await slack(onSlack('search mountains'))).body).toContain(own);
    expect((await cold('discord', bucket)(onDiscord(slash('karabakh', 'timeline')))).body).toContain(own);
    expect([loadedParts(), server.asked]).toEqual([[], []]);
  });
});

describe('a function with a bucket', () => {
  it('answers every question from the published digest, on Slack', async () => {
    const slack = cold('slack', BUCKET);
    for (const words of ['timeline', 'who putin', 'search mountains']) {
      const { statusCode, body } = await slack(onSlack(words));
      expect([statusCode, body.includes(NEXT), body.includes(own)]).toEqual([200, true, false]);
    }
    expect(loadedParts()).toHaveLength(1);
    expect(server.asked).toHaveLength(2);
  });

  it('answers from it on Discord, and says so where a button is of the bundled one', async () => {
    const handler = cold('discord', BUCKET);
    expect((await handler(onDiscord(slash('karabakh', 'timeline')))).body).toContain(NEXT);
    const token = encodeToken(
      { version: own, command: { topic: 'karabakh', name: 'sources', options: {} }, share: false },
      100,
    );
    const pressed = await handler(onDiscord(press(token ?? '')));
    expect(pressed.body).toContain(`it came from ${own}, this answer from ${NEXT}`);
  });

  it('posts the answer to what is pressed on Slack from it', async () => {
    const platform = await scriptedServer({ status: 200, body: { ok: true } });
    vi.stubEnv('SLACK_API_URL', platform.origin);
    const token = encodeToken(
      { version: own, command: { topic: 'karabakh', name: 'sources', options: {} }, share: false },
      100,
    );
    const form = actionForm(token ?? '', `${platform.origin}/answer`);
    await cold('slack', BUCKET)(signedEvent(form, { secret, at: now() }));
    await platform.close();
    expect(platform.arrived[0]?.body).toContain(NEXT);
  });

  it('asks the bucket for nobody who is not let in', async () => {
    const { headers: _, ...unsigned } = onSlack('timeline') as { headers: object };
    expect((await cold('slack', BUCKET)(unsigned)).statusCode).toBe(401);
    expect((await cold('discord', BUCKET)({ ...(onDiscord({ type: 1 }) as object), headers: {} })).statusCode).toBe(
      401,
    );
    expect(server.asked).toEqual([]);
  });

  it.each(['slack', 'discord'] as const)(
    '(%s) answers in time from its own where the bucket says nothing',
    TIMED,
    async (name) => {
      server.trouble.set('*', { hang: 'before' });
      const handler = cold(name, BUCKET);
      const begun = performance.now();
      const { body } = await handler(name === 'slack' ? onSlack('timeline') : onDiscord(slash('karabakh', 'timeline')));
      const took = performance.now() - begun;
      expect(body).toContain(own);
      expect([took > 600, took < 2_000]).toEqual([true, true]);
      const again = performance.now();
      await handler(name === 'slack' ? onSlack('timeline') : onDiscord(slash('karabakh', 'timeline')));
      expect(performance.now() - again).toBeLessThan(500);
    },
  );

  it.each([
    ['a name with dots', { DIGEST_BUCKET: 'harbour.digests' }],
    ['no key', { AWS_ACCESS_KEY_ID: '' }],
    ['no bucket there', { DIGEST_BUCKET: 'another-bucket' }],
  ])('set up with %s answers from its own', async (_, wrong) => {
    const given = { DIGEST_BUCKET: BUCKET, ...wrong };
    stubEnvs(given);
    expect((await cold('slack', given.DIGEST_BUCKET)(onSlack('timeline'))).body).toContain(own);
  });
});
