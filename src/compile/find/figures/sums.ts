import type { Amount, FigureScan } from './amounts.ts';
import type { Counted } from './counting.ts';
import { isNoun } from './leading.ts';
import { behindNoun, isAll, isOfTrade } from './lists.ts';
import { placeAfter } from './parts.ts';

/** Amounts that one sentence adds up: "a woman and her two children were killed". */
export interface Sum {
  readonly first: Counted;
  readonly last: Counted;
  readonly value: number;
  readonly addends: readonly number[];
}

/** Two or three kinds of people in one list under one cue, each a whole of its own kind; or the dead of several places. */
export function sumsOf(scan: FigureScan, counted: readonly Counted[]): readonly Sum[] {
  const sums: Sum[] = [];
  for (let index = 0; index < counted.length; index += 1) {
    const list: Counted[] = [];
    for (const each of counted.slice(index)) {
      const last = list.at(-1);
      if (!isAddend(each) || (last && !isLinked(scan, last.amount, each.amount))) break;
      list.push(each);
    }
    const [first, last] = [list[0], list.at(-1)];
    if (!first || !last || list.length < 2) continue;
    const addends = list.map(({ amount }) => amount.value);
    index += list.length - 1;
    if (!isWhole(scan, list, addends))
      sums.push({ first, last, addends, value: addends.reduce((total, value) => total + value, 0) });
  }
  return sums;
}

/** "Three civilians, a father and his two sons": they are those three. */
function isWhole(
  scan: FigureScan,
  [first, second]: readonly Counted[],
  [whole = 0, ...rest]: readonly number[],
): boolean {
  if (rest.length < 2 || !first || !second || rest.reduce((total, value) => total + value, 0) !== whole) return false;
  return !scan.is(second.amount.from - 1, 'and');
}

const isAddend = ({ counts, isPart, isToll, amount }: Counted): boolean =>
  counts === 'killed' && !isPart && !isToll && amount.value > 0 && amount.max === null;

function isLinked(scan: FigureScan, last: Amount, next: Amount): boolean {
  const { people } = scan.language.figures;
  if (isMore(scan, last, next)) return true;
  if (placeAfter(scan, { amount: last, isPart: false }, next) === 'beside') return true;
  if (
    last.unit?.noun === people &&
    !next.isAdded &&
    !scan.is(next.from - 1, 'possessive') &&
    !scan.is(next.from, 'possessive')
  )
    return false;
  if (
    (last.unit === null && !isOfTrade(scan, last)) ||
    (next.unit === null && !isOfTrade(scan, next)) ||
    next.from - behindNoun(scan, last) > 3 ||
    !isAll(scan, behindNoun(scan, last), next.from, 'list-of-addends')
  )
    return false;
  let isAnd = false;
  for (let at = last.phraseEnd; at < next.from; at += 1) isAnd ||= scan.is(at, 'and');
  // "15 civilians, 3 children": the children are some of them.
  return isAnd || !isNoun(scan, next.unit, 'some-of-civilians') || !isNoun(scan, last.unit, 'civilians');
}

const MORE_REACH = 20;

/** "Eleven were killed in their beds; two more died in a clinic": on top of those; not "two more than on Monday". */
function isMore(scan: FigureScan, last: Amount, { from, to, unit }: Amount): boolean {
  const isAnother = scan.is(from - 1, 'another');
  const link = isAnother ? from - 2 : from - 1;
  const isOnTop = isAnother || (scan.is(to, 'further') && !scan.is(to + 1, 'than'));
  const isLinkedOn = scan.is(link, 'and') || scan.word(link) === ';';
  return isOnTop && isLinkedOn && unit?.kind !== 'deaths' && from - last.phraseEnd < MORE_REACH;
}
