import { isRefusal, refuse } from '../commands/context.ts';
import { parseText } from '../commands/parse.ts';
import { reopen } from '../commands/reopen.ts';
import { run } from '../commands/run.ts';
import type { Digest } from '../digest/types.ts';
import type { Digests } from '../ports.ts';
import type { Reply } from '../reply/reply.ts';
import { format, notice, type SlackMessage } from './format.ts';
import { isOnSharedMessage } from './menus.ts';
import type { Asked } from './parse.ts';

/** Works out the message that answers a command, in JSON; Slack shows it to the one who asked. */
export function respond(asked: Asked, digests: Digests): string {
  return JSON.stringify(messageTo(asked, digests));
}

function messageTo({ topic, text }: Asked, digests: Digests): SlackMessage {
  const digest = digests.get(topic);
  if (digest) return format(replyTo(text, digest));
  const known = [...digests.keys()].map((other) => `/${other}`).join(', ');
  return notice(`There is no digest behind /${topic}. Try ${known}.`);
}

function replyTo(text: string, digest: Digest): Reply {
  const asked = parseText(text, digest);
  if (!isRefusal(asked)) return run(asked, digest);
  return refuse({ topic: digest.topic.id, name: 'help', options: {}, page: 1 }, digest, asked);
}

/** What was pressed, and who did. */
export interface Pressed {
  /** What the button or option carries. */
  readonly value: string;
  readonly id: string;
  readonly userId: string;
}

/**
 * Works out the message that answers a pressed button or chosen option: in place of the one that only its reader sees,
 * or to the channel where that is what the button says. On a shared message, the answer is for the one who pressed.
 */
export function respondToPress({ value, id, userId }: Pressed, digests: Digests): SlackMessage {
  const { reply, share } = reopen(value, digests);
  const shared = share && reply.kind === 'answer';
  const message = shared ? format(reply, userId) : format(reply);
  return { ...message, replace_original: !shared && !isOnSharedMessage(id) };
}
