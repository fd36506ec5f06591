import type { Clock, Logger } from '../ports.ts';
import { type Facts, type MetricSet, metricsLine } from './metrics-line.ts';

/** What Lambda hands over with an event, as far as it is logged. Who calls without it is not Lambda, and gets no line. */
export interface LambdaContext {
  readonly awsRequestId?: string;
}

/** The same where the time that is left counts. */
export interface TimedContext extends LambdaContext {
  getRemainingTimeInMillis(): number;
}

export interface LogPorts {
  readonly clock: Clock;
  /** Writes one line, without its end, to where CloudWatch reads. Never throws. */
  readonly write: (line: string) => void;
  readonly logger: Logger;
  /** Which deployment this is: `prod`. */
  readonly stage: string;
}

/** Writes a line of one invocation: facts that are logged, and those of them that are metrics. */
export type WriteLine = (facts: Facts, metrics: readonly MetricSet[]) => void;

/**
 * Begins the log of each invocation of a process: its lines have the request id, how long it took until then, and
 * whether it was the process' first, which is all that is kept.
 */
export function invocationLog({ clock, write, stage }: LogPorts): (context: LambdaContext) => WriteLine {
  let first = true;
  return ({ awsRequestId: requestId }) => {
    const begun = clock.now();
    const cold = first;
    first = false;
    return (facts, metrics) => {
      if (requestId === undefined) return;
      const now = clock.now();
      write(metricsLine({ requestId, stage, ...facts, ms: now - begun, cold }, metrics, now));
    };
  };
}
