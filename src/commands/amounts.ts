import type { Digest, Figure } from '../digest/types.ts';
import type { Line, Span } from '../reply/reply.ts';
import { citedLine, listed, originName } from './cites.ts';
import { plainLine } from './context.ts';

/** "more than 1,200 people", "20,000 to 30,000 crowns"; in the article's own words where it gives no number. */
export function amount({ qualifier, value, max, words, unit }: Figure): string {
  const bounds = [value, max].flatMap((bound) => (bound === undefined ? [] : [grouped(bound)]));
  return [qualifier, bounds.join(' to ') || words, unit].filter((part) => part).join(' ');
}

/** A number with its thousands parted by commas; written by hand, since Intl is slow to load. */
function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const parted = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${parted}.${fraction}` : parted;
}

/** A figure in a line: amount, what it counts, scope and day, who gives it, and which articles. */
export function figureLines(digest: Digest, figure: Figure): readonly Line[] {
  const scope = figure.scope && !figure.label.includes(figure.scope) ? [figure.scope] : [];
  const day = figure.asOf ? [`as of ${figure.asOf.label}`] : [];
  const told = [figure.label, ...scope, ...day, givenBy(digest, figure)].join(' · ');
  const text: Span[] = [{ bold: amount(figure) }, ` · ${told}`];
  return [citedLine(digest, text, figure.cites), ...(figure.note ? [plainLine(`Note: ${figure.note}`)] : [])];
}

/** "given by Harbour Office, according to A and C"; where the article names no one, that is said. */
function givenBy(digest: Digest, { by, cites }: Figure): string {
  const articles = listed([...new Set(cites.map((cite) => cite.article))]);
  if (by.length === 0) return `${articles}, naming no one for it`;
  return `given by ${listed(by.map((id) => originName(digest, id)))}, according to ${articles}`;
}
