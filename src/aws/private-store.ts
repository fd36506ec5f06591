import type { PrivateStore } from '../ports.ts';
import type { WritableBucket } from './writable-bucket.ts';

/**
 * Where a bucket has what a topic's store calls so: `articles/<topic>/…`, and what lies in no folder under
 * `state/<topic>/`. The kind comes first, since the bucket's lifecycle goes by the beginning of a key.
 */
export function keyIn(topic: string, name: string): string {
  const [kind = '', ...rest] = name.includes('/') ? name.split('/') : ['state', name];
  return [kind, topic, ...rest].join('/');
}

/** A topic's private store in a bucket. */
export const bucketStore = (
  bucket: Pick<WritableBucket, 'read' | 'write' | 'remove'>,
  topic: string,
): PrivateStore => ({
  read: async (name) => (await bucket.read(keyIn(topic, name)))?.bytes ?? null,
  write: (name, content) => bucket.write(keyIn(topic, name), content),
  remove: (name) => bucket.remove(keyIn(topic, name)),
});
