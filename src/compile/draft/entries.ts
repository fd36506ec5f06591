import type { ArticleId, CitationId } from '../../digest/types.ts';
import type { TopicEntries } from '../edit/read.ts';
import type {
  ArticleEntry,
  Cite,
  DisputeEntry,
  EntityEntry,
  EventEntry,
  FigureEntry,
  Paragraph,
  RoleEntry,
} from '../edit/schema.ts';
import { type Place, setPlace, setPlaceThroughout, wholeFile } from '../fault.ts';
import type { Proposal, RoleFinding } from './findings.ts';

/** Proposals as entries of the editor's files, and what each place of them is of. */
export interface ProposedEntries {
  readonly entries: Omit<TopicEntries, 'topic' | 'malformed'>;
  /** The key of what stands at a place: `event 2031-05-09-ferry`, `role marta-quillon mayor`. */
  readonly keys: ReadonlyMap<Place, string>;
}

const UNEDITED = 'found by comparing the articles; no editor has worded it';

/**
 * Proposals in the shape of the editor's files, so that checks, gate and join are the same for both; those whose key is
 * in `dropped` are left out. A fault in them names `file`, since no line that a person wrote has them. What the overlay
 * words has its place there, and no key: a fault in it is not the proposal's.
 */
export function entriesOf(proposal: Proposal, file: string, dropped: ReadonlySet<string>): ProposedEntries {
  const keys = new Map<Place, string>();
  const origins = new Map<ArticleId, string>(
    proposal.origins.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)),
  );
  const citesOf = (ids: readonly CitationId[]): readonly Cite[] =>
    ids.map(paragraphOf).map((paragraph) => {
      const from = origins.get(paragraph.article);
      return from === undefined ? paragraph : { ...paragraph, from };
    });

  /** The entries of findings that are not dropped; each stands at a place of its own, or where the editor has it. */
  const each = <Finding, Entry extends object>(
    found: readonly Finding[],
    keyOf: (finding: Finding) => string,
    entryOf: (finding: Finding, at: Place) => Entry,
    editorsPlace: (finding: Finding) => Place | undefined = () => undefined,
  ): Entry[] =>
    found
      .filter((finding) => !dropped.has(keyOf(finding)))
      .map((finding) => {
        const at = editorsPlace(finding) ?? wholeFile(file);
        if (!editorsPlace(finding)) keys.set(at, keyOf(finding));
        const entry = entryOf(finding, at);
        setPlaceThroughout(entry, at);
        return entry;
      });

  return {
    keys,
    entries: {
      origins: each(
        proposal.origins,
        ({ id }) => `origin ${id}`,
        ({ id, name }) => ({ id, name }),
      ),
      articles: each(
        proposal.articles,
        ({ id }) => `article ${id}`,
        ({ sha256: _, ...article }): ArticleEntry => ({
          ...article,
          translation: { status: 'none', passages: [] },
          notes: [],
        }),
      ),
      entities: each(
        proposal.entities,
        ({ id }) => `entity ${id}`,
        ({ id, type, name, description = type, roles, spellings, wordedAt }, at): EntityEntry => {
          const own = {
            roles: each(
              roles,
              ({ title }) => `role ${id} ${title}`,
              roleEntry,
              (role) => role.wordedAt,
            ),
            spellings: each(
              spellings,
              ({ text }) => `spelling ${id} ${text}`,
              ({ text, cites }) => ({ text, at: cites.map(paragraphOf) }),
            ),
          };
          return worded({ id, type, name, description, ...own, aliases: [], facts: [] }, 'name', at, wordedAt);
        },
      ),
      events: each(
        proposal.events,
        ({ id }) => `event ${id}`,
        ({ wordedAt, pinned: _, ...event }, at): EventEntry => {
          const statements = event.statements.map(({ text, by, to, cites, wordedAt }) =>
            worded({ text, by, to, cite: citesOf(cites) }, 'text', at, wordedAt),
          );
          return worded({ ...event, statements }, 'headline', at, wordedAt);
        },
      ),
      figures: each(
        proposal.figures,
        ({ id }) => `figure ${id}`,
        ({ cites, scope, ...figure }): FigureEntry => ({
          ...figure,
          ...(scope === '' ? {} : { scope }),
          cite: citesOf(cites),
        }),
      ),
      disputes: each(
        proposal.disputes,
        ({ id }) => `dispute ${id}`,
        ({ wordedAt, standing, ...dispute }, at): DisputeEntry => {
          const note = standing === 'proposed' ? { note: UNEDITED } : {};
          const positions = dispute.positions.map(({ cites, wordedAt, ...position }) =>
            worded({ ...position, cite: citesOf(cites) }, 'text', at, wordedAt),
          );
          return worded({ ...dispute, ...note, positions }, 'question', at, wordedAt);
        },
      ),
    },
  };

  function roleEntry({ wordedAt: _, cites, ...role }: RoleFinding): RoleEntry {
    return { ...role, cite: citesOf(cites) };
  }
}

/** An entry that stands at one place, of which the overlay words one part at another. */
function worded<Entry extends object>(
  entry: Entry,
  part: keyof Entry & string,
  at: Place,
  wordedAt: Place | undefined,
): Entry {
  setPlace(entry, at, wordedAt ? new Map([[part, wordedAt]]) : undefined);
  return entry;
}

/** `C12` */
function paragraphOf(id: CitationId): Paragraph {
  const [, article = '', paragraph = '1'] = /^([A-Z]+)(\d+)$/.exec(id) ?? [];
  return { id, article, paragraph: Number(paragraph) };
}
