import type { EntityId } from '../../../digest/types.ts';
import { sameFigure } from '../../compare/same-figure.ts';
import type { FigureMention } from '../../find/extraction.ts';
import { type Count, countsOf, isSameIncident, kindOf } from '../counts.ts';
import type { Known } from '../entities.ts';
import { type Comparison, joined, opposed, type Proposed, positionAt } from './compared.ts';

/** Counts of people and of what befell them; how many vehicles are told of depends on who counts which. */
const OF_PEOPLE = /(?:ed|missing|dead|casualties)$/;

/** A figure is compared with so many incidents of its kind before it: keeps time linear in the number of articles. */
const MOST_COMPARED = 60;

/** Counts of one incident that cannot all be right. A count that grew from one day to a later one is an update. */
export const differingFigures: Comparison = (articles, known) => {
  const kinds = new Map<string, Count[][]>();
  for (const count of countsOf(articles, known).flatMap(tolls)) {
    const incidents = kinds.get(kindOf(count)) ?? [];
    kinds.set(kindOf(count), incidents);
    const incident = incidents
      .slice(-MOST_COMPARED)
      .find((others) => others.every((one) => isSameIncident(one, count)));
    if (incident) incident.push(count);
    else incidents.push([count]);
  }
  return [...kinds.values()].flat().flatMap((incident) => disputeOf(incident, known));
};

/** What an article counts first of each kind: its toll. Counts within a count, and those of other times, are none. */
function tolls(counts: readonly Count[]): readonly Count[] {
  const first = new Map<string, Count>();
  for (const count of counts) {
    if (count.figure.part || count.isBackground || !OF_PEOPLE.test(count.figure.counts)) continue;
    if (!first.has(kindOf(count))) first.set(kindOf(count), count);
  }
  return [...first.values()];
}

function disputeOf(incident: readonly Count[], known: Known): readonly Proposed[] {
  const differing = incident.filter((one) => incident.some((other) => contradict(one, other)));
  const [first] = differing;
  if (!first) return [];
  const { counts } = first.figure;
  const place = [...first.places].find((id) => differing.every(({ places }) => places.has(id)));
  const where =
    place !== undefined && differing.some((one) => isNamedBeside(one, place, known)) ? `${known.nameOf(place)}: h` : '';
  return [
    {
      kind: 'figure',
      question: `${where || 'H'}ow many ${kindOf(first).replace(` ${counts}`, '')} were ${counts}?`,
      about: [...new Set([...differing.flatMap(({ by }) => by), ...(where === '' || !place ? [] : [place])])],
      positions: opposed(
        joined(
          differing.map(({ article, figure, by }) => positionAt(article, figure.start, by)),
          (_, index) => stance(differing[index]?.figure, differing[index]?.by),
        ),
      ),
    },
  ];
}

/** The same number of the same speakers is one position. */
const stance = (figure: FigureMention | undefined, by: readonly EntityId[] | undefined): string =>
  JSON.stringify([figure?.value, figure?.max, figure?.qualifier, by]);

/** True where the paragraph itself names the place, so that a question with its name rests on it. */
function isNamedBeside({ article, figure }: Count, place: EntityId, { ids }: Pick<Known, 'ids'>): boolean {
  const line = article.clean.document.lines.find(({ start, end }) => start <= figure.start && figure.start < end);
  return (
    line !== undefined &&
    article.found.names.some(
      ({ start, entity }) => start >= line.start && start < line.end && ids.get(entity) === place,
    )
  );
}

/** True where two figures cannot both be right, and the later is no update of the earlier. */
function contradict(one: Count, other: Count): boolean {
  if (one.article === other.article) return false;
  const [earlier, later] = one.published <= other.published ? [one, other] : [other, one];
  const grew = earlier.published < later.published && later.figure.value >= earlier.figure.value;
  if (grew || sameFigure(one.figure, other.figure)) return false;
  const [[low, high], [least, most]] = [reachOf(one.figure), reachOf(other.figure)];
  return high < least || most < low;
}

/**
 * From the least to the most that a figure may mean. Wider than what makes two figures the same: "more than 20" is
 * another figure than 21, and no contradiction; but nobody reports 5,000 as "more than 1,000".
 */
function reachOf({ value, max, qualifier }: FigureMention): readonly [number, number] {
  if (max !== undefined) return [value, max];
  const words = qualifier ?? '';
  if (/dozens|scores|tens|hundreds|thousands|millions|several|many/.test(words)) return [value, value * 10];
  if (/more than|over|at least|no fewer|upwards|not less/.test(words)) return [value, value * 1.15];
  if (/about|around|some|nearly|almost|roughly|approximately|close to|estimated/.test(words))
    return [value * 0.9, value * 1.1];
  if (/up to|at most|fewer than|less than|under|as many as/.test(words)) return [value * 0.85, value];
  return [value, value];
}
