import { describe, expect, it } from 'vitest';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { Day, Event } from '../../src/digest/types.ts';
import { changesSince, nextReplayDay, snapshotOf } from '../../src/subscriptions/digest-queries.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { digestOf } from './simulation/topics.ts';

describe('what a digest says', () => {
  it('is unchanged as long as no reader would see a difference', () => {
    const [first, ...others] = harbourDocument.events;
    if (!first) throw new Error('The harbour has events.');
    const withEvents = (...events: readonly Event[]) => digestInMemory({ ...harbourDocument, events });
    const quieter = withEvents({ ...first, silent: ['Z'], articles: ['Z'] }, ...others);
    expect(changesSince(snapshotOf(harbour), quieter)).toBeNull();
    const reworded = { ...first, headline: 'Ferries idle' };
    const changes = changesSince(snapshotOf(harbour), withEvents(reworded, ...others));
    expect(changes?.events).toEqual({ added: [], changed: [reworded] });
    const fewer = digestInMemory({ ...harbourDocument, disputes: harbourDocument.disputes.slice(1) });
    expect(changesSince(snapshotOf(fewer), harbour)?.disputes.added).toEqual(harbourDocument.disputes.slice(0, 1));
    expect(changesSince(snapshotOf(harbour), fewer)).toBeNull();
  });

  it('is replayed day by day, also when a day is added behind', () => {
    expect(nextReplayDay('2021-05-03' as Day, digestOf('ferry', 9))).toEqual({
      ...{ day: '2021-05-04', number: 4, of: 9 },
    });
    expect(nextReplayDay('2021-05-09' as Day, digestOf('ferry', 9))).toBeUndefined();
  });
});
