import { en } from '../../../answers/words/en.ts';
import { digestInMemory } from '../../../digest/build/make.ts';
import type { Digest, DigestDocument } from '../../../digest/types.ts';
import { describeSchedule } from '../../../subscriptions/commands/schedule-text.ts';
import { DAILY } from '../../../subscriptions/schedule.ts';
import { channelPosts, subscribeBoth } from '../api/channel-posts.ts';
import type { FeedDay, MonthDay } from '../api/shapes.ts';
import { dailyTurn } from '../daily-summaries.ts';
import { memoryStore } from '../store.ts';
import { Collection } from './collection.ts';
import { INVENTED_FEEDS, type InventedFeed, instantAt } from './invented-feeds.ts';

const TOPIC = 'coast';
const SCHEDULE = { time: '18:00', zone: 'Etc/UTC', days: DAILY };

/** From shortly before one daily post until shortly after the next. */
const [FROM, TO] = [instantAt('05 17:30'), instantAt('06 18:15')];

/** As a deployment collects, and posts. */
const QUARTER = 15 * 60_000;

/** A day of feeds that was played, and the digest that it ended with. */
export interface PlayedFeeds {
  readonly day: FeedDay;
  readonly document: DigestDocument;
}

/**
 * A day of feeds: what a deployment does each quarter of an hour, on a clock that jumps from one to the next. Feeds are
 * collected and compiled, and two channels get their daily posts, by the code that does so elsewhere; only the
 * publishers are invented.
 */
export async function playFeedDay(feeds: readonly InventedFeed[] = INVENTED_FEEDS): Promise<PlayedFeeds> {
  let now = FROM - 1;
  const clock = { now: () => now };
  const store = memoryStore(clock);
  const collection = new Collection(TOPIC, 'Coast', feeds, clock.now);
  await subscribeBoth(store, { topic: TOPIC, schedule: SCHEDULE, mode: 'new' }, now);
  let current: { readonly document: DigestDocument; readonly digest: Digest } | undefined;
  const { posts, ...posting } = channelPosts(SCHEDULE.zone, clock.now);
  const ports = {
    ...{ ...store, ...posting, clock, sleep: async () => {}, logger: console },
    digests: { keys: () => [TOPIC], values: () => (current ? [current.digest] : []), get: () => current?.digest },
  };
  const days: MonthDay[] = [];
  const versions: FeedDay['versions'][number][] = [];
  const tell = (words: string, posted = false): void =>
    void days.push({ day: String(days.length), at: now, label: timeOf(now), words, posted });
  for (now = FROM; now <= TO; now += QUARTER) {
    const { told, made } = await collection.turn();
    for (const words of told) tell(words);
    if (made) {
      const { version, articles, events } = made;
      current = { document: made, digest: digestInMemory(made) };
      versions.push({ at: now, version, articles: articles.length, events: events.length });
      tell(`The digest is ${version} now: ${articles.length} articles, ${events.length} events.`);
    }
    const before = posts.length;
    await dailyTurn(ports);
    const [post] = posts.slice(before);
    if (post) tell(`Posted to both channels: ${post.title}`, true);
  }
  if (!current) throw new Error('The feeds made no digest.');
  const played = { zone: SCHEDULE.zone, mode: 'new', words: describeSchedule(SCHEDULE, en), ended: null } as const;
  const listed = feeds.map(({ title, url }) => ({ title, url }));
  const day = { ...played, topic: TOPIC, from: FROM, to: TO, days, posts, versions, feeds: listed };
  return { day, document: current.document };
}

/** "07:30" */
const timeOf = (instant: number): string => new Date(instant).toISOString().slice(11, 16);
