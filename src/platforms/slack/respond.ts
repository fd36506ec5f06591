import { isRefusal, refuse } from '../../answers/context.ts';
import { logReply } from '../../answers/log-reply.ts';
import { parseText } from '../../answers/parse/parse.ts';
import { reopen } from '../../answers/reopen.ts';
import { windowed } from '../../answers/reply/page.ts';
import type { Reply } from '../../answers/reply/reply.ts';
import { run } from '../../answers/run.ts';
import { decodeToken } from '../../answers/token.ts';
import type { Digest } from '../../digest/types.ts';
import type { Asker, Digests, SubscriptionAnswer, SubscriptionCommands } from '../../ports.ts';
import { isChannelCommand } from '../../subscriptions/commands/catalogue.ts';
import type { RequestLogEntry } from '../../telemetry/log-entry.ts';
import { format, notice, type SlackMessage } from './format.ts';
import { isOnSharedMessage } from './menus.ts';
import type { Asked } from './parse.ts';

/**
 * Works out the message that answers a command, in JSON; Slack shows it to the one who asked. What each of these finds
 * out is noted in the request's notes.
 */
export function respond(asked: Asked, digests: Digests, notes: RequestLogEntry = {}): string {
  return JSON.stringify(messageTo(asked, digests, notes));
}

function messageTo({ topic, text }: Asked, digests: Digests, notes: RequestLogEntry): SlackMessage {
  const digest = digests.get(topic);
  if (digest) return format(replyFor(parseText(text, digest), digest, notes));
  Object.assign(notes, { command: 'other', why: 'no-such-topic' } satisfies RequestLogEntry);
  const known = [...digests.keys()].map((other) => `/${other}`).join(', ');
  return notice(`There is no digest behind /${topic}. Try ${known}.`);
}

function replyFor(asked: ReturnType<typeof parseText>, digest: Digest, notes: RequestLogEntry): Reply {
  if (!isRefusal(asked)) return logReply(notes, run(asked, digest), asked.name);
  const help = { topic: digest.topic.id, name: 'help', options: {} };
  return logReply(notes, windowed(refuse(help, digest, asked)), 'other');
}

/**
 * Works out the message that answers a command, where it may be one on the channel's subscription: that is answered by
 * `subscriptions`, and a change is told to the channel.
 */
export async function respondInChannel(
  asked: Asked,
  asker: Asker,
  digests: Digests,
  subscriptions: SubscriptionCommands,
  deadline: number,
  notes: RequestLogEntry = {},
): Promise<string> {
  const digest = digests.get(asked.topic);
  if (!digest) return respond(asked, digests, notes);
  const command = parseText(asked.text, digest);
  if (isRefusal(command) || !isChannelCommand(command.name)) {
    return JSON.stringify(format(replyFor(command, digest, notes)));
  }
  const answered = await subscriptions.answer(command, asker, digest, deadline);
  logReply(notes, answered.reply, command.name);
  return JSON.stringify(told(answered, asker));
}

const told = ({ reply, audience }: SubscriptionAnswer, { user }: Asker): SlackMessage =>
  audience === 'channel' ? format(reply, user) : format(reply);

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
export function respondToPress(
  { value, id, userId }: Pressed,
  digests: Digests,
  notes: RequestLogEntry = {},
): SlackMessage {
  const { reply, share } = reopen(value, digests);
  logReply(notes, reply, decodeToken(value)?.command.name ?? '');
  const shared = share && reply.kind === 'answer';
  const message = shared ? format(reply, userId) : format(reply);
  return { ...message, replace_original: !shared && !isOnSharedMessage(id) };
}

/** Works out the message that answers what was pressed, where it may be a command on the channel's subscription. */
export async function respondToPressInChannel(
  pressed: Pressed,
  asker: Asker,
  digests: Digests,
  subscriptions: SubscriptionCommands,
  deadline: number,
  notes: RequestLogEntry = {},
): Promise<SlackMessage> {
  const command = decodeToken(pressed.value)?.command;
  const digest = command ? digests.get(command.topic) : undefined;
  if (!command || !digest || !isChannelCommand(command.name)) return respondToPress(pressed, digests, notes);
  const answered = await subscriptions.answer(command, asker, digest, deadline);
  logReply(notes, answered.reply, command.name);
  const inPlace = answered.audience === 'asker' && !isOnSharedMessage(pressed.id);
  return { ...told(answered, asker), replace_original: inPlace };
}
