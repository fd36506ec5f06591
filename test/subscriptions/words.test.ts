import { expect, it } from 'vitest';
import { editionOf } from '../../src/answers/edition.ts';
import type { Reply, Span, Text } from '../../src/answers/reply/reply.ts';
import { wordsIn } from '../../src/answers/reply/words.ts';
import { wordsIn as languageWords } from '../../src/answers/words/words-in.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import { memoryStore } from '../../src/playground/server/store.ts';
import type { Asker, ChatPoster, Post } from '../../src/ports.ts';
import { subscriptionCommands } from '../../src/subscriptions/commands/commands.ts';
import { deliver } from '../../src/subscriptions/deliver.ts';
import { summarise } from '../../src/subscriptions/summary.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { inGreek, marked } from '../fixtures/marked.ts';

const clock = { now: () => Date.parse('2021-05-04T12:00:00Z') };
const logger = { warn: () => {} };
const asker: Asker = { platform: 'slack', channel: 'C1', user: 'U1', tryPost: false };

/** What commands answer, in memory; posts are kept. */
function world() {
  const store = memoryStore(clock);
  const posts: Post[] = [];
  const poster: ChatPoster = {
    async post(one) {
      posts.push(one);
      return { ok: true, messageId: '1' };
    },
  };
  const posters = { slack: poster, discord: poster };
  return {
    store,
    posts,
    posters,
    commands: subscriptionCommands({ wordsIn: languageWords, ...store, posters, clock, logger }),
  };
}

const said = (text: Text): string =>
  text
    .map((span: Span) => (typeof span !== 'string' && ('command' in span || 'code' in span) ? ' ' : wordsIn([span])))
    .join('');
const textsOf = ({ title, lede = [], items, notes, actions, footer }: Reply): readonly string[] => [
  ...[title, said(lede), footer, ...notes.map(said), ...actions.map(({ label }) => label)],
  ...items.flatMap(({ lines, open }) => [...lines.map(({ text }) => said(text)), ...(open ? [open.label] : [])]),
];

/** Zones, and options as they are typed, are nobody's words. */
const leftIn = (text: string): readonly string[] =>
  (text.replaceAll(/\b[0-9a-f]{8}\b|[A-Z][a-z]+\/[A-Z][A-Za-z_]+/g, '').match(/[A-Za-z]{2,}/g) ?? []).filter(
    (word) =>
      ![
        'daily',
        'weekdays',
        'Monday',
        'new',
        'replay',
        'English',
        'UTC',
        'nonsense',
        'zembla',
        'Az',
        'rbaycanca',
      ].includes(word),
  );

it('answers commands and posts summaries in marked words, and in no others', async () => {
  const digest = editionOf(digestInMemory(inGreek(harbourDocument)), marked);
  const { commands, store, posts, posters } = world();
  const [name] = digest.entities.list(['person'], 0, 1);
  const about = name?.name ?? '';
  const asked: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ...[
      ['subscription', {}] as const,
      ['subscribe', { time: '9am', zone: 'Yerevan', days: 'mon fri', mode: 'new' }] as const,
    ],
    ...[
      ['subscribe', { time: '9am', zone: 'Yerevan', days: 'mon fri', mode: 'new' }] as const,
      ['subscription', {}] as const,
    ],
    ...(['time', 'zone', 'days', 'mode'] as const).map((option) => ['subscribe', { [option]: 'nonsense' }] as const),
    ...[
      ['subscribe', { zone: 'UTC+4', mode: 'replay' }] as const,
      ['pause', {}] as const,
      ['subscription', {}] as const,
    ],
    ...[['resume', {}] as const, ['unsubscribe', {}] as const, ['unsubscribe', { confirm: 'yes' }] as const],
    ...[
      ['follows', {}] as const,
      ['follow', { about }] as const,
      ['follow', { about }] as const,
      ['follows', {}] as const,
    ],
    ...[['follow', {}] as const, ['follow', { about: 'zembla' }] as const, ['unfollow', { about: 'zembla' }] as const],
    ...[['unfollow', { about }] as const, ['language', {}] as const, ['language', { language: 'zembla' }] as const],
  ];
  for (const [command, options] of asked) {
    const { reply } = await commands.answer(
      { topic: 'harbour', name: command, options },
      asker,
      digest,
      clock.now() + 1e6,
    );
    for (const text of textsOf(reply)) expect(leftIn(text), `${command}: ${text}`).toEqual([]);
  }
  const hindered = { ...asker, hindrance: marked.subscriptions.hindrance.noManager };
  const { reply } = await commands.answer(
    { topic: 'harbour', name: 'pause', options: {} },
    hindered,
    digest,
    clock.now() + 1e6,
  );
  for (const text of textsOf(reply)) expect(leftIn(text)).toEqual([]);

  await commands.answer(
    { topic: 'harbour', name: 'subscribe', options: { mode: 'replay' } },
    asker,
    digest,
    clock.now() + 1e6,
  );
  const subscription = await store.subscriptions.get({ topic: 'harbour', platform: 'slack', channel: 'C1' });
  if (!subscription) throw new Error('nothing is stored');
  const day = '2021-05-04' as never;
  const periods = [
    { day, from: day, since: null, replay: { day: '2021-05-02' as never, number: 2, of: 2 } },
    { day, from: day, since: null },
    { day, from: day, since: new Set([1]) },
  ];
  for (const mode of ['replay', 'new'] as const)
    for (const period of periods) {
      const post = summarise({ ...subscription, mode, postedDay: '2021-04-02' as never }, period, digest);
      for (const text of post ? textsOf(post) : []) expect(leftIn(text), text).toEqual([]);
    }
  const follower = { ...subscription, mode: 'new' as const, kind: 'follows' as const, about: [about] };
  const news = summarise(follower, { day, from: day, since: new Set([1]) }, digest);
  expect(news).not.toBeNull();
  for (const text of news ? textsOf(news) : []) expect(leftIn(text), text).toEqual([]);
  expect(posts).toEqual([]);
  expect(posters.slack).toBeDefined();
});

it('keeps the language of a person and of a channel, and tells in it what was chosen', async () => {
  const { commands } = world();
  const choose = (options: Readonly<Record<string, string>>, by: Asker = asker) =>
    commands.answer({ topic: 'harbour', name: 'language', options }, by, editionOf(harbour), clock.now() + 1e6);
  expect(await commands.languageOf?.(asker)).toBeNull();
  const own = await choose({ language: 'русский' });
  expect(own).toMatchObject({ audience: 'asker', reply: { title: 'Ответы вам: Русский' } });
  expect(await commands.languageOf?.(asker)).toBe('ru');
  const hindered = await choose({ language: 'hy', for: 'channel' }, { ...asker, hindrance: 'Not you.' });
  expect(hindered.reply).toMatchObject({ refused: 'not-changed' });
  const channel = await choose({ language: 'hy', for: 'channel' });
  expect(channel).toMatchObject({ audience: 'channel', reply: { words: { code: 'hy' } } });
  // A person's own goes before the channel's; another person has the channel's.
  expect(await commands.languageOf?.(asker)).toBe('ru');
  expect(await commands.languageOf?.({ ...asker, user: 'U2' })).toBe('hy');
  await choose({ language: 'English' });
  expect(await commands.languageOf?.(asker)).toBe('en');
});

it('posts in the language of the channel, and in English where that cannot be found out', async () => {
  const { commands, store, posts, posters } = world();
  await commands.answer(
    { topic: 'harbour', name: 'subscribe', options: { mode: 'replay', zone: 'UTC' } },
    asker,
    editionOf(harbour),
    clock.now() + 1e6,
  );
  await store.languages.put({ platform: 'slack', channel: 'C1' }, 'az');
  const key = { topic: 'harbour', platform: 'slack', channel: 'C1' } as const;
  const ports = {
    ...store,
    posters,
    digests: new Map([['harbour', harbour]]),
    summarise,
    sleep: async () => {},
    logger,
  };
  const due = Date.parse('2021-05-05T09:00:00Z');
  const later = { now: () => due };
  expect(await deliver({ ...key, day: '2021-05-05' as never, due }, { ...ports, clock: later }, due + 60_000)).toBe(
    'posted',
  );
  expect(posts.at(-1)?.reply.footer).toMatch(/^Gün 1 \/ \d/);
  const unread = { get: () => Promise.reject(new Error('no table')) };
  const next = due + 86_400_000;
  const failing = { ...ports, languages: unread, clock: { now: () => next } };
  expect(await deliver({ ...key, day: '2021-05-06' as never, due: next }, failing, next + 60_000)).toBe('posted');
  expect(posts.at(-1)?.reply.footer).toMatch(/^Day 2 of/);
});
