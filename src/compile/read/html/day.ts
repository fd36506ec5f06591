import { daysBetween } from '../../../digest/day.ts';
import type { Day } from '../../../digest/types.ts';
import type { PublicationDay } from '../cleaned.ts';
import {
  type Claim,
  claimOf,
  type DaySources,
  distanceTo,
  NEAR,
  OF_A_STAMP,
  type Placed,
  SHORT,
  type Source,
  wordsIn,
} from './day-claims.ts';
import { MODIFIED } from './day-words.ts';
import type { Mark } from './facts.ts';
import { fromAddress, fromBadge, fromImages, fromOwnLinks } from './filed-days.ts';
import { localeOf } from './locale.ts';
import { DATED, fromMarks, fromMeta, isCalled, isModified, markClaim, PUBLISHED, wordsClaim } from './marked-days.ts';
import { isOutside } from './place.ts';
import { scriptedDays } from './scripted-days.ts';
import {
  fromDateline,
  fromInstantsAndLabels,
  fromLines,
  fromOwnEntry,
  fromOwnNote,
  fromPair,
  fromTitle,
} from './told-days.ts';
import { isSameInstant, writtenDays } from './written-days.ts';

/**
 * The day that a page states, or null. Sources are asked in order, and the first that has a day is believed; where that
 * is an instant in UTC and the page also states the day at its own place, the day there counts.
 */
export function pageDay(sources: DaySources): PublicationDay | null {
  const tag = localeOf(sources);
  const latest = lastChange(sources, tag);
  for (const { sure, words, claims } of SOURCES) {
    const claim = claims(sources, tag).find(({ day }) => !words || latest === null || daysBetween(latest, day) <= 1);
    if (!claim) continue;
    const { day, basis } = words && !claim.utc ? claim : shown(local(claim, sources, tag), sources, tag);
    return { day, known: sure ? 'stated' : 'inferred', basis };
  }
  return null;
}

/** The day of the last change as machines are told it: what readers are told of a later day is of something to come. */
function lastChange(sources: DaySources, tag: string): Day | null {
  const { dateModified } = sources.linked;
  const claims = [...claimOf(dateModified, '', tag), ...fromMeta((name) => MODIFIED_META.test(name))(sources, tag)];
  return (
    claims
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? null
  );
}

/** What systems call the meta element of publication: "article:published_time", "og:regDate", "prism.publicationDate". */
const CREATED_META =
  /(?<!un)publish|publication|pub-?_?date|pubtime|issued|created(?!.?(?:by|with))|create[._-]?date|date[._-]creation|gentime|page_?date|original[._-]?date|^fecha$|^datum$|creation|posted|post[._:-]?date|release[._-]?date|reg[._-]?date|(?:citation|dcterms|eprints|sailthru|doc|article|story|content|news)[._:-]?date|^p(?:date|time)$/;
/** Names that a house has of its own, which may mean anything. */
const OF_A_HOUSE = /^(?!og:|article:|dc:|dcterms:|cxenseparse:|rnews:|bt:|vr:|shareaholic:|video:)\w+:/;
/** Names that mean the day of publication on one site and that of the request on another. */
const DATE_META = /^(?:dc[.:])?date$|^timestamp$|displaydate/;
const MODIFIED_META = /modif|updat|lastmod|revis/;
const isPublication = (name: string): boolean =>
  CREATED_META.test(name) && !MODIFIED_META.test(name) && !OF_A_HOUSE.test(name);

/** Where data name several days, they hold lists of stories, too: what readers are shown comes first. */
const fromScripts =
  (areMany: boolean): Source =>
  ({ markup }, tag) => {
    const found = scriptedDays(markup, tag);
    if (new Set(found.map(({ day }) => day)).size > 1 !== areMany) return [];
    return found.map(({ value, ...day }) => ({ ...day, at: 0, basis: `the data of its scripts has ${value.trim()}` }));
  };

/**
 * In this order: what is written for machines of the publication; what is written for readers, the nearer to the heading
 * the first; what is written of changes; traces.
 */
const SOURCES: readonly {
  readonly sure: boolean;
  /** True for what is written for readers, who are also told of days to come. */
  readonly words?: true;
  readonly claims: Source;
}[] = [
  { sure: true, claims: ({ linked }, tag) => claimOf(linked.datePublished, 'datePublished of its JSON-LD', tag) },
  { sure: true, claims: fromMeta(isPublication) },
  { sure: true, claims: fromMarks(({ property }) => PUBLISHED_PROPERTY.test(property)) },
  {
    sure: true,
    words: true,
    claims: fromMarks(({ name, called }) => (name === 'time' || name === 'abbr') && PUBLISHED.test(called)),
  },
  { sure: true, words: true, claims: fromInstantsAndLabels },
  { sure: true, words: true, claims: fromMarks((mark) => isCalled(mark, PUBLISHED)) },
  { sure: true, claims: fromScripts(false) },
  { sure: true, claims: fromAddress },
  { sure: true, words: true, claims: fromMarks((mark) => isCalled(mark, DATED)) },
  { sure: true, claims: fromScripts(true) },
  { sure: true, words: true, claims: fromOwnNote },
  { sure: true, words: true, claims: fromDateline },
  { sure: true, words: true, claims: fromPair },
  { sure: true, claims: fromMeta((name) => DATE_META.test(name)) },
  { sure: true, claims: fromOwnLinks },
  { sure: true, words: true, claims: fromBadge },
  { sure: true, words: true, claims: fromMarks(({ text }) => wordsIn(text) <= OF_A_STAMP) },
  { sure: true, claims: fromMeta((name) => CREATED_META.test(name) && OF_A_HOUSE.test(name)) },
  { sure: false, words: true, claims: fromLines((words) => words <= OF_A_STAMP) },
  { sure: false, words: true, claims: fromTitle },
  { sure: false, words: true, claims: fromOwnEntry },
  { sure: false, claims: ({ linked }, tag) => claimOf(linked.dateCreated ?? linked.dateModified, 'its JSON-LD', tag) },
  { sure: false, claims: fromMeta((name) => MODIFIED_META.test(name)) },
  { sure: false, claims: modifiedMarks },
  { sure: false, words: true, claims: fromMarks(() => true) },
  { sure: false, words: true, claims: fromLines(() => true) },
  { sure: false, claims: fromImages },
];
const PUBLISHED_PROPERTY = /^(?:datepublished|published|pubdate|datecreated|uploaddate|issued|created|date)$/;
function modifiedMarks({ facts, lines }: DaySources, tag: string): readonly Claim[] {
  const marked = facts.marks
    .filter((mark) => !isOutside(mark) && isModified(mark))
    .flatMap((mark) => markClaim(mark, tag));
  const stated = lines.filter(({ text }) => text.length < SHORT && MODIFIED.test(text));
  return [
    ...marked,
    ...stated.flatMap(({ text, at }) =>
      writtenDays(text, tag).map((found) => ({ ...found, at, basis: `the line “${text.trim()}”` })),
    ),
  ];
}

/** The claim, or for an instant in UTC what the page states of the day next to it. */
function local(claim: Claim, sources: DaySources, tag: string): Claim {
  if (!claim.utc || claim.clock === null) return claim;
  const distance = distanceTo(sources.facts);
  const isNear = (placed: Placed): boolean => distance(placed) < NEAR;
  const lines = sources.lines.filter(isNear);
  const others = [
    ...fromMeta(isPublication)(sources, tag),
    ...fromAddress(sources, tag),
    ...fromMarks((mark) => isNear(mark) || PUBLISHED_PROPERTY.test(mark.property))(sources, tag),
    ...fromLines((words) => words <= OF_A_STAMP)({ ...sources, lines }, tag),
  ];
  return others.find((other) => !other.utc && isSameInstant(claim, other)) ?? claim;
}

/**
 * What readers are shown beside the heading, where machines are told a day of the same week: systems tell them when a
 * text was filed, or count in another zone.
 */
function shown(claim: Claim, sources: DaySources, tag: string): Claim {
  const distance = distanceTo(sources.facts);
  const isBeside = (mark: Mark): boolean =>
    distance(mark) < NEAR && (mark.name === 'time' || mark.name === 'abbr' || isCalled(mark, DATED));
  const [nearest] = fromMarks(isBeside, wordsClaim)(sources, tag);
  return nearest && Math.abs(daysBetween(claim.day, nearest.day)) < DAYS_OF_WEEK ? nearest : claim;
}
const DAYS_OF_WEEK = 7;
