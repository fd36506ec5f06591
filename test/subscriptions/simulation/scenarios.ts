import { expect } from 'vitest';
import fc from '../../fast-check.ts';
import { check } from './check.ts';
import { type Scenario, simulate } from './simulate.ts';

const HOUR = 3_600_000;

/** A month in which clocks go forward in the north and back in the south. */
export const SPRING = Date.parse('2026-03-07T00:00:00Z');

/** Any small world, with an outage somewhere in it. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    seed: fc.nat(),
    start: fc
      .integer({ min: 0, max: 365 * 4 })
      .map((quarters) => Date.parse('2026-01-01T00:00:00Z') + quarters * 6 * HOUR),
    days: fc.integer({ min: 3, max: 12 }),
    channels: fc.integer({ min: 1, max: 40 }),
    outage: fc.integer({ min: 0, max: 12 * 24 }),
    // At 0.01 a full batch dies three times in four: ten such deaths in a row are a dead letter, which is what the queue
    // is told to make of them and what its alarm is for. At 0.003 that is one batch in fifty thousand.
    crashes: fc.constantFrom(0, 0.001, 0.003),
  })
  .map((month) => ({ ...month, outage: month.start + month.outage * HOUR }));

export async function hasNoFaults(month: Scenario): Promise<void> {
  expect(check(await simulate(month)).faults).toEqual([]);
}
