import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asDay } from '../../src/digest/day.ts';
import type { Day } from '../../src/digest/types.ts';

/** The folder of the project. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const SETS = join(ROOT, '../shared/data');

/** A set's text; null where it is not there. Sets are read where they lie and never become part of the project. */
function readSet(file: string): string | null {
  const path = join(SETS, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** The day that texts are read with that the set gives none for; of no matter where only time is measured. */
const UNDATED = '2010-01-01';

export interface SetText {
  readonly text: string;
  readonly published: Day;
}

/** The texts of both sets, with their days of publication; null where one is not there. */
export function allTexts(): readonly SetText[] | null {
  const [wikinews, reports] = [readSet('meantime.json'), readSet('fa-kes-dev.csv')];
  if (wikinews === null || reports === null) return null;
  const articles: readonly { readonly text: string; readonly published: string | null }[] = JSON.parse(wikinews);
  return [
    ...articles.map(({ text, published }) => ({ text, published: asDay(published ?? '') ?? dayOf(UNDATED) })),
    ...readCsv(reports).map((row) => ({ text: row['article_content'] ?? '', published: dayOf(isoOf(row['date'])) })),
  ];
}

/** `4/18/17`, month first, as the set writes days. */
function isoOf(date = ''): string {
  const [month = '', day = '', year = ''] = date.split('/');
  return `20${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function dayOf(text: string): Day {
  const day = asDay(text);
  if (!day) throw new Error(`"${text}" is no day`);
  return day;
}

/** Rows of a CSV file by its first row's names; fields may be quoted, and hold commas, line ends and doubled quotes. */
export function readCsv(csv: string): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  const [names = [], ...rest] = rows.filter((row) => row.length > 1);
  return rest.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}
