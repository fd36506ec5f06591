import { asDay, dayLabel } from '../digest/day.ts';
import type { Digest, Feed } from '../digest/types.ts';
import { listed } from './cites.ts';
import { count, plainLine } from './context.ts';
import type { Item, Line, Text } from './reply/reply.ts';
import { firstWords } from './reply/words.ts';

/** Characters of an address that is shown; all of it is behind the link. */
const LONGEST_ADDRESS = 60;

/** Words of what a feed fails for. */
const WHY_WORDS = 12;

/** Every feed: where it is, when it was last read, what it last brought, and what keeps it from being read. */
export function feedItems(digest: Digest): readonly Item[] {
  const feeds = digest.feeds();
  const reads = feeds.flatMap(({ lastRead }) => lastRead ?? []).sort();
  const latest = reads.at(-1);
  // A digest is made anew when a feed brings something, and says nothing of when they were read since.
  const group = latest === undefined ? {} : { group: `As this digest was made, ${instantLabel(latest)}` };
  return feeds.map((feed) => ({ ...group, head: headOf(feed), lines: linesOf(feed) }));
}

/** The name under which a feed's articles appear. */
const nameOf = ({ label, publisher }: Feed): string => label ?? publisher;

function headOf(feed: Feed): Line {
  const address = feed.url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  const link = address.length > LONGEST_ADDRESS ? `${address.slice(0, LONGEST_ADDRESS)}…` : address;
  return { text: [{ bold: nameOf(feed) }, ' · ', { link, url: feed.url }], cites: [] };
}

function linesOf({ lastRead, brought, state, failure }: Feed): readonly Line[] {
  const read = lastRead === undefined ? 'Never read yet' : `Last read ${instantLabel(lastRead)}`;
  const news = brought
    ? `last brought ${count(brought.articles, 'new or changed article')}, on ${dayOf(brought.day)}`
    : 'has brought no article yet';
  const since = failure ? ` since ${dayLabel(failure.since)}: ${firstWords(failure.why, WHY_WORDS)}` : '';
  return [
    ...(state === 'failing' ? [plainLine(`Failing${since}. It is tried again`)] : []),
    ...(state === 'gone' ? [plainLine(`Paused${since}`)] : []),
    plainLine(`${read} · ${news}`),
  ];
}

/** "2 of 5 feeds are not read: Coast Agency (since 4 May 2031) and Radio Skarn"; empty where all are. */
export function unreadFeeds(digest: Digest): Text {
  const feeds = digest.feeds();
  const unread = feeds.filter(({ state }) => state !== 'read');
  if (unread.length === 0) return [];
  const named = unread
    .slice(0, MOST_NAMED)
    .map(
      (feed) => firstWords(nameOf(feed), NAME_WORDS) + (feed.failure ? ` (since ${dayLabel(feed.failure.since)})` : ''),
    );
  const more = unread.length > named.length ? [`${unread.length - named.length} more`] : [];
  const verb = unread.length === 1 ? 'is' : 'are';
  return [
    { bold: `${unread.length} of ${count(feeds.length, 'feed')} ${verb} not read: ` },
    listed([...named, ...more]),
  ];
}

/** Feeds that are named there, and words of each; of more, their number. */
const MOST_NAMED = 2;
const NAME_WORDS = 5;

const dayOf = (text: string): string => {
  const day = asDay(text);
  return day ? dayLabel(day) : text;
};

/** "4 May 2031, 12:00 UTC" of `2031-05-04T12:00:00Z`. */
const instantLabel = (instant: string): string => `${dayOf(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
