import type { Token } from '../../text/tokens.ts';
import type { Amount } from './amounts.ts';
import { bareCounts, type Counts, cueOf, nounCounts } from './cues.ts';
import { isMeasure, type UnitKind } from './units.ts';

/** An amount with what it counts, and how it stands to the other amounts of its sentence. */
export interface Counted {
  readonly amount: Amount;
  readonly counts: Counts | null;
  /** Counted within another figure: "including 11 children", "six of them", "among the dead". */
  readonly isPart: boolean;
  /** Given by "toll", "total", "the number of dead". */
  readonly isToll: boolean;
  /** How the cue was met: its own, or that of the amount before it in a list. */
  readonly isListed: boolean;
}

const KIND_COUNTS: Partial<Record<UnitKind, Counts>> = {
  aircraft: 'aircraft',
  vehicles: 'vehicles',
  ships: 'ships',
  deaths: 'killed',
};

/** What each amount of a sentence counts, in order. */
export function countedOf(tokens: readonly Token[], amounts: readonly Amount[]): readonly Counted[] {
  const counted: Counted[] = [];
  for (let index = 0; index < amounts.length; index += 1) {
    const amount = amounts[index];
    if (amount) counted.push(countOf(tokens, amounts, index, counted));
  }
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
  index: number,
  done: readonly Counted[],
): Counted {
  const amount = amounts[index] as Amount;
  const none = { amount, counts: null, isPart: false, isToll: false, isListed: false };
  if (isMeasure(amount.unit)) return none;
  const isPart = isPartOf(tokens, amount);
  const toll = tollBefore(tokens, amount, amounts[index - 1]);
  if (toll && !isPart) return { ...none, counts: toll, isToll: true };
  const left = leadingCue(tokens, amount);
  const near = followingCue(tokens, amounts, index);
  if (near?.isNear) return { ...none, counts: near.counts, isPart: isPart || near.isPart };
  if (left) return { ...none, counts: left, isPart };
  if (isPart) return { ...none, isPart };
  const listed = listedCue(tokens, amount, done.at(-1));
  if (listed && (!near || near.crossed)) return { ...none, counts: listed, isListed: true };
  if (near) return { ...none, counts: near.counts, isPart: near.isPart };
  const bare = amount.unit && (bareCounts(amount.unit.noun) ?? KIND_COUNTS[amount.unit.kind]);
  return { ...none, counts: bare ?? null };
}

const PART_BEFORE = /^(?:including|included|among|include|includes|amongst)$/;
/** "including 11", "among them four", "11 of them", "of whom five", "at least 5 of the dead", "10 were among the dead". */
function isPartOf(tokens: readonly Token[], { from, to, phraseEnd }: Amount): boolean {
  const at = (index: number): string => tokens[index]?.lower ?? '';
  if (PART_BEFORE.test(at(from - 1)) && !/^(?:was|were|is|are)$/.test(at(from - 2)))
    return at(from - 1) !== 'among' || !isAmongWhole(tokens, from, phraseEnd);
  if (/^(?:them|whom|which|others)$/.test(at(from - 1)) && /^(?:among|of|including)$/.test(at(from - 2))) return true;
  if (/^(?:and|,)$/.test(at(from - 1)) && partListBefore(tokens, from - 2)) return true;
  if (at(to) === 'of' && /^(?:them|whom|the|those|these)$/.test(at(to + 1))) return true;
  const next = /^(?:was|were|are|is)$/.test(at(phraseEnd)) ? phraseEnd + 1 : phraseEnd;
  return /^(?:among|amongst)$/.test(at(next)) && !/^(?:them|whom)$/.test(at(next + 1));
}

/** "A child was among at least 48 killed": there the number is the whole. */
function isAmongWhole(tokens: readonly Token[], from: number, phraseEnd: number): boolean {
  for (let index = phraseEnd; index < phraseEnd + 3; index += 1) {
    const token = tokens[index];
    if (token && cueOf(token)?.follows) return true;
  }
  return (
    from >= 2 &&
    /^(?:children|women|civilians|medics|minister|leaders?|members?|people)$/.test(tokens[from - 2]?.lower ?? '')
  );
}

const PART_LIST = 8;
/** "including four children and two women": the list that "including" opened still goes on. */
function partListBefore(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index >= 0 && index > from - PART_LIST; index -= 1) {
    const token = tokens[index];
    if (!token) return false;
    if (PART_BEFORE.test(token.lower)) return true;
    if (cueOf(token)?.follows && token.lower !== 'dead') return false;
    if (token.kind === 'mark' && token.text !== ',') return false;
  }
  return false;
}

const TOLL_REACH = 16;
/** "Death toll rises to 12", "put the toll at 12", "the deaths of 12 people", "from 10 to 12". */
function tollBefore(
  tokens: readonly Token[],
  { from, unit, value }: Amount,
  previous: Amount | undefined,
): Counts | null {
  if (value === 1 && /^an?$/.test(tokens[from]?.lower ?? '')) return null;
  const link = tokens[from - 1]?.lower ?? '';
  const floor = Math.max(0, from - TOLL_REACH, previous ? previous.to : 0);
  if (/^(?:of|to|at|was|is|hits|stands|reached|reaches|tops|passes|hit|with|from|exceeds|surpasses|:)$/.test(link)) {
    for (let index = from - 2; index >= floor; index -= 1) {
      const token = tokens[index];
      if (!token || token.text === ';') return null;
      const counts = nounCounts(token.lower);
      if (!counts || (counts !== 'killed' && index < from - 3)) continue;
      if (link === 'of') return isNextTo(tokens, index, from) ? counts : null;
      return isToll(tokens, index) ? counts : null;
    }
    return null;
  }
  // "toll 12", "the death toll had already reached 12", "deaths 12".
  const before = tokens[from - 1];
  return before && /^(?:toll|deaths|fatalities)$/.test(before.lower) && !unit?.isSingular
    ? nounCounts(before.lower)
    : null;
}

/** "Toll of 12", "the death of 12", "a toll in Aleppo of 12" is too far. */
const isNextTo = (tokens: readonly Token[], noun: number, from: number): boolean =>
  from - noun <= 3 && !/^(?:dead|killed|injured|wounded)$/.test(tokens[noun]?.lower ?? '');

/** Not any death leads to its number by "to" or "at": a toll does, and "the number of dead", "those killed". */
function isToll(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.lower ?? '';
  if (word === 'toll' || word === 'fatalities' || word === 'deaths') return true;
  for (let at = index - 1; at >= 0 && at >= index - 5; at -= 1) if (tokens[at]?.lower === 'number') return true;
  return false;
}

/** "Killed 12", "killing as many as 12", "claimed the lives of 12", "claimed 12 lives", "left 12 dead" is not one. */
function leadingCue(tokens: readonly Token[], { from, unit }: Amount): Counts | null {
  for (let index = from - 1; index >= 0 && index >= from - 4; index -= 1) {
    const token = tokens[index];
    if (!token) return null;
    const cue = cueOf(token);
    if (cue?.leads) {
      if (/^claim/.test(token.lower) && unit?.noun !== 'lives' && tokens[index + 2]?.lower !== 'lives') return null;
      if (isPassive(tokens, index)) return null;
      return jointCounts(tokens, index, cue.counts);
    }
    if (token.lower === 'dead' && (tokens[index - 1]?.lower === 'shot' || tokens[index - 1]?.lower === 'shoot'))
      return 'killed';
    if (
      !/^(?:a|an|the|lives|of|further|additional|another|other|some|all|and|or|any|also|its|their|his|least|at|")$/.test(
        token.lower,
      )
    )
      return null;
  }
  return null;
}

/** "were killed 12 hours later", "people killed, 12 of them": what was said before owns the cue. */
const isPassive = (tokens: readonly Token[], index: number): boolean =>
  /^(?:was|were|been|is|are|being|be)$/.test(tokens[index - 1]?.lower ?? '');

/** "Killed or wounded 12" counts both in one. */
function jointCounts(tokens: readonly Token[], index: number, counts: Counts): Counts {
  // "Killed Injured", in headlines without their comma.
  const beside = tokens[index + 1] && cueOf(tokens[index + 1] as Token);
  if (counts === 'killed' && beside?.counts === 'wounded' && beside.follows) return 'casualties';
  const [one, other] = [tokens[index - 2], tokens[index + 2]];
  for (const [link, token] of [
    [tokens[index - 1], one],
    [tokens[index + 1], other],
  ]) {
    if (!link || !token || !/^(?:and|or)$/.test(link.lower)) continue;
    const second = cueOf(token)?.counts;
    if (second && second !== counts && [second, counts].every((each) => each === 'killed' || each === 'wounded'))
      return 'casualties';
  }
  return counts;
}

interface Following {
  readonly counts: Counts;
  readonly isNear: boolean;
  readonly isPart: boolean;
  /** It stands behind another amount. */
  readonly crossed: boolean;
}

const REACH = 16;
const AUXILIARY = new Set(
  'was were is are be been being have has had reported reportedly confirmed feared believed presumed also all left found shot burned stabbed burnt beaten crushed blown either both now still to already later since thought said known instantly immediately and or "'.split(
    ' ',
  ),
);
const BARRIER = new Set(
  'said says told reported added who which where when while after as because but although though before that adding saying against by killing wounding injuring leaving left'.split(
    ' ',
  ),
);

/** The next cue after the counted noun whose subject it may be: "12 people … were killed". */
function followingCue(tokens: readonly Token[], amounts: readonly Amount[], index: number): Following | null {
  const amount = amounts[index] as Amount;
  const own = amount.to <= amount.phraseEnd - 1 ? tokens[amount.phraseEnd - 1] : undefined;
  if (own && amount.unit && /^(?:dead|wounded|injured|homeless|displaced)$/.test(amount.unit.noun)) {
    const cue = cueOf(own);
    if (cue) return { counts: cue.counts, isNear: true, isPart: false, crossed: false };
  }
  let isNear = true;
  let crossed = false;
  let next = index + 1;
  const start = amount.unit ? amount.phraseEnd : amount.to;
  for (let at = start; at < tokens.length && at < start + REACH; at += 1) {
    const token = tokens[at];
    if (!token || token.text === ';' || token.text === ':') return null;
    while ((amounts[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const other = amounts[next];
    if (other && other.from <= at) {
      if (!isInList(tokens, amounts[next - 1] ?? amount, other)) return null;
      crossed = true;
      isNear = false;
      at = other.to - 1;
      continue;
    }
    const cue = cueOf(token);
    if (cue?.follows && !isLedOn(tokens, at, amounts, next))
      return { counts: jointCounts(tokens, at, cue.counts), isNear, isPart: false, crossed };
    if (cue) return null;
    if (AUXILIARY.has(token.lower) || (isNear && isGap(token, tokens[at + 1]))) continue;
    isNear = isNear && !amount.unit && amount.noun === null && token.kind === 'word' && at < start + 4;
    if (BARRIER.has(token.lower)) return null;
  }
  return null;
}

/** "who died", "others", "people on board": passed over, the cue still counts as near. */
const isGap = ({ lower }: Token, next: Token | undefined): boolean =>
  /^(?:others|more|people|of|the|its|their|other)$/.test(lower) ||
  (/^(?:who|that)$/.test(lower) && next !== undefined && (cueOf(next) !== undefined || AUXILIARY.has(next.lower)));

/** A part ("including 12"), or the next of a list ("12 sailors and a diver", "12 sailors 3 divers" in a headline). */
function isInList(tokens: readonly Token[], last: Amount, { from, unit }: Amount): boolean {
  if (/^(?:including|among|them|whom)$/.test(tokens[from - 1]?.lower ?? '')) return true;
  if (unit === null || from - last.phraseEnd > 3) return false;
  return tokens
    .slice(last.phraseEnd, from)
    .every(({ lower }) => /^(?:and|,|plus|or|her|his|their|"|as|well)$/.test(lower));
}

/** "five killed 12": the cue leads to the number right behind it, and its subject stands before. */
function isLedOn(tokens: readonly Token[], at: number, amounts: readonly Amount[], next: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  const cue = token && cueOf(token);
  if (!cue?.leads || (before && /^(?:was|were|been|are|is)$/.test(before.lower))) return false;
  const led = amounts[next];
  const after = led && tokens[led.phraseEnd];
  return led?.from === at + 1 && !(after && cueOf(after)?.follows);
}

/** "killed 12 sailors and three divers", "12 sailors 3 divers": the list goes on under the same cue. */
function listedCue(tokens: readonly Token[], { from, unit }: Amount, previous: Counted | undefined): Counts | null {
  if (!previous?.counts || previous.isPart || !unit) return null;
  const gap = from - previous.amount.phraseEnd;
  if (gap < 0 || gap > 4) return null;
  for (let index = previous.amount.phraseEnd; index < from; index += 1)
    if (!/^(?:and|,|as|well|along|with|plus|also|")$/.test(tokens[index]?.lower ?? '')) return null;
  return previous.counts;
}
