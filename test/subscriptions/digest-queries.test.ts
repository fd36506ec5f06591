import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/digest/types.ts';
import { changesSince, nextReplayDay, snapshotOf } from '../../src/subscriptions/digest-queries.ts';
import { harbour } from '../fixtures/harbour.ts';
import { digestOf } from './simulation/topics.ts';

describe('what a digest says', () => {
  it('is unchanged as long as no reader would see a difference', () => {
    const [first, ...others] = harbour.events;
    if (!first) throw new Error('The harbour has events.');
    const quieter = { ...harbour, events: [{ ...first, silent: ['Z'], articles: ['Z'] }, ...others] };
    expect(changesSince(snapshotOf(harbour), quieter)).toBeNull();
    const reworded = { ...harbour, events: [{ ...first, headline: 'Ferries idle' }, ...others] };
    expect(changesSince(snapshotOf(harbour), reworded)?.events).toEqual({ added: [], changed: [reworded.events[0]] });
    const fewer = { ...harbour, disputes: harbour.disputes.slice(1) };
    expect(changesSince(snapshotOf(fewer), harbour)?.disputes.added).toEqual(harbour.disputes.slice(0, 1));
    expect(changesSince(snapshotOf(harbour), fewer)).toBeNull();
  });

  it('is replayed day by day, also when a day is added behind', () => {
    expect(nextReplayDay('2021-05-03' as Day, digestOf('ferry', 9))).toEqual({
      ...{ day: '2021-05-04', number: 4, of: 9 },
    });
    expect(nextReplayDay('2021-05-09' as Day, digestOf('ferry', 9))).toBeUndefined();
  });
});
