import { InteractionResponseFlags, InteractionResponseType, InteractionType, verifyKey } from 'discord-interactions';
import { answerOf } from './shared/answer.ts';
import { COMMAND, setting } from './shared/environment.ts';
import { bytesOf, type Handler, json, refused } from './shared/lambda.ts';

const content = answerOf('discord');
const publicKey = setting('DISCORD_PUBLIC_KEY');

/** As in its README, which has no function for Lambda but one that checks a key. */
export const handler: Handler = async (event) => {
  const body = bytesOf(event);
  const signature = event.headers['x-signature-ed25519'] ?? '';
  const timestamp = event.headers['x-signature-timestamp'] ?? '';
  if (!(await verifyKey(body, signature, timestamp, publicKey))) return refused;
  const interaction = JSON.parse(body.toString());
  if (interaction.type === InteractionType.PING) return json({ type: InteractionResponseType.PONG });
  if (interaction.type !== InteractionType.APPLICATION_COMMAND || interaction.data.name !== COMMAND) {
    return { statusCode: 404, body: '' };
  }
  return json({
    type: InteractionResponseType.CHANNEL_MESSAGE_WITH_SOURCE,
    data: { content, flags: InteractionResponseFlags.EPHEMERAL },
  });
};
