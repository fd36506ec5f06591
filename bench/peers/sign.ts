import { createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { COMMAND } from './entries/shared/environment.ts';
import type { GatewayEvent } from './entries/shared/lambda.ts';

export type Platform = 'slack' | 'discord';

/** Keys made for one race, kept nowhere. */
export interface Keys {
  /** The environment of a function that trusts them. */
  readonly environment: { readonly SLACK_SIGNING_SECRET: string; readonly DISCORD_PUBLIC_KEY: string };
  readonly slack: (timestamp: string, body: string) => string;
  readonly discord: (timestamp: string, body: string) => string;
}

export function makeKeys(): Keys {
  const secret = randomBytes(16).toString('hex');
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  // The last 32 bytes of the DER form are the key itself: https://www.rfc-editor.org/rfc/rfc8410#section-4
  const hex = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  return {
    environment: { SLACK_SIGNING_SECRET: secret, DISCORD_PUBLIC_KEY: hex },
    // https://docs.slack.dev/authentication/verifying-requests-from-slack
    slack: (timestamp, body) => `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`,
    // https://discord.com/developers/docs/interactions/overview
    discord: (timestamp, body) => sign(null, Buffer.from(timestamp + body), privateKey).toString('hex'),
  };
}

/** `/karabakh who <name>` as each platform sends it at this moment, signed; `number` tells requests apart. */
export const signed: Readonly<Record<Platform, (name: string, keys: Keys, number?: number) => GatewayEvent>> = {
  slack: (name, keys, number = 0) => {
    const body = new URLSearchParams({ ...SLACK_FORM, text: `who ${name}`, trigger_id: `1.${number}.race` }).toString();
    const timestamp = secondsNow();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': keys.slack(timestamp, body),
    };
    // A form is no text to API Gateway, which therefore hands it over in base64.
    return { ...eventOf('/slack', headers), body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
  },
  discord: (name, keys, number = 0) => {
    const options = [{ type: 1, name: 'who', options: [{ type: 3, name: 'name', value: name }] }];
    const data = { id: '200000000000000005', type: 1, name: COMMAND, options };
    const body = JSON.stringify({ ...INTERACTION, id: `2000000000000${10_000 + number}`, data });
    const timestamp = secondsNow();
    const headers = {
      'content-type': 'application/json',
      'x-signature-timestamp': timestamp,
      'x-signature-ed25519': keys.discord(timestamp, body),
    };
    return { ...eventOf('/discord', headers), body, isBase64Encoded: false };
  },
};

const secondsNow = (): string => String(Math.floor(Date.now() / 1000));

const eventOf = (path: string, headers: Readonly<Record<string, string>>) => ({
  version: '2.0' as const,
  routeKey: `POST ${path}`,
  rawPath: path,
  rawQueryString: '',
  headers,
  requestContext: { http: { method: 'POST', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1' }, stage: '$default' },
});

/** https://docs.slack.dev/interactivity/implementing-slash-commands/#app_command_handling */
const SLACK_FORM = {
  command: `/${COMMAND}`,
  team_id: 'T0RACE',
  team_domain: 'race',
  channel_id: 'C0RACE',
  channel_name: 'race',
  user_id: 'U0RACE',
  user_name: 'racer',
  api_app_id: 'A0RACE',
  is_enterprise_install: 'false',
  response_url: 'https://hooks.slack.com/commands/T0RACE/1/race',
};

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object */
const INTERACTION = {
  application_id: '200000000000000003',
  type: 2,
  version: 1,
  token: 'race',
  channel_id: '200000000000000004',
  channel: { id: '200000000000000004', type: 0 },
  context: 0,
  locale: 'en-US',
  guild_id: '200000000000000007',
  guild: { id: '200000000000000007', locale: 'en-US', features: [] },
  guild_locale: 'en-US',
  authorizing_integration_owners: { '0': '200000000000000007' },
  entitlements: [],
  app_permissions: '8',
  member: {
    user: { id: '200000000000000001', username: 'racer', global_name: 'Racer', discriminator: '0', avatar: null },
    roles: [],
    permissions: '8',
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    deaf: false,
    mute: false,
  },
};
