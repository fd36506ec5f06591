import { keyRanges } from '../../digest/article-keys.ts';
import { addDays, asDay } from '../../digest/day.ts';
import { inOrderOfDate } from '../../digest/order.ts';
import { citesOf as citesOfEvent, originsOf, support } from '../../digest/origins.ts';
import type {
  Article,
  ArticleId,
  Brief,
  Citation,
  Day,
  DigestDocument,
  Dispute,
  Entity,
  Event,
  Figure,
  Statement,
} from '../../digest/types.ts';
import { lineNames, type NameFinder } from '../gate/names/entity-names.ts';
import { briefsOf } from './claims.ts';
import type { TopicEntries } from './read.ts';
import type {
  ArticleEntry,
  Cite,
  DisputeEntry,
  EntityEntry,
  EventEntry,
  FigureEntry,
  Paragraph,
  StatementEntry,
} from './schema.ts';

/** A digest before its version is known, which is a hash of everything in it. */
export type Unversioned = Omit<DigestDocument, 'version'>;

/** What is measured of a drafted topic: how much people say and do, and how much events matter, by id. */
export interface Weights {
  readonly deeds: ReadonlyMap<string, number>;
  readonly events: ReadonlyMap<string, number>;
}

const UNWEIGHED: Weights = { deeds: new Map(), events: new Map() };

/**
 * Joins entries that have passed every check to a digest. `counts` has the number of paragraphs of each article; `weights`
 * what was measured of a draft.
 */
export function joinDigest(
  entries: TopicEntries,
  counts: ReadonlyMap<string, number>,
  departed: readonly ArticleId[] = [],
  { deeds, events: weights }: Weights = UNWEIGHED,
): Unversioned {
  const { topic, articles } = entries;
  const context = contextOf(entries);
  const coverage = topic.coverage ?? coverageOf(entries);
  const ranks = ranksOf(entries, weights, coverage.from);
  const joined = entries.events.map((event) => joinEvent(event, entries, ranks.get(event.id), context));
  // Events of the same dates stay in the order of the editor's file.
  const events = joined.sort((a, b) => inOrderOfDate(a.date, b.date));
  const concerned = eventsByDispute(events);
  const disputes = entries.disputes.map((dispute) => joinDispute(dispute, concerned.get(dispute.id) ?? [], context));
  const figures = entries.figures.map((figure) => joinFigure(figure, context));
  const entities = entries.entities.map((entity) => joinEntity(entity, context));
  const cites = Map.groupBy(citationsOf({ events, entities, figures, disputes }), ({ article }) => article);
  const { id, title, description, rights, zone } = topic;
  const origins = entries.origins.map((origin) => ({ id: origin.id, name: origin.name }));
  return {
    topic: {
      id,
      title,
      description,
      rights,
      zone,
      coverage,
      origins,
    },
    articles: articles.map((article) => joinArticle(article, cites.get(article.id) ?? [], counts.get(article.id) ?? 0)),
    entities: ranked(entities, events, figures, deeds),
    events,
    figures,
    disputes,
    ...joinBriefs(entries, context),
    ...(departed.length === 0 ? {} : { departed: keyRanges(departed) }),
  };
}

/** What a reader in a hurry is told: of the topic, of days, of names. Absent where the editor tells nothing. */
function joinBriefs(entries: TopicEntries, context: Context): { readonly briefs?: readonly Brief[] } {
  const briefs = briefsOf(entries).map(({ of, brief: { headline, lines } }) =>
    withoutUndefined({ of, headline, lines: joinStatements(`brief-${of}`, lines, context) }),
  );
  return briefs.length === 0 ? {} : { briefs };
}

/** The ids of the events that each dispute concerns. */
function eventsByDispute(events: readonly Event[]): ReadonlyMap<string, readonly string[]> {
  const concerned = new Map<string, string[]>();
  for (const { id, disputes } of events)
    for (const dispute of disputes) concerned.set(dispute, [...(concerned.get(dispute) ?? []), id]);
  return concerned;
}

/** Every citation of a statement, a role, a figure or a position. */
export function citationsOf({
  events,
  entities,
  figures,
  disputes,
}: Pick<DigestDocument, 'events' | 'figures' | 'disputes'> & { readonly entities: readonly Unranked[] }): Citation[] {
  return [
    ...events.flatMap((event) => event.statements.flatMap((statement) => statement.cites)),
    ...entities.flatMap(({ facts, roles }) => [...facts, ...roles].flatMap((line) => line.cites)),
    ...figures.flatMap((figure) => figure.cites),
    ...disputes.flatMap((dispute) => dispute.positions.flatMap((position) => position.cites)),
  ];
}

/** Days before the first article that its news may be of. */
const BEFORE = 31;

/** Where the topic does not say: from the first event that the articles could have as news to their last day. */
function coverageOf({ articles, events }: TopicEntries): DigestDocument['topic']['coverage'] {
  const published = articles.map((article) => article.published.day).sort();
  const [first, last] = [published[0], published.at(-1)];
  if (!first || !last) return { from: asDay('1970-01-01') as Day, to: asDay('1970-01-01') as Day };
  const earliest = addDays(first, -BEFORE);
  const news = events.map(({ date }) => date.start).filter((day) => day >= earliest && day <= last);
  return { from: news.sort()[0] ?? first, to: last };
}

/** An article with the origins that its citations name, in order of paragraph, and its number of paragraphs. */
function joinArticle(entry: ArticleEntry, cites: readonly Citation[], paragraphs: number): Article {
  const { id, headline, label, url, publisher, author, published, dateline, translation } = entry;
  const own = [...cites].sort((a, b) => a.paragraph - b.paragraph);
  return withoutUndefined({
    id,
    headline,
    label,
    url,
    publisher: publisher && { name: publisher.name, basis: publisher.basis },
    author: author && { name: author.name, basis: author.basis },
    published: { day: published.day, text: published.text, known: published.known, basis: published.basis },
    dateline,
    inLanguage: entry.language,
    translation: withoutUndefined({
      status: translation.status,
      why: translation.why,
      passages: translation.passages.map(({ paragraph, text }) => ({ paragraph, text })),
    }),
    about: entry.about,
    unread: entry.unread || undefined,
    notes: entry.notes.map(({ paragraph, text }) => ({ paragraph, text })),
    paragraphs,
    origins: unique(own.flatMap((cite) => cite.origin ?? [])),
  });
}

/** What joining has to know of all entries: whom a text names, and where an article has all that it reports from. */
interface Context {
  readonly find: NameFinder;
  readonly originOf: ReadonlyMap<ArticleId, string>;
}

function contextOf(entries: TopicEntries): Context {
  const told = lineNames(entries);
  const originOf = new Map(
    entries.origins.flatMap(({ id, articles = [] }) => articles.map((article) => [article, id] as const)),
  );
  return { find: (text) => told(text).names, originOf };
}

/** The citations of a line; `from` is the line's own origin, which a citation may override. A spelling has none. */
const joinCites = (cites: readonly (Paragraph & Partial<Cite>)[], context?: Context, from?: string): Citation[] =>
  cites.map(({ id, article, paragraph, quote, speaker, garbled, from: named = from }) => {
    const origin = named ?? context?.originOf.get(article);
    return withoutUndefined({ id, article, paragraph, quote, speaker, origin, garbled: garbled || undefined });
  });

/** Entities that a text names beyond doubt, in order; a name that several share names none of them. */
const namedIn = (text: string, find: NameFinder): string[] =>
  find(text).flatMap(({ entities }) => (entities.length === 1 ? entities : []));

/** The statements of an event or entity; ids are the owner's with a number: `letter-sent.1`. */
function joinStatements(owner: string, statements: readonly StatementEntry[], context: Context): Statement[] {
  return statements.map(({ text, cite, from, by, to, actors, denies, date, superseded, disputed }, index) =>
    withoutUndefined({
      id: `${owner}.${index + 1}`,
      text,
      cites: joinCites(cite, context, from),
      by,
      to,
      mentions: unique([...by, ...to, ...(actors ?? []), ...namedIn(text, context.find)]),
      ...{ actors, denies },
      date,
      superseded: superseded === true ? true : undefined,
      disputes: disputed.length === 0 ? undefined : disputed,
    }),
  );
}

/** The place of each event by importance: in the editor's order, then news by its weight, where that was measured. */
function ranksOf(
  { briefs, events }: TopicEntries,
  weights: ReadonlyMap<string, number>,
  since: Day,
): ReadonlyMap<string, number> {
  const own = new Set(briefs.events);
  const weighed = events
    .filter(({ id, date }) => !own.has(id) && weights.has(id) && date.end >= since)
    .sort((a, b) => (weights.get(b.id) ?? 0) - (weights.get(a.id) ?? 0));
  return new Map([...own, ...weighed.map(({ id }) => id)].map((id, index) => [id, index + 1]));
}

/**
 * An event with what follows from its statements: who reports it, who leaves it out, and how sure it is. It is disputed
 * where one of its statements is, and corroborated where independent origins tell one and the same statement.
 */
function joinEvent(entry: EventEntry, { articles }: TopicEntries, rank: number | undefined, context: Context): Event {
  const { id, date, headline, places, actors } = entry;
  const statements = joinStatements(id, entry.statements, context);
  const cites = citesOfEvent({ statements });
  const reporting = new Set(cites.map((cite) => cite.article));
  const disputes = unique(statements.flatMap((statement) => statement.disputes ?? []));
  const isSuperseded = statements.every((statement) => statement.superseded === true);
  const isCorroborated = statements.some((statement) => support(statement.cites) === 'corroborated');
  const unquestioned = isCorroborated ? 'corroborated' : 'single-source';
  const leavingOut = (): string[] =>
    articles.flatMap((each) =>
      !each.unread && each.published.day >= date.end && !reporting.has(each.id) ? [each.id] : [],
    );
  return {
    id,
    date,
    headline,
    statements,
    places,
    actors,
    status: disputes.length > 0 ? 'disputed' : isSuperseded ? 'superseded' : unquestioned,
    origins: originsOf(cites),
    articles: [...reporting].sort(),
    silent: [...(entry.silent ?? leavingOut())].sort(),
    disputes,
    ...(rank === undefined ? {} : { rank }),
  };
}

function joinFigure(entry: FigureEntry, context: Context): Figure {
  const { id, counts, label, value, words, max, qualifier, unit, scope, by, giver, updates, cite, from, note } = entry;
  return withoutUndefined({
    id,
    counts,
    label,
    value,
    words,
    max,
    qualifier,
    unit,
    scope,
    asOf: entry['as-of'],
    by,
    giver,
    updates,
    cites: joinCites(cite, context, from),
    mentions: unique([...by, ...namedIn(`${label}\n${scope ?? ''}`, context.find)]),
    note,
  });
}

function joinDispute(
  { id, question, label, kind, positions, about, date, note }: DisputeEntry,
  events: readonly string[],
  context: Context,
): Dispute {
  return withoutUndefined({
    id,
    question,
    label,
    kind,
    positions: positions.map(({ text, label, by, relation, cite, from }) =>
      withoutUndefined({ text, label, holders: by, relation, cites: joinCites(cite, context, from) }),
    ),
    about,
    events,
    date,
    note,
  });
}

type Unranked = Omit<Entity, 'rank'>;

const joinEntity = (entry: EntityEntry, context: Context): Unranked => ({
  id: entry.id,
  type: entry.type,
  name: entry.name,
  description: entry.description,
  roles: entry.roles.map(({ title, from, to, 'as-of': asOf, cite, glitch }) =>
    withoutUndefined({ title, from, to, asOf, cites: joinCites(cite, context), glitch }),
  ),
  spellings: entry.spellings.map(({ text, at, glitch }) => withoutUndefined({ text, cites: joinCites(at), glitch })),
  aliases: entry.aliases,
  facts: joinStatements(entry.id, entry.facts, context),
});

/** What concerns an entity: the articles that name it and the number of statements about it. */
interface Concern {
  readonly articles: Set<string>;
  statements: number;
}

/**
 * Ranks entities by the number of articles that concern them, then of statements and figures, then by the order of
 * the editor's files; 1 is the most prominent and no two share a rank. Among people, who says and does more goes first.
 */
function ranked(
  entities: readonly Unranked[],
  events: readonly Event[],
  figures: readonly Figure[],
  deeds: ReadonlyMap<string, number>,
): Entity[] {
  const concerns = new Map<string, Concern>(entities.map(({ id }) => [id, { articles: new Set(), statements: 0 }]));
  const add = (ids: Iterable<string>, cites: readonly Citation[], statements: number): void => {
    for (const id of new Set(ids)) {
      const concern = concerns.get(id);
      for (const cite of cites) concern?.articles.add(cite.article);
      if (concern) concern.statements += statements;
    }
  };
  for (const { statements, places, actors } of events) {
    for (const { mentions, cites } of statements) add([...mentions, ...places, ...actors], cites, 1);
  }
  for (const { mentions, cites } of figures) add(mentions, cites, 1);
  for (const { id, facts, roles, spellings } of entities) {
    for (const { mentions, cites } of facts) add([id, ...mentions], cites, 1);
    for (const { cites } of [...roles, ...spellings]) add([id], cites, 0);
  }
  const order = [...concerns].sort(([, a], [, b]) => b.articles.size - a.articles.size || b.statements - a.statements);
  const places = order.flatMap(([id], index) => (deeds.has(id) ? index + 1 : []));
  const byDeeds = order.filter(([id]) => deeds.has(id)).sort(([a], [b]) => (deeds.get(b) ?? 0) - (deeds.get(a) ?? 0));
  const ranks = new Map([
    ...order.map(([id], index) => [id, index + 1] as const),
    ...byDeeds.map(([id], index) => [id, places[index] ?? 0] as const),
  ]);
  return entities.map((entity) => ({ ...entity, rank: ranks.get(entity.id) ?? 0 }));
}

/** Each once, in order of first use. */
const unique = <T>(all: Iterable<T>): T[] => [...new Set(all)];

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** What is not known is absent from the digest, never null. */
function withoutUndefined<T extends object>(record: T): Defined<T> {
  const known: Partial<T> = {};
  for (const key in record) if (record[key] !== undefined) known[key] = record[key];
  return known as unknown as Defined<T>;
}
