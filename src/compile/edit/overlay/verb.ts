import { type Fault, fault, type Placed } from '../../fault.ts';
import type { Findings } from '../../find/findings.ts';
import { suggestion } from '../../nearest.ts';
import type { Overlay } from '../files/overlay.ts';

/** Findings after some of the overlay, and what of the overlay matched nothing. */
export interface Applied {
  readonly findings: Findings;
  readonly faults: readonly Fault[];
}

/** One verb of the overlay. */
export type Verb = (findings: Findings, overlay: Overlay) => Applied;

/** The fault of an entry that names something which is not found; `known` is what it might have named. */
export const unmatched = (what: string, asked: Placed<string>, known: Iterable<string>): Fault =>
  fault(
    asked.at,
    `no ${what} "${asked.value}" is found any more.${suggestion(asked.value, known)} Correct this entry of the overlay, or remove it.`,
  );

/** Runs a verb's entries one after the other; an entry gives the findings that it leads to, or its faults. */
export function inTurn<Entry>(
  findings: Findings,
  entries: readonly Entry[],
  apply: (findings: Findings, entry: Entry) => Findings | readonly Fault[],
): Applied {
  let current = findings;
  const faults: Fault[] = [];
  for (const entry of entries) {
    const outcome = apply(current, entry);
    if ('entities' in outcome) current = outcome;
    else faults.push(...outcome);
  }
  return { findings: current, faults };
}
