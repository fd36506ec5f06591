import { describe, expect, it, onTestFinished } from 'vitest';
import { discordPoster } from '../../../src/platforms/discord/post.ts';
import type { Post, Posted } from '../../../src/ports.ts';
import { TIMED } from '../../fixtures/processor-time.ts';
import { reply } from '../../fixtures/replies.ts';
import { type Scripted, type ScriptedServer, scriptedServer } from '../../fixtures/scripted-server.ts';
import { faults, textsIn } from './faults.ts';

const discord = async (...script: Scripted[]): Promise<ScriptedServer> => {
  const made = await scriptedServer(...script);
  onTestFinished(() => made.close());
  return made;
};

const CHANNEL = '1122334455667788990';
const posted: Scripted = { status: 200, body: { id: '1300000000000000001', channel_id: CHANNEL } };
const post = (more: Partial<Post> = {}): Post => ({
  ...{ topic: 'harbour', platform: 'discord', channel: CHANNEL, reply: reply(), nonce: 'abc' },
  ...more,
});
const poster = (server: ScriptedServer, timeout = 2_000) =>
  discordPoster({ botToken: 'harbour-token', apiUrl: `${server.origin}/api`, timeout });
const tryOnce = (server: ScriptedServer, more: Partial<Post> = {}, timeout?: number): Promise<Posted> =>
  poster(server, timeout).post(post(more));

describe('a post to Discord', () => {
  it('mentions no one, is seen by all, and can be repeated without being doubled', async () => {
    const server = await discord(posted);
    expect(await tryOnce(server)).toEqual({ ok: true, messageId: '1300000000000000001' });
    const [call] = server.arrived;
    expect(call?.method).toBe('POST');
    expect(call?.path).toBe(`/api/v10/channels/${CHANNEL}/messages`);
    expect(call?.headers.authorization).toBe('Bot harbour-token');
    const body = JSON.parse(call?.body ?? '');
    expect(body).toMatchObject({ nonce: 'abc', enforce_nonce: true, allowed_mentions: { parse: [] } });
    expect(body.flags).toBe(32768);
    expect(textsIn({ type: 4, data: body })).toContain('- The ferries stopped.  *Article A ¶5*');
    expect(faults({ type: 4, data: { ...body, nonce: undefined, enforce_nonce: undefined } })).toEqual([]);
  });
});

describe('a post that mentions a role', () => {
  it('mentions that one and no other, whatever its words hold', async () => {
    const server = await discord(posted);
    const mention = { id: '200000000000000003', name: '@everyone' };
    await tryOnce(server, { reply: reply({ title: 'For <@&200000000000000009> and @everyone' }), mention });
    const body = JSON.parse(server.arrived[0]?.body ?? '');
    expect(body.allowed_mentions).toEqual({ parse: [], roles: [mention.id] });
    expect(body.components[0]).toEqual({ type: 10, content: `<@&${mention.id}>` });
    expect(JSON.stringify(body.components).match(/<@&\d+>/g)).toEqual([`<@&${mention.id}>`]);
    const data = { ...body, nonce: undefined, enforce_nonce: undefined };
    expect(faults({ type: 4, data })).toEqual(['mentions allowed']);
  });
});

describe('a post with a picture', () => {
  const png: Scripted = { status: 200, headers: { 'content-type': 'image/png' }, body: 'a picture' };
  const withPicture = (address: string) =>
    reply({ picture: { alt: 'Two events.', light: `${address}/light.png`, dark: `${address}/dark.png` } });

  it.each([false, true])('carries it as a file, with its words: in a forum %s', async (forum) => {
    const [server, drawing] = [await discord(posted), await discord(png)];
    expect(await tryOnce(server, { reply: withPicture(drawing.origin), ...(forum ? { forum } : {}) })).toMatchObject({
      ok: true,
    });
    expect(drawing.arrived.map(({ path }) => path)).toEqual(['/dark.png']);
    const [call] = server.arrived;
    expect(call?.headers['content-type']).toContain('multipart/form-data');
    for (const part of [
      'attachment://picture.png',
      'Two events.',
      'filename="picture.png"',
      'a picture',
      '"enforce_nonce"',
    ])
      expect(call?.body.includes(part), part).toBe(part !== '"enforce_nonce"' || !forum);
    expect(call?.body).not.toContain(drawing.origin);
  });

  it.each<[string, Scripted]>([
    ['gone', { status: 410, body: 'gone' }],
    ['not answered', { drop: true }],
  ])('that is %s is posted without it', async (_, answer) => {
    const [server, drawing] = [await discord(posted), await discord(answer)];
    expect(await tryOnce(server, { reply: withPicture(drawing.origin) })).toMatchObject({ ok: true });
    expect(JSON.stringify(JSON.parse(server.arrived[0]?.body ?? ''))).not.toMatch(/"type":12|Two events/);
  });
});

describe('a post to a forum', () => {
  const thread: Scripted = { status: 201, body: { id: '1300000000000000005', type: 11, message: { id: '1' } } };
  const [GUILD, TITLE] = ['1400000000000000001', reply().title];
  const inForum = { forum: true, repeated: true } as const;

  it('is a thread of its own, named by its title', async () => {
    const server = await discord(thread);
    expect(await tryOnce(server, { forum: true })).toEqual({ ok: true, messageId: '1300000000000000005' });
    const [call] = server.arrived;
    expect(`${call?.method} ${call?.path}`).toBe(`POST /api/v10/channels/${CHANNEL}/threads`);
    const { name, message, ...others } = JSON.parse(call?.body ?? '');
    expect([name, others]).toEqual([TITLE, {}]);
    expect(message).toMatchObject({ flags: 32768, allowed_mentions: { parse: [] } });
    expect(faults({ type: 4, data: message })).toEqual([]);
  });

  it('has a name that Discord takes, whatever the title', async () => {
    const server = await discord(thread);
    await tryOnce(server, { forum: true, reply: reply({ title: 'ferry '.repeat(40) }) });
    expect(JSON.parse(server.arrived[0]?.body ?? '').name.length).toBeLessThanOrEqual(100);
  });

  it('is found again by the mark of its first message, among the active threads of its title', async () => {
    const first = await discord(thread);
    await tryOnce(first, { forum: true });
    const { components } = JSON.parse(first.arrived[0]?.body ?? '').message;
    const active = [
      { id: '1300000000000000009', parent_id: 'another', name: TITLE },
      { id: '1300000000000000007', parent_id: CHANNEL, name: 'Another' },
      { id: '1300000000000000006', parent_id: CHANNEL, name: TITLE },
      { id: '1300000000000000005', parent_id: CHANNEL, name: TITLE },
    ];
    const server = await discord(
      { status: 200, body: { id: CHANNEL, guild_id: GUILD, type: 15 } },
      { status: 200, body: { threads: active, members: [] } },
      { status: 200, body: { id: '1300000000000000006', components: [] } },
      { status: 200, body: { id: '1300000000000000005', components } },
    );
    expect(await tryOnce(server, inForum)).toEqual({ ok: true, messageId: '1300000000000000005' });
    expect(server.arrived.map(({ method, path }) => `${method} ${path.replace('/api/v10', '')}`)).toEqual([
      `GET /channels/${CHANNEL}`,
      `GET /guilds/${GUILD}/threads/active`,
      'GET /channels/1300000000000000006/messages/1300000000000000006',
      'GET /channels/1300000000000000005/messages/1300000000000000005',
    ]);
  });

  it('is made where no thread of its title stands', async () => {
    const server = await discord(
      { status: 200, body: { id: CHANNEL, guild_id: GUILD, type: 15 } },
      { status: 200, body: { threads: [], members: [] } },
      thread,
    );
    expect(await tryOnce(server, inForum)).toMatchObject({ ok: true });
    expect(server.arrived.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST']);
  });
});

describe('a post to Discord that an earlier process may have made', () => {
  const marked = async (): Promise<object> => {
    const server = await discord(posted);
    await tryOnce(server);
    return { id: '1300000000000000007', components: JSON.parse(server.arrived[0]?.body ?? '{}').components };
  };

  it('is not made again where it stands in the channel, however long ago the nonce was forgotten', async () => {
    const others = [null, {}, { id: '1', components: [{ type: 17, id: 1 }] }, { id: '2', components: [] }];
    const server = await discord({ status: 200, body: [...others, await marked()] });
    expect(await tryOnce(server, { repeated: true })).toEqual({ ok: true, messageId: '1300000000000000007' });
    expect(server.arrived.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /api/v10/channels/${CHANNEL}/messages?limit=100`,
    ]);
  });

  it.each<[string, Scripted]>([
    ['another stands there', { status: 200, body: [{ id: '1', components: [{ type: 17, id: 2 ** 30 + 5 }] }] }],
    ['nothing is shown', { status: 200, body: [] }],
    ['the look is refused', { status: 403, body: { message: 'Missing Access', code: 50_001 } }],
  ])('is made where %s', async (_, latest) => {
    const server = await discord(latest, posted);
    expect(await tryOnce(server, { repeated: true })).toEqual({ ok: true, messageId: '1300000000000000001' });
    expect(server.arrived.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  it.each<[string, Scripted]>([
    ['the look fails', { status: 500, body: { message: 'oh no' } }],
    ['the look gives no list', { status: 200, body: '<html>maintenance</html>' }],
    ['the look is silent', { hang: 'within' }],
  ])('waits for the next try where %s', async (_, latest) => {
    const server = await discord(latest, posted);
    expect(await tryOnce(server, { repeated: true }, 300)).toMatchObject({ ok: false, why: 'transient' });
    expect(server.arrived).toHaveLength(1);
  });
});

describe('what Discord answers otherwise', () => {
  it('waits as long as a 429 says, and not inside the client', async () => {
    const server = await discord({
      status: 429,
      headers: { 'retry-after': '2.5', 'x-ratelimit-scope': 'shared' },
      body: { message: 'You are being rate limited.', retry_after: 2.5, global: false },
    });
    const outcome = await tryOnce(server);
    expect(outcome).toMatchObject({ ok: false, why: 'rate-limited' });
    const wait = outcome.ok || !('waitMs' in outcome) ? 0 : outcome.waitMs;
    // The client adds a little for clocks that differ.
    expect(wait).toBeGreaterThanOrEqual(2_500);
    expect(wait).toBeLessThan(2_700);
    expect(server.arrived).toHaveLength(1);
  });

  it('does not ask where the answer before said that the limit is reached', async () => {
    const headers = {
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': '3',
      'x-ratelimit-bucket': 'abcd',
    };
    const server = await discord({ ...posted, headers });
    const client = poster(server);
    expect(await client.post(post())).toMatchObject({ ok: true });
    // The bucket's name came with the first answer, so its count begins with the second.
    expect(await client.post(post())).toMatchObject({ ok: true });
    const third = await client.post(post());
    expect(third).toMatchObject({ ok: false, why: 'rate-limited' });
    expect(third.ok || !('waitMs' in third) ? 0 : third.waitMs).toBeGreaterThan(2_000);
    expect(server.arrived).toHaveLength(2);
  });

  it('waits a while after a 429 that does not say how long', async () => {
    const server = await discord({ status: 429, body: '<html>Cloudflare</html>' });
    expect(await tryOnce(server)).toEqual({ ok: false, why: 'rate-limited', waitMs: 5_000 });
  });

  it.each([
    [404, 10003, 'gone', 'deleted'],
    [403, 50001, 'forbidden', 'see the channel'],
    [403, 50013, 'forbidden', 'permission'],
    [403, 50083, 'gone', 'archived'],
    [400, 160005, 'forbidden', 'locked'],
    [400, 160006, 'forbidden', 'active threads'],
    [400, 40067, 'forbidden', 'tag'],
    [400, 50035, 'bad-request', 'Invalid Form Body'],
    [404, 0, 'bad-request', 'said so'],
    [401, 0, 'bad-request', 'said so'],
  ])('%i with %i is %s', async (status, code, why, words) => {
    const message = code === 50035 ? 'Invalid Form Body' : 'said so';
    const server = await discord({ status, body: { message, code } });
    const outcome = await tryOnce(server);
    expect(outcome).toMatchObject({ ok: false, why });
    expect(outcome.ok || !('detail' in outcome) ? '' : outcome.detail).toContain(words);
    expect(server.arrived).toHaveLength(1);
  });

  it('sends its token again after it was refused', async () => {
    const server = await discord({ status: 401, body: { message: '401: Unauthorized', code: 0 } }, posted);
    const client = poster(server);
    expect(await client.post(post())).toMatchObject({ why: 'bad-request' });
    expect(await client.post(post())).toMatchObject({ ok: true });
  });

  it.each<[string, Scripted]>([
    ['a server error', { status: 500, body: { message: 'oh no' } }],
    ['a bad gateway', { status: 502, body: '<html>bad gateway</html>' }],
    ['a page instead of JSON', { status: 200, body: '<html>maintenance</html>' }],
    ['broken JSON', { status: 200, headers: { 'content-type': 'application/json' }, body: '{"id": "13' }],
    ['an answer without an id', { status: 200, body: {} }],
    ['a 403 that is not a word of Discord’s', { status: 403, body: '<html>Cloudflare</html>' }],
    ['a dead line', { drop: true }],
  ])('%s is passing, and tried once', async (_, answer) => {
    const server = await discord(answer);
    expect(await tryOnce(server)).toMatchObject({ ok: false, why: 'transient' });
    expect(server.arrived).toHaveLength(1);
  });

  it.each(['before', 'within'] as const)('gives up on silence %s the answer', TIMED, async (hang) => {
    const server = await discord({ hang });
    const begun = Date.now();
    expect(await tryOnce(server, {}, 300)).toMatchObject({ ok: false, why: 'transient' });
    expect(Date.now() - begun).toBeLessThan(1_500);
  });
});
