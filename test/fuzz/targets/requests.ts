import { catalogue, commandNames } from '../../../src/answers/catalogue.ts';
import { decodeToken, encodeToken } from '../../../src/answers/token.ts';
import { readRequest } from '../../../src/http/lambda.ts';
import { discordResponder } from '../../../src/platforms/discord/respond.ts';
import type { SlackMessage } from '../../../src/platforms/slack/format.ts';
import { slackResponder } from '../../../src/platforms/slack/respond.ts';
import { everyCommandName } from '../../../src/subscriptions/commands/catalogue.ts';
import fc from '../../fast-check.ts';
import { harbour } from '../../fixtures/harbour.ts';
import { faults as discordFaults, type Sent } from '../../platforms/discord/faults.ts';
import { press, slash, typing } from '../../platforms/discord/interactions.ts';
import { application, signedEvent as signedByDiscord } from '../../platforms/discord/keys.ts';
import { handled } from '../../platforms/handled.ts';
import { faults as slackFaults } from '../../platforms/slack/faults.ts';
import { actionForm, commandForm, signedEvent as signedBySlack } from '../../platforms/slack/signed.ts';
import { holds, mutated, noise, type Target, target } from '../target.ts';

const NOW = 1_620_000_000;
const secret = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const app = application();
const clock = { now: () => NOW * 1000 };
const logger = {
  warn: (event: string, _?: unknown, failure?: unknown) => {
    throw new Error(`${event} was logged`, { cause: failure });
  },
};
const digests = new Map([['harbour', harbour]]);
const posted: SlackMessage[] = [];
const post = async (_: string, message: object) => {
  posted.push(message as SlackMessage);
  return { ok: true } as const;
};
const slack = handled(slackResponder({ signingSecret: secret, clock, logger, post }), digests);
const discord = handled(discordResponder({ publicKey: app.publicKey, clock, logger }), digests);

/** Tokens that buttons carry: views, one item alone, the way back. */
const TOKENS = [
  `${harbour.version}|harbour|brief|||`,
  `${harbour.version}|harbour|timeline|+4.2~figures||2021|<sources|+3||<brief|`,
  `${harbour.version}|harbour|search|+0!|s|ferry`,
  `${harbour.version}|harbour|who|+2~said||Rosa<timeline|+8||<search|||strike`,
  encodeToken({ command: { topic: 'harbour', name: 'help', options: {} }, version: '1a2b3c4d', share: false }, 100) ??
    '',
];
const token = mutated(
  TOKENS,
  ...everyCommandName,
  'harbour|',
  '|',
  '<',
  '+1',
  '!',
  '~figures',
  '%7C',
  '%3C',
  '%25',
  's',
);

const words = noise(...everyCommandName, 'ferry', 'C5', 'May 2021', 'Rosa', 'subscribe 9:00 daily', 'share:true');
const SLACK = [
  commandForm({ command: '/harbour', text: 'who rosa' }),
  commandForm({ command: '/lighthouse', text: '' }),
  ...TOKENS.map((one) => actionForm(one, 'https://hooks.slack.com/actions/1')),
  actionForm(TOKENS[0] ?? '', 'https://hooks.slack.com/actions/1', { chosen: true, at: '1.2', id: 'shared-next' }),
  'ssl_check=1&token=x',
];
const slackForm = fc.oneof(
  mutated(SLACK, 'payload=', 'command=', 'text=', '&', '=', '%00', '%', '+', 'ssl_check=1'),
  words.map((text) => commandForm({ command: '/harbour', text })),
  words.map((command) => commandForm({ command, text: '' })),
  token.map((packed) => actionForm(packed, 'https://hooks.slack.com/actions/1')),
  fc.jsonValue().map((payload) => new URLSearchParams({ payload: JSON.stringify(payload) }).toString()),
);

const option = fc
  .constantFrom(...commandNames.filter((name) => catalogue[name].options.length > 0))
  .chain((name) => fc.constantFrom(...catalogue[name].options).map((one) => [name, one.name] as const));
const discordBody = fc.oneof(
  fc.tuple(option, words).map(([[name, one], text]) => JSON.stringify(slash('harbour', name, { [one]: text }))),
  fc.tuple(option, words).map(([[name, one], text]) => JSON.stringify(typing('harbour', name, one, text))),
  token.map((packed) => JSON.stringify(press(packed))),
  mutated(
    [JSON.stringify(slash('harbour', 'who', { name: 'rosa' })), JSON.stringify(press(TOKENS[1] ?? '')), '{"type":1}'],
    '"options":',
    '"type":',
    '"__proto__":{}',
  ),
  fc.record({ type: fc.nat(6), data: fc.jsonValue(), member: fc.jsonValue(), message: fc.jsonValue() }).map(stringify),
);
function stringify(value: unknown): string {
  return JSON.stringify(value);
}

/** Ways to bring a request that nobody signed so; `null` leaves it as it was signed. */
const tampering = fc.constantFrom(null, null, 'body', 'time', 'signature', 'cut', 'none', 'upper', 'twice', 'list');
type Event = { body: string; headers: Record<string, unknown> };

function tampered<Given extends Event>(event: Given, how: string | null, names: readonly [string, string]): Given {
  const [time, signature] = names;
  const headers: Record<string, unknown> = { ...event.headers };
  const signed = String(headers[signature]);
  if (how === 'time') headers[time] = String(Number(headers[time]) + 1);
  if (how === 'signature') headers[signature] = signed.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  if (how === 'cut') headers[signature] = signed.slice(0, -2);
  if (how === 'none') delete headers[signature];
  if (how === 'upper') headers[signature] = `${signed} `.toUpperCase();
  if (how === 'twice') headers[signature] = `${signed},${signed}`;
  if (how === 'list') headers[signature] = [signed];
  return { ...event, headers, body: how === 'body' ? `${event.body}&` : event.body };
}

const gate = (body: fc.Arbitrary<string>) =>
  fc.record({ body, how: tampering, late: fc.oneof(fc.constant(0), fc.integer({ min: -700, max: 700 })) });

async function slackAnswered(event: unknown): Promise<number> {
  posted.length = 0;
  const { statusCode, body } = await slack(event);
  const messages: SlackMessage[] = [...(body === '' ? [] : [JSON.parse(body)]), ...posted];
  for (const message of messages) {
    const found = slackFaults(message);
    holds(found.length === 0, found.join('; '));
  }
  return statusCode;
}

async function discordAnswered(event: unknown): Promise<number> {
  const { statusCode, body } = await discord(event);
  if (statusCode !== 200) return statusCode;
  const found = discordFaults(JSON.parse(body) as Sent);
  holds(found.length === 0, found.join('; '));
  return 200;
}

export const requests: readonly Target[] = [
  target('event', 6, fc.jsonValue(), async (event) => {
    readRequest(event, 10_000);
    for (const status of [await slackAnswered(event), await discordAnswered(event)])
      holds(status === 400 || status === 401, `an unsigned event of any shape: ${status}`);
  }),
  target('slack-gate', 4, gate(slackForm), async ({ body, how, late }) => {
    const at = NOW + late;
    const event = tampered(signedBySlack(body, { secret, at }), how, [
      'x-slack-request-timestamp',
      'x-slack-signature',
    ]);
    const status = await slackAnswered(event);
    const isProbe = /(?:^|&)ssl_check=1(?:&|$)/.test(event.body);
    if (how === null && Math.abs(late) <= 300) holds(status === 200 || status === 400, `signed and refused: ${status}`);
    else holds(status !== 200 || isProbe, `let in: ${how}, ${late} s`);
  }),
  target('discord-gate', 2.5, gate(discordBody), async ({ body, how, late }) => {
    const names = ['x-signature-timestamp', 'X-Signature-Ed25519'] as const;
    const status = await discordAnswered(tampered(signedByDiscord(app, body, NOW + late), how, names));
    if (how === null && Math.abs(late) <= 300) holds(status === 200 || status === 400, `signed and refused: ${status}`);
    else holds(status !== 200, `let in: ${how}, ${late} s`);
  }),
  target('slack-reader', 1, slackForm, async (body) => {
    const status = await slackAnswered(signedBySlack(body, { secret, at: NOW }));
    holds(status === 200 || status === 400, `a signed form: ${status}`);
  }),
  target('discord-reader', 1, discordBody, async (body) => {
    const status = await discordAnswered(signedByDiscord(app, body, NOW));
    holds(status === 200 || status === 400, `a signed interaction: ${status}`);
  }),
  target('button', 25, token, (packed) => {
    const read = decodeToken(packed);
    if (!read) return;
    const again = encodeToken(read, Number.MAX_SAFE_INTEGER);
    holds(again !== null, 'what was read cannot be packed');
    holds(JSON.stringify(decodeToken(again)) === JSON.stringify(read), `read anew it is another: ${again}`);
    holds(!read.share || read.command.back === undefined || decodeToken(again) !== null, 'the way back is lost');
  }),
];
