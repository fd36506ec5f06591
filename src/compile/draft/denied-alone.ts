import type { Document } from '../read/document.ts';
import { type LocalContrast, sideOf } from './local-contrast.ts';
import { namesTeller } from './plainly-opposed.ts';
import { withArticle } from './tellers.ts';
import type { Told } from './told.ts';

/**
 * "Roe denied that he had taken it", of which nothing else is told: the clause, and who denies it. Nobody says "that he had
 * received any letter": that answers what was told of Roe before, and need be no answer where nothing was.
 */
export function deniedAlone(
  { part, teller, isDenial, saysItself, isLong, isThrough }: Told,
  before: readonly (Told | undefined)[],
  document: Document,
): readonly LocalContrast[] {
  if (!isDenial || !saysItself || isLong || isThrough) return [];
  const { opensDenied, deniesOften, saidOfNone } = document.language.accounts;
  const words = document.text.slice(part.from, part.to);
  const { 0: opening, index } = opensDenied.exec(words) ?? { 0: '', index: -1 };
  const behind = index < 0 ? '' : words.slice(index + opening.length);
  const clause = behind.slice(0, document.language.accounts.saidBeside.exec(behind)?.index ?? behind.length);
  if (clause.length < SHORTEST || deniesOften.test(clause)) return [];
  const from = part.from + index + opening.length;
  const ofNone = saidOfNone.test(clause);
  const answered = ofNone
    ? before.findLast((told) => told && told.teller.who !== teller.who && namesTeller(told, teller))
    : undefined;
  const contrast = {
    kind: 'denial',
    unit: null,
    other: sideOf(part, teller.entity, withArticle(teller, document)),
  } as const;
  if (answered) {
    const { part: told, teller: who } = answered;
    return [{ ...contrast, one: sideOf(told, who.entity, withArticle(who, document)) }];
  }
  const one = { ...sideOf(part), from, to: from + clause.length };
  return [{ ...contrast, one, isAlone: true, ...(ofNone ? { isDoubtful: true } : {}) }];
}

/** Parts before a denial among which is what it answers. */
export const REACH = 4;

/** Letters of a clause that is denied. */
const SHORTEST = 16;
