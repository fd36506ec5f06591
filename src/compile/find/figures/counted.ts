import type { Token } from '../../read/text/tokens.ts';
import { followingCue } from './after.ts';
import type { Amount } from './amounts.ts';
import { leadingCue, listedCue, tollBefore } from './before.ts';
import type { Counted } from './counted-amount.ts';
import { bareCounts, type Counts } from './cues.ts';
import { isBaseOf, isPartOf } from './parts.ts';
import { isMeasure, type UnitKind } from './units.ts';

const KIND_COUNTS: Partial<Record<UnitKind, Counts>> = {
  aircraft: 'aircraft',
  vehicles: 'vehicles',
  ships: 'ships',
  deaths: 'killed',
};

/** What each amount of a sentence counts, in order. */
export function countedOf(tokens: readonly Token[], amounts: readonly Amount[]): readonly Counted[] {
  const counted: Counted[] = [];
  for (const [index, amount] of amounts.entries())
    counted.push(countOf(tokens, amounts, amount, index, counted.at(-1)));
  return counted.map((each, index) =>
    each.isPart && each.counts === null ? { ...each, counts: hostCounts(counted, index) } : each,
  );
}

/** A part counts what the whole counts: the nearest figure before it, else after it. */
function hostCounts(counted: readonly Counted[], index: number): Counts | null {
  const before = counted.slice(Math.max(0, index - 4), index).reverse();
  const host = [...before, ...counted.slice(index + 1, index + 4)].find((each) => !each.isPart && each.counts !== null);
  return host?.counts ?? null;
}

function countOf(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  amount: Amount,
  index: number,
  last: Counted | undefined,
): Counted {
  const none = { amount, counts: null, isPart: false, isToll: false };
  if (isMeasure(amount.unit) || isBaseOf(tokens, amount, last?.amount)) return none;
  const isPart = isPartOf(tokens, amount, amounts[index + 1]);
  const toll = isPart ? null : tollBefore(tokens, amount, last);
  if (toll) return { ...none, counts: toll, isToll: true };
  const isToll = isTotal(tokens, amount);
  const left = leadingCue(tokens, amount);
  const near = followingCue(tokens, amounts, amount, index);
  if (near?.isNear) return { ...none, counts: near.counts, isPart, isToll };
  if (left || isPart) return { ...none, counts: left, isPart, isToll };
  const listed = listedCue(tokens, amount, last);
  if (listed && (!near || near.crossed)) return { ...none, counts: listed };
  if (near) return { ...none, counts: near.counts };
  const bare = amount.unit && (bareCounts(amount.unit.noun) ?? KIND_COUNTS[amount.unit.kind]);
  return { ...none, counts: bare ?? null };
}

/** "A total of 35", "35 people in total", "35 in all". */
function isTotal(tokens: readonly Token[], { qualifier, phraseEnd }: Amount): boolean {
  if (qualifier === 'a total of' || tokens[phraseEnd]?.lower === 'altogether') return true;
  const end = tokens[phraseEnd + 1]?.lower;
  return tokens[phraseEnd]?.lower === 'in' && (end === 'total' || end === 'all');
}
