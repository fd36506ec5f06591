import { slackConfig } from '../src/config.ts';
import { deployedOnce } from '../src/deployed-once.ts';
import { deployedPictures } from '../src/deployed-pictures.ts';
import { deployedSubscriptions } from '../src/deployed-subscriptions.ts';
import { answerDigests } from '../src/library/sources.ts';
import { requestHandler } from '../src/platforms/handler.ts';
import { slackResponder } from '../src/platforms/slack/respond.ts';
import { clock, configured, logger, logPorts } from '../src/system.ts';

const config = configured(slackConfig());
const responder =
  config &&
  slackResponder({
    signingSecret: config.signingSecret,
    clock,
    logger,
    once: deployedOnce(clock, logger),
    ...(config.botToken ? { bot: { botToken: config.botToken, apiUrl: config.apiUrl } } : {}),
    // Loaded when something is pressed: a slash command posts nothing.
    post: async (...posted) => {
      const { responsePoster } = await import('../src/platforms/slack/response-url.ts');
      return responsePoster(config.apiUrl)(...posted);
    },
  });

/** Slack's one endpoint, for commands, interactivity and events: an API Gateway payload 2.0 event in, the answer out. */
export const handler = requestHandler(
  'slack',
  responder,
  {
    digests: answerDigests(`${import.meta.dirname}/digests`, clock, logger),
    subscriptions: deployedSubscriptions(clock, logger),
    pictures: deployedPictures(),
  },
  logPorts,
);
