import { isRevision } from '../digest/disputes.ts';
import type { Dispute, Position } from '../digest/types.ts';
import { articlesNamed, citedLine, originsNamed, refs } from './cites.ts';
import { offer, plainLine } from './context.ts';
import type { Edition } from './edition.ts';
import { fitting } from './reply/page.ts';
import type { Item } from './reply/reply.ts';
import { countWords, firstWords } from './reply/words.ts';
import type { Words } from './words/words.ts';

/** A question in one line, its sides beside each other, with a button that opens it. */
export function sidesItem(digest: Edition, dispute: Dispute): Item {
  const open = offer(digest, digest.words.buttons.open, 'disputed', { about: dispute.id });
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
export function contestedItem(digest: Edition, disputes: readonly Dispute[]): Item | undefined {
  const [first] = disputes;
  if (!first) return undefined;
  const item = sidesItem(digest, first);
  const lines = item.lines.map((line) => ({
    ...line,
    text: [
      { bold: digest.words.disputes[isRevision(first) ? 'changedLater' : 'contested'] },
      inOneLine(first),
      ' ',
      sidesOf(digest, first),
    ],
  }));
  return { ...item, lines };
}

/** "Contested: Dead by Putin's count · Attacks on Armenia's territory · Whose peacekeepers" */
export function contestedNames({ words }: Edition, disputes: readonly Dispute[]): Item | undefined {
  if (disputes.length === 0) return undefined;
  const parted = disputes.filter((dispute) => !isRevision(dispute));
  const told = parted.length > 0 ? parted : disputes;
  const named = told.slice(0, MOST_NAMED).map(shortName);
  const bold = words.disputes[parted.length > 0 ? 'contested' : 'changedLater'];
  return { lines: [{ text: [{ bold }, named.join(' · ')], cites: [] }] };
}

const MOST_NAMED = 3;

/** Words of a question, which is hardly ever cut, and of a side that have no label of their own. */
const LONGEST_LABEL = 28;
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
function sidesOf(digest: Edition, dispute: Dispute): string {
  const { words } = digest;
  const { positions } = dispute;
  const sideOf = ({ label, text }: Position): string => label ?? firstWords(text, LONGEST_SIDE);
  if (isRevision(dispute)) {
    const article = articlesNamed(digest, positions[0]?.cites ?? []);
    const [first = '', ...later] = positions.map(sideOf);
    return words.disputes.hadFirst(article, first, later);
  }
  const held = positions.map(({ holders }) => originsNamed(digest, holders));
  const isOneHolder = new Set(held).size === 1;
  const sides = positions.map((position, index) => {
    const holder = isOneHolder || !held[index] ? articlesNamed(digest, position.cites) : held[index];
    return `${sideOf(position)} (${holder})`;
  });
  // A question that begins with the first account has it already.
  return inARow(isInQuestion(dispute) ? sides.slice(1) : sides, SIDES_WORDS, words);
}

/** Words by which an account is known in a question. */
const FIRST_WORDS = 4;

const isInQuestion = ({ label, question, positions: [first] }: Dispute): boolean =>
  label === undefined &&
  first !== undefined &&
  question.startsWith(`${first.text.split(' ', FIRST_WORDS).join(' ')} `) &&
  first.text.includes(' ');

/** Things beside each other, as many as so many words hold, at least two, and how many are left. */
export function inARow(sides: readonly string[], most: number, words: Words, total = sides.length): string {
  const { kept } = fitting(sides, countWords, most);
  const shown = sides.slice(0, Math.max(2, kept.length));
  const left = total - shown.length;
  return [...shown, ...(left > 0 ? [words.more(left)] : [])].join(' | ');
}

/** A question with every position on a line of its own, in the digest's order, and the editor's note. */
export function disputeItem(digest: Edition, dispute: Dispute, group?: string): Item {
  return {
    ...(group === undefined ? {} : { group }),
    head: { text: [{ bold: dispute.question }], cites: [] },
    lines: positionItems(digest, dispute).flatMap(({ lines }) => lines),
    open: offer(digest, digest.words.buttons.open, 'disputed', { about: dispute.id }),
  };
}

/** Every position of a question as an item of its own, and the editor's note. */
export const positionItems = (digest: Edition, { positions, note }: Dispute): readonly Item[] => [
  ...positions.map((position) => positionItem(digest, position)),
  ...(note ? [{ lines: [plainLine(digest.words.cites.note(note))] }] : []),
];

/** "Harbour Office, in Alder Gazette: 4 passengers"; "Article A and Article C: by letter" where only the articles say so. */
function positionItem(digest: Edition, position: Position): Item {
  const articles = articlesNamed(digest, position.cites);
  const { disputes } = digest.words;
  const holders = originsNamed(digest, position.holders);
  const holder = holders === '' ? articles : disputes.inArticles(holders, articles);
  const later = position.relation === 'changed-later' ? disputes.changed : '';
  return {
    lines: [citedLine(digest, [{ bold: holder }, `${later}: ${position.text}`], position.cites)],
    row: [[holders || articles], [`${position.text}${later}`]],
  };
}
