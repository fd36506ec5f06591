import { digestBucket } from '../config.ts';
import type { Clock, Digests, Logger } from '../ports.ts';
import { bundledDigests } from './bundled.ts';

/** Milliseconds that an answer waits for a newer digest, once a minute: Slack and Discord give up after three seconds. */
const ANSWER_WAITS = 700;

/** The same for a batch of summaries, for which nobody waits. */
const SUMMARY_WAITS = 5_000;

/** The digests that questions are answered from: those beside the function or, with a bucket, newer ones of it. */
export function answerDigests(dir: string, clock: Clock, logger: Logger): Digests {
  const bundled = logged(bundledDigests(dir), logger);
  return digestBucket() ? published(bundled, ANSWER_WAITS, clock, logger) : bundled;
}

/** The same digests; one that cannot be opened is told to the log, in words, each time that it is asked for. */
function logged(digests: Digests, logger: Logger): Digests {
  return {
    ...digests,
    get(topic) {
      try {
        return digests.get(topic);
      } catch (failure) {
        const reason = failure instanceof Error ? failure.message : 'unknown';
        logger.warn('digest-unreadable', { topic, reason });
        throw failure;
      }
    },
  };
}

/** The digests that summaries are made from. @throws Error where those beside the function cannot be read. */
export function summaryDigests(dir: string, clock: Clock, logger: Logger): Digests {
  const bundled = bundledDigests(dir);
  // Read at once: a deployment without its digest fails at its start, not at its first summary.
  for (const _ of bundled.values());
  return digestBucket() ? published(bundled, SUMMARY_WAITS, clock, logger) : bundled;
}

/** The bundled digests until they are first brought up to date; what that takes is loaded then. */
function published(bundled: Digests, wait: number, clock: Clock, logger: Logger): Digests {
  let digests = bundled;
  let loading: Promise<Digests> | undefined;
  return {
    keys: () => digests.keys(),
    values: () => digests.values(),
    get: (topic) => digests.get(topic),
    async refresh() {
      loading ??= import('./published-digests.ts').then((loaded) => loaded.withPublished(bundled, wait, clock, logger));
      digests = await loading;
      await digests.refresh?.();
    },
  };
}
