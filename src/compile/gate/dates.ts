import { dateLabel } from '../../digest/day.ts';
import type { ReportedDate } from '../../digest/types.ts';
import { claimsOf, type DateClaim, dateClaimsOf } from '../edit/claims.ts';
import { calendarSpan, type Span } from '../edit/date.ts';
import { type Fault, fault, type Place, placeOf } from '../fault.ts';
import { datesOf, overlap, within } from '../find/dates/spans.ts';
import {
  citedClaims,
  citedParagraphs,
  citeList,
  elsewhere,
  type GateCheck,
  type GateSources,
  othersFor,
  type Paragraph,
  paragraphsOf,
  spansIn,
} from './paragraphs.ts';

const words = ({ start, end }: Span): string => dateLabel(start, end, 'range');

function datesThere(paragraphs: readonly Paragraph[]): string {
  const there = new Set(paragraphs.flatMap(spansIn).map(words));
  return `dates there: ${[...there].join('; ') || 'none'}`;
}

const supports = (paragraph: Paragraph, wanted: Span): boolean =>
  spansIn(paragraph).some((span) => within(span, wanted));

/**
 * Every date in a line is one that a cited paragraph states or implies; the line may be less exact than the
 * paragraph, never more. The year of publication may stand without being stated, and an hour is of no day by itself.
 */
export const datesSupported: GateCheck = (sources) =>
  citedClaims(sources, claimsOf(sources.entries)).flatMap(({ text, at, paragraphs }) => {
    const readings = paragraphs.map((paragraph) => ({ paragraph, dates: datesOf(text, paragraph.published) }));
    const found = readings[0]?.dates ?? [];
    return found.flatMap((date, index) => {
      const isThere = readings.some(({ paragraph, dates }) =>
        dates[index]?.spans.some((span) => supports(paragraph, span) || isYearOf(span, paragraph)),
      );
      return isThere || date.isHour ? [] : [notThere(sources, date.text, date.spans, at, paragraphs)];
    });
  });

const isYearOf = (span: Span, { published }: Paragraph): boolean =>
  span.start === `${published.slice(0, 4)}-01-01` && span.end === `${published.slice(0, 4)}-12-31`;

function notThere(
  sources: GateSources,
  text: string,
  spans: readonly Span[],
  at: Place,
  paragraphs: readonly Paragraph[],
): Fault {
  const others = othersFor(sources, at, (paragraph) => spans.some((span) => supports(paragraph, span)));
  return fault(
    at,
    `date "${text}" is not in ${citeList(paragraphs)} (${datesThere(paragraphs)}).${elsewhere(others)} ` +
      'Cite the paragraph that has it, or correct the line.',
  );
}

/** The date of an event, statement, figure or dispute is borne out by a cited paragraph, or its basis is given. */
export const reportedDatesSupported: GateCheck = (sources) =>
  dateClaimsOf(sources.entries).flatMap((claim) => {
    const { date, cites, isAsOf } = claim;
    const paragraphs = citedParagraphs(sources, cites);
    if (paragraphs.length === 0) return [];
    const articles = new Set(paragraphs.map(({ article }) => article));
    const around = (): readonly Paragraph[] => [...articles].flatMap((article) => paragraphsOf(sources, article));
    if (isSupported(date, paragraphs) && isReckoned(date, around)) return [];
    if (isAsOf && isPublication(date, paragraphs)) return [];
    return [dateFault(sources, claim, paragraphs)];
  });

/** The years of an office stand in a paragraph that the role cites. */
export const officeDatesSupported: GateCheck = (sources) =>
  sources.entries.entities.flatMap((entity) =>
    entity.roles.flatMap((role) => {
      const paragraphs = citedParagraphs(sources, role.cite);
      return (['from', 'to'] as const).flatMap((key) => {
        const date = role[key] ?? '';
        const span = calendarSpan(date);
        return !span || paragraphs.length === 0 || paragraphs.some((paragraph) => supports(paragraph, span))
          ? []
          : [notThere(sources, date, [span], placeOf(role, key), paragraphs)];
      });
    }),
  );

/** What a figure counts is as of its article's publication, unless the paragraph says otherwise. */
const isPublication = (date: ReportedDate, paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.some(({ published }) => date.start === published && date.end === published);

/** With a basis, the months must meet: no reckoning leads from a paragraph of one month to a date of another. */
function isSupported(date: ReportedDate, paragraphs: readonly Paragraph[]): boolean {
  if (['day', 'month', 'year'].includes(date.precision) && date.basis === undefined) {
    const isReckonedThere = paragraphs.some(({ reckoned = [] }) => reckoned.some((span) => within(span, date)));
    if (isReckonedThere) return true;
  }
  const spans = paragraphs.flatMap(spansIn);
  const publications = paragraphs.map(({ published }) => ({ start: published, end: published }));
  if (date.basis !== undefined) return [...spans, ...publications].some((span) => meets(span, date));
  switch (date.precision) {
    case 'day':
    case 'month':
    case 'year':
      return spans.some((span) => within(span, date));
    case 'about':
      return spans.some((span) => overlap(span, date));
    case 'range':
      return spans.some((span) => span.start === date.start) && spans.some((span) => span.end === date.end);
  }
}

/** A single day that was worked out is one that some paragraph of a cited article gives, or the day of its publication. */
function isReckoned({ start, end, basis }: ReportedDate, around: () => readonly Paragraph[]): boolean {
  if (basis === undefined || start !== end) return true;
  const isThere = (span: Span): boolean => span.start === start && span.end === end;
  return around().some((paragraph) => paragraph.published === start || spansIn(paragraph).some(isThere));
}

function meets(span: Span, date: ReportedDate): boolean {
  const month = (day: string): string => day.slice(0, 7);
  return month(span.start) <= month(date.end) && month(span.end) >= month(date.start);
}

function dateFault(sources: GateSources, { date, at }: DateClaim, paragraphs: readonly Paragraph[]): Fault {
  const others = othersFor(sources, at, (paragraph) => supports(paragraph, date));
  const todo =
    date.basis === undefined
      ? 'Cite the paragraph that has it, correct it, or say how it was worked out: { on: …, basis: … }.'
      : 'Even with a basis, a cited paragraph must have a date of that month, or be published in it, and a single day ' +
        'must be one that a cited article gives.';
  return fault(
    at,
    `the date ${words(date)} is not borne out by ${citeList(paragraphs)} (${datesThere(paragraphs)}).${elsewhere(others)} ${todo}`,
  );
}
