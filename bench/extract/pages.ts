import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { cleanArticle } from '../../src/compile/read/clean.ts';
import type { CleanArticle } from '../../src/compile/read/cleaned.ts';
import type { Row } from './row.ts';
import { SETS } from './sets.ts';

const FOLDER = join(SETS, 'pages');

/** What is known of a page; the day alone of most. Bodies are the paragraphs of the article without its headline. */
interface PageGold {
  readonly file: string;
  /** Null for a page that has none. */
  readonly datePublished: string | null;
  readonly headline?: string;
  readonly authors?: readonly string[];
  readonly body?: readonly string[];
}

/** A page with what is known of it and what was read; null where it was refused. */
interface ReadPage {
  readonly gold: PageGold;
  readonly article: CleanArticle | null;
}

/** The held half: file names begin with 8 to f. */
const isHeld = ({ file }: PageGold): boolean => /^[89a-f]/.test(file);

/** Reads the pages of one half; none where the set is not there. */
async function readPages(held: boolean): Promise<readonly ReadPage[]> {
  const path = join(FOLDER, 'gold.jsonl');
  if (!existsSync(path)) return [];
  const golds = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): PageGold => JSON.parse(line.replace(/: NaN\b/, ': null')));
  const pages: ReadPage[] = [];
  for (const gold of golds.filter((each) => isHeld(each) === held)) {
    const bytes = gunzipSync(readFileSync(join(FOLDER, `${gold.file}.gz`)));
    const article = await cleanArticle(bytes, { file: gold.file });
    pages.push({ gold, article: 'refused' in article ? null : article });
  }
  return pages;
}

/** Day, headline, authors and body of the pages developed on; of those held out with `-- pages held` alone. */
export async function run(): Promise<readonly Row[]> {
  const developed = rowsOf(await readPages(false), 'developed on');
  return process.argv.includes('held') ? [...developed, ...rowsOf(await readPages(true), 'held out')] : developed;
}

function rowsOf(pages: readonly ReadPage[], half: string): readonly Row[] {
  if (pages.length === 0) return [];
  const whole = pages.filter(({ gold }) => gold.body !== undefined);
  const row = (what: string, right: readonly ReadPage[], of: readonly ReadPage[], bar: string): Row => ({
    what: `pages: ${what}`,
    on: `pages, ${half} (${right.length} of ${of.length})`,
    figure: (right.length / of.length).toFixed(3),
    bar,
  });
  return [
    row('day of publication', pages.filter(hasDay), pages, '.90'),
    row('headline', whole.filter(hasHeadline), whole, '.90'),
    row('all authors', whole.filter(hasAuthors), whole, '.94'),
    { what: 'pages: body, F1', on: `pages, ${half} (${whole.length})`, figure: bodyF1(whole).toFixed(3), bar: '.965' },
  ];
}

const hasDay = ({ gold, article }: ReadPage): boolean => (article?.published.day ?? null) === gold.datePublished;

const plain = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim();

const hasHeadline = ({ gold, article }: ReadPage): boolean =>
  plain(article?.document.headline ?? '') === plain(gold.headline ?? '');

/** The same names, in any order and in any case. */
function hasAuthors({ gold, article }: ReadPage): boolean {
  const key = (names: readonly string[]): string =>
    names
      .map((name) => plain(name).toLowerCase())
      .sort()
      .join('|');
  return key(gold.authors ?? []) === key(article?.about.author?.split(', ') ?? []);
}

/** The article as read, without its headline. */
const bodyOf = (article: CleanArticle | null): string =>
  (article?.document.lines ?? [])
    .filter(({ kept, part }) => kept && part !== 'headline')
    .map(({ start, end }) => article?.document.text.slice(start, end))
    .join('\n');

/** Four words in a row, as the public benchmark of article extraction compares bodies. */
const SHINGLE = 4;

/** F1 of the mean precision and the mean recall over pages, by shingles counted as often as they occur. */
function bodyF1(pages: readonly ReadPage[]): number {
  const scores = pages.map(({ gold, article }) => overlap(bodyOf(article), (gold.body ?? []).join('\n')));
  const mean = (of: (score: (typeof scores)[number]) => number): number =>
    scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  const [precision, recall] = [mean((score) => score.precision), mean((score) => score.recall)];
  return (2 * precision * recall) / (precision + recall);
}

function overlap(found: string, gold: string): { readonly precision: number; readonly recall: number } {
  const [mine, theirs] = [shinglesOf(found), shinglesOf(gold)];
  let both = 0;
  for (const [shingle, times] of mine) both += Math.min(times, theirs.get(shingle) ?? 0);
  const total = (shingles: ReadonlyMap<string, number>): number =>
    Math.max(
      1,
      [...shingles.values()].reduce((sum, times) => sum + times, 0),
    );
  return { precision: both / total(mine), recall: both / total(theirs) };
}

function shinglesOf(text: string): ReadonlyMap<string, number> {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const shingles = new Map<string, number>();
  for (let at = 0; at <= Math.max(0, words.length - SHINGLE); at += 1) {
    const shingle = words.slice(at, at + SHINGLE).join(' ');
    shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1);
  }
  return shingles;
}
