/**
 * Measures extraction on the sets that are there, and prints one table: `npm run bench:extract`, or with the names of
 * parts after `--`. Every other file of this folder that exports `run` is a part.
 */
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Part } from './row.ts';

const folder = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
const parts = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts' && file !== 'row.ts')
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((part) => wanted.length === 0 || wanted.includes(part));

for (const part of parts) {
  const module: Partial<Part> = await import(`./${part}.ts`);
  if (!module.run) continue;
  const rows = await module.run();
  if (rows.length === 0) console.log(`${part}: nothing measured; the sets in ../shared/data are not there`);
  for (const { what, on, figure, bar } of rows)
    console.log(`${what.padEnd(44)} ${figure.padStart(16)}  ${(bar ?? '').padEnd(12)} ${on}`);
}
