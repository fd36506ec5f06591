import type { DisputeFinding } from '../findings.ts';
import type { IdKeeper } from '../ids.ts';
import { differingActs } from './acts.ts';
import { changedLater } from './changed.ts';
import type { Compared, Comparison, Proposed } from './compared.ts';
import { differingFigures } from './figures.ts';
import { differingOffices } from './offices.ts';
import { denials, differingSpeakers } from './speakers.ts';

/** In the order in which a reader asks: how many, when, how, who holds what, who said it, who denies it, who changed it. */
const comparisons: readonly Comparison[] = [
  differingFigures,
  differingActs,
  differingOffices,
  differingSpeakers,
  denials,
  changedLater,
];

/**
 * Questions on which the articles seem to part, for an editor to confirm, dismiss or word: of each kind at most `most`,
 * the latest.
 */
export function proposeDisputes(compared: Compared, keeper: IdKeeper, most: number): readonly DisputeFinding[] {
  return comparisons.flatMap((compare) => {
    const found = compare(compared).filter(({ positions }) => positions.length > 1);
    return found.map((dispute) => findingOf(dispute, keeper)).slice(-most);
  });
}

const findingOf = (dispute: Proposed, keeper: IdKeeper): DisputeFinding => ({
  ...dispute,
  id: keeper.idOf(
    dispute.positions.flatMap(({ cite: [first], text }) => (first ? [`${dispute.kind} ${first.id} ${text.slice(0, 20)}`] : [])),
    `${dispute.kind} ${dispute.about.join(' ') || dispute.question}`,
  ),
  events: [],
  standing: 'proposed',
});
