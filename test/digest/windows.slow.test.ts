import { describe, expect, it } from 'vitest';
import { digestInMemory } from '../../src/digest/build/make.ts';
import { daysBetween } from '../../src/digest/day.ts';
import { inOrderOfDate } from '../../src/digest/order.ts';
import type { Days, Digest, DigestDocument, Event, EventFilter, ReportedDate } from '../../src/digest/types.ts';
import fc from '../fast-check.ts';
import { anyDay, anyDays, anyDocument } from './any-document.ts';

type Window = (from: number, count: number) => readonly unknown[];

/** A list that is read by windows, with how long it says that it is. */
interface Listed {
  readonly name: string;
  readonly total: number;
  readonly list: Window;
}

const ALL = 1_000;
const TYPES = ['person', 'organisation', 'place'] as const;

function listsOf(digest: Digest, filters: readonly EventFilter[]): readonly Listed[] {
  const { articles, entities, events, figures, disputes } = digest;
  const profiles = entities.list(TYPES, 0, ALL);
  return [
    { name: 'articles', total: articles.count(), list: articles.list },
    { name: 'figures', total: figures.count(), list: figures.list },
    { name: 'disputes', total: disputes.count(), list: disputes.list },
    ...[TYPES, ['person', 'organisation'] as const, ['place'] as const, [] as const].map((types) => ({
      name: `entities of ${types}`,
      total: entities.count(types),
      list: (from: number, count: number) => entities.list(types, from, count),
    })),
    ...filters.map((filter) => ({
      name: `events of ${JSON.stringify(filter)}`,
      total: events.tally(filter).total,
      list: (from: number, count: number) => events.list(filter, from, count),
    })),
    ...profiles.flatMap((profile) =>
      (['about', 'acts', 'there', 'named'] as const).map((part) => ({
        name: `${profile.id} ${part}`,
        total: entities.countEntries(profile, part),
        list: (from: number, count: number) => entities.entries(profile, part, from, count),
      })),
    ),
    ...articles.list(0, ALL).flatMap(({ id }) => [
      {
        name: `sole events of ${id}`,
        total: articles.countSole(id, 'event'),
        list: (from: number, count: number) => articles.soleEvents(id, from, count),
      },
      ...(['statement', 'fact'] as const).map((kind) => ({
        name: `sole ${kind}s of ${id}`,
        total: articles.countSole(id, kind),
        list: (from: number, count: number) => articles.soleStatements(id, kind, from, count),
      })),
      {
        name: `sole figures of ${id}`,
        total: articles.countSole(id, 'figure'),
        list: (from: number, count: number) => articles.soleFigures(id, from, count),
      },
      {
        name: `silences of ${id}`,
        total: articles.countSilences(id),
        list: (from: number, count: number) => articles.silences(id, from, count),
      },
    ]),
  ];
}

const anyFilters = fc.array(
  fc.record(
    {
      days: anyDays,
      fit: fc.constantFrom('within' as const, 'around' as const),
      entities: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
      id: fc.constantFrom('e1', 'rosa.1', 'rosa.role-1', 'nothing'),
    },
    { requiredKeys: [] },
  ),
  { maxLength: 4 },
);

describe('windows of any digest', () => {
  it('joined are the whole list, and as many as the totals say', () => {
    fc.assert(
      fc.property(
        anyDocument,
        anyFilters,
        fc.integer({ min: 1, max: 7 }),
        fc.nat(4),
        (document, filters, size, word) => {
          const digest = digestInMemory(document);
          const words = digest.search.expressions(['ferry', 'strikes', 'night warning', 'of the', 'zzz'][word] ?? '');
          for (const { name, total, list } of listsOf(digest, [{}, { words }, ...filters])) {
            const whole = list(0, ALL);
            expect(whole.length, name).toBe(total);
            const windows = Array.from({ length: Math.ceil(total / size) + 1 }, (_, at) => list(at * size, size));
            expect(windows.flat(), name).toEqual(whole);
            expect(list(total, size), name).toEqual([]);
            expect(list(size, 1), name).toEqual(whole.slice(size, size + 1));
          }
          digest.close();
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** What `within` and `around` stand for, said again without SQL. */
function fitOf({ start, end, precision }: ReportedDate, { from, to }: Days): 'within' | 'around' | 'outside' {
  const [first, last] = [start > from ? start : from, end < to ? end : to];
  if (first > last) return 'outside';
  const [length, shared] = [daysBetween(start, end) + 1, daysBetween(first, last) + 1];
  if (length <= 14 || shared * 4 >= length) return 'within';
  const [one, other] = [start.slice(0, 4), end.slice(0, 4)];
  const isDecade = one.endsWith('0') && other.endsWith('9') && one.slice(0, 3) === other.slice(0, 3);
  const isRun = precision === 'range' && start.endsWith('-01-01') && end.endsWith('-12-31') && !isDecade;
  const covers = (year: string) => from <= `${year}-01-01` && `${year}-12-31` <= to;
  return isRun && (covers(one) || covers(other)) ? 'within' : 'around';
}

function eventFit({ date, statements }: Event, days: Days): 'within' | 'around' | 'outside' {
  const hasOwn = statements.some((one) => one.date && one.date.start >= days.from && one.date.end <= days.to);
  return hasOwn ? 'within' : fitOf(date, days);
}

const namedBy = ({ actors, places, statements }: Event): readonly string[] => [
  ...actors,
  ...places,
  ...statements.flatMap(({ by, to, mentions }) => [...by, ...to, ...mentions]),
];

const ids = (events: Iterable<{ readonly id: string }>): readonly string[] => [...events].map(({ id }) => id);

/** Asserts something of any document and its digest. */
function ofAny<Values extends [unknown, ...unknown[]]>(
  arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  check: (document: DigestDocument, digest: Digest, ...values: Values) => void,
): void {
  fc.assert(
    fc.property(anyDocument, fc.tuple<Values>(...arbitraries), (document, values) => {
      const digest = digestInMemory(document);
      check(document, digest, ...values);
      digest.close();
    }),
    { numRuns: 80 },
  );
}

describe('what is chosen from any digest', () => {
  it('is of the days asked for, or around them', () => {
    ofAny([anyDays], (_, { events }, days) => {
      const all = events.list({}, 0, ALL);
      for (const fit of ['within', 'around'] as const)
        expect(ids(events.list({ days, fit }, 0, ALL))).toEqual(
          ids(all.filter((event) => eventFit(event, days) === fit)),
        );
    });
  });

  it('concerns who is asked about, in those days', () => {
    ofAny([fc.nat(5), anyDays], ({ entities }, { events }, index, days) => {
      const entity = entities[index];
      if (!entity) return;
      const own = events.list({}, 0, ALL).filter((event) => namedBy(event).includes(entity.id));
      expect(ids(events.list({ entities: [index + 1] }, 0, ALL))).toEqual(ids(own));
      const within = own.filter((event) => eventFit(event, days) === 'within');
      expect(ids(events.list({ entities: [index + 1], days }, 0, ALL))).toEqual(ids(within));
      expect(ids(events.list({ entities: [], days }, 0, ALL))).toEqual([]);
    });
  });

  it('comes in order of date, what ended before the coverage first', () => {
    ofAny([fc.constant(null)], ({ events: reported, topic, entities }, { events }) => {
      const isEarly = ({ date }: Event): boolean => date.end < topic.coverage.from;
      const inOrder = reported.toSorted((a, b) => inOrderOfDate(a.date, b.date));
      const expected = [...inOrder.filter(isEarly), ...inOrder.filter((event) => !isEarly(event))];
      expect([...events.reported()]).toEqual(expected);
      expect([events.first(), events.last()]).toEqual([expected[0], expected.at(-1)]);
      const all = events.list({}, 0, ALL);
      expect(events.tally({})).toEqual({ total: all.length, background: all.filter(isEarly).length });
      const facts = entities.flatMap((entity) => entity.facts.filter(({ date }) => date));
      const told = new Set(ids(all));
      for (const id of [...ids(reported), ...ids(facts)]) expect(told.has(id)).toBe(true);
    });
  });

  it('is the narrowest dated first, where that is asked', () => {
    ofAny([anyDays, fc.integer({ min: 1, max: 4 })], (_, { events }, days, count) => {
      const filter = { days, fit: 'around' } as const;
      const length = ({ date }: Event): number => daysBetween(date.start, date.end);
      const expected = events.list(filter, 0, ALL).toSorted((a, b) => length(a) - length(b));
      expect(events.narrowest(filter, count)).toEqual(expected.slice(0, count));
    });
  });

  it('is the last before a day, or the first after one', () => {
    ofAny([anyDay], (_, { events }, day) => {
      const all = [...events.reported()];
      const ends = all.map(({ date }) => date.end).filter((end) => end < day);
      const starts = all.map(({ date }) => date.start).filter((start) => start > day);
      expect(events.before(day)?.date.end).toBe(ends.sort().at(-1));
      expect(events.after(day)?.date.start).toBe(starts.sort()[0]);
    });
  });

  it('are the days of single dates, with how many events have each', () => {
    ofAny([anyDay], ({ events: reported }, { events }, day) => {
      const days = reported.flatMap(({ date, statements }) => {
        const dates = [date, ...statements.flatMap((statement) => statement.date ?? [])];
        return [...new Set(dates.filter(({ start, end }) => start === end).map(({ start }) => start))];
      });
      const counts = [...Map.groupBy(days, (one) => one)].map(([one, all]) => ({ day: one, events: all.length }));
      const expected = counts.sort((a, b) => (a.day < b.day ? -1 : 1));
      expect(events.newsDays()).toEqual(expected);
      expect(events.newsBefore(day)).toEqual(expected.findLast((one) => one.day < day));
      expect(events.newsAfter(day)).toEqual(expected.find((one) => one.day > day));
      expect(events.latestNews(day)).toEqual(expected.findLast((one) => one.day <= day));
    });
  });

  it('are disputes and figures of those days', () => {
    ofAny([anyDays], (document, { events, disputes, figures }, days) => {
      const within = events.list({ days }, 0, ALL).flatMap((event) => event.disputes);
      const isOf = (date: ReportedDate | undefined): boolean => date !== undefined && fitOf(date, days) === 'within';
      expect(ids(disputes.ofDays(days))).toEqual(
        ids(document.disputes.filter(({ id, date }) => isOf(date) || within.includes(id))),
      );
      expect(ids(figures.asOf(days))).toEqual(ids(document.figures.filter(({ asOf }) => isOf(asOf))));
    });
  });

  it('rests on a paragraph wherever that is cited', () => {
    ofAny([fc.constant(null)], (document, { citations }) => {
      for (const { id, statements } of document.events)
        for (const statement of statements)
          for (const { article, paragraph } of statement.cites)
            expect(citations.restingOn(article, paragraph).statements).toContainEqual(
              expect.objectContaining({ statement, event: expect.objectContaining({ id }) }),
            );
      for (const { name, facts, roles } of document.entities) {
        for (const statement of facts)
          for (const { article, paragraph } of statement.cites)
            expect(citations.restingOn(article, paragraph).statements).toContainEqual(
              expect.objectContaining({ statement, name }),
            );
        for (const role of roles)
          for (const { article, paragraph } of role.cites)
            expect(citations.restingOn(article, paragraph).roles).toContainEqual({ role, name });
      }
      for (const figure of document.figures)
        for (const { article, paragraph } of figure.cites)
          expect(citations.restingOn(article, paragraph).figures).toContainEqual(figure);
      for (const dispute of document.disputes)
        for (const { article, paragraph } of dispute.positions.flatMap(({ cites }) => cites))
          expect(citations.restingOn(article, paragraph).disputes).toContainEqual(dispute);
    });
  });

  it('rests on one article alone, or is left out by one', () => {
    ofAny([fc.constant(null)], (document, { articles, events }) => {
      const reported = [...events.reported()];
      const { from } = document.topic.coverage;
      for (const { id } of document.articles) {
        const sole = reported.filter((event) => event.articles.every((article) => article === id));
        expect(ids(articles.soleEvents(id, 0, ALL)).toSorted()).toEqual(ids(sole).toSorted());
        const silent = reported.filter(({ silent, date }) => silent.includes(id) && date.end >= from);
        expect(ids(articles.silences(id, 0, ALL)).toSorted()).toEqual(ids(silent).toSorted());
      }
    });
  });

  it('is all that has the words asked for, and nothing else', () => {
    ofAny([fc.constantFrom('ferry', 'ferries', 'strike', 'warning money')], (document, { search, events }, text) => {
      const stems = text.split(' ').map((word) => ({ ferries: 'ferry' })[word] ?? word);
      const has = (words: string): boolean =>
        stems.every((stem) => new RegExp(`\\b${stem === 'ferry' ? 'ferr(?:y|ies)' : `${stem}s?`}\\b`).test(words));
      const expected = events
        .list({}, 0, ALL)
        .filter(({ headline, statements, date }) =>
          [headline, ...statements.map((one) => `${one.text} ${headline} ${date.label}`)].some(has),
        );
      expect(ids(events.list({ words: search.expressions(text) }, 0, ALL))).toEqual(ids(expected));
      const figures = document.figures.map(({ label }) => label);
      const disputes = document.disputes.map(({ question, positions }) =>
        [question, ...positions.map((position) => position.text)].join(' '),
      );
      for (const [kind, lines] of Object.entries({ figure: figures, dispute: disputes }))
        expect(search.records(text, kind as 'figure' | 'dispute')).toEqual(
          lines.flatMap((line, index) => (has(line) ? [index + 1] : [])),
        );
    });
  });
});
