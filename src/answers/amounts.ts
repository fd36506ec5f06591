import type { Digest, Figure } from '../digest/types.ts';
import { capital, citedLine, listed, originName } from './cites.ts';
import { plainLine } from './context.ts';
import type { Item, Line } from './reply/reply.ts';

/** "more than 1,200 people", "20,000 to 30,000 crowns"; in the article's own words where it gives no number. */
function amount({ qualifier, value, max, words, unit }: Figure): string {
  const bounds = [value, max].flatMap((bound) => (bound === undefined ? [] : [grouped(bound)]));
  return [qualifier, bounds.join(' to ') || words, unit].filter((part) => part).join(' ');
}

/** A number with its thousands parted by commas; written by hand, since Intl is slow to load. */
function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const parted = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${parted}.${fraction}` : parted;
}

/** A figure: amount and what it counts with its citations, then scope, day and who gives it, then the editor's note. */
export function figureItem(digest: Digest, figure: Figure, group?: string): Item {
  const scope = figure.scope && !figure.label.includes(figure.scope) ? [figure.scope] : [];
  const day = figure.asOf ? [`as of ${figure.asOf.label}`] : [];
  const told = [...scope, ...day, givenBy(digest, figure)].join(' · ');
  return {
    ...(group === undefined ? {} : { group }),
    head: figureLine(digest, figure),
    lines: [plainLine(capital(told)), ...(figure.note ? [plainLine(`Note: ${figure.note}`)] : [])],
  };
}

/** "more than 1,200 people killed in the war": a label that opens with the unit goes on from it. */
export function figureLine(digest: Digest, figure: Figure): Line {
  const unit = figure.unit.replace(/^of /, '');
  const goesOn = figure.label.startsWith(`${unit} `);
  const label = goesOn ? figure.label.slice(unit.length) : ` · ${figure.label}`;
  return citedLine(digest, [{ bold: amount(figure) }, label], figure.cites);
}

/** "given by Harbour Office, according to A and C"; where the articles name no one, that is said. */
function givenBy(digest: Digest, { by, cites }: Figure): string {
  const articles = listed([...new Set(cites.map((cite) => cite.article))].sort());
  if (by.length === 0) return `according to ${articles}; no one is named for it`;
  return `given by ${listed(by.map((id) => originName(digest, id)))}, according to ${articles}`;
}
