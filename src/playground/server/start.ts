import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { lendEnvironment, localConfig, orThrow } from '../../config.ts';
import { bundledDigests } from '../../library/bundled.ts';
import { readDocument } from '../../library/compiled.ts';
import type { Digests, Logger, Platform } from '../../ports.ts';
import { clock } from '../../system.ts';
import { exampleQuestions } from './api/topics.ts';
import { localSummaries } from './daily-summaries.ts';
import { withDropped } from './dropped-articles.ts';
import { loadFunction, withOurs } from './functions.ts';
import { localServer } from './local-server.ts';
import { developmentKeys } from './signed-requests.ts';
import { fileStore } from './store.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const FUNCTIONS = join(ROOT, 'dist', 'functions');

/** Milliseconds between two looks at what is due; a deployment looks every 15 minutes. */
const TICK = 60_000;

/**
 * Starts the playground, and the built functions behind development keys, on the port that the environment names;
 * `show` is told what to try, and later each summary that falls due, `report` what fails.
 * @throws Error in words where nothing is built, or the port is in use.
 */
export async function startPlayground(show: (words: string) => void, report: (words: string) => void): Promise<void> {
  const { port } = orThrow(localConfig());
  show('Opening the digests …');
  const topics = withDropped(bundledDigests(join(FUNCTIONS, 'digests')), (topic) => {
    const file = join(ROOT, 'digests', topic, 'digest.json');
    return existsSync(file) ? readDocument(file) : undefined;
  });
  const keys = developmentKeys();
  // The Slack function posts to this address alone, so a pressed button is answered here and nowhere else.
  lendEnvironment({ ...keys.environment, SLACK_API_URL: `http://127.0.0.1:${port}` });
  const logger: Logger = { warn: (event, facts = {}) => report(`${event} ${JSON.stringify(facts)}`) };
  // Subscriptions made here outlive the process.
  const store = fileStore(join(ROOT, '.dateline', 'store.db'), clock);
  const { subscriptions, turn } = localSummaries(store, topics, clock, logger, show);
  const server = localServer({
    slack: withOurs(loadFunction(FUNCTIONS, 'slack'), subscriptions, topics),
    discord: withOurs(loadFunction(FUNCTIONS, 'discord'), subscriptions, topics),
    ...{ topics, keys, now: clock.now, elapsed: () => performance.now() },
    page: join(ROOT, 'dist', 'playground'),
    report,
  });
  if (!(await listen(server, port))) {
    const free = await nextFree(port);
    const offer = free === null ? 'Choose another with PORT.' : `Port ${free} is free: PORT=${free} npm start`;
    throw new Error(`Port ${port} is in use. ${offer}`);
  }
  show(welcome(port, topics));
  const takeTurn = (): void => void turn().catch((failure: unknown) => report(String(failure)));
  takeTurn();
  setInterval(takeTurn, TICK);
}

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

function welcome(port: number, topics: Digests): string {
  const address = `http://127.0.0.1:${port}`;
  const [digest] = topics.values();
  const curl = (platform: Platform, text: string): readonly string[] =>
    digest ? [`  curl -s '${address}/ask?${new URLSearchParams({ platform, topic: digest.topic.id, text })}'`] : [];
  return [
    `dateline listens on ${address} (this machine only; Ctrl-C stops it).`,
    '',
    `  ${address}/  the playground: ask, and see Slack's and Discord's answers side by side`,
    '',
    'Or ask from another terminal; each is a signed request to the built function:',
    ...curl('slack', (digest && exampleQuestions('who', digest)[0]) ?? 'who'),
    ...curl('discord', 'disputed'),
    '',
    'Daily summaries: subscriptions made here are kept in .dateline/store.db, and what falls due is shown here.',
    ...curl('slack', 'subscribe 09:00'),
    '',
    `Topics: ${[...topics.values()].map(({ topic, version }) => `/${topic.id} (digest ${version})`).join(', ')}`,
  ].join('\n');
}
