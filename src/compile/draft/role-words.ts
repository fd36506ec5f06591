import { english } from '../language/languages.ts';
import { headOf, isRankAlone, wordsOf } from './offices.ts';
import type { RoleWording } from './role-wording.ts';

const { kin } = english.accounts;

/** A role in words of ours: "former armourer Major" as two, "former clerk of this paper" without whose it is. */
export function plainly(role: RoleWording): readonly RoleWording[] {
  const text = role.text.replace(kin.pointing, '');
  if (text === '' || isOfWriter(text)) return [];
  const [, more, rank] = kin.rankBehind.exec(text) ?? [];
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

/** What somebody is to whom, in a role: "uncle" to "the boy"; null for what is no kin. */
function kinIn(text: string): { readonly kind: string; readonly to: string } | null {
  const kind = kin.kinds.get(headOf(text).at(-1) ?? '');
  if (kind === undefined) return null;
  const to = kin.ofWhom.map((pattern) => pattern.exec(text)?.[1] ?? '').find((whom) => whom !== '') ?? '';
  return { kind, to };
}

/**
 * The roles that cannot both be: father of the boy in one article, and his uncle in another. A boy who is not named is
 * whoever another article names.
 */
export function contradicting(roles: readonly RoleWording[]): ReadonlySet<RoleWording> {
  const kinds = roles.flatMap((role) => {
    const found = kinIn(role.text);
    return found === null ? [] : [{ role, ...found }];
  });
  const isNamed = (to: string): boolean => /\p{Lu}/u.test(to);
  const areApart = (one: { kind: string; to: string }, other: { kind: string; to: string }): boolean => {
    if (one.kind === other.kind) return false;
    if (isNamed(one.to) && isNamed(other.to))
      return wordsOf(one.to).some(
        (word) => wordsOf(other.to).includes(word) && wordsOf(one.to).at(0) === wordsOf(other.to).at(0),
      );
    return isNamed(one.to) === isNamed(other.to) || (kin.elder.has(one.kind) && kin.elder.has(other.kind));
  };
  return new Set(kinds.filter((one) => kinds.some((other) => areApart(one, other))).map(({ role }) => role));
}
