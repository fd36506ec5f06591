import * as v from 'valibot';
import type { Given, GivenIds } from '../draft/ids.ts';
import type { Revision } from '../draft/revisions.ts';
import type { TopicStore } from './store.ts';

/** What is read of an article depends on the compiler as well: articles of a state of another number are read anew. */
export const READER = 18;

const assigned = v.object({ id: v.string(), file: v.string(), sha256: v.string() });
const ids = v.pipe(
  v.array(v.tuple([v.string(), v.string()])),
  v.transform((pairs): GivenIds => new Map(pairs)),
);
const revision = v.object({
  of: v.picklist(['figure', 'headline']),
  counts: v.exactOptional(v.string()),
  before: v.string(),
  after: v.string(),
  paragraph: v.number(),
});

const state = v.object({
  reader: v.number(),
  articles: v.array(v.object({ ...assigned.entries, revisions: v.exactOptional(v.array(revision)) })),
  /** Articles that left, with the keys that no other article gets. */
  left: v.array(assigned),
  /** Names of what holds the readings, each with how many it holds. */
  segments: v.array(v.tuple([v.string(), v.number()])),
  obsolete: v.optional(v.array(v.string()), []),
  countsText: v.optional(v.boolean(), false),
  given: v.object({ entities: ids, events: ids, figures: ids, disputes: ids }),
});

/** An article of the topic. */
export interface KeptArticle {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly revisions?: readonly Revision[];
}

/** All that a topic keeps between updates but the readings themselves. */
export interface State {
  readonly articles: readonly KeptArticle[];
  readonly left: readonly KeptArticle[];
  readonly segments: readonly (readonly [name: string, readings: number])[];
  /** Names of what held readings and may still be there. */
  readonly obsolete: readonly string[];
  /** True where paragraphs are counted from behind the front matter; false in topics older than that, whose citations stay. */
  readonly countsText: boolean;
  readonly given: Given;
}

const NAME = 'state';

/**
 * The state of a topic; null where there is none yet. Of another reader it is without readings.
 * @throws Error where it is damaged: the store has to be emptied, and the articles given again.
 */
export async function readState(store: TopicStore): Promise<State | null> {
  const bytes = await store.read(NAME);
  if (bytes === null) return null;
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), state), new TextDecoder().decode(bytes));
  if (!result.success)
    throw new Error('what is kept of the articles is damaged: remove it, and give all articles again');
  const { reader, segments, obsolete, ...rest } = result.output;
  if (reader === READER) return { ...rest, segments, obsolete };
  return { ...rest, segments: [], obsolete: [...obsolete, ...segments.map(([name]) => name)] };
}

export async function writeState(store: TopicStore, { given, ...rest }: State): Promise<void> {
  const pairs = Object.fromEntries(Object.entries(given).map(([kind, ids]) => [kind, [...ids]]));
  await store.write(NAME, new TextEncoder().encode(JSON.stringify({ reader: READER, ...rest, given: pairs })));
}
