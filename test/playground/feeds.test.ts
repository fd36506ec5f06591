import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/answers/run.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import { discordPosted, slackPosted } from '../../src/playground/page/messages.ts';
import { daysUntil, stepFrom } from '../../src/playground/page/month/pace.ts';
import type { FeedDay, MonthPost, Platform, TopicCard } from '../../src/playground/server/api/shapes.ts';
import { type PlayedFeeds, playFeedDay } from '../../src/playground/server/feeds/feed-day.ts';
import { INVENTED_FEEDS, instantAt } from '../../src/playground/server/feeds/invented-feeds.ts';
import { get, playground, posted } from './running.ts';

playground();

let played: PlayedFeeds;
let day: FeedDay;
beforeAll(async () => {
  played = await playFeedDay();
  day = played.day;
});

const told = (): readonly string[] => day.days.map(({ label, words }) => `${label} ${words}`);
const postsOn = (platform: Platform): readonly MonthPost[] => day.posts.filter((post) => post.platform === platform);

describe('a day of invented feeds', () => {
  it('brings each item at the quarter of an hour after it appears, and a changed one as that', () => {
    expect(told()).toContain('07:30 Aldwin Paper: “Ferry Tern towed home” came.');
    expect(told()).toContain('11:45 Aldwin Paper: “Ferry held off Port Aldwin” was changed.');
    const came = told().filter((words) => words.endsWith('” came.'));
    const ids = new Set(INVENTED_FEEDS.flatMap(({ url, items }) => items.map(({ id }) => `${url} ${id}`)));
    expect(came).toHaveLength(ids.size);
    expect(played.document.articles).toHaveLength(ids.size);
  });

  it('makes a new version of the digest of what came, in the same turn, and tells it', () => {
    const versions = day.versions.map(({ version }) => version);
    expect(new Set(versions).size).toBe(versions.length);
    expect(versions.at(-1)).toBe(played.document.version);
    for (const { at, words } of day.days.filter((moment) => /” (came|was changed)\.$/.test(moment.words)))
      expect(
        day.versions.map((version) => version.at),
        words,
      ).toContain(at);
    expect(day.versions.map(({ articles }) => articles)).toEqual([3, 3, 4, 5, 6, 6, 7, 8, 9]);
  });

  it('tells a feed that is down once, and again when it is read', () => {
    const radio = told().filter((words) => /is not read|is read again/.test(words));
    expect(radio).toEqual(['02:00 Radio Skarn is not read: status 503.', '10:00 Radio Skarn is read again.']);
  });

  it('posts to both channels what came since the day before, each line with a link to its article', () => {
    for (const platform of ['slack', 'discord'] as const) {
      const [first, second, ...others] = postsOn(platform);
      expect(others).toEqual([]);
      expect([first?.at, second?.at]).toEqual([instantAt('05 18:00'), instantAt('06 18:00')]);
      expect(first?.body).toContain('14 people');
      expect(second?.body).toContain('In all: 6 new articles, ');
      expect(second?.body).toContain('https://radio.example/');
    }
    expect(told().filter((words) => words.startsWith('18:00 Posted'))).toHaveLength(2);
  });

  it('is played moment by moment, and shown as a channel shows messages', () => {
    const steps = [day.from];
    while ((steps.at(-1) ?? day.to) < day.to) steps.push(stepFrom(day, steps.at(-1) ?? day.to));
    expect(steps.length).toBeGreaterThan(10);
    expect(daysUntil(day, day.to)).toHaveLength(day.days.length);
    const shown = [...postsOn('slack').map(slackPosted), ...postsOn('discord').map(discordPosted)];
    expect(new Set(shown.map(({ key }) => key)).size).toBe(4);
  });

  it('is another where its feeds are: nothing of it is written down', async () => {
    const [feed] = INVENTED_FEEDS;
    if (!feed) throw new Error('there are no feeds');
    const other = await playFeedDay([{ ...feed, items: feed.items.slice(0, 2) }]);
    expect(other.day.versions.map(({ articles }) => articles)).toEqual([1, 2]);
    expect(other.document.version).not.toBe(played.document.version);
  });

  it('tells in sources that a feed is failing while it is', async () => {
    const radio = INVENTED_FEEDS.filter(({ title }) => title !== 'Aldwin Paper').map((feed) =>
      feed.down ? { ...feed, down: ['06 02:00', '07 00:00'] as const } : feed,
    );
    const digest = digestInMemory((await playFeedDay(radio)).document);
    const reply = run({ topic: 'coast', name: 'sources', options: {} }, digest);
    expect(reply.lede?.at(-1)).toBe('Radio Skarn failing since 6 May 2031');
  });
});

describe('GET /api/feeds', () => {
  it('plays the day, after which the topic is asked like any other', async () => {
    expect(await get<FeedDay>('/api/feeds')).toEqual(JSON.parse(JSON.stringify(day)));
    const cards = await get<readonly TopicCard[]>('/api/topics');
    expect(cards.find(({ id }) => id === 'coast')).toMatchObject({ articles: 9, version: played.document.version });
    const { slack } = await posted<{ slack: { body: string } }>('/api/ask', { topic: 'coast', text: 'sources' });
    expect(slack.body).toContain('Feeds · 3');
  });
});
