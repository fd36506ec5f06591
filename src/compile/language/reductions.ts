/** What a line can do without, where it would be too long with it. */
export interface ReductionWords {
  /** Which office is taken, where nothing is said of what it is: `$1`, "acting minister". */
  readonly takesOffice: RegExp;
  /** A verb told as of before another, whose day stands beside it: `$1` is up to "had", `$2` the verb in its past tense. */
  readonly before: RegExp;
  /** What something costs, before it: "2.4 billion-crown " of "its 2.4 billion-crown purchase". */
  readonly price: RegExp;
  /** "also", behind a subject: `$1`. */
  readonly also: RegExp;
  /** What kind of company one is, before its name at the head of a line: group `name`. */
  readonly kindOfCompany: RegExp;
  /** The age between commas behind a name; all occurrences. */
  readonly age: RegExp;
  /** What kind of place one is, before its name; all occurrences. */
  readonly kindOfPlace: RegExp;
  /** Who was hurt, behind who was killed. */
  readonly lesserCount: RegExp;
  /** Behind what was done, whom it killed: `$1`. */
  readonly deathsBehind: RegExp;
  /** Who announces what they did themselves: `$1` is who, `$2` the participle of what they had done. */
  readonly announcing: RegExp;
  /** To whom and where somebody spoke, with the verb; up to "that" or what is said. */
  readonly audience: RegExp;
}
