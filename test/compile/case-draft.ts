import { storeInMemory } from '../../src/compile/kept/store.ts';
import { updateTopic } from '../../src/compile/update.ts';
import { heldAsOf } from '../../src/digest/described.ts';
import type { DigestDocument } from '../../src/digest/schema.ts';
import { ferry } from './draft/ferry.ts';

/** What a draft of the articles of a case holds; only the keys that are given are checked. */
export interface DraftExpected {
  /** By date as the digest labels it, the headline. */
  readonly events?: Readonly<Record<string, string>>;
  /** How many events there are. */
  readonly eventCount?: number;
  /** Words that stand in no headline. */
  readonly noEvents?: readonly string[];
  /** "12 people killed: A5 B5": the value, the label, and what it rests on. */
  readonly figures?: readonly string[];
  /** The questions of all disputes that are proposed, and the texts of all their positions. */
  readonly disputes?: readonly string[];
  readonly positions?: readonly string[];
  /** The questions of those that an editor has to confirm before they stand in the digest. */
  readonly doubtful?: readonly string[];
  /** Of each position the names of who holds it; empty for nobody. */
  readonly holders?: readonly string[];
  /** By the text of a line, the names of who says it. */
  readonly by?: Readonly<Record<string, string>>;
  /** By headline, the names of whom its event is told. */
  readonly actors?: Readonly<Record<string, string>>;
  /** All names of a type, in any order. */
  readonly people?: readonly string[];
  readonly organisations?: readonly string[];
  /** By the name of a person, all roles, with their days where they are in doubt. */
  readonly roles?: Readonly<Record<string, string>>;
  /** By headline, how its event is borne out. */
  readonly status?: Readonly<Record<string, string>>;
  /** By headline, how many lines its event has. */
  readonly lines?: Readonly<Record<string, string>>;
}

/** What differs between the draft of some files and what is expected of it. */
export async function draftFaults(
  expected: DraftExpected,
  files: readonly { readonly file: string; readonly bytes: Uint8Array }[],
): Promise<readonly string[]> {
  const { outcome } = await updateTopic(storeInMemory(), ferry(), { articles: files });
  if (!outcome || 'faults' in outcome) return ['draft: nothing could be drafted'];
  const { digest } = outcome.compiled;
  const { review = [] } = outcome.compiled;
  const doubtful = review.flatMap(({ kind, about }) => (kind === 'parting' ? about : []));
  const shown = { ...shownOf(digest), doubtful };
  return (Object.keys(expected) as (keyof DraftExpected)[]).flatMap((key) => {
    if (key === 'noEvents')
      return (expected.noEvents ?? []).flatMap((words) =>
        digest.events
          .filter(({ headline }) => headline.includes(words))
          .map(({ headline }) => `draft: an event is headed "${headline}"`),
      );
    if (key === 'events' || key === 'status' || key === 'lines' || key === 'by' || key === 'actors' || key === 'roles')
      return Object.entries(expected[key] ?? {}).flatMap(([one, other]) =>
        shown[key].some(([first, second]) => first === one && second === other)
          ? []
          : [`draft: ${key} has no "${one}: ${other}" among ${JSON.stringify(shown[key])}`],
      );
    const [found, wanted] = [JSON.stringify(shown[key]), JSON.stringify(expected[key])];
    return found === wanted ? [] : [`draft: ${key} is ${found}`];
  });
}

function shownOf({ events, figures, disputes, entities }: DigestDocument) {
  const named = (type: string): readonly string[] =>
    entities.flatMap((entity) => (entity.type === type ? entity.name : [])).sort();
  const namesOf = (ids: readonly string[]): string =>
    ids.map((id) => entities.find((entity) => entity.id === id)?.name ?? id).join(', ');
  return {
    events: events.map(({ date, headline }) => [date.label, headline] as const),
    eventCount: events.length,
    figures: figures.map(
      ({ value, words, label, cites }) => `${value ?? words} ${label}: ${cites.map(({ id }) => id).join(' ')}`,
    ),
    disputes: disputes.map(({ question }) => question),
    positions: disputes.flatMap(({ positions }) => positions.map(({ text }) => text)),
    holders: disputes.flatMap(({ positions }) => positions.map(({ holders }) => namesOf(holders))),
    by: events.flatMap(({ statements }) => statements.map(({ text, by }) => [text, namesOf(by)] as const)),
    actors: events.map(({ headline, actors }) => [headline, namesOf(actors)] as const),
    people: named('person'),
    organisations: named('organisation'),
    roles: entities.map(
      ({ name, roles }) => [name, roles.map(({ title, asOf }) => heldAsOf(title, asOf)).join('; ')] as const,
    ),
    status: events.map(({ headline, status }) => [headline, status] as const),
    lines: events.map(({ headline, statements }) => [headline, String(statements.length)] as const),
  };
}
