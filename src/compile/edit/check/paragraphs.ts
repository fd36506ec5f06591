import { type Fault, fault, type Placed } from '../../fault.ts';
import { citesOf } from '../../gate/claims.ts';
import { suggestion } from '../../nearest.ts';
import type { Sources } from '../../read/sources.ts';
import type { Spot } from '../files/shapes.ts';

/** Every citation, spelling and note names an article that exists and a paragraph that it has. */
export function knownParagraphs({ draft, counts }: Sources): readonly Fault[] {
  const letters = draft.articles.map((article) => article.id.value).filter((letter) => letter !== '');
  const spots: Placed<Spot>[] = [
    ...citesOf(draft).map((cite) => cite.spot),
    ...draft.entities.flatMap((entity) => entity.spellings.flatMap((spelling) => spelling.at)),
    ...draft.articles.flatMap(({ id, translation, notes }) =>
      [...translation.passages, ...notes].map(({ paragraph: { value, at } }) => ({
        value: { article: id.value, paragraph: value },
        at,
      })),
    ),
  ];
  return spots.flatMap(({ value: { article, paragraph }, at }) => {
    if (article === '') return [];
    if (!letters.includes(article))
      return [
        fault(
          at,
          `there is no article ${article}.${suggestion(article, letters)} Articles are listed in articles.yml.`,
        ),
      ];
    const count = counts.get(article);
    return count !== undefined && paragraph > count ? [outOfRange(at, article, paragraph, count)] : [];
  });
}

const outOfRange = (at: Fault['at'], article: string, paragraph: number, count: number): Fault =>
  fault(
    at,
    `article ${article} has no paragraph ${paragraph}: it has ${count}. Count its non-blank lines from 1, headline included.`,
  );
