import { isCommon } from '../../language/en/names/common.ts';
import { FIRST_NAMES } from '../../language/en/names/first-names.ts';
import { KNOWN_PEOPLE } from '../../language/en/names/known-people.ts';
import { ORG_FOLLOWERS, ORG_HEADS, ORG_NOUNS, ORG_TOPICS, WEAK_HEADS } from '../../language/en/names/organisations.ts';
import { PLACE_CUES, PLACE_NOUNS, PLACE_STARTS } from '../../language/en/names/places.ts';
import {
  FORMS_OF_ADDRESS,
  PERSON_VERBS,
  ROLE_NOUNS,
  SPEECH_VERBS,
  SURNAME_ENDINGS,
} from '../../language/en/names/roles.ts';
import { wordSet } from '../../language/words.ts';
import type { Token } from '../../read/text/tokens.ts';
import type { Evidence } from './draft.ts';
import type { Piece } from './segment.ts';

/** What follows a place or a state and hardly a company: "Armenian forces". */
const PLACE_FOLLOWERS = wordSet(
  'forces troops government region province airport border city district suburbs peninsula residents police area',
);
/** Words that open the names of armed groups. */
const GROUPS = wordSet('jaish jaysh jeish jabhat ahrar liwa harakat hizb hayat tahrir faylaq katibat');
const PLACE_ENDING = /(?:stan|burg|ville|grad|abad|pur|shire|kert|bad|polis|ford|port|ton)$/;

/** Weighs the form of a piece and the words around it. The weights were set by hand on the development fold. */
export function evidenceOf(tokens: readonly Token[], piece: Piece): Evidence {
  const evidence: Evidence = { person: 0, organisation: 0, place: 0 };
  weighForm(tokens, piece, evidence);
  weighBefore(tokens, piece, evidence);
  weighAfter(tokens, piece, evidence);
  return evidence;
}

function weighForm(tokens: readonly Token[], { from, to, form, known }: Piece, evidence: Evidence): void {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last) return;
  if (known) evidence[known.type] += known.words.length > 1 ? 8 : 5;
  if (form === 'titled') evidence.person += 6;
  if (form === 'first-name') evidence.person += 4;
  if (form === 'organisation') evidence.organisation += WEAK_HEADS.has(last.lower) ? 2.5 : 5;
  if (form === 'place') evidence.place += 4;
  if (known) return;
  const words = to - from;
  if (isAcronym(first.text) && words === 1) evidence.organisation += 3;
  else if (words === 1 && /\p{Ll}\p{Lu}/u.test(first.text) && !/^(?:Mc|Mac|De|La|Le|O['’])/.test(first.text))
    evidence.organisation += 2;
  if (words > 1 && PLACE_STARTS.has(first.lower)) evidence.place += 2;
  if (words > 1 && ORG_HEADS.has(first.lower) && !FIRST_NAMES.has(first.lower)) evidence.organisation += 1;
  if (GROUPS.has(first.lower)) evidence.organisation += 4;
  if (KNOWN_PEOPLE.has(last.lower)) evidence.person += 3;
  if (PLACE_ENDING.test(last.lower) && last.text.length > 5) evidence.place += 1;
  if (last.text.length > 4 && SURNAME_ENDINGS.some((ending) => last.lower.endsWith(ending))) evidence.person += 1.2;
  if (form === 'unknown' && words > 1) {
    const everyday = tokens
      .slice(from, to)
      .some(({ lower }) => isCommon(lower) || ORG_HEADS.has(lower) || ORG_TOPICS.has(lower));
    if (everyday) evidence.organisation += 0.6;
    else if (words < 4) evidence.person += 0.8;
  }
  if (
    words === 1 &&
    first.text.length > 6 &&
    first.text === first.text.toUpperCase() &&
    /^[,(]$/.test(tokens[to]?.text ?? '')
  )
    evidence.place += 3;
}

export const isAcronym = (text: string): boolean => /^(?:\p{Lu}{2,6}s?|(?:\p{Lu}\.){2,})$/u.test(text);

function weighBefore(tokens: readonly Token[], { from, to, known }: Piece, evidence: Evidence): void {
  let at = from - 1;
  if (tokens[at]?.lower === 'the') at -= 1;
  const before = tokens[at];
  if (!before || known) return;
  if (FORMS_OF_ADDRESS.has(before.lower)) evidence.person += 3;
  if (ROLE_NOUNS.has(before.lower)) evidence.person += to - from > 1 ? 3 : 2;
  if (ORG_NOUNS.has(before.lower)) evidence.organisation += 4;
  if (PLACE_CUES.has(before.lower)) evidence.place += tokens[to]?.lower === "'s" ? 0.5 : 2;
  if (/^(?:from|to|through)$/.test(before.lower)) evidence.place += 0.6;
  if (before.lower === 'of' && PLACE_NOUNS.has(tokens[at - 1]?.lower ?? '')) evidence.place += 4;
  if (PLACE_NOUNS.has(before.lower)) evidence.place += 1.5;
  if (before.text === ',' && ORG_NOUNS.has(tokens[at - 1]?.lower ?? '')) evidence.organisation += 2;
  if (before.text === ',' && ROLE_NOUNS.has(tokens[at - 1]?.lower ?? '')) evidence.person += 2;
}

function weighAfter(tokens: readonly Token[], { to, known }: Piece, evidence: Evidence): void {
  const [one, two, three] = [tokens[to], tokens[to + 1], tokens[to + 2]];
  if (!one) return;
  if (SPEECH_VERBS.has(one.lower)) {
    evidence.person += 1.5;
    evidence.organisation += 0.6;
  }
  if (PERSON_VERBS.has(one.lower)) evidence.person += 1.5;
  if (one.text === ',' && two && (PERSON_VERBS.has(two.lower) || (two.kind === 'number' && three?.text === ',')))
    evidence.person += 3;
  if (one.text === ',' && two) evidence.person += roleFollows(tokens, to + 1) ? 2 : 0;
  const owned = one.lower === "'s" ? two : one;
  if (owned && ORG_FOLLOWERS.has(owned.lower)) evidence.organisation += 1.5;
  if (owned && one !== owned && ROLE_NOUNS.has(owned.lower)) evidence.organisation += 0.8;
  if (owned && PLACE_FOLLOWERS.has(owned.lower) && !known) evidence.place += 1.2;
}

/** ", the chairman of", ", a senior analyst at". */
function roleFollows(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 6; index += 1) {
    const token = tokens[index];
    if (!token || /^[,.;:()]$/.test(token.text)) return false;
    if (ROLE_NOUNS.has(token.lower)) return true;
  }
  return false;
}
