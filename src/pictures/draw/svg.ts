import type { Face } from '../letters.ts';

/** Markup that is drawn; a text of the digest is none until it is escaped. */
export type Svg = string & { readonly __svg: unique symbol };

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 has no place for, escaped or not (https://www.w3.org/TR/xml/#charsets), and what turns or hides letters. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufffe\uffff]/gu;

const escaped = (text: string): string =>
  text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"]/g, (sign) => ESCAPED[sign] ?? '');

/** SVG in which what is put in is escaped, unless it is SVG already (`raw`) or a number. */
export function svg(parts: TemplateStringsArray, ...values: readonly (string | number | Raw)[]): Svg {
  const inserted = values.map((value) =>
    typeof value === 'number'
      ? String(Math.round(value * 100) / 100)
      : typeof value === 'string'
        ? escaped(value)
        : value.svg,
  );
  return String.raw({ raw: parts }, ...inserted) as Svg;
}

interface Raw {
  readonly svg: Svg;
}

/** SVG to be put into SVG. */
export const raw = (...pieces: readonly Svg[]): Raw => ({ svg: pieces.join('') as Svg });

export const NOTHING = '' as Svg;

interface Placed {
  readonly x: number;
  /** The line that the letters stand on. */
  readonly y: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** The colour behind the letters, which keeps lines off them. */
  readonly halo?: string;
}

/** A line of text. */
export function text(words: string, { size, bold = false }: Face, { x, y, fill, anchor = 'start', halo }: Placed): Svg {
  const around =
    halo === undefined ? NOTHING : svg` stroke="${halo}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"`;
  return svg`<text x="${x}" y="${y}" font-size="${size}" font-weight="${bold ? 600 : 400}" text-anchor="${anchor}" fill="${fill}"${raw(around)}>${words}</text>`;
}

/** Lines of text one below the other. */
export const lines = (all: readonly string[], face: Face, leading: number, at: Placed): Svg =>
  raw(...all.map((words, index) => text(words, face, { ...at, y: at.y + index * leading }))).svg;
