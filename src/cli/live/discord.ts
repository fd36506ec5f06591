import { Client, type ClientOptions, Routes } from 'discord.js';
import type { BotConfig } from '../../config.ts';
import { limits } from '../../platforms/discord/limits.ts';
import { askedIn, type Interaction } from '../../platforms/discord/read.ts';
import { discordAnswers } from '../../platforms/discord/respond.ts';
import { messageOf } from '../command.ts';
import type { Connection, Live } from './connection.ts';

/** What of an interaction its answer is posted with. */
interface Identified {
  readonly id: string;
  readonly token: string;
}

/**
 * Serves servers over the Gateway, for development. An interaction is the same there as over HTTP, and goes the way of
 * a deployment: the same reader and the same answers; only the answer is posted, where a deployment returns it.
 * @throws Error in words where Discord does not take the token or cannot be reached.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction
 */
export async function liveDiscord(live: BotConfig & Live): Promise<Connection> {
  const { botToken, apiUrl, digests, subscriptions, logger, heard } = live;
  const options: ClientOptions = {
    intents: [],
    ...(apiUrl === undefined ? {} : { rest: { api: apiUrl, version: '10' } }),
  };
  const client = new Client(options);
  client.on('error', () => logger.warn('discord-gateway-error'));
  const answers = discordAnswers({ clock: { now: Date.now }, logger });
  const answer = async (interaction: Interaction & Identified): Promise<void> => {
    const asked = askedIn(interaction);
    heard(
      asked.what === 'command'
        ? `/${asked.question.topic}${'name' in asked.question ? ` ${asked.question.name}` : ''}`
        : `a ${asked.what}`,
    );
    const body = await answers(interaction, {
      digests,
      subscriptions,
      log: {},
      deadline: Date.now() + limits.answerTime,
    });
    await client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), { body, auth: false });
  };
  client.on('raw', ({ t, d }: { readonly t: string | null; readonly d: Interaction & Identified }) => {
    if (t !== 'INTERACTION_CREATE') return;
    answer(d).catch((failure: unknown) => {
      logger.warn('discord-answer-failed', { error: failure instanceof Error ? failure.name : 'unknown' });
    });
  });
  const ready = new Promise<void>((resolve) => client.once('clientReady', () => resolve()));
  await client.login(botToken).catch(async (failure: unknown) => {
    await client.destroy();
    throw new Error(refusalOf(failure));
  });
  await ready;
  return { close: () => client.destroy() };
}

function refusalOf(failure: unknown): string {
  const words = messageOf(failure);
  if (/token|401|unauthorized/i.test(words))
    return 'Discord does not take DISCORD_BOT_TOKEN: copy it once more from the developer portal, under Bot.';
  return `Discord cannot be reached: ${words}`;
}
