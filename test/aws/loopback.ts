import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { vi } from 'vitest';
import { parse } from 'yaml';
import { root } from '../infra/project.ts';

/** What infra/storage.yml deploys. */
const resources = parse(readFileSync(join(root, 'infra', 'storage.yml'), 'utf8')).Resources;

/** Lambda's own settings: any region and credentials will do on loopback. */
export const AWS_SETTINGS = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'loopback',
  AWS_SECRET_ACCESS_KEY: 'loopback',
} as const;

/** Sets these in the environment until `vi.unstubAllEnvs()`. */
export function stubEnvs(settings: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
}

export interface Loopback {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/** DynamoDB's protocol on loopback, with the deployed table in it. */
export async function startTable(name: string): Promise<Loopback> {
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({ endpoint });
  const { TimeToLiveSpecification: _, PointInTimeRecoverySpecification: __, ...table } = resources.Table.Properties;
  await client.send(new CreateTableCommand({ ...(table as CreateTableCommandInput), TableName: name }));
  client.destroy();
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { endpoint, stop };
}

export interface LoopbackQueue extends Loopback {
  readonly url: string;
  readonly server: FauxqsServer;
}

/** SQS's protocol on loopback, with the deployed queues in it; times in seconds may be shortened. */
export async function startQueue(attributes: Readonly<Record<string, string>> = {}): Promise<LoopbackQueue> {
  const server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false });
  const dead = server.createQueue('dead-letters');
  const { VisibilityTimeout, RedrivePolicy } = resources.Queue.Properties;
  const { queueUrl } = server.createQueue('due', {
    attributes: {
      VisibilityTimeout: String(VisibilityTimeout),
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: dead.queueArn,
        maxReceiveCount: RedrivePolicy.maxReceiveCount,
      }),
      ...attributes,
    },
  });
  const endpoint = `http://127.0.0.1:${server.port}`;
  return { endpoint, url: queueUrl, server, stop: () => server.stop() };
}
