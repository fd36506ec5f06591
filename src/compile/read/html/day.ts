import { daysBetween } from '../../../digest/day.ts';
import type { Day } from '../../../digest/types.ts';
import type { PublicationDay } from '../cleaned.ts';
import { type DatedLine, lineAt } from './dated-lines.ts';
import { behindPublication, isLabel, isLabelled, isOfChange, MODIFIED, onPublication } from './day-words.ts';
import type { Mark, PageFacts } from './facts.ts';
import { type LinkedArticle, plainWords } from './linked-data.ts';
import { localeOf, monthOfAddress } from './locale.ts';
import { isOutside } from './place.ts';
import { scriptedDays } from './scripted-days.ts';
import { addressDay, isSameInstant, machineDay, type WrittenDay, writtenDays } from './written-days.ts';

/** What a page is dated by. */
export interface DaySources {
  readonly facts: PageFacts;
  readonly linked: LinkedArticle;
  /** The lines of the page's text, in order. */
  readonly lines: readonly DatedLine[];
  readonly markup: string;
  /** Where it was fetched from, where that is known. */
  readonly address?: string | undefined;
}

/** Where in the markup something stands; 0 for what is told of the page as a whole. */
interface Placed {
  readonly at: number;
}

interface Claim extends WrittenDay, Placed {
  /** What says so, for the editor. */
  readonly basis: string;
}

type Source = (sources: DaySources, tag: string) => readonly Claim[];

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
    const { day, basis } = words ? claim : shown(local(claim, sources, tag), sources, tag);
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

const claimOf = (value: string | undefined, where: string, tag: string, at = 0): readonly Claim[] => {
  const found = value === undefined ? null : machineDay(value, tag);
  return found ? [{ ...found, at, basis: `${where} has ${value?.slice(0, 60).trim()}` }] : [];
};

const fromMeta =
  (isNamed: (name: string) => boolean): Source =>
  ({ facts }, tag) =>
    [...facts.meta]
      .filter(([name]) => isNamed(name))
      // The commonest name is the one that most systems keep right.
      .sort(([one], [other]) => Number(other === SUREST_META) - Number(one === SUREST_META))
      .flatMap(([name, values]) => values.flatMap((value) => claimOf(value, `its meta element ${name}`, tag)));
const SUREST_META = 'article:published_time';

const fromMarks =
  (fits: (mark: Mark) => boolean, claims = markClaim): Source =>
  (sources, tag) =>
    nearestFirst(
      sources,
      sources.facts.marks.filter((mark) => fits(mark) && isOwn(mark, sources)),
    ).flatMap((mark) => claims(mark, tag));

/** True for a mark that may tell when the article was published: of no aside, other story, change, or day to come. */
function isOwn(mark: Mark, { lines, markup }: DaySources): boolean {
  if (isOutside(mark) || isModified(mark) || OF_OTHERS.test(mark.called)) return false;
  const line = mark.text.trim() === '' ? undefined : lineAt(lines, mark.at);
  if (!line) return true;
  const before = markup.slice(Math.max(line.at, mark.at - BEFORE_MARK), Math.max(line.at, mark.at));
  return !line.isOfOther && !isOfChange(`${line.label} ${before.replace(/<[^>]*>|^[^<]*>/g, ' ')}`);
}
/** Characters of markup before an element in which it is called published or changed. */
const BEFORE_MARK = 200;

function markClaim(mark: Mark, tag: string): readonly Claim[] {
  const where = mark.property ? `its element of ${mark.property}` : `its ${mark.name} element`;
  const claims = claimOf(mark.value, where, tag, mark.at);
  return claims.length > 0 ? claims : wordsClaim(mark, tag);
}

function wordsClaim({ text, at }: Mark, tag: string): readonly Claim[] {
  const words = plainWords(text);
  return writtenDays(opening(onPublication(words)), tag)
    .slice(0, 1)
    .map((found) => ({ ...found, at, basis: `the page has “${words.slice(0, 80)}”` }));
}

const nearestFirst = <T extends Placed>({ facts }: DaySources, placed: readonly T[]): readonly T[] => {
  const distance = distanceTo(facts);
  return [...placed].sort((one, other) => distance(one) - distance(other));
};

/** How far from the heading something stands in the markup. */
function distanceTo({ heading }: PageFacts): (placed: Placed) => number {
  const at = heading?.at ?? 0;
  return (placed) => (placed.at >= at ? placed.at - at : (at - placed.at) * BEFORE);
}
/** A day above the heading is as likely as one so many times as far behind it. */
const BEFORE = 3;

const isModified = ({ called, property }: Mark): boolean =>
  /modif/.test(property) ||
  called.trim() === 'updated' ||
  (property === '' && /modif|lastmod|date-?updated|(?:last|date)-?update/.test(called));

/** Names of what tells the day on which the page is read, one to come, or that of another story. */
const OF_OTHERS =
  /(?:^|[\s_-])(?:today|current-?date|date-?now|weather|event|countdown)(?:$|[\s_-])|teaser|thumb|related|recommend/;

/** Names of what is published that pages give to elements. */
const PUBLISHED = /publi|posted|pubdate|entry-date|post-date|article-date|erstellt|created|ver(?:ö|oe)ffentlicht/;
const DATED = /date|datum|time|publi|posted|stamp|fecha|when|release|erstellt|created/;

/** True for an element of that name that is no link: links are called after what they lead to. */
const isCalled = ({ name, called, text }: Mark, names: RegExp): boolean =>
  name !== 'a' && names.test(called) && text.length < SHORT;

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
  { sure: true, claims: fromScripts },
  { sure: true, claims: fromAddress },
  { sure: true, words: true, claims: fromMarks((mark) => isCalled(mark, DATED)) },
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
/** Words of a line that tells little beside a day. */
const OF_A_STAMP = 9;
const wordsIn = (text: string): number => text.trim().split(/\s+/).length;
/** Characters of a line that tells when, and of the beginning of a longer one in which it may. */
const [SHORT, OPENING] = [160, 60];
const opening = (text: string): string => (text.length < SHORT ? text : text.slice(0, OPENING));

function fromAddress({ facts, address, linked }: DaySources, tag: string): readonly Claim[] {
  const own = [address, facts.canonical, ...OWN_META.map((name) => facts.meta.get(name)?.[0]), linked.url];
  return own.flatMap((each) => ofAddress(each, tag));
}
const OWN_META = ['og:url', 'twitter:url', 'al:web:url'];

function ofAddress(address: string | undefined, tag: string): readonly Claim[] {
  const day = address ? addressDay(address, tag) : null;
  return day ? [{ day, clock: null, utc: false, at: 0, basis: `its address has ${day}` }] : [];
}

/** A day and month beside the heading, whose year and month the address has: "14 May" of /2031/05/ferry. */
function fromBadge(sources: DaySources, tag: string): readonly Claim[] {
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
const OF_A_BADGE = 3;

/** Of links to the page as phones get it and from services for sharing it: the commonest day. */
function fromOwnLinks(sources: DaySources, tag: string): readonly Claim[] {
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

/** Lines with a day, or that open with one, the nearest to the heading first; `told` is what of a line may tell it. */
function fromLines(
  fits: (words: number) => boolean,
  told = (text: string): string => opening(onPublication(text)),
): Source {
  return (sources, tag) => {
    const lines = sources.lines.filter(({ text, isOfOther }) => !isOfOther && DIGIT.test(text) && fits(wordsIn(text)));
    const nearest = nearestFirst(sources, lines);
    const [asides, own] = [true, false].map((isAside) => nearest.filter((line) => line.isAside === isAside));
    return [...(own ?? []), ...(asides ?? [])].flatMap(({ text, at }) => {
      const words = text.slice(0, LONGEST).replace(QUOTED, ' ');
      const [found] = isSpan(words, tag) ? [] : writtenDays(told(words), tag);
      return found ? [{ ...found, at, basis: `the line “${text.slice(0, SHORT).trim()}”` }] : [];
    });
  };
}

/** Characters of a line that are looked through. */
const LONGEST = 400;
/** Chinese writes figures as characters, too. */
const DIGIT = /\p{Nd}|年/u;
/** From one day to another, and nothing beside: when something is open, or somebody lived. */
const isSpan = (text: string, tag: string): boolean =>
  SPAN.test(text) && !isLabelled(text) && writtenDays(text, tag).length === 2;
const SPAN = /^[^–—-]{6,30}(?:\s[–—-]\s|[–—])[^–—-]{6,30}$/;

/** Addresses, and posts elsewhere that a page shows. */
const QUOTED = /\S+:\/\/\S+|^[—–-]\s.{0,60}\(@.*/g;

/** What is made for instants, and lines that say what was published when; the nearer to the heading the first. */
function fromInstantsAndLabels(sources: DaySources, tag: string): readonly Claim[] {
  const instants = fromMarks(({ name, instant }) => instant || name === 'time' || name === 'abbr')(sources, tag);
  const labels = fromLines(
    (words) => words <= OF_A_LABEL,
    (text) => behindPublication(text).slice(0, OPENING),
  )(sources, tag);
  return nearestFirst(sources, [...instants, ...labels]);
}
/** Words of a line that says when something was received, published and changed. */
const OF_A_LABEL = 16;

/** The head of a report's first line, up to its dash: "VARN, May 14, 2031 /Coastwire/ --", "Varn (14.05.2031)." */
const DATELINE = /^["“(]?[\p{Lu}\d].{6,80}?(?:\)\.?|\d{4}\.|\d{4}\s?[:–—-]|--|[–—:])\s/u;
/** Words of such a head beside the day: places and an agency. */
const OF_A_HEAD = 9;

function fromDateline(sources: DaySources, tag: string): readonly Claim[] {
  const heads = sources.lines.flatMap(({ text, at, isOfOther }) => {
    const head = !isOfOther && wordsIn(text) > OF_A_STAMP ? DATELINE.exec(text)?.[0] : undefined;
    return head !== undefined && wordsIn(head) <= OF_A_HEAD ? [{ head, at }] : [];
  });
  return nearestFirst(sources, heads).flatMap(({ head, at }) => {
    const [found] = writtenDays(onPublication(head), tag);
    return found ? [{ ...found, at, basis: `the text opens with “${head.trim()}”` }] : [];
  });
}

function fromScripts({ markup }: DaySources, tag: string): readonly Claim[] {
  return scriptedDays(markup, tag).map(({ value, ...day }) => ({
    ...day,
    at: 0,
    basis: `the data of its scripts has ${value.trim()}`,
  }));
}

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

/** What systems make for networks: a label that says published, and the day. */
function fromPair({ facts: { meta } }: DaySources, tag: string): readonly Claim[] {
  return ['1', '2'].flatMap((number) => {
    const label = meta.get(`twitter:label${number}`)?.[0] ?? '';
    const [value] = meta.get(`twitter:data${number}`) ?? [];
    return isLabel(label) && !MODIFIED.test(label) ? claimOf(value, `its label “${label}”`, tag) : [];
  });
}

/** The page itself in a list of stories: its headline with a day. */
function fromOwnEntry({ facts: { heading }, lines }: DaySources, tag: string): readonly Claim[] {
  const headline = plainWords(heading?.text ?? '');
  return lines
    .filter(({ text }) => wordsIn(headline) > OF_A_BADGE && text.includes(headline) && text.length > headline.length)
    .flatMap(({ text, at }) =>
      writtenDays(text.replace(headline, ' '), tag).map((found) => ({
        ...found,
        at,
        basis: `the line “${text.slice(0, SHORT)}”`,
      })),
    );
}

/** "Ferry adrift | Varn Radio | 14.05.2031", or what is given to networks opens with the day: "Varn, 14 May 2031 – …". */
function fromTitle({ facts: { title, meta } }: DaySources, tag: string): readonly Claim[] {
  const descriptions = ['description', 'og:description'].flatMap((name) => meta.get(name) ?? []);
  return [title, ...descriptions.map((each) => each.slice(0, OPENING))].flatMap((words) =>
    writtenDays(words, tag).map((found) => ({
      ...found,
      at: 0,
      basis: `it is described as “${words.slice(0, SHORT)}”`,
    })),
  );
}

/** Pictures are often filed by the day on which they were put there: the page's own, then the nearest to the heading. */
function fromImages(sources: DaySources, tag: string): readonly Claim[] {
  const { facts } = sources;
  const own = ['og:image', 'twitter:image', 'image'].flatMap((name) => facts.meta.get(name) ?? []);
  const distance = distanceTo(facts);
  const shown = nearestFirst(sources, facts.pictures).filter((picture) => distance(picture) < NEAR);
  return [...own, ...shown.map(({ address }) => address)].flatMap((address) => {
    const day = addressDay(address, tag);
    return day ? [{ day, clock: null, utc: false, at: 0, basis: `its picture is filed under ${day}` }] : [];
  });
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
/** Characters of markup from the heading within which a day is the article's. */
const NEAR = 4000;

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
