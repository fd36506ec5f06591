import { parse } from 'node:querystring';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isOnSharedMessage } from '../../../src/platforms/slack/controls.ts';
import { format } from '../../../src/platforms/slack/format.ts';
import { slackPoster } from '../../../src/platforms/slack/post.ts';
import type { Post, Posted } from '../../../src/ports.ts';
import { TIMED } from '../../fixtures/processor-time.ts';
import { many, reply, said } from '../../fixtures/replies.ts';
import { type Scripted, type ScriptedServer, scriptedServer } from '../../fixtures/scripted-server.ts';

const slack = async (...script: Scripted[]): Promise<ScriptedServer> => {
  const made = await scriptedServer(...script);
  onTestFinished(() => made.close());
  return made;
};

const posted: Scripted = { status: 200, body: { ok: true, channel: 'C1', ts: '1620000000.000100' } };
const post = (more: Partial<Post> = {}): Post => ({
  ...{ topic: 'harbour', platform: 'slack', channel: 'C0HARBOUR', reply: reply(), nonce: 'abc' },
  ...more,
});

async function tryOnce(server: ScriptedServer, more: Partial<Post> = {}, timeout = 2_000): Promise<Posted> {
  return slackPoster({ botToken: 'xoxb-harbour', apiUrl: `${server.origin}/api`, timeout }).post(post(more));
}

describe('a post to Slack', () => {
  it('says it all, unfurls nothing and carries the token', async () => {
    const server = await slack(posted);
    expect(await tryOnce(server)).toEqual({ ok: true, messageId: '1620000000.000100' });
    const [call] = server.arrived;
    expect(call?.path).toBe('/api/chat.postMessage');
    expect(call?.headers.authorization).toBe('Bearer xoxb-harbour');
    const form = parse(call?.body ?? '');
    expect(form).toMatchObject({ channel: 'C0HARBOUR', unfurl_links: 'false', unfurl_media: 'false' });
    expect(form['text']).toContain('The ferries stopped. [Article A ¶5]');
    expect(JSON.parse(String(form['blocks']))).toEqual(format(reply(), 'channel').blocks);
    expect(form['response_type']).toBeUndefined();
  });

  it('keeps unfurling off when it is tried again', async () => {
    const server = await slack({ status: 503, body: 'down' }, posted);
    expect(await tryOnce(server)).toMatchObject({ why: 'transient' });
    expect(await tryOnce(server)).toMatchObject({ ok: true });
    const [first, second] = server.arrived.map(({ body }) => body);
    expect(second).toBe(first);
    expect(parse(second ?? '')).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  });

  const picture = { alt: 'Two events.', light: 'https://abc.example/light.png', dark: 'https://abc.example/dark.png' };

  it('shows a picture by its signed address, its text still the news', async () => {
    const server = await slack(posted);
    expect(await tryOnce(server, { reply: reply({ picture }) })).toMatchObject({ ok: true });
    const form = parse(server.arrived[0]?.body ?? '');
    expect(JSON.parse(String(form['blocks']))).toContainEqual({
      ...{ type: 'image', image_url: picture.light, alt_text: picture.alt },
    });
    expect(form['text']).toBe(format(reply(), 'channel').text);
  });

  it('goes without its picture where Slack does not find that', async () => {
    const server = await slack({ status: 200, body: { ok: false, error: 'invalid_blocks' } }, posted);
    expect(await tryOnce(server, { reply: reply({ picture }) })).toMatchObject({ ok: true });
    expect(server.arrived.map(({ body }) => body.includes('abc.example'))).toEqual([true, false]);
    const bare = await slack({ status: 200, body: { ok: false, error: 'invalid_blocks' } });
    expect(await tryOnce(bare)).toMatchObject({ why: 'bad-request' });
    expect(bare.arrived).toHaveLength(1);
  });

  it('leaves the post alone when something is pressed, and shares nothing', () => {
    const items = many(30, (number) => said(`event ${number}`, `A${number}`));
    const { blocks } = format(reply({ items }), 'channel');
    const ids = blocks
      .flatMap((block) => (block.type === 'actions' ? block.elements : []))
      .map((each) => each.action_id);
    expect(ids).toEqual(['shared-next', 'shared-open']);
    expect(ids.every((id) => isOnSharedMessage(id ?? ''))).toBe(true);
  });
});

describe('what Slack answers otherwise', () => {
  it('waits as long as a 429 says, and not inside the client', async () => {
    const server = await slack({ status: 429, headers: { 'retry-after': '17' }, body: 'slow down' });
    expect(await tryOnce(server)).toEqual({ ok: false, why: 'rate-limited', waitMs: 17_000 });
    expect(server.arrived).toHaveLength(1);
  });

  it('takes a refusal for the rate as a wait too', async () => {
    const server = await slack({ status: 200, body: { ok: false, error: 'ratelimited' } });
    expect(await tryOnce(server)).toEqual({ ok: false, why: 'rate-limited', waitMs: 30_000 });
  });

  it.each([
    ['channel_not_found', 'gone', 'no such channel'],
    ['is_archived', 'gone', 'archived'],
    ['not_in_channel', 'forbidden', '/invite'],
    ['restricted_action', 'forbidden', 'workspace'],
    ['token_revoked', 'bad-request', 'token_revoked'],
    ['account_inactive', 'bad-request', 'account_inactive'],
    ['invalid_auth', 'bad-request', 'invalid_auth'],
    ['missing_scope', 'bad-request', 'missing_scope'],
    ['msg_too_long', 'bad-request', 'msg_too_long'],
    ['internal_error', 'transient', 'internal_error'],
  ])('%s is %s', async (error, why, words) => {
    const server = await slack({ status: 200, body: { ok: false, error } });
    const outcome = await tryOnce(server);
    expect(outcome).toMatchObject({ ok: false, why });
    expect(outcome.ok || !('detail' in outcome) ? '' : outcome.detail).toContain(words);
    expect(server.arrived).toHaveLength(1);
  });

  it('says which block was refused', async () => {
    const messages = ['[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]'];
    const server = await slack({
      status: 200,
      body: { ok: false, error: 'invalid_blocks', response_metadata: { messages } },
    });
    expect(await tryOnce(server)).toEqual({
      ok: false,
      why: 'bad-request',
      detail: `invalid_blocks · ${messages[0]}`,
    });
  });

  it.each<[string, Scripted]>([
    ['a server error', { status: 500, body: 'oh no' }],
    ['a bad gateway', { status: 502, body: '<html>bad gateway</html>' }],
    ['a page instead of JSON', { status: 200, body: '<html>maintenance</html>' }],
    ['JSON that says nothing', { status: 200, body: {} }],
    ['JSON null', { status: 200, headers: { 'content-type': 'application/json' }, body: 'null' }],
    ['an answer without an id', { status: 200, body: { ok: true } }],
    ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' }, body: '' }],
    ['a 429 that says nothing', { status: 429, body: '' }],
    ['a dead line', { drop: true }],
  ])('%s is passing, and tried once', async (_, answer) => {
    const server = await slack(answer);
    expect(await tryOnce(server)).toMatchObject({ ok: false, why: 'transient' });
    expect(server.arrived).toHaveLength(1);
  });

  it.each(['before', 'within'] as const)('gives up on silence %s the answer', TIMED, async (hang) => {
    const server = await slack({ hang });
    const begun = Date.now();
    expect(await tryOnce(server, {}, 300)).toMatchObject({ ok: false, why: 'transient' });
    expect(Date.now() - begun).toBeLessThan(1_500);
  });

  it('is told of a refused connection', async () => {
    const server = await slack(posted);
    await server.close();
    expect(await tryOnce(server)).toMatchObject({ ok: false, why: 'transient' });
  });
});
