import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { collectTopic } from '../../src/collect/collect.ts';
import type { Visit } from '../../src/collect/fetch/visit.ts';
import { readLedger } from '../../src/collect/ledger.ts';
import type { PrivateStore } from '../../src/ports.ts';
import { seededRandom } from '../subscriptions/simulation/random.ts';
import { HOUR, memoryStore, NOON, topicOf } from './collecting.ts';
import { rss } from './site.ts';

const [FEEDS, ITEMS, DAYS, KEEP] = [100, 10_000, 30, 10];

/** Hours between two runs; a run that ends early is followed by one an hour later. */
const BETWEEN = 2;

/** Hours from when to when nothing runs at all. */
const OUTAGE = { from: 290, to: 299 } as const;

/** Items that a feed lists at a time. */
const WINDOW = 40;

interface SoakItem {
  readonly id: string;
  readonly feed: number;
  /** When it appears and, for one in ten, when it is revised, in hours. */
  readonly hour: number;
  readonly revised: number;
}

const random = seededRandom(7);
const world: readonly SoakItem[] = Array.from({ length: ITEMS }, (_, n) => {
  const hour = random.below(DAYS * 24 - 12);
  return { id: `item-${n}`, feed: n % FEEDS, hour, revised: random.happens(0.1) ? hour + 8 : Number.POSITIVE_INFINITY };
}).sort((a, b) => a.hour - b.hour);
const byFeed = Array.from({ length: FEEDS }, (_, feed) => world.filter((item) => item.feed === feed));

const textOf = ({ id, hour, revised }: SoakItem, at: number): string =>
  `Ferry ${id} left Port Aldwin at hour ${hour} with ${at >= revised ? 'fourteen' : 'twelve'} people, Marta Quillon of ${id} said.`;

/** What a feed lists; every tenth also lists what its neighbour has, under the neighbour's addresses and other guids. */
function bodyAt(feed: number, hour: number): string {
  const shown = (of: number, guid: string) =>
    (byFeed[of] ?? [])
      .filter((item) => item.hour <= hour)
      .slice(-WINDOW)
      .map((item) => ({
        title: `Ferry ${item.id}`,
        guid: `${guid}${item.id}`,
        link: `https://paper${item.feed}.example/${item.id}?utm_source=${feed}`,
        date: new Date(NOON + item.hour * HOUR).toUTCString(),
        text: textOf(item, hour),
      }));
  const borrowed = feed % 10 === 0 ? shown(feed + 1, 'again-') : [];
  return rss([...shown(feed, ''), ...borrowed].toReversed(), `Paper ${feed}`);
}

/** Publishers as they are at an hour: one in twenty requests fails, unchanged feeds say so. */
function publishersAt(hourNow: () => number): Visit {
  return async (url, headersFor = () => ({})) => {
    const [feed, hour] = [Number(/(\d+)\.example/.exec(url)?.[1]), hourNow()];
    if (random.happens(0.05)) return { status: 503, headers: {}, body: Buffer.from(''), url };
    const own = byFeed[feed] ?? [];
    const latest = [...own, ...(feed % 10 === 0 ? (byFeed[feed + 1] ?? []) : [])];
    const etag = `"${latest.filter((item) => item.hour <= hour).length} ${latest.filter((item) => item.revised <= hour).length}"`;
    if (headersFor(url)['if-none-match'] === etag)
      return { status: 304, headers: { etag }, body: Buffer.from(''), url };
    return { status: 200, headers: { etag }, body: Buffer.from(bodyAt(feed, hour)), url };
  };
}

/** The same store and publishers, of a process that ends at its n-th step. */
function endingAt(
  step: number,
  store: PrivateStore,
  visit: Visit,
): { readonly store: PrivateStore; readonly visit: Visit } {
  let steps = 0;
  const counted =
    <A extends unknown[], T>(work: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      steps += 1;
      if (steps >= step) throw new Error('ended');
      return work(...args);
    };
  return {
    visit: counted(visit),
    store: { read: counted(store.read), write: counted(store.write), remove: counted(store.remove) },
  };
}

/** Bytes of the heap that are in use, after what is not has been let go. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

/** What became of a month of feeds. */
export interface SoakedMonth {
  /** What must not be: an article lost, brought twice, kept too long or in an old version. Empty when all is well. */
  readonly faults: readonly string[];
  readonly feeds: number;
  readonly articles: number;
  /** Of the collection, those that ended at one of their steps. */
  readonly runs: number;
  readonly ended: number;
  /** Kept at a time. */
  readonly mostFiles: number;
  /** Megabytes in use after ten days, twenty, and so on. */
  readonly heaps: readonly number[];
}

/** Collects a hundred feeds for a month: one request in twenty fails, one run in five ends early, nine hours have none. */
export async function soakedMonth(): Promise<SoakedMonth> {
  const kept = memoryStore();
  const filesOf = new Map<string, Set<string>>();
  const store: PrivateStore = {
    ...kept,
    async write(name, content) {
      const id = /Ferry (item-\d+)/.exec(String(content))?.[1];
      if (name.startsWith('articles/') && id) filesOf.set(id, (filesOf.get(id) ?? new Set()).add(name));
      await kept.write(name, content);
    },
  };
  let now = NOON;
  const hourNow = (): number => (now - NOON) / HOUR;
  const publishers = publishersAt(hourNow);
  const topic = topicOf(
    Array.from({ length: FEEDS }, (_, n) => `https://paper${n}.example/rss`),
    `keep: ${KEEP}`,
  );
  const run = (ports: { readonly store: PrivateStore; readonly visit: Visit }) =>
    collectTopic(topic, { byHand: false }, { ...ports, mayRead: async () => true, clock: { now: () => now } });
  const heaps: number[] = [];
  let [ended, runs, most] = [0, 0, 0];
  while (hourNow() < DAYS * 24) {
    if (hourNow() >= OUTAGE.from && hourNow() < OUTAGE.to) now = NOON + OUTAGE.to * HOUR;
    const isEnding = random.happens(0.2);
    const ports = isEnding ? endingAt(1 + random.below(150), store, publishers) : { store, visit: publishers };
    runs += 1;
    const isWhole = await run(ports).then(
      () => true,
      () => false,
    );
    if (!isWhole) ended += 1;
    now += (isWhole ? BETWEEN : 1) * HOUR;
    most = Math.max(most, [...kept.files.keys()].length);
    if (hourNow() > (heaps.length + 1) * 240) heaps.push(heapInUse());
  }
  // What failed last is tried again.
  for (let more = 0; more < 4; more += 1, now += HOUR) await run({ store, visit: publishers });
  heaps.push(heapInUse());
  const { articles } = await readLedger(store);
  const living = [...articles].filter(([, { erased }]) => erased === undefined);
  const textIn = (file: string): string => String(kept.files.get(`articles/${file}`));
  const outdated = living.filter(([file]) => {
    const item = world.find(({ id }) => textIn(file).includes(`Ferry ${id}"`));
    return !item || !textIn(file).includes(textOf(item, hourNow()));
  });
  const faults = [
    ...world.filter(({ id }) => !filesOf.has(id)).map(({ id }) => `${id} is lost`),
    ...[...filesOf].filter(([, files]) => files.size !== 1).map(([id]) => `${id} is brought twice`),
    ...(articles.size === ITEMS ? [] : [`${articles.size} articles are known, not ${ITEMS}`]),
    ...(living.length < ITEMS * 0.45 ? [] : [`${living.length} articles are kept`]),
    ...(kept.files.size === living.length + 1
      ? []
      : [`${kept.files.size} files are left of ${living.length} articles`]),
    ...outdated.map(([file]) => `${file} is not what its feed has`),
  ];
  const megabytes = heaps.map((heap) => Math.round(heap / 2 ** 20));
  return { faults, feeds: FEEDS, articles: ITEMS, runs, ended, mostFiles: most, heaps: megabytes };
}
