import { answer, ask, plainLine } from '../../../src/answers/context.ts';
import { editionOf } from '../../../src/answers/edition.ts';
import { section } from '../../../src/answers/window.ts';
import { wordsIn } from '../../../src/answers/words/words-in.ts';
import { digestInMemory } from '../../../src/digest/build/make.ts';
import type { Digest } from '../../../src/digest/types.ts';
import type { Platform, Snapshot } from '../../../src/ports.ts';
import { subscriptionCommands } from '../../../src/subscriptions/commands/commands.ts';
import { changesSince } from '../../../src/subscriptions/digest-queries.ts';
import { followedChanges } from '../../../src/subscriptions/followed.ts';
import { hourOf } from '../../../src/subscriptions/schedule.ts';
import { type Summarise, summarise } from '../../../src/subscriptions/summary.ts';
import { harbourDocument } from '../../fixtures/harbour.ts';
import { cites, on, statement } from '../../fixtures/making.ts';
import { type FakePlatforms, nameOf, type Seen } from './fake-platforms.ts';
import type { Random } from './random.ts';
import { DAY, type Scenario, type World } from './simulate.ts';

/** Names that can be followed. */
export const NAMES = harbourDocument.entities.map(({ id, name }) => ({ id, name }));

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

/** Channels that follow names, and the versions of the digest that they hear of. */
export interface Followers extends Pick<World, 'digests'> {
  readonly joined: readonly Follower[];
  readonly versions: readonly Version[];
  readonly aboutOf: AboutOf;
}

/** Two versions a day, at any time, each with one to four events about one or two names. */
function versionsOf({ start, days }: Scenario, random: Random, aboutOf: AboutOf): readonly Version[] {
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
    return { at: number === 0 ? 0 : start + ((number - 1) * DAY) / 2 + random.below(12 * 60) * 60_000, digest };
  });
}

/** A post that names every event, where the real one is a post: the real one tells five of them and counts the rest. */
export const listAll: Summarise = (subscription, period, digest) => {
  const real = summarise(subscription, period, digest);
  const changes = changesSince(period.since ?? (new Set() as Snapshot), digest);
  const news = changes && followedChanges(changes, subscription.about ?? [], digest);
  if (!real) return null;
  const lines = news?.changes.events.added.map(({ headline }) => plainLine(headline)) ?? [];
  return answer(ask(digest, 'timeline'), editionOf(digest), {
    title: String(subscription.coveredHour),
    first: { items: [{ lines }] },
    list: [section([{ lines }])],
  });
};

/** Has so many channels follow one to four names each, on the first two days. */
export function settleFollowers(
  month: Scenario,
  count: number,
  { time, store, random }: Pick<World, 'time' | 'store' | 'random'>,
): Followers {
  const aboutOf: AboutOf = new Map();
  const versions = versionsOf(month, random, aboutOf);
  const current = (): Digest =>
    versions.findLast(({ at }) => at <= time.now())?.digest ?? digestInMemory(harbourDocument);
  const poster = { post: async () => ({ ok: true, messageId: '1' }) as const };
  const commands = subscriptionCommands({
    wordsIn,
    ...{ ...store, posters: { slack: poster, discord: poster }, clock: time, logger: { warn: () => {} } },
  });
  const joined: Follower[] = Array.from({ length: count }, (_, number) => ({
    platform: number % 2 === 0 ? 'slack' : 'discord',
    channel: `F${number}`,
    names: [...new Set(Array.from({ length: 1 + random.below(4) }, () => random.pick(NAMES).name))],
    at: month.start + random.below(2 * 24 * 60) * 60_000,
  }));
  for (const { platform, channel, names, at } of joined) {
    const asker = { platform, channel, user: 'U1', tryPost: false };
    time.at(at, async () => {
      for (const about of names)
        await commands.answer(ask(current(), 'follow', { about }), asker, editionOf(current()), at + 2_500);
    });
  }
  return { joined, versions, aboutOf, digests: () => new Map([['harbour', current()]]) };
}

/** Events that a follower has to hear of: those of versions after the follow, about a name followed. */
function expectedOf({ names, at }: Follower, { versions, aboutOf }: Followers): ReadonlySet<string> {
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

/** What went wrong with what followers were told, and how many posts stand twice in the stated window. */
export function checkFollowers(followers: Followers, platforms: FakePlatforms) {
  const faults: string[] = [];
  const seenIn = Map.groupBy(platforms.seen, ({ channel }) => channel);
  let [expected, twice] = [0, 0];
  for (const follower of followers.joined) {
    const wanted = expectedOf(follower, followers);
    expected += wanted.size;
    const firsts = new Map<string, Seen>();
    for (const seen of seenIn.get(follower.channel) ?? []) {
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
