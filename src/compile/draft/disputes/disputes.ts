import type { ReadArticle } from '../articles.ts';
import type { NamedEntities } from '../entities.ts';
import type { DisputeFinding } from '../findings.ts';
import { differingDays, differingMeans } from './acts.ts';
import type { Comparison } from './compared.ts';
import { differingFigures } from './figures.ts';
import { differingOffices } from './offices.ts';
import { denials, differingSpeakers } from './speakers.ts';

/** In the order in which a reader asks: how many, when, how, who holds what, who said it, who denies it. */
const comparisons: readonly Comparison[] = [
  differingFigures,
  differingDays,
  differingMeans,
  differingOffices,
  differingSpeakers,
  denials,
];

/** Questions on which the articles seem to part, for an editor to confirm, dismiss or word. */
export function proposeDisputes(
  articles: readonly ReadArticle[],
  named: NamedEntities,
  makeId: (words: string) => string,
): readonly DisputeFinding[] {
  return comparisons
    .flatMap((compare) => compare(articles, named))
    .filter(({ positions }) => positions.length > 1)
    .map((dispute) => ({
      ...dispute,
      id: makeId(`${dispute.kind} ${dispute.about.join(' ') || dispute.question}`),
      standing: 'proposed',
    }));
}
