import { AUXILIARY, CONJUNCTION, CUE, MARK, PREPOSITION, RELATIVE } from '../../language/en/speech/word-classes.ts';
import type { Candidate } from '../quotes/candidate.ts';
import { candidateAt } from '../quotes/candidates.ts';
import { bit, type Outline, QUOTE, together, wordAt } from '../quotes/outline.ts';
import type { Speech } from '../quotes/speech.ts';

/** How far behind its verb the head of an addressee stands, in items. */
const REACH = 7;

/** Verbs whose object is who is spoken to or of: "told the board", "accused the council of". */
const TRANSITIVE = new Set(
  (
    'tell ask urge demand implore beg request order instruct accuse blame charge warn threaten promise assure remind ' +
    'condemn denounce criticise criticize slam blast thank praise welcome hail caution admonish'
  ).split(' '),
);
const STOPS = MARK | QUOTE | AUXILIARY | CUE | RELATIVE | CONJUNCTION;

/** Who is spoken to or of right behind a verb; null where that is nobody, or somebody who is not named there. */
export function addresseeOf(outline: Outline, { verb, cue, inverted }: Speech): Candidate | null {
  if (inverted) return null;
  const next = wordAt(outline, verb + 1);
  const called = cue.lemma === 'call' && (next === 'on' || next === 'upon');
  const to = next === 'to' && (cue.act === 'said' || cue.act === 'announced' || cue.lemma === 'appeal');
  if (!called && !to && !TRANSITIVE.has(cue.lemma)) return null;
  const first = called || to ? verb + 2 : verb + 1;
  for (let item = first; item - verb < REACH && together(outline, verb, item); item += 1) {
    if (bit(outline, item) & STOPS || (item > first && bit(outline, item) & PREPOSITION)) return null;
    const found = candidateAt(outline, item);
    if (found && found.kind !== 'pronoun' && found.score > 0) return { ...found, from: Math.max(found.from, first) };
  }
  return null;
}
