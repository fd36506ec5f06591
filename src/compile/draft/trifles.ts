import { isVerb } from '../compare/clauses.ts';
import { english } from '../language/languages.ts';
import { tokensOf } from '../read/text/tokens.ts';
import { isIn } from './token-classes.ts';

/** Tokens of a verb with its auxiliaries: "has just been". */
const GROUP = 4;

/**
 * True for a line that tells no more than a count as it stood, which the figures of a topic have with its history ("the
 * toll rose to 26"), or where somebody went ("the minister flew home").
 */
export function isTrifle(line: string): boolean {
  return english.accounts.tallies.alone.test(line) || isOnlyWay(line);
}

function isOnlyWay(line: string): boolean {
  const tokens = tokensOf(line);
  const verb = tokens.findIndex((_, at) => at > 0 && isVerb(tokens, at, english));
  return verb > 0 && tokens.slice(verb, verb + GROUP).some((token) => isIn('goes-somewhere', token));
}
