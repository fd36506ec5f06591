import { join } from 'node:path';
import { type Config, type Env, gatewayConfig, socketConfig } from '../config.ts';
import { localSummaries } from '../playground/server/daily-summaries.ts';
import { fileStore } from '../playground/server/store.ts';
import type { Logger } from '../ports.ts';
import { clock } from '../system.ts';
import { DIGESTS, defineCommand, digestsOf, WrongUsage } from './command.ts';
import type { Connection, Live } from './live/connection.ts';

/** Milliseconds between two looks at what is due. */
const TICK = 60_000;

/** How each platform is connected to; its client is loaded for it alone. */
const CONNECTIONS: Readonly<Record<string, (env: Env, live: Live) => Promise<Connection>>> = {
  slack: async (env, live) => {
    const config = configOf(socketConfig, env);
    return (await import('./live/slack.ts')).liveSlack({ ...config, ...live });
  },
  discord: async (env, live) => {
    const config = configOf(gatewayConfig, env);
    return (await import('./live/discord.ts')).liveDiscord({ ...config, ...live });
  },
};

export const command = defineCommand({
  about: `  Runs until Ctrl-C; a deployment needs no connection. Slack's Socket Mode needs SLACK_APP_TOKEN, Discord's Gateway
  DISCORD_BOT_TOKEN, in the environment or in .env. Summaries that fall due are shown here, not posted.`,
  words: [1, 1],
  options: {},
  async run({ words: [platform = ''] }, terminal) {
    const connect = Object.hasOwn(CONNECTIONS, platform) ? CONNECTIONS[platform] : undefined;
    if (!connect) throw new WrongUsage(`"${platform}" is no platform: slack, discord.`);
    const logger: Logger = { warn: (event, facts = {}) => terminal.error(`${event} ${JSON.stringify(facts)}`) };
    const digests = digestsOf(DIGESTS);
    const store = fileStore(join(DIGESTS, '..', '.dateline', `${platform}.db`), clock);
    const { subscriptions, turn } = localSummaries(store, digests, clock, logger, terminal.out);
    const heard = (what: string): void => void terminal.out(`${new Date(clock.now()).toISOString()} ${what}`);
    const connection = await connect(terminal.environment(), { digests, subscriptions, logger, heard });
    const ticking = setInterval(() => void turn().catch(() => logger.warn('daily-turn-failed')), TICK);
    await terminal.out(connected(platform, [...digests.keys()]));
    process.once('SIGINT', () => {
      clearInterval(ticking);
      void connection.close().then(() => process.exit(0));
    });
    return 0;
  },
});

function configOf<C>(read: (env: Env) => Config<C>, env: Env): C {
  const configured = read(env);
  if (configured.ok) return configured.config;
  throw new Error(configured.missing.join('\n'));
}

const connected = (platform: string, topics: readonly string[]): string =>
  [
    `Connected to ${platform}: ${topics.map((topic) => `/${topic}`).join(', ')} answered from this machine. Ctrl-C stops.`,
    'For development only: nothing answers while this is not running. A deployment needs no connection (npm run deploy).',
  ].join('\n');
