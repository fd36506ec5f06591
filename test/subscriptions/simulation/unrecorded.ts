import type { ChatPoster, DeliveryKey, DeliveryLog, Platform, Post } from '../../../src/ports.ts';
import { nameOf } from './fake-platforms.ts';

/** Follows the messages that one process has posted and not yet recorded: the stated window, should it die now. */
export class Unrecorded {
  readonly names = new Set<string>();

  watchPoster(platform: Platform, poster: ChatPoster): ChatPoster {
    return {
      post: async (post: Post) => {
        const posted = await poster.post(post);
        if (posted.ok) this.names.add(nameOf({ ...post, platform, day: post.reply.title }));
        return posted;
      },
    };
  }

  watchLog(log: DeliveryLog): DeliveryLog {
    const recorded = (key: DeliveryKey, sent: readonly string[], ours: boolean): boolean => {
      if (ours) {
        for (const part of sent.keys()) this.names.delete(nameOf({ ...key, part }));
      }
      return ours;
    };
    return {
      claim: (...given) => log.claim(...given),
      record: async (key, attempt, sent) => recorded(key, sent, await log.record(key, attempt, sent)),
      complete: async (key, attempt, sent, progress) =>
        recorded(key, sent, await log.complete(key, attempt, sent, progress)),
      release: (...given) => log.release(...given),
    };
  }
}
