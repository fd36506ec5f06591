import type { Asker } from '../../ports.ts';
import type { SlashCommand } from './inbound.ts';

/** What was typed: the topic, which is the command without its slash, and the words behind it. */
export interface Asked {
  readonly topic: string;
  readonly text: string;
}

/** Reads a slash command. */
export function askedBy({ command, text }: SlashCommand): Asked {
  return { topic: command.replace(/^\//, '').toLowerCase(), text: unescaped(text) };
}

/** Who asks, and in which channel. Anyone in it may change its subscription; only a post shows that the bot may post. */
export function askerOf({ user_id, team_id, channel_id }: SlashCommand): Asker {
  return asker(user_id, channel_id, team_id);
}

/** What a press says of who pressed, and where. */
interface Press {
  readonly user: { readonly id: string };
  readonly team: { readonly id: string } | null;
  readonly channel?: { readonly id: string };
}

/** Who pressed, and in which channel. */
export function presserOf({ user, team, channel }: Press): Asker {
  return asker(user.id, channel?.id ?? '', team?.id ?? '');
}

const asker = (user: string, channel: string, team: string): Asker => ({
  ...{ platform: 'slack', channel, user, tryPost: true },
  ...(team === '' ? {} : { team }),
});

/** Slack sends three signs of what was typed as entities. https://docs.slack.dev/messaging/formatting-message-text */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
