/**
 * Has everyone run once a round, so that what else the machine does falls on all alike, and in another order each
 * round, so that no one always runs after the same one. Rounds before the first are not kept.
 */
export function inRounds<Entrant, Outcome>(
  entrants: readonly Entrant[],
  { rounds, warmUp = 0 }: { readonly rounds: number; readonly warmUp?: number },
  run: (entrant: Entrant) => Outcome,
): Map<Entrant, Outcome[]> {
  const outcomes = new Map<Entrant, Outcome[]>(entrants.map((entrant) => [entrant, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const entrant of shuffled(entrants)) {
      const outcome = run(entrant);
      if (round >= 0) outcomes.get(entrant)?.push(outcome);
    }
  }
  return outcomes;
}

function shuffled<Entrant>(entrants: readonly Entrant[]): Entrant[] {
  return entrants
    .map((entrant) => ({ entrant, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ entrant }) => entrant);
}
