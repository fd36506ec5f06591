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

/** The words as the question that answers are prepared for: in JSON, which is one line. */
export function questionOf({ text }: Asked): string {
  return JSON.stringify(text);
}

/** Slack sends three signs of what was typed as entities. https://docs.slack.dev/messaging/formatting-message-text */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
