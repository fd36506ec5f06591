import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Scripted, type ScriptedServer, scriptedServer } from '../fixtures/scripted-server.ts';
import { arnOf, rightsOf } from '../infra/policy.ts';
import { planted } from '../infra/template.ts';
import { slash } from '../platforms/discord/interactions.ts';
import { type FunctionName, template } from './deployed.ts';
import { pollQueue } from './event-source.ts';
import { type Lambda, startLambda } from './lambda.ts';
import { makeDue, SECRETS, startWorld, type World } from './world.ts';

let world: World;
const running: (Lambda | ScriptedServer)[] = [];
const logs: string[] = [];

beforeAll(async () => {
  world = await startWorld();
});
afterEach(async () => {
  for (const one of running.splice(0)) {
    if ('log' in one) logs.push(one.log());
    await ('stop' in one ? one.stop() : one.close());
  }
});
afterAll(() => world.close());

async function platform(...script: Scripted[]): Promise<ScriptedServer> {
  const server = await scriptedServer(...script);
  running.push(server);
  return server;
}

async function start(name: FunctionName, more: Readonly<Record<string, string>> = {}): Promise<Lambda> {
  const lambda = await startLambda(world.deployed(name), { ...world.addresses, ...more });
  running.push(lambda);
  return lambda;
}

const POSTED = { status: 200, body: { ok: true, ts: '1.5', channel: 'C1', id: '99' } } as const;
const member = { user: { id: '40' }, permissions: String(1 << 4) };
const fromDiscord = (channel: string): object => ({
  ...slash('karabakh', 'subscribe', { time: '9', zone: 'UTC' }),
  ...{
    guild_id: '20',
    channel_id: channel,
    app_permissions: '8',
    authorizing_integration_owners: { '0': '20' },
    member,
  },
});

/** Subscribes a Slack channel by its command, lets its summary fall due, and ticks. */
async function dueInSlack(channel: string): Promise<void> {
  const chat = await platform(POSTED);
  const slack = await start('slack', { SLACK_API_URL: chat.origin });
  const answered = await slack.invoke(world.slackCommand('subscribe 9am utc', { channel_id: channel }));
  expect(answered).toMatchObject({ ended: 'answered', response: { statusCode: 200 } });
  await makeDue(world.store, 'slack', channel);
  const daily = await start('daily');
  expect(await daily.invoke({})).toEqual({ ended: 'answered', response: { due: 1, sent: 1, late: 0, left: 0 } });
}

describe('a summary, from the command to the post', () => {
  it('is asked for on both platforms, put on the queue by a tick, and posted once on each', async () => {
    const chat = await platform(POSTED);
    const urls = { SLACK_API_URL: chat.origin, DISCORD_API_URL: chat.origin };
    const [slack, discord, daily, deliver] = await Promise.all([
      start('slack', urls),
      start('discord', urls),
      start('daily', urls),
      start('deliver', urls),
    ]);
    await slack.invoke(world.slackCommand('subscribe 9am utc', { channel_id: 'C1' }));
    await discord.invoke(world.interaction(fromDiscord('30')));
    await Promise.all([makeDue(world.store, 'slack', 'C1'), makeDue(world.store, 'discord', '30')]);
    const before = chat.arrived.length;

    expect(await daily.invoke({})).toEqual({ ended: 'answered', response: { due: 2, sent: 2, late: 0, left: 0 } });
    expect(await pollQueue(world.source, deliver)).toEqual({ received: 2, settled: 2, ended: 'answered' });
    const paths = chat.arrived.slice(before).map(({ path }) => path);
    expect(paths.filter((path) => path.includes('chat.postMessage')).length).toBeGreaterThan(0);
    expect(paths.filter((path) => path.includes('/channels/30/messages')).length).toBeGreaterThan(0);

    expect(await daily.invoke({})).toEqual({ ended: 'answered', response: { due: 0, sent: 0, late: 0, left: 0 } });
    expect((await pollQueue(world.source, deliver)).ended).toBe('nothing came');
    expect(chat.arrived.length - before).toBe(paths.length);
  });

  it('that one platform refuses comes again alone, and the other is settled', async () => {
    await dueInSlack('C2');
    const discord = await start('discord');
    await discord.invoke(world.interaction(fromDiscord('32')));
    await makeDue(world.store, 'discord', '32');
    await (await start('daily')).invoke({});
    const chat = await platform(POSTED);
    const broken = await platform({ status: 400, body: { code: 50_035, message: 'Invalid Form Body' } });
    const deliver = await start('deliver', { SLACK_API_URL: chat.origin, DISCORD_API_URL: broken.origin });
    expect(await pollQueue(world.source, deliver)).toEqual({ received: 2, settled: 1, ended: 'answered' });
    expect(deliver.log()).toContain('delivery-stuck');
    // Before it is posted again, it is looked for in the channel.
    const later = await platform({ status: 200, body: [] }, POSTED);
    const again = await start('deliver', { DISCORD_API_URL: later.origin });
    expect(await pollQueue(world.source, again, { patience: 3 })).toEqual({
      received: 1,
      settled: 1,
      ended: 'answered',
    });
    expect(later.arrived.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });
});

describe('a channel that the deployment names', () => {
  it('has its subscription with the first tick, and no second with the next', async () => {
    const named = { topic: 'karabakh', platform: 'slack', channel: 'C9', time: '09:00', zone: 'UTC', mode: 'new' };
    const daily = await start('daily', { DAILY_CHANNELS: JSON.stringify([named, { channel: 'C8' }]) });
    const nothingDue = { ended: 'answered', response: { due: 0, sent: 0, late: 0, left: 0 } };
    expect([await daily.invoke({}), await daily.invoke({})]).toEqual([nothingDue, nothingDue]);
    const stored = await world.store.subscriptions.get({ topic: 'karabakh', platform: 'slack', channel: 'C9' });
    expect(stored).toMatchObject({ createdBy: 'deployment', standing: { state: 'active' }, revision: 1 });
    expect(daily.log()).toContain('configured-channel-wrong');
  });
});

describe('time', () => {
  it('that the table does not answer in is told to whoever asked, before the platform gives up', async () => {
    const [slack, discord] = await Promise.all([start('slack'), start('discord')]);
    await Promise.all([slack.started, discord.started]);
    world.table.silent = true;
    const begun = Date.now();
    const answers = await Promise.all([
      slack.invoke(world.slackCommand('subscription')),
      discord.invoke(world.interaction({ ...fromDiscord('30'), data: slash('karabakh', 'subscription').data })),
    ]);
    world.table.silent = false;
    expect(Date.now() - begun).toBeLessThan(3_000);
    expect(answers.map(({ ended }) => ended)).toEqual(['answered', 'answered']);
    for (const answer of answers) expect(JSON.stringify(answer)).toContain('cannot be reached just now');
    for (const { log } of [slack, discord]) expect(log()).toContain('subscription-command-failed');
  });

  it('that a platform does not answer in is given up before it is over, and the summary put off', async () => {
    await dueInSlack('C3');
    const chat = await platform({ hang: 'before' });
    const deliver = await start('deliver', { SLACK_API_URL: chat.origin });
    const begun = Date.now();
    expect(await pollQueue(world.source, deliver, { time: 12_000 })).toMatchObject({ settled: 1, ended: 'answered' });
    expect(Date.now() - begun).toBeLessThan(12_000);
    expect(chat.arrived.length).toBe(1);
    // A new message for the same summary, in half a minute.
    expect(world.source.server.inspectQueue('due')?.messages.delayed.length).toBe(1);
    world.source.server.reset();
  });

  it('too short for a post is given back at once, and nothing is posted', async () => {
    await dueInSlack('C4');
    const chat = await platform(POSTED);
    const deliver = await start('deliver', { SLACK_API_URL: chat.origin });
    expect(await pollQueue(world.source, deliver, { time: 5_000 })).toMatchObject({ settled: 1, ended: 'answered' });
    expect(chat.arrived).toEqual([]);
    expect(await pollQueue(world.source, deliver)).toMatchObject({ received: 1, settled: 1 });
    expect(chat.arrived.length).toBeGreaterThan(0);
  });

  it('that the table does not answer in ends the process; the message comes again, and is posted once', async () => {
    await dueInSlack('C5');
    const chat = await platform(POSTED);
    const deliver = await start('deliver', { SLACK_API_URL: chat.origin });
    world.table.silent = true;
    expect(await pollQueue(world.source, deliver, { time: 1_500 })).toEqual({
      ...{ received: 1, settled: 0, ended: 'timed out' },
    });
    world.table.silent = false;
    const next = await start('deliver', { SLACK_API_URL: chat.origin });
    expect(await pollQueue(world.source, next, { patience: 3 })).toMatchObject({ received: 1, settled: 1 });
    const posted = chat.arrived.length;
    expect(posted).toBeGreaterThan(0);
    expect((await pollQueue(world.source, next)).ended).toBe('nothing came');
  });
});

describe('a function that is not set up', () => {
  it.each([
    ['deliver', { SLACK_BOT_TOKEN: '', DISCORD_BOT_TOKEN: '' }, 'SLACK_BOT_TOKEN and DISCORD_BOT_TOKEN are not set'],
    ['deliver', { QUEUE_URL: '' }, 'QUEUE_URL is not set'],
    ['daily', { TABLE_NAME: '' }, 'TABLE_NAME is not set'],
  ] as const)('(%s with %j) does not start, and Lambda is told why', async (name, lacking, told) => {
    const { started } = await start(name, lacking);
    expect(await started).toMatchObject({ errorType: 'Error', errorMessage: expect.stringContaining(told) });
  });

  it.each([
    ['slack', { SLACK_SIGNING_SECRET: '' }, 'SLACK_SIGNING_SECRET is not set'],
    ['discord', { DISCORD_PUBLIC_KEY: 'ff' }, 'DISCORD_PUBLIC_KEY is not 64'],
  ] as const)('(%s with %j) answers 500 and nothing else, and logs why', async (name, lacking, told) => {
    const lambda = await start(name, lacking);
    expect(await lambda.started).toBe(null);
    const event = name === 'slack' ? world.slackCommand('help') : world.interaction({ type: 1 });
    expect(await lambda.invoke(event)).toEqual({
      ...{ ended: 'answered', response: { statusCode: 500, headers: {}, body: '' } },
    });
    expect(lambda.log()).toContain(told);
  });
});

describe('rights', () => {
  const ARNS: Readonly<Record<string, string>> = {
    Table: arnOf('AWS::DynamoDB::Table', 'Table'),
    'Table/index/due': `${arnOf('AWS::DynamoDB::Table', 'Table')}/index/due`,
    Queue: arnOf('AWS::SQS::Queue', 'Queue'),
  };
  /** Used by Lambda between queue and function. */
  const consuming = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

  it.each([
    ['slack', 'SlackRole'],
    ['discord', 'DiscordRole'],
    ['daily', 'DailyRole'],
    ['deliver', 'DeliverRole'],
  ])('of %s are those that it was seen to use above', (name, role) => {
    const rights = rightsOf(template(), role);
    const asked = [...world.table.asked, ...world.queue.asked].filter(({ who }) => who === name);
    expect(asked.length).toBeGreaterThan(1);
    const denied = asked.filter(({ action, resource }) => !rights.allow(action, ARNS[resource] ?? resource));
    expect(denied).toEqual([]);
    const granted = rights.statements.flatMap(({ actions }) => actions).filter((one) => /^(dynamodb|sqs):/.test(one));
    const used = new Set([...asked.map(({ action }) => action), ...consuming]);
    expect(granted.filter((action) => !used.has(action))).toEqual([]);
  });

  it('that a role lacks would be missed', () => {
    const poorer = planted(template(), ({ Resources }) => {
      // Under a condition stands what the bucket of published digests needs, and nothing of the table.
      const policies = Resources['SlackRole']?.Properties['Policies'] as { PolicyDocument?: { Statement: object[] } }[];
      for (const { PolicyDocument } of policies) {
        for (const statement of PolicyDocument?.Statement ?? [])
          Object.assign(statement, { Action: ['dynamodb:GetItem'] });
      }
    });
    const { allow } = rightsOf(poorer, 'SlackRole');
    const asked = world.table.asked.filter(({ who }) => who === 'slack');
    const denied = asked.filter(({ action, resource }) => !allow(action, ARNS[resource] ?? resource));
    expect(new Set(denied.map(({ action }) => action))).toEqual(new Set(['dynamodb:PutItem']));
  });

  it('are all that was asked for, and no secret was written to a log', () => {
    const known = [...world.table.asked, ...world.queue.asked].map(({ who }) => who);
    expect(new Set(known)).toEqual(new Set(['slack', 'discord', 'daily', 'deliver']));
    expect(logs.join('').length).toBeGreaterThan(100);
    for (const secret of Object.values(SECRETS)) expect(logs.join('')).not.toContain(secret);
  });
});
