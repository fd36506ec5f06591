import { english } from '../language/languages.ts';
import { areKinApart, kinIn } from './kin.ts';
import { headOf, isRankAlone, looseHolders, wordsOf } from './offices.ts';
import type { RoleWording } from './role-wording.ts';

const { kin } = english.accounts;

/** A role in words of ours: "former armourer Major" as two, "former clerk of this paper" without whose it is. */
export function plainly(role: RoleWording): readonly RoleWording[] {
  const own = role.text.replace(kin.pointing, '').replace(kin.told, '').replace(kin.vagueOwner, '');
  const text = kin.shortTitles.get(own.toLowerCase().replaceAll('.', '')) ?? own;
  if (text === '' || isOfWriter(text)) return [];
  const [, more, rank] = kin.rankBehind.exec(text) ?? [];
  // "Armed Forces chief General Ada Roe", of which only "chief General" is read.
  if (
    rank !== undefined &&
    isRankAlone(rank) &&
    more !== undefined &&
    wordsOf(more).length === 1 &&
    looseHolders.has(more)
  )
    return [{ ...role, text: rank }];
  const isBoth =
    more !== undefined && rank !== undefined && isRankAlone(rank) && !isRankAlone(text) && headOf(more).length > 1;
  return isBoth
    ? [
        { ...role, text: rank },
        { ...role, text: more },
      ]
    : [{ ...role, text }];
}

/** "boffin", "the dead lad's uncle", "wounded officer", "Dr": nothing that somebody is, in our words. */
const isOfWriter = (text: string): boolean => {
  const words = wordsOf(text);
  return (
    kin.address.test(text) || words.some((word) => kin.labels.has(word) || kin.befallen.has(word)) || words.length === 0
  );
};

/**
 * The roles that cannot both be: father of the boy in one article, and his uncle in another. A boy who is not named is
 * whoever another article names.
 */
export function contradicting(roles: readonly RoleWording[]): ReadonlySet<RoleWording> {
  const kinds = roles.flatMap((role) => {
    const found = kinIn(role.text);
    return found === null ? [] : [{ role, ...found }];
  });
  return new Set(kinds.filter((one) => kinds.some((other) => areKinApart(one, other))).map(({ role }) => role));
}
