import { catalogue, commandNames, type OptionSpec } from '../../../answers/catalogue.ts';
import { isRefusal } from '../../../answers/context.ts';
import { commandOf, parseText } from '../../../answers/parse/parse.ts';
import type { Digest } from '../../../digest/types.ts';
import type { Typed, TypedCommand } from './shapes.ts';

/**
 * Words as Slack takes them, as the typed command that asks the same in Discord, where a command is picked from a list
 * and its options filled in. Total: what cannot be sent says why.
 */
export function typedFor(text: string, digest: Digest): Typed {
  const parsed = parseText(text, digest);
  if (isRefusal(parsed)) {
    const why =
      parsed.why === 'too-long'
        ? 'Discord takes no option of this length.'
        : 'Discord has people pick the command from a list, so a name that is not on it cannot be sent.';
    return { shown: null, command: null, free: false, why };
  }
  const name = commandNames.find((known) => known === parsed.name);
  if (!name) return { shown: null, command: null, free: false, why: 'The catalogue has no such command.' };
  const command = { topic: parsed.topic, name, options: parsed.options };
  const [first = ''] = text.trim().split(/\s+/, 1);
  return { shown: shownTyped(command), command, free: commandOf(first) !== name, why: unsendable(command) };
}

/** `/karabakh who name: Putin` */
function shownTyped({ topic, name, options }: TypedCommand): string {
  return [`/${topic}`, name, ...Object.entries(options).map(([option, value]) => `${option}: ${value}`)].join(' ');
}

/** What keeps Discord from sending a command; null where nothing does. */
export function unsendable({ name, options }: TypedCommand): string | null {
  const specs: readonly OptionSpec[] = catalogue[name].options;
  for (const spec of specs) {
    const value = options[spec.name] ?? '';
    if (spec.required && value === '') return `Discord asks for the option “${spec.name}” before it sends this.`;
    const choices: readonly string[] = commandNames;
    if (spec.kind === 'command' && value !== '' && !choices.includes(value)) {
      return `Discord offers a list for the option “${spec.name}”, and “${value}” is not on it.`;
    }
  }
  return null;
}
