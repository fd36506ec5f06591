import type { Day, Feed } from '../digest/types.ts';
import { capital } from './cites.ts';
import { plainLine } from './context.ts';
import { inARow } from './disputes.ts';
import type { Edition } from './edition.ts';
import type { Item, Line, Text } from './reply/reply.ts';
import { firstWords } from './reply/words.ts';
import type { Words } from './words/words.ts';

/** Every feed: where it is, when it was last read, what it last brought, and what keeps it from being read. */
export function feedItems(digest: Edition): readonly Item[] {
  const { words } = digest;
  // A digest is made anew when a feed brings something, and by itself says nothing of when they were read since.
  const group = digest.readTimes() ? {} : { group: words.feeds.made };
  const feeds = digest.feeds();
  const addressOf = addressesOf(feeds);
  return feeds.map((feed) => ({ ...group, head: headOf(feed, addressOf(feed)), lines: linesOf(feed, words) }));
}

/** The name under which a feed's articles appear. */
const nameOf = ({ label, publisher }: Feed): string => label ?? publisher;

/** Tells the address of each feed; in full where another of them has the same up to its query. */
function addressesOf(feeds: readonly Feed[]): (feed: Feed) => string {
  const whole = ({ url }: Feed): string => url.replace(/^https?:\/\//, '');
  const short = (feed: Feed): string => whole(feed).split(/[?#]/, 1)[0] ?? '';
  const shared = Map.groupBy(feeds, short);
  return (feed) => (shared.get(short(feed))?.length === 1 ? short(feed) : whole(feed));
}

const headOf = (feed: Feed, address: string): Line => ({
  text: [{ bold: nameOf(feed) }, ' · ', { link: address, url: feed.url }],
  cites: [],
});

/** "failing since 4 May 2031"; empty for a feed that is read. */
function troubleOf({ state, failure }: Feed, { dates, feeds }: Words): string {
  return state === 'read' ? '' : feeds.trouble(state, failure ? dates.day(failure.since) : '');
}

function linesOf(feed: Feed, words: Words): readonly Line[] {
  const { lastRead, brought, failure } = feed;
  const trouble = troubleOf(feed, words);
  const read = lastRead ? words.feeds.read(instantLabel(lastRead, words)) : words.feeds.neverRead;
  const news = brought
    ? words.feeds.brought(words.counted.article(brought.articles), words.dates.day(brought.day))
    : '';
  return [...(trouble ? [`${trouble}${failure ? `: ${failure.why}` : ''}`] : []), read + news].map((text) =>
    plainLine(capital(text)),
  );
}

/** Words of the feeds that are named in one line, and of the name of each. */
const ROW_WORDS = 20;
const NAME_WORDS = 5;

/** Names feeds in a line; with its address one of which others have the name, as feeds of one host that were never read. */
function namesOf(feeds: readonly Feed[]): (feed: Feed) => string {
  const addressOf = addressesOf(feeds);
  const shared = Map.groupBy(feeds, nameOf);
  return (feed) => {
    const name = firstWords(nameOf(feed), NAME_WORDS);
    if (shared.get(nameOf(feed))?.length === 1) return name;
    const address = addressOf(feed);
    return address.startsWith(name) ? address : `${name} (${address})`;
  };
}

/** "2 of 5 feeds not read: Coast Agency failing since 4 May 2031 | Radio Skarn paused"; empty where all are. */
export function unreadFeeds(digest: Edition): Text {
  const { words } = digest;
  const feeds = digest.feeds();
  const shortName = namesOf(feeds);
  const named = feeds
    .filter(({ state }) => state !== 'read')
    .map((feed) => `${shortName(feed)} ${troubleOf(feed, words)}`);
  if (named.length === 0) return [];
  return [
    { bold: words.feeds.unread(named.length, words.counted.feed(feeds.length)) },
    inARow(named, ROW_WORDS, words),
  ];
}

/** "4 May 2031, 12:00 UTC" of `2031-05-04T12:00:00Z`. */
const instantLabel = (instant: string, { dates }: Words): string =>
  dates.instant(dates.day(instant.slice(0, 10) as Day), instant.slice(11, 16), 'UTC');
