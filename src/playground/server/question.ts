import { type CommandName, catalogue } from '../../answers/catalogue.ts';
import { isRefusal } from '../../answers/context.ts';
import { parseText } from '../../answers/parse/parse.ts';
import type { Command } from '../../answers/reply/reply.ts';
import type { Digest } from '../../digest/types.ts';
import { isChannelCommand } from '../../subscriptions/commands/catalogue.ts';

/**
 * A typed question as someone would put it in Discord, where the command is picked and the words go into its first
 * option. Words that begin with no command are searched for; no words at all ask for help.
 */
export function asCommand(text: string, digest: Digest): Command {
  const words = text.trim();
  const [first = '', ...rest] = words.split(/\s+/);
  // Each word goes into the option that it belongs to.
  const onChannel = isChannelCommand(first) ? parseText(words, digest) : null;
  if (onChannel && !isRefusal(onChannel)) return onChannel;
  const name = Object.hasOwn(catalogue, first) ? (first as CommandName) : words === '' ? 'help' : 'search';
  const value = name === first ? rest.join(' ') : words;
  const [option] = catalogue[name].options;
  return {
    topic: digest.topic.id,
    name,
    options: value === '' ? {} : { [option.name]: value },
  };
}
