import { Agent as PlainAgent } from 'node:http';
import { Agent } from 'node:https';
import { environment } from '../config.ts';
import { post } from './post.ts';
import { hostOf, signerIn } from './signature.ts';

/** What the operations of each service are called by. https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html */
const TARGETS = { dynamodb: 'DynamoDB_20120810', sqs: 'AmazonSQS' } as const;

/** Milliseconds that one try may take, and how many there are. */
export interface Limits {
  readonly time: number;
  readonly tries: number;
}

/** For who is in no hurry. */
const PATIENT: Limits = { time: 5_000, tries: 4 };

/** Milliseconds from which what is waited before another try is drawn: doubled with each, up to the most. */
const [PAUSE, PAUSE_OF_THROTTLED, MOST_PAUSE] = [50, 1_000, 20_000];

/** Calls an operation. @throws ServiceFailure */
export type Call = (operation: string, input: object) => Promise<Readonly<Record<string, unknown>>>;

/** Why a service did not do what it was asked. `name` is its own word for it, such as `ResourceNotFoundException`. */
export class ServiceFailure extends Error {
  /** What another try may come through: the way there, a server in trouble, too many requests. */
  readonly passes: 'soon' | 'once there are fewer requests' | null;
  /** Of the connection, where that failed: `ECONNREFUSED`. */
  readonly code: string | undefined;

  constructor(name: string, passes: ServiceFailure['passes'], code?: string) {
    super(`AWS: ${name}`);
    this.name = name;
    this.passes = passes;
    this.code = code;
  }
}

/**
 * A service of AWS by its JSON protocol, with the region, credentials and address of the environment as it is now. What
 * fails in passing is tried again, after a pause of random length.
 */
export function jsonService(service: keyof typeof TARGETS, { time, tries }: Limits = PATIENT): Call {
  const env = environment();
  const signer = signerIn(env);
  const url = new URL(
    env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] || `https://${hostOf(service, signer?.region ?? '')}`,
  );
  const agent = new (url.protocol === 'http:' ? PlainAgent : Agent)({ keepAlive: true, maxSockets: 50 });

  async function tryOnce(operation: string, body: string): Promise<Readonly<Record<string, unknown>>> {
    if (!signer) throw new ServiceFailure('NoCredentials', null);
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `${TARGETS[service]}.${operation}`,
    };
    const terms = { signer, now: Date.now(), time, agent };
    const { status, text } = await post({ url, service, headers, body }, terms).catch(
      (failure: NodeJS.ErrnoException) => {
        throw new ServiceFailure('Unreachable', 'soon', failure.code);
      },
    );
    const answer = objectIn(text);
    if (status === 200 && answer) return answer;
    throw failureOf(status, answer);
  }

  return async (operation, input) => {
    const body = JSON.stringify(input);
    for (let tried = 1; ; tried += 1)
      try {
        return await tryOnce(operation, body);
      } catch (failure) {
        if (!(failure instanceof ServiceFailure) || !failure.passes || tried >= tries) throw failure;
        const from = failure.passes === 'soon' ? PAUSE : PAUSE_OF_THROTTLED;
        const pause = Math.random() * Math.min(from * 2 ** (tried - 1), MOST_PAUSE);
        await new Promise((wake) => setTimeout(wake, pause));
      }
  };
}

/** An answer of the protocol; null for anything else. */
function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null;
  } catch {
    return null;
  }
}

const THROTTLED = /^(Thrott|RequestThrott|RequestLimit|LimitExceeded|ProvisionedThroughput|TooManyRequests)/;

const ERROR = /^[A-Za-z]\w{0,60}$/;

/**
 * `{ "__type": "com.amazonaws.dynamodb.v20120810#ThrottlingException" }`:
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html
 */
function failureOf(status: number, answer: Readonly<Record<string, unknown>> | null): ServiceFailure {
  const named =
    String(answer?.['__type'] ?? '')
      .split('#')
      .at(-1) ?? '';
  const name = ERROR.test(named) ? named : status === 200 ? 'NoAnswer' : `Status${status}`;
  if (status === 429 || THROTTLED.test(name)) return new ServiceFailure(name, 'once there are fewer requests');
  return new ServiceFailure(name, status === 200 || status >= 500 ? 'soon' : null);
}
