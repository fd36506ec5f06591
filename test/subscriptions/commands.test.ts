import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from '../../src/answers/context.ts';
import { editionOf } from '../../src/answers/edition.ts';
import { plain } from '../../src/answers/reply/plain.ts';
import { wordsIn } from '../../src/answers/words/words-in.ts';
import type { Day } from '../../src/digest/types.ts';
import { memoryStore } from '../../src/playground/server/store.ts';
import type { Asker, ChatPoster, Post, Posted, SubscriptionAnswer } from '../../src/ports.ts';
import type { EveryCommandName } from '../../src/subscriptions/commands/catalogue.ts';
import { subscriptionCommands } from '../../src/subscriptions/commands/commands.ts';
import { defaultMode } from '../../src/subscriptions/commands/subscribe-options.ts';
import { advanced, updateSubscription } from '../../src/subscriptions/subscription.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { noLanguages } from '../fixtures/languages.ts';

const KEY = { topic: 'harbour', platform: 'slack', channel: 'C1' } as const;
const OK: Posted = { ok: true, messageId: '1.1' };
const asker: Asker = { platform: 'slack', channel: 'C1', team: 'T1', user: 'U1', tryPost: true };

/** The commands of a channel on Sunday 22 November 2026, 12:00 UTC, whose posts end as scripted, the last outcome for good. */
function channel(...outcomes: readonly Posted[]) {
  const clock = { time: Date.parse('2026-11-22T12:00:00Z'), now: () => clock.time };
  const { subscriptions, snapshots } = memoryStore(clock);
  const posts: Post[] = [];
  const warned: string[] = [];
  const poster: ChatPoster = {
    post: async (post) => {
      posts.push(post);
      return outcomes[Math.min(posts.length, outcomes.length) - 1] ?? OK;
    },
  };
  const logger = { warn: (event: string) => warned.push(event) };
  const posters = { slack: poster, discord: poster };
  const made = subscriptionCommands({
    wordsIn,
    subscriptions,
    snapshots,
    languages: noLanguages,
    posters,
    clock,
    logger,
  });
  return {
    ...{ subscriptions, snapshots, posts, warned, clock },
    stored: () => subscriptions.get(KEY),
    say: (name: EveryCommandName, options: Record<string, string> = {}, who: Partial<Asker> = {}) =>
      made.answer(ask(harbour, name, options), { ...asker, ...who }, editionOf(harbour), clock.time + 2_500),
  };
}

const words = ({ reply }: SubscriptionAnswer): string => plain(reply).replaceAll(/\s+/g, ' ');
const buttons = ({ reply }: SubscriptionAnswer): string[] => reply.actions.map(({ label }) => label);

describe('subscribe', () => {
  it('takes nine in the topic’s zone every day where nothing is said, and says when the next post is', async () => {
    const { say, stored, posts } = channel();
    const answered = await say('subscribe');
    expect(answered).toMatchObject({ audience: 'asker', reply: { kind: 'reply' } });
    expect(words(answered)).toContain(`every day at 09:00 ${harbour.topic.zone}`);
    expect(words(answered)).toMatch(/Next: (Sunday 22|Monday 23) November 2026, 09:00 /);
    expect(await stored()).toMatchObject({
      ...KEY,
      team: 'T1',
      createdBy: 'U1',
      standing: { state: 'active' },
      mode: 'replay',
    });
    expect(posts.map(({ channel, reply }) => [channel, reply.title])).toEqual([['C1', 'Daily Harbour summary: on']]);
  });

  it('takes what is said', async () => {
    const { say, stored } = channel();
    const answered = await say('subscribe', { time: '9.30pm', zone: 'yerevan', days: 'mon wed fri', mode: 'new' });
    expect(words(answered)).toContain('on Mondays, Wednesdays and Fridays at 21:30 Asia/Yerevan');
    expect(words(answered)).toContain('Next: Monday 23 November 2026, 21:30 Asia/Yerevan');
    expect(await stored()).toMatchObject({
      mode: 'new',
      schedule: { time: '21:30', zone: 'Asia/Yerevan', days: [1, 3, 5] },
      nextDue: Date.parse('2026-11-23T17:30:00Z'),
    });
  });

  it('keeps what is left out as the channel has it', async () => {
    const { say, stored } = channel();
    await say('subscribe', { time: '7', zone: 'yerevan', days: 'weekdays', mode: 'new' });
    await say('subscribe', { time: '8' });
    expect(await stored()).toMatchObject({
      mode: 'new',
      schedule: { time: '08:00', zone: 'Asia/Yerevan', days: [1, 2, 3, 4, 5] },
    });
  });

  it('announces nothing where nothing changes', async () => {
    const { say, posts } = channel();
    await say('subscribe', { time: '9' });
    expect((await say('subscribe', { time: '09:00' })).reply.title).toBe('This channel has that already');
    expect(posts).toHaveLength(1);
  });

  it.each([
    [{ zone: 'CET' }, 'Which clocks does CET mean?', 'Europe/Berlin'],
    [{ zone: 'Yerevann' }, 'Which clocks does Yerevann mean?', 'Asia/Yerevan'],
    [{ zone: '@press' }, 'Discord: a role', 'How to subscribe'],
    [{ zone: 'nowhere at all' }, 'No time zone or city goes by nowhere at all', 'How to subscribe'],
    [{ time: '25' }, '25 is no time of day', '09:00'],
    [{ days: 'someday' }, 'someday are no days of the week', 'daily'],
    [{ mode: 'loud' }, 'loud is no way to tell it', 'new'],
  ])('asks %j back, and stores nothing', async (options, said, offered) => {
    const { say, stored, posts } = channel();
    const answered = await say('subscribe', options);
    expect(answered).toMatchObject({ audience: 'asker', reply: { refused: expect.any(String) } });
    expect(words(answered)).toContain(said);
    expect(buttons(answered)[0]).toBe(offered);
    expect([await stored(), posts]).toEqual([null, []]);
  });

  it('keeps the other words in a button that answers', async () => {
    const { say } = channel();
    const answered = await say('subscribe', { time: '7', zone: 'CET', days: 'weekdays' });
    expect(answered.reply.actions[0]?.command).toMatchObject({
      name: 'subscribe',
      options: { time: '7', zone: 'Europe/Berlin', days: 'weekdays' },
    });
  });

  it('says that an offset has no summer time', async () => {
    const { say, stored } = channel();
    expect(words(await say('subscribe', { zone: 'UTC+4' }))).toContain('An offset has no summer time');
    expect((await stored())?.schedule.zone).toBe('Etc/GMT-4');
  });

  it('holds back where the bot may not post, says why, and goes on once it may', async () => {
    const detail = 'the bot is not in the channel: invite it with /invite (not_in_channel)';
    const { say, stored } = channel({ ok: false, why: 'forbidden', detail }, OK);
    const answered = await say('subscribe');
    expect(answered).toMatchObject({ audience: 'asker', reply: { refused: expect.any(String) } });
    expect(words(answered)).toContain('/invite');
    expect(buttons(answered)).toEqual(['Resume', 'Unsubscribe']);
    expect(await stored()).toMatchObject({ standing: { state: 'paused', reason: 'forbidden', detail } });
    expect(words(await say('subscription'))).toContain(detail);
    expect((await say('resume')).reply.title).toBe('The daily summary goes on');
    expect(await stored()).toMatchObject({ standing: { state: 'active' } });
  });

  it('tells the channel itself where its own post fails in passing', async () => {
    const { say, stored, warned } = channel({ ok: false, why: 'transient', detail: 'status 503' });
    expect((await say('subscribe')).audience).toBe('channel');
    expect(await stored()).toMatchObject({ standing: { state: 'active' } });
    expect(warned).toEqual(['announcement-failed']);
  });

  it('tries no post where the platform says what the bot may do', async () => {
    const { say, posts } = channel();
    expect((await say('subscribe', {}, { platform: 'discord', tryPost: false })).audience).toBe('channel');
    expect(posts).toEqual([]);
  });
});

describe('who may not change it', () => {
  it.each(['subscribe', 'pause', 'resume', 'unsubscribe'] as const)(
    'is told why, and %s changes nothing',
    async (name) => {
      const { say, stored } = channel();
      await say('subscribe');
      const before = await stored();
      const answered = await say(name, { time: '5', confirm: 'yes' }, { hindrance: 'Only the harbour master may.' });
      expect(answered).toMatchObject({ audience: 'asker', reply: { refused: expect.any(String) } });
      expect(words(answered)).toContain('Only the harbour master may.');
      expect(await stored()).toEqual(before);
    },
  );

  it('may still look', async () => {
    const { say } = channel();
    await say('subscribe');
    expect(words(await say('subscription', {}, { hindrance: 'no' }))).toContain('Next:');
  });
});

describe('pause, resume and unsubscribe', () => {
  it('are told to the channel, and keep or drop what is due', async () => {
    const { say, stored } = channel();
    await say('subscribe');
    expect(await say('pause')).toMatchObject({ audience: 'channel', reply: { title: 'The daily summary is paused' } });
    expect(await stored()).toMatchObject({ standing: { state: 'paused', reason: 'by-request' } });
    expect((await stored())?.nextDue).toBeUndefined();
    await say('resume');
    expect((await stored())?.nextDue).toBeGreaterThan(Date.parse('2026-11-22T12:00:00Z'));
  });

  it('ask before a channel loses its subscription', async () => {
    const { say, stored } = channel();
    await say('subscribe');
    const asked = await say('unsubscribe');
    expect(buttons(asked)).toEqual(['Yes, stop it', 'Pause instead', 'Keep it']);
    expect(await stored()).toMatchObject({ standing: { state: 'active' } });
    const [yes] = asked.reply.actions;
    const stopped = await say('unsubscribe', { ...yes?.command.options });
    expect(stopped).toMatchObject({ audience: 'channel', reply: { title: 'The daily summary is stopped' } });
    expect(await stored()).toMatchObject({ standing: { state: 'finished', reason: 'unsubscribed' } });
    expect(words(await say('subscription'))).toContain('No daily summary in this channel');
  });

  it.each(['pause', 'resume', 'unsubscribe'] as const)('%s says so where there is none', async (name) => {
    const { say } = channel();
    expect((await say(name, { confirm: 'yes' })).reply.title).toBe('No daily summary in this channel');
  });
});

describe('what a channel has', () => {
  it('tells how far a replay is, and that it ended', async () => {
    const { say, subscriptions } = channel();
    await say('subscribe');
    const day = '2026-11-22' as Day;
    const told = { since: Date.parse('2026-11-22T12:00:00Z'), day, version: harbour.version, posted: true };
    await updateSubscription(
      subscriptions,
      KEY,
      (one) => one && advanced(one, { ...told, replayedDay: '2021-05-01' as Day }),
    );
    expect(words(await say('subscription'))).toMatch(/1 of \d told so far\. .*Last post: 22 November 2026/);
    const last = { ...told, day: '2026-11-23' as Day, replayedDay: '2021-05-09' as Day, finished: true } as const;
    await updateSubscription(subscriptions, KEY, (one) => one && advanced(one, last));
    expect(words(await say('subscription'))).toContain('The archive was told to its end');
  });
});

describe('the deadline of a request', () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-22T12:00:00Z') }));
  afterEach(() => void vi.useRealTimers());

  /** Subscribes where each call of the table and the post take so many milliseconds. @returns the answer, and when. */
  async function subscribeSlowly(tableTakes: number, postTakes: number) {
    const clock = { now: () => Date.now() };
    const { subscriptions, snapshots } = memoryStore(clock);
    const delayed = async <T>(time: number, work: () => Promise<T>): Promise<T> => {
      await new Promise((wake) => setTimeout(wake, time));
      return work();
    };
    const warned: string[] = [];
    const posts: Post[] = [];
    const commands = subscriptionCommands({
      wordsIn,
      subscriptions: {
        get: (key) => delayed(tableTakes, () => subscriptions.get(key)),
        put: (one) => delayed(tableTakes, () => subscriptions.put(one)),
      },
      snapshots,
      languages: noLanguages,
      posters: {
        slack: {
          post: (one) => {
            posts.push(one);
            return delayed(postTakes, async () => OK);
          },
        },
      },
      ...{ clock, logger: { warn: (event: string) => warned.push(event) } },
    });
    const begun = Date.now();
    const answering = commands.answer(ask(harbour, 'subscribe'), asker, editionOf(harbour), begun + 2_500);
    const answered = answering.then((answer) => ({ answer, took: Date.now() - begun }));
    await vi.runAllTimersAsync();
    return { ...(await answered), warned, posts, stored: () => subscriptions.get(KEY) };
  }

  it('is kept where the table and the post are each slow, and what was stored is told to the channel', async () => {
    const { answer, took, warned, stored } = await subscribeSlowly(700, 1_400);
    expect(took).toBe(2_500);
    expect(answer).toMatchObject({
      audience: 'channel',
      reply: { title: 'Daily Harbour summary: on' },
    });
    expect(warned).toEqual(['announcement-failed']);
    expect(await stored()).toMatchObject({ standing: { state: 'active' } });
  });

  it.each([
    ['the write that was under way may have come to the table', 2_000, 1],
    ['what was only read is not written any more', 3_000, undefined],
  ])('is kept where the table hardly answers: %s', async (_, tableTakes, revision) => {
    const { answer, took, warned, posts, stored } = await subscribeSlowly(tableTakes, 10);
    expect(took).toBe(2_500);
    expect(words(answer)).toContain('cannot be reached just now');
    expect([warned, posts]).toEqual([['subscription-command-failed'], []]);
    expect((await stored())?.revision).toBe(revision);
  });

  it('is far off where all are quick', async () => {
    const { answer, took } = await subscribeSlowly(50, 100);
    expect(took).toBe(200);
    expect(answer).toMatchObject({ audience: 'asker', reply: { kind: 'reply' } });
  });
});

describe('a deployment without a token for the platform', () => {
  it('says that summaries are not set up', async () => {
    const { subscriptions, snapshots, clock } = channel();
    const bare = subscriptionCommands({
      wordsIn,
      ...{ subscriptions, snapshots, languages: noLanguages, posters: {}, clock, logger: { warn: () => {} } },
    });
    expect(
      words(await bare.answer(ask(harbour, 'subscribe'), asker, editionOf(harbour), clock.time + 2_500)),
    ).toContain('not set up here');
  });
});

it('a topic is replayed from thirty days after its last article on', () => {
  const latest =
    harbourDocument.articles
      .map(({ published }) => published.day)
      .sort()
      .at(-1) ?? harbour.topic.coverage.to;
  expect(defaultMode(harbour, latest)).toBe('new');
  expect(defaultMode(harbour, '2021-05-20' as Day)).toBe('new');
  expect(defaultMode(harbour, '2021-07-01' as Day)).toBe('replay');
});
