import type { FigureScan } from './amounts.ts';
import type { Said } from './sources.ts';

/**
 * Whether a number at a token is told by who speaks in its sentence: "Roe said 12 had died", "12 had died, Roe said". What
 * only stands in the sentence is nobody's: "Two days after 12 died, Roe said that", "Roe, who lost 12 colleagues, said".
 */
export function isTold(scan: FigureScan, said: Said, at: number): boolean {
  const { from, verb, isPerson } = said;
  if (verb < 0) return true;
  const own = numberOf(scan, said);
  if (own !== null && own !== at) return false;
  if (isReplaced(scan, at)) return false;
  if (at > verb)
    return !(from > verb && isIn(scan, from, at, 'who-or-which')) && !(isPerson && isGiven(scan, verb, at));
  return from > verb || (at < from && !saysMore(scan, verb));
}

/** Tokens between a number and whoever is only told to have given that: "the 260 passengers | the governor spoke of". */
const BEFORE = 2;

/** The one number that a speaker gives by a clause of its own: "fewer than the | 260 | the governor spoke of"; else null. */
function numberOf(scan: FigureScan, { from, verb }: Said): number | null {
  const behind = scan.is(verb + 1, 'of') ? verb + 2 : verb + 1;
  const isAtEnd = behind >= scan.tokens.length || /^[.,;)]$/.test(scan.word(behind));
  if (from > verb || !isAtEnd) return null;
  for (let at = from - 1; at >= from - BEFORE && scan.kind(at) !== 'mark'; at -= 1)
    if (scan.kind(at) === 'number') return at;
  return null;
}

/** "lowered from | 63 to 61": whoever says so gives the other. */
const isReplaced = (scan: FigureScan, at: number): boolean =>
  scan.is(at - 1, 'from') &&
  [1, 2, 3].some((behind) => scan.is(at + behind, 'to') && scan.kind(at + behind + 1) === 'number');

function isIn(scan: FigureScan, from: number, to: number, name: string): boolean {
  for (let at = from; at < to; at += 1) if (scan.is(at, name)) return true;
  return false;
}

/** Words behind "that" or "the" within which its number stands: "that killed more than 12", "the at least 12". */
const NEAR = 6;

/** "the 12 dead", "an attack that killed 12": known before, and told by nobody in particular. */
function isGiven(scan: FigureScan, verb: number, at: number): boolean {
  if (scan.is(at - 1, 'the')) return true;
  for (let open = at - 1; open > Math.max(verb + 1, at - NEAR); open -= 1) {
    const isDone = scan.cue(open + 1) !== undefined || scan.is(open + 1, 'leaves-dead');
    if (scan.is(open, 'who-or-which') || (scan.is(open, 'that') && isDone)) return true;
  }
  return false;
}

/** True where a verb of speech goes on with what is said: "said the bridge would close", "told them that"; not "said on Monday". */
function saysMore(scan: FigureScan, verb: number): boolean {
  for (let at = verb + 1; at < scan.tokens.length; at += 1) {
    if (scan.kind(at) === 'mark' || scan.is(at, 'opens-other-clause')) return false;
    if (scan.is(at, 'that') || scan.is(at, 'opens-what-is-said') || /.{3}ed$/.test(scan.word(at))) return true;
  }
  return false;
}

/** Tokens between a number and a verb of speech behind it, and behind that, in a text that has lost its commas. */
const [BESIDE, LAST] = [28, 8];

/**
 * Where the commas of a text are lost, its head runs into its first sentence and headings into others: whether a number is
 * told in so plain a form that it is told none the less: "12 had died Roe said", and but in the first sentence "Roe said 12".
 */
export function isPlainlyTold(scan: FigureScan, { verb }: Said, at: number, isFirst: boolean): boolean {
  if (at > verb) return !(isFirst && verb >= 0);
  if (verb - at > BESIDE || (isFirst && scan.tokens.length - verb > LAST)) return false;
  for (let mark = at; mark < verb; mark += 1) if (/^[()\-–]$/.test(scan.word(mark))) return false;
  return true;
}
