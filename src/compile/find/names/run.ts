import { COMMON, HEADLINE_WORDS, isCommon, NEVER_NAMES } from '../../language/en/names/common.ts';
import { FIRST_NAMES } from '../../language/en/names/first-names.ts';
import { ORG_HEADS, ORG_OPENERS, ORG_TOPICS, UPPER_ONLY } from '../../language/en/names/organisations.ts';
import { PLACE_OPENERS } from '../../language/en/names/places.ts';
import { ROLE_NOUNS, SPEECH_VERBS, TITLES } from '../../language/en/names/roles.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, type Token } from '../../read/text/tokens.ts';
import type { Casings, LetterStyle } from './casing.ts';
import { hasCapital, opensAt } from './casing.ts';
import { type Known, knownAt, knownWord } from './lexicon.ts';

/** Small words inside personal names. */
const PARTICLES = wordSet('de du da do dos das del della di van von der den ten ter bin ibn al el la le zu af');
/** Words that are no name alone and yet open one. */
const OPEN_ONLY = wordSet(
  'north south east west northern southern eastern western islamic christian catholic arab republican democratic orthodox muslim jewish english nobel world sunday saturday prime web new british cold',
);
/** What owns with "'s" inside a name: "People's Party". */
const OWNERS = wordSet(
  'people women men children workers farmers teachers veterans nurses citizens journalists mcdonald moody lloyd macy kohl wendy christie sotheby poor levi domino king queen st',
);
/** Abbreviations whose full stop stands inside a name. */
const DOTTED = wordSet(
  'st mr mrs ms dr prof gen lt col maj capt sgt sen rep gov rev hon jr sr inc ltd co corp bros adm brig mt ft',
);

/** Endings of web addresses that outlets go by. */
const DOMAINS = wordSet('com org net am az ge ru tr ir uk de fr info tv gov edu io eu co');

/** What is read: tokens of one sentence, with how the article writes its words. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly style: LetterStyle;
  readonly casings: Casings;
}

const hasDigit = (text: string): boolean => /\d/.test(text);

/** True where a capital at a place that would have one anyway belongs to a name. */
function opensName({ tokens, casings }: Reading, index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token) return false;
  const { lower, text } = token;
  const { small, inside } = casings.of(lower);
  if ((TITLES.has(lower) || ROLE_NOUNS.has(lower)) && next && hasCapital(next)) return true;
  const nextNames = next !== undefined && next.kind === 'word' && hasCapital(next) && !NEVER_NAMES.has(next.lower);
  if (FIRST_NAMES.has(lower) && nextNames && small <= inside + 1) return true;
  const known = knownAt(tokens, index);
  if (known && known.words.length > 1) return true;
  if (ORG_OPENERS.has(lower) && next?.lower === 'of' && tokens[index + 2] && hasCapital(tokens[index + 2] ?? token))
    return true;
  if (NEVER_NAMES.has(lower)) return OPEN_ONLY.has(lower) && nextNames;
  if (inside > 0 && inside >= small) return true;
  if (known) return small === 0 && !COMMON.has(lower);
  if (small > 0) return nextNames && (ORG_OPENERS.has(lower) || ORG_TOPICS.has(lower)) && small < inside;
  if (ORG_OPENERS.has(lower) && next?.lower === 'of') return true;
  if (isCommon(lower)) return text.length > 1 && nextNames && ORG_TOPICS.has(lower) && ORG_HEADS.has(next.lower);
  return true;
}

/** "US-backed", "Azerbaijani-Turkish", "New York City-based": a name that a hyphen joins to something else. */
export function isCompound(token: Token): boolean {
  const at = token.text.search(/[-‐‑]/);
  if (at < 2) return false;
  if (
    /^[-‐‑](?:based|backed|led|brokered|held|owned|born|made|style|controlled|occupied|run|sponsored|mediated|funded|era|wide|friendly|ruled|listed|speaking|appointed|imposed|allied|trained|supplied|built|aligned)$/.test(
      token.lower.slice(at),
    )
  )
    return true;
  return (
    knownPart(token, 0, at)?.type === 'place' &&
    knownPart(token, at + 1, token.text.length) !== undefined &&
    !knownWord(token)
  );
}

/** The known name that a part of a hyphenated token is. */
export function knownPart(token: Token, from: number, to: number): Known | undefined {
  const part = { ...token, text: token.text.slice(from, to), lower: token.lower.slice(from, to) };
  return isCapital(part) ? knownWord(part) : undefined;
}

/** True for a token that may be part of a name where it stands. */
export function nameable(reading: Reading, index: number): boolean {
  const { tokens, style, casings } = reading;
  const token = tokens[index];
  if (!token || !hasCapital(token) || hasDigit(token.text)) return false;
  const { lower } = token;
  const after = tokens[index + 1];
  if (after?.text === '$' && after.start === token.end) return false;
  if (style === 'upper') {
    if (UPPER_ONLY.has(lower) && casings.of(lower).inside === 0) return false;
    if (knownAt(tokens, index) && !COMMON.has(lower)) return true;
    return (
      FIRST_NAMES.has(lower) ||
      casings.of(lower).inside > 0 ||
      (index === 0 && !isCommon(lower) && !SPEECH_VERBS.has(lower))
    );
  }
  if (style === 'title' && (HEADLINE_WORDS.has(lower) || SPEECH_VERBS.has(lower))) {
    return TITLES.has(lower) || (knownAt(tokens, index)?.words.length ?? 0) > 1;
  }
  if (style === 'title' || opensAt(tokens, index)) return opensName(reading, index);
  if (!NEVER_NAMES.has(lower)) return token.text.length > 1 || next(tokens, index)?.text === '.';
  const before = tokens[index - 1];
  if (
    before &&
    FIRST_NAMES.has(before.lower) &&
    hasCapital(before) &&
    /^(?:may|april|june|august|english|church|prince|day)$/.test(lower)
  )
    return true;
  if ((knownAt(tokens, index)?.words.length ?? 0) > 1) return true;
  return OPEN_ONLY.has(lower) && after !== undefined && hasCapital(after) && !NEVER_NAMES.has(after.lower);
}

const next = (tokens: readonly Token[], index: number): Token | undefined => tokens[index + 1];

/** The index behind the last token of the run of name words that starts at `from`, small words inside it included. */
export function runEnd(reading: Reading, from: number): number {
  const { tokens } = reading;
  let end = from + 1;
  for (;;) {
    const known = knownAt(tokens, end - 1);
    if (known && known.words.length > 1) end = Math.max(end, end - 1 + known.words.length);
    const last = tokens[end - 1];
    if (last?.text.includes('-') && isCompound(last) && tokens[end - 2]?.lower !== 'of') return end;
    const step = joined(reading, end, from);
    if (step === 0 || end - from > 14) return end;
    end += step;
  }
}

/** How many tokens at `at` carry the run on: 1 for a further name word, more where small words join one; 0 for none. */
function joined(reading: Reading, at: number, from: number): number {
  const { tokens } = reading;
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !token) return 0;
  if (token.kind === 'word' && hasCapital(token)) return nameable(reading, at) ? 1 : 0;
  const goesOn = after !== undefined && nameable(reading, at + 1);
  if (token.text === '.' && before.end === token.start) {
    if (after?.start === token.end && DOMAINS.has(after.text)) return 2;
    if (before.text.length === 1 || DOTTED.has(before.lower)) return goesOn ? 2 : before.text.length === 1 ? 0 : 1;
    return 0;
  }
  if (token.text === '&') return goesOn ? 2 : 0;
  if (token.text === "'s" || token.text === '’s') return goesOn && OWNERS.has(before.lower) ? 2 : 0;
  if (!goesOn && after?.lower !== 'the' && !(after && PARTICLES.has(after.lower))) return 0;
  const ofPlace =
    token.lower === 'of' &&
    knownAt(tokens, at + 1)?.type === 'place' &&
    tokens.slice(from, at).some(({ lower }) => lower === 'of');
  const opener =
    ofPlace ||
    ORG_OPENERS.has(before.lower) ||
    PLACE_OPENERS.has(before.lower) ||
    (token.lower === 'for' && ORG_HEADS.has(before.lower));
  if (token.lower === 'of' || token.lower === 'for') {
    const heads =
      opener ||
      tokens.slice(from + 1, at).some(({ lower }) => lower === 'for') ||
      (token.lower === 'of' && /^(?:secretary|minister|chief)$/.test(before.lower));
    if (!heads) return 0;
    if (after?.lower === 'the') return nameable(reading, at + 2) ? 3 : 0;
    return goesOn ? 2 : 0;
  }
  if (token.lower === 'in') {
    if (!goesOn || knownAt(tokens, at + 1)?.type !== 'place') return 0;
    return tokens.slice(from, at).some(({ lower }) => lower === 'for') ? 2 : 0;
  }
  if (token.lower === 'and')
    return goesOn && ORG_TOPICS.has(before.lower) && ORG_TOPICS.has(after?.lower ?? '') ? 2 : 0;
  if (!PARTICLES.has(token.lower) || before.kind !== 'word') return 0;
  if (goesOn) return 2;
  return after && PARTICLES.has(after.lower) && nameable(reading, at + 2) ? 3 : 0;
}
