import { createHash } from 'node:crypto';
import {
  SQSClient as Client,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sqsQueue } from '../../src/aws/queue.ts';
import type { Day } from '../../src/digest/types.ts';
import type { DueReference } from '../../src/ports.ts';
import { decodeReference, encodeReference } from '../../src/subscriptions/reference.ts';
import { scriptedServer } from '../fixtures/scripted-server.ts';
import { AWS_SETTINGS, type LoopbackQueue, startQueue, stubEnvs } from './loopback.ts';

stubEnvs(AWS_SETTINGS);
let loopback: LoopbackQueue;
let client: SQSClient;
beforeAll(async () => {
  loopback = await startQueue({ VisibilityTimeout: '0' });
  vi.stubEnv('AWS_ENDPOINT_URL_SQS', loopback.endpoint);
  client = new Client({ useQueueUrlAsEndpoint: false });
});
afterAll(async () => {
  client.destroy();
  await loopback.stop();
});

const referenceTo = (number: number): DueReference => ({
  ...{ topic: 'ferry', platform: 'slack', channel: `C${number}` },
  ...{ day: '2026-03-02' as Day, due: Date.parse('2026-03-02T09:00:00Z') },
});

async function receive(): Promise<readonly Message[]> {
  const command = new ReceiveMessageCommand({ QueueUrl: loopback.url, MaxNumberOfMessages: 10 });
  return (await client.send(command)).Messages ?? [];
}

const take = (message: Message): Promise<unknown> =>
  client.send(new DeleteMessageCommand({ QueueUrl: loopback.url, ReceiptHandle: message.ReceiptHandle }));

describe('due work in SQS', () => {
  it('arrives as it was sent, batch by batch', async () => {
    const sent = Array.from({ length: 25 }, (_, number) => referenceTo(number));
    const queue = sqsQueue(loopback.url);
    for (let first = 0; first < 25; first += 10) expect(await queue.send(sent.slice(first, first + 10))).toEqual([]);
    const arrived: (DueReference | null)[] = [];
    for (let messages = await receive(); messages.length > 0; messages = await receive()) {
      arrived.push(...messages.map(({ Body = '' }) => decodeReference(Body)));
      await Promise.all(messages.map(take));
    }
    const byChannel = (all: readonly (DueReference | null)[]) => all.map((one) => JSON.stringify(one)).sort();
    expect(byChannel(arrived)).toEqual(byChannel(sent));
  });

  it.each([
    ['refuses one', [0, 2], [{ Id: '1', Code: 'InternalError', SenderFault: false }], [3]],
    ['says nothing of one', [0, 1], [], [4]],
    ['answers with nothing at all', undefined, undefined, [1, 3, 4]],
  ])('comes back where SQS %s', async (_, taken, Failed, expected) => {
    const sent = [1, 3, 4].map(referenceTo);
    const bodies = sent.map((one) => createHash('md5').update(encodeReference(one)).digest('hex'));
    const Successful = taken?.map((index) => ({ Id: String(index), MessageId: 'm', MD5OfMessageBody: bodies[index] }));
    const sqs = await scriptedServer({ status: 200, body: { Successful, Failed } });
    vi.stubEnv('AWS_ENDPOINT_URL_SQS', sqs.origin);
    const refused = await sqsQueue(loopback.url).send(sent);
    vi.stubEnv('AWS_ENDPOINT_URL_SQS', loopback.endpoint);
    await sqs.close();
    expect(refused).toEqual(expected.map(referenceTo));
  });

  it('is thrown where there is no queue', async () => {
    const queue = sqsQueue(`${loopback.url}-elsewhere`);
    await expect(queue.send([referenceTo(1)])).rejects.toThrow();
  });

  it('waits as long as it is told to', async () => {
    const queue = sqsQueue(loopback.url);
    await queue.send([referenceTo(5)], 900);
    expect(await receive()).toEqual([]);
    expect(loopback.server.inspectQueue('due')?.messages.delayed).toHaveLength(1);
  });

  it('that is never settled ends among the dead letters', async () => {
    await client.send(new SendMessageCommand({ QueueUrl: loopback.url, MessageBody: 'no reference at all' }));
    let received = 0;
    while ((await receive()).length > 0) received += 1;
    expect(received).toBe(10);
    const dead = loopback.server.inspectQueue('dead-letters')?.messages.ready ?? [];
    expect(dead.map(({ body }) => body)).toEqual(['no reference at all']);
    expect(decodeReference('no reference at all')).toBeNull();
  });
});

describe('a reference', () => {
  it('is ASCII, and small', () => {
    const body = encodeReference({ ...referenceTo(1), channel: '1122334455667788990' });
    expect(body).toMatch(/^[ -~]{1,200}$/);
  });

  it.each([
    ['', 'null', '[]', '{}', '{"topic":"ferry"}'],
    [encodeReference(referenceTo(1)).replace('slack', 'irc')],
    [encodeReference(referenceTo(1)).replace('03-02', '02-30')],
    [encodeReference(referenceTo(1)).replace(/"due":\d+/, '"due":"soon"')],
  ])('is nothing else: %s', (...bodies) => {
    expect(bodies.map(decodeReference)).toEqual(bodies.map(() => null));
  });
});
