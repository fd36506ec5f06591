import { FIRST_NAMES } from '../../language/en/names/first-names.ts';
import { ORG_HEADS, ORG_TOPICS } from '../../language/en/names/organisations.ts';
import { ROLE_NOUNS, TITLE_MODIFIERS, TITLES } from '../../language/en/names/roles.ts';
import type { Token } from '../../read/text/tokens.ts';
import { hasCapital, opensAt } from './casing.ts';
import { knownAt } from './lexicon.ts';

/** The index behind a title that starts here; `at` itself where none does. Modifiers alone are no title. */
export function endOfTitle(tokens: readonly Token[], at: number, end: number): number {
  let [to, real] = [at, false];
  while (to < end) {
    const token = tokens[to];
    if (!token) break;
    if (token.text === '.' && to > at) to += 1;
    else if (
      isTitle(token.lower) &&
      !(TITLE_MODIFIERS.has(token.lower) && isOrgHead(tokens[to + 1]) && !isTitle(tokens[to + 1]?.lower ?? ''))
    ) {
      real ||= !TITLE_MODIFIERS.has(token.lower) || (token.lower === 'executive' && tokens[to - 1]?.lower === 'chief');
      to += 1;
    } else if (to === at && isRole(tokens, at)) {
      real = true;
      to += 1;
    } else if (
      token.lower === 'of' &&
      real &&
      (ORG_TOPICS.has(tokens[to + 1]?.lower ?? '') || tokens[to + 1]?.lower === 'state')
    ) {
      to += 2;
    } else break;
  }
  return real ? to : at;
}

/** "Skipper Peter Calloway said": a role that has its capital from the sentence's start, or stands before a first name. */
function isRole(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (
    !token ||
    !next ||
    !hasCapital(next) ||
    !(ROLE_NOUNS.has(token.lower) || /.(?:master|woman|person)$/.test(token.lower))
  )
    return false;
  return opensAt(tokens, at) || FIRST_NAMES.has(next.lower);
}

const isTitle = (word: string): boolean =>
  TITLES.has(word) ||
  TITLE_MODIFIERS.has(word) ||
  (word.endsWith('s') && TITLES.has(word.slice(0, -1)) && !TITLE_MODIFIERS.has(word.slice(0, -1)));

const isOrgHead = (token: Token | undefined): boolean => token !== undefined && ORG_HEADS.has(token.lower);

/** Where the first title of a run begins; `end` where it has none. */
export function firstTitle(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const known = knownAt(tokens, at);
    if (known && known.words.length > 1) at += known.words.length - 1;
    else if (tokens[at]?.kind === 'word' && endOfTitle(tokens, at, end) > at) return at;
  }
  return end;
}
