import { join } from 'node:path';
import { type Config, type Env, environment } from '../../config.ts';
import { compiledDigests } from '../../library/compiled.ts';
import { localDaily } from '../../playground/server/daily.ts';
import { fileStore } from '../../playground/server/store/store.ts';
import type { Digests, Logger, SubscriptionCommands } from '../../ports.ts';
import { clock } from '../../system.ts';
import { loadDotEnv } from '../connect/dot-env.ts';
import type { Connection } from './slack.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Milliseconds between two looks at what is due. */
const TICK = 60_000;

/** What a live connection is handed, whatever the platform. */
export interface Live {
  readonly digests: Digests;
  readonly subscriptions: SubscriptionCommands;
  readonly logger: Logger;
  readonly heard: (what: string) => void;
}

const logger: Logger = { warn: (event, facts = {}) => console.warn(event, facts) };

/**
 * Runs one live connection until Ctrl-C: reads what it needs from the environment and `.env`, says what is missing,
 * connects, and says what is heard. Summaries that fall due are shown here, not posted.
 */
export async function serveLive<C>(
  platform: string,
  configOf: (env: Env) => Config<C>,
  connect: (live: Live & C) => Promise<Connection>,
): Promise<void> {
  loadDotEnv();
  const read = configOf(environment());
  if (!read.ok) return fail(read.missing);
  const digests = compiledDigests(join(ROOT, 'digests'));
  const daily = localDaily(
    fileStore(join(ROOT, '.dateline', `${platform}.json`), clock),
    digests,
    clock,
    logger,
    console.log,
  );
  const heard = (what: string): void => console.log(`${new Date(clock.now()).toISOString()} ${what}`);
  try {
    const connection = await connect({ ...read.config, digests, subscriptions: daily.subscriptions, logger, heard });
    const ticking = setInterval(() => void daily.turn().catch(() => logger.warn('daily-turn-failed')), TICK);
    console.log(connected(platform, [...digests.keys()]));
    process.once('SIGINT', () => {
      clearInterval(ticking);
      void connection.close().then(() => process.exit(0));
    });
  } catch (failure) {
    fail([failure instanceof Error ? failure.message : String(failure)]);
  }
}

function fail(lines: readonly string[]): void {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}

const connected = (platform: string, topics: readonly string[]): string =>
  [
    `Connected to ${platform}: ${topics.map((topic) => `/${topic}`).join(', ')} answered from this machine. Ctrl-C stops.`,
    'For development only: nothing answers while this is not running. A deployment needs no connection (npm run deploy).',
  ].join('\n');
