import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DeliveryQueue } from '../ports.ts';
import { encodeReference } from '../subscriptions/reference.ts';

/** A queue in SQS, by the SDK's own choice of region, credentials and address. */
export function sqsQueue(url: string): DeliveryQueue {
  // Else the address of the environment, which stands in for SQS in tests, would be passed over for the queue's.
  const client = new SQSClient({ useQueueUrlAsEndpoint: false });
  return {
    async send(references, delay = 0) {
      const Entries = references.map((reference, index) => ({
        Id: String(index),
        MessageBody: encodeReference(reference),
        DelaySeconds: delay,
      }));
      const { Successful = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
      // What is not said to be taken was not: an answer may be none of SQS.
      const taken = new Set(Successful.map(({ Id }) => Id));
      return references.filter((_, index) => !taken.has(String(index)));
    },
  };
}
