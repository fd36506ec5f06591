import { isSpeech } from '../compare/clauses.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { tokensOf } from '../read/text/tokens.ts';
import { bitsOf } from './token-classes.ts';

/**
 * Ways to say behind a line whose words it is, the best first: whole where that fits; else as short as leaves the whole
 * line; else any. Only what stands on paper about what somebody says of themselves may be left out.
 */
export function tailsOf(whose: string, line: string, budget: number): readonly string[] {
  const fits = (end: string): boolean => line.length + end.length <= budget;
  if (fits(whose)) return [whose];
  const plainer = saidBy(withoutDescription(whose));
  const named = withoutOffice(plainer);
  const tails = [...new Set([plainer, withoutRest(plainer), named, withoutRest(named), lastOfTwo(named)])];
  const isOnPaper = speaks(line) && tokensOf(whose).some(({ lower }) => english.accounts.documents.has(lower));
  return [...tails.filter(fits), ...tails.filter((end) => !fits(end)).reverse(), ...(isOnPaper ? [''] : [])];
}

/** ", police said | on Monday in a statement": who says so is enough. */
function withoutRest(tail: string): string {
  const tokens = tokensOf(tail);
  const says = tokens.findIndex((_, at) => at > 1 && isSpeech(tokens, at, english));
  // Whoever is told has to be named.
  return tokens[says]?.lower === 'told' ? tail : tail.slice(0, tokens[says]?.end);
}

/** ", according to a local fire chief" as ", a local fire chief said". */
function saidBy(whose: string): string {
  const [, who] = /^, according to ((?:the|an?) [^,;:"“”]{3,60})$/u.exec(whose) ?? [];
  const last = tokensOf(who ?? '').at(-1);
  return last && (bitsOf(last) & Word.ROLE) !== 0 ? `, ${who} said` : whose;
}

/** ", according to a report | seen by the Monitor", ", according to results | from the office of the clerk" */
function withoutDescription(whose: string): string {
  const described = whose.search(/ (?:\p{Ll}{2,20}ed|seen) (?:by|in|on|to) | from (?:the|an?) /u);
  return described < 0 ? whose : whose.slice(0, described);
}

/** ", said the chief of the guard, Ada Roe" as ", said Ada Roe"; ", the hospital's head, Ada Roe, said" as ", Ada Roe said". */
const withoutOffice = (tail: string): string =>
  tail
    .replace(/^(, \p{Ll}+) (?:the|an?|its|their) [^,;"“”]{3,80}, (?=\p{Lu}[^,]{2,50}$)/u, '$1 ')
    .replace(/^, (?:the|an?|its|their) [^,;"“”]{3,80}, (\p{Lu}[^,;"“”]{2,50}), (?=\p{Ll}+)/u, ', $1 ');

/** ", the owner of the mine and rescue officials said": of two who say so, the last. */
const lastOfTwo = (tail: string): string =>
  tail.replace(/^, [^,;"“”]{3,60} and (?=(?:[\p{Ll}-]{3,20} ){1,3}(?:said|say)$)/u, ', ');

function speaks(line: string): boolean {
  const tokens = tokensOf(line);
  return tokens.some((_, at) => at > 0 && isSpeech(tokens, at, english));
}
