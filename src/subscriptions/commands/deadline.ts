import type { ChatPoster, Clock, Languages, Snapshots, Subscriptions } from '../../ports.ts';

/** What is thrown where a call has not come to an end by the deadline. */
class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';
}

/** What the commands read and write. */
export interface Table {
  readonly subscriptions: Pick<Subscriptions, 'get' | 'put'>;
  readonly snapshots: Pick<Snapshots, 'put'>;
  readonly languages: Languages;
}

/**
 * A table and a poster whose calls all end by an instant, in milliseconds. What is still under way then is not waited
 * for, and nothing is begun any more.
 */
export function withDeadline(
  deadline: number,
  clock: Clock,
  { subscriptions, snapshots, languages }: Table,
  poster: ChatPoster,
): Table & { readonly poster: ChatPoster } {
  async function inTime<T>(call: () => Promise<T>): Promise<T> {
    const left = deadline - clock.now();
    if (left <= 0) throw new DeadlineExceeded();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new DeadlineExceeded()), left);
    });
    return Promise.race([call(), late]).finally(() => clearTimeout(timer));
  }
  return {
    subscriptions: {
      get: (key) => inTime(() => subscriptions.get(key)),
      put: (one) => inTime(() => subscriptions.put(one)),
    },
    snapshots: { put: (...snapshot) => inTime(() => snapshots.put(...snapshot)) },
    languages: {
      get: (key) => inTime(() => languages.get(key)),
      put: (key, code) => inTime(() => languages.put(key, code)),
    },
    poster: {
      post: (one) =>
        inTime(() => poster.post(one)).catch((failure: unknown) => {
          if (!(failure instanceof DeadlineExceeded)) throw failure;
          return { ok: false, why: 'transient', detail: 'no answer in time' };
        }),
    },
  };
}
