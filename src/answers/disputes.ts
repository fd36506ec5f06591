import type { Digest, Dispute, Position } from '../digest/types.ts';
import { citedLine, listed, originName } from './cites.ts';
import { offer, plainLine } from './context.ts';
import type { Choices, Item, Line } from './reply/reply.ts';

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

/** "Harbour Office, in A (differs): 4 passengers"; "A and C: by letter" where only the articles say so. */
function positionLine(digest: Digest, position: Position): Line {
  const articles = listed([...new Set(position.cites.map((cite) => cite.article))].sort());
  const holders = listed(position.holders.map((id) => originName(digest, id)));
  const holder = holders === '' ? articles : `${holders}, in ${articles}`;
  const relation = position.relation ? RELATIONS[position.relation] : '';
  return citedLine(digest, [{ bold: holder }, `${relation}: ${position.text}`], position.cites);
}

/** A menu that opens each of many disputed points on its own. */
export function disputesMenu(digest: Digest, disputes: readonly Dispute[]): Choices {
  const options = disputes.map(({ id, question, kind }) => ({
    ...offer(digest, question, 'disputed', { about: id }),
    description: kind,
  }));
  return { placeholder: 'Open a disputed point', options };
}
