import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Loopback } from './loopback.ts';

/** Milliseconds. */
const LATE = 15;

/**
 * Stands before a table on loopback and answers as DynamoDB may, and the stand-in never does: the keys of maps in
 * another order, numbers in another notation, small pages, empty ones that are not the last, and one answer in three so
 * late that later ones overtake it.
 */
export async function startRewritingProxy(target: Loopback): Promise<Loopback> {
  const resumed = new Set<string>();
  let answers = 0;
  const server = createServer(async (incoming, response) => {
    const asked = JSON.parse(await bodyOf(incoming));
    const start = JSON.stringify(asked.ExclusiveStartKey);
    if (start !== undefined && !resumed.has(start)) {
      resumed.add(start);
      response.end(JSON.stringify({ Items: [], Count: 0, ScannedCount: 0, LastEvaluatedKey: asked.ExclusiveStartKey }));
      return;
    }
    const body = JSON.stringify({ ...asked, ...('Limit' in asked ? { Limit: 3 } : {}) });
    const headers = { ...incoming.headers, 'content-length': Buffer.byteLength(body) };
    const sent = request(target.endpoint, { method: 'POST', headers }, async (answer) => {
      const text = await bodyOf(answer);
      answers += 1;
      if (answers % 3 === 0) await setTimeout(LATE);
      response.writeHead(answer.statusCode ?? 500, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify(rewritten(JSON.parse(text))));
    });
    sent.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await target.stop();
  };
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

async function bodyOf(message: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of message.setEncoding('utf8')) text += piece;
  return text;
}

/** The same document with the keys of each object backwards, and each `{"N": "1500"}` as `{"N": "1.5e+3"}`. */
function rewritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewritten);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(
    entries.map(([key, one]) => [
      key,
      key === 'N' && typeof one === 'string' ? Number(one).toExponential() : rewritten(one),
    ]),
  );
}
