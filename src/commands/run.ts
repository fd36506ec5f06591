import type { Digest } from '../digest/types.ts';
import type { Command, Reply } from '../reply/reply.ts';
import { type CommandName, catalogue } from './catalogue.ts';
import { cite } from './cite.ts';
import { type Answer, isRefusal, refuse } from './context.ts';
import { disputed } from './disputed.ts';
import { figures } from './figures.ts';
import { help } from './help.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';
import { summary } from './summary.ts';
import { timeline } from './timeline.ts';
import { where } from './where.ts';
import { who } from './who.ts';

const answers: Record<CommandName, Answer> = {
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

/** Answers a question from the digest; a question that cannot be answered gets a reply that says why. */
export function run(command: Command, digest: Digest): Reply {
  if (!Object.hasOwn(catalogue, command.name))
    return refuse(command, digest, { why: 'no-such-command', asked: command.name, nearest: [] });
  const outcome = answers[command.name as CommandName](command, digest);
  return isRefusal(outcome) ? refuse(command, digest, outcome) : outcome;
}
