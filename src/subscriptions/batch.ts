import type { SQSBatchResponse } from 'aws-lambda';
import type { DueReference } from '../ports.ts';
import type { DeliveryNotes } from '../telemetry/notes.ts';
import { type DeliverPorts, deliver, type Fate } from './deliver.ts';
import { decodeReference, deliveryText } from './reference.ts';

/** A message as the queue hands it over. */
export interface Message {
  readonly id: string;
  readonly body: string;
}

/** How one message ended. */
export interface Delivered {
  /** The queue's id of it. */
  readonly message: string;
  /** Null where the message holds none. */
  readonly reference: DueReference | null;
  readonly outcome: Fate | 'failed' | 'unreadable';
  /** Milliseconds since 1970. */
  readonly settledAt: number;
  readonly notes: Readonly<DeliveryNotes>;
}

/** Told of each message as it is settled. */
export type Tell = (delivery: Delivered) => void;

const UNTOLD: Tell = () => {};

/**
 * Delivers the messages of an event of SQS. Those that are named in the answer come again, the others are done.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 * @throws Error where the event is none of SQS: then all of it comes again.
 */
export async function answerBatch(
  event: unknown,
  ports: DeliverPorts,
  deadline: number,
  tell: Tell = UNTOLD,
): Promise<SQSBatchResponse> {
  const { Records } = (event ?? {}) as { readonly Records?: readonly { messageId?: unknown; body?: unknown }[] };
  if (!Array.isArray(Records)) throw new Error('This event holds no messages of a queue.');
  const messages = Records.map(({ messageId, body }) => ({ id: String(messageId), body: String(body) }));
  const failed = await deliverBatch(messages, ports, deadline, tell);
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

/**
 * Delivers a batch, all of it at once; each message stands for itself.
 * @param deadline The instant at which this process may be ended.
 * @returns the ids of messages that are not settled: the queue delivers them again, and in the end puts them aside.
 */
export async function deliverBatch(
  messages: readonly Message[],
  ports: DeliverPorts,
  deadline: number,
  tell: Tell = UNTOLD,
): Promise<readonly string[]> {
  await ports.digests.refresh?.();
  const settled = await Promise.all(messages.map((message) => isSettled(message, ports, deadline, tell)));
  return messages.filter((_, index) => !settled[index]).map(({ id }) => id);
}

async function isSettled({ id, body }: Message, ports: DeliverPorts, deadline: number, tell: Tell): Promise<boolean> {
  const reference = decodeReference(body);
  const notes: DeliveryNotes = {};
  const outcome = reference ? await fateOf(reference, ports, deadline, notes) : 'unreadable';
  if (outcome === 'unreadable') ports.logger.warn('message-unreadable', { message: id });
  tell({ message: id, reference, outcome, settledAt: ports.clock.now(), notes });
  return outcome !== 'unreadable' && outcome !== 'failed' && outcome !== 'held' && outcome !== 'stuck';
}

async function fateOf(
  reference: DueReference,
  ports: DeliverPorts,
  deadline: number,
  notes: DeliveryNotes,
): Promise<Fate | 'failed'> {
  try {
    return await deliver(reference, ports, deadline, notes);
  } catch (failure) {
    ports.logger.warn('delivery-failed', { delivery: deliveryText(reference) }, failure);
    return 'failed';
  }
}
