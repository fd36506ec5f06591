import { beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/context.ts';
import { editionOf } from '../../src/answers/edition.ts';
import { parseText } from '../../src/answers/parse/parse.ts';
import { plain } from '../../src/answers/reply/plain.ts';
import { countWords, wordsOfLine } from '../../src/answers/reply/words.ts';
import { en } from '../../src/answers/words/en.ts';
import { wordsIn } from '../../src/answers/words/words-in.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { Digest, DigestDocument, Event } from '../../src/digest/types.ts';
import { memoryStore } from '../../src/playground/server/store.ts';
import type { Asker, Post, Posted, Subscription, SubscriptionAnswer } from '../../src/ports.ts';
import { subscriptionCommands } from '../../src/subscriptions/commands/commands.ts';
import { deliverBatch } from '../../src/subscriptions/deliver.ts';
import { summarise } from '../../src/subscriptions/summary.ts';
import { tick } from '../../src/subscriptions/tick.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { cites, figure, on, statement } from '../fixtures/making.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const HOUR = 3_600_000;
const KEY = { topic: 'harbour', platform: 'slack', channel: 'C1', kind: 'follows' } as const;
const asker: Asker = { platform: 'slack', channel: 'C1', team: 'T1', user: 'U1', tryPost: true };
const OK: Posted = { ok: true, messageId: '1.1' };

/** A channel at noon, its hours to come, and a platform whose posts end as scripted. */
function channel() {
  const clock = { time: NOON, now: () => clock.time };
  const store = memoryStore(clock);
  const [posts, script]: [Post[], Posted[]] = [[], []];
  const poster = {
    post: async (post: Post) => {
      posts.push(post);
      return script.shift() ?? OK;
    },
  };
  const posters = { slack: poster, discord: poster };
  const logger = { warn: () => {} };
  const commands = subscriptionCommands({ wordsIn, ...store, posters, clock, logger });
  const world = { digest: harbour };
  return {
    ...{ clock, posts, script, world, store },
    stored: () => store.subscriptions.get(KEY),
    say: (name: 'follow' | 'unfollow' | 'follows', about = '', who: Partial<Asker> = {}, more = {}) =>
      commands.answer(
        ask(world.digest, name, { about, ...more }),
        { ...asker, ...who },
        editionOf(world.digest),
        clock.time + 2_500,
      ),
    /** Lets the next quarters of an hour tick, deliveries and all. @returns the titles of what was posted. */
    async pass(hours: number): Promise<string[]> {
      const before = posts.length;
      for (const end = clock.time + hours * HOUR; clock.time < end; clock.time += HOUR / 4) {
        const digests = new Map([['harbour', world.digest]]);
        const ports = { ...store, posters, digests, summarise, clock, sleep: async () => {}, logger };
        await tick(ports, clock.time + HOUR);
        const messages = store.queue.receive(10);
        const failed = await deliverBatch(messages, ports, clock.time + 45_000);
        store.queue.remove(messages.map(({ id }) => id).filter((id) => !failed.includes(id)));
      }
      return posts.slice(before).map(({ reply }) => reply.title);
    },
  };
}

const words = ({ reply }: SubscriptionAnswer): string => plain(reply).replaceAll(/\s+/g, ' ');
const offered = ({ reply }: SubscriptionAnswer) =>
  [...reply.actions, ...(reply.choices?.options ?? [])].map(({ label, command }) => [label, command.options['about']]);

let versions = 0;
const changed = (more: Partial<DigestDocument>): Digest =>
  digestInMemory({ ...harbourDocument, version: `0000000${++versions}`.slice(-8), ...more });
const event = (id: string, headline: string, more: Partial<Event> = {}): Event => ({
  ...{ id, headline, date: on('2021-05-08', '8 May 2021'), status: 'single-source' },
  ...{ places: [], actors: [], silent: [], disputes: [], origins: ['article:C'], articles: ['C'] },
  statements: [statement(`${id}.1`, `${headline}, says the notice.`, cites('C8'))],
  ...more,
});
const withEvents = (...events: readonly Event[]): Digest => changed({ events: [...harbourDocument.events, ...events] });

beforeEach(() => {
  versions = 0;
});

describe('follow', () => {
  it('takes a name in any spelling, announces it, and keeps what the digest says by now', async () => {
    const { say, stored, posts, store } = channel();
    const answered = await say('follow', 'obrien');
    expect(answered).toMatchObject({ audience: 'asker', reply: { title: "Following Rosa O'Brien" } });
    expect(posts.map(({ channel, reply }) => [channel, reply.title])).toEqual([['C1', "Following Rosa O'Brien"]]);
    expect(await stored()).toMatchObject({
      ...{ about: ["Rosa O'Brien"], team: 'T1', createdBy: 'U1', standing: { state: 'active' } },
      ...{ nextDue: NOON + HOUR, coveredVersion: harbour.version },
    });
    expect(await store.snapshots.get('harbour', harbour.version)).not.toBeNull();
    expect((await say('follow', 'Rosa')).reply.title).toBe("Rosa O'Brien is followed already");
    expect(posts).toHaveLength(1);
  });

  it('leaves the daily summary alone', async () => {
    const { say, store } = channel();
    await say('follow', 'obrien');
    expect(await store.subscriptions.get({ topic: 'harbour', platform: 'slack', channel: 'C1' })).toBeNull();
  });

  it('asks back which of several is meant', async () => {
    const { say, stored } = channel();
    const answered = await say('follow', 'petrov');
    expect(answered).toMatchObject({ audience: 'asker', reply: { refused: 'ambiguous' } });
    expect(offered(answered)).toEqual(
      expect.arrayContaining([
        ['Ivan Petrov', 'Ivan Petrov'],
        ['Boris Petrov', 'Boris Petrov'],
      ]),
    );
    expect(await stored()).toBeNull();
  });

  it('asks back what the digest does not have, and follows it where that is confirmed', async () => {
    const { say, stored } = channel();
    const answered = await say('follow', 'Northmarc');
    expect(answered.reply.refused).toBe('nothing-found');
    expect(offered(answered)[0]).toEqual(['Northmark', 'Northmark']);
    expect(await stored()).toBeNull();
    const { actions, choices } = answered.reply;
    const anyway = [...actions, ...(choices?.options ?? [])].find(
      ({ command }) => command.options['confirm'] === 'yes',
    );
    await say('follow', anyway?.command.options['about'], {}, { confirm: 'yes' });
    expect((await stored())?.about).toEqual(['Northmarc']);
  });

  it('takes words that the digest has, and asks for some where there are none', async () => {
    const { say, stored } = channel();
    expect((await say('follow', 'stopped work')).reply.title).toBe('Following stopped work');
    expect((await stored())?.about).toEqual(['stopped work']);
    expect((await say('follow')).reply.refused).toBe('missing-words');
    expect((await say('follow', 'x'.repeat(61))).reply.refused).toBe('too-long');
  });

  it('is bounded to twenty-five', async () => {
    const { say, stored } = channel();
    for (let number = 1; number <= 25; number += 1) await say('follow', `word${number}`, {}, { confirm: 'yes' });
    const answered = await say('follow', 'word26', {}, { confirm: 'yes' });
    expect(answered.reply).toMatchObject({
      refused: 'not-changed',
      title: 'No more than 25 names can be followed here',
    });
    expect((await stored())?.about).toHaveLength(25);
  });

  it('is for those who may change the channel, and for anyone alone with the bot', async () => {
    const { say, stored } = channel();
    const hindrance = 'Only the harbour master may.';
    for (const name of ['follow', 'unfollow'] as const) {
      expect(words(await say(name, 'obrien', { hindrance }))).toContain(hindrance);
    }
    expect(await stored()).toBeNull();
    expect((await say('follows', '', { hindrance })).reply.title).toBe('Nothing is followed here');
    expect((await say('follow', 'obrien', { hindrance, direct: true })).reply.title).toBe("Following Rosa O'Brien");
  });

  it('is held back where the bot may not post, and goes on with nothing lost', async () => {
    const { say, stored, script, pass, world } = channel();
    script.push({ ok: false, why: 'forbidden', detail: 'not_in_channel' });
    const answered = await say('follow', 'Ferry Union');
    expect(answered.reply).toMatchObject({ refused: 'cannot-post' });
    expect(words(answered)).toContain('not_in_channel');
    expect(await stored()).toMatchObject({ standing: { state: 'paused', reason: 'forbidden' } });
    world.digest = withEvents(event('e1', 'Ferry Union signs'));
    expect(await pass(3)).toEqual([]);
    const [goOn] = (await say('follows')).reply.actions;
    expect(goOn?.label).toBe('Go on');
    await say('follow', goOn?.command.options['about']);
    expect(await pass(2)).toEqual(['Ferry Union signs']);
  });
});

describe('unfollow and follows', () => {
  it('tell and end what is followed, one by one or all', async () => {
    const { say, stored } = channel();
    expect((await say('follows')).reply.title).toBe('Nothing is followed here');
    for (const about of ['obrien', 'Ferry Union', 'Northmark']) await say('follow', about);
    const list = (await say('follows')).reply;
    expect(list.title).toBe('Followed here · 3 names');
    expect(list.items.map(({ open }) => [open?.label, open?.command.options['about']])).toEqual([
      ['Unfollow', "Rosa O'Brien"],
      ['Unfollow', 'Ferry Union'],
      ['Unfollow', 'Northmark'],
    ]);
    expect(await say('unfollow', 'rosa')).toMatchObject({ audience: 'channel' });
    expect((await stored())?.about).toEqual(['Ferry Union', 'Northmark']);
    expect((await say('unfollow', 'Gull Island')).reply).toMatchObject({
      ...{ refused: 'not-changed', title: 'Gull Island is not followed here' },
    });
    await say('unfollow', 'all');
    expect(await stored()).toMatchObject({ about: [], standing: { state: 'finished', reason: 'unsubscribed' } });
    expect((await stored())?.nextDue).toBeUndefined();
    expect((await say('unfollow', 'rosa')).reply.title).toBe('Nothing is followed here');
  });
});

describe('posts about what is followed', () => {
  it('come when a version brings something about it, once, and say which', async () => {
    const { say, pass, world, posts } = channel();
    await say('follow', 'Ferry Union');
    expect(await pass(3)).toEqual([]);
    world.digest = withEvents(event('e1', 'Pier repainted'), event('e2', 'Crews vote', { actors: ['ferry-union'] }));
    expect(await pass(3)).toEqual(['Crews vote']);
    const post = posts.at(-1)?.reply;
    expect(post && plain(post)).not.toContain('repainted');
    expect(post?.footer).toBe(`Followed: Ferry Union · Harbour digest ${world.digest.version}`);
    expect(post?.actions.at(-1)?.command.name).toBe('follows');
    expect(await pass(24)).toEqual([]);
  });

  it('are one an hour for all that is followed, however many versions and names have news', async () => {
    const { say, pass, world, clock, posts } = channel();
    await say('follow', 'Ferry Union');
    await say('follow', 'Émile Duval');
    const first = event('e1', 'Crews vote', { actors: ['ferry-union'] });
    const second = event('e2', 'Duval returns', { actors: ['emile-duval', 'ferry-union'] });
    world.digest = withEvents(first, second);
    expect(await pass(1.25)).toHaveLength(1);
    expect(posts.at(-1)?.reply.items).toHaveLength(2);
    expect(posts.at(-1)?.reply.footer).toContain('Followed: Ferry Union and 1 more');
    expect(clock.time).toBe(NOON + 1.25 * HOUR);
    world.digest = withEvents(first, second, event('e3', 'Duval leaves', { actors: ['emile-duval'] }));
    expect(await pass(0.75)).toEqual([]);
    expect(await pass(0.25)).toEqual(['Duval leaves']);
  });

  it('tell disputes and figures, and words wherever they stand', async () => {
    const { say, pass, world } = channel();
    await say('follow', 'Heron');
    await say('follow', 'fog horn', {}, { confirm: 'yes' });
    const [dispute, ...others] = harbourDocument.disputes;
    if (!dispute) throw new Error('the fixture has no dispute');
    const position = { text: 'seven passengers', holders: ['ferry-union'], cites: cites('C5') };
    const contested = { disputes: [{ ...dispute, positions: [...dispute.positions, position] }, ...others] };
    world.digest = changed(contested);
    expect(await pass(2)).toEqual(['Heron: 1 changed disputed point']);
    const horns = figure('horns', 'fog horns', 'fog horns sounded', { value: 3, unit: 'fog horns' }, cites('A4'));
    world.digest = changed({ ...contested, figures: [...harbourDocument.figures, horns] });
    expect(await pass(2)).toEqual(['fog horn: 1 new figure']);
  });

  it('fit a first view', () => {
    const many = Array.from({ length: 12 }, (_, n) =>
      event(`e${n}`, `Ferry Union meets crews, captains and council for the ${n}. time at the old harbour office`),
    );
    const digest = withEvents(...many);
    const subscription: Subscription = {
      ...{ ...KEY, mode: 'new', createdBy: 'U1', createdAt: 0, revision: 1, about: ['Ferry Union'] },
      ...{ schedule: { time: 'hourly', zone: 'UTC', days: [0] }, standing: { state: 'active' } },
    };
    const day = harbour.topic.coverage.to;
    const reply = summarise(subscription, { day, from: day, since: new Set([1]) }, digest);
    expect(reply?.items.length).toBeLessThanOrEqual(5);
    const told = reply?.items.flatMap(({ lines }) => lines).reduce((sum, line) => sum + wordsOfLine(line, en), 0);
    expect(told).toBeLessThanOrEqual(90);
    expect(countWords(reply?.footer ?? '')).toBeLessThanOrEqual(12);
  });

  it('are none about what came before the follow, nor where what was said then is not known', async () => {
    const { say, pass, world, store, stored } = channel();
    world.digest = withEvents(event('e1', 'Ferry Union signs'));
    await say('follow', 'Ferry Union');
    expect(await pass(2)).toEqual([]);
    const kept = await stored();
    if (kept) await store.subscriptions.put({ ...kept, coveredVersion: 'ffffffff' });
    expect(await pass(2)).toEqual([]);
    expect((await stored())?.coveredVersion).toBe(world.digest.version);
  });

  it('that came late take the place of those of the hour in which they come', async () => {
    const { say, pass, world, script, stored } = channel();
    await say('follow', 'Ferry Union');
    world.digest = withEvents(event('e1', 'Ferry Union signs'));
    script.push(...Array.from({ length: 4 }, () => ({ ok: false, why: 'rate-limited', waitMs: 900_000 }) as const));
    expect(await pass(2)).toHaveLength(4);
    // The fifth try falls into the next hour, which is due at the same time.
    expect(await pass(0.25)).toEqual(['Ferry Union signs']);
    expect((await stored())?.coveredHour).toBe(NOON + 2 * HOUR);
    world.digest = withEvents(event('e1', 'Ferry Union signs'), event('e2', 'Ferry Union parts'));
    expect(await pass(0.75)).toEqual([]);
    expect(await pass(0.25)).toEqual(['Ferry Union parts']);
  });
});

it.each([
  ['follow obrien', 'follow', { about: 'obrien' }],
  ['FOLLOW “ferry union”', 'follow', { about: 'ferry union' }],
  ['unfollow all', 'unfollow', { about: 'all' }],
  ['follow', 'follow', {}],
  ['follows', 'follows', {}],
] as const)('“%s” is read as %s', (text, name, options) => {
  expect(parseText(text, harbour)).toMatchObject({ name, options });
});
