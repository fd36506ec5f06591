import type { EntityId } from '../../../digest/types.ts';
import { dayNumber } from '../../across/day-number.ts';
import type { FigureMention } from '../../extraction.ts';
import type { ReadArticle } from '../read-article.ts';
import { type Comparison, joined, type Known, opposed, type Proposed, positionAt, sentenceAt } from './compared.ts';

/** A figure with its article and what it is of. */
interface Counted {
  readonly article: ReadArticle;
  readonly figure: FigureMention & { readonly counts: string };
  readonly by: readonly EntityId[];
  /** Keys of the places named in its sentence, or in the article's first sentences. */
  readonly places: ReadonlySet<string>;
}

/** Articles of more days apart tell of different things, or of one that has gone on. */
const NEAR_DAYS = 3;

/** Sentences of an article that say where it happened. */
const LEDE = 3;

/**
 * Counts of one thing that cannot all be right: by one speaker in several articles, or of one incident (the same place,
 * published within days) by nobody in particular. A count that grew from one day to a later one is an update.
 */
export const differingFigures: Comparison = (articles, known) => {
  const groups = new Map<string, Counted[]>();
  for (const counted of articles.flatMap((article) => countsIn(article, known))) {
    const key = JSON.stringify([counted.figure.counts, counted.by]);
    groups.set(key, [...(groups.get(key) ?? []), counted]);
  }
  return [...groups.values()].flatMap((group) => incidents(group).flatMap((incident) => disputeOf(incident, known)));
};

/** Figures of an article that may be compared: each speaker's, and of those without one the first of its kind. */
function countsIn(article: ReadArticle, { ids }: Known): readonly Counted[] {
  const seen = new Set<string>();
  return article.found.figures.flatMap((figure) => {
    const { counts } = figure;
    if (counts === null) return [];
    const said = figure.attributedTo;
    const names = said === null ? [] : article.found.names.filter(({ text }) => said.includes(text));
    const by = [...new Set(names.flatMap(({ entity }) => ids.get(entity) ?? []))];
    const key = JSON.stringify([counts, by]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ article, figure: { ...figure, counts }, by, places: placesOf(article, figure) }];
  });
}

function placesOf(article: ReadArticle, { start }: FigureMention): ReadonlySet<string> {
  const { document } = article.clean;
  const lede = document.sentences[Math.min(LEDE, document.sentences.length) - 1]?.end ?? 0;
  const sentence = sentenceAt(article, start);
  const isNear = (offset: number): boolean =>
    offset < lede || (sentence !== undefined && offset >= sentence.start && offset < sentence.end);
  return new Set(
    article.found.names.filter(({ type, start: at }) => type === 'place' && isNear(at)).map(({ entity }) => entity),
  );
}

/** Groups of figures on one incident: each shares a place with one before it, published within days. */
function incidents(group: readonly Counted[]): readonly (readonly Counted[])[] {
  const found: Counted[][] = [];
  for (const counted of group) {
    const isSame = (other: Counted): boolean =>
      Math.abs(publication(counted) - publication(other)) <= NEAR_DAYS &&
      (counted.by.length > 0 || [...counted.places].some((place) => other.places.has(place)));
    const incident = found.find((others) => others.some(isSame));
    if (incident) incident.push(counted);
    else found.push([counted]);
  }
  return found;
}

const publication = ({ article }: Counted): number => dayNumber(article.clean.published.day);

function disputeOf(incident: readonly Counted[], { nameOf }: Known): readonly Proposed[] {
  const first = incident[0];
  const differs = incident.some((one, index) => incident.slice(index + 1).some((other) => contradict(one, other)));
  if (!first || !differs) return [];
  const { counts, unit } = first.figure;
  const by = first.by.map(nameOf);
  const thing = unit ?? 'people';
  return [
    {
      kind: 'figure',
      question: `How many ${thing === counts ? counts : `${thing} ${counts}`}${by.length > 0 ? `, as ${by.join(' and ')} count${by.length > 1 ? '' : 's'} them` : ''}?`,
      about: [...first.by],
      positions: opposed(
        joined(incident.map(({ article, figure, by: who }) => positionAt(article, figure.start, who))),
      ),
    },
  ];
}

/** True where two figures cannot both be right, and the later is no update of the earlier. */
function contradict(one: Counted, other: Counted): boolean {
  if (one.article === other.article) return false;
  const [earlier, later] = publication(one) <= publication(other) ? [one, other] : [other, one];
  const grew = publication(earlier) < publication(later) && later.figure.value >= earlier.figure.value;
  if (grew) return false;
  const [[low, high], [least, most]] = [spanOf(one.figure), spanOf(other.figure)];
  return high < least || most < low;
}

/** From the least to the most that a figure may mean. "More than 1,000" is no way to report 5,000. */
function spanOf({ value, max, qualifier }: FigureMention): readonly [number, number] {
  if (max !== undefined) return [value, max];
  const words = qualifier ?? '';
  if (/more than|over|at least|no fewer|upwards|not less/i.test(words)) return [value, value * 1.15];
  if (/about|around|some|nearly|almost|roughly|approximately|close to/i.test(words)) return [value * 0.9, value * 1.1];
  if (/up to|at most|fewer than|less than|under/i.test(words)) return [value * 0.85, value];
  if (/dozens|scores|hundreds|thousands|several|many/i.test(words)) return [value, value * 10];
  return [value, value];
}
