import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { encodeReference } from '../../src/subscriptions/reference.ts';
import { type ScriptedServer, scriptedServer } from '../fixtures/scripted-server.ts';
import { slash } from '../platforms/discord/interactions.ts';
import { actionForm } from '../platforms/slack/signed.ts';
import { type Lambda, startLambda } from './lambda.ts';
import { leaksBetween } from './verdict.ts';
import { startWorld, type World } from './world.ts';

/**
 * Invocations that count, after as many that make the process warm: each part loaded, the code compiled as well as it
 * will be. A tick asks the table sixteen questions, so it has fewer.
 */
const MANY = { slack: 1_000, discord: 1_000, deliver: 1_000, daily: 100 } as const;

let world: World;
let platform: ScriptedServer;
let dir: string;
let running: Lambda | undefined;

beforeAll(async () => {
  world = await startWorld();
  platform = await scriptedServer({ status: 200, body: { ok: true, ts: '1.5', id: '99' } });
  dir = mkdtempSync(join(tmpdir(), 'dateline-leaks-'));
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
});
afterAll(async () => {
  await platform.close();
  await world.close();
  rmSync(dir, { recursive: true });
});

type Ask = (number: number) => object;

const TOPICS = [
  'timeline',
  'search mountains',
  'who putin',
  'subscription',
  'help',
  'disputed',
  'search Ağdam',
  'gibberish',
];

const ASKS: Readonly<Record<'slack' | 'discord' | 'daily' | 'deliver', Ask>> = {
  slack: (number) => {
    if (number % 10 === 0) return { requestContext: { http: { method: 'POST' } }, headers: {}, body: `x=${number}` };
    if (number % 10 === 5) return world.slackForm(actionForm('none', `${platform.origin}/answer`));
    return world.slackCommand(TOPICS[number % TOPICS.length] ?? '', { channel_id: `C${number}` });
  },
  discord: (number) => {
    if (number % 10 === 0)
      return { requestContext: { http: { method: 'POST' } }, headers: {}, body: `{"n":${number}}` };
    const asked = [slash('karabakh', 'timeline'), slash('karabakh', 'search', { words: `mountains ${number}` })];
    const inServer = { guild_id: '20', channel_id: String(number), app_permissions: '8' };
    return world.interaction({ ...(asked[number % 2] ?? { type: 1 }), ...inServer });
  },
  daily: () => ({}),
  // Of a channel that nobody subscribed, which is settled by a look at the table; every tenth cannot be read.
  deliver: (number) => {
    const day = '2031-05-09' as Parameters<typeof encodeReference>[0]['day'];
    const key = { topic: 'karabakh', platform: 'slack' as const, channel: `C${number}`, day, due: Date.now() - 1_000 };
    return { Records: [{ messageId: `m${number}`, body: number % 10 === 0 ? 'torn' : encodeReference(key) }] };
  },
};

/** Invokes a function many times, and as many times again. @returns what it gathered the second time. */
async function strained(lambda: Lambda, ask: Ask, many: number): Promise<readonly string[]> {
  for (let number = 0; number < many; number += 1) await lambda.invoke(ask(number));
  const before = await lambda.gauge();
  for (let number = 0; number < many; number += 1) {
    const { ended } = await lambda.invoke(ask(number));
    if (ended !== 'answered') throw new Error(`Invocation ${number} ${ended}: ${lambda.log().slice(-500)}`);
  }
  const after = await lambda.gauge();
  const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
  console.log(
    `${many} invocations: ${kilobytes(before.heap)} -> ${kilobytes(after.heap)}; open: ${after.handles.join(', ')}`,
  );
  return leaksBetween(before, after, many);
}

const around = () => ({ ...world.addresses, SLACK_API_URL: platform.origin, DISCORD_API_URL: platform.origin });

describe('a warm function', () => {
  it.each(['slack', 'discord', 'daily', 'deliver'] as const)(
    '(%s) gathers nothing over many invocations',
    async (name) => {
      running = await startLambda(world.deployed(name), around());
      expect(await strained(running, ASKS[name], MANY[name])).toEqual([]);
    },
    120_000,
  );

  it.each(['slack', 'discord'] as const)(
    '(%s) answers as a cold one does, whatever was asked before',
    async (name) => {
      running = await startLambda(world.deployed(name), around());
      const answersOf = async (lambda: Lambda, numbers: readonly number[]): Promise<unknown[]> => {
        const answers: unknown[] = [];
        for (const number of numbers) answers.push(await lambda.invoke(ASKS[name](number)));
        return answers;
      };
      const numbers = Array.from({ length: 20 }, (_, index) => index);
      const cold: unknown[] = [];
      for (const number of numbers.slice(1, 9)) {
        const fresh = await startLambda(world.deployed(name), around());
        cold.push(...(await answersOf(fresh, [number])));
        await fresh.stop();
      }
      await answersOf(running, [...numbers].reverse());
      expect(await answersOf(running, numbers.slice(1, 9))).toEqual(cold);
    },
    120_000,
  );
});

/** A function of this one file, packed as ours are. */
function packedFunction(code: string) {
  const zip = join(dir, 'planted.zip');
  writeFileSync(zip, zipSync({ 'slack.cjs': strToU8(code) }));
  return { ...world.deployed('slack'), zip };
}

describe('a function that', () => {
  it.each([
    [
      'keeps each event',
      'const kept = []; exports.handler = async (event) => kept.push(event.text + kept.length);',
      /bytes an invocation/,
    ],
    ['leaves a timer running', 'exports.handler = async () => { setInterval(() => {}, 60_000); };', /open: .*Timeout/],
    ['listens anew each time', "exports.handler = async () => { process.on('warning', () => {}); };", /listeners/],
  ])('%s is found out', async (_, code, found) => {
    running = await startLambda(packedFunction(code));
    const leaks = await strained(running, () => ({ text: 'x'.repeat(2_000) }), 1_000);
    expect(leaks.join()).toMatch(found);
  });

  it('gathers nothing is not', async () => {
    running = await startLambda(packedFunction('exports.handler = async (event) => event.text.length;'));
    expect(await strained(running, () => ({ text: 'x'.repeat(2_000) }), 1_000)).toEqual([]);
  });
});
