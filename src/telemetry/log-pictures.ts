import { invocationLog, type LambdaContext, type LogPorts } from './invocation-log.ts';
import type { MetricSet } from './metrics-line.ts';

/** What became of a picture; `gone`: of an earlier digest; `unsigned`: of an address that is none of ours. */
export type PictureOutcome = 'drawn' | 'gone' | 'unsigned' | 'failed';

/** Logs the pictures: one line each. What leaves the function quotes nothing. */
export function logPictures(ports: LogPorts) {
  const begin = invocationLog(ports);
  return async <T>(
    context: LambdaContext,
    asked: 'address' | 'attachment',
    drawing: (told: (outcome: PictureOutcome) => void) => Promise<T>,
  ): Promise<T> => {
    const write = begin(context);
    let outcome: PictureOutcome = 'failed';
    try {
      return await drawing((found) => {
        outcome = found;
      });
    } catch (error) {
      outcome = 'failed';
      ports.logger.warn('picture-failed', { asked }, error);
      throw new Error('The picture failed; its line in the log says how.');
    } finally {
      const isFailure = outcome === 'failed';
      write({ asked, outcome, ...(isFailure ? { Failures: 1 } : {}) }, isFailure ? [FAILURES] : []);
    }
  };
}

const FAILURES: MetricSet = { dimensions: ['stage'], units: { Failures: 'Count' } };
