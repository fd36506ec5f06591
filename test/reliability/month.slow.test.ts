import { expect, it } from 'vitest';
import { FULL_MONTHS, fullMonth, simulateEverything } from '../subscriptions/simulation/everything.ts';

it.each(Object.entries(FULL_MONTHS))(
  'ten days of everything lose nothing, and double nothing outside the stated window (%s)',
  async (_, start) => {
    const { faults, due, followed, posted, twiceOnSlack, places } = await simulateEverything(
      fullMonth(start, 400, 40, 10),
    );
    expect(faults.slice(0, 20)).toEqual([]);
    expect([due > 2_500, followed > 300, posted > 2_500]).toEqual([true, true, true]);
    expect(twiceOnSlack / posted).toBeLessThan(0.04);
    expect(places.size).toBeGreaterThan(18);
  },
);
