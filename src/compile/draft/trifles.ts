import { isVerb } from '../compare/clauses.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, tokensOf } from '../read/text/tokens.ts';
import { isNewsworthy } from './story-terms.ts';
import { bitsOf, isIn } from './token-classes.ts';

/** Tokens of a verb with its auxiliaries: "has just been". */
const GROUP = 4;

/**
 * True for a line that tells no more than a count as it stood, which the figures of a topic have with its history ("the
 * toll rose to 26"), or where somebody went ("the minister flew home").
 */
export function isTrifle(line: string): boolean {
  return english.accounts.tallies.alone.test(line) || isOnlyWay(line);
}

/** "Roe flew home", "the minister visited the town": of one person, and of nothing that is done there. */
function isOnlyWay(line: string): boolean {
  const tokens = tokensOf(line);
  const verb = tokens.findIndex((_, at) => at > 0 && isVerb(tokens, at, english));
  const subject = tokens.slice(0, Math.max(0, verb));
  const isOfficer = subject.some((token) => (bitsOf(token) & Word.ROLE) !== 0);
  const isName = subject.some((token, at) => at > 0 && [token, subject[at - 1] ?? token].every(isCapital));
  return (
    (isOfficer || isName) &&
    !isNewsworthy(line) &&
    tokens.slice(verb, verb + GROUP).some((token) => isIn('goes-somewhere', token))
  );
}
