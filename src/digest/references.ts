import { firstFault } from './shape.ts';
import type { Citation, Digest, Statement } from './types.ts';

/** A list of names of things, and the things that there are. */
type Named = readonly [at: string, names: readonly string[], known: ReadonlySet<string>];

/** The first place where a digest names something that is not in it, or has two of one name; null where there is none. */
export function referenceFault(digest: Digest): string | null {
  return doubled(digest) ?? firstFault(namesIn(digest), missing) ?? firstFault(citesIn(digest), misplaced(digest));
}

function doubled(digest: Digest): string | null {
  const { articles, entities, events, figures, disputes } = digest;
  return firstFault(Object.entries({ articles, entities, events, figures, disputes }), ([name, things]) =>
    new Set(things.map(({ id }) => id)).size === things.length ? null : `${name} has two of one id`,
  );
}

const missing = ([at, names, known]: Named): string | null =>
  names.every((name) => known.has(name)) ? null : `${at} names something that is not there`;

const idsOf = (things: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(things.map(({ id }) => id));

function* namesIn(digest: Digest): Generator<Named> {
  const entities = idsOf(digest.entities);
  const [articles, events, disputes] = [idsOf(digest.articles), idsOf(digest.events), idsOf(digest.disputes)];
  const origins = new Set([...entities, ...idsOf(digest.topic.origins)]);
  for (const event of digest.events) {
    yield ['an event', [...event.places, ...event.actors], entities];
    yield ['an event', [...event.articles, ...event.silent], articles];
    yield ['an event', event.disputes, disputes];
    yield ['an event', event.origins, new Set([...origins, ...[...articles].map((id) => `article:${id}`)])];
  }
  for (const { by, to, mentions } of statementsIn(digest)) yield ['a statement', [...by, ...to, ...mentions], entities];
  for (const { by, mentions } of digest.figures) yield ['a figure', [...by, ...mentions], entities];
  for (const dispute of digest.disputes) {
    yield ['a dispute', [...dispute.about, ...dispute.positions.flatMap(({ holders }) => holders)], entities];
    yield ['a dispute', dispute.events, events];
  }
  for (const article of digest.articles) yield ['an article', article.origins, origins];
  for (const { speaker, origin } of citesIn(digest)) {
    yield ['a citation', speaker === undefined ? [] : [speaker], entities];
    yield ['a citation', origin === undefined ? [] : [origin], origins];
  }
}

function* statementsIn({ events, entities }: Digest): Generator<Statement> {
  for (const { statements } of events) yield* statements;
  for (const { facts } of entities) yield* facts;
}

function* citesIn(digest: Digest): Generator<Citation> {
  for (const { cites } of statementsIn(digest)) yield* cites;
  for (const { roles, spellings } of digest.entities) for (const { cites } of [...roles, ...spellings]) yield* cites;
  for (const { cites } of digest.figures) yield* cites;
  for (const { positions } of digest.disputes) for (const { cites } of positions) yield* cites;
}

/** Says of a citation that its article has no such paragraph. */
function misplaced({ articles }: Digest): (cite: Citation) => string | null {
  const lengths = new Map(articles.map(({ id, paragraphs }) => [id, paragraphs]));
  return ({ article, paragraph }) =>
    paragraph <= (lengths.get(article) ?? 0) ? null : 'a citation is of a paragraph that is not there';
}
