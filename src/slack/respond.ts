import { isChannelCommand } from '../commands/channel-catalogue.ts';
import { isRefusal, refuse } from '../commands/context.ts';
import { parseText } from '../commands/parse.ts';
import { reopen } from '../commands/reopen.ts';
import { run } from '../commands/run.ts';
import { decodeToken } from '../commands/token.ts';
import type { Digest } from '../digest/types.ts';
import type { Asker, DeskAnswer, Digests, SubscriptionDesk } from '../ports.ts';
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
  return replyFor(parseText(text, digest), digest);
}

function replyFor(asked: ReturnType<typeof parseText>, digest: Digest): Reply {
  if (!isRefusal(asked)) return run(asked, digest);
  return refuse({ topic: digest.topic.id, name: 'help', options: {}, page: 1 }, digest, asked);
}

/**
 * Works out the message that answers a command, where it may be one on the channel's subscription: that is answered at
 * the desk, and a change is told to the channel.
 */
export async function respondInChannel(
  asked: Asked,
  asker: Asker,
  digests: Digests,
  desk: SubscriptionDesk,
): Promise<string> {
  const digest = digests.get(asked.topic);
  if (!digest) return respond(asked, digests);
  const command = parseText(asked.text, digest);
  if (isRefusal(command) || !isChannelCommand(command.name)) return JSON.stringify(format(replyFor(command, digest)));
  return JSON.stringify(told(await desk.answer(command, asker, digest), asker));
}

const told = ({ reply, audience }: DeskAnswer, { user }: Asker): SlackMessage =>
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
export function respondToPress({ value, id, userId }: Pressed, digests: Digests): SlackMessage {
  const { reply, share } = reopen(value, digests);
  const shared = share && reply.kind === 'answer';
  const message = shared ? format(reply, userId) : format(reply);
  return { ...message, replace_original: !shared && !isOnSharedMessage(id) };
}

/** Works out the message that answers what was pressed, where it may be a command on the channel's subscription. */
export async function respondToPressInChannel(
  pressed: Pressed,
  asker: Asker,
  digests: Digests,
  desk: SubscriptionDesk,
): Promise<SlackMessage> {
  const command = decodeToken(pressed.value)?.command;
  const digest = command ? digests.get(command.topic) : undefined;
  if (!command || !digest || !isChannelCommand(command.name)) return respondToPress(pressed, digests);
  const answered = await desk.answer(command, asker, digest);
  const inPlace = answered.audience === 'asker' && !isOnSharedMessage(pressed.id);
  return { ...told(answered, asker), replace_original: inPlace };
}
