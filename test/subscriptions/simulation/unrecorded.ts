import type { ChatPoster, DeliveryLog, Platform, Post } from '../../../src/ports.ts';
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
    return {
      claim: (...given) => log.claim(...given),
      complete: async (key, attempt, progress) => {
        const ours = await log.complete(key, attempt, progress);
        if (ours) this.names.delete(nameOf({ ...key, day: String(key.after ?? key.day) }));
        return ours;
      },
      release: (...given) => log.release(...given),
    };
  }
}
