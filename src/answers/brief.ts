import type { Day } from '../digest/types.ts';
import { statementLine } from './cites.ts';
import { type Answer, answer, offer } from './context.ts';
import { contestedNames } from './disputes.ts';
import type { Edition } from './edition.ts';
import type { Item, Span } from './reply/reply.ts';
import { articleItem } from './sources.ts';
import { eventItem } from './timeline.ts';

/** So many questions are named, of the gravest. */
const CONTESTED = 3;

/** The topic in five lines: what happened, what was answered, what is contested. */
export const brief: Answer = (command, digest) => {
  const { topic, disputes } = digest;
  const { buttons } = digest.words;
  const closing = contestedNames(digest, disputes.list(0, CONTESTED));
  const contested = disputes.count();
  return answer(command, digest, {
    title: digest.briefs.of('topic')?.headline ?? topic.title,
    first: { items: briefItems(digest), closing, isWhole: true },
    actions: [
      offer(digest, buttons.timeline, 'timeline'),
      offer(digest, buttons.people, 'who'),
      ...(contested > 0 ? [offer(digest, `${buttons.contested} · ${contested}`, 'disputed')] : []),
      offer(digest, `${buttons.sources} · ${digest.articles.count()}`, 'sources'),
      offer(digest, buttons.help, 'help'),
    ],
  });
};

/** Lines of a brief beside what is contested. */
const MOST_LINES = 4;

/** The editor's lines, or the most important events of the news, newest first; without events the latest articles. */
function briefItems(digest: Edition): readonly Item[] {
  const own = written(digest, 'topic');
  if (own) return own;
  const foremost = digest.events
    .foremost({}, MOST_LINES, true)
    .toReversed()
    .sort((a, b) => (a.date.end < b.date.end ? 1 : -1));
  return foremost.length > 0
    ? foremost.map((event) => eventItem(digest, event))
    : digest.articles.latest(MOST_LINES).map((article) => articleItem(digest, article));
}

/** What the editor wrote of the topic or of a day, each line with its date; undefined where nothing is written. */
export function written(digest: Edition, subject: 'topic' | Day): readonly Item[] | undefined {
  return digest.briefs.of(subject)?.lines.map((line) => {
    const isOwn = line.date !== undefined && line.date.start !== subject;
    const date: Span[] =
      isOwn && line.date ? [{ bold: digest.words.dates.short(line.date, digest.topic.coverage) }, ' · '] : [];
    return { lines: [statementLine(digest, line, ...date)] };
  });
}
