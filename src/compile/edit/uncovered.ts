import type { Digest } from '../../digest/types.ts';
import { datesOf, overlap } from '../find/dates/spans.ts';
import type { Gap } from '../find/findings.ts';
import { allParagraphs, citedParagraphs } from '../gate/cited.ts';
import { claimsOf, dateClaimsOf } from '../gate/claims.ts';
import type { GateSources } from '../read/sources.ts';
import { calendarSpan, type Span } from './files/date.ts';

/** Days of the longest span that could be an event's: a month. Years and decades are background. */
const LONGEST_DAYS = 31;

/**
 * Dates of paragraphs that the digest does not have: no event, statement, figure, role or dispute that cites the
 * paragraph has a date that meets it, nor does a line that cites it say one; nor is it the day of publication.
 */
export function uncoveredDates(sources: GateSources, digest: Pick<Digest, 'articles'>): readonly Gap[] {
  const covered = coveredSpans(sources);
  const published = new Map(digest.articles.map(({ id, published: { day } }) => [id, { start: day, end: day }]));
  return allParagraphs(sources).flatMap(({ id, spot, dates }) => {
    const own = published.get(spot.article);
    const known = [...(covered.get(id) ?? []), ...(own ? [own] : [])];
    return dates
      .filter((spans) => spans.every((date) => days(date) <= LONGEST_DAYS))
      .filter((spans) => !spans.some((date) => known.some((span) => overlap(span, date))))
      .flatMap(([date]): Gap[] => (date ? [{ kind: 'date', key: `${id} ${written(date)}` }] : []));
  });
}

const written = ({ start, end }: Span): string => (start === end ? start : `${start}..${end}`);

const days = ({ start, end }: Span): number => (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;

/** By citation: the spans that lines and dates of the digest give for it. */
function coveredSpans(sources: GateSources): ReadonlyMap<string, readonly Span[]> {
  const { draft } = sources;
  const spans = new Map<string, Span[]>();
  const cover = (id: string, more: readonly Span[]): void => void spans.set(id, [...(spans.get(id) ?? []), ...more]);
  for (const { date, cites } of dateClaimsOf(draft))
    for (const { id } of citedParagraphs(sources, cites)) cover(id, [date.value]);
  for (const { text, cites } of claimsOf(draft)) {
    for (const { id, published } of citedParagraphs(sources, cites))
      cover(
        id,
        datesOf(text.value, published).flatMap((date) => date.spans),
      );
  }
  for (const { from, to, cite } of draft.entities.flatMap((entity) => entity.roles)) {
    for (const { id } of citedParagraphs(sources, cite.value))
      cover(
        id,
        [from, to].flatMap((date) => (date && calendarSpan(date.value)) ?? []),
      );
  }
  return spans;
}
