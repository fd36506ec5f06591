import type { Claim, DeliveryKey, DeliveryLog, Progress } from '../ports.ts';
import { deliveryItem } from './keys.ts';
import type { Table } from './table.ts';

/** Seconds after which the table may forget a delivery: long after anything could ask for it again. */
const KEPT = 35 * 86_400;

/** A delivery as it is stored. `until` is the end of the claim: an attribute, since TTL deletes when it likes. */
interface Stored {
  readonly attempt: number;
  readonly until: number;
  readonly progress?: Progress;
}

/** Deliveries in DynamoDB. The number of the attempt is the fence: who lost the claim cannot write any more. */
export function tableDeliveryLog(table: Table): DeliveryLog {
  /** Sets an attribute of a delivery that is still ours. */
  async function set(key: DeliveryKey, attempt: number, name: keyof Stored, value: unknown): Promise<boolean> {
    const changed = await table.update(deliveryItem(key), 'SET #name = :value', {
      text: 'attempt = :attempt AND attribute_not_exists(progress)',
      names: { '#name': name },
      values: { ':value': value, ':attempt': attempt },
    });
    return changed !== null;
  }

  return {
    async claim(key, until, now): Promise<Claim> {
      const claimed = await table.update(
        deliveryItem(key),
        'SET #until = :until, expires = :expires ADD attempt :one',
        {
          text: 'attribute_not_exists(pk) OR (attribute_not_exists(progress) AND #until <= :now)',
          names: { '#until': 'until' },
          values: { ':until': until, ':now': now, ':one': 1, ':expires': Math.floor(now / 1000) + KEPT },
        },
      );
      if (claimed) return { state: 'claimed', attempt: (claimed as unknown as Stored).attempt };
      const stored = (await table.get(deliveryItem(key), true)) as Stored | null;
      if (stored?.progress) return { state: 'done', progress: stored.progress };
      return { state: 'held', until: stored?.until ?? now };
    },

    complete: (key, attempt, progress) => set(key, attempt, 'progress', progress),
    async release(key, attempt) {
      await set(key, attempt, 'until', 0);
    },
  };
}
