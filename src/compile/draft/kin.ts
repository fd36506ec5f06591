import { english } from '../language/languages.ts';
import { headOf, wordsOf } from './offices.ts';

const { kin } = english.accounts;

/** What somebody is to whom: "uncle" to "the boy", which is of a kind with "aunt"; to nobody where it is not said. */
export interface Kin {
  readonly noun: string;
  readonly kind: string;
  readonly to: string;
}

/** What somebody is to whom, in a role; null for what is no kin. */
export function kinIn(text: string): Kin | null {
  const noun = headOf(text).at(-1) ?? '';
  const kind = kin.kinds.get(noun);
  if (kind === undefined) return null;
  const to = kin.ofWhom.map((pattern) => pattern.exec(text)?.[1] ?? '').find((whom) => whom !== '') ?? '';
  return { noun, kind, to };
}

/** True for what one person cannot be: father of the boy, and his uncle. A boy who is not named is whoever is named elsewhere. */
export const areKinApart = (one: Kin, other: Kin): boolean =>
  one.kind !== other.kind &&
  (isNamed(one) && isNamed(other)
    ? areOfOne(one, other)
    : isNamed(one) === isNamed(other) || (kin.elder.has(one.kind) && kin.elder.has(other.kind)));

/** And of it what is plainly of one whom both mean. */
export const mustBeOneKin = (one: Kin, other: Kin): boolean =>
  areKinApart(one, other) &&
  one.to !== '' &&
  other.to !== '' &&
  ((isNamed(one) && isNamed(other)) ||
    (kin.elder.has(one.kind) && kin.elder.has(other.kind)) ||
    headOf(one.to).at(-1) === headOf(other.to).at(-1));

const isNamed = ({ to }: Kin): boolean => /\p{Lu}/u.test(to);

/** True for kin of one who is named: by the same first name. */
const areOfOne = ({ to: one }: Kin, { to: other }: Kin): boolean => wordsOf(one).at(0) === wordsOf(other).at(0);
