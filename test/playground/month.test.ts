import { describe, expect, it } from 'vitest';
import { dayLabel } from '../../src/digest/day.ts';
import type { Day } from '../../src/digest/types.ts';
import { discordPosted, slackPosted } from '../../src/playground/page/messages.ts';
import { daysUntil, rateOf, stepFrom, stopAfter } from '../../src/playground/page/month/pace.ts';
import { playMonth } from '../../src/playground/server/api/month.ts';
import type { Month, Platform } from '../../src/playground/server/api/shapes.ts';
import { replayDays } from '../../src/subscriptions/digest-queries.ts';
import { send } from '../cli/asking.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { get, playground, running, topic } from './running.ts';

playground();

type Query = Readonly<Record<string, string>>;

const path = (query: Query): string => `/api/month?${new URLSearchParams({ topic, ...query })}`;
const month = (query: Query): Promise<Month> => get(path(query));
const postsOn = ({ posts }: Month, platform: Platform) => posts.filter((post) => post.platform === platform);
const utc = (instant: number | undefined): string => new Date(instant ?? Number.NaN).toISOString();

const news = replayDays(harbour);

/** What a day is posted under: the headline of its most important event. */
const headlineOf = (day: Day): string | undefined =>
  harbour.events.foremost({ days: { from: day, to: day } }, 1)[0]?.headline;

describe('a month of replay', () => {
  it.each(['slack', 'discord'] as const)('posts each day of news once, a day apart, on %s', async (platform) => {
    const played = await month({ from: '2026-03-01', zone: 'Berlin', mode: 'replay' });
    const posts = postsOn(played, platform);
    expect(posts.map(({ title }) => title)).toEqual(news.map(headlineOf));
    expect(news.length).toBeGreaterThan(2);
    expect(posts.map(({ covers }) => covers)).toEqual(news.map(dayLabel));
    expect(posts.map(({ day }) => day)).toEqual(played.days.slice(0, news.length).map(({ day }) => day));
    expect(played.ended).toBe(posts.at(-1)?.day);
  });

  it('keeps to its days, and says of every other why it is silent', async () => {
    const played = await month({ from: '2026-03-01', zone: 'UTC', days: 'mon', mode: 'replay' });
    expect(played.days[0]).toMatchObject({ posted: false, words: 'Silent: Sunday is not one of its days.' });
    expect(played.days[1]).toMatchObject({ posted: true, words: 'Posted at 09:00: Ferry crews stop work.' });
    expect(postsOn(played, 'slack').map(({ day }) => day)).toEqual(
      ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30'].slice(0, news.length),
    );
    const daily = await month({ from: '2026-03-01', mode: 'replay' });
    expect(daily.days.at(-1)?.words).toBe('Silent: the replay is over.');
  });

  it('holds messages as both platforms are sent them', async () => {
    const played = await month({ from: '2026-03-01', mode: 'replay' });
    const [slack] = postsOn(played, 'slack').flatMap(slackPosted);
    const [discord] = postsOn(played, 'discord').flatMap(discordPosted);
    const title = played.posts[0]?.title;
    expect(slack?.blocks[0]).toMatchObject({ type: 'header', text: { text: title } });
    expect(JSON.stringify(discord)).toContain(`### ${title}`);
    expect(slack?.shownAt).toBe('Sunday 1 March 2026, 09:00');
    expect(JSON.parse(played.posts[0]?.body ?? '').response_type).toBe(undefined);
  });
});

describe('the wall clock of a month', () => {
  it('posts at the same time of day before and after the clocks change, and once in the gap', async () => {
    const spring = await month({ from: '2026-03-27', zone: 'Europe/Berlin', time: '02:30', mode: 'new' });
    const { days } = spring;
    expect(days.slice(1, 4).map(({ at }) => utc(at))).toEqual([
      '2026-03-28T01:30:00.000Z',
      '2026-03-29T01:00:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
    expect(spring.to - spring.from).toBe((31 * 24 - 1) * 3_600_000);
    const autumn = await month({
      from: '2026-10-23',
      zone: 'Europe/Berlin',
      time: '02:30',
      days: 'sun',
      mode: 'replay',
    });
    expect(
      postsOn(autumn, 'discord')
        .slice(0, 2)
        .map(({ at, local }) => [utc(at), local.time]),
    ).toEqual([
      ['2026-10-25T00:30:00.000Z', '02:30'],
      ['2026-11-01T01:30:00.000Z', '02:30'],
    ]);
  });

  it('comes with the turn after the time, and says where that is the next day', async () => {
    const late = await month({ from: '2026-03-01', zone: 'UTC', time: '23:50', mode: 'replay' });
    expect(late.posts[0]).toMatchObject({ day: '2026-03-01', local: { day: '2026-03-02', time: '00:00' } });
    expect(late.days[0]?.words).toMatch(/^Posted at 00:00 the next day: /);
  });

  it('leaves out a date that its zone left out', async () => {
    const played = await month({ from: '2011-12-30', zone: 'Pacific/Apia', mode: 'new' });
    expect(played.days[0]).toMatchObject({ posted: false, words: 'Left out: this date does not occur in its zone.' });
    expect(played.days[1]?.posted).toBe(true);
  });
});

describe('a month of what is new', () => {
  it('begins with the latest day, and says once in seven silent days that it is alive', async () => {
    const { days, ended } = await month({ from: '2026-03-01', mode: 'new' });
    expect(days.flatMap(({ posted }, index) => (posted ? index : []))).toEqual([0, 7, 14, 21, 28]);
    expect(days[1]?.words).toBe('Silent: nothing new to tell.');
    expect(ended).toBe(null);
  });
});

describe('a month in which the digest fills up', () => {
  it('tells what came in since, and ends with all there is', async () => {
    const schedule = { time: '09:00', zone: 'UTC', days: [0, 1, 2, 3, 4, 5, 6] };
    const asked = { schedule, mode: 'new', from: '2026-03-01' as Day } as const;
    const { days, posts } = await playMonth(asked, harbour, harbourDocument);
    // Six events are of the days of news: one is there on the first day, the others come at equal distances.
    const told = days.flatMap(({ posted }, day) => (posted ? day : []));
    expect(told).toEqual([0, 5, 10, 15, 20, 25]);
    const last = postsOn({ posts } as Month, 'slack').at(-1)?.body ?? '';
    const [event] = harbourDocument.events.filter(({ id }) => id === 'duval-corrects');
    expect(last).toContain(event?.headline);
  });
});

describe('a month that cannot be played', () => {
  it.each([
    [{}, /first day is missing.*YYYY-MM-DD/],
    [{ from: '2026-02-30' }, /2026-02-30.*YYYY-MM-DD/],
    [{ from: '1969-12-31' }, /1970 to 2099/],
    [{ from: '2026-03-01', time: '25:00' }, /25:00 is no time of day.*09:00/],
    [{ from: '2026-03-01', zone: 'CET' }, /Which clocks.*Europe\/Berlin/],
    [{ from: '2026-03-01', zone: 'Xyzzy' }, /No time zone or city.*Yerevan/],
    [{ from: '2026-03-01', days: 'never' }, /never are no days.*weekdays/],
    [{ from: '2026-03-01', mode: 'loud' }, /loud.*replay/],
    [{ from: '2026-03-01', zone: 'x'.repeat(101) }, /too long/],
  ])('%j is told why, and what to send', async (query, words) => {
    const { status, body } = await send(running.port, path(query));
    expect(status).toBe(400);
    expect(JSON.parse(body).error).toMatch(words);
  });

  it('of a topic that is not there is not found', async () => {
    expect((await send(running.port, path({ topic: 'nowhere', from: '2026-03-01' }))).status).toBe(404);
  });
});

describe('the fast clock', () => {
  it('runs a month in the time chosen', async () => {
    const played = await month({ from: '2026-03-01', mode: 'new' });
    expect(rateOf(played, '60') * 60_000).toBe(played.to - played.from);
    expect(rateOf(played, '20')).toBe(3 * rateOf(played, '60'));
  });

  it('steps from one day to the next, and then to the end', async () => {
    const played = await month({ from: '2026-03-01', zone: 'UTC', mode: 'new' });
    const first = stepFrom(played, played.from);
    expect(utc(first)).toBe('2026-03-01T09:00:00.000Z');
    expect(daysUntil(played, first - 1)).toEqual([]);
    expect(daysUntil(played, first).map(({ day }) => day)).toEqual(['2026-03-01']);
    expect(utc(stepFrom(played, first))).toBe('2026-03-02T09:00:00.000Z');
    expect(stepFrom(played, played.to - 1)).toBe(played.to);
  });

  it('stops by itself on the first silent day after a replay, and at the end for those who go on', async () => {
    const played = await month({ from: '2026-03-01', zone: 'UTC', mode: 'replay' });
    const over = stopAfter(played, played.from);
    expect(daysUntil(played, over).at(-1)?.words).toBe('Silent: the replay is over.');
    expect(daysUntil(played, over - 1).at(-1)?.posted).toBe(true);
    expect(stopAfter(played, over)).toBe(played.to);
    expect(stopAfter(await month({ from: '2026-03-01', mode: 'new' }), played.from)).toBe(played.to);
  });
});
