import { type Fault, fault, type Placed } from '../../fault.ts';
import type { DisputeFinding, Findings } from '../../find/findings.ts';
import type { Overlay } from '../files/overlay.ts';
import { inTurn, unmatched, type Verb } from './verb.ts';

/** `confirm`: a proposed dispute enters the digest, with the editor's question and positions where they are given. */
export const confirmed: Verb = (findings, { confirm }) =>
  looked(findings)
    ? inTurn(findings, confirm, (now, entry) => change(now, entry.dispute, (old) => wordedBy(entry, old)))
    : { findings, faults: [] };

/** `dismiss`: a proposed dispute is none. */
export const dismissed: Verb = (findings, { dismiss }) =>
  looked(findings)
    ? inTurn(findings, dismiss, (now, { dispute }) =>
        change(now, dispute, (old) => ({ ...old, standing: 'dismissed' })),
      )
    : { findings, faults: [] };

const looked = (findings: Findings): boolean => findings.looked.includes('dispute');

function change(
  findings: Findings,
  asked: Placed<string>,
  how: (dispute: DisputeFinding) => DisputeFinding | Fault,
): Findings | readonly Fault[] {
  const dispute = findings.disputes.find(({ id }) => id === asked.value);
  if (!dispute)
    return [
      unmatched(
        'proposed dispute',
        asked,
        findings.disputes.map(({ id }) => id),
      ),
    ];
  const changed = how(dispute);
  if ('message' in changed) return [changed];
  return {
    ...findings,
    disputes: findings.disputes.map((each) => (each === dispute ? changed : each)),
    gaps: findings.gaps.filter((gap) => gap.kind !== 'dispute' || gap.key !== dispute.id),
  };
}

/** Positions are worded in their order; there is one wording for each, or none at all. */
function wordedBy(
  { dispute, question, positions }: Overlay['confirm'][number],
  old: DisputeFinding,
): DisputeFinding | Fault {
  if (positions.length > 0 && positions.length !== old.positions.length)
    return fault(
      dispute.at,
      `dispute ${old.id} has ${old.positions.length} positions now, and ${positions.length} are worded here. Word each, in order, or none.`,
    );
  return {
    ...old,
    question: question?.value ?? old.question,
    positions: old.positions.map((position, index) => ({
      ...position,
      text: positions[index]?.value ?? position.text,
    })),
    standing: 'confirmed',
  };
}
