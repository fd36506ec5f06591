import { expect, it } from 'vitest';
import { FULL_MONTHS, fullMonth, simulateEverything } from '../subscriptions/simulation/everything.ts';

/** Where processes have to have died, before and after. */
const AWAITS = [
  ...['tick subscriptions.due', 'tick queue.send', 'tick subscriptions.put', 'deliver subscriptions.get'],
  ...['deliver log.claim', 'deliver log.complete', 'deliver slack.post', 'deliver discord.post'],
].flatMap((point) => [`${point} before`, `${point} after`]);

it.each(Object.entries(FULL_MONTHS))(
  'thirteen days of everything lose nothing, and double nothing outside the stated window (%s)',
  async (_, start) => {
    const { faults, due, followed, posted, twiceOnSlack, places } = await simulateEverything(
      fullMonth(start, 600, 60, 13),
    );
    expect(faults.slice(0, 20)).toEqual([]);
    expect([due > 5_000, followed > 500, posted > 4_000]).toEqual([true, true, true]);
    expect(twiceOnSlack / posted).toBeLessThan(0.04);
    expect(AWAITS.filter((point) => !places.has(point))).toEqual([]);
  },
);
