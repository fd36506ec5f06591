import { emptyResponse, type HttpResponse } from '../http/lambda.ts';
import type { Platform } from '../ports.ts';
import { invocationLog, type LambdaContext, type LogPorts } from './invocation-log.ts';
import type { RequestLogEntry } from './log-entry.ts';
import type { Facts, MetricSet } from './metrics-line.ts';

/** Answers one request, filling in what is to be logged of it. */
type Answering = (log: RequestLogEntry) => HttpResponse | Promise<HttpResponse>;

/**
 * Logs the requests of one platform's function: one line each, whatever becomes of it. What is thrown becomes a bare
 * 500, and is told to the log without its message.
 */
export function logRequests(platform: Platform, ports: LogPorts) {
  const begin = invocationLog(ports);
  return async (context: LambdaContext, answering: Answering): Promise<HttpResponse> => {
    const write = begin(context);
    const log: RequestLogEntry = {};
    const response = await answered(answering, log, ports);
    const { facts, metrics } = lineOf(log, response.statusCode);
    write({ platform, ...facts }, metrics);
    return response;
  };
}

async function answered(answering: Answering, log: RequestLogEntry, { logger }: LogPorts): Promise<HttpResponse> {
  try {
    return await answering(log);
  } catch (error) {
    logger.warn('request-failed', {}, error);
    return emptyResponse(500);
  }
}

/**
 * With `outcome`: answered, refused (and `why`), turned-away (before it was read, with its `status`) or failed. What is
 * typed and pressed is counted, and what failed; each keystroke of a completion, each ping is not.
 */
function lineOf({ failed, command = 'other', ...log }: RequestLogEntry, statusCode: number): Line {
  if (failed || statusCode >= 500) {
    return { facts: { ...log, command, outcome: 'failed', Commands: 1, Failures: 1 }, metrics: [COMMANDS, FAILURES] };
  }
  if (statusCode >= 400) {
    return { facts: { outcome: 'turned-away', status: String(statusCode), TurnedAway: 1 }, metrics: [TURNED_AWAY] };
  }
  const outcome = log.why ? 'refused' : 'answered';
  if (log.asked === undefined || !COUNTED.includes(log.asked)) return { facts: { ...log, outcome }, metrics: [] };
  const facts = { ...log, command, outcome, Commands: 1 };
  return log.why ? { facts: { ...facts, Refusals: 1 }, metrics: [COMMANDS, REFUSALS] } : { facts, metrics: [COMMANDS] };
}

/** What is a question of someone's. */
const COUNTED: readonly RequestLogEntry['asked'][] = ['command', 'press', 'mention', 'direct-message', 'message-check'];

interface Line {
  readonly facts: Facts;
  readonly metrics: readonly MetricSet[];
}

/** The platform is no dimension: it would double what is paid for, and a query of the log tells it. */
const COMMANDS: MetricSet = { dimensions: ['stage', 'command', 'outcome'], units: { Commands: 'Count' } };
const REFUSALS: MetricSet = { dimensions: ['stage', 'why'], units: { Refusals: 'Count' } };
/** Of all commands together: what an alarm can look at. */
const FAILURES: MetricSet = { dimensions: ['stage'], units: { Failures: 'Count' } };
const TURNED_AWAY: MetricSet = { dimensions: ['stage', 'status'], units: { TurnedAway: 'Count' } };
