/** A kind of line that belongs to the page and not to the article, told by its words in lower case. */
export interface Boilerplate {
  /** What results give as the reason. */
  readonly why: string;
  /** The most words that such a line has. */
  readonly words: number;
  /** One of these fits. Each is held to the whole line or to an opening that no sentence of a report has. */
  readonly any?: readonly RegExp[];
  /** Or it is made of these words alone, one of the strong ones among them. */
  readonly of?: { readonly strong: ReadonlySet<string>; readonly weak: ReadonlySet<string> };
  /** True for one that does not end as a sentence does. */
  readonly isOpen?: true;
}

/** What has to be known of a language to tell an article from the page around it. Lines are in lower case. */
export interface PageWords {
  /** In order: the first that fits is the reason. A line that only might be boilerplate fits none. */
  readonly boilerplate?: readonly Boilerplate[];
  /** What a sentence holds that was scraped with the report and is none of it. */
  readonly furniture?: RegExp;
  /** What says that an article is a translation, at the end of what it stands behind, with words on it as its group. */
  readonly translated?: RegExp;
  /** Lines that say who wrote. */
  readonly author?: {
    /** "Staff writer" alone. */
    readonly role?: RegExp;
    /** "Reporting by …". */
    readonly credit?: RegExp;
    /** "By …" with the names as its group. */
    readonly by?: RegExp;
    /** What stands before names, behind them and between them: "Written by", "for the Gazette", "and". */
    readonly lead?: RegExp;
    readonly tail?: RegExp;
    readonly between?: RegExp;
    /** What is no name but a job, in lower case: "senior reporter". */
    readonly job?: RegExp;
    /** Small words between the words of names. */
    readonly nameLinks?: ReadonlySet<string>;
    /** Words with a capital that begin no name. */
    readonly noName?: ReadonlySet<string>;
    /** A profile tells of a profession, and what its bearer does. */
    readonly profession?: RegExp;
    readonly doing?: RegExp;
  };
  /** Lines above the text that say who wrote it, for whom, when, and what kind of piece it is. */
  readonly header?: {
    /** "Interview by … for …", with the groups `who` and `paper`. */
    readonly by: RegExp;
    /** "By our own correspondent" */
    readonly byNobody: RegExp;
    /** "analysis", "long read", in lower case; and what of it stands behind a paper's name: "live page". */
    readonly piece: RegExp;
    readonly pieceBehind: RegExp;
    /** Papers' names that are one word: "Vinterposten". */
    readonly compound: RegExp;
    /** "at the gorge" */
    readonly place: RegExp;
    /** What stands above a text beside its words, whole: a page, a price, how long it takes to read, who took the picture. */
    readonly aside: RegExp;
    /** What stands before those who wrote in any such line, and between them. */
    readonly lead: RegExp;
    readonly between: RegExp;
    /** What stands behind whoever wrote: "reports"; and others beside them: "the live team". */
    readonly behindWriters: RegExp;
    readonly others: RegExp;
    /** What may lead to a headline: "Title: …". */
    readonly title: RegExp;
    /** What stands behind a paper's name: "in English". */
    readonly edition: RegExp;
    /** Words of sections and kinds of piece: "home", "labour", "profile". */
    readonly labels: ReadonlySet<string>;
    /** What a paper says of itself: "Est. 1911". */
    readonly motto: RegExp;
    /** Last words of papers' names that other bodies seldom have, and first words: "daily". */
    readonly heads: ReadonlySet<string>;
    readonly openers: ReadonlySet<string>;
    /** How a line opens that tells in which issue an article stood; what stands before the day where an entry says which it is. */
    readonly printed: RegExp;
    readonly saysDay: RegExp;
    /** The name of a file that tells when it was saved. */
    readonly saved: RegExp;
    /** Words before a weekday and its date on which somebody spoke. */
    readonly spoken: string;
  };
}
