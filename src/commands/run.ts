import type { Digest } from '../digest/types.ts';
import type { Command, Reply } from '../reply/reply.ts';

/** Answers a question from the digest; a question that cannot be answered gets a reply that says why. */
export function run(command: Command, digest: Digest): Reply {
  return {
    kind: 'refusal',
    title: command.name,
    items: [],
    notes: [],
    actions: [],
    command,
    footer: digest.topic.title,
    version: digest.version,
  };
}
