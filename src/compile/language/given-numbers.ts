/** By which words somebody gives a number that has nothing behind it: it is of what was counted right before. */
export interface GivenNumberWords {
  /** A cheap look: a sentence in which somebody may give one. */
  readonly mayGive: RegExp;
  /** Before a number, at its end: "police put the attendance at", "the union says", "the union's figure, as of Sunday, was". */
  readonly gives: readonly RegExp[];
  /** "police | estimated 3,500": a verb that is read as part of the number; the group is who estimates. */
  readonly estimates: RegExp;
  readonly estimated: string;
  /** Behind a number that has nothing behind it. */
  readonly isAlone: RegExp;
  /** "the number of | rounds fired | at": the group is what is counted. */
  readonly numberOf: RegExp;
  /** "They were", where the sentence before has "the dead". */
  readonly they: RegExp;
  readonly those: RegExp;
  /** Words before a giver that are none of theirs: "but", "and". */
  readonly beforeGiver: RegExp;
  /** Who gives nothing: "it", "the figure". */
  readonly isNobody: RegExp;
  /** "cases", of an illness that the article is on. */
  readonly cases: RegExp;
  readonly illness: RegExp;
  /** Behind a number: cases of something else. */
  readonly ofOther: RegExp;
}
