import { dayNumber } from '../../digest/day.ts';
import { english } from '../language/languages.ts';
import { isRankAlone } from './offices.ts';
import type { Given, RoleWording, ToldHint } from './role-wording.ts';

/** Days after its end within which what an article calls somebody is still that office, and no later one. */
const SOON = 45;

/** That somebody is told to be no more what they were: where, and since when at the earliest. */
export interface End {
  readonly hint: ToldHint;
  /** What articles give of the role from before that. */
  readonly before: readonly Given[];
}

/**
 * The end of a role that an article tells in so many words, where no later one tells that it is held again. What is given
 * from then on is what somebody was: articles look back, and call whoever did something what they were when they did it.
 */
export function endOf(
  { text, given }: RoleWording,
  others: readonly RoleWording[],
  hints: readonly ToldHint[],
  denied: readonly number[],
): End | undefined {
  const back = Math.max(
    -1,
    ...denied,
    ...hints.filter(({ of }) => of === 'back').map(({ article }) => article),
    ...given.filter(({ isTaken }) => isTaken).map(({ article }) => article),
  );
  const [first] = given;
  const ends = hints.filter(
    (hint) =>
      hint.entity !== null &&
      hint.isDone &&
      hint.of === 'role' &&
      hint.article > back &&
      !isOfEarlier(hint, text, first),
  );
  const [hint] = ends.sort((a, b) => a.article - b.article);
  if (!hint) return undefined;
  const on = ends.flatMap((end) => (end.article === hint.article && end.on ? end.on : [])).sort()[0];
  const isBefore = ({ article, day }: Given): boolean => article < hint.article && (on === undefined || day <= on);
  const before = given.filter(isBefore);
  // What somebody does as mayor on a later day speaks against it.
  const isAgainst =
    !isRankAlone(text) && given.some(({ article, until = '' }) => article > hint.article && until > (on ?? hint.day));
  if (isAgainst) return undefined;
  // Who had something else before may have this since.
  const isAnother =
    hint.office === '' &&
    before.length === 0 &&
    (first?.article ?? 0) > hint.article &&
    others.some((other) => other.given.some(isBefore));
  // Whoever is on leave may be what they were.
  return isAnother || (hint.isSuspended && before.length === 0) ? undefined : { hint, before };
}

/** "Roe, who retired from the army in 2019," is mayor since. */
function isOfEarlier({ on, office }: ToldHint, text: string, first: Given | undefined): boolean {
  if (on === undefined || office !== '' || first === undefined || isRankAlone(text)) return false;
  return dayNumber(first.day) - dayNumber(on) > SOON;
}

const { departing } = english.accounts;

/** True for "suspended clerk" where an article from then on tells of an end that is not only for a time. */
export const isDismissedSince = (last: number, hints: readonly ToldHint[]): boolean =>
  hints.some(
    ({ isDone, of, isSuspended, entity, article }) =>
      isDone && of === 'role' && !isSuspended && entity !== null && article >= last,
  ) && !hints.some(({ of, article }) => of === 'back' && article >= last);

/** "clerk", of "suspended clerk"; undefined of another. */
export const whileSuspended = (text: string): string | undefined => {
  const office = text.replace(departing.suspendedFirst, '');
  return office === text ? undefined : office;
};
