import { dayLabel } from '../../digest/day.ts';
import { type Fault, fault, type Placed } from '../fault.ts';
import { datesOf } from '../find/dates.ts';
import { plainMarks } from '../find/words.ts';
import type { ArticleDraft } from '../read/shapes.ts';
import type { GateCheck, GateSources } from '../sources.ts';

/** Nothing is said of an article that it does not bear out: headline, publisher, author and dateline stand in it. */
export const articlesBorneOut: GateCheck = (sources) =>
  sources.draft.articles.flatMap((article) => articleFaults(sources, article));

function articleFaults(sources: GateSources, article: ArticleDraft): Fault[] {
  const paragraphs = sources.texts.get(article.id.value)?.paragraphs;
  if (!paragraphs) return [];
  const bodies = paragraphs.map(plainMarks);
  const { id, headline, publisher, author, dateline } = article;
  const stands = (what: string, text: Placed<string> | undefined, fix: string): Fault[] =>
    !text || text.value === '' || bodies.some((body) => body.includes(plainMarks(text.value)))
      ? []
      : [fault(text.at, `the ${what} "${text.value}" does not stand in article ${id.value}. ${fix}`)];
  return [
    ...stands('headline', headline, 'Copy it as it stands, or leave it out where there is none.'),
    ...stands('publisher', publisher?.name, 'Leave the publisher out where the article does not name it.'),
    ...stands('author', author?.name, 'Leave the author out where the article does not name one.'),
    ...stands('dateline', dateline, 'Copy it as it stands, or leave it out where there is none.'),
    ...publicationFaults(article, paragraphs),
  ];
}

/** A publication day that is called stated is a date of the article; one that is inferred explains itself. */
function publicationFaults({ id, published }: ArticleDraft, paragraphs: readonly string[]): Fault[] {
  const day = published.day.value;
  if (published.known !== 'stated') return [];
  const isStated = paragraphs
    .flatMap((text) => datesOf(text, day))
    .some(({ text, spans }) => /\d/.test(text) && spans.some((span) => span.start === day && span.end === day));
  return isStated
    ? []
    : [
        fault(
          published.day.at,
          `article ${id.value} nowhere states ${dayLabel(day)}. Correct the day, or write known: inferred.`,
        ),
      ];
}
