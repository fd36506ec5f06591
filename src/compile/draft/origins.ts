import type { ArticleId } from '../../digest/types.ts';
import type { ReadArticle } from './articles.ts';
import type { OriginFinding } from './findings.ts';

/** Of a sentence that several articles have, whatever else they tell. */
export const SAME_WORDS = {
  id: 'same-words',
  name: 'a sentence that several articles have in the same words',
} as const;

/** Letters that a name gives of articles of one wording; more are counted. */
const MOST_LETTERS = 3;

/**
 * Origins of the articles: an agency that an article names at its head or its end, and else the wording that it shares
 * with others. A copy of an agency's report has it from the agency, too. Other articles stand for themselves. `shared`
 * has the same number for articles of one wording.
 */
export function proposeOrigins(
  articles: readonly ReadArticle[],
  shared: readonly number[],
  agencies: readonly string[],
): readonly OriginFinding[] {
  const read = articles.map(({ id }, index) => ({
    id,
    agency: agencies[index] ?? '',
    first: shared[index] ?? index,
  }));
  const groups = [...Map.groupBy(read, ({ first }) => first).values()].map((group) => ({
    agency: group.find(({ agency }) => agency !== '')?.agency ?? '',
    ids: group.map(({ id }) => id),
  }));
  return [...Map.groupBy(groups, ({ agency }) => agency)]
    .sort(([one], [other]) => Number(one === '') - Number(other === ''))
    .flatMap(([agency, same]) =>
      agency === ''
        ? same.filter(({ ids }) => ids.length > 1).map(({ ids }) => sharedWording(ids))
        : [
            {
              id: `agency-${agency.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`,
              name: written(agency),
              articles: same.flatMap(({ ids }) => ids),
            },
          ],
    );
}

/** "a report whose wording D and E share" */
function sharedWording(articles: readonly ArticleId[]): OriginFinding {
  const more = articles.length - MOST_LETTERS;
  const letters = more > 1 ? [...articles.slice(0, MOST_LETTERS), `${more} more articles`] : articles;
  const name = `a report whose wording ${letters.slice(0, -1).join(', ')} and ${letters.at(-1)} share`;
  return { id: `wording-of-${articles[0]?.toLowerCase()}`, name, articles };
}

/** Acronyms stay in capitals: "AFP", but "Reuters" and "RIA Novosti". */
const written = (agency: string): string =>
  agency
    .split(' ')
    .map((word) => (word.length <= 4 ? word : word.charAt(0) + word.slice(1).toLowerCase()))
    .join(' ');
