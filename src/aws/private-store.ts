import type { PrivateStore } from '../ports.ts';
import type { WritableBucket } from './writable-bucket.ts';

/**
 * A topic's private store in a bucket: `articles/<topic>/…`, and what lies in no folder under `state/<topic>/`. The kind
 * comes first, since the bucket's lifecycle goes by the beginning of a key.
 */
export function bucketStore(bucket: Pick<WritableBucket, 'read' | 'write' | 'remove'>, topic: string): PrivateStore {
  const keyOf = (name: string): string => {
    const [kind = '', ...rest] = name.includes('/') ? name.split('/') : ['state', name];
    return [kind, topic, ...rest].join('/');
  };
  return {
    read: async (name) => (await bucket.read(keyOf(name)))?.bytes ?? null,
    write: (name, content) => bucket.write(keyOf(name), content),
    remove: (name) => bucket.remove(keyOf(name)),
  };
}
