import { dayNumber } from '../../../digest/day.ts';
import type { EntityId } from '../../../digest/types.ts';
import type { ReadArticle } from '../articles.ts';
import type { LocalOffice } from '../reading.ts';
import { type Comparison, marksOf, positionsOf } from './compared.ts';

/** One person's office, as one article has it. */
interface Held {
  readonly article: ReadArticle;
  readonly held: LocalOffice;
  readonly person: EntityId;
  readonly office: string;
  readonly day: number;
}

/** Articles of more days apart may both be right: people change offices. */
const NEAR_DAYS = 120;

/** One person, to whom articles of the same time give different offices. */
export const differingOffices: Comparison = ({ articles, named: { idOf, nameOf } }) => {
  const held = articles.flatMap((article) => {
    const day = dayNumber(article.day);
    return article.reading.offices.flatMap((each): Held[] => {
      const person = article.links.get(each.entity)?.type === 'person' ? idOf(article, each.entity) : undefined;
      return person === undefined || isOfTwo(article, each.entity)
        ? []
        : [{ article, held: each, person, office: each.office, day }];
    });
  });
  return [...Map.groupBy(held, ({ person }) => person)].flatMap(([person, offices]) => {
    const opposing = opposed(offices);
    if (opposing.length === 0) return [];
    const accounts = opposing.map(({ article, held: at, office }) => ({
      ...{ article, at, by: [], stance: office, text: at.role },
    }));
    const question = `Which office does ${nameOf(person)} hold?`;
    return [
      {
        kind: 'title' as const,
        isDoubtful: true,
        question,
        about: [person],
        words: person,
        marks: marksOf(accounts),
        positions: () => positionsOf(accounts),
      },
    ];
  });
};

/** True for whom the article may have by a name that is another's, too: two Makers, of whom one is "President Maker". */
function isOfTwo({ reading: { names } }: ReadArticle, key: string): boolean {
  const own = names.find(({ entity }) => entity === key);
  const lastOf = (texts: readonly { readonly text: string }[]): ReadonlySet<string | undefined> =>
    new Set(texts.map(({ text }) => text.split(' ').at(-1)));
  const lasts = lastOf(own?.spellings ?? []);
  return names.some(
    ({ entity, type, spellings }) =>
      entity !== key && type === 'person' && [...lastOf(spellings)].some((last) => lasts.has(last)),
  );
}

/** What is held of one person, in order of publication, where another article has another office within the time. */
function opposed(offices: readonly Held[]): readonly Held[] {
  if (offices.every(({ office }) => office === offices[0]?.office)) return [];
  // By office: the last that was seen of it, from either end.
  const opposing = new Set<Held>();
  for (const ordered of [offices, offices.toReversed()]) {
    const last = new Map<string, Held>();
    for (const one of ordered) {
      const meets = (other: Held): boolean =>
        other.office !== one.office && other.article !== one.article && Math.abs(one.day - other.day) <= NEAR_DAYS;
      if ([...last.values()].some(meets)) opposing.add(one);
      last.set(one.office, one);
    }
  }
  return offices.filter((one) => opposing.has(one));
}
