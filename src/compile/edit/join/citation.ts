import type { Citation } from '../../../digest/types.ts';
import type { Placed } from '../../fault.ts';
import type { CiteDraft, Spot } from '../files/shapes.ts';
import { given } from './given.ts';

export const values = <T>(all: readonly Placed<T>[]): T[] => all.map((each) => each.value);

/** Each once, in order of first use. */
export const unique = <T>(all: Iterable<T>): T[] => [...new Set(all)];

export const spotId = ({ article, paragraph }: Spot): string => `${article}${paragraph}`;

/** The citation of a line; `from` is the line's own origin, which a citation may override. */
export function joinCite(cite: CiteDraft, from?: Placed<string>): Citation {
  const { article, paragraph } = cite.spot.value;
  return given({
    id: spotId(cite.spot.value),
    article,
    paragraph,
    quote: cite.quote?.value,
    speaker: cite.speaker?.value,
    origin: (cite.from ?? from)?.value,
  });
}

export const joinCites = (cites: readonly CiteDraft[], from?: Placed<string>): Citation[] =>
  cites.map((cite) => joinCite(cite, from));
