import { join } from 'node:path';
import type { Platform } from './sign.ts';

/** One that takes part. */
export interface Runner {
  /** As the table has it, without its version. */
  readonly name: string;
  /** The platform that it answers; the empty handler answers none, and is sent Discord's request. */
  readonly platform: Platform | 'none';
  /** The package that it stands for, where there is one. */
  readonly package?: string;
  /** Its source in `entries/`; absent where the file that the project's own build made is run. */
  readonly entry?: string;
  /** What one has to know to judge its figures. */
  readonly note?: string;
}

/** In the order of the table. */
const field: readonly Runner[] = [
  {
    name: 'empty handler',
    platform: 'none',
    entry: 'empty',
    note: 'verifies nothing and says “ok”; what Node itself takes.',
  },
  { name: 'by hand', platform: 'slack', entry: 'slack-by-hand' },
  {
    name: 'dateline',
    platform: 'slack',
    note: 'looks the answer up in its digest and lays it out; writes a line of log and metrics, as when deployed.',
  },
  {
    name: 'slack-edge',
    platform: 'slack',
    package: 'slack-edge',
    entry: 'slack-edge',
    note: 'made for edge functions, whose `Request` Node loads at first use. Given an `authorize`, as Bolt.',
  },
  {
    name: 'Bolt as it comes',
    platform: 'slack',
    package: '@slack/bolt',
    entry: 'slack-bolt',
    note: 'its `AwsLambdaReceiver`, with an `authorize` in place of a token, which would ask Slack at the first request.',
  },
  { name: 'by hand', platform: 'discord', entry: 'discord-by-hand' },
  { name: 'dateline', platform: 'discord' },
  {
    name: 'discord-interactions',
    platform: 'discord',
    package: 'discord-interactions',
    entry: 'discord-interactions',
    note: 'verifies and names constants; routing is by hand.',
  },
  {
    name: 'discord-hono',
    platform: 'discord',
    package: 'discord-hono',
    entry: 'discord-hono',
    note: 'made for Cloudflare Workers; takes a `Request`, as slack-edge.',
  },
  {
    name: 'slash-create',
    platform: 'discord',
    package: 'slash-create',
    entry: 'slash-create',
    note:
      'its `AWSLambdaServer` takes a callback, which Lambda refuses on Node 24; here a promise stands around it. It ' +
      'verifies in JavaScript (tweetnacl).',
  },
  {
    name: 'discord.js as it comes',
    platform: 'discord',
    package: 'discord.js',
    entry: 'discord-js',
    note: 'cannot answer over HTTP by itself; imported for its builders and enumerations, verification by hand.',
  },
];

/** One of them with the file that is run. */
export interface Entrant extends Runner {
  readonly file: string;
}

/** All of them: a peer runs its bundle in `out`, dateline its function as the project's build made it. */
export const entrants = (root: string, out: string): readonly Entrant[] =>
  field.map((runner) => {
    const built = join(root, 'dist', 'functions', `${runner.platform}.cjs`);
    return { ...runner, file: runner.entry ? join(out, `${runner.entry}.cjs`) : built };
  });

/** The platform whose request it is sent. */
export const askedBy = ({ platform }: Pick<Runner, 'platform'>): Platform =>
  platform === 'none' ? 'discord' : platform;
