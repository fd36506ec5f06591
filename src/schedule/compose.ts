import { answer, ask, plainLine } from '../commands/context.ts';
import { run } from '../commands/run.ts';
import { dayLabel } from '../digest/day.ts';
import type { Digest } from '../digest/types.ts';
import type { Subscription } from '../ports.ts';
import type { Reply } from '../reply/reply.ts';
import { changesSince, isUnchanged } from './marks.ts';
import type { Period } from './period.ts';

/** Words a summary. Pure: the same arguments give the same reply, so a second try posts what the first did. */
export interface Composer {
  /** The summary of a period; null where there is nothing to tell. In `replay`, `period.replay` is set. */
  summary(subscription: Subscription, period: Period, digest: Digest): Reply | null;
  /** One line after seven days of nothing to tell: the subscription is alive. */
  alive(subscription: Subscription, period: Period, digest: Digest): Reply;
}

/** Replays by the summary command; in `new`, names the headlines and questions that are new. */
export const plainComposer: Composer = {
  summary(_, { day, since, replay }, digest) {
    if (replay) {
      const reply = run(ask(digest, 'summary', { day: replay.day }), digest);
      return { ...reply, title: `Day ${replay.number} of ${replay.of}: ${dayLabel(replay.day)}` };
    }
    const changes = changesSince(since ?? {}, digest);
    if (isUnchanged(changes)) return null;
    const { events, disputes, figures } = changes;
    const lines = [
      ...[...events.added, ...events.changed].map(({ headline }) => headline),
      ...[...disputes.added, ...disputes.changed].map(({ question }) => question),
      ...[...figures.added, ...figures.changed].map(({ label }) => label),
    ];
    return answer(ask(digest, 'timeline'), digest, {
      title: `New on ${dayLabel(day)}`,
      items: lines.map((line) => ({ lines: [plainLine(line)] })),
    });
  },
  alive(_, { day }, digest) {
    return answer(ask(digest, 'timeline'), digest, { title: `Nothing new up to ${dayLabel(day)}` });
  },
};
