import { addDays, daysBetween } from '../digest/day.ts';
import { newsDays } from '../digest/news-days.ts';
import type { Day, Digest } from '../digest/types.ts';
import type { Marks, Subscription } from '../ports.ts';
import { wallClock } from './wall-clock.ts';

/** A day of an archive that is told day by day: "day 3 of 9". */
export interface ReplayDay {
  readonly day: Day;
  readonly number: number;
  readonly of: number;
}

/** What a summary covers. */
export interface Period {
  /** Local date of the channel that the summary is posted for. */
  readonly day: Day;
  /** First local date that it covers: the one after the latest that was dealt with. `day` itself where none was missed. */
  readonly from: Day;
  /** In `new`: what the digest said when the channel last had a summary; null for its first. */
  readonly since: Marks | null;
  /** In `replay`: the day of news whose turn it is. */
  readonly replay?: ReplayDay;
}

/** Days with nothing posted after which one line says that the subscription is alive. */
const SILENT_DAYS = 7;

/** The days of news that a replay tells, oldest first: those within the topic's coverage, not its background. */
export function replayDays(digest: Digest): readonly Day[] {
  const known = replays.get(digest);
  if (known) return known;
  const { from, to } = digest.topic.coverage;
  const days = newsDays(digest).flatMap(({ day }) => (day >= from && day <= to ? day : []));
  replays.set(digest, days);
  return days;
}

/** A digest is the same for thousands of channels, and never changes once read. */
const replays = new WeakMap<Digest, readonly Day[]>();

/** The day whose turn it is; undefined where every day was told. A day added before those told is not told any more. */
export function replayTurn(subscription: Subscription, digest: Digest): ReplayDay | undefined {
  const days = replayDays(digest);
  const index = days.findIndex((day) => subscription.replayedDay === undefined || day > subscription.replayedDay);
  const day = days[index];
  return day === undefined ? undefined : { day, number: index + 1, of: days.length };
}

/** The first local date that a summary for `day` covers. */
export function coversFrom({ coveredDay }: Subscription, day: Day): Day {
  return coveredDay !== undefined && coveredDay < day ? addDays(coveredDay, 1) : day;
}

/** True from the seventh day on since a channel last heard something, or subscribed. */
export function isLongSilent({ postedDay, createdAt, schedule }: Subscription, day: Day): boolean {
  return daysBetween(postedDay ?? wallClock(schedule.zone, createdAt).day, day) >= SILENT_DAYS;
}
