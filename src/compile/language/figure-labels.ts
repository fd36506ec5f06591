/** A wording and what it stands for. */
type Wordings = readonly (readonly [RegExp, string])[];

/** By which words a number is told in short: a sum of money, a vote, a share, a term of prison, a number of people. */
export interface LabelWords {
  /** Before a number, at its end: where the clause begins that has it. All of them. */
  readonly opensClause: RegExp;
  /** Where what is said of a number ends; and a time at the end of that, which says nothing of what is counted. */
  readonly ends: RegExp;
  readonly timeLast: RegExp;
  /** " on Thursday" within a clause; all of them. */
  readonly timeWithin: RegExp;
  /** A label that leaves open of what the number is: "shortfall", "members". */
  readonly saysLittle: RegExp;
  /** "On Thursday", "Oct 26 -": at the head of a clause. */
  readonly timeFirst: RegExp;
  /** Words at the end of a phrase that lead on to nothing. */
  readonly leadsOn: RegExp;
  /** "of damage", "in fines" behind a sum; "bail", "stake" right behind one. */
  readonly ofWhat: RegExp;
  readonly nounBehind: RegExp;
  /** "a fine of", "bail of": at the end of what stands before a number. */
  readonly of: RegExp;
  /** "valued | the holding | at", ", which he put at", "raises its | offer | to": the last group is what it is of. */
  readonly putAt: RegExp;
  readonly whichPutAt: RegExp;
  readonly changedTo: RegExp;
  /** "is worth", "is", "cost": before a number. */
  readonly worth: RegExp;
  readonly is: RegExp;
  readonly costs: RegExp;
  /** "cost | the town": the group is who pays. */
  readonly costsWhom: RegExp;
  /** "sold the yard for": the groups are the verb and what was sold. */
  readonly soldFor: RegExp;
  /** What is done with a sum, by the last words before it, and the word for it: "offers" as "offered". */
  readonly deeds: Wordings;
  /** Of these the words that need nobody who does it. */
  readonly saysAll: ReadonlySet<string>;
  /** "to the family of each", "over three years": behind a sum that somebody offers. */
  readonly toWhom: RegExp;
  /** Words of a label: "value of", "sale of", "for", "in prison". */
  readonly says: Readonly<
    Record<'value' | 'cost' | 'costTo' | 'for' | 'inPrison' | 'asked' | 'most' | 'who' | 'that' | 'inA' | 'by', string>
  >;
  readonly sales: Wordings;
  /** "were | taken out of the town"; "have gathered"; "in the inn": behind people who are counted. */
  readonly wasDone: RegExp;
  readonly does: RegExp;
  readonly isThere: RegExp;
  /** "a silent march of", before people who are counted. */
  readonly crowdOf: RegExp;
  /** What may not be what it is of: "figure", "number", "it". */
  readonly saysNothing: RegExp;
  /** "Roe | was sentenced", "sentenced | Roe to"; who asks for it, and what is only the most. The first without a name. */
  readonly sentenced: readonly RegExp[];
  readonly sentencedLast: RegExp;
  /** A name, of all of them; and behind a number of years, "for | Roe". */
  readonly name: RegExp;
  readonly namedFor: RegExp;
  readonly isAsked: RegExp;
  readonly isMost: RegExp;
  /** Between a clause and the numbers of its vote: " by", ", by". */
  readonly beforeMargin: RegExp;
  /** What is voted on, wherever it stands in the sentence: "a motion of no confidence". */
  readonly motion: RegExp;
  /** "they", at the head of a clause of whom another line tells. */
  readonly pronounFirst: RegExp;
  /** A clause that begins with its verb says too little. */
  readonly isOnly: RegExp;
  /** "On Thursday night, with 25 of 27 voting, ": what opens a clause before its subject. */
  readonly opening: RegExp;
  /** ", which runs it,": put in between commas; all of them. */
  readonly relative: RegExp;
  /** "the cost of cleaning it", at the end of what is then put at a sum. */
  readonly wholeOf: RegExp;
  /** Words for a sum of money. All of them. */
  readonly moneyNoun: RegExp;
  /** Verbs by which what is put at a sum is told its value. */
  readonly valued: RegExp;
  /** Before a number: words that say that it is of what was just counted: "puts the figure at". */
  readonly refers: RegExp;
  /** A clause in capitals. */
  readonly shouted: RegExp;
  /** "who": at the end of what stands before a clause. */
  readonly whoOpens: RegExp;
  /** "had" behind a subject, and its article. */
  readonly auxiliaryLast: RegExp;
  readonly articleFirst: RegExp;
  /** "gives | Roe |": before a share. */
  readonly gives: RegExp;
  /** ", the former mayor,": put in between commas; all of them. */
  readonly aside: RegExp;
  /** Before a clause: what makes it somebody's words, or a charge. */
  readonly isSaid: RegExp;
}
