import { discordConfig } from '../src/config.ts';
import { deskOnDemand, type Lent } from '../src/desk-on-demand.ts';
import { emptyResponse, type HttpResponse } from '../src/http/lambda.ts';
import { answerDigests } from '../src/library/sources.ts';
import { answerInChannel, type DiscordApp, discordApp } from '../src/platforms/discord/app.ts';
import { clock, logger, watching } from '../src/system.ts';
import { type Called, watchRequests } from '../src/telemetry/requests.ts';

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
    digests: answerDigests(digestsDir, clock, logger),
    clock,
  });
}

const app = start();
const ownDesk = deskOnDemand(clock, logger);
const watched = watchRequests('discord', watching);

/** Discord's interactions endpoint: an API Gateway payload 2.0 event in, the answer out. */
export async function handler(event: unknown, context: Lent & Called = {}): Promise<HttpResponse> {
  return watched(context, (notes) =>
    app ? answerInChannel(event, app, context.desk ?? ownDesk, notes) : emptyResponse(500),
  );
}
