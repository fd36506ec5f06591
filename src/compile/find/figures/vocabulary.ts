/** The words of a list set down with spaces. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Near a large number of dead: those of a whole war or of many years. */
export const BACKGROUND = wordSet(
  'since began erupted started broke year years decade decades overall conflict war uprising outbreak',
);
/** Near a figure: the dead of another day or place. */
export const OTHER_TIME = wordSet(
  'last earlier previous previously ago yesterday separately meanwhile elsewhere similar another also',
);
/** Before a figure: what was said first, or what others say. */
export const REVISED = wordSet(
  'higher lower different initially earlier previous previously originally initial first before',
);
