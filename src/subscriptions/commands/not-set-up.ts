import { answer, ask, offer } from '../../answers/context.ts';
import type { Reply } from '../../answers/reply/reply.ts';
import type { Digest } from '../../digest/types.ts';

/** What a command on a channel's subscription is told where there is no channel, or nothing that keeps subscriptions. */
export function notSetUp(digest: Digest): Reply {
  const reply = answer(ask(digest, 'help'), digest, {
    title: 'Daily summaries are not set up here',
    lede: [
      'Subscriptions are kept where dateline is deployed with a table and a token to post with. Until then, ask for a day:',
    ],
    actions: [offer(digest, 'The latest day', 'summary')],
  });
  return { ...reply, kind: 'refusal', why: 'not-set-up' };
}
