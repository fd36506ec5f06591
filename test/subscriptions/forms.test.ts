import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/context.ts';
import { editionOf } from '../../src/answers/edition.ts';
import { plain } from '../../src/answers/reply/plain.ts';
import type { Reply } from '../../src/answers/reply/reply.ts';
import { run } from '../../src/answers/run.ts';
import { decodeToken, encodeToken } from '../../src/answers/token.ts';
import { en } from '../../src/answers/words/en.ts';
import { wordsIn } from '../../src/answers/words/words-in.ts';
import { readAddress } from '../../src/pictures/address.ts';
import { illustrated } from '../../src/pictures/illustrate.ts';
import { askerOfChosen } from '../../src/platforms/discord/chosen.ts';
import { memoryStore } from '../../src/playground/server/store.ts';
import type { Asker, Post, Posted, Subscription, SubscriptionAnswer } from '../../src/ports.ts';
import type { EveryCommandName } from '../../src/subscriptions/commands/catalogue.ts';
import { subscriptionCommands } from '../../src/subscriptions/commands/commands.ts';
import { splitSubscribeText } from '../../src/subscriptions/commands/schedule-text.ts';
import { postInTime } from '../../src/subscriptions/posting.ts';
import { harbour } from '../fixtures/harbour.ts';
import { noLanguages } from '../fixtures/languages.ts';
import { reply } from '../fixtures/replies.ts';

const [GUILD, FORUM, ROLE] = ['200000000000000001', '200000000000000002', '200000000000000003'];
const [MANAGE, MENTION] = [1n << 4n, 1n << 17n];

interface Given {
  /** Of who asks, where it is asked. */
  readonly member?: bigint;
  readonly bot?: bigint;
  readonly channel?: { readonly type: number; readonly permissions: bigint };
  readonly role?: { readonly id?: string; readonly mentionable: boolean };
  /** Flags of the message that a button was pressed on. */
  readonly pressed?: number;
}

/** A command of someone's in a channel of a server, with what Discord tells of the channel and role that they chose. */
function interaction({ member = MANAGE, bot = 0n, channel, role, pressed }: Given) {
  const { id = ROLE, mentionable } = role ?? {};
  const resolved = {
    ...(channel
      ? { channels: { [FORUM]: { id: FORUM, type: channel.type, permissions: `${channel.permissions}` } } }
      : {}),
    ...(role ? { roles: { [id]: { id, name: 'readers', mentionable } } } : {}),
  };
  return {
    ...{ type: pressed === undefined ? 2 : 3, guild_id: GUILD, channel_id: '300000000000000001', context: 0 },
    authorizing_integration_owners: { '0': GUILD },
    channel: { id: '300000000000000001', type: 0 },
    member: { user: { id: '400000000000000001' }, permissions: `${member}` },
    app_permissions: `${bot | (1n << 10n) | (1n << 11n)}`,
    ...(pressed === undefined ? { data: { resolved } } : { data: {}, message: { flags: pressed } }),
  };
}

const chosen = (given: Given, options: Record<string, string>, name: EveryCommandName = 'subscribe'): Asker =>
  askerOfChosen(interaction(given), ask(harbour, name, options), en);

function server(...outcomes: readonly Posted[]) {
  const clock = { now: () => Date.parse('2026-11-22T12:00:00Z') };
  const { subscriptions, snapshots } = memoryStore(clock);
  const posts: Post[] = [];
  const poster = {
    post: async (post: Post): Promise<Posted> => {
      posts.push(post);
      return outcomes[posts.length - 1] ?? { ok: true, messageId: '1' };
    },
  };
  const ports = { subscriptions, snapshots, languages: noLanguages, wordsIn, clock, logger: { warn: () => {} } };
  const made = subscriptionCommands({ ...ports, posters: { discord: poster } });
  return {
    subscriptions,
    posts,
    stored: (channel: string) => subscriptions.get({ topic: 'harbour', platform: 'discord', channel }),
    say: (name: EveryCommandName, options: Record<string, string>, given: Given) => {
      const asker = chosen(given, options, name);
      return made.answer(ask(harbour, name, options), asker, editionOf(harbour), clock.now() + 2_500);
    },
  };
}

const words = ({ reply: said }: SubscriptionAnswer): string => plain(said).replaceAll(/\s+/g, ' ');
const button = ({ reply: said }: SubscriptionAnswer, label: string) =>
  said.actions.find((action) => action.label === label)?.command;

const forum = { type: 15, permissions: MANAGE };

describe('a role to be mentioned', () => {
  it.each<[string, Given, string | undefined]>([
    ['anyone may mention it', { role: { mentionable: true } }, undefined],
    [
      'member and bot may mention all',
      { role: { mentionable: false }, member: MANAGE | MENTION, bot: MENTION },
      undefined,
    ],
    ['the member is an administrator', { role: { mentionable: false }, member: 8n, bot: 8n }, undefined],
    ['the member may not', { role: { mentionable: false }, bot: MENTION }, 'may mention this role'],
    ['the bot may not', { role: { mentionable: false }, member: MANAGE | MENTION }, 'The bot may not mention'],
    ['the member may not even subscribe', { role: { mentionable: true }, member: 0n }, 'manage this channel'],
    ['a button has it, which tells nothing of it', { pressed: 64, member: 8n, bot: 8n }, 'Type the command again'],
  ])('where %s', async (_, given, hindrance) => {
    const asker = chosen(given, { role: ROLE });
    if (hindrance === undefined) expect(asker).toMatchObject({ role: { id: ROLE, name: 'readers' } });
    else expect(asker).toMatchObject({ hindrance: expect.stringContaining(hindrance) });
    expect(asker.role === undefined).toBe(hindrance !== undefined);
  });

  it('is never everyone, whoever asks', () => {
    const everyone = { role: { id: GUILD, mentionable: true }, member: 8n, bot: 8n };
    expect(chosen(everyone, { role: GUILD })).toMatchObject({ hindrance: expect.stringContaining('everyone') });
  });

  it('is stored, shown, kept by a change of the time, and taken away again', async () => {
    const { say, stored } = server();
    const here = '300000000000000001';
    expect(words(await say('subscribe', { role: ROLE }, { role: { mentionable: true } }))).toContain('role readers');
    expect(await stored(here)).toMatchObject({ mention: { id: ROLE, name: 'readers' } });
    await say('subscribe', { time: '10' }, {});
    expect(await stored(here)).toMatchObject({ mention: { id: ROLE } });
    const state = await say('subscription', {}, {});
    expect(words(state)).toContain('Mentions the role readers.');
    const command = button(state, 'Mention nobody');
    if (!command) throw new Error('no button takes the role away');
    expect(encodeToken({ command, version: harbour.version, share: false }, 100)).not.toBe(null);
    expect(words(await say('subscribe', { ...command.options }, { pressed: 0 }))).not.toContain('readers');
    expect(await stored(here)).not.toHaveProperty('mention');
  });
});

describe('a picture', () => {
  it('is stored, shown, kept by a change of the time, and taken away again', async () => {
    const { say, stored } = server();
    const here = '300000000000000001';
    expect(words(await say('subscribe', { picture: 'on' }, {}))).toContain('picture: on');
    await say('subscribe', { time: '10' }, {});
    expect(await stored(here)).toMatchObject({ picture: true, schedule: { time: '10:00' } });
    expect(words(await say('subscription', {}, {}))).toContain('picture: on');
    expect(words(await say('subscribe', { picture: 'off' }, {}))).not.toContain('picture: on');
    expect(await stored(here)).not.toHaveProperty('picture');
  });

  it.each<[string, string, string]>([
    ['9am with a picture', 'on', '9am'],
    ['picture yerevan', 'on', ''],
    ['picture: off', 'off', ''],
    ['pictures on weekdays 18:00', 'on', '18:00'],
    ['without pictures', 'off', ''],
    ['no picture 9', 'off', '9'],
    ['9 new york', '', '9'],
  ])('is read of %j', (text, picture, time) => {
    const read = splitSubscribeText(text);
    expect([read.picture, read.time]).toEqual([picture, time]);
    expect(read.zone).not.toMatch(/picture|with|no\b/);
  });

  it('is of the days that a post tells: of the day it sums up, or of those with news', () => {
    const illustrate = illustrated({ url: 'https://abc.example/picture', key: 'k' });
    const digest = editionOf(harbour);
    const whenOf = (said: Reply) => readAddress(illustrate(said, digest).picture?.light ?? '', 'k')?.when;
    expect(whenOf(run(ask(harbour, 'summary', { day: '2021-05-02' }), digest))).toBe('2021-05-02');
    const [action] = run(ask(harbour, 'timeline'), digest).actions;
    const days = ask(harbour, 'timeline', { when: '2021-05-01..2021-05-04' });
    expect(whenOf({ ...reply(), actions: [{ label: 'x', ...action, command: days }] })).toBe('2021-05-01..2021-05-04');
    expect(illustrate(reply(), digest)).toEqual(reply());
    expect(illustrate(run(ask(harbour, 'summary', { day: '1850-01-01' }), digest), digest).picture).toBeUndefined();
  });
});

describe('a forum', () => {
  it('has its own subscription, announced in a thread and answered to the asker alone', async () => {
    const { say, stored, posts } = server();
    const answered = await say('subscribe', { channel: FORUM ?? '' }, { channel: forum, member: 0n });
    expect(answered.audience).toBe('asker');
    expect(words(answered)).toContain('thread of the forum');
    expect(posts).toMatchObject([{ channel: FORUM, forum: true }]);
    expect(await stored(FORUM ?? '')).toMatchObject({ forum: true, channel: FORUM });
    expect(await stored('300000000000000001')).toBe(null);
    const pause = button(answered, 'Pause');
    expect(pause?.options).toEqual({ channel: FORUM });
    const paused = await say('pause', { ...pause?.options }, { pressed: 64, member: 0n });
    expect([paused.audience, (await stored(FORUM ?? ''))?.standing.state]).toEqual(['asker', 'paused']);
  });

  it('is changed by those alone who manage it, wherever they ask', async () => {
    const { say, stored, posts } = server();
    const elsewhere = { channel: { type: 15, permissions: 0n }, member: 8n };
    expect(words(await say('subscribe', { channel: FORUM ?? '' }, elsewhere))).toContain('manage this channel');
    expect(words(await say('unsubscribe', { channel: FORUM ?? '' }, { pressed: 0, member: 8n }))).toContain('Type the');
    expect(words(await say('subscribe', { channel: FORUM ?? '' }, { pressed: 64 }))).toContain(
      'Type the command again',
    );
    expect([posts, await stored(FORUM ?? '')]).toEqual([[], null]);
  });

  it('in which the bot may not post is told at once, and paused', async () => {
    const { say, stored } = server({ ok: false, why: 'forbidden', detail: 'the forum wants a tag (40067)' });
    const answered = await say('subscribe', { channel: FORUM ?? '' }, { channel: forum });
    expect(words(answered)).toContain('wants a tag');
    expect((await stored(FORUM ?? ''))?.standing).toMatchObject({ state: 'paused', reason: 'forbidden' });
  });

  it('is looked through before a post is tried again: it knows no nonce', async () => {
    const posts: Post[] = [];
    const poster = {
      post: async (post: Post): Promise<Posted> => {
        posts.push(post);
        return posts.length > 1 ? { ok: true, messageId: '1' } : { ok: false, why: 'transient', detail: 'no answer' };
      },
    };
    const key = { topic: 'harbour', platform: 'discord', channel: FORUM ?? '', day: '2026-11-22' } as const;
    const ports = { clock: { now: () => 0 }, sleep: async () => {} };
    await postInTime(
      reply(),
      { ...key, day: key.day as Subscription['coveredDay'] & string },
      { forum: true },
      1,
      poster,
      ports,
      60_000,
    );
    expect(posts.map(({ repeated }) => repeated)).toEqual([false, true]);
  });
});

it('in a locked thread is subscribed by a bot alone that manages threads', () => {
  const locked = (bot: bigint) => ({
    ...interaction({ bot: bot | (1n << 38n) }),
    channel: { id: '1', type: 11, thread_metadata: { locked: true } },
  });
  const at = (bot: bigint): Asker => askerOfChosen(locked(bot), ask(harbour, 'subscribe', {}), en);
  expect(at(0n)).toMatchObject({ hindrance: expect.stringContaining('locked') });
  expect(at(1n << 34n)).not.toHaveProperty('hindrance');
});

it('a button of an earlier release, when the command had fewer options, is still read', () => {
  expect(decodeToken(`${harbour.version}|harbour|pause||`)?.command).toMatchObject({ name: 'pause', options: {} });
  expect(decodeToken(`${harbour.version}|harbour|subscribe|||09:00|||new`)?.command.options).toEqual({
    time: '09:00',
    mode: 'new',
  });
});
