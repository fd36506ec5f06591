import { DiscordHono } from 'discord-hono';
import { answerOf } from './shared/answer.ts';
import { COMMAND, setting } from './shared/environment.ts';
import type { Handler } from './shared/lambda.ts';
import { requestOf, resultOf } from './shared/web.ts';

const content = answerOf('discord');
const environment = { DISCORD_PUBLIC_KEY: setting('DISCORD_PUBLIC_KEY') };
const app = new DiscordHono().command(COMMAND, (context) => context.flags('EPHEMERAL').res(content));

export const handler: Handler = async (event) => resultOf(await app.fetch(requestOf(event), environment));
