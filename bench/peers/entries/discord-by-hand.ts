import { answerOf } from './shared/answer.ts';
import { discordVerifier } from './shared/ed25519.ts';
import { COMMAND, setting } from './shared/environment.ts';
import { bytesOf, type Handler, json, refused } from './shared/lambda.ts';

// https://discord.com/developers/docs/interactions/receiving-and-responding
const PING = 1;
const COMMAND_ASKED = 2;
const MESSAGE = 4;
const EPHEMERAL = 64;

const content = answerOf('discord');
const isSigned = discordVerifier(setting('DISCORD_PUBLIC_KEY'));

export const handler: Handler = async (event) => {
  if (!isSigned(event)) return refused;
  const interaction = JSON.parse(bytesOf(event).toString());
  if (interaction.type === PING) return json({ type: PING });
  if (interaction.type !== COMMAND_ASKED || interaction.data.name !== COMMAND) return { statusCode: 404, body: '' };
  return json({ type: MESSAGE, data: { content, flags: EPHEMERAL } });
};
