import type { FigureEntry } from '../edit/schema.ts';
import type { FigureMention } from '../find/extraction.ts';
import type { AccountWords } from '../language/accounts.ts';
import { citationOf, eachOnce, type ReadArticle, sentenceTextAt } from './articles.ts';
import { clustersOf } from './clusters.ts';
import { type Count, countsOf, isSameIncident } from './counts.ts';
import type { NamedEntities } from './entities.ts';
import { extractOf } from './extracts.ts';

/** Figures of a topic; those of the fewest articles are left out beyond it. */
const MOST_FIGURES = 250;

/** Characters of the sentence that stands beside a figure. */
const SCOPE = 160;

/** A figure is compared with so many of its value before it: keeps time linear in the number of articles. */
const MOST_COMPARED = 20;

/** One figure on one incident, as one article or several give it. */
type SameFigure = readonly [Count, ...Count[]];

/** What the articles count; the same figure of the same speaker on one incident once, with all its paragraphs. */
export function proposeFigures(
  articles: readonly ReadArticle[],
  named: NamedEntities,
  makeId: (words: string) => string,
): readonly FigureEntry[] {
  const figures = clustersOf(
    countsOf(articles, named).flat(),
    ({ figure, by }) => JSON.stringify([figure.counts, figure.unit, figure.value, figure.max, figure.qualifier, by]),
    (count, [first]) => first.article === count.article || isSameIncident(first, count),
    MOST_COMPARED,
  );
  // Sorting is stable: figures of equally many articles stay in the order of the articles.
  return [...figures]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST_FIGURES)
    .sort(([a], [b]) => orderOf(a) - orderOf(b))
    .map((counts) => figureOf(counts, makeId));
}

/** More for what more articles give; less for a count within another. */
const weight = (counts: SameFigure): number =>
  new Set(counts.map(({ article }) => article)).size - (counts[0].figure.part ? 0.5 : 0);

/** The dead first, then the missing and the wounded, each by the day of the first article. */
const orderOf = ({ article, figure, published }: Count): number => {
  const { countsFirst } = article.clean.document.language.accounts;
  const rank = countsFirst.indexOf(figure.counts);
  return (rank < 0 ? countsFirst.length : rank) * 1e6 + published;
};

function figureOf(same: SameFigure, makeId: (words: string) => string): FigureEntry {
  const [{ figure, article, by }] = same;
  const { counts, value, max, qualifier } = figure;
  const words = article.clean.document.language.accounts;
  const isVague = qualifier !== null && words.vagueAmount.test(qualifier) && !/\d/.test(figure.text);
  const unit = unitOf(figure, isVague, words);
  // As a quotation; where it is cut, that is said outside its marks.
  const scope = extractOf(sentenceTextAt(article, figure.start).replaceAll(/["“”]/g, "'"), SCOPE);
  return {
    id: makeId(`${counts} ${isVague ? qualifier : value}`),
    counts,
    // What is done to people is said of them: "people killed"; what is counted for itself is reported: "boats reported".
    label: `${unit} ${words.doneToThem.test(counts) ? counts : 'reported'}`,
    ...(isVague ? { words: qualifier } : { value, ...(qualifier === null ? {} : { qualifier }) }),
    ...(max === undefined ? {} : { max }),
    unit,
    ...(scope === '' ? {} : { scope }),
    by,
    cite: eachOnce(same.map((each) => citationOf(each.article, each.figure.start))),
  };
}

/** What one of it is: "people", or for one of them "person". */
function unitOf({ unit, counts, value, max }: FigureMention, isVague: boolean, { singular }: AccountWords): string {
  const many = unit === null || unit === counts ? 'people' : unit;
  return value !== 1 || max !== undefined || isVague ? many : singular(many);
}
