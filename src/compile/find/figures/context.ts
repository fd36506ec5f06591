import type { Token } from '../../read/text/tokens.ts';
import type { DateMention, Found, NameMention } from '../extraction.ts';

/** The first mention that ends behind `offset`; mentions are in text order and do not overlap. */
export function firstEndingAfter<T extends Found>(mentions: readonly T[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const PLACING = /^(?:in|at|across|near|throughout|around|outside|aboard|off)$/;
const REACH = 8;

/** "In Porto Novo", "across the Lena delta": the place named right behind the counted noun or its verb. */
export function scopeOf(
  text: string,
  tokens: readonly Token[],
  phraseEnd: number,
  names: readonly NameMention[],
): string | null {
  if (names.length === 0) return null;
  for (let index = phraseEnd; index < tokens.length && index < phraseEnd + REACH; index += 1) {
    const token = tokens[index];
    if (!token || token.kind === 'mark' || token.kind === 'number') return null;
    if (!PLACING.test(token.lower)) continue;
    const name = names[firstEndingAfter(names, token.end)];
    const near = tokens[index + 4]?.end ?? Number.POSITIVE_INFINITY;
    return name && name.type === 'place' && name.start < near ? text.slice(token.start, name.end) : null;
  }
  return null;
}

/** The value of the date after "as of", "as at" or "by" in a sentence, or null. */
export function asOfDate(tokens: readonly Token[], dates: readonly DateMention[]): string | null {
  if (dates.length === 0) return null;
  for (let index = 1; index < tokens.length; index += 1) {
    const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
    if (!token || !next) continue;
    const isAsOf = before?.lower === 'as' && (token.lower === 'of' || token.lower === 'at');
    if (!isAsOf && token.lower !== 'by') continue;
    const date = dates[firstEndingAfter(dates, token.end)];
    if (date && date.start <= next.start && date.type !== 'DURATION' && date.type !== 'SET') return date.value;
  }
  return null;
}
