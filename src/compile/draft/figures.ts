import { withoutDateline } from '../compare/timeline/dateline.ts';
import type { FigureMention } from '../find/extraction.ts';
import { citationOf, type ReadArticle, sentenceAt } from './articles.ts';
import { type Count, countsOf, isSameIncident } from './counts.ts';
import type { Known } from './entities.ts';
import { extractOf } from './extracts.ts';
import type { FigureFinding } from './findings.ts';

/** Figures of a topic; those of the fewest articles are left out beyond it. */
const MOST_FIGURES = 250;

/** Characters of the sentence that stands beside a figure. */
const SCOPE = 160;

/** Amounts that are no numbers: shown as the article has them. */
const VAGUE =
  /^(?:tens|dozens|scores|hundreds|thousands|millions|tens of thousands|hundreds of thousands|several|many)$/;

/** A figure is compared with so many of its value before it: keeps time linear in the number of articles. */
const MOST_COMPARED = 20;

/** One figure on one incident, as one article or several give it. */
type SameFigure = Count[];

/** What the articles count; the same figure of the same speaker on one incident once, with all its paragraphs. */
export function proposeFigures(
  articles: readonly ReadArticle[],
  known: Known,
  makeId: (words: string) => string,
): readonly FigureFinding[] {
  const byValue = new Map<string, SameFigure[]>();
  for (const count of countsOf(articles, known).flat()) {
    const { figure, by } = count;
    const key = JSON.stringify([figure.counts, figure.unit, figure.value, figure.max, figure.qualifier, by]);
    const given = byValue.get(key) ?? [];
    byValue.set(key, given);
    const same = given
      .slice(-MOST_COMPARED)
      .find(([first]) => first && (first.article === count.article || isSameIncident(first, count)));
    if (same) same.push(count);
    else given.push([count]);
  }
  // Sorting is stable: figures of equally many articles stay in the order of the articles.
  return [...byValue.values()]
    .flat()
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST_FIGURES)
    .sort(([a], [b]) => orderOf(a) - orderOf(b))
    .flatMap((given) => figureOf(given, makeId));
}

/** More for what more articles give; less for a count within another. */
const weight = (given: SameFigure): number =>
  new Set(given.map(({ article }) => article)).size - (given[0]?.figure.part ? 0.5 : 0);

const ORDER = ['killed', 'missing', 'wounded'];

/** The dead first, then the missing and the wounded, each by the day of the first article. */
const orderOf = (first: Count | undefined): number => {
  const rank = ORDER.indexOf(first?.figure.counts ?? '');
  return (rank < 0 ? ORDER.length : rank) * 1e6 + (first?.published ?? 0);
};

function figureOf(given: SameFigure, makeId: (words: string) => string): readonly FigureFinding[] {
  const [first] = given;
  if (!first) return [];
  const { figure, article, by } = first;
  const { counts, value, max, qualifier } = figure;
  const isVague = qualifier !== null && VAGUE.test(qualifier) && !/\d/.test(figure.text);
  const unit = unitOf(figure, isVague);
  return [
    {
      id: makeId(`${counts} ${isVague ? qualifier : value}`),
      counts,
      label: labelOf(unit, counts),
      ...(isVague ? { words: qualifier } : { value, ...(qualifier === null ? {} : { qualifier }) }),
      ...(max === undefined ? {} : { max }),
      unit,
      scope: scopeOf(figure, article),
      by,
      cites: [...new Set(given.map((each) => citationOf(each.article, each.figure.start)))],
    },
  ];
}

const ONE: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  women: 'woman',
  men: 'man',
  bodies: 'body',
  families: 'family',
  ferries: 'ferry',
  lives: 'life',
  buses: 'bus',
};

/** What one of it is: "people", or for one of them "person". */
function unitOf({ unit, counts, value, max }: FigureMention, isVague: boolean): string {
  const many = unit === null || unit === counts ? 'people' : unit;
  if (value !== 1 || max !== undefined || isVague) return many;
  return ONE[many] ?? many.replace(/men$/, 'man').replace(/(?<!s)s$/, '');
}

/** What is done to people is said of them: "people killed"; what is count for itself is told of: "boats told of". */
const labelOf = (unit: string, counts: string): string =>
  `${unit} ${/(?:ed|en|missing|dead)$/.test(counts) ? counts : 'told of'}`;

/** The sentence as a quotation; where it is cut, that is said outside its marks. */
function scopeOf({ start }: FigureMention, article: ReadArticle): string {
  const sentence = sentenceAt(article, start);
  const { text } = article.clean.document;
  const words = sentence ? withoutDateline(text.slice(sentence.start, sentence.end)) : '';
  return extractOf(words.replaceAll(/["“”]/g, "'"), SCOPE);
}
