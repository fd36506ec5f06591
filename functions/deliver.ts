import { join } from 'node:path';
import type { SQSBatchResponse } from 'aws-lambda';
import { awsStore } from '../src/aws/store.ts';
import { orThrow, postingConfig, tableConfig } from '../src/config.ts';
import { deployedPictures } from '../src/deployed-pictures.ts';
import { summaryDigests } from '../src/library/sources.ts';
import { illustrated } from '../src/pictures/illustrate.ts';
import { discordPoster } from '../src/platforms/discord/post.ts';
import { slackPoster } from '../src/platforms/slack/post.ts';
import { answerBatch, type DeliverPorts } from '../src/subscriptions/deliver.ts';
import { summarise } from '../src/subscriptions/summary.ts';
import { clock, logger, logPorts } from '../src/system.ts';
import type { TimedContext } from '../src/telemetry/invocation-log.ts';
import { logDeliveries } from '../src/telemetry/log-summaries.ts';

/** What a cold start makes and every batch uses. A function that is not set up fails, and its messages stay queued. */
function start(): DeliverPorts {
  const { slack, discord } = orThrow(postingConfig());
  const pictures = deployedPictures();
  return {
    ...awsStore(orThrow(tableConfig())),
    posters: {
      ...(slack ? { slack: slackPoster(slack) } : {}),
      ...(discord ? { discord: discordPoster(discord) } : {}),
    },
    digests: summaryDigests(join(import.meta.dirname, 'digests'), clock, logger),
    summarise,
    ...(pictures ? { illustrate: illustrated(pictures) } : {}),
    clock,
    sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
    logger,
  };
}

const ports = start();
const logged = logDeliveries(logPorts);

/** LambdaContext with up to ten messages of the queue: posts what they refer to, and names those that have to come again. */
export async function handler(event: unknown, context: TimedContext): Promise<SQSBatchResponse> {
  const deadline = ports.clock.now() + context.getRemainingTimeInMillis();
  return logged(context, (tell) => answerBatch(event, ports, deadline, tell));
}
