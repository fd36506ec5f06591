import { createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { Command } from '../../answers/reply/reply.ts';
import type { AutocompleteRequest, PressRequest, SignedRequest } from './api/shapes.ts';

/** Keys that stand in for Slack's and Discord's in development: made at start, kept nowhere, worth nothing. */
export interface DevelopmentKeys {
  readonly slackSecret: string;
  readonly discordKey: KeyObject;
  /** The environment of functions that trust these keys. */
  readonly environment: Readonly<Record<'SLACK_SIGNING_SECRET' | 'DISCORD_PUBLIC_KEY' | 'PICTURE_KEY', string>>;
}

export function developmentKeys(): DevelopmentKeys {
  const slackSecret = randomBytes(16).toString('hex');
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  // The last 32 bytes of the DER form are the key itself: https://www.rfc-editor.org/rfc/rfc8410#section-4
  const discordPublic = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  return {
    slackSecret,
    discordKey: privateKey,
    environment: {
      ...{ SLACK_SIGNING_SECRET: slackSecret, DISCORD_PUBLIC_KEY: discordPublic },
      PICTURE_KEY: randomBytes(32).toString('base64url'),
    },
  };
}

/** A form that Slack posts at `now` (milliseconds): https://docs.slack.dev/authentication/verifying-requests-from-slack */
function signedForm(form: Readonly<Record<string, string>>, keys: DevelopmentKeys, now: number): SignedRequest {
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
function signedInteraction(interaction: object, keys: DevelopmentKeys, now: number): SignedRequest {
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
const discordUser = {
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
const COMMAND_ID = '200000000000000005';

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

/**
 * A button pressed or an option chosen on a Slack message at `now` (milliseconds).
 * https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
 */
export function slackPress(
  { kind, id, value, ephemeral, message }: PressRequest,
  responseUrl: string,
  keys: DevelopmentKeys,
  now: number,
): SignedRequest {
  const ts = (now / 1000).toFixed(6);
  const text = { type: 'plain_text', text: value, emoji: false };
  const chosen =
    kind === 'button' ? { type: 'button', value, text } : { type: 'static_select', selected_option: { text, value } };
  const payload = {
    type: 'block_actions',
    user: { id: slackCaller.user_id, username: slackCaller.user_name, team_id: slackCaller.team_id },
    api_app_id: slackCaller.api_app_id,
    container: { type: 'message', message_ts: message, channel_id: slackCaller.channel_id, is_ephemeral: ephemeral },
    trigger_id: slackCaller.trigger_id,
    team: { id: slackCaller.team_id, domain: slackCaller.team_domain },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: slackCaller.channel_id, name: slackCaller.channel_name },
    response_url: responseUrl,
    actions: [{ action_id: id, block_id: 'actions', action_ts: ts, ...chosen }],
  };
  return signedForm({ payload: JSON.stringify(payload) }, keys, now);
}

/** Flags of a message that one person sees, and of one that is made of components: https://discord.com/developers/docs/resources/message#message-object-message-flags */
const EPHEMERAL = 64;
const OF_COMPONENTS = 32768;

/**
 * A button pressed or an option chosen on a Discord message at `now` (milliseconds).
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-message-component-data-structure
 */
export function discordPress(
  { kind, id, value, ephemeral, message: messageId }: PressRequest,
  keys: DevelopmentKeys,
  now: number,
): SignedRequest {
  const data =
    kind === 'button' ? { component_type: 2, custom_id: id } : { component_type: 3, custom_id: id, values: [value] };
  const message = {
    id: messageId,
    channel_id: discordCaller.channel_id,
    flags: OF_COMPONENTS + (ephemeral ? EPHEMERAL : 0),
    interaction_metadata: { id: discordCaller.id, type: 2, user: discordUser },
  };
  return signedInteraction({ ...discordCaller, type: 3, data, message }, keys, now);
}

/**
 * An option being typed in Discord at `now` (milliseconds); `focused` names it.
 * https://discord.com/developers/docs/interactions/application-commands#autocomplete
 */
export function discordAutocomplete(
  { topic, name, options, focused }: AutocompleteRequest,
  keys: DevelopmentKeys,
  now: number,
): SignedRequest {
  const typed = Object.entries({ [focused]: '', ...options }).map(([option, value]) => ({
    type: 3,
    name: option,
    value,
    ...(option === focused ? { focused: true } : {}),
  }));
  const data = { id: COMMAND_ID, type: 1, name: topic, options: [{ type: 1, name, options: typed }] };
  return signedInteraction({ ...discordCaller, type: 4, data }, keys, now);
}
