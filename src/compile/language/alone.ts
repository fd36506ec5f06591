/** Words by which a sentence leans on what stands before it: whoever reads it alone does not know what they mean. */
export interface AloneWords {
  /** "His lawyer", "This", "Both": what a sentence, or a quotation, opens with. */
  readonly opensBack: RegExp;
  readonly quotesBack: RegExp;
  /** Pronouns of a man, and of a woman. */
  readonly he: RegExp;
  readonly she: RegExp;
  /** "His", "Its": whose somebody is, at the head of a sentence. */
  readonly his: RegExp;
  /** "says the board did", "says one, and": what is left out was said before. */
  readonly elliptic: RegExp;
  /** "said the idea was his": which one, was said before. */
  readonly ofWhich: RegExp;
  /** People who are not named: whom "he" may mean as well. */
  readonly unnamed: RegExp;
  /** "put this to him." */
  readonly endsBack: RegExp;
  /** "according to": what somebody else tells of whoever it is of. */
  readonly toldBy: RegExp;
}
