import {
  AUXILIARY,
  CUE,
  DETERMINER,
  MODIFIER,
  PLURAL,
  PREPOSITION,
  ROLE,
} from '../../language/en/speech/word-classes.ts';
import type { Candidate } from './candidate.ts';
import { PHRASE, startsClause } from './clause.ts';
import { bit, NAME, type Outline, together, wordAt } from './outline.ts';

/** Words that speak for somebody without a noun: "one said", "some say". */
const ALONE = /^(?:one|another|some|many|both|most|two|three)$/;

/** Nouns of time: "several times described", "the next day said". */
const TIME = /^(?:times?|days?|weeks?|months?|years?|hours?|minutes?|moments?|mornings?|evenings?|nights?|occasions?)$/;

/** Any noun with its article right before the verb: "a tearful heckler shouted"; "one of them said". */
export function nounBefore(outline: Outline, edge: number): Candidate | null {
  const alone = ALONE.test(wordAt(outline, edge));
  if (TIME.test(wordAt(outline, edge)) || (!alone && bit(outline, edge) & ~MODIFIER)) return null;
  let from = edge;
  while (!alone && edge - from < PHRASE && !(bit(outline, from) & DETERMINER)) {
    if (bit(outline, from) & ~(MODIFIER | PREPOSITION | NAME | ROLE | PLURAL) || outline.soft[from]) return null;
    from -= 1;
    if (!together(outline, from, edge)) return null;
  }
  if (!(bit(outline, from) & DETERMINER)) return null;
  while (wordAt(outline, from - 1) === 'of' && bit(outline, from - 2) & DETERMINER) from -= 2;
  const opens = startsClause(outline, from);
  return opens ? { kind: 'role', head: edge, from, to: edge, score: 3 } : null;
}

/** Any noun with its article right behind the verb: "shouted a tearful heckler"; "asked one of them". */
export function nounAfter(outline: Outline, verb: number): Candidate | null {
  const from = verb + 1;
  if (!(bit(outline, from) & DETERMINER) || !together(outline, verb, from)) return null;
  let to = from;
  while (to - from < PHRASE && together(outline, verb, to + 1)) {
    const bits = bit(outline, to + 1);
    if (bits & ~(MODIFIER | DETERMINER) && !(wordAt(outline, to + 1) === 'of' && to === from)) break;
    to += 1;
  }
  const alone = to === from && ALONE.test(wordAt(outline, from));
  if (!alone && (to === from || bit(outline, to + 1) & (NAME | AUXILIARY | CUE))) return null;
  return { kind: 'role', head: to, from, to, score: 3 };
}
