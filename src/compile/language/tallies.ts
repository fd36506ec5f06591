/** By which words counts of one incident are known from each other, and how a count is told to a reader. */
export interface TallyWords {
  /** A line of a count as it stands, and of nothing else: "the number of dead rose", "recorded 93 arrests". */
  readonly alone: RegExp;
  /** "The toll stood at", "rose to": counts what has gone on; its day is that of the count. */
  readonly stands: RegExp;
  /** "In which 43 died", "the deaths of": counts what is known to a reader already. */
  readonly restates: RegExp;
  /** "Revised down", "counted twice": fewer than was said before. */
  readonly corrects: RegExp;
  /** Behind a number, "had been counted twice": what was too many. */
  readonly countedTwice: RegExp;
  /** A day right behind a count is that of what is counted, rather than of what is told of it. */
  readonly dayOf: RegExp;
  /** "Tuesday's collision": the day is that of what is counted, however it is told. */
  readonly ofDay: RegExp;
  /** "14 are | feared | dead", and "may have | killed 14": how sure it is of them, as a word that stands before "dead". */
  readonly hedgeBehind: RegExp;
  readonly hedgeBefore: RegExp;
  /** What was done, by the words that a sentence has for it: "arrested" for `detained`. */
  readonly inOwnWords: Readonly<Record<string, readonly (readonly [RegExp, string])[]>>;
  /** Right behind a number, "in Tuesday's collision at Orne": of what incident; and before it, "a fire | that killed". */
  readonly ofIncident: RegExp;
  readonly incidentBefore: RegExp;
  /** Words before a place where something was: alternatives of an expression; and what may stand behind its name. */
  readonly at: string;
  readonly behindPlace: RegExp;
  /** Where a clause ends behind an amount that it is told of. */
  readonly endsClause: RegExp;
  /** Whose ages and the like tell two single persons apart, or show them to be one: "a 24-year-old". */
  readonly ofAge: RegExp;
  /** What was before the story, with no time told: "dead before". */
  readonly earlier: (counts: string) => string;
  /** Before a number that a correction takes back: "an earlier version said". */
  readonly withdrawn: RegExp;
  /** A sentence in which those who were held are exchanged. */
  readonly ofExchange: RegExp;
  /** Before a number: "the", of what a reader is taken to know. */
  readonly definite: RegExp;
  /** At the head or the end of who gives a number: what is none of theirs ("- ", "still"); all of it. */
  readonly notOfGiver: RegExp;
  /** A sentence whose share says what a vote or a bargain came to. */
  readonly tellsShare: RegExp;
  /** What those whom a sentence counts did, or what was done to them, by which a story counts them. */
  readonly countedDeed: RegExp;
  /** What people live in: counted as they are. */
  readonly homes: ReadonlySet<string>;
  /** Kinds of which one number may be told of two things: shares, and how many people. */
  readonly mayBeOfMuch: RegExp;
  /** How many of the same were told of: words that say nothing of who gives them apart ("the ministry", "officials"). */
  readonly saysNothing: ReadonlySet<string>;
}
