import type { TopicEntries } from '../edit/read.ts';
import { type Place, placeOf, setPlace, setPlaceThroughout, wholeFile } from '../fault.ts';
import type { Proposal } from './findings.ts';

/** Proposals as entries of the editor's files, and what each place of them is of. */
export interface ProposedEntries {
  readonly entries: Omit<TopicEntries, 'topic' | 'briefs' | 'malformed'>;
  /** The key of what stands at a place: `event 2031-05-09-ferry`, `role marta-quillon mayor`. */
  readonly keys: ReadonlyMap<Place, string>;
}

const UNEDITED = 'found by comparing the articles; no editor has worded it';

/**
 * Gives proposals places, so that checks, gate and join are the same for them and for the editor's entries; those whose
 * key is in `dropped` are left out. A fault in them names `file`, since no line that a person wrote has them. What the
 * overlay words has its place there, and no key: a fault in it is not the proposal's.
 */
export function entriesOf(proposal: Proposal, file: string, dropped: ReadonlySet<string>): ProposedEntries {
  const keys = new Map<Place, string>();
  const kept = <Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): readonly Entry[] =>
    entries.filter((entry) => !dropped.has(keyOf(entry)));
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
      entities: proposal.entities.map(({ id, ...entity }) => {
        const roles = kept(entity.roles, ({ title }) => `role ${id} ${title}`);
        const spellings = kept(entity.spellings, ({ text }) => `spelling ${id} ${text}`);
        const entry = worded(put({ id, ...entity, roles, spellings }, `entity ${id}`), 'name');
        for (const role of roles) {
          if (role.wordedAt) setPlaceThroughout(role, role.wordedAt);
          else put(role, `role ${id} ${role.title}`);
        }
        for (const spelling of spellings) put(spelling, `spelling ${id} ${spelling.text}`);
        return entry;
      }),
      events: kept(proposal.events, ({ id }) => `event ${id}`).map((event) => {
        const entry = worded(put(event, `event ${event.id}`), 'headline');
        for (const statement of entry.statements) worded(statement, 'text');
        return entry;
      }),
      figures: kept(proposal.figures, ({ id }) => `figure ${id}`).map((figure) => put(figure, `figure ${figure.id}`)),
      disputes: kept(proposal.disputes, ({ id }) => `dispute ${id}`).map((dispute) => {
        const note = dispute.standing === 'proposed' ? { note: UNEDITED } : {};
        const entry = worded(put({ ...dispute, ...note }, `dispute ${dispute.id}`), 'question');
        for (const position of entry.positions) worded(position, 'text');
        return entry;
      }),
    },
  };
}
