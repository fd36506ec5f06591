import type { Digest } from '../../../src/digest/types.ts';
import { memoryStore, type Store } from '../../../src/playground/server/store.ts';
import type { DueReference, Snapshot, Snapshots, Subscription } from '../../../src/ports.ts';
import type { DeliverPorts } from '../../../src/subscriptions/deliver.ts';
import { deliverBatch, type Message } from '../../../src/subscriptions/deliver.ts';
import type { Summarise } from '../../../src/subscriptions/summary.ts';
import { tick } from '../../../src/subscriptions/tick.ts';
import { channelsOf } from './channels.ts';
import { CrashInjector } from './crash-injector.ts';
import { FakePlatforms } from './fake-platforms.ts';
import { FakeTime } from './fake-time.ts';
import { type Random, seededRandom } from './random.ts';
import { digestOf, listIds } from './topics.ts';
import { Unrecorded } from './unrecorded.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface Scenario {
  readonly seed: number;
  /** Instant at which it begins. */
  readonly start: number;
  readonly days: number;
  readonly channels: number;
  /** Instant at which everything stops for nine hours. */
  readonly outage: number;
  /** Chance of dying at each await. */
  readonly crashes: number;
  /** Instants at which a deployment ends every process that is at work. */
  readonly deploys?: readonly number[];
  /** How often the growing digest has news; `seldom` leaves more than a week without any. */
  readonly news?: 'seldom' | 'twice a day';
  /** Takes a guard out, to see whether the verdict notices. */
  readonly mutation?: (store: Store, ports: DeliverPorts) => Partial<DeliverPorts>;
}

export interface Simulated {
  readonly month: Scenario;
  readonly subscribed: readonly Subscription[];
  readonly store: Store;
  readonly platforms: FakePlatforms;
  /** Instants from which on the growing digest has so many events. */
  readonly growth: readonly { readonly at: number; readonly events: number }[];
  readonly gone: ReadonlyMap<string, number>;
  /** How often a process died, by await. */
  readonly deaths: ReadonlyMap<string, number>;
  /** What the code itself warned of. */
  readonly warnings: ReadonlyMap<string, number>;
}

/** Shares of posts that fail. */
export const TROUBLES = { transient: 0.05, rateLimited: 0.03 } as const;
const OUTAGE = 9 * HOUR;
/** As serverless.yml has it: milliseconds that one batch may take. */
const BATCH_TIME = 45_000;
/** Awaits that are passed seldom; processes die there as often as elsewhere. */
const SELDOM = /release|queue|snapshots\.get/;
/** A tick passes as many awaits as channels are due: with more than so many it would never live to its end. */
const TICKED = 1_000;
/** Time after the month for what fell due at its very end. */
const AFTERMATH = 12 * HOUR;

/** A snapshot never changes: each is one object however often it is read, so that a digest is compared with it once. */
function readOnce({ get, put }: Snapshots): Snapshots {
  const known = new Map<string, Snapshot>();
  return {
    put,
    async get(topic, version) {
      const read = await get(topic, version);
      const key = `${topic}#${version}`;
      if (read && !known.has(key)) known.set(key, read);
      return read && (known.get(key) ?? read);
    },
  };
}

const bump = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};

/** The channels with a daily summary, and what they are told of. */
type Channels = Pick<Simulated, 'subscribed' | 'growth' | 'gone'> & Pick<World, 'digests'>;

/** Subscribes the month's channels, each to a digest that is long, short or growing. */
export async function settleChannels(
  { start, days, channels, news = 'seldom' }: Scenario,
  { time, store, random }: Pick<World, 'time' | 'store' | 'random'>,
): Promise<Channels> {
  const subscribed = channelsOf(channels, start, random);
  for (const subscription of subscribed) await store.subscriptions.put(subscription);
  const gone = new Map(
    subscribed.filter(() => random.happens(0.02)).map(({ channel }) => [channel, start + random.below(days) * DAY]),
  );
  const instants =
    news === 'twice a day'
      ? Array.from(
          { length: 2 * days },
          (_, half) => start + half * 12 * HOUR + random.below(half === 0 ? 1 : 12) * HOUR,
        )
      : Array.from({ length: days }, (_, day) => day)
          .filter((day) => day === 0 || (day < 4 ? random.happens(0.5) : day > 18 && random.happens(0.3)))
          .map((day) => (day === 0 ? start : start + day * DAY + random.below(24) * HOUR));
  const growth = instants.map((at, index) => ({ at, events: 3 + 2 * index }));
  const grown = new Map(growth.map(({ events }) => [events, digestOf('growing', events)]));
  const constant = { long: digestOf('long', 90), short: digestOf('short', 9) };
  const digests = (): ReadonlyMap<string, Digest> => {
    const growing = grown.get(growth.findLast(({ at }) => at <= time.now())?.events ?? 0);
    return new Map(Object.entries(growing ? { ...constant, growing } : constant));
  };
  return { subscribed, gone, growth, digests };
}

/** Lives through a month: ticks, deliveries, an outage, and whatever goes wrong on the way. */
export async function simulate(month: Scenario): Promise<Simulated> {
  const random = seededRandom(month.seed);
  const time = new FakeTime(month.start);
  const store = memoryStore(time);
  const { digests, ...channels } = await settleChannels(month, { time, store, random });
  const platforms = new FakePlatforms(time, random, { ...TROUBLES, gone: channels.gone });
  const lived = await live({ month, time, store, random, platforms, digests, summarise: listIds });
  return { month, ...channels, store, platforms, ...lived };
}

/** What the machinery runs on. A post's title is the date that it is for, or the hour that its follows were told before. */
export interface World {
  readonly month: Omit<Scenario, 'seed'>;
  readonly time: FakeTime;
  readonly store: Store;
  readonly random: Random;
  readonly platforms: FakePlatforms;
  /** As they are now. */
  readonly digests: () => ReadonlyMap<string, Digest>;
  readonly summarise: Summarise;
}

/** Ticks and deliveries, with a queue that sends twice, processes that die and nine hours of nothing. */
export async function live(world: World): Promise<Pick<Simulated, 'deaths' | 'warnings'>> {
  const { month, time, store, random, platforms, digests, summarise } = world;
  const [deaths, warnings] = [new Map<string, number>(), new Map<string, number>()];
  const often = (kind: string, point: string): number => {
    if (kind === 'tick') return 10 * Math.min(1, TICKED / month.channels);
    return SELDOM.test(point) ? 10 : 1;
  };
  const snapshots = readOnce(store.snapshots);
  let deployed = 0;
  for (const at of month.deploys ?? [])
    time.at(at, () => {
      deployed += 1;
    });
  const startProcess = (kind: string): CrashInjector => {
    const version = deployed;
    return new CrashInjector((point) => {
      if (version !== deployed) bump(deaths, `${kind} deployment`);
      else if (random.happens(often(kind, point) * month.crashes)) bump(deaths, `${kind} ${point}`);
      else return false;
      return true;
    });
  };
  const logger = { warn: (event: string) => bump(warnings, event) };
  const down = (): boolean => time.now() >= month.outage && time.now() < month.outage + OUTAGE;

  /** What is sent may come twice, and late. */
  const queue = {
    send: async (references: readonly DueReference[], delay = 0) => {
      for (const reference of references) {
        for (let copies = random.happens(0.03) ? 2 : 1; copies > 0; copies -= 1) {
          const later = random.happens(0.1) ? random.below(300) : 0;
          await store.queue.send([reference], delay + later);
          time.at(time.now() + (delay + later) * 1000, work);
        }
      }
      return random.happens(0.01) ? references.slice(0, 1) : [];
    },
  };

  function work(): void {
    if (down()) {
      time.at(month.outage + OUTAGE, work);
      return;
    }
    for (let messages = store.queue.receive(10); messages.length > 0; messages = store.queue.receive(10)) {
      time.at(time.now() + 70_001, work);
      void deliverSome(messages);
    }
  }

  async function deliverSome(messages: readonly Message[]): Promise<void> {
    const process = startProcess('deliver');
    const open = new Unrecorded();
    const ports: DeliverPorts = {
      subscriptions: process.using('subscriptions', store.subscriptions),
      log: process.using('log', open.watchLog(store.log)),
      snapshots: process.using('snapshots', snapshots),
      languages: process.using('languages', store.languages),
      queue: process.using('queue', queue),
      posters: {
        slack: process.using('slack', open.watchPoster('slack', platforms.poster('slack'))),
        discord: process.using('discord', open.watchPoster('discord', platforms.poster('discord'))),
      },
      digests: digests(),
      summarise,
      clock: time,
      sleep: time.sleep,
      logger,
    };
    const used = { ...ports, ...month.mutation?.(store, ports) };
    const failed = await process.run(() => deliverBatch(messages, used, time.now() + BATCH_TIME));
    if (failed === 'dead') {
      for (const name of open.names) platforms.unrecorded.add(name);
      return;
    }
    // Taking a message off can fail too: then it comes again.
    const settled = messages.map(({ id }) => id).filter((id) => !failed.includes(id) && !random.happens(0.01));
    store.queue.remove(settled);
  }

  async function tickOnce(): Promise<void> {
    const process = startProcess('tick');
    const ports = {
      subscriptions: process.using('subscriptions', store.subscriptions),
      queue: process.using('queue', queue),
      clock: time,
      logger,
    };
    await process.run(() => tick(ports, time.now() + MINUTE));
  }

  const end = month.start + month.days * DAY + AFTERMATH;
  for (let instant = month.start; instant <= end; instant += 15 * MINUTE) {
    for (let ticks = random.happens(0.05) ? 2 : 1; ticks > 0; ticks -= 1) {
      const at = instant + random.below(40_000);
      time.at(at, () => {
        if (!down()) void tickOnce();
      });
    }
  }
  await time.until(end);
  return { deaths, warnings };
}
