import { digestBucket } from '../config.ts';
import type { Clock, Digests, Logger } from '../ports.ts';
import { type Platform, packedAnswers } from '../prepared/pack.ts';
import { topicsOnDemand } from './bundled.ts';
import type { Sources } from './published/newest.ts';
import { withPublished } from './published-digests.ts';

/** Milliseconds that an answer waits for a newer digest, once a minute: Slack and Discord give up after three seconds. */
const ANSWER_WAITS = 700;

/** The same for a batch of summaries, for which nobody waits. */
const SUMMARY_WAITS = 5_000;

/** What a platform's answers are made from: what lies beside the function or, with a bucket, newer digests of it. */
export function answerSources(dir: string, platform: Platform, clock: Clock, logger: Logger): Sources {
  const bundled = { digests: topicsOnDemand(dir), prepared: packedAnswers(dir, platform, logger) };
  return digestBucket() ? withPublished(bundled, ANSWER_WAITS, clock, logger) : bundled;
}

/** The digests that summaries are made from. @throws Error where those beside the function cannot be read. */
export function summaryDigests(dir: string, clock: Clock, logger: Logger): Digests {
  const digests = topicsOnDemand(dir);
  // Read at once: a deployment without its digest fails at its start, not at its first summary.
  for (const _ of digests.values());
  if (!digestBucket()) return digests;
  return withPublished({ digests, prepared: { find: () => null } }, SUMMARY_WAITS, clock, logger).digests;
}
