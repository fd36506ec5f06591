import { answer, ask, offer } from '../answers/context.ts';
import type { Reply } from '../answers/reply/reply.ts';
import { dayLabel } from '../digest/day.ts';
import type { Digest } from '../digest/types.ts';
import type { Subscription } from '../ports.ts';
import { scheduleWords } from './commands/schedule-words.ts';
import type { Composer } from './compose.ts';
import { newSummary } from './summary-new.ts';
import { replaySummary } from './summary-replay.ts';

/** Words each post: what it covers, what it tells, why it came and how it is stopped. */
export const composer: Composer = {
  summary(subscription, period, digest) {
    const told = period.replay ? replaySummary(digest, period.replay) : newSummary(digest, period);
    return told && signed(told, subscription, digest);
  },
  alive(subscription, { day }, digest) {
    const since = subscription.postedDay ? ` since ${dayLabel(subscription.postedDay)}` : '';
    const told = answer(ask(digest, 'timeline'), digest, {
      title: `Nothing new up to ${dayLabel(day)}`,
      lede: [`The ${digest.topic.title} digest has not changed${since}. The daily summary goes on.`],
      actions: [offer(digest, 'Timeline', 'timeline')],
    });
    return signed(told, subscription, digest);
  },
};

/** A post says why it came, since no one asked for it just now, and can be stopped where it stands. */
function signed(reply: Reply, { topic, schedule }: Subscription, digest: Digest): Reply {
  const why = [`Posted ${scheduleWords(schedule)}. To change or stop it: `, { code: `/${topic} subscription` }];
  const actions = [...reply.actions, offer(digest, 'Unsubscribe', 'unsubscribe')];
  return { ...reply, notes: [...reply.notes, why], actions };
}
