import type { CitationId, EntityId } from '../../digest/types.ts';
import type { FigureMention } from '../extraction.ts';
import { extractOf } from './extract-text.ts';
import { citationOf, type ReadArticle } from './read-article.ts';

/** A count or amount as the articles give it, with everyone who gives the same. */
export interface FigureFinding {
  readonly id: string;
  readonly counts: string;
  readonly label: string;
  /** Absent where the articles give no number but only `words`. */
  readonly value?: number;
  readonly words?: string;
  readonly max?: number;
  readonly qualifier?: string;
  readonly unit: string;
  /** The sentence that has it, or the beginning of it. */
  readonly scope: string;
  readonly by: readonly EntityId[];
  readonly cites: readonly CitationId[];
}

/** Figures of a topic that are told of; those in the fewest paragraphs are left out beyond it. */
export const MOST_FIGURES = 250;

/** Characters of the sentence that stands beside a figure. */
const SCOPE = 160;

/** Amounts that are no numbers: shown as the article has them. */
const VAGUE = /^(?:dozens|scores|hundreds|thousands|tens of thousands|several|many|some)$/i;

/** What the articles count, the same figure of the same speaker once with all its paragraphs. */
export function proposeFigures(
  articles: readonly ReadArticle[],
  ids: ReadonlyMap<string, EntityId>,
  makeId: (words: string) => string,
): readonly FigureFinding[] {
  const found = new Map<string, FigureFinding & { cites: CitationId[] }>();
  for (const article of articles) {
    for (const figure of article.found.figures) {
      if (figure.counts === null) continue;
      const { counts } = figure;
      const by = speakersOf(figure, article, ids);
      const key = JSON.stringify([counts, figure.value, figure.max, figure.qualifier, by]);
      const cite = citationOf(article, figure.start);
      const same = found.get(key);
      if (same && !same.cites.includes(cite)) same.cites.push(cite);
      if (!same) found.set(key, { ...figureOf({ ...figure, counts }, article, makeId), by, cites: [cite] });
    }
  }
  // Sorting is stable: figures in equally many paragraphs stay in the order of the articles.
  return [...found.values()].sort((a, b) => b.cites.length - a.cites.length).slice(0, MOST_FIGURES);
}

function figureOf(
  figure: FigureMention & { readonly counts: string },
  article: ReadArticle,
  makeId: (words: string) => string,
) {
  const { counts, value, max, qualifier } = figure;
  const unit = figure.unit ?? 'people';
  const isVague = qualifier !== null && VAGUE.test(qualifier);
  return {
    id: makeId(`${counts} ${isVague ? qualifier : value}`),
    counts,
    label: labelOf(unit, counts),
    ...(isVague ? { words: qualifier } : { value, ...(qualifier === null ? {} : { qualifier }) }),
    ...(max === undefined ? {} : { max }),
    unit,
    scope: scopeOf(figure, article),
  };
}

/** What is done to people is said of them: "people killed"; what is counted for itself is named: "boats". */
const labelOf = (unit: string, counts: string): string =>
  /(?:ed|en|missing|dead)$/.test(counts) && unit !== counts ? `${unit} ${counts}` : unit;

/** The sentence as a quotation; where it is cut, that is said outside its marks. */
function scopeOf({ start }: FigureMention, { clean: { document } }: ReadArticle): string {
  const sentence = document.sentences.find((each) => each.start <= start && start < each.end);
  const text = sentence ? document.text.slice(sentence.start, sentence.end).replaceAll(/["“”]/g, "'") : '';
  return extractOf(text, SCOPE);
}

/** The entities whose names stand in the words that say who gives the figure. */
function speakersOf(figure: FigureMention, { found }: ReadArticle, ids: ReadonlyMap<string, EntityId>): EntityId[] {
  const said = figure.attributedTo;
  if (said === null) return [];
  const named = found.names.filter(({ text }) => said.includes(text)).flatMap(({ entity }) => ids.get(entity) ?? []);
  return [...new Set(named)];
}
