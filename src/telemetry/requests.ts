import { emptyResponse, type HttpResponse } from '../http/lambda.ts';
import type { Clock, Logger, Platform } from '../ports.ts';
import { type Counted, type Facts, lineOf } from './line.ts';
import type { Journal, RequestNotes } from './notes.ts';

export interface WatchPorts {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly logger: Logger;
  /** Which deployment this is: `prod`. */
  readonly stage: string;
}

/** What Lambda hands over with an event, as far as it is logged. Who calls without it is not Lambda, and gets no line. */
export interface Called {
  readonly awsRequestId?: string;
}

/** Answers one request, filling in what is to be logged of it. */
type Answering = (notes: RequestNotes) => HttpResponse | Promise<HttpResponse>;

/**
 * Watches the requests of one platform's function: one line each, whatever becomes of it. What is thrown becomes a bare
 * 500, and is told to the log without its message. Whether a request is its process' first is all that is kept.
 */
export function watchRequests(platform: Platform, { clock, journal, logger, stage }: WatchPorts) {
  let first = true;
  return async ({ awsRequestId: requestId }: Called, answering: Answering): Promise<HttpResponse> => {
    const begun = clock.now();
    const cold = first;
    first = false;
    const notes: RequestNotes = {};
    const response = await answered(answering, notes, logger);
    if (requestId === undefined) return response;
    const now = clock.now();
    const { facts, counted } = told(notes, response.statusCode);
    journal.write(lineOf({ requestId, stage, platform, ...facts, ms: now - begun, cold }, counted, now));
    return response;
  };
}

async function answered(answering: Answering, notes: RequestNotes, logger: Logger): Promise<HttpResponse> {
  try {
    return await answering(notes);
  } catch (failure) {
    logger.warn('request-failed', {}, failure);
    return emptyResponse(500);
  }
}

interface Told {
  /** With `outcome`: answered, refused (and `why`), turned-away (before it was read, with its `status`) or failed. */
  readonly facts: Facts;
  readonly counted: readonly Counted[];
}

/** What is typed and pressed is counted, and what failed; each keystroke of a completion, each ping is not. */
function told({ failed, command = 'other', ...notes }: RequestNotes, statusCode: number): Told {
  if (failed || statusCode >= 500) {
    return { facts: { ...notes, command, outcome: 'failed', Commands: 1 }, counted: [COMMANDS] };
  }
  if (statusCode >= 400) {
    return { facts: { outcome: 'turned-away', status: String(statusCode), TurnedAway: 1 }, counted: [TURNED_AWAY] };
  }
  const outcome = notes.why ? 'refused' : 'answered';
  if (notes.asked !== 'command' && notes.asked !== 'press') return { facts: { ...notes, outcome }, counted: [] };
  const facts = { ...notes, command, outcome, Commands: 1 };
  return notes.why
    ? { facts: { ...facts, Refusals: 1 }, counted: [COMMANDS, REFUSALS] }
    : { facts, counted: [COMMANDS] };
}

/** The platform is no dimension: it would double what is paid for, and a query of the log tells it. */
const COMMANDS: Counted = { by: ['stage', 'command', 'outcome'], metrics: { Commands: 'Count' } };
const REFUSALS: Counted = { by: ['stage', 'why'], metrics: { Refusals: 'Count' } };
const TURNED_AWAY: Counted = { by: ['stage', 'status'], metrics: { TurnedAway: 'Count' } };
