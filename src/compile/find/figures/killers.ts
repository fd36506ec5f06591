import { headsOf } from '../dates/heads.ts';
import type { FigureScan } from './amounts.ts';
import { deadlyBehind } from './people.ts';

/**
 * Whether a word for killed says what those before it did, and not what befell them: "Two guards fatally shot the docker",
 * "shot dead two dockers", "shot and killed a baker".
 */
export function isDone(scan: FigureScan, at: number): boolean {
  const isFatal = scan.is(at, 'fatally');
  const verb = scan.deadlyFrom(at);
  if (isOfObject(scan, at) || isBurning(scan, at)) return true;
  const isPhrase = isFatal || verb < at;
  if (!isPhrase && !scan.cue(at)?.leads) return false;
  if (isPassive(scan, verb)) return false;
  const object = isFatal ? at + 2 : at + 1;
  if (scan.unit(object)?.kind === 'people' && !scan.unit(object)?.isSingular) return true;
  if (scan.is(object, 'opens-object') && (isPhrase || opensPerson(scan, object))) return true;
  if (isNamed(scan, object, isPhrase) || scan.is(object, 'object-pronoun')) return true;
  // A number behind a plain "killed" is led on to: see `isLedOn`.
  return isPhrase && (scan.kind(object) === 'number' || scan.entry(object).number !== undefined);
}

/** "were killed", "was shot and killed" */
function isPassive(scan: FigureScan, verb: number): boolean {
  let first = verb;
  while (scan.is(first - 1, 'and-or-or') && !scan.is(first - 2, 'to-be')) first -= 2;
  return scan.is(first - 1, 'to-be') || (scan.is(first - 1, 'before-cue') && scan.is(first - 2, 'to-be'));
}

/** "burned houses", "burned down a shop" */
const isBurning = (scan: FigureScan, at: number): boolean =>
  scan.is(at, 'burned') &&
  !scan.is(at - 1, 'before-cue') &&
  scan.kind(at + 1) === 'word' &&
  !scan.is(at + 1, 'function');

/** "dead" of "shot the postman dead", "death" of "beat a man to death". */
function isOfObject(scan: FigureScan, at: number): boolean {
  if (!scan.is(at, 'dead') && !scan.is(at, 'death')) return false;
  for (let from = at - 2; from > 0 && from > at - 6; from -= 1)
    if (deadlyBehind(scan, from) === at) return !scan.is(from - 2, 'to-be');
  return false;
}

/** "shot dead Roe", "killed Jane Roe": somebody by name, and no day. */
function isNamed(scan: FigureScan, object: number, isPhrase: boolean): boolean {
  if (!scan.isCapital(object)) return false;
  if (headsOf(scan.language).has(scan.word(object)) && !scan.isCapital(object + 1)) return false;
  return isPhrase || ((scan.is(object, 'first-name') || scan.is(object, 'title')) && scan.isCapital(object + 1));
}

/** "a watchman", "the young baker", "a pedlar": somebody, and not whoever says so in a text that lost its commas. */
function opensPerson(scan: FigureScan, from: number): boolean {
  for (let at = from + 1; at < from + 4; at += 1) {
    const kind = scan.unit(at)?.kind ?? scan.person(at, true)?.kind;
    if (kind === 'people' || kind === 'troops') return !scan.is(at + 1, 'gives-figures');
    if (kind !== undefined || scan.kind(at) !== 'word') return false;
    if (scan.is(at, 'function') || scan.is(at, 'gives-figures')) return false;
    // Whatever noun it is, where its phrase ends: "killed a pedlar in May".
    const ends = scan.kind(at + 1) !== 'word' || scan.is(at + 1, 'function');
    if (ends && scan.is(from, 'a')) return !scan.is(at, 'no-agent');
  }
  return false;
}
