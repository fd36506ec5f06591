import { answer, ask, plainLine } from '../../../src/answers/context.ts';
import { addDays, dayLabel } from '../../../src/digest/day.ts';
import type { Day, Digest, Event } from '../../../src/digest/types.ts';
import type { Composer } from '../../../src/subscriptions/compose.ts';
import { changesSince, isUnchanged } from '../../../src/subscriptions/marks.ts';

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
  return {
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
  };
}

/** Says for which date it is, and what it tells: the day's number of a replay, or the ids of events. */
export const tellingComposer: Composer = {
  summary(_, { day, since, replay }, digest) {
    const changes = changesSince(since ?? {}, digest);
    if (!replay && isUnchanged(changes)) return null;
    const told = replay ? [String(replay.number)] : changes.events.added.map(({ id }) => id);
    return answer(ask(digest, 'timeline'), digest, { title: day, items: [{ lines: told.map(plainLine) }] });
  },
  alive: (_, { day }, digest) => answer(ask(digest, 'timeline'), digest, { title: day, items: [] }),
};
