import type { Teller } from './tellers.ts';
import type { Told } from './told.ts';

/** True where what is told names whoever tells another thing. */
export const namesTeller = (told: Told, { entity }: Teller): boolean =>
  entity !== null && told.part.names.some((name) => name.entity === entity);

/** What makes plain that two accounts part, where a cue by itself does not. */
export const madePlain = {
  named: (one: Told, other: Told): boolean =>
    namesTeller(one, other.teller) ||
    namesTeller(other, one.teller) ||
    deniesAll(one, other) ||
    deniesAll(other, one) ||
    isCurt(other),
  never: (): boolean => false,
};

/** "An expert says they are": nothing but an answer. */
const isCurt = ({ isOfSame, part: { tokens } }: Told): boolean => isOfSame && tokens.length <= CURT;

/** Tokens of an account that only answers. */
const CURT = 11;

/** "We are not talking", of "We are talking". */
const deniesAll = ({ denies }: Told, { terms }: Told): boolean =>
  denies.size > 0 && [...denies].every((term) => terms.has(term));
