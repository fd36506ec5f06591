import type { EntityId } from '../../digest/types.ts';
import type { Gap } from '../find/findings.ts';
import type { Suggestion } from '../find/names/suggestion.ts';

/** Pairs of names that may be one, by their ids in the digest; a name without one is in no digest. */
export function mergesOf(pairs: readonly Suggestion[], idOf: (key: string) => EntityId | undefined): readonly Gap[] {
  const gaps = pairs.flatMap(({ one, other, why }): Gap[] => {
    const [a, b] = [idOf(one), idOf(other)];
    return a === undefined || b === undefined || a === b
      ? []
      : [{ kind: 'merge', key: `${a} = ${b}`, note: `(${why})` }];
  });
  return [...new Map(gaps.map((gap) => [gap.key, gap])).values()];
}
