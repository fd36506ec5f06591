import { FIRST_NAMES } from '../../language/en/names/first-names.ts';
import { CORPORATE, ORG_HEADS } from '../../language/en/names/organisations.ts';
import { PLACE_HEADS } from '../../language/en/names/places.ts';
import type { Token } from '../../read/text/tokens.ts';
import { hasCapital } from './casing.ts';
import { knownAt } from './lexicon.ts';

/** The index behind the last organisation head of a run, its corporate endings included; `at` where there is none. */
export function headEnd(tokens: readonly Token[], at: number, stop: number): number {
  for (let to = at + 2; to < stop; to += 1) {
    if (!/^(?:inc|llc|ltd|plc|corp|corporation|gmbh|n\.v\.|s\.a\.)$/.test(tokens[to - 1]?.lower ?? '')) continue;
    return tokens[to]?.text === '.' ? to + 1 : to;
  }
  for (let to = stop; to > at; to -= 1) {
    const last = tokens[to - 1];
    if (!last) continue;
    if (last.text === '.' && CORPORATE.has(tokens[to - 2]?.lower ?? '')) return to;
    if (last.kind === 'word' && (ORG_HEADS.has(last.lower) || CORPORATE.has(last.lower.replace(/\.$/, '')))) {
      if (to - 1 === at && !CORPORATE.has(last.lower)) return at;
      return to;
    }
  }
  return at;
}

/** Where a first name begins that is no part of what stands before it; `stop` where none does. */
export function nextPerson(tokens: readonly Token[], from: number, stop: number): number {
  for (let at = from; at < stop - 1; at += 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (token && FIRST_NAMES.has(token.lower) && before?.kind === 'word' && hasCapital(before)) return at;
  }
  return stop;
}

/** The index behind the last word that makes a place of a run ("River"); `at` where there is none. */
export function placeEnd(tokens: readonly Token[], at: number, stop: number): number {
  let to = stop;
  for (; to > at + 1; to -= 1) if (PLACE_HEADS.has(tokens[to - 1]?.lower ?? '')) return to;
  return at;
}

/** A person's name ends at a title, at four words, or where something else known begins. */
export function personEnd(tokens: readonly Token[], from: number, stop: number): number {
  let [to, words] = [from, 0];
  for (; to < stop && words < 5; to += 1) {
    const token = tokens[to];
    if (!token) break;
    if (token.text === '&' || token.lower === "'s") break;
    const known = words > 1 ? knownAt(tokens, to) : undefined;
    if (known && (known.words.length > 1 || known.people)) break;
    if (token.kind === 'word') words += 1;
  }
  while (to > from + 1 && tokens[to - 1]?.kind === 'mark' && !/^(?:jr|sr)$/.test(tokens[to - 2]?.lower ?? '')) to -= 1;
  return to;
}

/** An unknown name ends where a known one begins. */
export function unknownEnd(tokens: readonly Token[], at: number, stop: number): number {
  let to = at + 1;
  for (; to < stop; to += 1) {
    const known = knownAt(tokens, to);
    if (known && (known.words.length > 1 || known.people)) break;
  }
  while (to > at + 1 && tokens[to - 1]?.kind === 'mark') to -= 1;
  return to;
}
