import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../infra/project.ts';

const DOCUMENT = join(root, 'docs', 'reliability.md');

const between = (section: string): RegExp =>
  new RegExp(`(<!-- ${section}: .*? -->\n)[^]*?(\n<!-- end of ${section} -->)`);

/** Puts what a run found in its place in docs/reliability.md; the rest of the document is written by hand. */
export function writeSection(section: 'faults' | 'month' | 'load' | 'mutation', found: string): void {
  const before = readFileSync(DOCUMENT, 'utf8');
  if (!between(section).test(before)) throw new Error(`docs/reliability.md has no place for ${section}.`);
  writeFileSync(
    DOCUMENT,
    before.replace(between(section), (_, begin: string, end: string) => `${begin}\n${found.trim()}\n${end}`),
  );
}

/** A table in Markdown; its first column is text, and each of `numbers` is set to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  numbers = false,
): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)).join(' | ')} |`;
  const rule = head.map((_, column) => (numbers && column > 0 ? '---:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
