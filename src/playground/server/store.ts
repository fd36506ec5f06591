import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Database } from '../../digest/database.ts';
import type {
  Clock,
  DeliveryKey,
  DeliveryLog,
  DeliveryQueue,
  LanguageKey,
  Languages,
  Progress,
  Snapshots,
  Subscription,
  Subscriptions,
} from '../../ports.ts';
import type { Message } from '../../subscriptions/deliver.ts';
import { deliveryText, encodeReference } from '../../subscriptions/reference.ts';
import { keyText } from '../../subscriptions/subscription.ts';

/** Everything that the table and the queue hold in a deployment, for one process, in SQLite. */
export interface Store {
  readonly subscriptions: Subscriptions & { readonly all: () => readonly Subscription[] };
  readonly log: DeliveryLog & { readonly all: () => readonly (readonly [string, Delivery])[] };
  readonly snapshots: Snapshots;
  readonly languages: Languages;
  readonly queue: LocalQueue;
}

/** A queue with SQS's rules: at least once, invisible while someone is at it, dead letters. */
export interface LocalQueue extends DeliveryQueue {
  /** Up to `most` messages, each invisible from now on until it is removed or given up. */
  readonly receive: (most: number) => readonly Message[];
  /** Takes delivered messages off. */
  readonly remove: (ids: readonly string[]) => void;
  readonly all: () => readonly Queued[];
  /** Messages that were received too often: nobody will see them again but an operator. */
  readonly dead: () => readonly Queued[];
}

/** A delivery as it is kept. */
interface Delivery {
  readonly attempt: number;
  readonly until: number;
  readonly progress?: Progress;
}

interface Queued extends Message {
  /** Instant from which it can be received. */
  readonly visibleAt: number;
  readonly received: number;
}

/** As serverless.yml has it: seconds that a received message stays invisible, and receptions before it is put aside. */
export const VISIBILITY = 70;
export const MOST_RECEIVED = 10;

const TABLES = `
  CREATE TABLE subscription (key TEXT PRIMARY KEY, due INTEGER, record TEXT NOT NULL);
  CREATE INDEX subscription_due ON subscription (due) WHERE due IS NOT NULL;
  CREATE TABLE delivery (key TEXT PRIMARY KEY, record TEXT NOT NULL);
  CREATE TABLE snapshot (key TEXT PRIMARY KEY, record TEXT NOT NULL);
  CREATE TABLE message
    (id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL, visibleAt INTEGER NOT NULL, received INTEGER NOT NULL);`;

/** By which a file says that it is a store: no digest has it, and a change of the tables changes it. */
const APPLICATION_ID = 0x64_6c_73_31;

/** A store in memory, which ends with the process. */
export const memoryStore = (clock: Clock): Store => storeOf(new DatabaseSync(':memory:'), clock);

/**
 * A store in one file, for development: what is in it is at any moment what it was or what it will be, and only the
 * user of this process may read it.
 * @throws Error where the file is there but is no store: it is left alone.
 */
export function fileStore(file: string, clock: Clock): Store {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '', { flag: 'a', mode: 0o600 });
  try {
    return storeOf(new DatabaseSync(file), clock);
  } catch (cause) {
    throw new Error(`${file} is no store of dateline: move it away, and a new one is made.`, { cause });
  }
}

function storeOf(sqlite: DatabaseSync, clock: Clock): Store {
  const database = new Database(sqlite);
  if (database.number('SELECT count(*) FROM sqlite_schema') === 0)
    sqlite.exec(`BEGIN; ${TABLES} PRAGMA application_id = ${APPLICATION_ID}; COMMIT;`);
  const id = database.get<{ readonly application_id: number }>('PRAGMA application_id')?.application_id;
  if (id !== APPLICATION_ID) throw new Error(`its application id is ${id}`);
  // Younger than stores that are in use.
  sqlite.exec('CREATE TABLE IF NOT EXISTS language (key TEXT PRIMARY KEY, record TEXT NOT NULL)');
  // Held against an end of this process, not against one of the machine: that would take milliseconds a change.
  sqlite.exec('PRAGMA synchronous = OFF');
  return {
    subscriptions: subscriptionsIn(database),
    log: deliveryLogIn(database),
    snapshots: snapshotsIn(database),
    languages: languagesIn(database),
    queue: queueIn(database, clock),
  };
}

const PAGE = 100;

function subscriptionsIn(database: Database): Store['subscriptions'] {
  const get = (key: string): Subscription | undefined =>
    database.record<Subscription>('SELECT record FROM subscription WHERE key = ?', key);
  return {
    get: async (key) => get(keyText(key)) ?? null,
    put: async (subscription) => {
      const [key, { revision, nextDue = null }] = [keyText(subscription), subscription];
      if ((get(key)?.revision ?? 0) !== revision) return false;
      const record = JSON.stringify({ ...subscription, revision: revision + 1 });
      database.all('REPLACE INTO subscription VALUES (?, ?, ?)', key, nextDue, record);
      return true;
    },
    async *due(instant) {
      // The longest overdue first. They change while they are read: what is due is settled here, what they are then.
      const due = 'SELECT key FROM subscription WHERE due <= ? ORDER BY due, key';
      const keys = database.all<{ readonly key: string }>(due, instant).map(({ key }) => key);
      for (let first = 0; first < keys.length; first += PAGE)
        yield keys.slice(first, first + PAGE).flatMap((key) => get(key) ?? []);
    },
    all: () => database.records<Subscription>('SELECT record FROM subscription ORDER BY rowid'),
  };
}

function deliveryLogIn(database: Database): Store['log'] {
  const get = (key: DeliveryKey): Delivery | undefined =>
    database.record<Delivery>('SELECT record FROM delivery WHERE key = ?', deliveryText(key));
  const set = (key: DeliveryKey, delivery: Delivery): void =>
    void database.all('REPLACE INTO delivery VALUES (?, ?)', deliveryText(key), JSON.stringify(delivery));
  const change = (key: DeliveryKey, attempt: number, changes: Partial<Delivery>): boolean => {
    const stored = get(key);
    if (stored?.attempt !== attempt || stored.progress) return false;
    set(key, { ...stored, ...changes });
    return true;
  };
  return {
    claim: async (key, until, now) => {
      const stored = get(key);
      if (stored?.progress) return { state: 'done', progress: stored.progress };
      if (stored && stored.until > now) return { state: 'held', until: stored.until };
      const attempt = (stored?.attempt ?? 0) + 1;
      set(key, { attempt, until });
      return { state: 'claimed', attempt };
    },
    complete: async (key, attempt, progress) => change(key, attempt, { progress }),
    release: async (key, attempt) => void change(key, attempt, { until: 0 }),
    all: () =>
      database
        .all<{ readonly key: string; readonly record: string }>('SELECT key, record FROM delivery')
        .map(({ key, record }) => [key, JSON.parse(record)]),
  };
}

const snapshotsIn = (database: Database): Snapshots => ({
  get: async (topic, version) => {
    const hashes = database.record<number[]>('SELECT record FROM snapshot WHERE key = ?', `${topic}#${version}`);
    return hashes ? new Set(hashes) : null;
  },
  put: async (topic, version, snapshot) => {
    const record = JSON.stringify([...snapshot]);
    database.all('INSERT OR IGNORE INTO snapshot VALUES (?, ?)', `${topic}#${version}`, record);
  },
});

const languageKey = (key: LanguageKey): string =>
  'user' in key ? `${key.platform} user ${key.user}` : `${key.platform} channel ${key.channel}`;

const languagesIn = (database: Database): Languages => ({
  get: async (key) => database.record<string>('SELECT record FROM language WHERE key = ?', languageKey(key)) ?? null,
  put: async (key, code) =>
    void database.all('REPLACE INTO language VALUES (?, ?)', languageKey(key), JSON.stringify(code)),
});

function queueIn(database: Database, clock: Clock): LocalQueue {
  const select = (which: string): string =>
    `SELECT CAST(id AS TEXT) AS id, body, visibleAt, received FROM message ${which}`;
  return {
    send: async (references, delay = 0) => {
      const visibleAt = clock.now() + delay * 1000;
      for (const reference of references)
        database.all(
          'INSERT INTO message (body, visibleAt, received) VALUES (?, ?, 0)',
          encodeReference(reference),
          visibleAt,
        );
      return [];
    },
    receive: (most) =>
      database.all<Message>(
        `UPDATE message SET visibleAt = ?, received = received + 1 WHERE id IN
            (SELECT id FROM message WHERE visibleAt <= ? AND received < ${MOST_RECEIVED} ORDER BY id LIMIT ?)
            RETURNING CAST(id AS TEXT) AS id, body`,
        ...[clock.now() + VISIBILITY * 1000, clock.now(), most],
      ),
    remove: (ids) => {
      for (const id of ids) database.all('DELETE FROM message WHERE id = ?', Number(id));
    },
    all: () => database.all<Queued>(select('ORDER BY id')),
    dead: () =>
      database.all<Queued>(select(`WHERE received >= ${MOST_RECEIVED} AND visibleAt <= ? ORDER BY id`), clock.now()),
  };
}
