import { catalogue, commandNames } from '../../src/answers/catalogue.ts';
import { complete } from '../../src/answers/complete.ts';
import { editionOf } from '../../src/answers/edition.ts';
import type { Reply } from '../../src/answers/reply/reply.ts';
import type { Day, Digest } from '../../src/digest/types.ts';
import { newMessage } from '../../src/platforms/discord/format.ts';
import { format } from '../../src/platforms/slack/format.ts';
import type { Subscription } from '../../src/ports.ts';
import { everyCommandName, specOf } from '../../src/subscriptions/commands/catalogue.ts';
import { nextReplayDay, snapshotOf } from '../../src/subscriptions/digest-queries.ts';
import { summarise } from '../../src/subscriptions/summary.ts';
import { replyTo } from '../fixtures/read-aloud.ts';

const subscription = (digest: Digest, mode: Subscription['mode']): Subscription => ({
  ...{ topic: digest.topic.id, platform: 'slack', channel: 'C1', mode, createdBy: 'U1', createdAt: 0, revision: 1 },
  schedule: { time: '09:00', zone: digest.topic.zone, days: [1] },
  standing: { state: 'active' },
});

const TYPES = ['person', 'organisation', 'place'] as const;
const ALL = 1_000;

/** Every question worth asking of a digest, in words. */
const questions = (digest: Digest): readonly string[] => [
  ...commandNames.flatMap((name) => catalogue[name].examples(digest).map((example) => `${name} ${example}`)),
  ...digest.entities.list(TYPES, 0, ALL).map(({ name }) => `who ${name}`),
  ...digest.entities
    .foremost(TYPES, 3)
    .flatMap(({ name }) => [`where ${name}`, `timeline ${name}`, `disputed ${name}`]),
  ...digest.articles.list(0, ALL).flatMap(({ id }) => [`sources ${id}`, `cite ${id}1`, `figures ${id}`]),
  ...digest.events.list({}, 0, 3).flatMap(({ id, date }) => [`timeline ${id}`, `summary ${date.start}`]),
  ...['figures killed', 'search ferry', 'nonsense xyz', 'timeline 2021', 'timeline last week'],
];

/**
 * Asks a digest for all that it can answer, on both platforms, with its completions and summaries.
 * @param earlier What it was before, for summaries of what is new.
 */
export function askEverything(digest: Digest, earlier: Digest): void {
  for (const question of questions(digest)) for (const reply of replyTo(question, digest)) show(reply);
  for (const name of everyCommandName)
    for (const { kind } of specOf(name)?.options ?? [])
      for (const typed of ['', 'a', 'ren']) complete(kind, typed, editionOf(digest));
  const day = '2031-05-09' as Day;
  for (const since of [null, snapshotOf(earlier), new Set<number>()]) {
    const told = summarise(subscription(digest, 'new'), { day, from: day, since }, digest);
    if (told) show(told);
  }
  const replay = nextReplayDay(undefined, digest);
  if (!replay) return;
  const told = summarise(subscription(digest, 'replay'), { day, from: day, since: null, replay }, digest);
  if (told) show(told);
}

function show(reply: Reply): void {
  JSON.stringify([format(reply), newMessage(reply, 'asker')]);
}
