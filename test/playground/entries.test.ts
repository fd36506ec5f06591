import { describe, expect, it } from 'vitest';
import { run } from '../../src/answers/run.ts';
import { format } from '../../src/platforms/slack/format.ts';
import type { Asked, Entry, Exchange } from '../../src/playground/server/api/shapes.ts';
import { send } from '../cli/asking.ts';
import { harbour } from '../fixtures/harbour.ts';
import { keys, playground, post, posted, running, topic } from './running.ts';

playground();

const by = (entry: Entry, text: string): Promise<Asked> => posted('/api/ask', { topic, text, entry });
const calls = ({ called }: Exchange) => called.map(({ method, body }) => ({ method, ...JSON.parse(body) }));

describe('what is asked beside the slash command', () => {
  it('by a mention is answered in its thread, with what the slash command answers', async () => {
    const { slack, discord, typed } = await by('mention', 'who duval');
    expect([slack.status, slack.body, discord, typed]).toEqual([200, '', null, null]);
    const { event, event_id } = JSON.parse(slack.request.body);
    expect(event).toMatchObject({ type: 'app_mention', text: expect.stringMatching(/^<@U\w+> who duval$/) });
    const { blocks } = format(run({ topic, name: 'who', options: { name: 'duval' } }, harbour), 'channel');
    const shown = JSON.parse(JSON.stringify(blocks));
    expect(calls(slack)).toEqual([
      expect.objectContaining({ method: 'chat.postMessage', thread_ts: event.ts, blocks: shown }),
    ]);
    const again = await by('mention', 'who duval');
    expect(JSON.parse(again.slack.request.body).event_id).not.toBe(event_id);
  });

  it('in a direct message is answered in place on both sides, and follows for that person alone', async () => {
    const { slack, discord } = await by('direct-message', 'follow duval');
    expect(calls(slack)).toEqual([expect.not.objectContaining({ thread_ts: expect.anything() })]);
    expect(calls(slack)[0]?.channel).toMatch(/^D/);
    const interaction = JSON.parse(discord?.request.body ?? '');
    expect(interaction).toMatchObject({ context: 1, user: { username: 'developer' } });
    expect(interaction).not.toHaveProperty('guild_id');
    for (const words of [slack.called[0]?.body, discord?.body]) expect(words).toContain('Sent to you alone');
  });

  it('shows the app’s home, and in a window over it what is pressed there', async () => {
    const { slack, discord } = await by('app-home', '');
    const [{ method, view }] = calls(slack);
    expect([method, view.type, discord]).toEqual(['views.publish', 'home', null]);
    const where = { platform: 'slack', ephemeral: true, entry: 'app-home' };
    const home = { ...where, message: 'V1', view: { type: 'home', private_metadata: view.private_metadata } };
    const menu = { kind: 'channel', id: `channel-of:${topic}`, value: 'dateline' };
    const opened = calls(await posted('/api/press', { ...home, ...menu }));
    expect(opened).toEqual([expect.objectContaining({ method: 'views.open' })]);
    const { blocks, private_metadata } = opened[0].view;
    const [button] = blocks.flatMap(({ type, elements }: { type: string; elements: readonly unknown[] }) =>
      type === 'actions' ? elements : [],
    );
    const modal = { ...where, message: 'V2', view: { type: 'modal', private_metadata } };
    const pressed = { ...modal, kind: 'button', id: button.action_id, value: button.value };
    expect(calls(await posted('/api/press', pressed))).toEqual([
      expect.objectContaining({ method: 'views.update', view_id: 'V2' }),
    ]);
  });

  it('checks a message on both sides, for who asked alone', async () => {
    const { slack, discord } = await by('message-command', 'Duval & <friends> wrote on 2 May.');
    expect(JSON.parse(slack.posted[0] ?? '')).toMatchObject({ response_type: 'ephemeral' });
    expect(JSON.parse(discord?.body ?? '').data.flags & 64).toBe(64);
    for (const words of [slack.posted[0], discord?.body]) expect(words).toContain('Duval');
  });

  it('is refused where there is no such way', async () => {
    expect((await post('/api/ask', { topic, text: 'help', entry: 'letter' })).status).toBe(400);
  });
});

describe('Slack’s Web API, as the server stands in for it', () => {
  const call = (method: string, token: string) =>
    send(running.port, `/slack-api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: '{}',
    });
  it('takes calls with its own token alone, of methods that it has', async () => {
    const { SLACK_BOT_TOKEN } = keys.environment;
    expect((await call('chat.postMessage', 'xoxb-other')).body).toContain('invalid_auth');
    expect((await call('users.info', SLACK_BOT_TOKEN)).body).toContain('en-US');
    expect((await call('chat.delete', SLACK_BOT_TOKEN)).body).toContain('unknown_method');
  });
});
