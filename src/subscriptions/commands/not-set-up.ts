import { answer, ask, offer } from '../../answers/context.ts';
import type { Reply } from '../../answers/reply/reply.ts';
import type { Digest } from '../../digest/types.ts';

/** What a command is answered where there is no channel, or nothing that keeps subscriptions. */
export function notSetUp(digest: Digest): Reply {
  const lede =
    'Subscriptions are kept where dateline is deployed with a table and a token to post with. Until then, ask for a day:';
  const body = {
    title: 'Daily summaries are not set up here',
    lede: [lede],
    actions: [offer(digest, 'The latest day', 'summary')],
  };
  return { ...answer(ask(digest, 'help'), digest, body), refused: 'not-set-up' };
}
