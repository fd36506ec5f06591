import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDigestFile } from '../src/digest/build/make.ts';
import { stubEnvs } from './aws/loopback.ts';
import { harbourDocument } from './fixtures/harbour.ts';
import { tidesDocument } from './fixtures/tides.ts';
import { type BuiltHandler, coldStart, copyOfBuilt } from './infra/built.ts';
import { faults } from './platforms/discord/faults.ts';
import { application } from './platforms/discord/keys.ts';
import { signature } from './platforms/slack/signed.ts';

/**
 * Raw HTTP events through the built bundles, as Lambda calls them, on invented digests. A case is a folder of
 * test/journeys with `slack/` or `discord/` or both, each with a request and the response that it must get.
 * `UPDATE_GOLDENS=1 npx vitest run test/journeys.test.ts` writes the responses; without it, one that is missing fails.
 */
interface JourneyRequest {
  readonly method?: string;
  /** An object goes out as JSON to Discord, and to Slack as a form (objects inside it as JSON) or, if `event`, as JSON. */
  readonly body: string | Readonly<Record<string, unknown>>;
  readonly base64?: boolean;
  /** One of Slack's events. */
  readonly event?: boolean;
  /** How often it is sent, once by default. */
  readonly times?: number;
  /** So many calls Slack refuses at first, as too many. */
  readonly refused?: number;
  /** Seconds between signing and arrival; negative for a clock that runs ahead. */
  readonly age?: number;
  /** Signed with another key. */
  readonly forged?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

type Platform = 'slack' | 'discord';

const folder = join(import.meta.dirname, 'journeys');
const updating = process.env['UPDATE_GOLDENS'] === '1';
const cases = readdirSync(folder).flatMap((name) =>
  readdirSync(join(folder, name)).map((platform) => ({ name, platform: platform as Platform })),
);

const discord = application();
const slackToken = 'xoxb-made-up-for-journeys';
const slackSecret = 'a secret made up for journeys';
const posted: unknown[] = [];
let refusals = 0;
const handlers: Partial<Record<Platform | 'picture', BuiltHandler>> = {};
let built = '';
let slackItself: Server;
let slackUrl = '';

beforeAll(async () => {
  // Takes what is posted, without a look at tokens, scopes or limits; it refuses as many calls as a journey says.
  slackItself = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { url, headers } = request;
      // It was not granted to ask for locales.
      if (url === '/users.info') return response.end(JSON.stringify({ ok: false, error: 'missing_scope' }));
      const body = Buffer.concat(parts).toString();
      // A form with a file is no JSON.
      posted.push({ path: url, message: body.startsWith('--') ? body : JSON.parse(body) });
      // Lambda's, which takes a call on to make it later.
      if (url?.startsWith('/2015-03-31/')) return response.writeHead(202).end();
      // Slack's Web API wants the token, and says with 200 that it does not take one.
      const isCall = /^\/[a-z]+\.[A-Za-z]+$/.test(url ?? '');
      if (isCall && refusals-- > 0) return response.end(JSON.stringify({ ok: false, error: 'ratelimited' }));
      const ok = headers.authorization === `Bearer ${slackToken}`;
      return response.end(isCall ? JSON.stringify(ok ? { ok, ts: '1.5' } : { ok, error: 'not_authed' }) : 'ok');
    });
  });
  await new Promise<void>((resolve) => slackItself.listen(0, '127.0.0.1', resolve));
  slackUrl = `http://127.0.0.1:${(slackItself.address() as AddressInfo).port}`;
  built = copyOfBuilt('slack.cjs', 'discord.cjs', 'picture.cjs', 'compiled', 'parts', 'picture');
  for (const document of [harbourDocument, tidesDocument]) {
    const topic = join(built, 'digests', document.topic.id);
    mkdirSync(topic, { recursive: true });
    writeDigestFile(document, join(topic, 'digest.db'));
  }
  stubEnvs({
    DISCORD_PUBLIC_KEY: discord.publicKey,
    SLACK_SIGNING_SECRET: slackSecret,
    SLACK_API_URL: slackUrl,
    SLACK_BOT_TOKEN: slackToken,
    ...{ PICTURE_URL: 'https://abc.example/picture', PICTURE_KEY: 'a key made up for journeys' },
    ...{ PICTURE_FUNCTION: 'dateline-test-picture', AWS_ENDPOINT_URL_LAMBDA: slackUrl, AWS_REGION: 'eu-central-1' },
    ...{ AWS_ACCESS_KEY_ID: 'AKIDJOURNEYS', AWS_SECRET_ACCESS_KEY: 'made up', DISCORD_API_URL: slackUrl },
  });
  for (const name of ['slack', 'discord', 'picture'] as const) handlers[name] = coldStart(name, built);
});

afterAll(() => {
  slackItself.close();
  rmSync(built, { recursive: true, force: true });
});

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8').replaceAll('{{slack}}', slackUrl));

/** The event as API Gateway makes it, signed at this moment less its age. */
function eventOf(request: JourneyRequest, platform: Platform) {
  const { method = 'POST', base64 = false, age = 0, forged = false, event = false } = request;
  const body = typeof request.body === 'string' ? request.body : encoded(request.body, event || platform === 'discord');
  const timestamp = String(Math.floor(Date.now() / 1000) - age);
  const signer = forged ? application() : discord;
  const headers =
    platform === 'discord'
      ? {
          'content-type': 'application/json',
          'x-signature-ed25519': signer.signature(timestamp, body),
          'x-signature-timestamp': timestamp,
        }
      : {
          'content-type': event ? 'application/json' : 'application/x-www-form-urlencoded',
          'x-slack-signature': signature(forged ? 'another secret' : slackSecret, timestamp, body),
          'x-slack-request-timestamp': timestamp,
        };
  return {
    version: '2.0',
    routeKey: `ANY /${platform}`,
    rawPath: `/${platform}`,
    rawQueryString: '',
    requestContext: { http: { method, path: `/${platform}`, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1' } },
    headers: { ...headers, ...request.headers },
    body: base64 ? Buffer.from(body).toString('base64') : body,
    isBase64Encoded: base64,
  };
}

function encoded(body: Readonly<Record<string, unknown>>, isJson: boolean): string {
  if (isJson) return JSON.stringify(body);
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(body))
    fields.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  return fields.toString();
}

/** What came back, with JSON bodies as JSON, and what was posted to Slack meanwhile. */
async function travel(request: JourneyRequest, platform: Platform): Promise<unknown> {
  posted.length = 0;
  refusals = request.refused ?? 0;
  const handler = handlers[platform];
  if (!handler) throw new Error(`no bundle for ${platform}`);
  for (let time = 1; time < (request.times ?? 1); time++) await handler(eventOf(request, platform), {});
  const { statusCode, headers, body } = await handler(eventOf(request, platform), {});
  const isJson = JSON.stringify(headers).includes('application/json');
  const response = { statusCode, headers, body: isJson ? JSON.parse(body) : body };
  if (platform === 'discord' && statusCode === 200) expect(faults(response.body)).toEqual([]);
  return posted.length === 0 ? response : { ...response, posted: [...posted] };
}

describe('journeys', () => {
  it('there are some, on both platforms', () => {
    expect(new Set(cases.map(({ platform }) => platform))).toEqual(new Set(['slack', 'discord']));
  });

  it.each(cases)('$name on $platform', async ({ name, platform }) => {
    const golden = join(folder, name, platform, 'response.json');
    const response = await travel(read(join(folder, name, platform, 'request.json')) as JourneyRequest, platform);
    if (updating) writeFileSync(golden, `${JSON.stringify(response, null, 2)}\n`);
    if (!existsSync(golden))
      throw new Error(`${golden} is missing: read the answer, then write it with UPDATE_GOLDENS=1`);
    expect(response).toEqual(read(golden));
  });
});

describe('a picture', () => {
  const journey = (platform: Platform): Promise<unknown> =>
    travel(read(join(folder, 'picture', platform, 'request.json')) as JourneyRequest, platform);
  const drawing = (event: unknown) => {
    if (!handlers.picture) throw new Error('no bundle that draws');
    return handlers.picture(event, {});
  };
  const got = (path: string) => drawing({ rawPath: path, requestContext: { http: { method: 'GET' } } });

  it('that a message of Slack has is a PNG, and no other address is', async () => {
    const { image_url: address = '' } =
      JSON.stringify(await journey('slack')).match(/"image_url":"(?<image_url>[^"]+)"/)?.groups ?? {};
    const { pathname } = new URL(address);
    const { statusCode, headers, body } = await got(pathname);
    expect([statusCode, headers]).toEqual([200, expect.objectContaining({ 'content-type': 'image/png' })]);
    expect(Buffer.from(body, 'base64').subarray(1, 4).toString()).toBe('PNG');
    expect((await got(pathname.replace('/harbour/', '/tides/'))).statusCode).toBe(403);
    expect((await got(pathname.replace('1a2b3c4d', '00000000'))).statusCode).toBe(403);
  });

  it('that Discord was promised is attached to the message', async () => {
    const {
      posted: [job],
    } = (await journey('discord')) as { readonly posted: readonly { readonly message: object }[] };
    posted.length = 0;
    expect((await drawing(job?.message)).statusCode).toBe(200);
    expect(posted).toEqual([
      { path: '/v10/webhooks/1002/unused/messages/@original', message: expect.stringContaining('image/png') },
    ]);
  });
});
