import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { slackResponder } from '../../../src/platforms/slack/respond.ts';
import fc from '../../fast-check.ts';
import { harbour } from '../../fixtures/harbour.ts';
import { handled } from '../../platforms/handled.ts';
import { faults } from '../../platforms/slack/faults.ts';
import { signedEvent } from '../../platforms/slack/signed.ts';
import { holds, mutated, noise, type Target, target } from '../target.ts';

const NOW = 1_620_000_000;
const secret = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const digests = new Map([['harbour', harbour]]);

/** Blocks of messages and views that were sent to Slack, or to a `response_url`. */
const sent: unknown[] = [];

/** Slack's Web API on loopback; nothing waits for it to be closed. */
const slackApi = new Promise<string>((resolve) => {
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const piece of request.setEncoding('utf8')) text += piece;
    if (request.url !== '/users.info') sent.push(JSON.parse(text));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true,"ts":"1.5"}');
  });
  server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  server.unref();
});

const answering = slackApi.then((apiUrl) =>
  handled(
    slackResponder({
      signingSecret: secret,
      clock: { now: () => NOW * 1000 },
      logger: {
        warn: (event, _, failure) => {
          throw new Error(`${event} was logged`, { cause: failure });
        },
      },
      post: async (_, message) => {
        sent.push(message);
        return { ok: true };
      },
      bot: { botToken: 'xoxb-harbour', apiUrl },
    }),
    digests,
  ),
);

/** What Slack would refuse of a message or view that was sent. */
function faultsOf(body: unknown): readonly string[] {
  const { view, ...message } = body as {
    readonly view?: { readonly blocks: readonly unknown[]; readonly type: string };
  };
  if (!view)
    return faults(message as Parameters<typeof faults>[0]).filter((fault) => !fault.startsWith('a block of type'));
  return view.blocks.length <= 100 ? [] : [`a view of ${view.blocks.length} blocks`];
}

async function answered(body: string, contentType?: string): Promise<void> {
  sent.length = 0;
  const answer = await answering;
  const { statusCode } = await answer(signedEvent(body, { secret, at: NOW, ...(contentType ? { contentType } : {}) }));
  holds(statusCode === 200 || statusCode === 400, `a signed request: ${statusCode}`);
  const found = sent.flatMap(faultsOf);
  holds(found.length === 0, found.join('; '));
  holds(sent.length <= 1, `${sent.length} answers`);
}

const words = noise('harbour', 'who rosa', 'timeline', '<@UBOT>', 'ferry', 'follow Rosa', 'picture', 'check', '?');
const event = (type: string, more: object) => ({
  ...{ type: 'event_callback', team_id: 'T1', authorizations: [{ user_id: 'UBOT', is_bot: true }] },
  event: { type, user: 'U1', ts: '1.1', channel: 'C1', ...more },
});
const payload = (more: object) => ({
  ...{ user: { id: 'U1' }, team: { id: 'T1' }, channel: { id: 'C1' }, trigger_id: '1.2.x' },
  ...more,
});
const EVENTS = [
  event('app_mention', { text: '<@UBOT> who rosa' }),
  event('message', { text: 'ferry', channel_type: 'im', thread_ts: '1.0' }),
  event('app_home_opened', { tab: 'home' }),
  { type: 'url_verification', challenge: 'x' },
].map((one) => JSON.stringify(one));
const PAYLOADS = [
  payload({
    ...{ type: 'message_action', callback_id: 'check-message', response_url: 'https://hooks.slack.com/1' },
    message: { text: 'The <https://example.org|ferry> hurt 12 on 2 May', attachments: [{ title: 'a', text: 'b' }] },
  }),
  payload({
    ...{ type: 'block_actions', view: { id: 'V1', type: 'home', private_metadata: 'direct:D1' } },
    actions: [{ action_id: 'next', value: `${harbour.version}|harbour|timeline|||` }],
  }),
  payload({
    ...{ type: 'block_actions', view: { id: 'V1', type: 'modal', private_metadata: 'C1' } },
    actions: [{ action_id: 'channel-of:harbour', selected_conversation: 'C2' }],
  }),
].map((one) => JSON.stringify(one));
const JSON_WORDS = ['"type":', '"text":', '"event":', '"actions":[null]', '"view":{}', '"__proto__":{}', 'null', '[['];

let ids = 0;
/** With an id of its own: what Slack sends again is answered once. */
const identified = (json: string): string => json.replace(/^\{/, `{"event_id":"Ev${ids++}",`);
const asForm = (json: string): string => new URLSearchParams({ payload: json }).toString();
const message = (type: string) => (text: string) => JSON.stringify(event(type, { text, channel_type: 'im' }));

export const events: readonly Target[] = [
  target(
    'slack-event',
    0.4,
    fc.oneof(
      mutated(EVENTS, ...JSON_WORDS),
      words.map(message('app_mention')),
      words.map(message('message')),
      fc.jsonValue().map((value) => JSON.stringify({ ...event('message', {}), event: value })),
    ),
    (json) => answered(identified(json), 'application/json'),
  ),
  target(
    'slack-interaction',
    0.4,
    fc.oneof(
      mutated(PAYLOADS, ...JSON_WORDS),
      words.map((text) => JSON.stringify({ ...JSON.parse(PAYLOADS[0] ?? ''), message: { text } })),
      fc.jsonValue().map((value) => JSON.stringify(payload({ type: 'block_actions', view: value, actions: [value] }))),
    ),
    (json) => answered(asForm(json)),
  ),
];
