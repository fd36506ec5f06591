import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Theme = 'light' | 'dark';

/** A section of docs/performance.md that a bench writes. */
export interface Section {
  /** `## As a digest grows` */
  readonly heading: string;
  readonly text: string;
  /** Drawn for both of GitHub's backgrounds, by name: docs/pictures/<name>-<theme>.svg. */
  readonly pictures: Readonly<Record<string, (theme: Theme) => string>>;
}

/** Puts a section into docs/performance.md, in place of its earlier one or at the end; other sections stay. */
export function writeSection(root: string, { heading, text, pictures }: Section): void {
  const folder = join(root, 'docs', 'pictures');
  mkdirSync(folder, { recursive: true });
  for (const [name, draw] of Object.entries(pictures))
    for (const theme of ['light', 'dark'] as const) writeFileSync(join(folder, `${name}-${theme}.svg`), draw(theme));
  const file = join(root, 'docs', 'performance.md');
  const document = existsSync(file) ? readFileSync(file, 'utf8') : '# How fast it is, and how small\n';
  const whole = `${heading}\n\n${text.trimEnd()}\n`;
  const begin = document.indexOf(`${heading}\n`);
  const next = begin < 0 ? -1 : document.indexOf('\n## ', begin);
  writeFileSync(
    file,
    begin < 0
      ? `${document.trimEnd()}\n\n${whole}`
      : document.slice(0, begin) + whole + (next < 0 ? '' : document.slice(next)),
  );
}
