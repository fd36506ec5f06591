import { randomUUID } from 'node:crypto';
import type { Leases } from '../ports.ts';
import { leaseItem } from './keys.ts';
import type { Table } from './table.ts';

/** Leases in DynamoDB, an item a topic. One that was not given back ends by itself. */
export const tableLeases = (table: Table): Leases => ({
  async take(topic, now, until) {
    const holder = randomUUID();
    const isTaken = await table.put(
      { ...leaseItem(topic), holder, until },
      { text: 'attribute_not_exists(pk) OR #until <= :now', names: { '#until': 'until' }, values: { ':now': now } },
    );
    if (!isTaken) return null;
    return async () => {
      // Where it ended meanwhile, it may be another's by now.
      await table.put(
        { ...leaseItem(topic), holder, until: 0 },
        { text: 'holder = :holder', values: { ':holder': holder } },
      );
    };
  },
});
