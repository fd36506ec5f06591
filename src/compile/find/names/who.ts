import { distance } from '../../../digest/distance.ts';
import { rules } from '../rule.ts';
import { type Asked, only, SUPPORT, sharedWith } from './asked.ts';
import type { Known } from './indexes.ts';
import { isSlip, isSlipOfFirstName, sameFirstName, soundOf, transcribedSounds } from './variants.ts';

/** Who has the first name and a surname one letter off. */
const slipsOf = ({ indexes, first, surname }: Asked, shortest = 6): readonly Known[] =>
  (indexes.firsts.get(soundOf(first)) ?? []).filter((known) => isSlip(surname, known.surname, shortest));

/** Whose surname is the same in the letters of another paper. */
const transcribedOf = ({ indexes, surname }: Asked): readonly Known[] => [
  ...new Set(
    surname.length < SHORT
      ? []
      : transcribedSounds(surname).flatMap((sound) => indexes.surnames.get(`~${sound}`) ?? []),
  ),
];

/** Letters of a surname too short to tell by its sound whose it is. */
const SHORT = 5;

/** True where the first name is the same, too, or hardly another and the office the same. */
function isTranscribed({ firsts, roles }: Known, { lexicon, first, roles: own }: Asked): boolean {
  if (firsts.some((other) => first.length > 1 && other.length > 1 && sameFirstName(lexicon, first, other))) return true;
  const isShared = own.some((role) => role.includes(' ') && roles.includes(role));
  return isShared && firsts.some((other) => other.charAt(0) === first.charAt(0) && distance(first, other, 2) <= 2);
}

/** "Liz Arden" of an article on the same matter as that on Lise Ardenn: both names differ, and hardly. */
const isSpelledAlike = (known: Known, asked: Asked): boolean =>
  known.surname !== asked.surname &&
  known.firsts.some((first) => first.slice(0, 2) === asked.first.slice(0, 2) && distance(first, asked.first, 2) <= 2) &&
  sharedWith(known, asked) > 0;

/** Which known person somebody is: asked with those of the same surname. */
type Person = [asked: Asked, bearers: readonly Known[]];

/** Who a full name is. Two first names that are not one name in two spellings are two people. */
export const FULL_NAMES = rules<Person, Known>({
  'same name': ({ first }, bearers) => bearers.find(({ firsts }) => firsts.includes(first)) ?? null,
  'first name in another spelling': ({ lexicon, first }, bearers) =>
    only(bearers.filter(({ firsts }) => firsts.some((other) => sameFirstName(lexicon, first, other)))),
  // "Roe de Paz" of "Ada Roe de Paz"
  'both surnames': ({ entity }, bearers) => only(bearers.filter(({ key }) => key.endsWith(` ${entity}`))),
  // "Ada Roe Paz" behind "Roe Paz"
  'first name before both': ({ entity }, bearers) =>
    only(bearers.filter(({ key }) => key.includes(' ') && entity.endsWith(` ${key}`))),
  'surname known alone before': (asked, bearers) => {
    const bearer = only(bearers);
    const isRole = (role: string): boolean => asked.roles.includes(role) && !asked.lexicon.has('mr-or-ms', role);
    const isLike = bearer && (sharedWith(bearer, asked) > 0 || bearer.roles.some(isRole));
    return isLike && bearer.firsts.length === 0 ? bearer : null;
  },
  // A rare misspelling: the first name is shared, or the surname with a role or co-mentions.
  'slip of the surname': (asked) => (asked.mentions <= 2 ? only(slipsOf(asked)) : null),
  // A paper that always has it so, of an article that names whom the others name.
  'surname as one paper has it': (asked) => {
    const known = only(slipsOf(asked));
    return known && !asked.coMentions.includes(known.key) && sharedWith(known, asked) > SUPPORT ? known : null;
  },
  // "Wereshk" of a paper that writes names of another script otherwise: the first name is shared, or nearly and an office.
  'surname in other letters': (asked) =>
    only(transcribedOf(asked).filter((known) => !asked.coMentions.includes(known.key) && isTranscribed(known, asked))),
  'slip of the first name': (asked, bearers) => {
    for (const bearer of bearers) {
      if (!bearer.firsts.some((other) => isSlipOfFirstName(asked.lexicon, asked.first, other))) continue;
      if (bearer.roles.some((role) => asked.roles.includes(role)) || sharedWith(bearer, asked) > SUPPORT) return bearer;
      asked.indexes.suggest(bearer, asked, 'first names one letter apart');
    }
    for (const bearer of bearers)
      if (isSpelledAlike(bearer, asked)) asked.indexes.suggest(bearer, asked, 'names spelled alike');
    for (const known of slipsOf(asked, 5)) asked.indexes.suggest(known, asked, 'surnames one letter apart');
    return null;
  },
});

/** Who a surname alone is. */
export const SURNAMES = rules<Person, Known>({
  'named on the same matter': (asked, bearers) =>
    foremost(
      asked,
      bearers.filter((bearer) => sharedWith(bearer, asked) > 0),
    ),
  'known by the surname alone': (_, bearers) => bearers.find(({ firsts }) => firsts.length === 0) ?? null,
  // In the articles of one topic "Roe said" is the one Roe that they name.
  'only bearer': (_, bearers) => only(bearers),
});

/** Of several bearers of a surname the one whom twice as many articles name as any other; else it is left open. */
function foremost({ indexes: { votes } }: Asked, bearers: readonly Known[]): Known | null {
  const named = bearers
    .map((bearer) => ({ bearer, articles: votes.get(bearer.key)?.person ?? 0 }))
    .sort((a, b) => b.articles - a.articles);
  const [first, second] = named;
  return first && (!second || first.articles >= 2 * second.articles) ? first.bearer : null;
}
