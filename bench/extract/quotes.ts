/**
 * Who says a direct quotation, on quotations of both sets that were read and annotated for this: `quotes.json` has, for
 * each fold, [article, offset of the quotation, start and end of a mention of its speaker], without the mention where
 * nobody is said to have said it (terms, titles, nicknames). Every fifth article is held out; the held-out quotations
 * were annotated before any answer of the finder on them was seen.
 *
 * A speaker is right if one of the two names contains the other, or if both are one entity. Quotations that the finder
 * misses count as wrong.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { NameMention, Quote } from '../../src/compile/find/extraction.ts';
import { findNames } from '../../src/compile/find/names/find.ts';
import { findQuotes } from '../../src/compile/find/quotes/find.ts';
import { findStatements } from '../../src/compile/find/statements/find.ts';
import { plainDocument } from '../../src/compile/read/document.ts';
import type { Row } from './row.ts';
import { allTexts, type SetText } from './sets.ts';

const ANNOTATED = new URL('./quotes.json', import.meta.url);
/** Articles of the first set, before those of the second. */
const WIKINEWS = 120;
const ROUNDS = 5;

type Annotated = readonly [article: number, quote: number, start?: number, end?: number];
type Gold = Readonly<Record<'meantime' | 'fakes', Readonly<Record<'dev' | 'held', readonly Annotated[]>>>>;

export function run(): readonly Row[] {
  const texts = existsSync(ANNOTATED) ? allTexts() : null;
  if (texts === null) return [];
  const gold: Gold = JSON.parse(readFileSync(ANNOTATED, 'utf8'));
  const read = new Map<number, ReadArticle>();
  const rows: Row[] = [];
  for (const [set, offset] of [
    ['meantime', 0],
    ['fakes', WIKINEWS],
  ] as const) {
    for (const fold of ['dev', 'held'] as const) {
      const judged = gold[set][fold].map((one) => ({
        named: one.length > 2,
        right: isRight(texts, read, offset, one),
      }));
      const on = `${set}, ${fold === 'held' ? 'held-out' : 'development'} fold`;
      rows.push(
        share(
          'quotations: speaker right',
          on,
          judged.filter(({ named }) => named),
        ),
      );
      rows.push(
        share(
          'quotations: rightly nobody’s',
          on,
          judged.filter(({ named }) => !named),
        ),
      );
    }
  }
  return [...rows, speed(texts)];
}

interface ReadArticle {
  readonly names: readonly NameMention[];
  readonly quotes: readonly Quote[];
}

function isRight(
  texts: readonly SetText[],
  read: Map<number, ReadArticle>,
  offset: number,
  [article, at, start, end]: Annotated,
): boolean {
  const { text, published } = texts[article + offset] ?? { text: '', published: null };
  if (published === null) return false;
  const doc = plainDocument(text, published);
  const known = read.get(article + offset);
  const names = known?.names ?? findNames(doc);
  const quotes = known?.quotes ?? findQuotes(doc, names);
  read.set(article + offset, { names, quotes });
  const found = quotes.find((quote) => quote.start === at);
  if (!found) return false;
  if (start === undefined || end === undefined) return found.speaker === null;
  if (!found.speaker) return false;
  const [wanted, given] = [text.slice(start, end).toLowerCase(), found.speaker.text.toLowerCase()];
  const meant = names.find((name) => name.start < end && start < name.end)?.entity;
  return given.includes(wanted) || wanted.includes(given) || (meant !== undefined && meant === found.speaker.entity);
}

function share(what: string, on: string, judged: readonly { readonly right: boolean }[]): Row {
  const right = judged.filter((one) => one.right).length;
  return { what, on: `${on} (${right} of ${judged.length})`, figure: ((100 * right) / judged.length).toFixed(1) };
}

/** Processor time of the fastest of some rounds over all texts; names are found beforehand. */
function speed(texts: readonly SetText[]): Row {
  const docs = texts.map(({ text, published }) => plainDocument(text, published));
  const names = docs.map((doc) => findNames(doc));
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    // A list of its own for each round: the reading of an article is kept with the list of its names.
    const fresh = names.map((list) => [...list]);
    const start = process.cpuUsage();
    docs.forEach((doc, at) => {
      const list = fresh[at] ?? [];
      findStatements(doc, list, findQuotes(doc, list));
    });
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, user + system);
  }
  const figure = `${(best / words).toFixed(2)} µs/word`;
  return { what: 'quotations and statements: time', on: `both sets (${words} words)`, figure, bar: '0.60 µs/word' };
}
