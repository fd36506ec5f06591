/** Words by which a language tells that somebody leaves an office; two words are joined by "_". */
export interface DepartingWords {
  /** What one does who leaves: "resigned", "stepped_down". */
  readonly leaves: ReadonlySet<string>;
  /** What one does with one's resignation: "tendered", "handed_in"; and the word for it. */
  readonly tenders: ReadonlySet<string>;
  readonly resignation: ReadonlySet<string>;
  /** What is done to whoever is dismissed, whatever stands behind it; and only where an office does: "removed". */
  readonly dismissed: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
  /** What a successor does to whoever held the office: "replaced". */
  readonly succeeds: ReadonlySet<string>;
  /** What is done to whoever gets another office: "appointed". */
  readonly appoints: ReadonlySet<string>;
  /** Nouns for whoever holds an office that one leaves: "minister". */
  readonly holders: ReadonlySet<string>;
  /** What is left: "the post", "the board". */
  readonly posts: ReadonlySet<string>;
  /** Verbs of whoever gives up "his post", and what that may be called. */
  readonly gives: ReadonlySet<string>;
  readonly tenure: ReadonlySet<string>;
  /** Before a name, words by which it does not act, or not for certain: "of", "if". */
  readonly notOf: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly passive: ReadonlySet<string>;
  /** "as", "from", "who" and articles. */
  readonly as: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  readonly who: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Behind a verb, what shows that it means something else: "resigned himself", "fired at". */
  readonly notThen: ReadonlySet<string>;
  /** An office of another time, and the word for one that was left. */
  readonly ofAnotherTime: RegExp;
  readonly former: string;
  /** Whose an office is, before it; and what it is of, behind it: "Norland's minister | of works". */
  readonly owner: RegExp;
  readonly ofWhat: RegExp;
  /** Words of an office that say nothing of which it is: "of", "the". */
  readonly links: ReadonlySet<string>;
}
