import { editionOf } from '../../../answers/edition.ts';
import { wordsIn } from '../../../answers/reply/words.ts';
import { en } from '../../../answers/words/en.ts';
import { addDays, asDay, daysBetween, weekday, weekdayNames } from '../../../digest/day.ts';
import type { Day, Digest, DigestDocument } from '../../../digest/types.ts';
import type { Schedule, Subscription } from '../../../ports.ts';
import { describeSchedule } from '../../../subscriptions/commands/schedule-text.ts';
import { readSubscribeOptions } from '../../../subscriptions/commands/subscribe-options.ts';
import { minutesOf } from '../../../subscriptions/schedule.ts';
import { instantOf, wallClock } from '../../../subscriptions/wall-clock.ts';
import { dailyTurn } from '../daily-summaries.ts';
import { memoryStore, type Store } from '../store.ts';
import { channelPosts, fullLabel, subscribeBoth } from './channel-posts.ts';
import { fillingDigest } from './filling-digest.ts';
import type { Month, MonthDay, MonthPost } from './shapes.ts';

/** A month of daily summaries to be simulated. */
export interface MonthAsked {
  readonly schedule: Schedule;
  readonly mode: Subscription['mode'];
  /** The channel's first local date. */
  readonly from: Day;
}

const OPTIONS = ['time', 'zone', 'days', 'mode'] as const;

/** Longer than any of the options is, in characters. */
const LONGEST = 100;

/** The years whose clock changes time zone tables hold. */
const YEARS = { first: 1970, last: 2099 };

/**
 * Reads `?from=2026-03-01&time=9:00&zone=Yerevan&days=weekdays&mode=replay`: `from` has to be there, the others are
 * read as the command `subscribe` reads them. What cannot be read is told in words, with what to send instead.
 */
export function readMonth(query: URLSearchParams, digest: Digest): MonthAsked | { readonly refused: string } {
  const given = query.get('from') ?? '';
  const from = asDay(given);
  const year = Number(given.slice(0, 4));
  if (!from || year < YEARS.first || year > YEARS.last) {
    const what = given === '' ? 'The first day is missing' : `“${given.slice(0, LONGEST)}” is no first day`;
    return { refused: `${what}: send from as YYYY-MM-DD, a date of ${YEARS.first} to ${YEARS.last}.` };
  }
  const options: Record<string, string> = {};
  for (const name of OPTIONS) {
    const value = (query.get(name) ?? '').trim();
    if (value.length > LONGEST) return { refused: `The ${name} is too long: at most ${LONGEST} characters.` };
    if (value !== '') options[name] = value;
  }
  const wanted = readSubscribeOptions(options, null, editionOf(digest), from);
  if (!('question' in wanted)) return { schedule: wanted.schedule, mode: wanted.mode, from };
  const { lede = [], actions } = wanted.question;
  const offered = actions.flatMap(({ label, command }) => (command.name === 'subscribe' ? label : []));
  return { refused: [wordsIn(lede), ...(offered.length > 0 ? [`${offered.join(', ')}.`] : [])].join(' ') };
}

/** Days that a month has here, from whatever day it begins. */
const DAYS = 31;

const MINUTE = 60_000;

/** As serverless.yml has it: a turn each quarter of an hour. */
const QUARTER = 15 * MINUTE;

/**
 * A month of daily summaries in one Slack and one Discord channel, which subscribed a minute before it began: the
 * turns of a deployment, on a clock that jumps from one to the next, with a poster that keeps what it is given.
 * @param document What the digest is made of: for what is new it then fills up over the month. Without, it stays.
 */
export async function playMonth(asked: MonthAsked, digest: Digest, document?: DigestDocument): Promise<Month> {
  const { schedule, mode, from: first } = asked;
  const { zone } = schedule;
  const [from, to] = [beginOf(zone, first), beginOf(zone, addDays(first, DAYS))];
  let now = from - MINUTE;
  const clock = { now: () => now };
  const store = memoryStore(clock);
  await subscribeBoth(store, { topic: digest.topic.id, schedule, mode }, now);
  const filling = mode === 'new' && document ? fillingDigest(document, DAYS) : null;
  const current = (): Digest => filling?.(daysBetween(first, wallClock(zone, now).day)) ?? digest;
  const { posts, ...posting } = channelPosts(zone, clock.now);
  const ports = {
    ...{ ...store, ...posting, clock },
    digests: { keys: () => [digest.topic.id], values: () => [current()], get: current },
    sleep: async () => {},
    logger: console,
  };
  for (now = Math.ceil(from / QUARTER) * QUARTER; now < to; now += QUARTER) await dailyTurn(ports);
  const ended = endOf(store);
  const days = Array.from({ length: DAYS }, (_, count) => dayOf(addDays(first, count), asked, posts, ended));
  return { zone, mode, words: describeSchedule(schedule, en), from, to, days, posts, ended };
}

/** The first instant of a local date, or of the next one where the zone left that date out. */
const beginOf = (zone: string, day: Day): number => instantOf(zone, day, 0) ?? beginOf(zone, addDays(day, 1));

function endOf({ subscriptions }: Store): Day | null {
  const [one]: readonly Subscription[] = subscriptions.all();
  return one?.standing.state === 'finished' ? (one.coveredDay ?? null) : null;
}

function dayOf(day: Day, { schedule, mode }: MonthAsked, posts: readonly MonthPost[], ended: Day | null): MonthDay {
  const { zone, time, days } = schedule;
  const label = fullLabel(day);
  const post = posts.find((one) => one.day === day);
  if (post) {
    // A tick may come, or a gap in the clocks may end, only after midnight.
    const when = post.local.day === day ? post.local.time : `${post.local.time} the next day`;
    return { day, label, at: post.at, posted: true, words: `Posted at ${when}: ${post.title}.` };
  }
  const due = instantOf(zone, day, minutesOf(time) ?? 0);
  return { day, label, at: due ?? beginOf(zone, day), posted: false, words: silence() };

  function silence(): string {
    if (ended !== null && day > ended) return 'Silent: the replay is over.';
    if (!days.includes(weekday(day))) return `Silent: ${weekdayNames[weekday(day)] ?? ''} is not one of its days.`;
    if (due === null) return 'Left out: this date does not occur in its zone.';
    return mode === 'new' ? 'Silent: nothing new to tell.' : 'Silent: there is no day to replay.';
  }
}
