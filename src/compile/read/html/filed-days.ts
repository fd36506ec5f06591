import { type Claim, type DaySources, distanceTo, NEAR, nearestFirst, OF_A_BADGE, wordsIn } from './day-claims.ts';
import type { Mark } from './facts.ts';
import { plainWords } from './linked-data.ts';
import { monthOfAddress } from './locale.ts';
import { DATED, isCalled, isOwn } from './marked-days.ts';
import { isOutside } from './place.ts';
import { addressDay, writtenDays } from './written-days.ts';

export function fromAddress({ facts, address, linked }: DaySources, tag: string): readonly Claim[] {
  const own = [address, facts.canonical, ...OWN_META.map((name) => facts.meta.get(name)?.[0]), linked.url];
  return own.flatMap((each) => ofAddress(each, tag));
}
const OWN_META = ['og:url', 'twitter:url', 'al:web:url'];

function ofAddress(address: string | undefined, tag: string): readonly Claim[] {
  const day = address ? addressDay(address, tag) : null;
  return day ? [{ day, clock: null, utc: false, at: 0, basis: `its address has ${day}` }] : [];
}

/** A day and month beside the heading, whose year and month the address has: "14 May" of /2031/05/ferry. */
export function fromBadge(sources: DaySources, tag: string): readonly Claim[] {
  const { facts, linked, address } = sources;
  const found = [address, facts.canonical, linked.url].map(monthOfAddress).find(Boolean);
  if (!found) return [];
  const near = nearestFirst(sources, [
    ...sources.lines.filter(({ isOfOther }) => !isOfOther),
    ...facts.marks.filter((mark) => isCalled(mark, DATED) && isOwn(mark, sources)),
  ]).filter(({ text }) => wordsIn(text) <= OF_A_BADGE);
  return near.flatMap(({ text, at }) =>
    writtenDays(`${plainWords(text)} ${found.year}`, tag)
      .filter(({ day }) => day.startsWith(`${found.year}-${found.month}`))
      .map((written) => ({ ...written, at, basis: `its address has ${found.year} for “${plainWords(text)}”` })),
  );
}

/** Of links to the page as phones get it and from services for sharing it: the commonest day. */
export function fromOwnLinks(sources: DaySources, tag: string): readonly Claim[] {
  const { facts } = sources;
  const links = facts.marks.filter((mark) => !isOutside(mark) && isOwnLink(mark));
  const shared = Map.groupBy(
    facts.ownAddresses.flatMap((each) => ofAddress(each, tag)),
    ({ day }) => day,
  );
  const commonest = [...shared.values()].sort((one, other) => other.length - one.length);
  return [...nearestFirst(sources, links).flatMap(({ href }) => ofAddress(href, tag)), ...commonest.flat()];
}

/** Links to the article itself, by which blogs head it. */
const isOwnLink = ({ called, href }: Mark): boolean =>
  href !== undefined && /bookmark|permalink|post-title|entry-title/.test(called);

/** Pictures are often filed by the day on which they were put there: the page's own, then the nearest to the heading. */
export function fromImages(sources: DaySources, tag: string): readonly Claim[] {
  const { facts } = sources;
  const own = ['og:image', 'twitter:image', 'image'].flatMap((name) => facts.meta.get(name) ?? []);
  const distance = distanceTo(facts);
  const shown = nearestFirst(sources, facts.pictures).filter((picture) => distance(picture) < NEAR);
  return [...own, ...shown.map(({ address }) => address)].flatMap((address) => {
    const day = addressDay(address, tag);
    return day ? [{ day, clock: null, utc: false, at: 0, basis: `its picture is filed under ${day}` }] : [];
  });
}
