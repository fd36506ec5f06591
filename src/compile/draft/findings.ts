import type { ArticleId, Origin } from '../../digest/types.ts';
import type {
  ArticleEntry,
  DisputeEntry,
  EntityEntry,
  EventEntry,
  FigureEntry,
  PositionEntry,
  RoleEntry,
  StatementEntry,
} from '../edit/schema.ts';
import type { Place } from '../fault.ts';

/**
 * What the compiler finds across the articles of a topic, in the shape of the editor's files. The editor's overlay
 * corrects it (`src/compile/edit/overlay.ts`), and what is left of `gaps` is what the report lists.
 */
export interface Findings {
  readonly entities: readonly EntityFinding[];
  readonly events: readonly EventFinding[];
  /** Proposed by the compiler; the overlay confirms or dismisses them. */
  readonly disputes: readonly DisputeFinding[];
  readonly gaps: readonly Gap[];
  /** The kinds of gaps that were searched for: only of these can the overlay explain one that is not there. */
  readonly searched: readonly GapKind[];
}

/** All that the compiler makes of the articles of a drafted topic by itself; kept in `evidence.json`. */
export interface Proposal extends Pick<Findings, 'entities' | 'events' | 'disputes'> {
  readonly articles: readonly ArticleEntry[];
  readonly figures: readonly FigureEntry[];
  readonly origins: readonly OriginFinding[];
  /** Names that may be one. */
  readonly merges: readonly Gap[];
}

/** Where several articles have it from, or an agency that one names: they count as one origin. */
export interface OriginFinding extends Origin {
  readonly articles: readonly ArticleId[];
}

/** What an overlay may word: then a fault in the words is the editor's, and no reason to drop the finding. */
type Wordable<Entry> = Entry & {
  /** Where the overlay words the name, title, headline, question or text. */
  readonly wordedAt?: Place;
};

/** A person, organisation or place that the articles name. */
export type EntityFinding = Wordable<
  Omit<EntityEntry, 'roles'> & {
    readonly roles: readonly Wordable<RoleEntry>[];
    /** Of a person: what articles call them and the draft does not, since it is in doubt. */
    readonly doubted?: readonly RoleEntry[];
    /** Of a person: how much they say and do, in sentences. People are ranked by it. */
    readonly deeds?: number;
    /** True where nothing but its form says what it is: it is left out unless the overlay says. */
    readonly isDoubtful?: true;
  }
>;

/** Something that happened at a date; its lines are extracts, or the overlay's words for them. */
export type EventFinding = Wordable<
  Omit<EventEntry, 'statements'> & {
    readonly statements: readonly Wordable<StatementEntry>[];
    /** True where it stays in the digest however low it ranks. */
    readonly pinned: boolean;
    /** How much it matters to its topic, above 0; none for what an editor adds. */
    readonly weight?: number;
  }
>;

/** A question on which the articles part. Only what is confirmed makes its events disputed. */
export type DisputeFinding = Wordable<
  Omit<DisputeEntry, 'positions'> & {
    readonly positions: readonly Wordable<PositionEntry>[];
    readonly standing: 'proposed' | 'confirmed' | 'dismissed';
    /** True where it need be none: it is left out until the overlay confirms it. */
    readonly isDoubtful?: true;
  }
>;

/** What the report lists until the editor's files cover it or the overlay explains it. */
export type GapKind =
  /** A paragraph that nothing cites; its `key` is the citation: `A17`. */
  | 'paragraph'
  /** A capitalised word that belongs to no recorded name; its `key` is the word. */
  | 'word'
  /** A recorded spelling in an article that its entry does not name: `lavrov B4`. */
  | 'spelling'
  /** A dated sentence whose day no event covers: `C12 2020-10-03`, or `C12 2020-10-01..2020-10-10`. */
  | 'date'
  /** Two names that may mean one: their ids, or the names as they stand, joined by ` = `. */
  | 'merge'
  /** A person without a role: the entity's id. */
  | 'role'
  /** Paragraphs that may contradict each other: the dispute's id. */
  | 'dispute';

export interface Gap {
  readonly kind: GapKind;
  /** What the overlay names it by; unique within its kind. */
  readonly key: string;
  /** What more the report says of it: where it stands, why it is suggested. */
  readonly note?: string;
}
