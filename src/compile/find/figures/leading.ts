import type { Counts, Unit } from '../../language/figures.ts';
import type { Amount, FigureScan } from './amounts.ts';
import { killedFrom } from './people.ts';

/** The count before another in a sentence. */
interface Before {
  readonly amount: Amount;
  readonly counts: Counts | null;
  readonly isToll: boolean;
}

const TOLL_REACH = 16;

/** "Death toll rises to 12", "put the toll at 12", "the deaths of 12 people", "raised the toll from 10 to 12". */
export function tollBefore(scan: FigureScan, amount: Amount, last: Before | undefined): Counts | null {
  const { from, unit, value } = amount;
  const { leadingNouns } = scan.language.figures;
  // "The death of a sailor" is no toll.
  if (value === 1 && scan.is(from, 'a')) return null;
  if (bringsTo(scan, amount)) return 'killed';
  if (scan.is(from - 1, 'to') && last?.isToll && from - last.amount.to <= 4) return last.counts;
  if (!scan.is(from - 1, 'toll-link') && scan.word(from - 1) !== ':')
    // "toll 12", "the death toll had already reached 12", "deaths 12".
    return scan.is(from - 1, 'toll') && !unit?.isSingular ? (leadingNouns?.get(scan.word(from - 1)) ?? null) : null;
  // "The number of guests killed by a gunman has reached 35"
  const isPassed = last?.amount.value === 1 && scan.is(last.amount.from, 'a');
  const floor = Math.max(0, from - TOLL_REACH, last && !isPassed ? last.amount.to : 0);
  return nounBefore(scan, from, floor);
}

/** "Brings to 33 the number of victims", "brought to nine the toll" */
function bringsTo(scan: FigureScan, { from, to }: Amount): boolean {
  if (!scan.is(from - 1, 'to') || !scan.is(from - 2, 'brings-to') || !scan.is(to, 'the')) return false;
  for (let at = to + 1; at < to + 7 && scan.kind(at) === 'word'; at += 1)
    if (scan.is(at, 'toll') || scan.is(at, 'victims') || scan.cue(at)?.counts === 'killed') return true;
  return false;
}

/** What the noun says that a toll's link leads from, not before `floor`. */
function nounBefore(scan: FigureScan, from: number, floor: number): Counts | null {
  for (let at = from - 2; at >= floor && scan.word(at) !== ';'; at -= 1) {
    // "The number of those arrested", "the number of people missing"
    const counts =
      scan.language.figures.leadingNouns?.get(scan.word(at)) ??
      (isNumbered(scan, at) ? scan.cue(at)?.counts : undefined);
    if (!counts || (counts !== 'killed' && at < from - 3 && !isNumbered(scan, at))) continue;
    // "Toll of 12", "the death of 12"; "a toll in Aleppo of 12" is too far.
    const isToll = scan.is(from - 1, 'of') ? from - at <= 3 && !scan.is(at, 'dead-or-hurt') : leadsToToll(scan, at);
    return isToll ? counts : null;
  }
  return null;
}

/** Not any death leads to its number by "to" or "at": a toll does, and "the number of dead", "those killed". */
function leadsToToll(scan: FigureScan, noun: number): boolean {
  // "the death count"
  if (scan.is(noun, 'death') && scan.is(noun + 1, 'tally')) return true;
  // "the toll", "put the dead at 38"
  if (scan.is(noun, 'toll') || (scan.is(noun, 'dead-or-hurt') && scan.is(noun - 2, 'putting'))) return true;
  return isNumbered(scan, noun);
}

/** "The number of people known to have | died" */
const NUMBERED = 7;

/** "The number of", a few words before what is counted. */
function isNumbered(scan: FigureScan, noun: number): boolean {
  for (let at = noun - 1; at >= 0 && at >= noun - NUMBERED; at -= 1) if (scan.is(at, 'number-of')) return true;
  return false;
}

/** "Killed 12", "killing as many as 12", "claimed the lives of 12", "claimed 12 lives", "left 12 dead" is not one. */
export function leadingCue(scan: FigureScan, amount: Amount): Counts | null {
  if (isDrivenOut(scan, amount)) return 'displaced';
  for (let at = amount.from - 1; at >= 0 && at >= amount.from - 4; at -= 1) {
    const counts = ledFrom(scan, at, amount);
    if (counts !== undefined) return counts;
    // "killed mother and two children", "killed its master and two of his crew"
    if (scan.person(at, true) && killedFrom(scan, at) !== null) continue;
    if (!scan.is(at, 'between-cue-and-number') && scan.word(at) !== '"') return null;
  }
  return null;
}

/** "forcing some 6,000 from their homes", "drove 300 families out of their houses" */
function isDrivenOut(scan: FigureScan, { from, to, phraseEnd }: Amount): boolean {
  if (!scan.is(from - 1, 'leaves-home')) return false;
  let at = Math.max(to, phraseEnd);
  if (!scan.is(at, 'out-of')) return false;
  while (at < phraseEnd + 4 && (scan.is(at, 'out-of') || scan.is(at, 'determiner'))) at += 1;
  return scan.is(at, 'home');
}

/** What a word before an amount says of it; null for nothing of it, undefined where it says nothing at all. */
function ledFrom(scan: FigureScan, at: number, { from, unit }: Amount): Counts | null | undefined {
  const cue = scan.cue(at);
  // "1,300 acres burned and 14 houses"
  if (cue && at === from - 2 && scan.is(from - 1, 'and')) return null;
  if (cue?.leads) return ledByVerb(scan, at, unit, cue.counts);
  if (scan.is(at - 1, 'fatally') && !scan.is(at - 2, 'to-be')) return 'killed';
  if (scan.is(at, 'takes-lives') && takesLives(scan, at, unit)) return 'killed';
  return scan.is(at, 'saves') && unit?.noun === 'survivors' ? 'rescued' : undefined;
}

function ledByVerb(scan: FigureScan, at: number, unit: Unit | null, counts: Counts): Counts | null {
  if (scan.is(at, 'claim') && !takesLives(scan, at, unit)) return null;
  if (scan.is(at, 'kills-foes') && !isOfPeople(unit)) return null;
  // "were killed 12 hours later", "people killed, 12 of them": what was said before owns the cue.
  return scan.is(scan.deadlyFrom(at) - 1, 'to-be') ? null : jointCounts(scan, at, counts);
}

/** "claimed the lives of 12", "cost 12 lives" */
const takesLives = (scan: FigureScan, verb: number, unit: Unit | null): boolean =>
  scan.is(verb + 2, 'lives') || isNoun(scan, unit, 'claimed');

export const isOfPeople = (unit: Unit | null): boolean => unit?.kind === 'people' || unit?.kind === 'troops';

/** "Killed or wounded 12" counts both in one; of "dead or missing" nothing says how many are either. */
export function jointCounts(scan: FigureScan, at: number, counts: Counts): Counts | null {
  // "Killed Injured", in headlines without their comma.
  const beside = scan.cue(at + 1);
  if (scan.is(at, 'fatally')) return 'killed';
  if (counts === 'killed' && beside?.counts === 'wounded' && beside.follows) return 'casualties';
  for (const step of [-1, 1]) {
    const second = scan.is(at + step, 'and-or-or') ? scan.cue(at + 2 * step)?.counts : undefined;
    if (second && second !== counts && [second, counts].every((each) => each === 'killed' || each === 'wounded'))
      return 'casualties';
    if (second && [second, counts].every((each) => each === 'killed' || each === 'missing') && second !== counts) {
      if (scan.is(at + step, 'or')) return null;
    }
  }
  return counts;
}

/** True for a counted noun of a class. */
export const isNoun = ({ language }: FigureScan, unit: Unit | null, name: string): boolean =>
  unit !== null && (language.classes.get(name)?.has(unit.noun) ?? false);
