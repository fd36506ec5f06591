import { areApart, FURTHEST, LARGE } from '../compare/apart.ts';
import type { FigureMention } from '../find/extraction.ts';
import type { Language } from '../language/language.ts';
import type { Part } from './tellers.ts';

/** True where a part tells that what it counts has grown. */
export const hasGrown = ({ tokens, figures }: Part, { accounts }: Language): boolean =>
  figures.length > 0 && accounts.hasGrown.test(tokens.map(({ lower }) => lower).join(' '));

/** None where they have one number in common, or one tells that it grew. */
export const areFiguresApart = (one: Part, other: Part, language: Language): boolean =>
  ![one, other].some((part) => hasGrown(part, language)) &&
  one.figures.some((a) => other.figures.some((b) => areOfOne(a, b, language) && areApart(a, b))) &&
  !one.figures.some((a) => other.figures.some((b) => a.value === b.value));

function areOfOne(a: FigureMention, b: FigureMention, { figures }: Language): boolean {
  if (a.part || b.part || a.value < 2 || b.value < 2) return false;
  // What befell people is compared over all articles.
  if (a.counts !== null || b.counts !== null) return false;
  if (Math.max(a.value, b.value) > FURTHEST * Math.min(a.value, b.value)) return false;
  const kindOf = ({ unit }: FigureMention): string | null =>
    unit !== null && figures.units?.get(unit)?.kind === 'money' ? 'money' : unit;
  const [one, other] = [kindOf(a), kindOf(b)];
  if (one === null || other === null) return Math.min(a.value, b.value) >= LARGE;
  return one === other;
}
