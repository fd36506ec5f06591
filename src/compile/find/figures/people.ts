import type { Token } from '../../read/text/tokens.ts';
import type { Amount } from './amounts.ts';
import { cueOf } from './cues.ts';
import { isPerson, type Unit, unitOf } from './units.ts';
import { wordSet } from './vocabulary.ts';

const ADJECTIVES = 7;
const STOP = wordSet(
  'of and or in on at by from to with for was were who that said is are has had as after near against than',
);

/** One person without a number: "a woman", "an elderly man", "a police officer"; only in a sentence of casualties. */
export function singlePeople(tokens: readonly Token[], amounts: readonly Amount[]): readonly Amount[] {
  if (!tokens.some((token) => cueOf(token)?.counts === 'killed' || cueOf(token)?.counts === 'wounded')) return [];
  const found: Amount[] = [];
  const taken = new Set(amounts.flatMap(({ from, phraseEnd }) => [from, phraseEnd - 1]));
  for (let index = 0; index < tokens.length; index += 1) {
    if (!/^an?$/.test(tokens[index]?.lower ?? '') || taken.has(index) || taken.has(index + 1)) continue;
    const person = personAfter(tokens, index + 1);
    if (!person) continue;
    found.push(single(index, person.end, person.unit));
    // "A woman and child": the second person without an article.
    const second = tokens[person.end]?.lower === 'and' ? personAfter(tokens, person.end + 1) : null;
    if (second && !taken.has(person.end + 1)) found.push(single(person.end + 1, second.end, second.unit));
  }
  return found;
}

function personAfter(tokens: readonly Token[], from: number): { readonly end: number; readonly unit: Unit } | null {
  for (let index = from; index < tokens.length && index < from + ADJECTIVES; index += 1) {
    const token = tokens[index];
    if (!token || (token.kind === 'mark' && token.text !== '-') || STOP.has(token.lower)) return null;
    const unit = unitOf(token.lower);
    if (
      unit?.isSingular &&
      isPerson(unit) &&
      unit.kind !== 'deaths' &&
      unit.noun !== 'families' &&
      !goesOn(tokens[index + 1])
    )
      return { end: index + 1, unit };
  }
  return null;
}

/** "A doctor's house", "a pilot error", "a soldier-led …": the person only describes what follows. */
const goesOn = (next: Token | undefined): boolean =>
  next !== undefined &&
  (next.lower === "'s" ||
    (next.kind === 'word' && unitOf(next.lower) !== undefined && unitOf(next.lower)?.kind !== 'time'));

const single = (from: number, phraseEnd: number, unit: Unit): Amount => ({
  from,
  to: phraseEnd,
  phraseEnd,
  value: 1,
  max: null,
  qualifier: null,
  unit,
  noun: null,
  isAdded: false,
});
