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
  /** What is done to whoever may come back: "suspended". */
  readonly suspended: ReadonlySet<string>;
  /** What is done with a resignation that ends it: "accepted". */
  readonly accepted: ReadonlySet<string>;
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
  /** Of these, what tells of what was before: "had". */
  readonly pastPerfect: ReadonlySet<string>;
  /** "as", "from", "who" and articles. */
  readonly as: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  readonly who: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Behind a verb, what shows that it means something else: "resigned himself", "fired at". */
  readonly notThen: ReadonlySet<string>;
  /** Before an office that somebody had at the time that is told of. */
  readonly atThatTime: RegExp;
  /** "formerly a", of which "former" is made. */
  readonly formerly: RegExp;
  /** An office of another time, and the word for one that was left. */
  readonly ofAnotherTime: RegExp;
  /** An office of somebody dead. */
  readonly late: RegExp;
  /** "Ms Roe's | lawyer", and "lawyer of "; and a deputy of somebody. */
  readonly ownedByTitle: RegExp;
  readonly of: string;
  readonly deputyOf: RegExp;
  readonly former: string;
  readonly suspendedNow: string;
  /** The same before an office. */
  readonly suspendedFirst: RegExp;
  /** Whose an office is, before it; and what it is of, behind it: "Norland's minister | of works". */
  readonly owner: RegExp;
  readonly ofWhat: RegExp;
  /** Words of an office that say nothing of which it is: "of", "the". */
  readonly links: ReadonlySet<string>;
  readonly offices: OfficeWords;
  readonly hints: HintWords;
  readonly governments: GovernmentWords;
}

/** Words by which it is told that a government ends. */
export interface GovernmentWords {
  /** What is done to it: "dissolved"; and what it is called. */
  readonly ended: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly passive: ReadonlySet<string>;
  /** What parts the verb from what is ended: "over". */
  readonly between: ReadonlySet<string>;
  /** "seized | power" */
  readonly seized: ReadonlySet<string>;
  readonly power: ReadonlySet<string>;
  /** Offices that end with it. */
  readonly offices: readonly string[];
}

/** Words by which offices are compared. */
export interface OfficeWords {
  /** Wordings of one office, and the word for it: "ceo". */
  readonly same: readonly (readonly [wording: RegExp, word: string])[];
  /** What makes another office of it: "deputy". */
  readonly ranks: ReadonlySet<string>;
  /** Held only for a time, or not yet: "acting", "designate". */
  readonly passing: ReadonlySet<string>;
  /** Of these, what is said of whoever stays: "new". */
  readonly newly: string;
  /** Held by many at once: "spokesman"; and what many are, each of something else: "director". */
  readonly ofMany: ReadonlySet<string>;
  readonly vague: ReadonlySet<string>;
  /** Who else may leave a post or lose it: "councillor". */
  readonly members: ReadonlySet<string>;
  /** Of all these, what one is by trade: "teacher"; and who leads a team. */
  readonly trades: ReadonlySet<string>;
  readonly captains: ReadonlySet<string>;
  readonly teams: ReadonlySet<string>;
  /** Ranks of the police: "constable"; and words before a rank: "chief inspector". */
  readonly ofPolice: ReadonlySet<string>;
  readonly besideRank: ReadonlySet<string>;
  /** What any of these may be called for short: "boss". */
  readonly loose: ReadonlySet<string>;
  /** Of these, what a word before it makes no other office: "hospital boss". */
  readonly looseEnd: ReadonlySet<string>;
  /** What somebody is only until something is found out or decided: "suspect", "candidate". */
  readonly statuses: ReadonlySet<string>;
  /** What somebody stays: "founder", "mother". */
  readonly lasting: ReadonlySet<string>;
}

/** Words that make it doubtful whether somebody still is something; two words are joined by "_". */
export interface HintWords {
  /** Of whomever a sentence names: "resign". */
  readonly anywhere: ReadonlySet<string>;
  /** Only of whoever stands right beside: "suspended"; and of these, what needs no passive: "died". */
  readonly beside: ReadonlySet<string>;
  readonly active: ReadonlySet<string>;
  /** Which of all these are nouns: "Roe's resignation". */
  readonly nouns: ReadonlySet<string>;
  /** Right beside them, too: what happens to people, by which whoever has an office may lose it: "arrested", "died". */
  readonly ends: ReadonlySet<string>;
  /** What is done, and not only thought of: "resigned". */
  readonly done: ReadonlySet<string>;
  /** What shows that it is only thought of: "would", "calls". */
  readonly thoughtOf: ReadonlySet<string>;
  /** What ends a state: "cleared"; and what ends it that an office is held only for a time: "confirmed". */
  readonly endsState: ReadonlySet<string>;
  readonly rises: ReadonlySet<string>;
  /** Whoever stands in: "interim" before an office; and "on | paid leave". */
  readonly standsIn: ReadonlySet<string>;
  readonly onLeave: ReadonlySet<string>;
  readonly on: ReadonlySet<string>;
  /** What is done by those who have others leave: "accepted". */
  readonly demands: ReadonlySet<string>;
  /** Verbs of leaving and losing, behind which a post stands: "left the | company". */
  readonly leavesPost: ReadonlySet<string>;
  /** Words between somebody and what they do: "formally"; and of these, what makes a passive. */
  readonly between: ReadonlySet<string>;
  readonly being: ReadonlySet<string>;
  /** "of", "for", "to" between a noun and whom it is of: "the suspension of". */
  readonly ofWhom: ReadonlySet<string>;
  readonly he: ReadonlySet<string>;
  readonly his: ReadonlySet<string>;
  readonly him: ReadonlySet<string>;
  readonly self: ReadonlySet<string>;
  /** "not", of what a correction says. */
  readonly not: ReadonlySet<string>;
  /** "replaced | by" */
  readonly by: ReadonlySet<string>;
}
