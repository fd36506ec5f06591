import { isVerb } from '../../compare/clauses.ts';
import { english } from '../../language/languages.ts';
import { tokensOf } from '../../read/text/tokens.ts';
import type { DisputeFinding } from '../findings.ts';
import { GLANCE, shortened } from './short.ts';
import { clauseSaid } from './yes-no.ts';

const { questions, pronoun } = english.accounts;

/** What a question adds to an account: "…: what did Roe say?" */
const ADDED =
  /: (?:what did .{1,80} say|what is (?:said against it|denied)|what do others say|what was said before)\?$/;

/** Words at the head of a clause that say of whom it is. */
const HEAD = 3;

/**
 * A question that is read at a glance: a long one that gives an account and asks who says otherwise asks whether it is true,
 * where the clause that is said is whole in few words; else it stays as long as it is: "whose account is right?" asks nothing.
 */
export function atAGlance(question: string, positions: DisputeFinding['positions']): string {
  if (question.length <= GLANCE || !ADDED.test(question)) return question;
  const account = question.replace(ADDED, '');
  const accounts = [account, ...positions.map(({ text }) => text)].filter((text) => !text.endsWith('…'));
  for (const told of accounts) {
    const clause = shortened(clauseSaid(told, false), GLANCE - IS_IT_SO.length);
    if (clause !== null && isWhole(clause)) return `${headed(clause.replace(/^that /, ''))}${IS_IT_SO}`;
  }
  for (const told of accounts) {
    const said = shortened(told, GLANCE - IS_IT_SO.length);
    if (said !== null && isWhole(said) && english.accounts.reports.test(said) && !NO_MORE.test(told.slice(said.length)))
      return `${headed(said)}${IS_IT_SO}`;
  }
  return question;
}

const IS_IT_SO = ': is that so?';

/** What follows a cut that may be what is denied: ", and it holds the guard responsible". */
const NO_MORE = /^,? and\b/;

const headed = (clause: string): string => clause.charAt(0).toUpperCase() + clause.slice(1);

/** "In a video posted an hour": the head of a clause of which nothing is left. */
const OPENS_ASIDE = /^(?:in|on|at|through|by|for|from|with) \S+ \S+ \S+(?: \S+){0,4}$/i;

const hasVerb = (clause: string): boolean => {
  const tokens = tokensOf(clause);
  return tokens.some((_, at) => at > 0 && isVerb(tokens, at, english));
};

/** False for what is of "him", or quotes but half of something. */
const isWhole = (clause: string): boolean =>
  clause.split(' ').length > HEAD &&
  !clause.includes(':') &&
  !OPENS_ASIDE.test(clause) &&
  hasVerb(clause) &&
  !pronoun.test(clause.split(' ', HEAD).join(' ')) &&
  !questions.ofOthers.test(clause) &&
  (clause.match(/["“”]/g)?.length ?? 0) % 2 === 0;
