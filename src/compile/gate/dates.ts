import { dateLabel, dayLabel } from '../../digest/day.ts';
import type { ReportedDate } from '../../digest/types.ts';
import { calendarSpan, type Span } from '../edit/files/date.ts';
import { type Fault, fault, type Placed } from '../fault.ts';
import { datesOf, overlap, within } from '../find/dates/spans.ts';
import type { GateCheck, GateSources } from '../read/sources.ts';
import {
  allParagraphs,
  citedClaims,
  citedParagraphs,
  elsewhere,
  type Paragraph,
  paragraphsOf,
  spansIn,
  spotList,
} from './cited.ts';
import { claimsOf, dateClaimsOf } from './claims.ts';

const words = ({ start, end }: Span): string => dateLabel(start, end, start === end ? 'day' : 'range');

function datesThere(paragraphs: readonly Paragraph[]): string {
  const there = new Set(paragraphs.flatMap(spansIn).map(words));
  return `dates there: ${[...there].join('; ') || 'none'}`;
}

const bearsOut = (paragraph: Paragraph, wanted: Span): boolean =>
  spansIn(paragraph).some((span) => within(span, wanted));

/**
 * Every date in a line is one that a cited paragraph states or implies; the line may be less exact than the
 * paragraph, never more. The year of publication may stand without being stated.
 */
export const datesBorneOut: GateCheck = (sources) =>
  citedClaims(sources, claimsOf(sources.draft)).flatMap(({ text, paragraphs }) => {
    const readings = paragraphs.map((paragraph) => ({ paragraph, dates: datesOf(text.value, paragraph.published) }));
    const found = readings[0]?.dates ?? [];
    return found.flatMap((date, index) => {
      const isThere = readings.some(({ paragraph, dates }) =>
        dates[index]?.spans.some((span) => bearsOut(paragraph, span) || isYearOf(span, paragraph)),
      );
      return isThere ? [] : [notThere(sources, date.text, date.spans, text.at, paragraphs)];
    });
  });

const isYearOf = (span: Span, { published }: Paragraph): boolean =>
  span.start === `${published.slice(0, 4)}-01-01` && span.end === `${published.slice(0, 4)}-12-31`;

function notThere(
  sources: GateSources,
  text: string,
  spans: readonly Span[],
  at: Fault['at'],
  paragraphs: readonly Paragraph[],
): Fault {
  const others = allParagraphs(sources).filter((paragraph) => spans.some((span) => bearsOut(paragraph, span)));
  return fault(
    at,
    `date "${text}" is not in ${spotList(paragraphs)} (${datesThere(paragraphs)}).${elsewhere(others)} ` +
      'Cite the paragraph that has it, or correct the line.',
  );
}

/** The date of an event, statement, figure or dispute is borne out by a cited paragraph, or its basis is given. */
export const reportedDatesBorneOut: GateCheck = (sources) =>
  dateClaimsOf(sources.draft).flatMap(({ date, cites, isAsOf }) => {
    const paragraphs = citedParagraphs(sources, cites);
    if (paragraphs.length === 0 || date.value.label === '') return [];
    const articles = new Set(paragraphs.map(({ spot }) => spot.article));
    const around = [...articles].flatMap((article) => paragraphsOf(sources, article));
    if (isBorneOut(date.value, paragraphs) && isReckoned(date.value, around)) return [];
    if (isAsOf && isPublication(date.value, paragraphs)) return [];
    return [dateFault(sources, date, paragraphs)];
  });

/** The years of an office stand in a paragraph that the role cites. */
export const officeDatesBorneOut: GateCheck = (sources) =>
  sources.draft.entities.flatMap((entity) =>
    entity.roles.flatMap(({ from, to, cite }) => {
      const paragraphs = citedParagraphs(sources, cite.value);
      return [from, to].flatMap((date) => {
        const span = date && calendarSpan(date.value);
        if (!date || !span || paragraphs.length === 0) return [];
        return paragraphs.some((paragraph) => bearsOut(paragraph, span))
          ? []
          : [notThere(sources, date.value, [span], date.at, paragraphs)];
      });
    }),
  );

/** What a figure counts is as of its article's publication, unless the paragraph says otherwise. */
const isPublication = (date: ReportedDate, paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.some(({ published }) => date.start === published && date.end === published);

/** With a basis, the months must meet: no reckoning leads from a paragraph of one month to a date of another. */
function isBorneOut(date: ReportedDate, paragraphs: readonly Paragraph[]): boolean {
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
function isReckoned({ start, end, basis }: ReportedDate, around: readonly Paragraph[]): boolean {
  if (basis === undefined || start !== end) return true;
  const isThere = (span: Span): boolean => span.start === start && span.end === end;
  return around.some((paragraph) => paragraph.published === start || spansIn(paragraph).some(isThere));
}

function meets(span: Span, date: ReportedDate): boolean {
  const month = (day: string): string => day.slice(0, 7);
  return month(span.start) <= month(date.end) && month(span.end) >= month(date.start);
}

function dateFault(sources: GateSources, date: Placed<ReportedDate>, paragraphs: readonly Paragraph[]): Fault {
  const { start, end, precision, basis } = date.value;
  const others = allParagraphs(sources).filter((paragraph) => bearsOut(paragraph, { start, end }));
  const todo =
    basis === undefined
      ? 'Cite the paragraph that has it, correct it, or say how it was worked out: { on: …, basis: … }.'
      : 'Even with a basis, a cited paragraph must have a date of that month, or be published in it, and a single day ' +
        'must be one that a cited article gives.';
  const named = precision === 'day' ? dayLabel(start) : words({ start, end });
  return fault(
    date.at,
    `the date ${named} is not borne out by ${spotList(paragraphs)} (${datesThere(paragraphs)}).${elsewhere(others)} ${todo}`,
  );
}
