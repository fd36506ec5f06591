import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { editionOf } from '../../../src/answers/edition.ts';
import { run } from '../../../src/answers/run.ts';
import { en } from '../../../src/answers/words/en.ts';
import { wordsIn } from '../../../src/answers/words/words-in.ts';
import { digestInMemory } from '../../../src/digest/build/make.ts';
import { slackResponder } from '../../../src/platforms/slack/respond.ts';
import { memoryStore } from '../../../src/playground/server/store.ts';
import type { Asker, Digests, SubscriptionCommands } from '../../../src/ports.ts';
import { subscriptionCommands } from '../../../src/subscriptions/commands/commands.ts';
import { harbour, harbourDocument } from '../../fixtures/harbour.ts';
import { noLanguages } from '../../fixtures/languages.ts';
import { type Scripted, scriptedServer } from '../../fixtures/scripted-server.ts';
import { tides } from '../../fixtures/tides.ts';
import { brokenDigests, handled, heard } from '../handled.ts';
import { faults } from './faults.ts';
import { signedEvent } from './signed.ts';

const secret = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const at = 1_620_000_000;
const log = heard();
const both: Digests = new Map([
  ['harbour', harbour],
  ['tides', tides],
]);
beforeEach(() => {
  log.events.length = 0;
});
interface World {
  readonly digests?: Digests;
  readonly slack?: Scripted;
  readonly hasToken?: boolean;
  readonly subscriptions?: SubscriptionCommands;
}

async function deployed({ digests = both, slack, hasToken = true, subscriptions }: World = {}) {
  const server = await scriptedServer(slack ?? { status: 200, body: { ok: true } });
  onTestFinished(() => server.close());
  const responder = slackResponder({
    signingSecret: secret,
    clock: { now: () => at * 1000 },
    logger: log,
    post: async () => ({ ok: false, reason: 'nothing is posted here', mayBeDone: false }),
    ...(hasToken ? { bot: { botToken: 'xoxb-harbour', apiUrl: server.origin } } : {}),
  });
  const answer = handled(responder, digests, subscriptions ?? null);
  const calls = () => server.arrived.map(({ path, body }) => ({ path, ...JSON.parse(body) }));
  return {
    calls,
    open: (tab = 'home', id = 'Ev1') => {
      const event = { type: 'app_home_opened', user: 'U0000USER', channel: 'D0000CHAN', tab, event_ts: '1.1' };
      const body = JSON.stringify({ type: 'event_callback', team_id: 'T0000TEAM', event_id: id, event });
      return answer(signedEvent(body, { secret, at, contentType: 'application/json' }));
    },
    press: (view: object, action: object, more: object = {}) => {
      const payload = {
        ...{ type: 'block_actions', user: { id: 'U0000USER' }, team: { id: 'T0000TEAM' }, trigger_id: '1.2.x' },
        ...{ view: { id: 'V1', ...view }, actions: [action], ...more },
      };
      const form = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
      return answer(signedEvent(form, { secret, at }));
    },
  };
}

const ACKNOWLEDGED = { statusCode: 200, headers: {}, body: '' };
const button = (command: string) => ({
  type: 'button',
  action_id: 'ask-1',
  value: `${harbour.version}|harbour|${command}`,
});
const chosen = (topic: string, channel: string) => ({
  ...{ type: 'conversations_select', action_id: `channel-of:${topic}`, selected_conversation: channel },
});

/** What is wrong with the blocks of a view, by the rules for messages; tables are for messages alone. */
const faultsOf = ({ blocks }: { readonly blocks: readonly { readonly type: string }[] }): unknown => [
  ...faults({ response_type: 'ephemeral', text: 'x', blocks, unfurl_links: false, unfurl_media: false } as never),
  ...blocks.filter(({ type }) => type === 'table'),
];

/** The same of the home, which holds several answers: what is pressed is told apart within a block, and 9,000 and 50 blocks are a message's. */
const faultsOfHome = (view: { readonly blocks: readonly { readonly type: string }[] }): unknown => [
  ...(faultsOf(view) as readonly unknown[]).filter(
    (fault) => !/^action_id twice|characters of JSON$|^\d+ blocks$/.test(String(fault)),
  ),
  ...view.blocks.filter((block) => {
    const ids = JSON.stringify(block).match(/"action_id":"[^"]*"/g) ?? [];
    return new Set(ids).size < ids.length;
  }),
];

describe("the app's home", () => {
  it('has the brief of each topic, a menu of channels for each, and how to ask', async () => {
    const { open, calls } = await deployed();
    expect(await open()).toEqual(ACKNOWLEDGED);
    const [{ path, user_id, view }] = calls();
    expect({ path, user_id, type: view.type }).toEqual({
      ...{ path: '/views.publish', user_id: 'U0000USER', type: 'home' },
    });
    const text = JSON.stringify(view);
    for (const words of ['Check against the digest', 'Ferry crews stop work', 'Duval announced', 'channel-of:tides'])
      expect(text).toContain(words);
    expect(text).not.toContain('Share');
    expect(view.blocks.length).toBeLessThanOrEqual(100);
  });

  it('names the topics for which there is no room', async () => {
    const many = new Map(Array.from({ length: 30 }, (_, number) => [`topic-${number}`, harbour]));
    const { open, calls } = await deployed({ digests: many });
    await open();
    const [{ view }] = calls();
    expect(view.blocks.length).toBeLessThanOrEqual(100);
    expect(JSON.stringify(view)).toMatch(/More topics: .*\/topic-29/);
  });

  it('of someone who follows a hundred names is a view that Slack takes, each topic with a way to all of them', async () => {
    const clock = { now: () => at * 1000 };
    const store = memoryStore(clock);
    const poster = { post: async () => ({ ok: true as const, messageId: '1' }) };
    const ports = { ...store, posters: { slack: poster }, languages: noLanguages, wordsIn, clock, logger: log };
    const subscriptions = subscriptionCommands(ports);
    const copies = Array.from({ length: 4 }, (_, number) => `topic-${number}`);
    const digests = new Map(
      copies.map((id) => [id, digestInMemory({ ...harbourDocument, topic: { ...harbourDocument.topic, id } })]),
    );
    const asker = { platform: 'slack', channel: 'D0000CHAN', user: 'U0000USER', direct: true, tryPost: true } as const;
    for (const [topic, digest] of digests)
      for (let number = 0; number < 25; number += 1) {
        const options = { about: `<@U1> *word* ${number} & ${'w'.repeat(20)}`, confirm: 'yes' };
        await subscriptions.answer({ topic, name: 'follow', options }, asker, editionOf(digest), at * 1000 + 2_500);
      }
    const { open, calls } = await deployed({ digests, subscriptions });
    expect(await open()).toEqual(ACKNOWLEDGED);
    const [{ view }] = calls();
    expect(view.blocks.length).toBeLessThanOrEqual(100);
    expect(JSON.stringify(view).length).toBeLessThan(250_000);
    expect(faultsOfHome(view)).toEqual([]);
    expect(JSON.stringify(view)).not.toContain('<@U1>');
    const shown = copies.filter((topic) => JSON.stringify(view).includes(`channel-of:${topic}`));
    for (const topic of copies)
      expect(JSON.stringify(view), topic).toContain(shown.includes(topic) ? `channel-of:${topic}` : `/${topic}`);
    expect(JSON.stringify(view)).toContain('25 names');
  });

  it('is not made for the tab of messages, nor without a token, nor twice for one event', async () => {
    const one = await deployed();
    await one.open('messages');
    await one.open('home', 'Ev2');
    await one.open('home', 'Ev2');
    expect(one.calls()).toHaveLength(1);
    const other = await deployed({ hasToken: false });
    expect(await other.open()).toEqual(ACKNOWLEDGED);
    expect(other.calls()).toEqual([]);
  });

  it.each([
    ['ratelimited', [503, 503]],
    ['internal_error', [503, 503]],
    ['not_enabled', [200, 200]],
    ['invalid_auth', [200, 200]],
  ])('that Slack does not take (%s) is made anew where that may help, and logged', async (error, statuses) => {
    const { open, calls } = await deployed({ slack: { status: 200, body: { ok: false, error } } });
    expect([(await open()).statusCode, (await open()).statusCode]).toEqual(statuses);
    const times = statuses[0] === 503 ? 2 : 1;
    expect(calls()).toHaveLength(times);
    expect(log.events).toEqual(Array(times).fill('slack-view-failed'));
  });

  it('that fails, since something is broken, is acknowledged and logged', async () => {
    const { open } = await deployed({ digests: brokenDigests(new Error('a bug')) });
    expect(await open()).toEqual(ACKNOWLEDGED);
    expect(log.events).toEqual(['answer-failed']);
  });
});

describe('what is pressed in a view', () => {
  it('in the home opens a modal, in a modal stands in its place', async () => {
    const { press, calls } = await deployed();
    expect(await press({ type: 'home' }, button('disputed|||'))).toEqual(ACKNOWLEDGED);
    expect(await press({ type: 'modal' }, button('who|||rosa'))).toEqual(ACKNOWLEDGED);
    const [opened, updated] = calls();
    expect(opened).toMatchObject({ path: '/views.open', trigger_id: '1.2.x', view: { type: 'modal' } });
    expect(updated).toMatchObject({ path: '/views.update', view_id: 'V1' });
    expect(JSON.stringify(opened)).toContain('How many were hurt on the Heron?');
    expect(JSON.stringify(updated)).toContain('Mayor of Port Alder');
  });

  it.each(['figures|||hurt', 'disputed|||hurt-count', 'timeline||||', 'who|||', 'cite|||A9', 'help|||'])(
    'makes a view that Slack takes of %s',
    async (command) => {
      const { press, calls } = await deployed();
      await press({ type: 'home' }, button(command));
      expect(faultsOf(calls()[0].view)).toEqual([]);
    },
  );

  it.each(['gone', ''])('that is no question of ours (%j) leads to help', async (value) => {
    const { press, calls } = await deployed();
    await press({ type: 'home' }, { type: 'button', action_id: 'ask-1', value });
    expect(JSON.stringify(calls())).toContain('This button no longer works');
  });

  it('shares nothing', async () => {
    const { press, calls } = await deployed();
    await press({ type: 'modal' }, button('help||s|'));
    expect(calls().map(({ path }) => path)).toEqual(['/views.update']);
  });

  it.each([
    ['without a person', { type: 'home' }, { user: {} }],
    ['in a view of another kind', { type: 'workflow_step' }, {}],
    ['in no view', {}, { view: {} }],
  ])('%s is refused', async (_case, view, more) => {
    const { press, calls } = await deployed();
    expect((await press(view, button('help|||'), more)).statusCode).toBe(400);
    expect(calls()).toEqual([]);
  });

  it('is met with an apology where something is broken', async () => {
    const { press, calls } = await deployed({ digests: brokenDigests(new Error('a bug')) });
    await press({ type: 'home' }, button('help|||'));
    expect(JSON.stringify(calls())).toContain(en.frame.apology);
    expect(log.events).toEqual(['answer-failed']);
  });
});

describe('what a person follows', () => {
  /** A deployment that keeps what is followed, and what its bot posts. */
  async function keeping() {
    const store = memoryStore({ now: () => at * 1000 });
    const posted: unknown[] = [];
    const post = async (one: unknown) => {
      posted.push(one);
      return { ok: true as const, messageId: '1' };
    };
    const subscriptions = subscriptionCommands({
      wordsIn,
      ...{ ...store, posters: { slack: { post } }, clock: { now: () => at * 1000 }, logger: log },
    });
    return { store, ...(await deployed({ subscriptions })) };
  }
  const follow = async ({ press }: Awaited<ReturnType<typeof keeping>>, name: string, place = 'direct:D0000CHAN') =>
    press({ type: 'home', private_metadata: place }, button(`follow|||${name}|`));

  it('stands in the home, topic by topic, and is theirs alone', async () => {
    const world = await keeping();
    await follow(world, "Rosa O'Brien");
    await follow(world, 'Gull Island', 'C0000CHAN');
    await world.open();
    const { view } = world.calls().at(-1);
    expect(view).toMatchObject({ private_metadata: 'direct:D0000CHAN' });
    const text = JSON.stringify(view);
    for (const words of ['You follow · 1 name', "Rosa O'Brien", 'You follow nothing yet', 'in a direct message'])
      expect(text).toContain(words);
    expect(text).not.toContain('Gull Island"');
    expect(faultsOfHome(view)).toEqual([]);
    expect(view.blocks.length).toBeLessThanOrEqual(100);
  });

  it('of 25 names leaves the home within what Slack takes', async () => {
    const world = await keeping();
    for (let name = 1; name <= 25; name += 1)
      await world.press({ type: 'home', private_metadata: 'direct:D0000CHAN' }, button(`follow|||name ${name}|yes`));
    await world.open();
    const { view } = world.calls().at(-1);
    expect(JSON.stringify(view)).toContain('You follow · 25 names');
    expect(view.blocks.length).toBeLessThanOrEqual(100);
    expect(faultsOfHome(view)).toEqual([]);
  });

  it('is ended there, in a modal that stays theirs; a daily summary still wants a channel', async () => {
    const world = await keeping();
    await follow(world, "Rosa O'Brien");
    await world.open();
    const home = world.calls().at(-1).view;
    const [unfollow] = home.blocks.flatMap(({ accessory }: { accessory?: { text?: { text: string } } }) =>
      accessory?.text?.text === 'Unfollow' ? [accessory] : [],
    );
    await world.press(home, unfollow);
    const modal = world.calls().at(-1);
    expect(modal).toMatchObject({ path: '/views.open', view: { private_metadata: 'direct:D0000CHAN' } });
    expect(JSON.stringify(modal)).toContain("No longer followed: Rosa O'Brien");
    const key = { topic: 'harbour', platform: 'slack', channel: 'D0000CHAN' } as const;
    expect((await world.store.subscriptions.get({ ...key, kind: 'follows' }))?.standing.state).toBe('finished');
    await world.press(modal.view, button('subscribe||||'));
    expect(await world.store.subscriptions.get(key)).toBeNull();
  });

  it('is left out of the home where this deployment keeps none', async () => {
    const { open, calls } = await deployed();
    await open();
    expect(JSON.stringify(calls())).not.toContain('follow nothing');
  });
});

describe("a channel's subscription", () => {
  const asked: { readonly name: string; readonly asker: Asker }[] = [];
  const help = run({ topic: 'harbour', name: 'help', options: {} }, harbour);
  const subscriptions: SubscriptionCommands = {
    answer: async ({ name }, asker) => {
      asked.push({ name, asker });
      return { reply: { ...help, title: 'What the channel has' }, audience: 'channel' };
    },
  };
  beforeEach(() => {
    asked.length = 0;
  });

  it('is shown where the channel is chosen, and changed from there', async () => {
    const { press, calls } = await deployed({ subscriptions });
    await press({ type: 'home' }, chosen('harbour', 'C0000CHAN'));
    const [{ view }] = calls();
    expect(view).toMatchObject({ private_metadata: 'C0000CHAN' });
    expect(JSON.stringify(view)).toContain('What the channel has');
    await press({ type: 'modal', private_metadata: view.private_metadata }, button('pause||'));
    const asker = { platform: 'slack', channel: 'C0000CHAN', user: 'U0000USER', team: 'T0000TEAM', tryPost: true };
    expect(asked).toEqual([
      { name: 'subscription', asker },
      { name: 'pause', asker },
    ]);
  });

  it('cannot be changed where no channel was chosen', async () => {
    const { press } = await deployed({ subscriptions });
    await press({ type: 'home' }, button('pause||'));
    expect(asked).toMatchObject([
      { name: 'pause', asker: { channel: '', hindrance: expect.stringContaining('channel') } },
    ]);
  });
});
