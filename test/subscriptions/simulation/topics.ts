import { answer, ask, plainLine } from '../../../src/answers/context.ts';
import { editionOf } from '../../../src/answers/edition.ts';
import { section } from '../../../src/answers/window.ts';
import { digestInMemory } from '../../../src/digest/build/make.ts';
import { addDays, dayLabel } from '../../../src/digest/day.ts';
import type { Day, Digest, Event } from '../../../src/digest/types.ts';
import type { Snapshot } from '../../../src/ports.ts';
import { changesSince } from '../../../src/subscriptions/digest-queries.ts';
import { isLongSilent, type Summarise } from '../../../src/subscriptions/summary.ts';

/** What an empty digest says. */
const NOTHING: Snapshot = new Set();

const FIRST = '2021-05-01' as Day;

function event(number: number): Event {
  const day = addDays(FIRST, number);
  return {
    id: `sailing-${number}`,
    date: { start: day, end: day, precision: 'day', label: dayLabel(day) },
    headline: `Ferry sails for the ${number}. time`,
    statements: [],
    places: [],
    actors: [],
    status: 'single-source',
    origins: [],
    articles: [],
    silent: [],
    disputes: [],
  };
}

/** A digest of so many events, on as many days one after the other. Its version is their number. */
export function digestOf(id: string, events: number): Digest {
  return digestInMemory({
    version: String(events).padStart(8, '0'),
    topic: {
      id,
      title: id,
      description: 'An invented ferry',
      rights: 'facts-only',
      zone: 'UTC',
      coverage: { from: FIRST, to: addDays(FIRST, 400) },
      origins: [],
    },
    articles: [],
    entities: [],
    events: Array.from({ length: events }, (_, number) => event(number)),
    figures: [],
    disputes: [],
  });
}

/**
 * A summary whose title is the date that it is for, and whose lines are the ids of new events, or the number of a
 * replay's day.
 */
export const listIds: Summarise = (subscription, { day, since, replay }, digest) => {
  const added = changesSince(since ?? NOTHING, digest)?.events.added ?? [];
  const ids = subscription.mode === 'new' ? added.map(({ id }) => id) : replay ? [String(replay.number)] : [];
  const isDue = ids.length > 0 || (subscription.mode === 'new' && isLongSilent(subscription, day));
  const items = ids.length > 0 ? [{ lines: ids.map(plainLine) }] : [];
  return isDue ? answer(ask(digest, 'timeline'), editionOf(digest), { title: day, list: [section(items)] }) : null;
};
