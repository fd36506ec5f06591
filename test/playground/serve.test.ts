import { createHmac, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withDropped } from '../../src/playground/server/dropped-articles.ts';
import type { Handler } from '../../src/playground/server/functions.ts';
import { localServer } from '../../src/playground/server/local-server.ts';
import { developmentKeys } from '../../src/playground/server/signed-requests.ts';
import { listen, nextFree } from '../../src/playground/server/start.ts';
import { type Answered, type Asking, send as sendTo } from '../cli/asking.ts';
import { harbour } from '../fixtures/harbour.ts';

interface Event {
  readonly rawPath: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
  readonly requestContext: { readonly http: { readonly method: string } };
}

const keys = developmentKeys();
const now = Date.UTC(2021, 4, 9);
const topic = harbour.topic.id;
let server: Server;
let port: number;
let events: Event[];
let page: string;

/** A function that answers with its own name and keeps what it was given. */
const recording =
  (name: string): Handler =>
  async (event) => {
    events.push(event as Event);
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name }) };
  };

/** A built page of two files, and one that no request may reach. */
beforeAll(() => {
  page = mkdtempSync(join(tmpdir(), 'dateline-page-'));
  writeFileSync(join(page, 'index.html'), '<title>dateline</title>');
  writeFileSync(join(page, 'page.js'), 'export {};');
  writeFileSync(join(page, 'notes.txt'), 'not of the page');
});
afterAll(() => rmSync(page, { recursive: true }));

const served = () => ({ keys, page, now: () => now, elapsed: () => performance.now(), report: () => {} });

beforeEach(async () => {
  events = [];
  const topics = withDropped(new Map([[topic, harbour]]));
  server = localServer({
    ...served(),
    slack: recording('slack'),
    discord: recording('discord'),
    picture: recording('picture'),
    topics,
  });
  await listen(server, 0);
  port = (server.address() as AddressInfo).port;
});

afterEach(() => {
  server.close();
});

const send = (path: string, asking?: Asking): Promise<Answered> => sendTo(port, path, asking);

const bytes = (event: Event | undefined): Buffer =>
  Buffer.from(event?.body ?? '', event?.isBase64Encoded ? 'base64' : 'utf8');

describe('the local server', () => {
  it('listens on this machine alone', () => {
    expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
  });

  it('serves the page, which may load from nowhere else and runs no inline script', async () => {
    const { status, body, headers } = await send('/?q=who+duval');
    expect({ status, body }).toEqual({ status: 200, body: '<title>dateline</title>' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect((await send('/page.js')).headers['content-type']).toContain('text/javascript');
  });

  it.each(['/notes.txt', '/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/%', '/nowhere.js'])(
    'serves nothing but the files of the page: not %s',
    async (path) => {
      expect((await send(path)).status).toBe(404);
    },
  );

  it('has pictures drawn by the function, as bytes, and by no other', async () => {
    const { status } = await send('/picture/harbour/1a2b3c4d/W10/x.png');
    expect([status, events.map(({ rawPath }) => rawPath)]).toEqual([200, ['/picture/harbour/1a2b3c4d/W10/x.png']]);
    expect((await send('/picture')).status).toBe(404);
  });

  it('says what to run where the page is not built', async () => {
    const bare = localServer({
      ...served(),
      page: join(page, 'missing'),
      slack: recording('a'),
      discord: recording('b'),
      picture: recording('c'),
      topics: withDropped(new Map()),
    });
    await listen(bare, 0);
    const { status, body } = await sendTo((bare.address() as AddressInfo).port, '/');
    bare.close();
    expect(status).toBe(503);
    expect(body).toContain('npm run build');
  });

  it('signs a question as Slack does, in base64 as API Gateway hands it over', async () => {
    const { body } = await send(`/ask?${new URLSearchParams({ platform: 'slack', text: 'who é & co' })}`);
    expect(JSON.parse(body)).toEqual({ name: 'slack' });
    const [event] = events;
    const signed = bytes(event).toString('utf8');
    expect(event?.isBase64Encoded).toBe(true);
    expect(Object.fromEntries(new URLSearchParams(signed))).toMatchObject({ command: `/${topic}`, text: 'who é & co' });
    const base = `v0:${event?.headers['x-slack-request-timestamp']}:${signed}`;
    expect(event?.headers['x-slack-request-timestamp']).toBe(String(now / 1000));
    expect(event?.headers['x-slack-signature']).toBe(
      `v0=${createHmac('sha256', keys.environment.SLACK_SIGNING_SECRET).update(base).digest('hex')}`,
    );
  });

  it('signs a question as Discord does, the words in the first option', async () => {
    await send('/ask?platform=discord&text=who+the+mayor');
    const [event] = events;
    const body = bytes(event);
    expect(JSON.parse(body.toString()).data).toMatchObject({
      name: topic,
      options: [{ type: 1, name: 'who', options: [{ type: 3, name: 'name', value: 'the mayor' }] }],
    });
    const x = Buffer.from(keys.environment.DISCORD_PUBLIC_KEY, 'hex').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const signature = Buffer.from(event?.headers['x-signature-ed25519'] ?? '', 'hex');
    const message = Buffer.concat([Buffer.from(event?.headers['x-signature-timestamp'] ?? ''), body]);
    expect(verify(null, message, key, signature)).toBe(true);
  });

  it('passes a posted request on, byte for byte', async () => {
    const body = Buffer.from([0x61, 0xff, 0x00, 0xc3, 0xa9]);
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Slack-Signature': 'v0=00' };
    expect((await send('/slack', { method: 'POST', headers, body })).status).toBe(200);
    expect(bytes(events[0]).equals(body)).toBe(true);
    expect(events[0]?.headers['x-slack-signature']).toBe('v0=00');
    expect(events[0]?.requestContext.http.method).toBe('POST');
  });

  it.each([
    ['///', 400],
    ['http://[', 400],
    ['/ask?platform=irc', 400],
    ['/ask?topic=nowhere', 404],
    ['/nowhere', 404],
    ['/slack', 404],
  ])('answers %s with %d and calls no function', async (path, status) => {
    expect((await send(path)).status).toBe(status);
    expect(events).toEqual([]);
  });

  it('turns a body away that API Gateway would not take', async () => {
    const body = Buffer.alloc(10 * 1024 * 1024 + 1);
    const answered = await send('/slack', { method: 'POST', body }).catch(() => ({ status: 413 }));
    expect(answered.status).toBe(413);
    expect(events).toEqual([]);
  });
});

describe('a page elsewhere', () => {
  const foreign: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['a host name pointed here', { host: 'attacker.example' }],
    ['a host name pointed here, with our port', { host: 'attacker.example:3000' }],
    ['another origin', { origin: 'https://attacker.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a hidden origin', { origin: 'null' }],
    ['an image or script tag', { 'sec-fetch-site': 'cross-site' }],
  ];

  it.each(foreign)('is turned away from /ask and /slack: %s', async (_, headers) => {
    expect((await send('/ask?text=help', { headers })).status).toBe(403);
    expect((await send('/slack', { method: 'POST', headers, body: 'x' })).status).toBe(403);
    expect(events).toEqual([]);
  });

  it('may link to the page at /, and our own page may ask', async () => {
    expect((await send('/', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(200);
    const own = { host: `localhost:${port}`, origin: `http://localhost:${port}`, 'sec-fetch-site': 'same-origin' };
    expect((await send('/ask?text=help', { headers: own })).status).toBe(200);
  });
});

describe('a port in use', () => {
  it('is told, and the next free one found', async () => {
    const second = localServer({
      ...served(),
      slack: recording('a'),
      discord: recording('b'),
      picture: recording('c'),
      topics: withDropped(new Map()),
    });
    expect(await listen(second, port)).toBe(false);
    const free = await nextFree(port);
    expect(free).toBeGreaterThan(port);
    expect(await listen(second, free ?? 0)).toBe(true);
    second.close();
  });
});
