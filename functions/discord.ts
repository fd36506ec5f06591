import { discordConfig } from '../src/config.ts';
import { deployedOnce } from '../src/deployed-once.ts';
import { attachedPictures } from '../src/deployed-pictures.ts';
import { deployedSubscriptions } from '../src/deployed-subscriptions.ts';
import { answerDigests } from '../src/library/sources.ts';
import { discordResponder } from '../src/platforms/discord/respond.ts';
import { requestHandler } from '../src/platforms/handler.ts';
import { clock, configured, logger, logPorts } from '../src/system.ts';

const config = configured(discordConfig());
const responder =
  config && discordResponder({ publicKey: config.publicKey, clock, logger, once: deployedOnce(clock, logger) });

/** Discord's interactions endpoint: an API Gateway payload 2.0 event in, the answer out. */
export const handler = requestHandler(
  'discord',
  responder,
  {
    digests: answerDigests(`${import.meta.dirname}/digests`, clock, logger),
    subscriptions: deployedSubscriptions(clock, logger),
    pictures: attachedPictures(clock),
  },
  logPorts,
);
