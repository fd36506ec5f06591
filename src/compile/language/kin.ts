/** Words for who is whose kin, and words that say nothing sure of what somebody is. */
export interface KinWords {
  /** "father", each with what it is one of: "parent". */
  readonly kinds: ReadonlyMap<string, string>;
  /** Of these, such as one person is hardly of two people: "parent", "uncle". */
  readonly elder: ReadonlySet<string>;
  /** Whose kin, before and behind: "Roe's | father", "father of | Roe". */
  readonly ofWhom: readonly RegExp[];
  /** Words of papers for those whom they write of: "boss", "lad". */
  readonly labels: ReadonlySet<string>;
  /** What befell somebody, which is no role: "wounded". */
  readonly befallen: ReadonlySet<string>;
  /** What only whoever writes can mean: " of this magazine". */
  readonly pointing: RegExp;
  /** Short forms of offices before a name, in small letters without their full stop, with the words: "sen" of "Senator". */
  readonly shortTitles: ReadonlyMap<string, string>;
  /** Of which company one is, where only its article says which: "firm's ". */
  readonly vagueOwner: RegExp;
  /** What one is called, and is not: "dr". */
  readonly address: RegExp;
  /** "former armourer | Major": a rank behind what else somebody is. */
  readonly rankBehind: RegExp;
  /** What is told before whoever it is of, and is no part of what they are: "the council summoned | Norland's envoy". */
  readonly told: RegExp;
}
