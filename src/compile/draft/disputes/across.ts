import { dayNumber } from '../../../digest/day.ts';
import type { EntityId } from '../../../digest/types.ts';
import type { ReadArticle } from '../articles.ts';
import type { NamedEntities } from '../entities.ts';
import type { LocalAccount } from '../local-accounts.ts';
import { saidOrAlleged, tellerShown } from './asked.ts';
import { type Comparison, marksOf, type Proposed, positionsOf } from './compared.ts';

/** What somebody says in one article. */
interface Account {
  readonly article: ReadArticle;
  readonly day: number;
  readonly told: LocalAccount;
  readonly speaker: EntityId | undefined;
  /** All that it names; and the persons of them. */
  readonly names: ReadonlySet<EntityId>;
  readonly persons: readonly EntityId[];
}

/** Days between two articles on one matter. */
const NEAR_DAYS = 10;
/** A term or name that more accounts have says nothing of what they are on: the greater of these. */
const [MOST_WITH, PART_WITH] = [4, 0.15];
/** An account is compared with so many before it: keeps time linear in the number of articles. */
const MOST_COMPARED = 60;

/** Accounts of two articles that cannot both be right: that somebody resigned, or was dismissed; that it was so, or was not. */
export const accountsAcross: Comparison = ({ articles, named }) => {
  const all = accountsIn(articles, named);
  // Of those up to each, so that what comes later changes nothing of it.
  const counts = new Map<number, number>();
  return all.flatMap((other, at): readonly Proposed[] => {
    for (const term of other.told.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    const often = Math.max(MOST_WITH, at * PART_WITH);
    const terms = other.told.terms.filter((term) => (counts.get(term) ?? 0) <= often);
    let best: Account | undefined;
    let most = 0;
    for (let before = Math.max(0, at - MOST_COMPARED); before < at; before += 1) {
      const one = all[before];
      const score = one ? opposition(one, other, terms) : 0;
      if (score > most) [best, most] = [one, score];
    }
    return best ? disputeOf(best, other, named) : [];
  });
};

function accountsIn(articles: readonly ReadArticle[], { idOf }: NamedEntities): readonly Account[] {
  return articles.flatMap((article) => {
    const day = dayNumber(article.day);
    return article.reading.accounts.map((told) => {
      const names = new Set(told.names.flatMap((key) => idOf(article, key) ?? []));
      const own = told.names.filter((key) => article.links.get(key)?.type === 'person');
      const persons = [...new Set(own.flatMap((key) => idOf(article, key) ?? []))];
      return { article, day, told, names, persons, speaker: idOf(article, told.speaker) };
    });
  });
}

/** Terms that accounts share of which one denies what the other says: of a person whom both name, and else. */
const [SHARED_ON_PERSON, SHARED] = [2, 3];

/** How much two accounts share that are on one matter and part in it; 0 for others. `own` are terms of the later. */
function opposition(one: Account, other: Account, own: readonly number[]): number {
  if (one.article === other.article || other.day - one.day > NEAR_DAYS) return 0;
  const persons = countShared(one.persons, other.persons);
  // That a person "resigned", or "was dismissed".
  const isOther =
    persons > 0 &&
    one.told.sides.some(([row, side]) => other.told.sides.some(([of, its]) => of === row && its !== side));
  const isDenied =
    one.told.isNegative !== other.told.isNegative && !deniesAnother(one, other) && !deniesAnother(other, one);
  if (!isOther && !isDenied) return 0;
  const terms = countShared(own, one.told.terms);
  const isOnOne = isOther || terms >= (persons > 0 ? SHARED_ON_PERSON : SHARED);
  return isOnOne && !areOneSide(one, other) ? terms + persons : 0;
}

/** How many of some are among others; hundreds of thousands are compared, and no list is made of them. */
function countShared<Value>(some: readonly Value[], others: readonly Value[]): number {
  let count = 0;
  for (const each of some) if (others.includes(each)) count += 1;
  return count;
}

/** True where somebody denies what the other account says of others alone. */
const deniesAnother = ({ told, speaker }: Account, { names }: Account): boolean =>
  told.isDenied && speaker !== undefined && !names.has(speaker);

/** True for accounts of one, or of two who speak for one. */
function areOneSide(one: Account, other: Account): boolean {
  if (one.speaker !== undefined && one.speaker === other.speaker) return true;
  const [fewer, more] = [one.told.side, other.told.side].sort((a, b) => a.length - b.length);
  return fewer !== undefined && fewer.length > 0 && fewer.every((word) => more?.includes(word));
}

/** None where the first account is not whole: whoever reads of two articles has to see of what they are. */
function disputeOf(one: Account, other: Account, { nameOf }: NamedEntities): readonly Proposed[] {
  const accounts = [one, other].map(({ article, told, speaker }) => ({
    ...{ article, at: told, by: speaker === undefined ? [] : [speaker] },
  }));
  const account = saidOrAlleged(one.article, one.told);
  if (account === null) return [];
  const who = other.speaker === undefined ? tellerShown(other.told.words) : nameOf(other.speaker);
  return [
    {
      kind: 'denial',
      question: `${account}: what did ${who} say?`,
      about: [...new Set(accounts.flatMap(({ by }) => by))],
      words: `${one.article.id} ${one.told.paragraph} ${other.article.id} ${other.told.paragraph}`,
      marks: marksOf(accounts),
      positions: () => positionsOf(accounts),
    },
  ];
}
