import { daysBetween } from '../../../digest/day.ts';
import type { PublicationDay } from '../cleaned.ts';
import { isOutside, type Mark, type PageFacts } from './facts.ts';
import { type LinkedArticle, plainWords } from './linked-data.ts';
import { addressDay, machineDay, type WrittenDay, writtenDays } from './written-days.ts';

/** What a page is dated by. */
export interface DaySources {
  readonly facts: PageFacts;
  readonly linked: LinkedArticle;
  /** The lines of the page's text in order, with their offsets in the markup. */
  readonly lines: readonly { readonly text: string; readonly at: number }[];
  /** Where it was fetched from, where that is known. */
  readonly address?: string | undefined;
}

interface Claim extends WrittenDay {
  /** What says so, for the editor. */
  readonly basis: string;
}

type Source = (sources: DaySources, tag: string) => readonly Claim[];

/**
 * The day that a page states, or null. Sources are asked in order, and the first that has a day is believed; where that
 * is an instant in UTC and the page also states the day at its own place, the day there counts.
 */
export function pageDay(sources: DaySources): PublicationDay | null {
  const tag = tagOf(sources);
  for (const { sure, claims } of SOURCES) {
    const [claim] = claims(sources, tag);
    if (!claim) continue;
    const { day, basis } = local(claim, sources, tag);
    return { day, known: sure ? 'stated' : 'inferred', basis };
  }
  return null;
}

const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** The page's language with its country, as far as the page tells: numbers are days and months by it. */
function tagOf({ facts, lines, address = facts.canonical }: DaySources): string {
  const locale = facts.meta.get('og:locale')?.[0]?.replace('_', '-') ?? '';
  const [stated = 'en'] = [facts.language.replace('_', '-'), locale].filter((each) => TAG.test(each));
  if (stated.toLowerCase() !== 'en') return stated;
  if (TAG.test(locale) && locale.startsWith('en-')) return locale;
  // English alone has two customs: a day beyond the twelfth tells them apart, or the country of the address.
  const numbers = lines.flatMap(
    ({ text }) => /(?<!\d)(\d{1,2})\/(\d{1,2})\/\d{4}(?!\d)/.exec(text)?.slice(1, 3).map(Number) ?? [],
  );
  if (numbers.some((number, index) => number > 12 && index % 2 === 1)) return 'en-US';
  return numbers.some((number) => number > 12) || DAY_FIRST.test(address) ? 'en-GB' : 'en';
}
const DAY_FIRST = /^https?:\/\/[^/]+\.(?:uk|ie|in|au|nz|za|ng|ke|gh|pk|sg|mt)(?:[/:]|$)/;

const claimOf = (value: string | undefined, where: string, tag: string): readonly Claim[] => {
  const found = value === undefined ? null : machineDay(value, tag);
  return found ? [{ ...found, basis: `${where} has ${value?.slice(0, 60).trim()}` }] : [];
};

const fromMeta =
  (names: readonly string[]): Source =>
  ({ facts }, tag) =>
    names.flatMap((name) =>
      (facts.meta.get(name) ?? []).flatMap((value) => claimOf(value, `its meta element ${name}`, tag)),
    );

const fromMarks =
  (fits: (mark: Mark) => boolean): Source =>
  ({ facts }, tag) => {
    const distance = distanceTo(facts);
    return facts.marks
      .filter((mark) => !isOutside(mark) && !isModified(mark) && fits(mark))
      .sort((one, other) => distance(one) - distance(other))
      .flatMap((mark) => markClaim(mark, tag));
  };

function markClaim(mark: Mark, tag: string): readonly Claim[] {
  const where = mark.property ? `its element of ${mark.property}` : `its ${mark.name} element`;
  const claims = claimOf(mark.value, where, tag);
  if (claims.length > 0) return claims;
  const words = plainWords(mark.text);
  return writtenDays(opening(words), tag)
    .slice(0, 1)
    .map((found) => ({ ...found, basis: `the page has “${words.slice(0, 80)}”` }));
}

interface Placed {
  readonly at: number;
}

/** How far from the heading something stands in the markup. */
function distanceTo({ heading }: PageFacts): (placed: Placed) => number {
  const at = heading?.at ?? 0;
  return (placed) => (placed.at >= at ? placed.at - at : (at - placed.at) * BEFORE);
}
/** A day above the heading is as likely as one so many times as far behind it. */
const BEFORE = 3;

const MODIFIED = /modif|updat|aktualisiert|revis|edited|geändert|änderung|stand\b|mise à jour|actualiz|aggiornat/i;
/** True for words on a change that do not begin with the publication, as "Published 3 May, updated 4 May" does. */
const tellsChange = (text: string): boolean => MODIFIED.test(text) && !FIRST_PUBLISHED.test(text.trim());
const FIRST_PUBLISHED = /^\W*(?:first |originally )?(?:publi|posted|veröffentlicht|created|erstellt)/i;
const isModified = ({ called, property, text, value }: Mark): boolean =>
  /modif/.test(property) ||
  (property === '' && (/modif|lastmod/.test(called) || (value === undefined && tellsChange(text))));

/** Names of what is published that pages give to elements. */
const PUBLISHED = /publi|posted|pubdate|entry-date|post-date|article-date|erstellt|created|ver(?:ö|oe)ffentlicht/;
const DATED = /date|datum|time|publi|posted|stamp|fecha|when|release|erstellt|created/;

/** True for an element of that name that is no link: links are called after what they lead to. */
const isCalled = ({ name, called, text }: Mark, names: RegExp): boolean =>
  name !== 'a' && names.test(called) && text.length < SHORT;

const CREATED_META = [
  'article:published_time',
  'datepublished',
  'date_published',
  'og:published_time',
  'og:article:published_time',
  'article:published',
  'og:pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'rnews:datepublished',
  'bt:pubdate',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'publication_date',
  'publicationdate',
  'published',
  'published-date',
  'published_time',
  'published_at',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'citation_publication_date',
  'citation_online_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dcterms.date',
  'dc:created',
  'article:post_date',
  'article:created',
  'datecreated',
  'date.created',
  'creation_date',
  'created',
  'analyticsattributes.articledate',
  'shareaholic:article_published_time',
  'doc_date',
  'release_date',
];
/** Names that mean the day of publication on one site and that of the request on another. */
const DATE_META = ['date', 'dc.date', 'dc:date', 'timestamp', 'displaydate'];
const MODIFIED_META = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'datemodified',
  'last-modified',
  'lastmod',
  'modified',
  'revision_date',
  'dcterms.modified',
  'dc.date.modified',
  'updated_time',
  'article:updated',
];

/**
 * In this order: what is written for machines of the publication; what is written for readers, the nearer to the heading
 * the first; what is written of changes; traces.
 */
const SOURCES: readonly { readonly sure: boolean; readonly claims: Source }[] = [
  { sure: true, claims: ({ linked }, tag) => claimOf(linked.datePublished, 'datePublished of its JSON-LD', tag) },
  { sure: true, claims: fromMeta(CREATED_META) },
  { sure: true, claims: fromMarks(({ property }) => PUBLISHED_PROPERTY.test(property)) },
  { sure: true, claims: fromAddress },
  {
    sure: true,
    claims: fromMarks(({ name, called }) => (name === 'time' || name === 'abbr') && PUBLISHED.test(called)),
  },
  { sure: true, claims: fromMarks(({ name }) => name === 'time' || name === 'abbr') },
  { sure: true, claims: fromMarks((mark) => isCalled(mark, PUBLISHED)) },
  { sure: true, claims: fromMarks((mark) => isCalled(mark, DATED)) },
  { sure: true, claims: fromMeta(DATE_META) },
  { sure: true, claims: fromOwnLinks },
  { sure: true, claims: fromMarks(({ text }) => wordsIn(text) <= OF_A_STAMP) },
  { sure: false, claims: fromLines((words) => words <= OF_A_STAMP) },
  { sure: false, claims: ({ linked }, tag) => claimOf(linked.dateCreated ?? linked.dateModified, 'its JSON-LD', tag) },
  { sure: false, claims: fromMeta(MODIFIED_META) },
  { sure: false, claims: modifiedMarks },
  { sure: false, claims: fromMarks(() => true) },
  { sure: false, claims: fromLines(() => true) },
  { sure: false, claims: fromImages },
];
const PUBLISHED_PROPERTY = /^(?:datepublished|published|pubdate|datecreated|issued|created|date)$/;
/** Words of a line that tells little beside a day. */
const OF_A_STAMP = 9;
const wordsIn = (text: string): number => text.trim().split(/\s+/).length;
/** Characters of a line that tells when, and of the beginning of a longer one in which it may. */
const [SHORT, OPENING] = [160, 60];
const opening = (text: string): string => (text.length < SHORT ? text : text.slice(0, OPENING));

function fromAddress({ facts, address, linked }: DaySources): readonly Claim[] {
  return [address, facts.canonical, ...OWN_META.map((name) => facts.meta.get(name)?.[0]), linked.url].flatMap(
    ofAddress,
  );
}
const OWN_META = ['og:url', 'twitter:url', 'al:web:url'];

function ofAddress(address: string | undefined): readonly Claim[] {
  const day = address ? addressDay(address) : null;
  return day ? [{ day, clock: null, utc: false, basis: `its address has ${day}` }] : [];
}

function fromOwnLinks({ facts }: DaySources): readonly Claim[] {
  const distance = distanceTo(facts);
  const links = facts.marks.filter((mark) => !isOutside(mark) && isOwnLink(mark));
  return links.sort((one, other) => distance(one) - distance(other)).flatMap(({ href }) => ofAddress(href));
}

/** Links to the article itself, by which blogs head it. */
const isOwnLink = ({ called, href }: Mark): boolean =>
  href !== undefined && /bookmark|permalink|post-title|entry-title/.test(called);

/** Lines with a day, or that open with one, the nearest to the heading first. */
function fromLines(fits: (words: number) => boolean): Source {
  return ({ facts, lines }, tag) => {
    const distance = distanceTo(facts);
    return lines
      .filter(({ text }) => !tellsChange(text) && /\d/.test(text) && fits(wordsIn(text)))
      .sort((one, other) => distance(one) - distance(other))
      .flatMap(({ text }) => {
        const [found] = writtenDays(opening(text), tag);
        return found ? [{ ...found, basis: `the line “${text.slice(0, SHORT).trim()}”` }] : [];
      });
  };
}

function modifiedMarks({ facts, lines }: DaySources, tag: string): readonly Claim[] {
  const marked = facts.marks
    .filter((mark) => !isOutside(mark) && isModified(mark))
    .flatMap((mark) => markClaim(mark, tag));
  const stated = lines.filter(({ text }) => text.length < SHORT && tellsChange(text));
  return [
    ...marked,
    ...stated.flatMap(({ text }) =>
      writtenDays(text, tag).map((found) => ({ ...found, basis: `the line “${text.trim()}”` })),
    ),
  ];
}

/** Pictures are often filed by the day on which they were put there. */
function fromImages({ facts }: DaySources): readonly Claim[] {
  const images = ['og:image', 'twitter:image', 'image'].flatMap((name) => facts.meta.get(name) ?? []);
  return images.flatMap((image) => {
    const day = addressDay(image);
    return day ? [{ day, clock: null, utc: false, basis: `its picture is filed under ${day}` }] : [];
  });
}

/** Minutes of a day; places keep a time that is whole half hours from UTC, from the Pacific coast to New Zealand. */
const [DAY_LENGTH, HALF_HOUR, BEHIND, AHEAD] = [1440, 30, 8 * 60, 13 * 60];

/** The claim, or for an instant in UTC what the page states of the day next to it. */
function local(claim: Claim, sources: DaySources, tag: string): Claim {
  if (!claim.utc || claim.clock === null) return claim;
  const distance = distanceTo(sources.facts);
  const isNear = (placed: Placed): boolean => distance(placed) < NEAR;
  const lines = sources.lines.filter(isNear);
  const others = [
    ...fromMeta(CREATED_META)(sources, tag),
    ...fromAddress(sources),
    ...fromMarks((mark) => isNear(mark) || PUBLISHED_PROPERTY.test(mark.property))(sources, tag),
    ...fromLines((words) => words <= OF_A_STAMP)({ ...sources, lines }, tag),
  ];
  return others.find((other) => !other.utc && isSameInstant(claim, other)) ?? claim;
}
/** Characters of markup from the heading within which a day is the article's. */
const NEAR = 4000;

/** Whether a day and time at some place may be that instant: the difference is one that a place has. */
function isSameInstant({ day, clock }: Claim, other: Claim): boolean {
  const days = daysBetween(day, other.day);
  if (Math.abs(days) !== 1 || clock === null) return false;
  if (other.clock === null) return days < 0 ? clock < BEHIND : clock >= DAY_LENGTH - AHEAD;
  const ahead = days * DAY_LENGTH + other.clock - clock;
  return ahead % HALF_HOUR === 0 && ahead >= -BEHIND && ahead <= AHEAD;
}
