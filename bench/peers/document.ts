import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plot, type Theme } from './plot.ts';
import type { Result } from './result.ts';
import { type Conditions, HEADING, section } from './section.ts';

const THEMES: readonly Theme[] = ['light', 'dark'];

/** Puts table and plot into docs/performance.md, in place of the section that stands there; other sections stay. */
export function writeDocument(root: string, results: readonly Result[], conditions: Conditions): void {
  const pictures = join(root, 'docs', 'pictures');
  mkdirSync(pictures, { recursive: true });
  for (const theme of THEMES) {
    writeFileSync(join(pictures, `peers-${theme}.svg`), plot(results, conditions.versions, theme));
  }
  const file = join(root, 'docs', 'performance.md');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '# How fast it is, and how small\n';
  writeFileSync(file, withSection(before, section(results, conditions)));
}

/** The document with this section in place of its earlier one, or at its end. */
function withSection(document: string, text: string): string {
  const begin = document.indexOf(`${HEADING}\n`);
  if (begin < 0) return `${document.trimEnd()}\n\n${text}`;
  const next = document.indexOf('\n## ', begin);
  return document.slice(0, begin) + text + (next < 0 ? '' : document.slice(next));
}
