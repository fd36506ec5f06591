import { createHash } from 'node:crypto';
import type { Clock, Once } from '../ports.ts';
import type { Table } from './table.ts';

/** Seconds for which a claim holds; the table forgets it some time after. */
const HELD = 15 * 60;

/** Claims in DynamoDB, by a hash: a key may hold what someone typed. Rejects where the table fails. */
export function tableOnce(table: Table, clock: Clock): Once {
  const itemOf = (key: string, expires: number) => ({
    ...{ pk: `ONCE#${createHash('sha256').update(key).digest('hex')}`, sk: 'ONCE', expires },
  });
  const seconds = (): number => Math.floor(clock.now() / 1000);
  return {
    claim(key) {
      const now = seconds();
      return table.put(itemOf(key, now + HELD), {
        text: 'attribute_not_exists(pk) OR expires <= :now',
        values: { ':now': now },
      });
    },
    /** By a claim that has run out: the functions may put, and not delete. */
    async release(key) {
      await table.put(itemOf(key, seconds()));
    },
  };
}
