import { type Fault, faultLine, type Place, placeOf, setPlaceAs } from '../fault.ts';
import type { Overlay } from './schema.ts';

/** An overlay without entries that do not hold now, and the fault of each that was taken out. */
export interface Waiting {
  readonly overlay: Overlay;
  readonly faults: readonly Fault[];
}

/**
 * Takes out of an overlay the entries in which faults are: where articles come and go by themselves, an entry may be of
 * what is not there now. A fault that stands in none of its entries takes nothing out.
 *
 * @param file Path of the overlay, as faults name it.
 */
export function withoutFaulty(overlay: Overlay, faults: readonly Fault[], file: string): Waiting {
  const verbs = Object.entries(overlay).flatMap(([verb, entries]) =>
    Array.isArray(entries) ? [{ verb, entries }] : [],
  );
  const entries = verbs.flatMap(({ entries }) => entries as readonly object[]);
  const placed = entries.map((entry) => ({ entry, at: placeOf(entry) })).sort((a, b) => inText(a.at, b.at));
  const faulty = new Map<object, Fault>();
  for (const each of faults) {
    const holder = each.at.file === file ? placed.findLast(({ at }) => inText(at, each.at) <= 0) : undefined;
    if (holder && !faulty.has(holder.entry)) faulty.set(holder.entry, each);
  }
  const left = verbs.map(({ verb, entries }) => [
    verb,
    setPlaceAs(
      entries,
      entries.filter((entry) => !faulty.has(entry)),
    ),
  ]);
  return { overlay: { ...overlay, ...Object.fromEntries(left) }, faults: [...faulty.values()] };
}

/** An entry that waits, with what keeps it. */
export const waitingLine = (entry: Fault): string => `waits, since it does not hold now: ${faultLine(entry)}`;

const inText = (a: Place, b: Place): number => a.line - b.line || a.column - b.column;
