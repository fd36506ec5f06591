import type { Digest } from '../digest/types.ts';
import { isChannelCommand } from '../subscriptions/commands/catalogue.ts';
import { notSetUp } from '../subscriptions/commands/not-set-up.ts';
import { brief } from './brief.ts';
import { type CommandName, catalogue } from './catalogue.ts';
import { cite } from './cite.ts';
import { type Answer, isRefusal, offer, refuse } from './context.ts';
import { disputed } from './disputed.ts';
import { type Edition, editionOf } from './edition.ts';
import { figures } from './figures.ts';
import { harmless, MOST_CHARACTERS } from './harmless.ts';
import { help } from './help.ts';
import { noPicture } from './no-picture.ts';
import { nearCommands } from './parse/parse.ts';
import { at, windowed } from './reply/page.ts';
import type { Refusal } from './reply/refusal.ts';
import type { Command, Reply } from './reply/reply.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';
import { summary } from './summary.ts';
import { timeline } from './timeline.ts';
import { tooLong } from './too-long.ts';
import { where } from './where.ts';
import { who } from './who.ts';

const answers: Record<Exclude<CommandName, 'picture'>, Answer> = {
  brief,
  timeline,
  who,
  where,
  sources,
  disputed,
  figures,
  summary,
  search,
  cite,
  help,
};

/**
 * Answers a question from the digest, with the window of items that the command asks for; a question that cannot be
 * answered gets a reply that says why. Options are made harmless first, and those that the command does not have are
 * passed over. An edition is answered in its words. Never throws.
 * @param picture Answers `picture`, which is large, where something draws.
 */
export const run = (command: Command, digest: Digest, picture?: Answer): Reply =>
  windowed(outcomeOf(command, editionOf(digest), picture));

/** Answers a question with everything: its first view with all items, then each view behind it with all of its own. */
export function runWhole(command: Command, digest: Digest): readonly Reply[] {
  const { view: _, ...asked } = command;
  const first = allItems(asked, digest);
  const lists = first.views.map((view) => allItems(view.command, digest));
  if (lists.length === 0) return [first];
  // A list that a view tells in full need not be told in short to its end.
  const items = first.items.slice(0, first.size.items);
  return [{ ...first, items, total: items.length }, ...lists];
}

function allItems(command: Command, digest: Digest): Reply {
  const reply = outcomeOf(at(command, 0), editionOf(digest));
  const items = [...reply.items];
  while (items.length < reply.total) {
    const more = outcomeOf(at(command, items.length), editionOf(digest));
    if (more.items.length === 0) break;
    items.push(...more.items);
  }
  return { ...reply, items };
}

/** The answer as its command gives it: all items, or a window of them. */
function outcomeOf(command: Command, digest: Edition, picture: Answer = noPicture): Reply {
  const name = command.name;
  if (isChannelCommand(name)) return notSetUp(digest, name);
  if (!isCommand(name)) return refuse(command, digest, unknown(harmless(name).slice(0, MOST_CHARACTERS), digest));
  const longest = Math.max(0, ...Object.values(command.options).map((text) => text.length));
  if (longest > MOST_CHARACTERS) return refuse({ ...command, options: {} }, digest, tooLong(longest, digest));
  const asked = { ...command, options: optionsOf(name, command.options) };
  const outcome = (name === 'picture' ? picture : answers[name])(asked, digest);
  return isRefusal(outcome) ? refuse(asked, digest, outcome) : outcome;
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(catalogue, name);

function optionsOf(name: CommandName, given: Command['options']): Command['options'] {
  const entries = catalogue[name].options.map((option) => [option.name, harmless(given[option.name] ?? '')] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== ''));
}

function unknown(asked: string, digest: Edition): Refusal {
  const nearest = nearCommands(asked).map((name) => offer(digest, name, name));
  return {
    kind: 'refusal',
    why: 'no-such-command',
    asked,
    nearest: [...nearest, offer(digest, digest.words.buttons.whatToAsk, 'help')],
  };
}
