import { dayNumber } from '../../../digest/day.ts';
import type { EntityId } from '../../../digest/types.ts';
import type { NameMention } from '../../find/extraction.ts';
import type { AccountWords } from '../../language/accounts.ts';
import type { ReadArticle } from '../articles.ts';
import { type Comparison, positionsOf } from './compared.ts';

/** One person's office, as one article has it. */
interface Held {
  readonly article: ReadArticle;
  readonly name: NameMention;
  readonly person: EntityId;
  readonly office: string;
}

/** Articles of more days apart may both be right: people change offices. */
const NEAR_DAYS = 120;

/** One person, to whom articles of the same time give different offices. */
export const differingOffices: Comparison = ({ articles, named: { idOf, nameOf } }) => {
  const held = articles.flatMap((article) =>
    article.found.names.flatMap((name): Held[] => {
      if (name.role === undefined || article.links.get(name.entity)?.type !== 'person') return [];
      const person = idOf(article, name.entity);
      const office = officeOf(name.role, article.clean.document.language.accounts);
      return person === undefined || office === null ? [] : [{ article, name, person, office }];
    }),
  );
  return [...Map.groupBy(held, ({ person }) => person)].flatMap(([person, offices]) => {
    const opposing = opposed(offices);
    if (opposing.length === 0) return [];
    const accounts = opposing.map(({ article, name: { start, role = '' }, office }) => ({
      article,
      start,
      by: [],
      stance: office,
      text: role.replaceAll(/\s+/g, ' '),
    }));
    const question = `Which office does ${nameOf(person)} hold?`;
    return [{ kind: 'title' as const, question, about: [person], positions: positionsOf(accounts) }];
  });
};

/** What is held of one person, in order of publication, where another article has another office within the time. */
function opposed(offices: readonly Held[]): readonly Held[] {
  if (offices.every(({ office }) => office === offices[0]?.office)) return [];
  const dayOf = ({ article }: Held): number => dayNumber(article.clean.published.day);
  // By office: the last that was seen of it, from either end.
  const opposing = new Set<Held>();
  for (const ordered of [offices, offices.toReversed()]) {
    const last = new Map<string, Held>();
    for (const one of ordered) {
      const meets = (other: Held): boolean =>
        other.office !== one.office && other.article !== one.article && Math.abs(dayOf(one) - dayOf(other)) <= NEAR_DAYS;
      if ([...last.values()].some(meets)) opposing.add(one);
      last.set(one.office, one);
    }
  }
  return offices.filter((one) => opposing.has(one));
}

function officeOf(role: string, { offices, officeOfAnotherTime }: AccountWords): string | null {
  if (officeOfAnotherTime.test(role)) return null;
  return offices.find(([pattern]) => pattern.test(role))?.[1] ?? null;
}
