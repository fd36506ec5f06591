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
export const differingOffices: Comparison = (articles, { ids, nameOf }) => {
  const held = articles.flatMap((article) =>
    article.found.names.flatMap((name): Held[] => {
      const person = name.type === 'person' ? ids.get(name.entity) : undefined;
      const office = officeOf(name.role ?? '', article.clean.document.language.accounts);
      return person === undefined || office === null ? [] : [{ article, name, person, office }];
    }),
  );
  return [...Map.groupBy(held, ({ person }) => person)].flatMap(([person, offices]) => {
    const opposing = offices.filter((one) => offices.some((other) => areOpposed(one, other)));
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

const areOpposed = (one: Held, other: Held): boolean =>
  one.article !== other.article &&
  one.office !== other.office &&
  Math.abs(dayNumber(one.article.clean.published.day) - dayNumber(other.article.clean.published.day)) <= NEAR_DAYS;

function officeOf(role: string, { offices, officeOfAnotherTime }: AccountWords): string | null {
  if (officeOfAnotherTime.test(role)) return null;
  return offices.find(([pattern]) => pattern.test(role))?.[1] ?? null;
}
