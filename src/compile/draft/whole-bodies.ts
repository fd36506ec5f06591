import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token, tokensOf } from '../read/text/tokens.ts';
import { bitsOf } from './token-classes.ts';

/** Characters of an article before a line in which a body is looked for by its whole name. */
const READ = 6_000;

/** Words of a name before its noun. */
const MOST_WORDS = 5;

/**
 * A line that calls bodies by the whole names that its article gives them before: "the Commission" as "the Harbour Safety
 * Commission". Left as it is where the article names two of the kind, where its paragraph does not name it (`isNamedHere`, by any
 * of its spellings), and where that leaves no room.
 */
export function withWholeBodies(
  line: string,
  told: string,
  budget: number,
  isNamedHere: (name: string) => boolean,
): string {
  const tokens = tokensOf(line);
  let text: readonly Token[] | null = null;
  return tokens.reduceRight((whole, token, at) => {
    const noun = bodyBehind(tokens, at);
    if (noun < 0) return whole;
    text ??= tokensOf(told.slice(-READ));
    const [only, ...others] = new Set(namesEndingIn(text, tokens.slice(at + 1, noun + 1)));
    const [from, to] = [tokens[at + 1]?.start ?? 0, tokens[noun]?.end ?? 0];
    const isFirst = !line.slice(0, token.start).includes(only ?? '…');
    if (only === undefined || others.length > 0 || !isFirst || !isNamedHere(only)) return whole;
    const named = whole.slice(0, from) + only + whole.slice(to);
    return named.length <= budget ? named : whole;
  }, line);
}

/** Where the noun of a body stands behind "the", by itself or behind words in small letters; -1 where none does. */
function bodyBehind(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.lower !== 'the') return -1;
  for (let noun = at + 1; noun <= at + 2; noun += 1) {
    const [token, next] = [tokens[noun], tokens[noun + 1]];
    if (token?.kind !== 'word') return -1;
    const isBody = (bitsOf(token) & Word.ORGANISATION) !== 0 && (bitsOf(token) & Word.ANYBODY) === 0;
    const isNamed = next?.kind === 'word' && (isCapital(next) || next.lower === 'of' || next.lower === 'for');
    if (isBody) return isNamed || english.classes.get('one-in-any-story')?.has(token.lower) === true ? -1 : noun;
    if (isCapital(token) || (bitsOf(token) & (Word.PREPOSITION | Word.CONJUNCTION | Word.AUXILIARY)) !== 0) return -1;
  }
  return -1;
}

/** Names of a text that end in a noun and have all of some words: "Harbour Safety Commission", "Ministry of Health". */
function namesEndingIn(text: readonly Token[], words: readonly Token[]): readonly string[] {
  const noun = words.at(-1)?.lower;
  return text.flatMap((token, at): string[] => {
    if (token.lower !== noun || !isCapital(token)) return [];
    let from = at;
    while (at - from < MOST_WORDS && isOfName(text, from - 1)) from -= 1;
    const to = text[at + 1]?.lower === 'of' && isOfName(text, at + 2) ? at + 2 : at;
    const name = text.slice(from, to + 1);
    const isAll = words.every(({ lower }) => name.some((each) => each.lower === lower));
    const isOneMore = name.length > words.length && isAll;
    return isOneMore && isKnownAs(text, from) ? [name.map((each) => each.text).join(' ')] : [];
  });
}

const isOfName = (text: readonly Token[], at: number): boolean => {
  const token = text[at];
  return token?.kind === 'word' && isCapital(token) && (bitsOf(token) & NO_NAME) === 0;
};

const NO_NAME = Word.DETERMINER | Word.PREPOSITION | Word.CONJUNCTION | Word.PRONOUN | Word.TIME | Word.POSSESSIVE;

/** "the Harbour Safety Commission", and no "When Commission". */
const isKnownAs = (text: readonly Token[], from: number): boolean => text[from - 1]?.lower === 'the';
