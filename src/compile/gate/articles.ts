import { dayLabel } from '../../digest/day.ts';
import type { ArticleDraft } from '../edit/files/shapes.ts';
import { type Fault, fault, type Placed } from '../fault.ts';
import type { GateCheck, GateSources } from '../read/sources.ts';
import { paragraphsOf, unlessNew } from './cited.ts';
import { holds } from './quotations.ts';

/** Nothing is said of an article that it does not bear out: headline, publisher, author and dateline stand in it. */
export const articlesBorneOut: GateCheck = (sources) =>
  sources.draft.articles.flatMap((article) => articleFaults(sources, article));

function articleFaults(sources: GateSources, article: ArticleDraft): Fault[] {
  const paragraphs = paragraphsOf(sources, article.id.value);
  if (paragraphs.length === 0) return [];
  const { id, headline, publisher, author, dateline } = article;
  const stands = (what: string, text: Placed<string> | undefined, fix: string): Fault[] =>
    !text || text.value === '' || paragraphs.some((paragraph) => holds(paragraph, text.value))
      ? []
      : [
          fault(
            text.at,
            `the ${what} "${text.value}" does not stand in article ${id.value}. ${fix}${unlessNew(sources)}`,
          ),
        ];
  return [
    ...stands('headline', headline, 'Copy it as it stands, or leave it out where there is none.'),
    ...stands('publisher', publisher?.name, 'Leave the publisher out where the article does not name it.'),
    ...stands('author', author?.name, 'Leave the author out where the article does not name one.'),
    ...stands('dateline', dateline, 'Copy it as it stands, or leave it out where there is none.'),
    ...publicationFaults(sources, article),
  ];
}

/** A publication day that is called stated is a date of the article; one that is inferred explains itself. */
function publicationFaults({ evidence }: GateSources, { id, published }: ArticleDraft): Fault[] {
  const day = published.day.value;
  const stated = evidence.articles.find((each) => each.id === id.value)?.stated ?? [];
  if (published.known !== 'stated' || stated.includes(day)) return [];
  return [
    fault(
      published.day.at,
      `article ${id.value} nowhere states ${dayLabel(day)}. Correct the day, or write known: inferred.`,
    ),
  ];
}
