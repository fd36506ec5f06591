import type { NameMention } from '../extraction.ts';
import type { FigureScan } from './amounts.ts';
import type { Counted } from './counting.ts';
import { killedFrom } from './people.ts';
import { firstEndingAfter } from './sources.ts';
import type { Sum } from './sums.ts';

/**
 * Somebody with others, all counted dead: "the mayor and two of his bodyguards", "Salem Roe, along with nine comrades,",
 * "Mother and three children die". Who kills "himself and 12 others" is counted with none of them.
 */
export function companyOf(
  scan: FigureScan,
  counted: readonly Counted[],
  names: readonly NameMention[],
): readonly Sum[] {
  return counted.flatMap((each, index): readonly Sum[] => {
    const { counts, isPart, isToll, amount } = each;
    if (counts !== 'killed' || isPart || isToll || amount.value < 1 || amount.max !== null) return [];
    const last = linkBefore(scan, each);
    const from = last === null ? null : personFrom(scan, last, names);
    const before = counted[index - 1]?.amount;
    if (from === null || (before && before.phraseEnd > from)) return [];
    const first: Counted = { ...each, amount: { ...amount, from, isAdded: false } };
    return [{ first, last: each, value: amount.value + 1, addends: [1, amount.value] }];
  });
}

/** The token before "and", "along with" or a comma that joins others to somebody; null where nothing says so. */
function linkBefore(scan: FigureScan, { amount: { from, to, isAdded } }: Counted): number | null {
  const isTheirs = scan.is(from - 1, 'possessive');
  const link = isTheirs ? from - 2 : from - 1;
  const isOthers = isTheirs || isAdded || (scan.is(to, 'of') && scan.is(to + 1, 'possessive'));
  const isWith = scan.is(link, 'with');
  if (isWith || scan.is(link, 'alongside')) {
    const verb = isWith ? link - 1 : link;
    if (isWith && !scan.is(verb, 'alongside')) return null;
    return scan.word(verb - 1) === ',' ? verb - 2 : verb - 1;
  }
  // Headlines: "Mayor, two others killed".
  if (scan.word(link) === ',' && isAdded && scan.unit(link - 1)?.isSingular) return link - 1;
  if (!scan.is(link, 'and')) return null;
  const isObject = scan.person(link - 1, true) !== undefined && killedFrom(scan, link - 1) !== null;
  return isOthers || isObject || isBare(scan, link - 1) || scan.is(link - 1, 'object-pronoun') ? link - 1 : null;
}

/** A singular noun without an article at the start: "Mother and three children die". */
function isBare(scan: FigureScan, noun: number): boolean {
  if (noun > 2 || !scan.person(noun) || scan.is(0, 'determiner') || scan.is(0, 'a')) return false;
  return !scan.cue(noun - 1) && !scan.cue(noun - 2);
}

/** Where the words begin of the one person whose last word this is: a name, "him", "the mayor"; null for anything else. */
function personFrom(scan: FigureScan, last: number, names: readonly NameMention[]): number | null {
  if (scan.is(last, 'object-pronoun')) return scan.is(last, 'himself') ? null : last;
  const killed = scan.person(last, true) ? killedFrom(scan, last) : null;
  if (killed !== null) return killed;
  if (scan.person(last)) {
    let from = last;
    while (from > 0 && last - from < 4 && scan.kind(from - 1) === 'word' && !scan.is(from, 'determiner')) from -= 1;
    return scan.is(from, 'determiner') ? from : last;
  }
  return nameFrom(scan, last, names);
}

/** Where the name of a person begins that ends here; or of whoever others are alongside, known or not. */
function nameFrom(scan: FigureScan, last: number, names: readonly NameMention[]): number | null {
  const { start, end, text } = scan.tokens[last] ?? { start: 0, end: 0, text: '' };
  const near = names[firstEndingAfter(names, start)];
  const name = near?.end === end ? near : undefined;
  let from = last;
  if (name?.type === 'person') {
    while ((scan.tokens[from - 1]?.start ?? -1) >= name.start) from -= 1;
    return from;
  }
  const isAlongside = scan.is(last + 1, 'alongside') || scan.is(last + 2, 'alongside');
  return isAlongside && /\p{Lu}/u.test(text) && name?.type !== 'place' ? last : null;
}
