import { dayLabel } from '../digest/day.ts';
import type { Day, Digest, Feed } from '../digest/types.ts';
import { count, plainLine } from './context.ts';
import { inARow } from './disputes.ts';
import type { Item, Line, Text } from './reply/reply.ts';
import { firstWords } from './reply/words.ts';

/** Every feed: where it is, when it was last read, what it last brought, and what keeps it from being read. */
export function feedItems(digest: Digest): readonly Item[] {
  const feeds = digest.feeds();
  const latest = feeds
    .flatMap(({ lastRead }) => lastRead ?? [])
    .sort()
    .at(-1);
  // A digest is made anew when a feed brings something, and says nothing of when they were read since.
  const group = latest === undefined ? {} : { group: `As this digest was made, ${instantLabel(latest)}` };
  return feeds.map((feed) => ({ ...group, head: headOf(feed), lines: linesOf(feed) }));
}

/** The name under which a feed's articles appear. */
const nameOf = ({ label, publisher }: Feed): string => label ?? publisher;

function headOf(feed: Feed): Line {
  const link = feed.url.replace(/^https?:\/\/|[?#].*$/g, '');
  return { text: [{ bold: nameOf(feed) }, ' · ', { link, url: feed.url }], cites: [] };
}

function linesOf({ lastRead, brought, state, failure }: Feed): readonly Line[] {
  const kept = state === 'failing' ? 'Failing' : 'Paused';
  const why = failure ? ` since ${dayLabel(failure.since)}: ${failure.why}` : '';
  const read = lastRead === undefined ? 'Never read yet' : `Last read ${instantLabel(lastRead)}`;
  const news = brought ? ` · last brought ${count(brought.articles, 'article')}, on ${dayLabel(brought.day)}` : '';
  return [...(state === 'read' ? [] : [plainLine(kept + why)]), plainLine(read + news)];
}

/** Words of the feeds that are named in one line, and of the name of each. */
const ROW_WORDS = 20;
const NAME_WORDS = 5;

/** "2 of 5 feeds not read: Coast Agency, since 4 May 2031 | Radio Skarn"; empty where all are. */
export function unreadFeeds(digest: Digest): Text {
  const feeds = digest.feeds();
  const unread = feeds.filter(({ state }) => state !== 'read');
  if (unread.length === 0) return [];
  const named = unread.map(
    (feed) => firstWords(nameOf(feed), NAME_WORDS) + (feed.failure ? `, since ${dayLabel(feed.failure.since)}` : ''),
  );
  return [{ bold: `${unread.length} of ${count(feeds.length, 'feed')} not read: ` }, inARow(named, ROW_WORDS)];
}

/** "4 May 2031, 12:00 UTC" of `2031-05-04T12:00:00Z`. */
const instantLabel = (instant: string): string =>
  `${dayLabel(instant.slice(0, 10) as Day)}, ${instant.slice(11, 16)} UTC`;
