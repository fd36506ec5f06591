import type {
  Article,
  ArticleId,
  CitationId,
  Dispute,
  EntityId,
  Figure,
  Origin,
  Relation,
  ReportedDate,
} from '../../digest/types.ts';
import type { Place } from '../fault.ts';
import type { NameType } from '../find/extraction.ts';

/**
 * What the compiler finds across the articles of a topic. The editor's overlay corrects it
 * (`src/compile/edit/overlay.ts`), and what is left of `gaps` is what the report lists.
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
  readonly articles: readonly ArticleFinding[];
  readonly figures: readonly FigureFinding[];
  readonly origins: readonly OriginFinding[];
  /** Names that may be one. */
  readonly merges: readonly Gap[];
}

/** What an overlay may word: then a fault in the words is the editor's, and no reason to drop the finding. */
interface Wordable {
  /** Where the overlay words the name, title, headline, question or text. */
  readonly wordedAt?: Place;
}

/** A person, organisation or place that the articles name. */
export interface EntityFinding extends Wordable {
  readonly id: EntityId;
  readonly name: string;
  readonly type: NameType;
  /** What it is, in a few words, where that is known. */
  readonly description?: string;
  readonly roles: readonly RoleFinding[];
  readonly spellings: readonly SpellingFinding[];
}

/** An office; `from` and `to` are a year, month or day as written: `2012`, `2018-05-08`. */
export interface RoleFinding extends Wordable {
  readonly title: string;
  readonly from?: string;
  readonly to?: string;
  readonly cites: readonly CitationId[];
}

export interface SpellingFinding {
  readonly text: string;
  readonly cites: readonly CitationId[];
}

/** Something that happened at a date. */
export interface EventFinding extends Wordable {
  readonly id: string;
  readonly date: ReportedDate;
  readonly headline: string;
  readonly statements: readonly StatementFinding[];
  readonly places: readonly EntityId[];
  readonly actors: readonly EntityId[];
  /** Articles that leave it out, where more is known of that than who is not cited for it. */
  readonly silent?: readonly ArticleId[];
  /** True where it stays in the digest however low it ranks. */
  readonly pinned: boolean;
}

/** One line with its citations: an extract, or the overlay's words for it. */
export interface StatementFinding extends Wordable {
  readonly text: string;
  readonly cites: readonly CitationId[];
  readonly by: readonly EntityId[];
  readonly to: readonly EntityId[];
}

/** A question on which the articles part. Only what is confirmed enters the digest. */
export interface DisputeFinding extends Wordable, Pick<Dispute, 'id' | 'question' | 'kind' | 'about' | 'events'> {
  readonly positions: readonly PositionFinding[];
  readonly standing: 'proposed' | 'confirmed' | 'dismissed';
}

export interface PositionFinding extends Wordable {
  readonly text: string;
  readonly cites: readonly CitationId[];
  readonly by: readonly EntityId[];
  readonly relation?: Relation;
}

/** What an article says of itself, or what its text shows. */
export interface ArticleFinding
  extends Pick<Article, 'id' | 'headline' | 'label' | 'url' | 'publisher' | 'author' | 'published' | 'about'> {
  readonly file: string;
  /** A language tag; `und` where nothing states it. */
  readonly language: string;
  readonly sha256: string;
}

/** A count or amount as the articles give it, with everyone who gives the same. */
export interface FigureFinding
  extends Pick<Figure, 'id' | 'counts' | 'label' | 'value' | 'words' | 'max' | 'qualifier' | 'unit' | 'by'> {
  /** The sentence that has it, or the beginning of it. */
  readonly scope: string;
  readonly cites: readonly CitationId[];
}

/** Where several articles have it from, or an agency that one names: they count as one origin. */
export interface OriginFinding extends Origin {
  readonly articles: readonly ArticleId[];
}

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
