import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/**
 * What may be the matter with a dependency. `slow`: each answer comes late, and none too late for a try. `silent`: none
 * comes. `failing`: a server error. `lying`: status 200 and what is no answer of its protocol. `gone`: the line is dead.
 * `unanswered`: what was asked is done, and the answer is lost.
 */
export const TROUBLES = ['slow', 'silent', 'failing', 'lying', 'gone', 'unanswered'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** A server that stands before a dependency on loopback, and passes everything on unless it is in trouble. */
export interface Dependency {
  readonly endpoint: string;
  trouble: Trouble | null;
  readonly close: () => Promise<void>;
}

/** Milliseconds by which a slow answer is late: below each limit of one try. */
const LATE = 700;

/** Answers that are none of any protocol: a page, and half of something. */
const LIES = ['<html><body>maintenance</body></html>', '{"Item": {"pk"'];

export interface Standing {
  /** Changes what is passed on. */
  readonly rewrite?: (body: Buffer) => Buffer;
  /** More answers that are none of this protocol. */
  readonly lies?: readonly string[];
}

export async function startDependency(
  origin: string,
  { rewrite = (body) => body, lies: more = [] }: Standing = {},
): Promise<Dependency> {
  const told = [...LIES, ...more];
  let lies = 0;
  const server = createServer(async (incoming, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of incoming) pieces.push(piece);
    const { trouble } = dependency;
    const pass = (): void =>
      passOn(origin, incoming, rewrite(Buffer.concat(pieces)), response, trouble !== 'unanswered');
    if (trouble === 'slow') await setTimeout(LATE);
    if (trouble === 'failing') response.writeHead(503, { 'content-type': 'text/html' }).end('<html>unavailable</html>');
    else if (trouble === 'lying') response.writeHead(200).end(told[lies++ % told.length]);
    else if (trouble === 'gone') incoming.socket.destroy();
    else if (trouble !== 'silent') pass();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const dependency: Dependency = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    trouble: null,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return dependency;
}

function passOn(
  origin: string,
  { method = 'POST', headers, url = '/' }: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
  isAnswered: boolean,
): void {
  const sent = { ...headers, ...(body.length > 0 ? { 'content-length': String(body.length) } : {}) };
  const passed = request(new URL(url, origin), { method, headers: sent }, (answer) => {
    if (!isAnswered) {
      answer.resume();
      return;
    }
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  passed.on('error', () => response.destroy());
  passed.end(body);
}
