import { type Reading, withoutTokens } from '../draft/reading.ts';
import type { Findings } from '../find/extract.ts';
import type { Found, Speaker } from '../find/extraction.ts';
import { english } from '../language/languages.ts';
import type { Line } from '../read/document.ts';

/** What is written of a reading: no text twice, numbers of one kind in a row. */
interface Written {
  readonly file: string;
  readonly sha256: string;
  readonly published: Reading['clean']['published'];
  readonly about: Reading['clean']['about'];
  readonly headline: string | null;
  readonly text: string;
  /** Start, end and part of each line, and 1 where it is kept. */
  readonly lines: readonly number[];
  /** Start, end and line of each sentence. */
  readonly sentences: readonly number[];
  /** Findings without their texts, which stand in the document's. */
  readonly found: Findings;
  readonly words: number;
  readonly print: Reading['print'];
  readonly names: Reading['names'];
  readonly dated: Reading['dated'];
  readonly acts: readonly (readonly [number, readonly number[]])[];
}

const PARTS: readonly Line['part'][] = ['headline', 'byline', 'date', 'key-point', 'body', 'none'];

/** A reading as one line of JSON. */
export function emitReading({ clean, found, acts, ...rest }: Reading): string {
  const { document, published, about } = clean;
  const { text, headline, lines, sentences } = document;
  const record: Written = {
    ...rest,
    ...{ published, about, headline, text },
    lines: lines.flatMap(({ start, end, part, kept }) => [start, end, PARTS.indexOf(part), kept ? 1 : 0]),
    sentences: sentences.flatMap(({ start, end, line }) => [start, end, line]),
    found: mapped(found, (each) => {
      const { text: words, ...left } = each;
      return words === text.slice(each.start, each.end) ? left : each;
    }),
    acts: [...acts],
  };
  return JSON.stringify(record);
}

/** The reading that `emitReading` wrote. */
export function parseReading(line: string): Reading {
  const { published, about, headline, text, lines, sentences, found, acts, ...rest }: Written = JSON.parse(line);
  const document = withoutTokens({
    ...{ text, headline, language: english, published: published.day },
    lines: inRows(lines, 4).map(([start = 0, end = 0, part = 0, kept]) => ({
      ...{ start, end, kept: kept === 1, why: null, part: PARTS[part] ?? 'none' },
    })),
    sentences: inRows(sentences, 3).map(([start = 0, end = 0, line = 0]) => ({ start, end, line })),
  });
  const whole = mapped(found, (each) => ({ ...each, text: each.text ?? text.slice(each.start, each.end) }));
  return { ...rest, clean: { document, published, about }, found: whole, acts: new Map(acts) };
}

type Part = Omit<Found, 'text'> & { readonly text?: string };

/** Findings with each of them, speakers too, as `change` makes it. */
function mapped(found: Findings, change: (each: Part) => Part): Findings {
  const one = <F extends Part>(each: F): F => change(each) as F;
  const speaker = (each: Speaker | null): Speaker | null => each && one(each);
  return {
    dates: found.dates.map(one),
    names: found.names.map(one),
    figures: found.figures.map(one),
    quotes: found.quotes.map((quote) => ({ ...one(quote), speaker: speaker(quote.speaker) })),
    statements: found.statements.map((each) => ({
      ...one(each),
      speaker: speaker(each.speaker),
      addressee: speaker(each.addressee),
    })),
  };
}

const inRows = (numbers: readonly number[], columns: number): readonly (readonly number[])[] =>
  Array.from({ length: numbers.length / columns }, (_, row) => numbers.slice(row * columns, (row + 1) * columns));
