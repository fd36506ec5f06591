import { describe, expect, it } from 'vitest';
import { answer, ask, plainLine } from '../../src/answers/context.ts';
import { section } from '../../src/answers/window.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { Digest } from '../../src/digest/types.ts';
import { memoryStore } from '../../src/playground/server/store.ts';
import type { Platform, Snapshot } from '../../src/ports.ts';
import { subscriptionCommands } from '../../src/subscriptions/commands/commands.ts';
import { changesSince } from '../../src/subscriptions/digest-queries.ts';
import { followedChanges } from '../../src/subscriptions/followed.ts';
import { hourOf } from '../../src/subscriptions/schedule.ts';
import { type Summarise, summarise } from '../../src/subscriptions/summary.ts';
import { harbourDocument } from '../fixtures/harbour.ts';
import { cites, on, statement } from '../fixtures/making.ts';
import { FakePlatforms, nameOf, type Seen } from './simulation/fake-platforms.ts';
import { FakeTime } from './simulation/fake-time.ts';
import { type Random, seededRandom } from './simulation/random.ts';
import { DAY, live, type Scenario } from './simulation/simulate.ts';

const START = Date.parse('2026-03-02T00:00:00Z');
const NAMES = harbourDocument.entities.map(({ id, name }) => ({ id, name }));

interface Follower {
  readonly platform: Platform;
  readonly channel: string;
  readonly names: readonly string[];
  /** The instant of the last follow. */
  readonly at: number;
}

interface Version {
  readonly at: number;
  readonly digest: Digest;
}

/** Names that an added event is about, by its headline. */
type AboutOf = Map<string, readonly string[]>;

/** Two versions a day, at any time, each with one to four events about one or two names. */
function versionsOf(days: number, random: Random, aboutOf: AboutOf): readonly Version[] {
  const added: (typeof harbourDocument.events)[number][] = [];
  return Array.from({ length: 2 * days + 1 }, (_, number) => {
    for (let left = number === 0 ? 0 : 1 + random.below(4); left > 0; left -= 1) {
      const actors = [...new Set([random.pick(NAMES), random.pick(NAMES)])];
      const id = `sailing-${added.length}`;
      aboutOf.set(
        id,
        actors.map(({ name }) => name),
      );
      added.push({
        ...{
          id,
          headline: id,
          date: on('2021-05-08', '8 May 2021'),
          status: 'single-source',
          silent: [],
          disputes: [],
        },
        ...{ places: [], actors: actors.map((one) => one.id), origins: ['article:C'], articles: ['C'] },
        statements: [statement(`${id}.1`, 'Sailed.', cites('C8'))],
      });
    }
    const version = number.toString(16).padStart(8, '0');
    const digest = digestInMemory({ ...harbourDocument, version, events: [...harbourDocument.events, ...added] });
    return { at: number === 0 ? 0 : START + ((number - 1) * DAY) / 2 + random.below(12 * 60) * 60_000, digest };
  });
}

/** A post that names every event, where the real one is a post: the real one tells five of them and counts the rest. */
const listAll: Summarise = (subscription, period, digest) => {
  const real = summarise(subscription, period, digest);
  const changes = changesSince(period.since ?? (new Set() as Snapshot), digest);
  const news = changes && followedChanges(changes, subscription.about ?? [], digest);
  if (!real) return null;
  const lines = news?.changes.events.added.map(({ headline }) => plainLine(headline)) ?? [];
  return answer(ask(digest, 'timeline'), digest, {
    title: String(subscription.coveredHour),
    first: { items: [{ lines }] },
    list: [section([{ lines }])],
  });
};

async function week(followers: number, days: number, seed: number, mutation?: Scenario['mutation']) {
  const random = seededRandom(seed);
  const time = new FakeTime(START);
  const store = memoryStore(time);
  const platforms = new FakePlatforms(time, random, { transient: 0.05, rateLimited: 0.03, gone: new Map() });
  const aboutOf: AboutOf = new Map();
  const versions = versionsOf(days, random, aboutOf);
  const current = (): Digest =>
    versions.findLast(({ at }) => at <= time.now())?.digest ?? digestInMemory(harbourDocument);
  const poster = { post: async () => ({ ok: true, messageId: '1' }) as const };
  const commands = subscriptionCommands({
    ...{ ...store, posters: { slack: poster, discord: poster }, clock: time, logger: { warn: () => {} } },
  });
  const joined: Follower[] = Array.from({ length: followers }, (_, number) => ({
    platform: number % 2 === 0 ? 'slack' : 'discord',
    channel: `F${number}`,
    names: [...new Set(Array.from({ length: 1 + random.below(4) }, () => random.pick(NAMES).name))],
    at: START + random.below(2 * 24 * 60) * 60_000,
  }));
  for (const { platform, channel, names, at } of joined) {
    const asker = { platform, channel, user: 'U1', tryPost: false };
    time.at(at, async () => {
      for (const about of names)
        await commands.answer(ask(current(), 'follow', { about }), asker, current(), at + 2_500);
    });
  }
  const month = { start: START, days, outage: START + 3 * DAY, crashes: 0.001, ...(mutation ? { mutation } : {}) };
  const digests = () => new Map([['harbour', current()]]);
  const { deaths } = await live({ month, time, store, random, platforms, digests, summarise: listAll });
  return { joined, versions, aboutOf, platforms, store, deaths };
}

type Week = Awaited<ReturnType<typeof week>>;

/** Events that a follower has to hear of: those of versions after the follow, about a name followed. */
function expectedOf({ names, at }: Follower, { versions, aboutOf }: Week): ReadonlySet<string> {
  const known = new Set(
    versions
      .filter((one) => one.at <= at)
      .at(-1)
      ?.digest.events.list({}, 0, 1_000)
      .map(({ headline }) => headline),
  );
  const all = versions.at(-1)?.digest.events.list({}, 0, 1_000) ?? [];
  const isNew = ({ headline }: (typeof all)[number]): boolean =>
    !known.has(headline) && (aboutOf.get(headline) ?? []).some((name) => names.includes(name));
  return new Set(all.filter(isNew).map(({ headline }) => headline));
}

/** What went wrong, and how many posts stand twice in the stated windows. */
function verdict(lived: Week) {
  const { joined, platforms, store } = lived;
  const faults = store.queue.dead().map(({ body }) => `dead letter ${body}`);
  let [expected, twice] = [0, 0];
  for (const follower of joined) {
    const wanted = expectedOf(follower, lived);
    expected += wanted.size;
    const firsts = new Map<string, Seen>();
    for (const seen of platforms.seen.filter(({ channel }) => channel === follower.channel)) {
      const first = firsts.get(seen.day);
      if (!first) firsts.set(seen.day, seen);
      else if (!isExcused(first, platforms)) faults.push(`${nameOf(seen)} stands twice`);
      else twice += 1;
    }
    const posts = [...firsts.values()];
    const told = posts.flatMap((seen) => seen.told);
    if (new Set(told).size < told.length) faults.push(`${follower.channel} is told something twice`);
    if (new Set(posts.map(({ at }) => hourOf(at))).size < posts.length)
      faults.push(`${follower.channel} has two an hour`);
    for (const one of wanted) if (!told.includes(one)) faults.push(`${follower.channel} missed ${one}`);
    for (const one of told) if (!wanted.has(one)) faults.push(`${follower.channel} is told ${one} unasked`);
    if (posts.some(({ told }) => told.length === 0)) faults.push(`${follower.channel} has a post of nothing`);
  }
  return { faults, expected, twice };
}

/** The window of once-only delivery: nobody recorded the first, and Slack has no key by which to recognise it. */
const isExcused = (first: Seen, { unanswered, unrecorded }: FakePlatforms): boolean =>
  first.platform === 'slack' && (unanswered.has(nameOf(first)) || unrecorded.has(nameOf(first)));

describe('a week of 500 followers, two digest versions a day, an outage and processes that die', () => {
  it('loses nothing and doubles nothing', { timeout: 120_000 }, async () => {
    const lived = await week(500, 7, 1);
    const { faults, expected, twice } = verdict(lived);
    const posts = lived.platforms.seen.length;
    expect(faults.slice(0, 20)).toEqual([]);
    expect(expected).toBeGreaterThan(5_000);
    expect(posts).toBeGreaterThan(2_000);
    expect(twice / posts).toBeLessThan(0.03);
    for (const point of ['log.claim', 'slack.post', 'discord.post', 'log.complete', 'subscriptions.put'])
      expect([...lived.deaths.keys()]).toEqual(
        expect.arrayContaining([`deliver ${point} before`, `deliver ${point} after`]),
      );
  });

  it.each<readonly [string, RegExp, NonNullable<Scenario['mutation']>]>([
    [
      'claims are always granted',
      /twice/,
      () => ({
        log: {
          claim: async () => ({ state: 'claimed', attempt: 1 }),
          complete: async () => true,
          release: async () => {},
        },
      }),
    ],
    [
      'snapshots are lost',
      /missed/,
      (_, { snapshots }) => ({ snapshots: { get: async () => null, put: snapshots.put } }),
    ],
    [
      'all names count',
      /unasked/,
      (_, ports) => ({
        summarise: (subscription, ...rest) =>
          ports.summarise({ ...subscription, about: NAMES.map(({ name }) => name) }, ...rest),
      }),
    ],
  ])('is judged wrong where %s', { timeout: 120_000 }, async (_, complaint, mutation) => {
    const { faults } = verdict(await week(40, 4, 3, mutation));
    expect(faults.find((fault) => complaint.test(fault)) ?? faults.slice(0, 5)).toMatch(complaint);
  });
});
