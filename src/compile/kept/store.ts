/**
 * Where a topic keeps what it has read of its articles, so that nothing is read twice: a folder locally, a private
 * bucket in a deployment, a map in tests. Names are `state` and `findings-<hash>`: `[a-z0-9-]+`, without folders.
 *
 * What `write` has acknowledged, a later `read` gives, whole. Only `state` is ever overwritten, as the last step of an
 * update: what was interrupted before it has not happened.
 */
export interface TopicStore {
  /** What was written under a name; null where nothing is. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Nothing happens where nothing has the name. */
  readonly remove: (name: string) => Promise<void>;
}

/** A store that forgets with the process: for tests, and for a topic that is compiled once. */
export function storeInMemory(): TopicStore {
  const kept = new Map<string, Uint8Array>();
  return {
    read: async (name) => kept.get(name) ?? null,
    write: async (name, bytes) => void kept.set(name, bytes),
    remove: async (name) => void kept.delete(name),
  };
}
