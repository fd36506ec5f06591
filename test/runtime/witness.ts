import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a function asked of AWS, as IAM would see it. */
export interface Asked {
  /** The key it signed with: the function's name. */
  readonly who: string;
  /** `dynamodb:GetItem` */
  readonly action: string;
  /** Logical names: `Table`, `Table/index/due`, `Queue`. */
  readonly resource: string;
}

export interface Witness {
  readonly endpoint: string;
  readonly asked: Asked[];
  /** From now on requests are taken and never answered, until told otherwise. */
  silent: boolean;
  readonly close: () => Promise<void>;
}

const ACTIONS: Readonly<Record<string, string>> = {
  DynamoDB_20120810: 'dynamodb',
  AmazonSQS: 'sqs',
  // IAM has one right for both.
  SendMessageBatch: 'SendMessage',
};

/** Stands before DynamoDB's or SQS' protocol on loopback, passes everything on, and notes who asked for what. */
export async function startWitness(origin: string): Promise<Witness> {
  const asked: Asked[] = [];
  const witness = { silent: false };
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const body = Buffer.concat(pieces);
    asked.push(readAsked(request, JSON.parse(body.toString())));
    if (!witness.silent) passOn(origin, request, body, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(witness, {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

function readAsked({ headers }: IncomingMessage, body: Readonly<Record<string, unknown>>): Asked {
  const [service = '', operation = ''] = String(headers['x-amz-target']).split('.');
  const [, who = ''] = /Credential=([^/]+)\//.exec(headers.authorization ?? '') ?? [];
  const index = body['IndexName'] === undefined ? '' : `/index/${body['IndexName']}`;
  return {
    who,
    action: `${ACTIONS[service] ?? service}:${ACTIONS[operation] ?? operation}`,
    resource: body['TableName'] === undefined ? 'Queue' : `Table${index}`,
  };
}

function passOn(
  origin: string,
  { method, headers, url }: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): void {
  const passed = ask(new URL(url ?? '/', origin), { method: method ?? 'POST', headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  passed.on('error', () => response.destroy());
  passed.end(body);
}
