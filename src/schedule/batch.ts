import type { SQSBatchResponse } from 'aws-lambda';
import { type DeliverPorts, deliver } from './deliver.ts';
import { decodeReference } from './reference.ts';

/** A message as the queue hands it over. */
export interface Message {
  readonly id: string;
  readonly body: string;
}

/**
 * Delivers the messages of an event of SQS. Those that are named in the answer come again, the others are done.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 * @throws Error where the event is none of SQS: then all of it comes again.
 */
export async function answerBatch(event: unknown, ports: DeliverPorts, deadline: number): Promise<SQSBatchResponse> {
  const { Records } = (event ?? {}) as { readonly Records?: readonly { messageId?: unknown; body?: unknown }[] };
  if (!Array.isArray(Records)) throw new Error('This event holds no messages of a queue.');
  const messages = Records.map(({ messageId, body }) => ({ id: String(messageId), body: String(body) }));
  const failed = await deliverBatch(messages, ports, deadline);
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
): Promise<readonly string[]> {
  await ports.digests.refresh?.();
  const settled = await Promise.all(messages.map((message) => isSettled(message, ports, deadline)));
  return messages.filter((_, index) => !settled[index]).map(({ id }) => id);
}

async function isSettled({ id, body }: Message, ports: DeliverPorts, deadline: number): Promise<boolean> {
  const reference = decodeReference(body);
  if (!reference) {
    ports.logger.warn('message-unreadable', { message: id });
    return false;
  }
  try {
    const fate = await deliver(reference, ports, deadline);
    return fate !== 'held' && fate !== 'stuck';
  } catch (failure) {
    ports.logger.warn('delivery-failed', { message: id, failure: String(failure) });
    return false;
  }
}
