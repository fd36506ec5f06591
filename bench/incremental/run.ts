/**
 * How long a topic takes that grows: `npm run bench:incremental [-- ARTICLES]`. An invented corpus is read once; then
 * articles come in, each time in a process of its own that begins with what is kept on disk and ends with `digest.db`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { invented } from './corpus.ts';

/** As every command of the project starts: with what V8 made of the code the last time. */
const start = ['--import', fileURLToPath(new URL('../../infra/runtime.mjs', import.meta.url))];
const child = fileURLToPath(new URL('child.ts', import.meta.url));
const size = Number(process.argv[2] ?? 10_000);

interface Measured {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
  readonly articles: number;
  readonly events: number;
  readonly added: number;
  readonly revised: number;
  readonly megabytes: number;
}

const update = (folder: string, from: number, count: number, revise = 0): Measured =>
  JSON.parse(
    execFileSync(process.execPath, [...start, child, folder, ...[from, count, revise].map(String)], {
      encoding: 'utf8',
    }),
  );

const root = mkdtempSync(join(tmpdir(), 'dateline-incremental-'));
const rows: string[] = [];
const row = (what: string, { wall, cpu, memory, articles, events }: Measured, bar = ''): void => {
  const cells = [what, wall.toFixed(1), cpu.toFixed(1), memory.toFixed(0), String(articles), String(events), bar];
  rows.push(`| ${cells.join(' | ')} |`);
};
try {
  const kept = join(root, 'kept');
  const first = update(kept, 0, size);
  const words = invented(100).reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / 100;
  row(
    'from nothing',
    first,
    `60,000 words/s: ${Math.round((first.articles * words) / first.wall).toLocaleString('en')}`,
  );
  for (const [count, revise, bar] of [
    [20, 0, '5 s, 512 MB'],
    [15, 5, '5 s, 512 MB'],
    [1000, 0, '60 s'],
  ] as const) {
    const folder = join(root, String(count));
    cpSync(kept, folder, { recursive: true });
    const measured = update(folder, size, count, revise);
    if (measured.added !== count || measured.revised !== revise) throw new Error('the update missed some');
    row(`${count} new${revise > 0 ? `, ${revise} revised` : ''}`, measured, bar);
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
const [load = 0] = loadavg();
console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? ''}, load ${load.toFixed(1)} after.\n`,
);
console.log('| what comes | wall, s | processor, s | memory, MB | articles | events | bar |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: | --- |');
for (const line of rows) console.log(line);
