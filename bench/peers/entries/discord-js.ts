import { InteractionResponseType, InteractionType, MessageFlags, TextDisplayBuilder } from 'discord.js';
import { answerOf } from './shared/answer.ts';
import { discordVerifier } from './shared/ed25519.ts';
import { COMMAND, setting } from './shared/environment.ts';
import { bytesOf, type Handler, json, refused } from './shared/lambda.ts';

const text = answerOf('discord');
const isSigned = discordVerifier(setting('DISCORD_PUBLIC_KEY'));

/**
 * discord.js keeps a connection to Discord and has no way to answer an HTTP request. What of it an endpoint can use
 * are its enumerations and builders; verification is by hand.
 */
export const handler: Handler = async (event) => {
  if (!isSigned(event)) return refused;
  const interaction = JSON.parse(bytesOf(event).toString());
  if (interaction.type === InteractionType.Ping) return json({ type: InteractionResponseType.Pong });
  if (interaction.type !== InteractionType.ApplicationCommand || interaction.data.name !== COMMAND) {
    return { statusCode: 404, body: '' };
  }
  const display = new TextDisplayBuilder().setContent(text);
  return json({
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { components: [display.toJSON()], flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral },
  });
};
