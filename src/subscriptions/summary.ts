import { figureLine } from '../answers/amounts.ts';
import { statementLine } from '../answers/cites.ts';
import { answer, ask, offer, plainLine, TITLE_WORDS } from '../answers/context.ts';
import { sidesItem } from '../answers/disputes.ts';
import { type Edition, editionOf } from '../answers/edition.ts';
import type { Item, Reply } from '../answers/reply/reply.ts';
import { firstWords } from '../answers/reply/words.ts';
import { run } from '../answers/run.ts';
import { articleItem } from '../answers/sources.ts';
import { latestDay as latestNewsDay } from '../answers/summary.ts';
import { eventItem } from '../answers/timeline.ts';
import type { Words } from '../answers/words/words.ts';
import { daysBetween } from '../digest/day.ts';
import { isRevision } from '../digest/disputes.ts';
import type { Day, Digest, Dispute, Event } from '../digest/types.ts';
import type { Snapshot, Subscription } from '../ports.ts';
import { type Changes, changesSince, newPositions, newStatements, type ReplayDay } from './digest-queries.ts';
import { followedChanges } from './followed.ts';
import { wallClock } from './wall-clock.ts';

/** What a summary covers. */
export interface Period {
  /** Local date of the channel that the summary is posted for. */
  readonly day: Day;
  /** First local date that it covers: the one after the latest that was covered. `day` itself where none was missed. */
  readonly from: Day;
  /** In `new`: what the digest said when the channel last had a summary, or a look at its follows; null for its first. */
  readonly since: Snapshot | null;
  /** In `replay`: the day of news whose turn it is; absent where every day was told. */
  readonly replay?: ReplayDay;
}

/**
 * The summary of a period, or null where there is nothing to tell. Pure: the same arguments give the same reply, so a
 * second try posts what the first did.
 */
export type Summarise = (subscription: Subscription, period: Period, digest: Digest) => Reply | null;

/** Each post opens with the news; what it covers is in its footer, and how it is changed or stopped a press away. */
export const summarise: Summarise = (subscription, period, asked) => {
  const digest = editionOf(asked);
  const { buttons } = digest.words;
  const reply = contentOf(subscription, period, digest);
  if (!reply) return null;
  const own = subscription.about
    ? [offer(digest, buttons.followed, 'follows')]
    : [offer(digest, buttons.subscription, 'subscription'), offer(digest, buttons.unsubscribe, 'unsubscribe')];
  const actions = [...reply.actions, ...own];
  return { ...reply, actions };
};

function contentOf(subscription: Subscription, period: Period, digest: Edition): Reply | null {
  if (subscription.mode === 'replay') return period.replay ? archiveDay(period.replay, digest) : null;
  if (subscription.about) return newsOf(subscription.about, period, digest);
  if (period.since === null) return latestDay(digest);
  const changes = changesSince(period.since, digest);
  const footer = digest.words.posts.new(digest.words.dates.span(period.from, period.day));
  if (changes) return whatIsNew(changes, period.since, digest, digest.topic.title, footer);
  return isLongSilent(subscription, period.day) ? nothingNew(subscription, period, digest) : null;
}

/** One day of an archive, as the summary command opens; the footer says which day of how many. */
function archiveDay({ day, number, of }: ReplayDay, digest: Edition): Reply {
  return dayPost(digest, day, digest.words.posts.day(number, of));
}

/** The first summary tells the latest day, so that a channel does not begin with everything at once. */
const latestDay = (digest: Edition): Reply => dayPost(digest, undefined, digest.words.posts.latestDay);

/** A day under its news: what the editor calls it, or the headline of its most important event. */
function dayPost(digest: Edition, asked: Day | undefined, which: string): Reply {
  const reply = run(ask(digest, 'summary', asked ? { day: asked } : {}), digest);
  const day = asked ?? latestNewsDay(digest);
  const [foremost] = digest.events.foremost({ days: { from: day, to: day } }, 1);
  const title = digest.briefs.of(day)?.headline ?? foremost?.headline ?? reply.title;
  return {
    ...reply,
    title: firstWords(title, TITLE_WORDS),
    footer: footerOf(digest, `${which} · ${digest.words.dates.day(day)}`),
  };
}

/** "Day 4 of 5 · 31 October 2020 · Karabakh digest 1a2b3c4d": at most 12 words. */
const footerOf = ({ topic, version, words }: Edition, which: string): string =>
  words.posts.footer(which, topic.title, version);

/** What is new about what a channel follows; null where that is nothing. */
function newsOf(about: readonly string[], { since }: Period, digest: Edition): Reply | null {
  const changes = since && changesSince(since, digest);
  const news = changes && followedChanges(changes, about, digest);
  if (!since || !news) return null;
  const [first = '', ...others] = news.about;
  const words = digest.words.posts;
  const names = words.andMore(firstWords(first, MOST_NAME_WORDS), others.length);
  return whatIsNew(news.changes, since, digest, names, words.followed(names));
}

/** Words of a name in a footer. */
const MOST_NAME_WORDS = 4;

/**
 * What a digest gained or changed since a channel's last post: the most important first, the rest counted.
 * @param subject Named in the title where no event is new.
 */
function whatIsNew(changes: Changes, since: Snapshot, digest: Edition, subject: string, footer: string): Reply {
  const { events, disputes, figures, articles } = changes;
  const { buttons, disputes: told, posts } = digest.words;
  const foremost = (all: readonly Event[]): readonly Event[] =>
    [...all].sort((a, b) => b.articles.length - a.articles.length || (a.date.end < b.date.end ? 1 : -1));
  const items: readonly Item[] = [
    ...foremost(events.added).map((event) => eventItem(digest, event)),
    ...disputes.added.map((dispute) =>
      led(isRevision(dispute) ? told.changedLater : posts.newlyContested, sidesItem(digest, dispute)),
    ),
    ...figures.added.map((figure) => ({ lines: [figureLine(digest, figure)] })),
    ...foremost(events.changed).map((event) => changedEvent(digest, event, since)),
    ...disputes.changed.map((dispute) => changedDispute(digest, dispute, since)),
    ...figures.changed.map((figure) => led(posts.changed, { lines: [figureLine(digest, figure)] })),
    ...articles.map((article) => articleItem(digest, article)),
  ];
  const [first] = foremost(events.added);
  const number = counted(changes, digest.words);
  const days = daysOf(events.added);
  const actions = [
    ...(days ? [offer(digest, buttons.allOfTheseDays, 'timeline', { when: days })] : []),
    offer(digest, buttons.timeline, 'timeline'),
    offer(digest, buttons.contested, 'disputed'),
  ];
  const posted = (closing?: Item): Reply =>
    answer(ask(digest, 'timeline'), digest, {
      title: first?.headline ?? `${subject}: ${number}`,
      first: { items, closing },
      actions,
    });
  const all = posted();
  const reply = all.items.length < items.length ? posted({ lines: [plainLine(posts.inAll(number))] }) : all;
  return { ...reply, footer: footerOf(digest, footer) };
}

/** "2020-10-27..2020-11-02": the days that some events lie in, which begin one after the other; undefined without any. */
function daysOf(events: readonly Event[]): string | undefined {
  const [first] = events;
  const ends = events.map(({ date }) => date.end).sort();
  return first && `${first.date.start}..${ends.at(-1)}`;
}

/** One line after seven days of nothing to tell: the subscription is alive. */
function nothingNew({ postedDay }: Subscription, { day }: Period, digest: Edition): Reply {
  const { buttons, dates, posts } = digest.words;
  const since = postedDay ? dates.day(postedDay) : '';
  return answer(ask(digest, 'timeline'), digest, {
    title: posts.nothingNew(dates.day(day)),
    lede: [posts.unchanged(digest.topic.title, since)],
    actions: [offer(digest, buttons.timeline, 'timeline')],
  });
}

/** Days with nothing posted after which one line says that the subscription is alive. */
const SILENT_DAYS = 7;

/** True from the seventh day on since a channel last heard something, or subscribed. */
export function isLongSilent({ postedDay, createdAt, schedule }: Subscription, day: Day): boolean {
  return daysBetween(postedDay ?? wallClock(schedule.zone, createdAt).day, day) >= SILENT_DAYS;
}

/** "2 new events, 1 changed event and 1 new disputed point" */
function counted({ events, disputes, figures, articles }: Changes, { counted: words, listed }: Words): string {
  const counts = [
    [articles, words.newArticle],
    [events.added, words.newEvent],
    [events.changed, words.changedEvent],
    [disputes.added, words.newDispute],
    [disputes.changed, words.changedDispute],
    [figures.added, words.newFigure],
    [figures.changed, words.changedFigure],
  ] as const;
  return listed(counts.filter(([{ length }]) => length > 0).map(([{ length }, count]) => count(length)));
}

/** An item with words in front of its first line. */
function led(words: string, item: Item): Item {
  const [first, ...others] = item.lines;
  return first ? { ...item, lines: [{ ...first, text: [{ bold: words }, ...first.text] }, ...others] } : item;
}

/** The first line that is new or reworded; where there is none, that something else about the event is. */
function changedEvent(digest: Edition, event: Event, since: Snapshot): Item {
  const item = eventItem(digest, event);
  const [fresh] = newStatements(since, event);
  const { posts } = digest.words;
  const text = [{ bold: posts.changed }, `${event.headline} · `];
  if (fresh) return { ...item, lines: [statementLine(digest, fresh, ...text)] };
  const [line] = item.lines;
  return { ...item, lines: [{ text: [...text, posts.changedOtherwise], cites: line?.cites ?? [] }] };
}

/** The question, with what is new in it. */
function changedDispute(digest: Edition, dispute: Dispute, since: Snapshot): Item {
  const [fresh] = newPositions(since, dispute);
  return fresh
    ? led(
        digest.words.posts.contestedAnew,
        sidesItem(digest, { ...dispute, positions: [fresh, ...dispute.positions.filter((one) => one !== fresh)] }),
      )
    : led(digest.words.posts.contestedAnew, sidesItem(digest, dispute));
}
