import { answer, ask, offer } from '../../answers/context.ts';
import type { Edition } from '../../answers/edition.ts';
import type { Reply } from '../../answers/reply/reply.ts';

/** What a command on a subscription is answered where there is no channel, or nothing that keeps subscriptions. */
export function notSetUp(digest: Edition, command: string): Reply {
  const { buttons, language, subscriptions: words } = digest.words;
  if (command === 'language') {
    const body = { title: language.notKept, lede: [language.notKeptLede] };
    return { ...answer(ask(digest, 'help'), digest, body), refused: 'not-set-up' };
  }
  const body = {
    title: words.notSetUp,
    lede: [words.notSetUpLede],
    actions: [offer(digest, buttons.latestDay, 'summary')],
  };
  return { ...answer(ask(digest, 'help'), digest, body), refused: 'not-set-up' };
}
