/** Words by which a language tells in many ways that somebody is no more what they were. */
export interface LeavingWords {
  /** Words of which one stands in all that tells of it: "duties", "lost". */
  readonly cues: ReadonlySet<string>;
  /** What tells that somebody who stands before it left: "was shown the door", "no longer works". */
  readonly left: RegExp;
  /** The same of what is theirs: "'s | contract was terminated". */
  readonly ofTheirs: RegExp;
  /** What somebody was for a time that is over: "was | chief inspector | until". */
  readonly was: RegExp;
  /** What somebody was then, right behind their name: ", then the mayor's | clerk". */
  readonly thenWhat: RegExp;
  /** What may be over again: "suspended", "on leave". */
  readonly forATime: RegExp;
  /** What ends no rank: "moved to other duties", "stepped down". */
  readonly keepsRank: RegExp;
  /** What tells that somebody has an office again: "was reinstated". */
  readonly back: RegExp;
  /** Behind what is only thought of elsewhere, and done here: "until | he was dismissed". */
  readonly done: ReadonlySet<string>;
  /** "he", "whose", that mean somebody named before. */
  readonly pronoun: RegExp;
  readonly he: RegExp;
  /** Of these, whose something is. */
  readonly owning: RegExp;
  /** "who" behind the comma of what somebody is. */
  readonly who: RegExp;
  /** What an office is called behind it: "as the | chairman". */
  readonly asWhat: RegExp;
  /** "and" between two of whom the same is told. */
  readonly joined: RegExp;
  /** What somebody does in an aside behind their name: "speaking". */
  readonly doing: RegExp;
}
