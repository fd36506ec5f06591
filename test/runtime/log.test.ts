import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScriptedServer, scriptedServer } from '../fixtures/scripted-server.ts';
import { slash } from '../platforms/discord/interactions.ts';
import { emfFaults } from '../telemetry/emf.ts';
import type { FunctionName } from './deployed.ts';
import { pollQueue } from './event-source.ts';
import { type Lambda, startLambda } from './lambda.ts';
import { makeDue, startWorld, type World } from './world.ts';

let world: World;
let chat: ScriptedServer;
let functions: Readonly<Record<FunctionName, Lambda>>;

beforeAll(async () => {
  world = await startWorld();
  chat = await scriptedServer({ status: 200, body: { ok: true, ts: '1.5', channel: 'C1' } });
  const around = { ...world.addresses, SLACK_API_URL: chat.origin, DISCORD_API_URL: chat.origin };
  const start = (name: FunctionName): Promise<Lambda> => startLambda(world.deployed(name), around);
  const [slack, discord, daily, deliver] = await Promise.all([
    start('slack'),
    start('discord'),
    start('daily'),
    start('deliver'),
  ]);
  functions = { slack, discord, daily, deliver };
});
afterAll(async () => {
  await Promise.all(Object.values(functions).map((lambda) => lambda.stop()));
  await chat.close();
  await world.close();
});

/** What a function itself wrote, line by line. */
const linesOf = (name: FunctionName): readonly string[] => functions[name].log().trimEnd().split('\n');
const factsOf = (name: FunctionName): readonly Readonly<Record<string, unknown>>[] =>
  linesOf(name).map((line) => JSON.parse(line));

const REQUEST_ID = expect.stringMatching(/^[0-9a-f-]{36}$/);

describe('the log of the packaged functions', () => {
  it('tells of each request in one line of JSON, with nothing before or behind it', async () => {
    const { slack, discord } = functions;
    await slack.invoke(world.slackCommand('who putin'));
    await slack.invoke(world.slackCommand('who Napoleon'));
    await discord.invoke(world.interaction(slash('karabakh', 'who', { name: 'Putin' })));
    const always = { requestId: REQUEST_ID, stage: 'prod', version: expect.stringMatching(/^[0-9a-f]{8}$/) };
    const answered = { ...always, command: 'who', outcome: 'answered', cold: true };
    const refused = { ...always, command: 'who', outcome: 'refused', why: 'no-such-person' };
    expect(factsOf('slack')).toEqual([
      expect.objectContaining({ ...answered, platform: 'slack' }),
      expect.objectContaining({ ...refused, platform: 'slack', cold: false }),
    ]);
    expect(factsOf('discord')).toEqual([expect.objectContaining({ ...answered, platform: 'discord' })]);
  });

  it('can be followed from a tick to its posts', async () => {
    const { slack, daily, deliver } = functions;
    for (const channel of ['C1', 'C2']) {
      await slack.invoke(world.slackCommand('subscribe 9am utc', { channel_id: channel }));
      await makeDue(world.store, 'slack', channel);
    }
    await daily.invoke({});
    expect(await pollQueue(world.source, deliver)).toEqual({ received: 2, settled: 2, ended: 'answered' });
    const [ticked] = factsOf('daily');
    expect(ticked).toMatchObject({ requestId: REQUEST_ID, outcome: 'ticked', due: 2, sent: 2 });
    const posted = { tick: ticked?.['requestId'], outcome: 'posted', attempt: 1, Delivered: 1, stage: 'prod' };
    expect(factsOf('deliver')).toEqual([expect.objectContaining(posted), expect.objectContaining(posted)]);
  });

  it('keeps to the embedded metric format', () => {
    const lines = (['slack', 'discord', 'daily', 'deliver'] as const).flatMap(linesOf);
    expect(lines.length).toBe(8);
    expect(lines.flatMap(emfFaults)).toEqual([]);
  });
});
