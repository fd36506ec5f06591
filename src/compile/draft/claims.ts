import { isVerb } from '../compare/clauses.ts';
import { termsOf } from '../compare/dated.ts';
import type { Findings } from '../find/extract.ts';
import type { Language } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import type { Document } from '../read/document.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';

/** What somebody says that is or is not: with its terms, and those that it denies. */
export interface LocalClaim {
  /** Where its sentence stands: its paragraph, and offsets into the text. */
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  /** Key of whoever says so; null where nobody is named. */
  readonly speaker: string | null;
  readonly terms: readonly number[];
  readonly denies: readonly number[];
}

/** Tokens behind a word that denies within which stands what is denied. */
const REACH = 5;

/** What the sentences say that report what somebody says; those that are only a quotation, or ask, say nothing of the kind. */
export function claimsIn(document: Document, found: Pick<Findings, 'statements'>): readonly LocalClaim[] {
  const { language, sentences } = document;
  const claims: LocalClaim[] = [];
  let last = -1;
  for (const { start, speaker } of found.statements) {
    let index = Math.max(0, last);
    while (index < sentences.length && (sentences[index]?.end ?? 0) <= start) index += 1;
    const sentence = sentences[index];
    if (!sentence || index === last) continue;
    last = index;
    // What is quoted is said in passing: "We will not give them an excuse".
    if (/^["“‘']/.test(document.text.slice(sentence.start, sentence.end))) continue;
    const { tokens } = sentence;
    const own = tokens.flatMap((_, at) => deniedBehind(tokens, at, language));
    const named = tokens.flatMap((token): Token[] => {
      const lower = language.accounts.denied.get(token.lower);
      return lower === undefined ? [] : [{ ...token, lower }];
    });
    const denied = [...own, ...named].filter(({ lower }) => !language.accounts.deniedOften.has(lower));
    claims.push({
      ...{ paragraph: sentence.line + 1, from: sentence.start, to: sentence.end, speaker: speaker?.entity ?? null },
      terms: termsOf({ tokens }, language, LEAST),
      denies: termsOf({ tokens: denied }, language, LEAST),
    });
  }
  return claims;
}

/** Letters of a term that two claims may be on. */
const LEAST = 3;

/**
 * What a word denies: of "no" the thing that there is none of ("no tremor"), of others a state alone ("was not armed",
 * "did not own a gun"). What else is not so is told of too many things.
 */
function deniedBehind(tokens: readonly Token[], at: number, language: Language): readonly Token[] {
  const { denying, denyingThings, denied, acts } = language.accounts;
  const { lower = '' } = tokens[at] ?? {};
  if (!denying.has(lower)) return [];
  const behind = tokens.slice(at + 1, at + REACH);
  const states = new Set(denied.values());
  const state = behind.filter((token) => states.has(acts.get(token.lower) ?? ''));
  if (state.length > 0 || !denyingThings.has(lower)) return state;
  const isName = behind[0] !== undefined && isCapital(behind[0]);
  // "No nurse would work": what is to come is no fact.
  if (behind.some((token) => language.classes.get('not-yet')?.has(token.lower))) return [];
  return isName ? [] : behind.slice(headOf(behind, language), headOf(behind, language) + 1);
}

/** Index of the noun that a phrase ends in: of "sign of life" the first. */
function headOf(tokens: readonly Token[], language: Language): number {
  const bits = (at: number): number => language.speech.classes.get(tokens[at]?.lower ?? '') ?? 0;
  let at = 0;
  while (
    at + 1 < tokens.length &&
    tokens[at + 1]?.kind === 'word' &&
    (bits(at + 1) & (Word.PREPOSITION | Word.CONJUNCTION | Word.RELATIVE | Word.ADVERB | Word.DETERMINER)) === 0 &&
    !isVerb(tokens, at + 1, language)
  )
    at += 1;
  return at;
}
