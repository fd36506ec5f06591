import type { TopicEntries } from '../edit/read.ts';
import { type Place, placeOf, setPlace, setPlaceAs, setPlaceThroughout, wholeFile } from '../fault.ts';
import type { Proposal } from './findings.ts';

/** Proposals as entries of the editor's files, and what each place of them is of. */
export interface ProposedEntries {
  readonly entries: Omit<TopicEntries, 'topic' | 'briefs' | 'malformed'>;
  /** The key of what stands at a place: `event 2031-05-09-ferry`, `role marta-quillon mayor`. */
  readonly keys: ReadonlyMap<Place, string>;
}

const UNEDITED = 'found by comparing the articles; no editor has worded it';

/**
 * Gives proposals places, so that checks, gate and join are the same for them and for the editor's entries. A fault in
 * them names `file`, since no line that a person wrote has them. What the overlay words has its place there, and no key: a
 * fault in it is not the proposal's.
 */
export function entriesOf(proposal: Proposal, file: string): ProposedEntries {
  const keys = new Map<Place, string>();
  const put = <Entry extends object>(entry: Entry, key: string): Entry => {
    const at = wholeFile(file);
    keys.set(at, key);
    setPlaceThroughout(entry, at);
    return entry;
  };
  const worded = <Entry extends { readonly wordedAt?: Place }>(entry: Entry, part: keyof Entry & string): Entry => {
    if (entry.wordedAt) setPlace(entry, placeOf(entry), new Map([[part, entry.wordedAt]]));
    return entry;
  };
  return {
    keys,
    entries: {
      origins: proposal.origins.map((origin) => put(origin, `origin ${origin.id}`)),
      articles: proposal.articles.map((article) => put(article, `article ${article.id}`)),
      entities: proposal.entities.map((entity) => {
        const { id, roles, spellings, facts } = entity;
        const entry = worded(put(entity, `entity ${id}`), 'name');
        for (const role of roles) {
          if (role.wordedAt) setPlaceThroughout(role, role.wordedAt);
          else put(role, `role ${id} ${role.title}`);
        }
        for (const spelling of spellings) put(spelling, `spelling ${id} ${spelling.text}`);
        for (const fact of facts) put(fact, `line of ${id} ${fact.cite.map((cite) => cite.id).join(' ')}`);
        return entry;
      }),
      events: proposal.events.map((event) => {
        const entry = worded(put(event, `event ${event.id}`), 'headline');
        for (const statement of entry.statements) worded(statement, 'text');
        return entry;
      }),
      figures: proposal.figures.map((figure) => put(figure, `figure ${figure.id}`)),
      disputes: proposal.disputes.map((dispute) => {
        const note = dispute.standing === 'proposed' ? { note: UNEDITED } : {};
        const entry = worded(put({ ...dispute, ...note }, `dispute ${dispute.id}`), 'question');
        for (const position of entry.positions) worded(position, 'text');
        return entry;
      }),
    },
  };
}

/** The entries without those whose key was dropped. */
export function without(dropped: ReadonlyMap<string, unknown>, { entries, keys }: ProposedEntries) {
  const isLeft = (entry: object): boolean => !dropped.has(keys.get(placeOf(entry)) ?? '');
  const left = <Entry extends object>(all: readonly Entry[]): readonly Entry[] =>
    all.every(isLeft) ? all : setPlaceAs(all, all.filter(isLeft));
  return {
    ...entries,
    entities: entries.entities.map((entity) => {
      const [roles, spellings, facts] = [left(entity.roles), left(entity.spellings), left(entity.facts)];
      const isWhole = roles === entity.roles && spellings === entity.spellings && facts === entity.facts;
      return isWhole ? entity : setPlaceAs(entity, { ...entity, roles, spellings, facts });
    }),
    events: left(entries.events),
    figures: left(entries.figures),
    disputes: left(entries.disputes),
  };
}
