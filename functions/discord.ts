import { discordConfig } from '../src/config.ts';
import { deskOnDemand, type Lent } from '../src/desk-on-demand.ts';
import { answer, answerInChannel, type DiscordApp, discordApp } from '../src/discord/app.ts';
import { emptyResponse, type HttpResponse } from '../src/http/lambda.ts';
import { packedAnswers } from '../src/prepared/pack.ts';
import { clock, logger, watching } from '../src/system.ts';
import { topicsOnDemand } from '../src/topics.ts';
import { type Called, watchRequests } from '../src/watch/requests.ts';

const digestsDir = `${import.meta.dirname}/digests`;

/** What a cold start makes and every request uses; null where the function is not set up, after saying what is missing. */
function start(): DiscordApp | null {
  const read = discordConfig();
  if (!read.ok) {
    console.error(`Not set up: ${read.missing.join('; ')}`);
    return null;
  }
  return discordApp({
    publicKey: read.config.publicKey,
    digests: topicsOnDemand(digestsDir),
    prepared: packedAnswers(digestsDir, 'discord', logger),
    clock,
  });
}

const app = start();
const ownDesk = deskOnDemand(clock, logger);
const watched = watchRequests('discord', watching);

/** Discord's interactions endpoint: an API Gateway payload 2.0 event in, the answer out. */
export async function handler(event: unknown, context: Lent & Called = {}): Promise<HttpResponse> {
  return watched(context, (notes) => {
    if (!app) return emptyResponse(500);
    const desk = context.desk ?? ownDesk;
    return desk ? answerInChannel(event, app, desk, notes) : answer(event, app, notes);
  });
}
