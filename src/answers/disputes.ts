import { isRevision } from '../digest/disputes.ts';
import type { Digest, Dispute, Position } from '../digest/types.ts';
import { articlesNamed, citedLine, listed, originName, refs } from './cites.ts';
import { offer, plainLine } from './context.ts';
import { fitting } from './reply/page.ts';
import type { Item } from './reply/reply.ts';
import { countWords, firstWords } from './reply/words.ts';

/** A question in one line, its sides beside each other, with a button that opens it. */
export function sidesItem(digest: Digest, dispute: Dispute): Item {
  const open = offer(digest, 'Open', 'disputed', { about: dispute.id });
  const cites = refs(
    digest,
    dispute.positions.flatMap((position) => position.cites),
  );
  return {
    lines: [{ text: [{ bold: `${inOneLine(dispute)} ` }, sidesOf(digest, dispute)], cites, named: true }],
    open,
  };
}

/** "Contested: Dead by Putin's count: over 5,000 (Davis) | over 50,000 (Article B)"; undefined where nothing is. */
export function contestedItem(digest: Digest, disputes: readonly Dispute[]): Item | undefined {
  const [first] = disputes;
  if (!first) return undefined;
  const item = sidesItem(digest, first);
  const lines = item.lines.map((line) => ({
    ...line,
    text: [
      { bold: isRevision(first) ? 'Changed later: ' : 'Contested: ' },
      inOneLine(first),
      ' ',
      sidesOf(digest, first),
    ],
  }));
  return { ...item, lines };
}

/** "Contested: Dead by Putin's count · Attacks on Armenia's territory · Whose peacekeepers" */
export function contestedNames(disputes: readonly Dispute[]): Item | undefined {
  if (disputes.length === 0) return undefined;
  const parted = disputes.filter((dispute) => !isRevision(dispute));
  const told = parted.length > 0 ? parted : disputes;
  const named = told.slice(0, MOST_NAMED).map(shortName);
  const bold = parted.length > 0 ? 'Contested: ' : 'Changed later: ';
  return { lines: [{ text: [{ bold }, named.join(' · ')], cites: [] }] };
}

const MOST_NAMED = 3;

/** Words of a question and of a side that have no label of their own. */
const LONGEST_LABEL = 12;
const LONGEST_SIDE = 9;

/** Words of all sides together; those beyond are counted, the first two never. */
const SIDES_WORDS = 26;

/** "Dead by Putin's count", or the question itself. */
export const shortName = ({ label, question }: Dispute): string =>
  (label ?? firstWords(question, LONGEST_LABEL)).replace(/:$/, '');

/** "Dead by Putin's count:", or the question itself, before its sides. */
function inOneLine(dispute: Dispute): string {
  const text = shortName(dispute);
  return /[?…]$/.test(text) ? text : `${text}:`;
}

/** "over 5,000 (Davis) | over 50,000 (Article B)": with the holder, or the article where the holders are the same. */
function sidesOf(digest: Digest, dispute: Dispute): string {
  const { positions } = dispute;
  const sideOf = ({ label, text }: Position): string => label ?? firstWords(text, LONGEST_SIDE);
  if (isRevision(dispute)) {
    const article = articlesNamed(digest, positions[0]?.cites ?? []);
    return `${article} had first: ${positions.map(sideOf).join('; later: ')}`;
  }
  const held = positions.map(({ holders }) => listed(holders.map((id) => originName(digest, id))));
  const isOneHolder = new Set(held).size === 1;
  const sides = positions.map((position, index) => {
    const holder = isOneHolder || !held[index] ? articlesNamed(digest, position.cites) : held[index];
    return `${sideOf(position)} (${holder})`;
  });
  return inARow(sides, SIDES_WORDS);
}

/** Things beside each other, as many as so many words hold, at least two, and how many are left. */
export function inARow(sides: readonly string[], most: number, total = sides.length): string {
  const { kept } = fitting(sides, countWords, most);
  const shown = sides.slice(0, Math.max(2, kept.length));
  const left = total - shown.length;
  return [...shown, ...(left > 0 ? [`${left} more`] : [])].join(' | ');
}

/** A question with every position on a line of its own, in the digest's order, and the editor's note. */
export function disputeItem(digest: Digest, dispute: Dispute, group?: string): Item {
  return {
    ...(group === undefined ? {} : { group }),
    head: { text: [{ bold: dispute.question }], cites: [] },
    lines: positionItems(digest, dispute).flatMap(({ lines }) => lines),
    open: offer(digest, 'Open', 'disputed', { about: dispute.id }),
  };
}

/** Names of what a position's row holds. */
export const POSITION_COLUMNS = ['Who says so', 'What'] as const;

/** Every position of a question as an item of its own, and the editor's note. */
export const positionItems = (digest: Digest, { positions, note }: Dispute): readonly Item[] => [
  ...positions.map((position) => positionItem(digest, position)),
  ...(note ? [{ lines: [plainLine(`Note: ${note}`)] }] : []),
];

/** "Harbour Office, in Alder Gazette: 4 passengers"; "Article A and Article C: by letter" where only the articles say so. */
function positionItem(digest: Digest, position: Position): Item {
  const articles = articlesNamed(digest, position.cites);
  const holders = listed(position.holders.map((id) => originName(digest, id)));
  const holder = holders === '' ? articles : `${holders}, in ${articles}`;
  const later = position.relation === 'changed-later' ? ' (changed later)' : '';
  return {
    lines: [citedLine(digest, [{ bold: holder }, `${later}: ${position.text}`], position.cites)],
    row: [[holders || articles], [`${position.text}${later}`]],
  };
}
