import type { Amount, FigureScan } from './amounts.ts';
import { groupFrom, isBaseOf } from './parts.ts';

/** Where what is said of an amount goes on behind the next: behind the base of "five of the 30", or in a list with it. */
export function behindAmount(scan: FigureScan, last: Amount, other: Amount): { to: number; crosses: boolean } | null {
  if (isBaseOf(scan, other, last)) return { to: other.phraseEnd, crosses: false };
  // "14 were ill, of whom two had died"
  if (scan.is(other.from - 1, 'whom') && scan.cue(scan.is(other.to, 'before-cue') ? other.to + 1 : other.to))
    return null;
  // "Eleven men, seven of them foreign, were killed"
  const aside = asideEnd(scan, other);
  if (aside > 0) return { to: aside, crosses: false };
  return isInList(scan, last, other) ? { to: other.to, crosses: true } : null;
}

/** Tokens of what is told of one of them. */
const ASIDE = 8;

/** Behind the comma that ends "seven of them foreign,"; 0 where what is said is of the seven: "seven of whom were killed". */
function asideEnd(scan: FigureScan, { from, to }: Amount): number {
  // "Seven people, the youngest a girl of six, were killed"
  const opens = [from - 1, from - 2, from - 3].find((at) => scan.word(at) === ',');
  if (opens !== undefined && scan.is(opens + 1, 'the') && scan.is(opens + 2, 'of-them'))
    for (let at = to; at < to + ASIDE; at += 1) if (scan.word(at) === ',') return at + 1;
  if (!scan.is(to, 'of') || !scan.is(to + 1, 'whom')) return 0;
  for (let at = to + 2; at < to + 6 && !scan.is(at, 'before-cue') && !scan.cue(at); at += 1)
    if (scan.word(at) === ',') return at + 1;
  return 0;
}

/** "Smugglers": people by the form of the noun. */
export function isOfTrade({ language: { figures, classes } }: FigureScan, { noun }: Amount): boolean {
  const one = noun?.replace(/s$/, '') ?? '';
  return one !== noun && figures.agent?.test(one) === true && !classes.get('no-agent')?.has(one);
}

/** Behind the noun of an amount, known or of a trade. */
export const behindNoun = (scan: FigureScan, amount: Amount): number =>
  amount.unit === null && scan.word(amount.phraseEnd) === amount.noun && isOfTrade(scan, amount)
    ? amount.phraseEnd + 1
    : amount.phraseEnd;

/** A part ("including 12"), or the next of a list ("12 sailors and a diver", "12 sailors 3 divers" in a headline). */
function isInList(scan: FigureScan, last: Amount, next: Amount): boolean {
  const { from, unit } = next;
  if (scan.is(groupFrom(scan, from) - 1, 'opens-part')) return true;
  const behind = behindNoun(scan, last);
  return (
    (unit !== null || isOfTrade(scan, next)) && from - behind <= 3 && isAll(scan, behind, from, 'list-of-subjects')
  );
}

/** True where nothing but commas and words of a class stands between two amounts. */
export function isAll(scan: FigureScan, from: number, to: number, name: string): boolean {
  for (let at = from; at < to; at += 1) if (!scan.is(at, name) && !/^[,"]$/.test(scan.word(at))) return false;
  return true;
}
