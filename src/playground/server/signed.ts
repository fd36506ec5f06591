import { createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { Command } from '../../answers/reply/reply.ts';

/** Keys that stand in for Slack's and Discord's in development: made at start, kept nowhere, worth nothing. */
export interface DevelopmentKeys {
  readonly slackSecret: string;
  readonly discordKey: KeyObject;
  /** The environment of functions that trust these keys. */
  readonly environment: { readonly SLACK_SIGNING_SECRET: string; readonly DISCORD_PUBLIC_KEY: string };
}

export function developmentKeys(): DevelopmentKeys {
  const slackSecret = randomBytes(16).toString('hex');
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  // The last 32 bytes of the DER form are the key itself: https://www.rfc-editor.org/rfc/rfc8410#section-4
  const discordPublic = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  return {
    slackSecret,
    discordKey: privateKey,
    environment: { SLACK_SIGNING_SECRET: slackSecret, DISCORD_PUBLIC_KEY: discordPublic },
  };
}

/** An HTTP request as a platform sends it, signed. */
export interface SignedRequest {
  readonly method: 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A form that Slack posts at `now` (milliseconds): https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signedForm(form: Readonly<Record<string, string>>, keys: DevelopmentKeys, now: number): SignedRequest {
  const body = new URLSearchParams(form).toString();
  const timestamp = String(Math.floor(now / 1000));
  const signature = createHmac('sha256', keys.slackSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    method: 'POST',
    path: '/slack',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  };
}

/** An interaction that Discord posts at `now` (milliseconds): https://discord.com/developers/docs/interactions/overview */
export function signedInteraction(interaction: object, keys: DevelopmentKeys, now: number): SignedRequest {
  const body = JSON.stringify(interaction);
  const timestamp = String(Math.floor(now / 1000));
  return {
    method: 'POST',
    path: '/discord',
    headers: {
      'content-type': 'application/json',
      'x-signature-timestamp': timestamp,
      'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), keys.discordKey).toString('hex'),
    },
    body,
  };
}

/** The person and place that every request made here comes from. */
export const slackCaller = {
  team_id: 'T0DATELINE',
  team_domain: 'dateline',
  channel_id: 'C0DATELINE',
  channel_name: 'directmessage',
  user_id: 'U0DATELINE',
  user_name: 'developer',
  api_app_id: 'A0DATELINE',
  is_enterprise_install: 'false',
  trigger_id: '1.1.development',
} as const;

/** Who asks in Discord. */
export const discordUser = {
  id: '200000000000000001',
  username: 'developer',
  discriminator: '0',
  avatar: null,
} as const;

/** All permissions that matter here: of an administrator, as Discord writes them. */
const EVERYTHING = '8';
const GUILD = '200000000000000007';

/** What every interaction made here has in common, whatever it asks: a channel of a server where all is allowed. */
export const discordCaller = {
  id: '200000000000000002',
  application_id: '200000000000000003',
  version: 1,
  token: 'development',
  channel_id: '200000000000000004',
  context: 0,
  locale: 'en-US',
  guild_id: GUILD,
  authorizing_integration_owners: { '0': GUILD },
  app_permissions: EVERYTHING,
  member: { user: discordUser, permissions: EVERYTHING },
} as const;

/** The id under which Discord knows the slash command. */
export const COMMAND_ID = '200000000000000005';

/**
 * `/topic text`, typed in Slack at `now` (milliseconds).
 * https://docs.slack.dev/interactivity/implementing-slash-commands/#app_command_handling
 */
export function slackRequest(topic: string, text: string, keys: DevelopmentKeys, now: number): SignedRequest {
  const response_url = 'https://hooks.slack.com/commands/T0DATELINE/1/development';
  return signedForm({ ...slackCaller, command: `/${topic}`, text, response_url }, keys, now);
}

/**
 * A command chosen in Discord at `now` (milliseconds).
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object
 */
export function discordRequest(
  command: Command,
  keys: DevelopmentKeys,
  now: number,
  share: boolean = false,
): SignedRequest {
  const typed = Object.entries(command.options).map(([name, value]) => ({ type: 3, name, value }));
  const options = share ? [...typed, { type: 5, name: 'share', value: true }] : typed;
  const subcommand = { type: 1, name: command.name, options };
  const data = { id: COMMAND_ID, type: 1, name: command.topic, options: [subcommand] };
  return signedInteraction({ ...discordCaller, type: 2, data }, keys, now);
}
