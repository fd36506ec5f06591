import type { Digest, Dispute, Position } from '../digest/types.ts';
import type { Item, Line } from '../reply/reply.ts';
import { citedLine, listed, originName } from './cites.ts';
import { plainLine } from './context.ts';

const RELATIONS = { differs: ' (differs)', adds: ' (adds)', 'changed-later': ' (changed later)' } as const;

/** A question with every position on a line of its own, in the digest's order, and the editor's note. */
export function disputeItem(digest: Digest, dispute: Dispute, group?: string): Item {
  return {
    ...(group === undefined ? {} : { group }),
    head: { text: [{ bold: dispute.question }, ' · ', { italic: dispute.kind }], cites: [] },
    lines: [
      ...dispute.positions.map((position) => positionLine(digest, position)),
      ...(dispute.note ? [plainLine(`Note: ${dispute.note}`)] : []),
    ],
  };
}

/** "A, citing Harbour Office (differs): 4 passengers" */
function positionLine(digest: Digest, position: Position): Line {
  const articles = listed([...new Set(position.cites.map((cite) => cite.article))].sort());
  const holders = listed(position.holders.map((id) => originName(digest, id)));
  const holder = holders === '' ? articles : `${articles}, citing ${holders}`;
  const relation = position.relation ? RELATIONS[position.relation] : '';
  return citedLine(digest, [{ bold: holder }, `${relation}: ${position.text}`], position.cites);
}
