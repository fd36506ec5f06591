import type { DeliveryQueue } from '../ports.ts';
import { encodeReference } from '../subscriptions/reference.ts';
import { jsonService } from './json-service.ts';

/**
 * A queue in SQS.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html
 */
export function sqsQueue(url: string): DeliveryQueue {
  const call = jsonService('sqs');
  return {
    async send(references, delay = 0) {
      const Entries = references.map((reference, index) => ({
        Id: String(index),
        MessageBody: encodeReference(reference),
        DelaySeconds: delay,
      }));
      const { Successful } = await call('SendMessageBatch', { QueueUrl: url, Entries });
      // What is not said to be taken was not: an answer may be none of SQS.
      const taken = new Set((Array.isArray(Successful) ? Successful : []).map((one) => one?.Id));
      return references.filter((_, index) => !taken.has(String(index)));
    },
  };
}
