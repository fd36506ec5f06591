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
import { loadFunction, WEB_API_PATH, withOurs } from './functions.ts';
import { localServer, PICTURE_PATH } from './local-server.ts';
import { developmentKeys } from './signed-requests.ts';
import { fileStore } from './store.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const FUNCTIONS = join(ROOT, 'dist', 'functions');

/** Milliseconds between two looks at what is due; a deployment looks every 15 minutes. */
const TICK = 60_000;

/** A playground that is running. */
export interface Playground {
  /** Has it answer from the digests that lie beside the built functions now. */
  readonly reload: () => void;
}

/**
 * Starts the playground, and the built functions behind development keys, on the port that the environment names;
 * `show` is told what to try, and later each summary that falls due, `report` what fails.
 * @throws Error in words where nothing is built, or the port is in use.
 */
export async function startPlayground(
  show: (words: string) => void,
  report: (words: string) => void,
): Promise<Playground> {
  const { port } = orThrow(localConfig());
  show('Opening the digests …');
  const opened = () => bundledDigests(join(FUNCTIONS, 'digests'));
  let digests = opened();
  const bundled: Digests = {
    keys: () => digests.keys(),
    values: () => digests.values(),
    get: (topic) => digests.get(topic),
  };
  const topics = withDropped(bundled, (topic) => {
    const file = join(ROOT, 'digests', topic, 'digest.json');
    return existsSync(file) ? readDocument(file) : undefined;
  });
  const keys = developmentKeys();
  // The Slack function posts to this address alone, so what is pressed or mentioned is answered here and nowhere else.
  const origin = `http://127.0.0.1:${port}`;
  lendEnvironment({
    ...keys.environment,
    ...{ SLACK_API_URL: `${origin}${WEB_API_PATH}`, PICTURE_URL: `${origin}${PICTURE_PATH}` },
  });
  const logger: Logger = { warn: (event, facts = {}) => report(`${event} ${JSON.stringify(facts)}`) };
  // Subscriptions made here outlive the process.
  const store = fileStore(join(ROOT, '.dateline', 'store.db'), clock);
  const { subscriptions, turn } = localSummaries(store, topics, clock, logger, show);
  const loaded = () => ({
    slack: loadFunction(FUNCTIONS, 'slack'),
    discord: loadFunction(FUNCTIONS, 'discord'),
    picture: loadFunction(FUNCTIONS, 'picture'),
  });
  let functions = loaded();
  const server = localServer({
    slack: withOurs((event, context) => functions.slack(event, context), subscriptions, topics),
    discord: withOurs((event, context) => functions.discord(event, context), subscriptions, topics),
    picture: withOurs((event, context) => functions.picture(event, context), subscriptions, topics),
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
  return {
    reload() {
      // What is being answered is answered from the digests that were there; they are closed when nothing holds them.
      digests = opened();
      functions = loaded();
    },
  };
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
