/**
 * Death tolls of one-incident reports, on fa-kes-dev.csv (FA-KES, Abu Salem et al. 2019): the article is its title
 * and its content, or the content alone; the day is that of the incident. The gold toll of an article is the crowd's
 * civilians and non-civilians together: that sum stands in the text of 96 % of the articles. Every fifth article is held
 * out. A pair is two articles of one place and day; its gold is whether their tolls are equal.
 */
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { sameFigure } from '../../src/compile/compare/same-figure.ts';
import { findDates } from '../../src/compile/find/dates/find.ts';
import type { FigureMention } from '../../src/compile/find/extraction.ts';
import { findFigures } from '../../src/compile/find/figures/find.ts';
import { findNames } from '../../src/compile/find/names/find.ts';
import { plainDocument } from '../../src/compile/read/document.ts';
import type { Day } from '../../src/digest/types.ts';
import { tableOf } from './csv.ts';
import type { Row } from './row.ts';

const SET = new URL('../../../shared/data/fa-kes-dev.csv', import.meta.url);
const FOLDS = 5;
const HELD_OUT = 4;

interface Report {
  readonly index: number;
  readonly title: string;
  readonly content: string;
  readonly outlet: string;
  readonly incident: string;
  readonly day: Day;
  readonly toll: number;
}

export function run(): readonly Row[] {
  if (!existsSync(SET)) return [];
  const reports = reportsOf(readFileSync(SET, 'utf8'));
  const isHeldOut = ({ index }: Report): boolean => index % FOLDS === HELD_OUT;
  const developed = reports.filter((report) => !isHeldOut(report));
  const heldOut = reports.filter(isHeldOut);
  const withTitle = tollsOf(reports, ({ title, content }) => `${title}\n${content}`);
  const contentAlone = tollsOf(reports, ({ content }) => content);
  const on = (what: string, list: readonly unknown[]): string => `fa-kes-dev.csv, ${what} (${list.length})`;
  const outlets = [...new Set(reports.map(({ outlet }) => outlet))].map((outlet) =>
    reports.filter((report) => report.outlet === outlet),
  );
  return [
    tollRow('toll, title and content', on('developed on', developed), developed, withTitle),
    tollRow('toll, title and content', on('held out', heldOut), heldOut, withTitle),
    tollRow('toll, content alone', on('developed on', developed), developed, contentAlone),
    tollRow('toll, content alone', on('held out', heldOut), heldOut, contentAlone),
    ...outlets.map((list) => tollRow('toll, title and content', on(list[0]?.outlet ?? '', list), list, withTitle)),
    pairRow('pairs among those developed on', pairsOf(developed), withTitle),
    pairRow(
      'pairs with one held out or two',
      pairsOf(reports).filter((pair) => pair.some(isHeldOut)),
      withTitle,
    ),
    speedRow(reports),
  ];
}

function reportsOf(csv: string): readonly Report[] {
  return tableOf(csv).map((row, index) => {
    const [month = '', day = '', year = ''] = (row['date'] ?? '').split('/');
    const date = `20${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` as Day;
    return {
      index,
      title: row['article_title'] ?? '',
      content: row['article_content'] ?? '',
      outlet: row['source'] ?? '',
      incident: `${date} ${row['location']}`,
      day: date,
      toll: Number(row['nb_civilians']) + Number(row['nb_noncivilians']),
    };
  });
}

type Tolls = ReadonlyMap<Report, FigureMention | undefined>;

const tollsOf = (reports: readonly Report[], text: (report: Report) => string): Tolls =>
  new Map(
    reports.map((report) => {
      const document = plainDocument(text(report), report.day);
      const figures = findFigures(document, findNames(document), findDates(document));
      return [report, figures.find(({ counts }) => counts === 'killed')];
    }),
  );

function tollRow(what: string, on: string, reports: readonly Report[], tolls: Tolls): Row {
  const right = reports.filter((report) => tolls.get(report)?.value === report.toll).length;
  return { what, on, figure: percent(right, reports.length), bar: '85' };
}

const pairsOf = (reports: readonly Report[]): readonly (readonly [Report, Report])[] =>
  reports.flatMap((one, index) =>
    reports
      .slice(index + 1)
      .filter(({ incident }) => incident === one.incident)
      .map((other): [Report, Report] => [one, other]),
  );

function pairRow(what: string, pairs: readonly (readonly [Report, Report])[], tolls: Tolls): Row {
  let [both, found, same] = [0, 0, 0];
  for (const [one, other] of pairs) {
    const [first, second] = [tolls.get(one), tolls.get(other)];
    const isFound = first !== undefined && second !== undefined && sameFigure(first, second);
    const isSame = one.toll === other.toll;
    found += Number(isFound);
    same += Number(isSame);
    both += Number(isFound && isSame);
  }
  return {
    what: 'same incident, same figure? F1',
    on: `fa-kes-dev.csv, ${what} (${pairs.length})`,
    figure: percent(2 * both, found + same),
    bar: '88',
  };
}

function speedRow(reports: readonly Report[]): Row {
  const documents = reports.map(({ content, day }) => plainDocument(content, day));
  const words = reports.reduce((total, { content }) => total + content.split(/\s+/).length, 0);
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    for (const document of documents) findFigures(document, [], []);
    return performance.now() - start;
  });
  const micros = (Math.min(...times) * 1000) / words;
  return {
    what: 'figures alone, best of nine rounds',
    on: `fa-kes-dev.csv (${words} words)`,
    figure: `${micros.toFixed(2)} µs/word`,
    bar: '0.6',
  };
}

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
