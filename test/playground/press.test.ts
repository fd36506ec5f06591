import { describe, expect, it } from 'vitest';
import type { Asked, Exchange } from '../../src/playground/server/api/shapes.ts';
import { send } from '../cli/asking.ts';
import { rowsIn, textsIn } from '../platforms/discord/faults.ts';
import { playground, posted, running, topic } from './running.ts';

playground();

const ask = (text: string): Promise<Asked> => posted('/api/ask', { topic, text });

describe('something pressed in Slack', () => {
  interface Control {
    readonly type: string;
    readonly action_id?: string;
    readonly value: string;
    readonly options: readonly { readonly value: string }[];
  }
  const controls = async (text: string): Promise<readonly Control[]> => {
    const { blocks } = JSON.parse((await ask(text)).slack.body);
    return blocks.flatMap((block: { elements?: Control[] }) => block.elements ?? []);
  };
  const press = async (id: string): Promise<Exchange> => {
    const control = (await controls('who duval')).find((one) => one.action_id?.startsWith(id));
    const kind = control?.type === 'button' ? 'button' : 'menu';
    const value = kind === 'button' ? control?.value : control?.options[0]?.value;
    return posted('/api/press', { platform: 'slack', kind, id: control?.action_id, value, ephemeral: true });
  };

  it('is answered at the response_url, in place of the message', async () => {
    const exchange = await press('ask-1');
    expect(exchange).toMatchObject({ status: 200, body: '' });
    expect(exchange.posted.map((one) => JSON.parse(one))).toEqual([
      expect.objectContaining({ replace_original: true, response_type: 'ephemeral' }),
    ]);
    const payload = JSON.parse(new URLSearchParams(exchange.request.body).get('payload') ?? '');
    expect(payload).toMatchObject({ type: 'block_actions', container: { is_ephemeral: true } });
    expect(payload.response_url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${running.port}/response/`));
  });

  it('opens a citation from a menu', async () => {
    const { posted: messages } = await press('open');
    expect(JSON.parse(messages[0] ?? '').blocks[0].text.text).toMatch(/¶\d/);
  });

  it('shares to the channel as a message of its own', async () => {
    const { posted: messages } = await press('share');
    expect(JSON.parse(messages[0] ?? '')).toMatchObject({ response_type: 'in_channel', replace_original: false });
  });

  it('uses up the response_url with the request', async () => {
    const { request } = await press('ask-1');
    const { response_url } = JSON.parse(new URLSearchParams(request.body).get('payload') ?? '');
    const late = await send(running.port, new URL(response_url).pathname, { method: 'POST', body: '{}' });
    expect(late.status).toBe(404);
  });
});

describe('something pressed in Discord', () => {
  const press = async (label: string, ephemeral: boolean) => {
    const { discord } = await ask('who duval');
    const buttons = rowsIn(JSON.parse(discord?.body ?? '')).flatMap((row) => row.components);
    const pressed = buttons.find((one) => 'label' in one && one.label === label);
    const id = pressed && 'custom_id' in pressed ? pressed.custom_id : '';
    const exchange: Exchange = await posted('/api/press', {
      platform: 'discord',
      kind: 'button',
      id,
      value: id,
      ephemeral,
    });
    return JSON.parse(exchange.body);
  };

  it('changes the message in place', async () => {
    expect((await press('Timeline', true)).type).toBe(7);
  });

  it('shares to the channel as a message that all see', async () => {
    const shared = await press('Share to channel', true);
    expect(shared.type).toBe(4);
    expect(shared.data.flags).toBe(32768);
    expect(textsIn(await press('Share to channel', true))).toEqual(['Already shared.']);
  });

  it('completes an option by a real interaction', async () => {
    const typing = { topic, name: 'who', options: { name: 'du' }, focused: 'name' };
    const exchange: Exchange = await posted('/api/autocomplete', typing);
    expect(JSON.parse(exchange.request.body)).toMatchObject({ type: 4 });
    const { type, data } = JSON.parse(exchange.body);
    expect(type).toBe(8);
    expect(data.choices[0].value).toContain('Duval');
  });

  it('sends a typed command, shared from the start where it says so', async () => {
    const typed = { topic, name: 'who', options: { name: 'duval' } };
    const own: Exchange = await posted('/api/typed', typed);
    const shared: Exchange = await posted('/api/typed', { ...typed, share: true });
    expect(JSON.parse(own.body).data.flags).toBe(64 + 32768);
    expect(JSON.parse(shared.body).data).toHaveProperty('flags', 32768);
  });
});
