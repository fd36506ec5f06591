import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock, Subscription } from '../../../ports.ts';
import { type Delivery, MemoryDeliveryLog } from './delivery-log.ts';
import { MemoryQueue, type Queued } from './queue.ts';
import { type KeptSnapshot, MemorySnapshots } from './snapshots.ts';
import { MemorySubscriptions } from './subscriptions.ts';

/** Everything that the table and the queue hold in a deployment. */
export interface Store {
  readonly subscriptions: MemorySubscriptions;
  readonly log: MemoryDeliveryLog;
  readonly snapshots: MemorySnapshots;
  readonly queue: MemoryQueue;
}

/** The file's shape. */
interface Kept {
  readonly form: 1;
  readonly subscriptions: readonly Subscription[];
  readonly deliveries: readonly (readonly [string, Delivery])[];
  readonly snapshots: readonly KeptSnapshot[];
  readonly queue: readonly Queued[];
}

const NOTHING: Kept = { form: 1, subscriptions: [], deliveries: [], snapshots: [], queue: [] };

/** A store in memory, which ends with the process. */
export const memoryStore = (clock: Clock): Store => storeOf(NOTHING, clock, () => {});

/**
 * A store that one process keeps in one file, for development: read at start, and written whole at each change, by
 * renaming, so that the file is at any moment what it was or what it will be.
 * @throws Error where the file is there but is no store: it is not overwritten.
 */
export function fileStore(file: string, clock: Clock): Store {
  const kept = existsSync(file) ? read(file) : NOTHING;
  const store: Store = storeOf(kept, clock, () => write(file, store));
  return store;
}

function storeOf(kept: Kept, clock: Clock, changed: () => void): Store {
  return {
    subscriptions: new MemorySubscriptions(kept.subscriptions, changed),
    log: new MemoryDeliveryLog(kept.deliveries, changed),
    snapshots: new MemorySnapshots(kept.snapshots, changed),
    queue: new MemoryQueue(clock, kept.queue, changed),
  };
}

function read(file: string): Kept {
  const refusal = `${file} is no store of dateline: move it away, and a new one is made.`;
  let kept: Partial<Kept> | null;
  try {
    kept = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(refusal, { cause });
  }
  if (kept?.form !== 1) throw new Error(refusal);
  return { ...NOTHING, ...kept };
}

function write(file: string, { subscriptions, log, snapshots, queue }: Store): void {
  const kept: Kept = {
    form: 1,
    subscriptions: subscriptions.all(),
    deliveries: log.all(),
    snapshots: snapshots.all(),
    queue: queue.all(),
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(kept, null, 1)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
