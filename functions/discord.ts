import { discordConfig } from '../src/config.ts';
import { deployedSubscriptions, type Given } from '../src/deployed-subscriptions.ts';
import { emptyResponse, type HttpResponse } from '../src/http/lambda.ts';
import { answerDigests } from '../src/library/sources.ts';
import { answerInChannel, type DiscordApp, discordApp } from '../src/platforms/discord/app.ts';
import { clock, logger, logPorts } from '../src/system.ts';
import type { LambdaContext } from '../src/telemetry/invocation-log.ts';
import { logRequests } from '../src/telemetry/log-requests.ts';

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
const ownSubscriptions = deployedSubscriptions(clock, logger);
const logged = logRequests('discord', logPorts);

/** Discord's interactions endpoint: an API Gateway payload 2.0 event in, the answer out. */
export async function handler(event: unknown, context: Given & LambdaContext = {}): Promise<HttpResponse> {
  return logged(context, (notes) =>
    app ? answerInChannel(event, app, context.subscriptions ?? ownSubscriptions, notes) : emptyResponse(500),
  );
}
