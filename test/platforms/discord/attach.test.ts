import { IncomingWebhookUpdateRequestPartialSchema } from 'discord-api-spec/zod';
import { afterEach, describe, expect, it } from 'vitest';
import { answer } from '../../../src/answers/context.ts';
import { datedIn } from '../../../src/answers/dated.ts';
import { run } from '../../../src/answers/run.ts';
import { pictureAnswer } from '../../../src/pictures/answer.ts';
import { attach } from '../../../src/platforms/discord/attach.ts';
import { format } from '../../../src/platforms/discord/format.ts';
import { harbour } from '../../fixtures/harbour.ts';
import { type Scripted, type ScriptedServer, scriptedServer } from '../../fixtures/scripted-server.ts';

const service = { url: 'https://abc.example/picture', key: 'a key made up' };
const asked = { topic: 'harbour', name: 'picture', options: {} };
const reply = run(asked, harbour, pictureAnswer(service, { answer, datedIn }));
const picture = reply.picture?.dark ?? '';
const job = { application: '1002', token: 'a.token-of_it', picture, message: format(reply, 'asker') };
const png = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 1, 2, 3]);

let discord: ScriptedServer;
afterEach(() => discord.close());

/** Attaches to a Discord that answers so, in turn. */
async function attached(given: Uint8Array | null, ...script: readonly Scripted[]) {
  discord = await scriptedServer(...script);
  const slept: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => void slept.push(milliseconds);
  const failure = await attach(job, given, { apiUrl: discord.origin, sleep }).catch((thrown: unknown) => thrown);
  return { failure, slept, arrived: discord.arrived };
}

/** The JSON of a form as it came. */
const payloadOf = (body: string) => JSON.parse(/name="payload_json"\r\n\r\n([\s\S]*?)\r\n--/.exec(body)?.[1] ?? '{}');
const OK = { status: 200, body: {} };
const UNKNOWN = { status: 404, body: { code: 10015 } };

describe('a picture attached to a message that was promised', () => {
  it('takes the place of the promise, as a file that the gallery shows', async () => {
    const { failure, arrived } = await attached(png, OK);
    expect([failure, arrived.length]).toEqual([undefined, 1]);
    const [{ method, path, headers, body } = { method: '', path: '', headers: {}, body: '' }] = arrived;
    expect([method, path]).toEqual(['PATCH', '/v10/webhooks/1002/a.token-of_it/messages/@original']);
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(body).toMatch(/name="files\[0\]"; filename="picture.png"\r\nContent-Type: image\/png\r\n\r\n.PNG/);
    const payload = payloadOf(body);
    expect([payload.flags, payload.attachments]).toEqual([32768, [{ id: '0', filename: 'picture.png' }]]);
    const text = JSON.stringify(payload);
    expect(text).toContain('"media":{"url":"attachment://picture.png"}');
    expect(text).toContain(reply.picture?.alt.slice(0, 60));
    expect(text).not.toContain('https://abc.example');
    // As Discord's own specification has what changes an answer.
    expect(IncomingWebhookUpdateRequestPartialSchema.safeParse(payload)).toMatchObject({ success: true });
    expect(
      IncomingWebhookUpdateRequestPartialSchema.safeParse({ ...payload, components: [{ type: 99 }] }).success,
    ).toBe(false);
  });

  it('gives way to its words where none was drawn', async () => {
    const { arrived } = await attached(null, OK);
    const payload = payloadOf(arrived[0]?.body ?? '');
    expect(payload.attachments).toEqual([]);
    expect(JSON.stringify(payload)).not.toContain('"type":12');
    expect(JSON.stringify(payload)).toContain('What was reported');
    expect(arrived[0]?.body).not.toContain('files[0]');
  });

  it('is tried again where the promise has not arrived, and where Discord is in trouble', async () => {
    const { failure, slept, arrived } = await attached(
      png,
      UNKNOWN,
      { status: 429, body: {} },
      { status: 502, body: '' },
      OK,
    );
    expect([failure, slept, arrived.length]).toEqual([undefined, [300, 700, 1_500], 4]);
    expect(new Set(arrived.map(({ body }) => payloadOf(body).flags))).toEqual(new Set([32768]));
  });

  it('is given up after five tries, and at once where Discord refuses it', async () => {
    const lost = await attached(png, UNKNOWN);
    expect([String(lost.failure), lost.arrived.length]).toEqual(['Error: Discord answered 404', 5]);
    await discord.close();
    const refused = await attached(png, { status: 400, body: {} });
    expect([String(refused.failure), refused.arrived.length]).toEqual(['Error: Discord answered 400', 1]);
  });
});
