/** English words that say nothing of what a sentence is about; tested in lower case, with straight apostrophes. */
const FUNCTION_WORDS =
  'a about above after again against all also although am among an and any are around as at back be became because ' +
  'become been before being below between both but by can cannot could did do does doing down during each either ' +
  'else even ever every few first for from further get give given go going got had has have having he her here hers ' +
  'herself him himself his how however i if in including into is it its itself just last least less like made make ' +
  'many may me might more most much must my near neither never new next no nor not now of off on once one only or ' +
  'other our ours out over own per put rather same several shall she should since so some still such take than that ' +
  "the their theirs them themselves then there these they this those though three through thus to too toward two 'd " +
  'under until up upon us very via was we well went were what when where whether which while who whom whose why will ' +
  "with within without would yet you your yours 's n't don't didn't doesn't isn't wasn't it's he's that's";

/** Words that every news report uses, whatever its story. */
const NEWS_WORDS =
  'said say says saying told tell tells according added reported report reports statement monday tuesday wednesday ' +
  'thursday friday saturday sunday january february march april may june july august september october november ' +
  'december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow tonight day days week weeks ' +
  'month months year years time people mr mrs ms news agency spokesman spokeswoman';

const IGNORED = new Set(`${FUNCTION_WORDS} ${NEWS_WORDS}`.split(' '));

/** True for a word that counts towards what a text is about. */
const isContentWord = (lower: string): boolean => lower.length > 1 && !IGNORED.has(lower);

/** A word without its plural or possessive ending, so that "ferries" and "ferry" are one term. */
export function stem(lower: string): string {
  const length = lower.length;
  if (length < 4 || lower.charCodeAt(length - 1) !== 115 /* s */) return lower;
  if (lower.endsWith("'s")) return lower.slice(0, -2);
  if (lower.endsWith('ies') && length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(lower)) return lower;
  return /(?:sh|ch|x|z|ss)es$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1);
}

const SHORTEST_BEGINNING = 5;
const LONGEST_ENDING = 4;

/** Numbers terms in the order in which they are first seen; -1 stands for a word that is no term. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  /** By word as written in lower case, so that each is stemmed once. */
  readonly #known = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a word's term; a word not seen before gets the next one. */
  number(lower: string): number {
    const known = this.#known.get(lower);
    if (known !== undefined) return known;
    const number = isContentWord(lower) ? this.#next(stem(lower)) : -1;
    this.#known.set(lower, number);
    return number;
  }

  /**
   * The numbers of the terms seen so far that a word asks for: its own, and for a word of five letters and more those
   * that only add an ending ("egypt": "egyptian"; "protest": "protester").
   */
  matching(lower: string): readonly number[] {
    if (!isContentWord(lower)) return [];
    const wanted = stem(lower);
    const own = this.#numbers.get(wanted);
    if (wanted.length < SHORTEST_BEGINNING) return own === undefined ? [] : [own];
    return [...this.#numbers].flatMap(([term, number]) =>
      term.startsWith(wanted) && term.length <= wanted.length + LONGEST_ENDING ? [number] : [],
    );
  }

  #next(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    return number;
  }
}
