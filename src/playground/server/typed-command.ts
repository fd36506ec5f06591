import { type CommandName, catalogue, type OptionSpec } from '../../answers/catalogue.ts';
import { isRefusal } from '../../answers/context.ts';
import { channelCommandOf, commandOf, parseText } from '../../answers/parse/parse.ts';
import type { Command } from '../../answers/reply/reply.ts';
import type { Digest } from '../../digest/types.ts';
import { everyCommandName, isChannelCommand, specOf } from '../../subscriptions/commands/catalogue.ts';
import type { Typed, TypedCommand } from './api/shapes.ts';

/**
 * A typed question as someone would put it in Discord, where the command is picked and the words go into its first
 * option. Words that begin with no command are searched for; no words at all ask for help.
 */
export function commandInDiscord(text: string, digest: Digest): Command {
  const words = text.trim();
  const [first = '', ...rest] = words.split(/\s+/);
  // Each word goes into the option that it belongs to.
  const onChannel = isChannelCommand(first) ? parseText(words, digest) : null;
  if (onChannel && !isRefusal(onChannel)) return onChannel;
  const name = Object.hasOwn(catalogue, first) ? (first as CommandName) : words === '' ? 'brief' : 'search';
  const value = name === first ? rest.join(' ') : words;
  const [option]: readonly OptionSpec[] = catalogue[name].options;
  return {
    topic: digest.topic.id,
    name,
    options: value === '' || !option ? {} : { [option.name]: value },
  };
}

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
