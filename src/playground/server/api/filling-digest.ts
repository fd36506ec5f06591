import { digestInMemory } from '../../../digest/build/make.ts';
import type { Digest, DigestDocument } from '../../../digest/types.ts';

/**
 * The digest as it might have been on each of so many days on which its editor filled it: the background from the start,
 * the news by date, some each day, and a dispute with the last of its events. The last day has all of it.
 * @returns the digest of a day, counted from 0.
 */
export function fillingDigest(document: DigestDocument, days: number): (day: number) => Digest {
  const { from } = document.topic.coverage;
  const background = document.events.filter(({ date }) => date.end < from);
  const news = document.events
    .filter(({ date }) => date.end >= from)
    .sort((one, other) => (one.date.end < other.date.end ? -1 : 1));
  const made = new Map<number, Digest>();
  return (day) => {
    const count = Math.ceil((news.length * Math.min(Math.max(day + 1, 1), days)) / days);
    const digest = made.get(count) ?? digestInMemory(upTo(count));
    made.set(count, digest);
    return digest;
  };

  function upTo(count: number): DigestDocument {
    const events = [...background, ...news.slice(0, count)];
    const there = new Set(events.map(({ id }) => id));
    const disputes = document.disputes.filter((dispute) => dispute.events.every((id) => there.has(id)));
    const isWhole = count === news.length;
    const version = isWhole ? document.version : count.toString(16).padStart(8, '0');
    return { ...document, version, events, disputes };
  }
}
