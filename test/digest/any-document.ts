import { addDays, asDay, dateLabel, lastOfMonth } from '../../src/digest/day.ts';
import type {
  Citation,
  Day,
  DigestDocument,
  Dispute,
  Entity,
  Event,
  Figure,
  ReportedDate,
  Statement,
} from '../../src/digest/types.ts';
import fc from '../fast-check.ts';
import { harbourDocument } from '../fixtures/harbour.ts';
import { cite } from '../fixtures/making.ts';

const ARTICLES = ['A', 'B', 'C', 'NTPQ'];
const ENTITIES = ['rosa', 'ivan', 'union', 'office', 'town', 'isle'];
const TYPES = ['person', 'person', 'organisation', 'organisation', 'place', 'place'] as const;
const WORDS = 'ferry ferries boat strike strikes harbour money night warning of the a'.split(' ');

/** A day between 1990 and 2003, more often one of a few. */
export const anyDay: fc.Arbitrary<Day> = fc
  .tuple(fc.integer({ min: 1990, max: 2003 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-') as Day)
  .chain((day) => fc.constantFrom(day, '1999-12-31' as Day, '2000-01-01' as Day, '2000-01-15' as Day));

/** Days in order: one, about two weeks, a month, years, or any. */
export const anyDays: fc.Arbitrary<{ readonly from: Day; readonly to: Day }> = fc.oneof(
  anyDay.map((day) => ({ from: day, to: day })),
  fc.tuple(anyDay, anyDay).map((days) => ({ from: ordered(days)[0], to: ordered(days)[1] })),
  fc.tuple(anyDay, fc.integer({ min: 11, max: 16 })).map(([from, more]) => ({ from, to: addDays(from, more) })),
  anyDay.map((day) => month(day)),
  fc.tuple(anyDay, fc.nat(12)).map(([day, more]) => years(day, more)),
);

const ordered = ([a, b]: readonly [Day, Day]): readonly [Day, Day] => (a < b ? [a, b] : [b, a]);

function month(day: Day): { readonly from: Day; readonly to: Day } {
  const [year, number] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return { from: `${day.slice(0, 7)}-01` as Day, to: `${day.slice(0, 7)}-${lastOfMonth(year, number)}` as Day };
}

function years(day: Day, more: number): { readonly from: Day; readonly to: Day } {
  const year = Number(day.slice(0, 4));
  return { from: asDay(`${year}-01-01`) ?? day, to: asDay(`${year + more}-12-31`) ?? day };
}

const anyDate: fc.Arbitrary<ReportedDate> = fc
  .tuple(anyDays, fc.constantFrom('range', 'about'), fc.boolean())
  .map(([{ from, to }, broad, isLatest]): ReportedDate => {
    const precision = from === to ? 'day' : broad;
    const label = dateLabel(from, to, precision);
    return { start: from, end: to, precision, label: isLatest && precision === 'about' ? `by ${label}` : label };
  });

const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
const some = <Value>(of: readonly Value[], maxLength = 3): fc.Arbitrary<Value[]> => fc.subarray([...of], { maxLength });
const anyWords = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const anyCites: fc.Arbitrary<Citation[]> = fc.array(
  fc.tuple(fc.constantFrom(...ARTICLES), fc.integer({ min: 1, max: 9 })).map(([key, at]) => cite(`${key}${at}`)),
  { minLength: 1, maxLength: 3 },
);
/** Ids of entities, and at times of one that is not there. */
const anyIds = fc.oneof({ weight: 9, arbitrary: some(ENTITIES) }, { weight: 1, arbitrary: fc.constant(['nobody']) });

const dated = <Shape extends object>(
  shape: Shape,
  date: ReportedDate | undefined,
): Shape & { readonly date?: ReportedDate } => (date ? { ...shape, date } : shape);

const anyStatement = (id: string): fc.Arbitrary<Statement> =>
  fc
    .record({ text: anyWords, cites: anyCites, by: anyIds, to: anyIds, mentions: anyIds, date: optional(anyDate) })
    .map(({ date, ...rest }) => dated({ id, ...rest }, date));

const anyStatements = (id: string): fc.Arbitrary<Statement[]> =>
  fc
    .integer({ min: 1, max: 3 })
    .chain((length) => fc.tuple(...Array.from({ length }, (_, index) => anyStatement(`${id}.${index + 1}`))));

const anyEvent = (id: string): fc.Arbitrary<Event> =>
  fc
    .record({
      date: anyDate,
      headline: anyWords,
      statements: anyStatements(id),
      places: anyIds,
      actors: anyIds,
      status: fc.constantFrom('corroborated', 'single-source', 'disputed', 'superseded'),
      silent: some(ARTICLES),
      disputes: some(['d1', 'd2', 'd3', 'never-raised']),
    })
    .map((event): Event => {
      const articles = [
        ...new Set(event.statements.flatMap(({ cites }) => cites.map(({ article }) => article))),
      ].sort();
      return { id, ...event, articles, origins: articles.map((article) => `article:${article}`) };
    });

const anyEntity = (id: string, index: number): fc.Arbitrary<Entity> =>
  fc
    .record({
      description: anyWords,
      roles: fc.array(fc.record({ title: anyWords, cites: anyCites, from: optional(anyDay), to: optional(anyDay) }), {
        maxLength: 2,
      }),
      facts: fc
        .integer({ min: 0, max: 2 })
        .chain((length) => fc.tuple(...Array.from({ length }, (_, at) => anyStatement(`${id}.${at + 1}`)))),
      rank: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ roles, ...rest }) => ({
      ...{ id, type: TYPES[index] ?? 'place', name: `The ${id}`, spellings: [], aliases: [] },
      ...rest,
      roles: roles.map(({ from, to, ...role }) => ({ ...role, ...(from ? { from } : {}), ...(to ? { to } : {}) })),
    }));

const anyFigure = (id: string): fc.Arbitrary<Figure> =>
  fc
    .record({
      counts: fc.constantFrom('hurt', 'Hurt', 'boats'),
      label: anyWords,
      cites: anyCites,
      by: anyIds,
      mentions: anyIds,
      asOf: optional(anyDate),
    })
    .map(({ asOf, ...rest }) => ({ id, value: 3, unit: 'people', ...rest, ...(asOf ? { asOf } : {}) }));

const anyDispute = (id: string): fc.Arbitrary<Dispute> =>
  fc
    .record({
      question: anyWords,
      positions: fc.array(
        fc.record({ text: anyWords, holders: anyIds, cites: anyCites, relation: fc.constantFrom('differs', 'adds') }),
        { minLength: 1, maxLength: 2 },
      ),
      about: anyIds,
      events: some(['e1', 'e2', 'never-held']),
      date: optional(anyDate),
    })
    .map(({ date, ...rest }) => dated({ id, kind: 'means' as const, ...rest }, date));

const each = <One>(ids: readonly string[], one: (id: string, index: number) => fc.Arbitrary<One>, least = 0) =>
  fc.integer({ min: least, max: ids.length }).chain((length) => fc.tuple(...ids.slice(0, length).map(one)));

const numbered = (letter: string, length: number): readonly string[] =>
  Array.from({ length }, (_, index) => `${letter}${index + 1}`);

/** Small documents of every shape, with names that stand for nothing among them. */
export const anyDocument: fc.Arbitrary<DigestDocument> = fc
  .record({
    coverage: anyDay,
    articles: each(ARTICLES, (id) => anyDay.map((day) => ({ id, day })), 1),
    entities: each(ENTITIES, anyEntity),
    events: each(numbered('e', 9), anyEvent),
    figures: each(numbered('f', 5), anyFigure),
    disputes: each(numbered('d', 3), anyDispute),
  })
  .map(({ coverage, articles, ...rest }) => ({
    version: '0a1b2c3d',
    topic: { ...harbourDocument.topic, coverage: { from: coverage, to: '2003-12-31' as Day } },
    articles: articles.flatMap(({ id, day }) => {
      const [like] = harbourDocument.articles;
      return like ? [{ ...like, id, published: { ...like.published, day } }] : [];
    }),
    ...rest,
  }));
