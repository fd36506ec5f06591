import type { TopicStore } from '../compile/kept/store.ts';
import type { PrivateStore } from '../ports.ts';

/** In the store: what is known of the findings, such as the articles' keys. */
export const FINDINGS = 'findings.json';

/** The part of a topic's private store in which the compiler keeps what it finds in the articles: under `findings/`. */
export function findingsIn(store: PrivateStore): TopicStore {
  const path = (name: string): string => (name === 'state' ? FINDINGS : `findings/${name.replace(/^findings-/, '')}`);
  return {
    read: (name) => store.read(path(name)),
    write: (name, bytes) => store.write(path(name), bytes),
    remove: (name) => store.remove(path(name)),
  };
}
