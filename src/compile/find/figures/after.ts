import type { Token } from '../../read/text/tokens.ts';
import type { Amount } from './amounts.ts';
import { type Counts, cueOf, jointCounts } from './cues.ts';

/** A cue behind an amount. */
export interface Following {
  readonly counts: Counts;
  readonly isNear: boolean;
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
export function followingCue(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  amount: Amount,
  index: number,
): Following | null {
  const own = amount.to <= amount.phraseEnd - 1 ? tokens[amount.phraseEnd - 1] : undefined;
  if (own && amount.unit && /^(?:dead|wounded|injured|homeless|displaced)$/.test(amount.unit.noun)) {
    const cue = cueOf(own);
    if (cue) return { counts: cue.counts, isNear: true, crossed: false };
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
      return { counts: jointCounts(tokens, at, cue.counts), isNear, crossed };
    if (cue) return null;
    if (isLostLives(tokens, at)) return { counts: 'killed', isNear, crossed };
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

/** "12 people lost their lives". */
const isLostLives = (tokens: readonly Token[], at: number): boolean =>
  /^(?:lost|lose|losing)$/.test(tokens[at]?.lower ?? '') && tokens[at + 2]?.lower === 'lives';
