import { join } from 'node:path';
import { lendEnvironment, localConfig, orThrow } from '../../config.ts';
import { bundledDigests } from '../../library/bundled.ts';
import type { Digests } from '../../ports.ts';
import { localDaily } from './daily.ts';
import { loadFunction, withSubscriptions } from './gateway.ts';
import { listen, nextFree } from './port.ts';
import { askPath, questions } from './questions.ts';
import { localServer } from './serve.ts';
import { developmentKeys } from './signed.ts';
import { fileStore } from './store/store.ts';

const dist = join(import.meta.dirname, '..', '..', '..', 'dist');
const built = join(dist, 'functions');

/** Subscriptions made here outlive the process. */
const STORE = join(import.meta.dirname, '..', '..', '..', '.dateline', 'store.json');

/** Milliseconds between two looks at what is due; a deployment looks every 15 minutes. */
const TICK = 60_000;

const clock = { now: Date.now };
const logger = { warn: (event: string, facts: object = {}) => console.warn(event, facts) };

/** `npm start`: the playground, and the built functions behind development keys. */
async function start(): Promise<void> {
  const { port } = orThrow(localConfig());
  const topics = bundledDigests(join(built, 'digests'));
  const keys = developmentKeys();
  // The Slack function posts to this address alone, so a pressed button is answered here and nowhere else.
  lendEnvironment({ ...keys.environment, SLACK_API_URL: `http://127.0.0.1:${port}` });
  const daily = localDaily(fileStore(STORE, clock), topics, clock, logger, console.log);
  const server = localServer({
    slack: withSubscriptions(loadFunction(built, 'slack'), daily.subscriptions),
    discord: withSubscriptions(loadFunction(built, 'discord'), daily.subscriptions),
    topics,
    keys,
    now: Date.now,
    elapsed: () => performance.now(),
    page: join(dist, 'playground'),
  });
  if (await listen(server, port)) {
    console.log(welcome(port, topics));
    const turn = (): void => void daily.turn().catch((failure: unknown) => console.error(failure));
    turn();
    setInterval(turn, TICK);
    return;
  }
  const free = await nextFree(port);
  const offer = free === null ? 'Choose another with PORT.' : `Port ${free} is free: PORT=${free} npm start`;
  throw new Error(`Port ${port} is in use. ${offer}`);
}

function welcome(port: number, topics: Digests): string {
  const address = `http://127.0.0.1:${port}`;
  const [digest] = topics.values();
  const tries = digest ? [...questions('who', digest).slice(0, 1), 'disputed'] : [];
  const asked = digest
    ? tries.map((question, index) => askPath(index ? 'discord' : 'slack', digest.topic.id, question))
    : [];
  return [
    `dateline listens on ${address} (this machine only; Ctrl-C stops it).`,
    '',
    `  ${address}/  the playground: ask, and see Slack's and Discord's answers side by side`,
    '',
    'Or ask from another terminal; each is a signed request to the built function:',
    ...asked.map((path) => `  curl -s '${address}${path}'`),
    '',
    'Daily summaries: subscriptions made here are kept in .dateline/store.json, and what falls due is shown here.',
    ...(digest ? [`  curl -s '${address}${askPath('slack', digest.topic.id, 'subscribe 09:00')}'`] : []),
    '',
    `Topics: ${[...topics.values()].map(({ topic, version }) => `/${topic.id} (digest ${version})`).join(', ')}`,
  ].join('\n');
}

start().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
