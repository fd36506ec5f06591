import type { Result } from './result.ts';

const HEAD = ['', 'cold start', 'to empty', 'warm p50', 'p99', 'requests/s', 'code, gzip', 'memory, first', 'last'];

const GROUPS = { none: '', slack: 'Slack: ', discord: 'Discord: ' } as const;

/** The cells of the table, its head first. `versions` are the pinned ones, by package. */
export function cellsOf(results: readonly Result[], versions: Readonly<Record<string, string>>): readonly string[][] {
  return [
    HEAD,
    ...results.map((one) => [
      GROUPS[one.platform] + labelOf(one, versions),
      `${one.cold.toFixed(1)} ms`,
      one.ratio.toFixed(2),
      duration(one.p50),
      duration(one.p99),
      Number(one.rate.toPrecision(3)).toLocaleString('en'),
      `${(one.size / 1000).toFixed(1)} KB`,
      `${(one.firstMemory / 1e6).toFixed(0)} MB`,
      `${(one.memory / 1e6).toFixed(0)} MB`,
    ]),
  ];
}

/** A name with the version of its package: "Bolt 5.1.0 as it comes". */
export function labelOf(one: Pick<Result, 'name' | 'package'>, versions: Readonly<Record<string, string>>): string {
  const version = one.package && versions[one.package];
  return version ? one.name.replace(/^\S+/, `$& ${version}`) : one.name;
}

/** Of milliseconds. */
const duration = (milliseconds: number): string =>
  milliseconds < 1 ? `${short(milliseconds * 1000)} µs` : `${short(milliseconds)} ms`;

/** Two digits, or as many as stand before the point. */
const short = (value: number): string => (value < 100 ? String(Number(value.toPrecision(2))) : value.toFixed(0));

/** For a terminal: columns of even width. */
export function asText(cells: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return cells.map((row) => row.map(pad).join('  ')).join('\n');
}

/** For Markdown, our own rows in bold. */
export function asMarkdown(cells: readonly (readonly string[])[]): string {
  const [head = [], ...rows] = cells;
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const bold = (row: readonly string[]): readonly string[] =>
    row[0]?.endsWith(': dateline') ? row.map((cell) => `**${cell}**`) : row;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(bold).map(line)].join(
    '\n',
  );
}
