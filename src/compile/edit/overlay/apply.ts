import type { Findings } from '../../find/findings.ts';
import type { Overlay } from '../files/overlay.ts';
import { confirmed, dismissed } from './disputes.ts';
import { merged, renamed, split, typed, withRoles } from './entities.ts';
import { pinned, retitled, worded } from './events.ts';
import { explained, keptApart } from './gaps.ts';
import { hidden } from './hide.ts';
import type { Applied, Verb } from './verb.ts';

/** The order is that in which a later verb may name what an earlier one made. */
const findingVerbs: readonly Verb[] = [
  split, // what is split off may then be merged elsewhere
  merged, // what is merged away has no name, type or role of its own
  renamed,
  typed,
  withRoles,
  retitled,
  worded,
  pinned,
  hidden, // last of what changes things: hidden ones could still be worded
  confirmed,
  dismissed,
];

/** Gaps go last: they are what is left once the digest is made. */
const gapVerbs: readonly Verb[] = [keptApart, explained];

/** Applies the editor's overlay. An entry that matches nothing that was found is a fault, with the nearest match. */
export const applyOverlay = (findings: Findings, overlay: Overlay): Applied =>
  inOrder([...findingVerbs, ...gapVerbs], findings, overlay);

/** Applies what changes findings, where these are still to enter the digest. */
export const changeFindings = (findings: Findings, overlay: Overlay): Applied =>
  inOrder(findingVerbs, findings, overlay);

/** Applies what explains gaps, where the findings have entered the digest already. */
export const explainGaps = (findings: Findings, overlay: Overlay): Applied => inOrder(gapVerbs, findings, overlay);

function inOrder(verbs: readonly Verb[], findings: Findings, overlay: Overlay): Applied {
  return verbs.reduce<Applied>(
    (before, verb) => {
      const after = verb(before.findings, overlay);
      return { findings: after.findings, faults: [...before.faults, ...after.faults] };
    },
    { findings, faults: [] },
  );
}
