import { isCommon } from '../../language/en/names/common.ts';
import { FIRST_NAMES } from '../../language/en/names/first-names.ts';
import { ORG_HEADS, ORG_TOPICS } from '../../language/en/names/organisations.ts';
import { PLACE_HEADS } from '../../language/en/names/places.ts';
import { ROLE_NOUNS, SPEECH_VERBS, TITLES } from '../../language/en/names/roles.ts';
import { hasCapital, opensAt } from './casing.ts';
import type { Reading } from './run.ts';
import type { Piece } from './segment.ts';

const MODEL_DETERMINERS = /^(?:a|an|its|their|his|her|new|first|another|every|each|per)$/;

/** "Jane Roe (R-Ohio)": a party with the state. */
const PARTY_AND_STATE = /^[DRI]-\p{Lu}/u;

/** False for a piece that is a name in its form alone: a bare head ("Council"), a product or a model. */
export function standalone({ tokens, style, casings }: Reading, piece: Piece): boolean {
  const { from, to, form, known } = piece;
  const [first, after, before] = [tokens[from], tokens[to], tokens[from - 1]];
  if (!first || from >= to) return false;
  if (after && after.start - (tokens[to - 1]?.end ?? 0) <= 1 && /\d/.test(after.text) && hasCapital(after))
    return false;
  if (after?.kind === 'number' && /^\d{3}$/.test(after.text) && before && /^(?:a|an|the|new|its)$/.test(before.lower))
    return false;
  if (known || form === 'titled' || form === 'first-name') return true;
  if (to > from + 1) return !tokens.slice(from, to).every(({ lower }) => ORG_TOPICS.has(lower) || lower === 'and');
  const { lower } = first;
  if (
    PARTY_AND_STATE.test(first.text) ||
    ORG_HEADS.has(lower) ||
    ORG_TOPICS.has(lower) ||
    PLACE_HEADS.has(lower) ||
    TITLES.has(lower) ||
    ROLE_NOUNS.has(lower)
  )
    return false;
  const { small, inside } = casings.of(lower);
  if (small > inside && !FIRST_NAMES.has(lower)) return false;
  if (isCommon(lower) && inside < 2) return false;
  if (style === 'sentence' && !opensAt(tokens, from) && before && MODEL_DETERMINERS.test(before.lower)) return false;
  if (inside === 0 && opensAt(tokens, from) && isPlural(lower) && !(after && SPEECH_VERBS.has(after.lower)))
    return false;
  return first.text.length > 1;
}

/** "Boats stayed in port": the form of a plural, which opens more sentences than names of that form do. */
const isPlural = (lower: string): boolean => lower.length > 4 && /[^sui']s$/.test(lower);
