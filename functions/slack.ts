import { slackConfig } from '../src/config.ts';
import { deployedSubscriptions, type Given } from '../src/deployed-subscriptions.ts';
import { emptyResponse, type HttpResponse } from '../src/http/lambda.ts';
import { answerDigests } from '../src/library/sources.ts';
import { answer, type SlackApp, slackApp } from '../src/platforms/slack/app.ts';
import { responsePoster } from '../src/platforms/slack/response-url.ts';
import { clock, logger, logPorts } from '../src/system.ts';
import type { LambdaContext } from '../src/telemetry/invocation-log.ts';
import { logRequests } from '../src/telemetry/log-requests.ts';

const digestsDir = `${import.meta.dirname}/digests`;

/** What a cold start makes and every request uses; null where the function is not set up, after saying what is missing. */
function start(): SlackApp | null {
  const read = slackConfig();
  if (!read.ok) {
    console.error(`Not set up: ${read.missing.join('; ')}`);
    return null;
  }
  return slackApp({
    signingSecret: read.config.signingSecret,
    digests: answerDigests(digestsDir, clock, logger),
    clock,
    logger,
    // Made when something is pressed: a slash command posts nothing.
    post: (...posted) => responsePoster(read.config.apiUrl)(...posted),
  });
}

const app = start();
const ownSubscriptions = deployedSubscriptions(clock, logger);
const logged = logRequests('slack', logPorts);

/** Slack's one endpoint, for commands and interactivity: an API Gateway payload 2.0 event in, the answer out. */
export async function handler(event: unknown, context: Given & LambdaContext = {}): Promise<HttpResponse> {
  return logged(context, (notes) =>
    app ? answer(event, app, context.subscriptions ?? ownSubscriptions, notes) : emptyResponse(500),
  );
}
