import type { APIInteractionResponse } from 'discord.js';
import type { Picture } from '../../answers/reply/reply.ts';
import type { Call } from '../answer.ts';
import { ephemeral } from './flags.ts';
import type { changedMessage, newMessage } from './format.ts';
import type { Interaction } from './read.ts';

/** An interaction's response that is a message, new or changed. */
export type Message = ReturnType<typeof newMessage> | ReturnType<typeof changedMessage>;

/**
 * Promises a message whose picture is still to be drawn, and has it sent with the picture as a file: a picture may take
 * longer than the three seconds that Discord waits. Where nothing takes that on, the message itself, which has the picture
 * from its address.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type
 */
export async function promisedMessage(
  message: Message,
  picture: Picture,
  { application_id: application, token }: Interaction,
  { pictures, log }: Pick<Call, 'pictures' | 'log'>,
): Promise<object> {
  const isNamed = typeof application === 'string' && /^\d{1,20}$/.test(application);
  if (!pictures?.attach || !isNamed || typeof token !== 'string' || !/^[\w.-]+$/.test(token)) return message;
  try {
    await pictures.attach({ application, token, picture: picture.dark, message: message.data });
  } catch {
    log.failed = true;
    return message;
  }
  if (message.type === 7) return { type: 6 } satisfies APIInteractionResponse;
  return { type: 5, data: { flags: message.data.flags & ephemeral } } satisfies APIInteractionResponse;
}
