import { createServer, type Server } from 'node:net';

/** Loopback alone: nothing outside this machine can connect. */
const HOST = '127.0.0.1';

/** Listens on a port of this machine. False where it is in use; other failures are thrown. */
export function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (failure: NodeJS.ErrnoException) => {
      if (failure.code === 'EADDRINUSE') resolve(false);
      else reject(failure);
    });
    server.listen(port, HOST, () => resolve(true));
  });
}

/** The first free port after `port`; null where the next hundred are all in use. */
export async function nextFree(port: number): Promise<number | null> {
  for (let next = port + 1; next <= Math.min(port + 100, 65535); next += 1) {
    const probe = createServer();
    if (await listen(probe, next)) {
      await new Promise((resolve) => probe.close(resolve));
      return next;
    }
  }
  return null;
}
