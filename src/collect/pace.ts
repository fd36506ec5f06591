import type { IncomingHttpHeaders } from 'node:http';
import type { FeedDocument } from './read/item.ts';

/** Milliseconds. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Milliseconds between two collections. */
export const BETWEEN = 15 * MINUTE;

/** A feed that was read is asked again within this time, whatever it says. */
const LONGEST_PAUSE = DAY;

/** What a publisher asks for by Retry-After is heeded up to this. */
const LONGEST_WAIT = 7 * DAY;

/** Failures in a row after which a feed is asked less and less often, and whoever runs it is told. */
export const MANY_FAILURES = 5;

/**
 * When a feed that was read just now is asked again by itself: no earlier than `Cache-Control` or its own `ttl` says,
 * and outside the hours at which it asks not to be read.
 */
export function dueAfter(now: number, headers: IncomingHttpHeaders, feed: FeedDocument | null): number {
  const age = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(headers['cache-control'] ?? '')?.[1];
  const fresh = age === undefined ? 0 : Number(age) * 1000 - Number(headers.age ?? 0) * 1000;
  const asked = Math.max(fresh || 0, (feed?.ttl || 0) * MINUTE);
  // A second before the quarter of an hour is over, or a timer that is early would skip a turn.
  const due = now + Math.min(LONGEST_PAUSE, Math.max(BETWEEN - 1000, asked));
  return outsideOf(feed?.skipHours ?? [], due);
}

function outsideOf(hours: readonly number[], due: number): number {
  let at = due;
  // One that asks never to be read is read after a day all the same.
  for (let hour = 0; hour < 24; hour += 1) {
    // Some count the last hour of the day as 24.
    if (!hours.some((each) => each % 24 === new Date(at).getUTCHours())) return at;
    at = (Math.floor(at / HOUR) + 1) * HOUR;
  }
  return due;
}

/**
 * When a feed that could not be read is tried next: with the next collection, and after five failures in a row an hour
 * later, then two, then four, up to a day.
 */
export function retryAfter(now: number, failures: number, waitUntil = 0): number {
  const pause = failures < MANY_FAILURES ? BETWEEN : Math.min(DAY, HOUR * 2 ** (failures - MANY_FAILURES));
  return Math.max(now + pause, Math.min(waitUntil, now + LONGEST_WAIT));
}

/** Whether an instant that was set for a feed has come; one that lies too far ahead was set by a clock that was wrong. */
export const hasCome = (instant: number, now: number): boolean => now >= instant || instant > now + LONGEST_WAIT;

/** What `Retry-After` asks for: seconds or a date, as milliseconds since 1970. */
export function waitUntil(headers: IncomingHttpHeaders, now: number): number | undefined {
  const written = headers['retry-after']?.trim() ?? '';
  const until = /^\d+$/.test(written) ? now + Number(written) * 1000 : Date.parse(written);
  return Number.isFinite(until) && until > now ? until : undefined;
}
