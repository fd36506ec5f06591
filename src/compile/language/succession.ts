/** Words by which a language tells that somebody takes an office; two words are joined by "_". */
export interface SuccessionWords {
  /** What is done to whoever takes an office: "appointed"; and of these, what "as" stands behind: "sworn_in". */
  readonly installed: ReadonlySet<string>;
  readonly withAs: ReadonlySet<string>;
  /** What somebody does who gives another an office: "appoints". */
  readonly installs: ReadonlySet<string>;
  /** Of these, what may only say who somebody is: "named as director". */
  readonly identifies: ReadonlySet<string>;
  /** What whoever takes an office does, before "as": "takes over". */
  readonly takes: ReadonlySet<string>;
  /** Before an office without "as": "becomes"; and what whoever keeps one does: "stays on | as". */
  readonly becomes: ReadonlySet<string>;
  readonly stays: ReadonlySet<string>;
  /** "the harbour | ministry | goes to | Roe", and what that makes of whoever it goes to. */
  readonly bodies: ReadonlySet<string>;
  readonly goesTo: ReadonlySet<string>;
  readonly holderOfBody: string;
  /** What a successor does: "replaced". */
  readonly succeeds: ReadonlySet<string>;
  /** Passive verbs and, of these, those of now and of what is done. */
  readonly passive: ReadonlySet<string>;
  readonly isNow: ReadonlySet<string>;
  readonly perfect: ReadonlySet<string>;
  /** Words between somebody and what is done to them or what they are: "also". */
  readonly between: ReadonlySet<string>;
  /** Before whoever does something, words that open a clause: "that". */
  readonly opensClause: ReadonlySet<string>;
  /** Determiners of an office, and those by which it is somebody's: "its". */
  readonly determiners: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  readonly many: ReadonlySet<string>;
  readonly as: ReadonlySet<string>;
  readonly by: ReadonlySet<string>;
  readonly since: ReadonlySet<string>;
  readonly who: ReadonlySet<string>;
  /** What an office is of: "of", "for". */
  readonly ofWhat: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** Held only for a time: "acting". */
  readonly passing: ReadonlySet<string>;
  /** Not held yet, or sought: "elect", "candidate". */
  readonly notYet: ReadonlySet<string>;
  /** What makes of a sentence no more than a thought, a plan or a claim: "would", "denied". */
  readonly unsure: ReadonlySet<string>;
  /** "in an acting capacity", "for the time being". */
  readonly forATime: RegExp;
  readonly acting: string;
  /** Pronouns for whoever owns, by who it may be. */
  readonly his: ReadonlySet<string>;
  readonly her: ReadonlySet<string>;
  readonly its: ReadonlySet<string>;
  readonly whose: ReadonlySet<string>;
  /** Forms of address by which it is plain: "Mr". */
  readonly mr: ReadonlySet<string>;
  readonly ms: ReadonlySet<string>;
  /** Words between a pronoun and what somebody is to whom it means: "elder". */
  readonly ofKin: ReadonlySet<string>;
  /** What says of no one by itself what they are: "predecessor". */
  readonly sayNothing: ReadonlySet<string>;
  /** Nouns of other lists that say it, too: "deputy". */
  readonly alsoSay: ReadonlySet<string>;
  /** The ending of what is told as of now: "takes". */
  readonly presentEnding: RegExp;
  /** "deputy | of | Roe" */
  readonly of: string;
}
