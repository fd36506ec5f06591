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
  /** "the mine", "the old mine": what is spoken of as known, with its one or two words. */
  readonly definites: RegExp;
  /** People who are not named: whom "he" may mean as well. */
  readonly unnamed: RegExp;
  /** "put this to him." */
  readonly endsBack: RegExp;
  /** "no such test", "before that day", "confirms the meeting": which one, was said before. */
  readonly pointsBack: RegExp;
  /** "“I was not there,” Roe replied", "“Did your company know?”": to whom, and to what, was said before. */
  readonly answers: RegExp;
  /** "said its leader, Jane Roe", "the younger, Jon Roe": of what, or whom, was said before. */
  readonly ownedFarther: RegExp;
  /** "an hour ago", "has just told": true on the day of the article alone. */
  readonly asOfNow: RegExp;
  /** "is in the corridor", "will", "I": in what is told of somebody, of the day of the article alone. */
  readonly ofNow: RegExp;
  /** "“Three hours,” said Roe", "has always said four": what is counted, was said before. */
  readonly saidShort: RegExp;
  /** "told us that she had seen her": two, of whom one has no name. */
  readonly ofBoth: RegExp;
  /** "according to": what somebody else tells of whoever it is of. */
  readonly toldBy: RegExp;
  /** "Roe said (that) the pier had fallen": who says what. */
  readonly saidFirst: RegExp;
}
