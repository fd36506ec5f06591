import type { Topic } from '../../digest/types.ts';
import { everyCommandName, specOf } from '../../subscriptions/commands/catalogue.ts';
import { MESSAGE_CHECK } from '../message-check.ts';
import { limits } from './limits.ts';

/** Where Slack sends what is typed, pressed and written to the bot: an address of ours, or a connection that the app opens itself. */
export type Delivery = { readonly by: 'http'; readonly url: string } | { readonly by: 'socket' };

/** What the bot has to be allowed, and what each scope serves. https://docs.slack.dev/reference/scopes */
export const botScopes = {
  commands: 'slash commands, buttons and the message shortcut',
  'chat:write': 'daily summaries, and answers to mentions and direct messages',
  'chat:write.public': 'daily summaries in public channels that the bot was not invited to',
} as const;

/** The same of what an app works without, as one does that was installed before these were asked for. */
export const optionalScopes = {
  'app_mentions:read': 'answers to mentions',
  'im:history': 'answers to direct messages',
} as const;

/** What a workspace may leave out when it installs the app. https://docs.slack.dev/app-manifests/configuring-optional-scopes */
export const grantableScopes = {
  'users:read': 'answers to mentions and direct messages in the language that a member has set in Slack',
} as const;

/** Events that are answered; those of messages need a scope, the opened home none. https://docs.slack.dev/reference/events */
const botEvents = ['app_home_opened', 'app_mention', 'message.im'] as const;

/**
 * The app manifest, made from the topics and the catalogue: one slash command a topic. Paste it where Slack asks for
 * one ("Create an app", "From a manifest"), or over the manifest of an app that exists.
 * @throws Error where a topic's id is no name for a slash command.
 * https://docs.slack.dev/reference/app-manifest
 */
export function manifest(topics: readonly Topic[], delivery: Delivery) {
  const address = delivery.by === 'http' ? { url: delivery.url } : {};
  const requestUrl = delivery.by === 'http' ? { request_url: delivery.url } : {};
  return {
    display_information: {
      name: 'dateline',
      description: 'Who reported what, how sure, and where the reports part: a cited digest of the news.',
      background_color: '#1f2937',
    },
    features: {
      bot_user: { display_name: 'dateline', always_online: true },
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      shortcuts: [
        {
          ...{ name: MESSAGE_CHECK.name, type: 'message', callback_id: MESSAGE_CHECK.id },
          description: 'Who is named, and what of it is contested; only you see it',
        },
      ],
      slash_commands: topics.map((topic) => ({
        command: slashCommand(topic.id),
        ...address,
        description: topic.description.slice(0, limits.commandDescription),
        usage_hint: usageHint(),
        // Channels and people typed with a command come as ids that way; names of the news are left as they are.
        should_escape: false,
      })),
    },
    oauth_config: {
      // An optional scope has to stand among all of them as well.
      scopes: {
        bot: Object.keys({ ...botScopes, ...optionalScopes, ...grantableScopes }),
        bot_optional: Object.keys(grantableScopes),
      },
    },
    settings: {
      event_subscriptions: { ...requestUrl, bot_events: [...botEvents] },
      interactivity: { is_enabled: true, ...requestUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: delivery.by === 'socket',
      token_rotation_enabled: false,
    },
  };
}

function slashCommand(topic: string): string {
  const command = `/${topic}`;
  if (/^\/[-_a-z0-9]+$/.test(command) && command.length <= limits.command) return command;
  throw new Error(`"${topic}" is no name for a slash command: use up to 31 lower-case letters, digits and hyphens`);
}

/** "timeline [when] [about] | who [name] | …", whole commands only. */
function usageHint(): string {
  const usages = everyCommandName.map((name) => {
    const options = specOf(name)?.options ?? [];
    return [name, ...options.map((option) => (option.required ? `<${option.name}>` : `[${option.name}]`))].join(' ');
  });
  let hint = '';
  for (const usage of usages) {
    const longer = hint === '' ? usage : `${hint} | ${usage}`;
    if (longer.length > limits.usageHint) break;
    hint = longer;
  }
  return hint;
}
