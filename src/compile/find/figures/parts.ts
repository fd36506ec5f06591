import type { Amount, FigureScan } from './amounts.ts';

/** "including 11", "among them four", "11 of them", "of whom five", "10 were among the dead", "10 of 48 people killed". */
export function isPartOf(scan: FigureScan, { from, to, phraseEnd }: Amount, next: Amount | undefined): boolean {
  const first = groupFrom(scan, from);
  if (scan.is(first - 1, 'part-opener') && !scan.is(first - 2, 'to-be'))
    return !scan.is(first - 1, 'among') || !isAmongWhole(scan, first, phraseEnd);
  if (scan.is(first - 1, 'whom') && scan.is(first - 2, 'before-whom')) return true;
  if ((scan.is(from - 1, 'and') || scan.word(from - 1) === ',') && isInPartList(scan, from - 2)) return true;
  if (scan.is(to, 'of')) {
    if (next && next.from <= to + 2) return isKilledOutright(scan, next);
    if (scan.is(to + 1, 'of-whole')) return true;
  }
  const behind = scan.is(phraseEnd, 'to-be') ? phraseEnd + 1 : phraseEnd;
  return scan.is(behind, 'among') && !scan.is(behind + 1, 'whom');
}

/** Where the words of a count begin: those before the number, too, of "an entire family of five". */
export function groupFrom(scan: FigureScan, from: number): number {
  if (!scan.is(from - 1, 'of') || !scan.is(from - 2, 'group-of')) return from;
  let first = from - 2;
  while (scan.is(first - 1, 'before-group')) first -= 1;
  return first;
}

/** The 30 of "five of the 30 passengers died": nothing is said of them all. */
export const isBaseOf = (scan: FigureScan, amount: Amount, last: Amount | undefined): boolean =>
  last !== undefined &&
  ((scan.is(last.to, 'of') && amount.from <= last.to + 2) ||
    (scan.is(last.phraseEnd, 'of') &&
      (amount.value === 1 || last.unit?.kind === 'measure') &&
      amount.from <= last.phraseEnd + (last.unit?.kind === 'measure' ? 2 : 1))) &&
  // "Seven members of one family killed"
  (!isKilledOutright(scan, amount) || (amount.value === 1 && scan.is(amount.phraseEnd - 1, 'group-of')));

/** "one in five patients": a share, and neither of its numbers counts anything. */
export const isShare = (
  scan: FigureScan,
  amount: Amount,
  next: Amount | undefined,
  last: Amount | undefined,
): boolean => isShareOf(scan, amount, next) || (last !== undefined && isShareOf(scan, last, amount));

/** "one in five", "33 in every 100,000" */
function isShareOf(scan: FigureScan, { value, to }: Amount, base: Amount | undefined): boolean {
  if (!base || !scan.is(to, 'in')) return false;
  return (value === 1 && base.from === to + 1) || (scan.is(to + 1, 'every') && base.from === to + 2);
}

/** "48 people killed …": all of them were. */
const isKilledOutright = (scan: FigureScan, { phraseEnd }: Amount): boolean =>
  scan.cue(phraseEnd)?.follows === true && scan.cue(phraseEnd)?.leads === true;

/** "A child was among at least 48 killed": there the number is the whole. */
function isAmongWhole(scan: FigureScan, from: number, phraseEnd: number): boolean {
  for (let at = phraseEnd; at < phraseEnd + 3; at += 1) if (scan.cue(at)?.follows) return true;
  return from >= 2 && scan.is(from - 2, 'among-whole');
}

const PART_LIST = 8;

/** "including four children and two women": the list that "including" opened still goes on. */
function isInPartList(scan: FigureScan, from: number): boolean {
  for (let at = from; at >= 0 && at > from - PART_LIST; at -= 1) {
    if (scan.is(at, 'part-opener')) return true;
    if (scan.cue(at)?.follows && !scan.is(at, 'dead')) return false;
    if (scan.kind(at) === 'mark' && scan.word(at) !== ',') return false;
  }
  return false;
}

const PLACE_WORDS = 9;

/**
 * A number with a place of its own behind another with its place, as in "19 people in Sarqin, seven in Ihsim": `beside` it.
 * Where the first has none, as in "42 people, 19 in Sarqin and 23 in Ihsim", it is `within` it. Null for any other.
 */
export function placeAfter(
  scan: FigureScan,
  { amount: last, isPart }: { readonly amount: Amount; readonly isPart: boolean },
  { from, phraseEnd, unit, noun, isAdded, value }: Amount,
): 'beside' | 'within' | null {
  const [isAnd, gap] = [scan.is(from - 1, 'and'), from - last.phraseEnd];
  if (!(isAnd || scan.word(from - 1) === ',') || gap < 1 || gap > PLACE_WORDS) return null;
  if (!scan.is(phraseEnd, 'placing') || !((unit === null && noun === null) || isAdded)) return null;
  const isPlaced = hasPlace(scan, last.phraseEnd, from);
  if (isPlaced) return isPart ? 'within' : 'beside';
  return isPlaced === false && !isAnd && !isAdded && value < last.value ? 'within' : null;
}

/** Whether a place stands between two counts; null where more does: a verb, another clause. */
function hasPlace(scan: FigureScan, from: number, to: number): boolean | null {
  let isPlaced = false;
  for (let at = from; at < to; at += 1) {
    if (scan.cue(at) && !isPlaced && scan.is(at - 1, 'to-be')) continue;
    if (scan.cue(at) || scan.is(at, 'clause-barrier') || /^[;:]$/.test(scan.word(at))) return null;
    isPlaced ||= scan.is(at, 'placing');
  }
  return isPlaced;
}
