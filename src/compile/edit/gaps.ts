import type { Findings, Gap, GapKind } from '../draft/findings.ts';
import { datesOf, overlap } from '../find/dates/spans.ts';
import { formsOf, isGeneric, nameFinder, namesNothing } from '../gate/names/entity-names.ts';
import { openingWords } from '../gate/names/paragraph-names.ts';
import { hasSpelling, wordsOf } from '../gate/names/words.ts';
import { allParagraphs, citedParagraphs, type GateSources, isSpelt } from '../gate/paragraphs.ts';
import { english } from '../language/languages.ts';
import { claimsOf, dateClaimsOf } from './claims.ts';
import { calendarSpan, type Span } from './date.ts';
import { citationsOf, type Unversioned } from './join.ts';
import type { Cite } from './schema.ts';

type Search = (sources: GateSources, digest: Unversioned) => readonly Gap[];

/** What can be searched for in the evidence alone, in the order of the report. */
const searches: readonly (readonly [GapKind, Search])[] = [
  ['paragraph', uncitedParagraphs],
  ['date', datesWithoutEvent],
  ['role', (_, digest) => peopleWithoutRole(digest.entities)],
  ['spelling', unlistedSpellings],
  ['word', unlistedWords],
];

/**
 * What the articles hold and the digest does not, for the overlay to explain. `suggested` is what extraction suggests
 * besides; where it is absent, merges and disputes have not been searched for.
 */
export function gapsOf(
  sources: GateSources,
  digest: Unversioned,
  suggested?: Pick<Findings, 'disputes' | 'gaps'>,
): Findings {
  const gaps = searches.flatMap(([, search]) => search(sources, digest));
  return {
    entities: [],
    events: [],
    disputes: suggested?.disputes ?? [],
    gaps: [...gaps, ...(suggested?.gaps ?? [])],
    searched: [...searches.map(([kind]) => kind), ...(suggested ? (['merge', 'dispute'] as const) : [])],
  };
}

/** Paragraphs that no statement, role, figure or position cites. */
function uncitedParagraphs(sources: GateSources, digest: Unversioned): readonly Gap[] {
  const cited = new Set(citationsOf(digest).map(({ id }) => id));
  return allParagraphs(sources).flatMap(({ id }): Gap[] => (cited.has(id) ? [] : [{ kind: 'paragraph', key: id }]));
}

interface Person {
  readonly id: string;
  readonly type: string;
  readonly roles: readonly unknown[];
}

export const peopleWithoutRole = (entities: readonly Person[]): readonly Gap[] =>
  entities.flatMap(({ id, type, roles }): Gap[] =>
    type === 'person' && roles.length === 0 ? [{ kind: 'role', key: id }] : [],
  );

/** Days of the longest span that could be an event's: a month. Years and decades are background. */
const LONGEST_DAYS = 31;

/**
 * Dates of paragraphs that the digest does not have: no event, statement, figure, role or dispute that cites the
 * paragraph has a date that meets it, nor does a line that cites it say one; nor is it the day of publication.
 */
function datesWithoutEvent(sources: GateSources): readonly Gap[] {
  const covered = coveredSpans(sources);
  return allParagraphs(sources).flatMap(({ id, published, dates }) => {
    const known = [...(covered.get(id) ?? []), { start: published, end: published }];
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
  const { entries } = sources;
  const spans = new Map<string, Span[]>();
  const cover = (cites: readonly Cite[], spansFor: (published: Span['start']) => readonly Span[]): void => {
    for (const { id, published } of citedParagraphs(sources, cites))
      spans.set(id, [...(spans.get(id) ?? []), ...spansFor(published)]);
  };
  for (const { date, cites } of dateClaimsOf(entries)) cover(cites, () => [date]);
  for (const { text, cites } of claimsOf(entries))
    cover(cites, (published) => datesOf(text, published).flatMap((date) => date.spans));
  for (const { from, to, cite } of entries.entities.flatMap((entity) => entity.roles))
    cover(cite, () => [from, to].flatMap((date) => (date && calendarSpan(date)) || []));
  return spans;
}

/**
 * Articles that use a recorded spelling although its paragraphs name none of theirs. Only whole articles are told of:
 * that a spelling stands in one more paragraph of an article is no news to a reader.
 */
function unlistedSpellings(sources: GateSources): readonly Gap[] {
  const paragraphs = allParagraphs(sources);
  return sources.entries.entities.flatMap((entity) =>
    entity.spellings
      .filter(({ text }) => !isGeneric(text))
      .flatMap(({ text, at }) => {
        const recorded = new Set(at.map((cite) => cite.article));
        const longer = entity.spellings.filter((other) => other.text !== text && hasSpelling(other.text, text));
        const inLonger = new Set(longer.flatMap((other) => other.at.map((cite) => cite.id)));
        return paragraphs
          .filter(({ article, id }) => !recorded.has(article) && !inLonger.has(id))
          .filter((paragraph) => isSpelt(paragraph, text))
          .map(({ id }): Gap => ({ kind: 'spelling', key: `${entity.id} ${id}`, note: `"${text}"` }));
      }),
  );
}

/** Capitalised words of the articles that belong to no name of the digest. */
function unlistedWords(sources: GateSources): readonly Gap[] {
  const forms = formsOf(sources.entries.entities);
  const find = nameFinder(forms);
  const known = [...new Set(forms.flatMap((form) => form.key.split(' ')))];
  const isSmall = openingWords(sources.evidence.smallWords);
  const words = new Map<string, Set<string>>();
  for (const { id, names } of allParagraphs(sources)) {
    for (const name of names) {
      const found = find(name);
      for (const token of wordsOf(name)) {
        const isNamed = found.some(({ start, end }) => token.start >= start && token.end <= end);
        if (isNamed || !/^\p{Lu}/u.test(token.text) || isSmall(token.key) || namesNothing(token.key)) continue;
        if (known.some((word) => english.isSameWord(word, token.key))) continue;
        words.set(token.text, (words.get(token.text) ?? new Set()).add(id));
      }
    }
  }
  return [...words].map(([key, ids]): Gap => ({ kind: 'word', key, note: `in ${[...ids].join(' ')}` }));
}
