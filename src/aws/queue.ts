import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DeliveryQueue, DueReference } from '../ports.ts';
import type { Access } from './table.ts';

/** SQS takes at most ten messages at once (SendMessageBatch). */
const BATCH = 10;

/**
 * A queue in SQS. Batches go out side by side; what SQS refuses comes back, and what cannot be sent at all is thrown.
 * @param encode The message of a reference, in the characters that SQS takes.
 */
export function sqsQueue(url: string, encode: (reference: DueReference) => string, access: Access = {}): DeliveryQueue {
  const client = new SQSClient({ ...(access.endpoint === undefined ? {} : { endpoint: access.endpoint }) });

  async function sendBatch(batch: readonly DueReference[], delay: number): Promise<readonly DueReference[]> {
    const Entries = batch.map((reference, index) => ({
      Id: String(index),
      MessageBody: encode(reference),
      DelaySeconds: delay,
    }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
    const failed = new Set(Failed.map(({ Id }) => Id));
    return batch.filter((_, index) => failed.has(String(index)));
  }

  return {
    async send(references, delay = 0) {
      const batches = Array.from({ length: Math.ceil(references.length / BATCH) }, (_, index) =>
        references.slice(index * BATCH, (index + 1) * BATCH),
      );
      return (await Promise.all(batches.map((batch) => sendBatch(batch, delay)))).flat();
    },
  };
}
