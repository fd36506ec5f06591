/**
 * The digest: what was reported, by whom, how sure, and where the reports part.
 * These are the shapes of `digest.json`. Everything in it is data; nothing here runs.
 */

/** A calendar day, `YYYY-MM-DD`. Made only by `asDay`, which rejects days that do not exist. */
export type Day = string & { readonly __day: unique symbol };

/** Short key of an article, one to six capital letters: `A`, `B` … as written in citations. */
export type ArticleId = string;

/** Key of a person, organisation or place: lower-case words joined by hyphens. Unique across the three. */
export type EntityId = string;

/** Article key and paragraph number run together: `C12` is paragraph 12 of article C. */
export type CitationId = string;

/**
 * A date as reported. `start` and `end` are inclusive and equal for a single day.
 * `precision` says what the report allows: a day, a month, a year, a stated range, or only "about".
 */
export interface ReportedDate {
  readonly start: Day;
  readonly end: Day;
  readonly precision: 'day' | 'month' | 'year' | 'range' | 'about';
  /** The date in words, at its true precision: "31 October 2020", "early October 2020". */
  readonly label: string;
  /** How the date was worked out, when the article does not state it outright. */
  readonly basis?: string;
}

/** Where a statement is found: an article and the number of one of its non-blank lines, counted from 1. */
export interface Citation {
  readonly id: CitationId;
  readonly article: ArticleId;
  readonly paragraph: number;
  /** Words of the paragraph, verbatim; at most 15 in a `facts-only` topic. */
  readonly quote?: string;
  /** Who speaks the quoted words, where that differs from the statement's speaker. */
  readonly speaker?: EntityId;
  /** Where the article has it from, where it says so: an entity or one of the topic's origins. */
  readonly origin?: string;
}

/** One sentence in the editor's own words, with its citations and who says so. */
export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly cites: readonly Citation[];
  /** Who says or does it. */
  readonly by: readonly EntityId[];
  /** Whom it is said or done to. */
  readonly to: readonly EntityId[];
  /** Everyone and everything it concerns: speakers, addressees and names found in the text. */
  readonly mentions: readonly EntityId[];
  /** When it happened, where that differs from its event, or where it stands outside any event. */
  readonly date?: ReportedDate;
  /** True where the speaker later gave another account. */
  readonly superseded?: boolean;
}

/** How far an event's reports support each other; counted by independent origins, not by articles. */
export type Status = 'corroborated' | 'single-source' | 'disputed' | 'superseded';

export interface Event {
  readonly id: string;
  readonly date: ReportedDate;
  readonly headline: string;
  readonly statements: readonly Statement[];
  readonly places: readonly EntityId[];
  readonly actors: readonly EntityId[];
  readonly status: Status;
  /** Origins that its articles name for it; `article:A` where article A names none. */
  readonly origins: readonly string[];
  /** Articles that report it, in key order. */
  readonly articles: readonly ArticleId[];
  /** Articles published on or after the event that leave it out. */
  readonly silent: readonly ArticleId[];
  /** Disputes that concern it. */
  readonly disputes: readonly string[];
}

/** A spelling or wording of a name, and the paragraphs where it stands. */
export interface Spelling {
  readonly text: string;
  readonly cites: readonly Citation[];
  /** What is wrong with it, where something is: "misspelling", "machine translation" … */
  readonly glitch?: string;
}

/** An office or role, with dates as far as an article gives them (`2012`, `2018-05-08`). */
export interface Role {
  readonly title: string;
  readonly from?: string;
  readonly to?: string;
  readonly cites: readonly Citation[];
  /** Why the articles' wording of this role is not to be taken as it stands. */
  readonly glitch?: string;
}

/** A person, organisation or place. */
export interface Entity {
  readonly id: EntityId;
  readonly type: 'person' | 'organisation' | 'place';
  /** The name as most articles have it. */
  readonly name: string;
  /** What it is, in a few words: "Prime Minister of Armenia", "town in Nagorno-Karabakh". */
  readonly description: string;
  readonly roles: readonly Role[];
  readonly spellings: readonly Spelling[];
  /** Further ways a reader may ask for it that no article uses ("PM of Armenia"). Never shown as reported. */
  readonly aliases: readonly string[];
  /** Statements about it that belong to no event. */
  readonly facts: readonly Statement[];
  /** Rank by the number of articles, then of statements, that concern it; 1 is the most prominent. */
  readonly rank: number;
}

/** A count or amount, with who gave it and for what. Never averaged. */
export interface Figure {
  readonly id: string;
  /** What is counted: `killed`, `wounded`, `ceasefires` … */
  readonly counts: string;
  /** What the figure is about, in a few own words: "people killed since 27 September 2020". */
  readonly label: string;
  /** Absent where the article gives no number but only `words`. */
  readonly value?: number;
  /** The article's own word for an amount without a number: "hundreds", "several". */
  readonly words?: string;
  /** Upper end where a range is given. */
  readonly max?: number;
  readonly qualifier?: string;
  readonly unit: string;
  readonly scope?: string;
  readonly asOf?: ReportedDate;
  /** Who gives it; empty where the article names no one. */
  readonly by: readonly EntityId[];
  readonly cites: readonly Citation[];
  readonly mentions: readonly EntityId[];
  readonly note?: string;
}

/** How a position relates to the first one listed. */
export type Relation = 'differs' | 'adds' | 'changed-later';

export interface Position {
  readonly text: string;
  /** Who holds it; empty where only the article itself does. */
  readonly holders: readonly EntityId[];
  readonly relation?: Relation;
  readonly cites: readonly Citation[];
}

export type DisputeKind = 'figure' | 'date' | 'means' | 'title' | 'attribution' | 'denial' | 'changed account';

/** One question on which reports part, with every position side by side. No verdict. */
export interface Dispute {
  readonly id: string;
  readonly question: string;
  readonly kind: DisputeKind;
  readonly positions: readonly Position[];
  readonly about: readonly EntityId[];
  readonly events: readonly string[];
  readonly date?: ReportedDate;
  /** What a reader needs to know to weigh the positions, without weighing them. */
  readonly note?: string;
}

/** A remark of the editor on one paragraph of an article. */
export interface ParagraphNote {
  readonly paragraph: number;
  readonly text: string;
}

export interface Article {
  readonly id: ArticleId;
  /** Absent where the article has none. */
  readonly headline?: string;
  /** The short name by which replies call it. */
  readonly label?: string;
  readonly url?: string;
  readonly publisher?: { readonly name: string; readonly basis: string };
  readonly author?: { readonly name: string; readonly basis: string };
  readonly published: {
    readonly day: Day;
    readonly text: string;
    readonly known: 'stated' | 'inferred';
    readonly basis: string;
  };
  readonly dateline?: string;
  readonly inLanguage: string;
  readonly translation: {
    readonly status: 'none' | 'stated' | 'suspected';
    readonly why?: string;
    /** Passages whose wording looks machine-translated, and why. */
    readonly passages: readonly ParagraphNote[];
  };
  /** One or two own-words sentences on what the article is. */
  readonly about: string;
  /** What else a reader of it should know: inserts, repetitions, boilerplate. */
  readonly notes: readonly ParagraphNote[];
  /** Number of non-blank lines. */
  readonly paragraphs: number;
  /** Origins it names, in order of first use. */
  readonly origins: readonly string[];
}

/** Where articles have things from when that is no person or organisation of the digest. */
export interface Origin {
  readonly id: string;
  readonly name: string;
}

export interface Topic {
  /** Also the slash command, without the slash. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rights: 'facts-only' | 'extracts';
  /** IANA time zone for daily posts. */
  readonly zone: string;
  /** Span from the first to the last event that is news in this topic, not background. */
  readonly coverage: { readonly from: Day; readonly to: Day };
  readonly origins: readonly Origin[];
}

export interface Digest {
  /** First eight hexadecimal digits of the SHA-256 over everything else in the digest. */
  readonly version: string;
  readonly topic: Topic;
  readonly articles: readonly Article[];
  readonly entities: readonly Entity[];
  /** In order of date, then of the editor's file. */
  readonly events: readonly Event[];
  readonly figures: readonly Figure[];
  readonly disputes: readonly Dispute[];
}
