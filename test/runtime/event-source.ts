import { DeleteMessageCommand, type Message, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';

/** What one round of the event source came to. */
export interface Round {
  readonly received: number;
  /** Deleted from the queue; the others come again. */
  readonly settled: number;
  readonly ended: 'answered' | 'failed' | 'timed out' | 'nothing came';
}

/** A function, of which only this counts: what it answers, or that it does not. */
interface Invokable {
  readonly invoke: (
    event: unknown,
    time?: number,
  ) => Promise<{ readonly ended: 'answered'; readonly response: unknown } | { readonly ended: 'failed' | 'timed out' }>;
}

/**
 * What Lambda does between a queue and its function: receives up to ten messages, hands them over in one event, and
 * deletes those that the function did not name as failed; all come again where it failed or ran out of time.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 * @param patience Seconds to wait for a message.
 */
export async function pollQueue(
  { url, endpoint }: { readonly url: string; readonly endpoint: string },
  lambda: Invokable,
  { time, patience = 1 }: { readonly time?: number; readonly patience?: number } = {},
): Promise<Round> {
  const client = new SQSClient({ endpoint, region: 'eu-central-1' });
  try {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, WaitTimeSeconds: patience }),
    );
    if (Messages.length === 0) return { received: 0, settled: 0, ended: 'nothing came' };
    const outcome = await lambda.invoke(eventOf(Messages), time);
    const failed = outcome.ended === 'answered' ? (outcome.response as SQSBatchResponse).batchItemFailures : null;
    const settled = failed
      ? Messages.filter(({ MessageId }) => !failed.some(({ itemIdentifier }) => itemIdentifier === MessageId))
      : [];
    for (const { ReceiptHandle } of settled) {
      await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
    }
    return { received: Messages.length, settled: settled.length, ended: outcome.ended };
  } finally {
    client.destroy();
  }
}

/** https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html */
function eventOf(messages: readonly Message[]): SQSEvent {
  const Records = messages.map(({ MessageId = '', ReceiptHandle = '', Body = '', MD5OfBody = '' }) => ({
    ...{ messageId: MessageId, receiptHandle: ReceiptHandle, body: Body, md5OfBody: MD5OfBody, messageAttributes: {} },
    attributes: {
      ...{ ApproximateReceiveCount: '1', SentTimestamp: '1900000000000' },
      ...{ SenderId: 'AIDA', ApproximateFirstReceiveTimestamp: '1900000000001' },
    },
    ...{
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:eu-central-1:123456789012:due',
      awsRegion: 'eu-central-1',
    },
  }));
  return { Records };
}
