import { createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { Command } from '../../answers/reply/reply.ts';
import { MESSAGE_CHECK } from '../../platforms/message-check.ts';
import type { AutocompleteRequest, Entry, PressRequest, SignedRequest } from './api/shapes.ts';

/** Keys that stand in for Slack's and Discord's in development: made at start, kept nowhere, worth nothing. */
export interface DevelopmentKeys {
  readonly slackSecret: string;
  readonly discordKey: KeyObject;
  /** The environment of functions that trust these keys. */
  readonly environment: Readonly<
    Record<'SLACK_SIGNING_SECRET' | 'SLACK_BOT_TOKEN' | 'DISCORD_PUBLIC_KEY' | 'PICTURE_KEY', string>
  >;
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
      SLACK_BOT_TOKEN: `xoxb-${randomBytes(16).toString('hex')}`,
      PICTURE_KEY: randomBytes(32).toString('base64url'),
    },
  };
}

/** A form that Slack posts at `now` (milliseconds). */
const signedForm = (form: Readonly<Record<string, string>>, keys: DevelopmentKeys, now: number): SignedRequest =>
  signedBody(new URLSearchParams(form).toString(), 'application/x-www-form-urlencoded', keys, now);

/** What Slack posts at `now` (milliseconds): https://docs.slack.dev/authentication/verifying-requests-from-slack */
function signedBody(body: string, type: string, keys: DevelopmentKeys, now: number): SignedRequest {
  const timestamp = String(Math.floor(now / 1000));
  const signature = createHmac('sha256', keys.slackSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    method: 'POST',
    path: '/slack',
    headers: {
      'content-type': type,
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

/** What every interaction made here has in common, whatever it asks. */
const discordInteraction = {
  id: '200000000000000002',
  application_id: '200000000000000003',
  version: 1,
  token: 'development',
  locale: 'en-US',
} as const;

/** Asks in a channel of a server where all is allowed. */
export const discordCaller = {
  ...discordInteraction,
  channel_id: '200000000000000004',
  context: 0,
  guild_id: GUILD,
  authorizing_integration_owners: { '0': GUILD },
  app_permissions: EVERYTHING,
  member: { user: discordUser, permissions: EVERYTHING },
} as const;

/** Asks in a conversation with the bot alone. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types */
const discordDirectCaller = {
  ...discordInteraction,
  channel_id: '200000000000000008',
  context: 1,
  authorizing_integration_owners: { '1': discordUser.id },
  app_permissions: EVERYTHING,
  user: discordUser,
} as const;

const discordCallerAt = (entry: Entry | undefined) =>
  entry === 'direct-message' ? discordDirectCaller : discordCaller;

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
  { share = false, entry }: { readonly share?: boolean; readonly entry?: Entry } = {},
): SignedRequest {
  const typed = Object.entries(command.options).map(([name, value]) => ({ type: 3, name, value }));
  const options = share ? [...typed, { type: 5, name: 'share', value: true }] : typed;
  const subcommand = { type: 1, name: command.name, options };
  const data = { id: COMMAND_ID, type: 1, name: command.topic, options: [subcommand] };
  return signedInteraction({ ...discordCallerAt(entry), type: 2, data }, keys, now);
}

/** The member that the bot is, and the conversation that it has with who asks. */
const SLACK_BOT = 'U0BOT';
const SLACK_DIRECT = 'D0DATELINE';

/** What every interaction in Slack names. */
const slackInteraction = {
  user: { id: slackCaller.user_id, username: slackCaller.user_name, team_id: slackCaller.team_id },
  api_app_id: slackCaller.api_app_id,
  trigger_id: slackCaller.trigger_id,
  team: { id: slackCaller.team_id, domain: slackCaller.team_domain },
  enterprise: null,
  is_enterprise_install: false,
} as const;

const slackChannel = { id: slackCaller.channel_id, name: slackCaller.channel_name } as const;

/**
 * A button pressed or an option chosen in Slack, on a message or in a view, at `now` (milliseconds).
 * https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
 */
export function slackPress(
  { kind, id, value, ephemeral, message, entry, view }: PressRequest,
  responseUrl: string,
  keys: DevelopmentKeys,
  now: number,
): SignedRequest {
  const actions = [{ action_id: id, block_id: 'actions', action_ts: timestamp(now), ...chosenIn(kind, value) }];
  const channel = entry === 'direct-message' ? { id: SLACK_DIRECT, name: 'directmessage' } : slackChannel;
  const thread = entry === 'mention' ? { thread_ts: message } : {};
  const container = {
    type: 'message',
    message_ts: message,
    channel_id: channel.id,
    is_ephemeral: ephemeral,
    ...thread,
  };
  const from = view
    ? { container: { type: 'view', view_id: message }, view: { id: message, callback_id: '', ...view } }
    : { container, channel, response_url: responseUrl };
  const payload = { type: 'block_actions', ...slackInteraction, ...from, actions };
  return signedForm({ payload: JSON.stringify(payload) }, keys, now);
}

const timestamp = (now: number): string => (now / 1000).toFixed(6);

function chosenIn(kind: PressRequest['kind'], value: string): object {
  const text = { type: 'plain_text', text: value, emoji: false };
  if (kind === 'button') return { type: 'button', value, text };
  return kind === 'channel'
    ? { type: 'conversations_select', selected_conversation: slackCaller.channel_id }
    : { type: 'static_select', selected_option: { text, value } };
}

/**
 * An event of Slack's at `now` (milliseconds): the bot is mentioned, or written to, or its page is opened.
 * https://docs.slack.dev/apis/events-api/#event-type-structure
 */
export function slackEvent(
  entry: 'mention' | 'direct-message' | 'app-home',
  text: string,
  keys: DevelopmentKeys,
  now: number,
): SignedRequest {
  const user = slackCaller.user_id;
  const said = { user, ts: timestamp(now), event_ts: timestamp(now) };
  const events = {
    mention: {
      type: 'app_mention',
      ...said,
      text: `<@${SLACK_BOT}> ${escaped(text)}`,
      channel: slackCaller.channel_id,
    },
    'direct-message': { type: 'message', channel_type: 'im', ...said, text: escaped(text), channel: SLACK_DIRECT },
    'app-home': { type: 'app_home_opened', user, channel: SLACK_DIRECT, tab: 'home', event_ts: timestamp(now) },
  } as const;
  const { team_id, api_app_id } = slackCaller;
  const body = {
    ...{ type: 'event_callback', team_id, api_app_id, event: events[entry] },
    ...{ event_id: `Ev${randomBytes(8).toString('hex')}`, event_time: Math.floor(now / 1000) },
    authorizations: [{ enterprise_id: null, team_id, user_id: SLACK_BOT, is_bot: true, is_enterprise_install: false }],
  };
  return signedBody(JSON.stringify(body), 'application/json', keys, now);
}

/** As Slack hands on what was typed. https://docs.slack.dev/messaging/formatting-message-text */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * A message of someone else's, looked up by its menu in Slack at `now` (milliseconds).
 * https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload
 */
export function slackMessageCheck(
  text: string,
  responseUrl: string,
  keys: DevelopmentKeys,
  now: number,
): SignedRequest {
  const ts = timestamp(now);
  const payload = {
    ...{ type: 'message_action', callback_id: MESSAGE_CHECK.id, action_ts: ts, message_ts: ts },
    ...{ ...slackInteraction, channel: slackChannel, response_url: responseUrl },
    message: { type: 'message', user: 'U0SOMEONE', ts, text: escaped(text) },
  };
  return signedForm({ payload: JSON.stringify(payload) }, keys, now);
}

/**
 * The same by its menu in Discord.
 * https://docs.discord.com/developers/interactions/application-commands#message-commands
 */
export function discordMessageCheck(content: string, keys: DevelopmentKeys, now: number): SignedRequest {
  const { channel_id } = discordCaller;
  const author = { ...discordUser, id: '200000000000000010', username: 'someone' };
  const message = { id: '200000000000000009', channel_id, type: 0, content, embeds: [], author };
  const target = { target_id: message.id, resolved: { messages: { [message.id]: message } } };
  const data = { id: '200000000000000006', type: 3, name: MESSAGE_CHECK.name, ...target };
  return signedInteraction({ ...discordCaller, type: 2, data }, keys, now);
}

/** Flags of a message that one person sees, and of one that is made of components: https://discord.com/developers/docs/resources/message#message-object-message-flags */
const EPHEMERAL = 64;
const OF_COMPONENTS = 32768;

/**
 * A button pressed or an option chosen on a Discord message at `now` (milliseconds).
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-message-component-data-structure
 */
export function discordPress(
  { kind, id, value, ephemeral, message: messageId, entry }: PressRequest,
  keys: DevelopmentKeys,
  now: number,
): SignedRequest {
  const data =
    kind === 'button' ? { component_type: 2, custom_id: id } : { component_type: 3, custom_id: id, values: [value] };
  const message = {
    id: messageId,
    channel_id: discordCallerAt(entry).channel_id,
    flags: OF_COMPONENTS + (ephemeral ? EPHEMERAL : 0),
    interaction_metadata: { id: discordCaller.id, type: 2, user: discordUser },
  };
  return signedInteraction({ ...discordCallerAt(entry), type: 3, data, message }, keys, now);
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
