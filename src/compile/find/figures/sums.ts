import type { Token } from '../../read/text/tokens.ts';
import type { Counted } from './counted-amount.ts';

/** Amounts that one sentence adds up: "a woman and her two children were killed". */
export interface Sum {
  readonly first: Counted;
  readonly last: Counted;
  readonly value: number;
  readonly addends: readonly number[];
}

/** Two or three kinds of people in one list under one cue, each a whole of its own kind. */
export function sumsOf(tokens: readonly Token[], counted: readonly Counted[]): readonly Sum[] {
  const sums: Sum[] = [];
  for (let index = 0; index < counted.length; index += 1) {
    const list = listFrom(tokens, counted, index);
    const [first, last] = [list[0], list.at(-1)];
    if (!first || !last || list.length < 2) continue;
    const addends = list.map(({ amount }) => amount.value);
    sums.push({ first, last, addends, value: addends.reduce((total, value) => total + value, 0) });
    index += list.length - 1;
  }
  return sums;
}

function listFrom(tokens: readonly Token[], counted: readonly Counted[], start: number): readonly Counted[] {
  const list: Counted[] = [];
  for (let index = start; index < counted.length; index += 1) {
    const each = counted[index];
    const last = list.at(-1);
    if (!each || !isAddend(each)) break;
    if (last && (each.counts !== last.counts || !isLinked(tokens, last, each))) break;
    list.push(each);
  }
  return list;
}

const isAddend = ({ counts, isPart, isToll, amount }: Counted): boolean =>
  counts === 'killed' && !isPart && !isToll && amount.value > 0 && amount.unit !== null && amount.max === null;

function isLinked(tokens: readonly Token[], last: Counted, next: Counted): boolean {
  if (last.amount.unit?.noun === 'people' && !next.amount.isAdded) return false;
  const between = tokens.slice(last.amount.phraseEnd, next.amount.from).map(({ lower }) => lower);
  // "15 civilians, 3 children": the children are some of them.
  if (
    !between.includes('and') &&
    /^(?:children|women|babies)$/.test(next.amount.unit?.noun ?? '') &&
    last.amount.unit?.noun === 'civilians'
  )
    return false;
  return between.length <= 3 && between.every((word) => /^(?:and|,|her|his|their|")$/.test(word));
}
