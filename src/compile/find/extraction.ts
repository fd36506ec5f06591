/**
 * What extraction finds in one article. Every `start` and `end` is a UTF-16 offset into the file as read (a byte order
 * mark counts), and `text` is the file's own characters between them.
 */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A line of the file: kept for reading, or dropped with the reason ("share bar"). Blank lines are not listed. */
export interface LineFound {
  readonly start: number;
  readonly end: number;
  readonly kept: boolean;
  readonly why: string | null;
}

/** A TIMEX3 expression: `value` as ISO-TimeML writes it ("2020-10-31", "2020-W44", "P1M", "PRESENT_REF"). */
export interface DateMention extends Found {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
  readonly precision: DatePrecision;
}

export type DatePrecision = 'time' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century' | 'vague';

export type NameType = 'person' | 'organisation' | 'place';

/** A named mention. `entity` is one key for one thing, over all articles that are extracted together. */
export interface NameMention extends Found {
  readonly type: NameType;
  readonly entity: string;
  /** Title or role written beside the name ("Kremlin spokesman"), where there is one. */
  readonly role?: string;
  /** True where nothing in the article but its form says what it names. */
  readonly isDoubtful?: true;
}

/** Who says something: a name, or a role or pronoun with the entity that it stands for where that is plain. */
export interface Speaker extends Found {
  readonly entity: string | null;
}

/** A direct quotation, its marks left out; a quotation split by its attribution is two, with one speaker. */
export interface Quote extends Found {
  readonly speaker: Speaker | null;
}

/** A count or amount with what it counts, and who gives it. */
export interface FigureMention extends Found {
  readonly value: number;
  /** Upper end of a range ("between 20 and 25"). */
  readonly max?: number;
  /** "at least", "about", "more than" …; null where the figure stands bare. */
  readonly qualifier: string | null;
  /** What one of it is: "people", "soldiers", "percent", "dollars"; null where it is not said. */
  readonly unit: string | null;
  /** `killed`, `wounded`, `displaced`, `troops` …; null for any other amount. */
  readonly counts: string | null;
  /** The name or words of who says so; null where the article says it itself. */
  readonly attributedTo: string | null;
  /** True for a count within another figure: "including 11 children", "six of them". */
  readonly part?: true;
  /** True for a count of another time than that of the report: of a year, since a war began, each summer. */
  readonly background?: true;
  /** What the count covers, in the article's words ("in the harbour", "across the province"), where it stands beside it. */
  readonly scope?: string;
  /** The value of the date that the figure is given as of ("as of 3 May"). */
  readonly asOf?: string;
}

/** Who said, accused, denied, proposed … what: the cue verb with its speaker and addressee. */
export interface StatementMention extends Found {
  readonly act: string;
  readonly speaker: Speaker | null;
  readonly addressee: Speaker | null;
}

/** One article's findings; one JSON line of `digest -- extract`. */
export interface Extraction {
  readonly file: string;
  readonly headline: string | null;
  /** `YYYY-MM-DD`. */
  readonly datePublished: string;
  readonly lines: readonly LineFound[];
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
  readonly quotes: readonly Quote[];
  readonly figures: readonly FigureMention[];
  readonly statements: readonly StatementMention[];
}
