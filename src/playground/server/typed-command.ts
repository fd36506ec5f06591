import { isRefusal } from '../../answers/context.ts';
import { channelCommandOf, commandOf, parseText } from '../../answers/parse/parse.ts';
import type { Command } from '../../answers/reply/reply.ts';
import type { Digest } from '../../digest/types.ts';
import { everyCommandName, specOf } from '../../subscriptions/commands/catalogue.ts';
import type { Typed, TypedCommand } from './api/shapes.ts';

/** A typed question as someone would put it in Discord; what cannot be put there asks for help. */
export const commandInDiscord = (text: string, digest: Digest): Command =>
  typedCommandFor(text, digest).command ?? { topic: digest.topic.id, name: 'help', options: {} };

/**
 * Words as Slack takes them, as the typed command that asks the same in Discord, where a command is picked from a list
 * and its options filled in. Total: what cannot be sent says why.
 */
export function typedCommandFor(text: string, digest: Digest): Typed {
  const parsed = parseText(text, digest);
  if (isRefusal(parsed)) {
    const why =
      parsed.why === 'too-long'
        ? 'Discord takes no option of this length.'
        : 'Discord has people pick the command from a list, so a name that is not on it cannot be sent.';
    return { shown: null, command: null, free: false, why };
  }
  const name = everyCommandName.find((known) => known === parsed.name);
  if (!name) return { shown: null, command: null, free: false, why: 'The catalogue has no such command.' };
  const command = { topic: parsed.topic, name, options: parsed.options };
  const [first = ''] = text.trim().split(/\s+/, 1);
  return {
    shown: asTyped(command),
    command,
    free: first !== '' && (commandOf(first) ?? channelCommandOf(first)) !== name,
    why: unsendable(command),
  };
}

/** `/karabakh who name: Putin` */
function asTyped({ topic, name, options }: TypedCommand): string {
  return [`/${topic}`, name, ...Object.entries(options).map(([option, value]) => `${option}: ${value}`)].join(' ');
}

/** What keeps Discord from sending a command; null where nothing does. */
export function unsendable({ name, options }: TypedCommand): string | null {
  for (const spec of specOf(name).options) {
    const value = options[spec.name] ?? '';
    if (spec.required && value === '') return `Discord asks for the option “${spec.name}” before it sends this.`;
    const choices: readonly string[] = everyCommandName;
    if (spec.kind === 'command' && value !== '' && !choices.includes(value)) {
      return `Discord offers a list for the option “${spec.name}”, and “${value}” is not on it.`;
    }
  }
  return null;
}
