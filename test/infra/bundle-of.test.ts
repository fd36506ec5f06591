import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root as project } from './project.ts';

const CACHES = join(project, 'node_modules/.cache');
const STARTER = pathToFileURL(join(project, 'infra/bundle-of.mjs')).href;

let root: string;
beforeEach(() => {
  mkdirSync(CACHES, { recursive: true });
  root = mkdtempSync(join(CACHES, 'bundle-of-'));
  mkdirSync(join(root, 'src'));
  write(
    'command.ts',
    "import { answer } from './answer.ts';\nexport const main = () => console.log(answer, import.meta.url);\n",
  );
  write('answer.ts', "export const answer: string = 'low tide';\n");
});
afterEach(() => rmSync(root, { recursive: true }));

/** Writes a source as if it had been saved a while ago. */
function write(file: string, source: string, secondsAgo = 100): void {
  const path = join(root, 'src', file);
  writeFileSync(path, source);
  utimesSync(path, Date.now() / 1000 - secondsAgo, Date.now() / 1000 - secondsAgo);
}

/** Starts the command in a process of its own; gives the bundle's path and what the command printed. */
function start(): readonly string[] {
  const asked = JSON.stringify({ root, entry: 'src/command.ts', cache: join(root, 'cache') });
  const script = `
    import { bundleOf } from ${JSON.stringify(STARTER)};
    const bundle = await bundleOf(${asked});
    console.log(bundle);
    (await import(bundle)).main();
  `;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim().split('\n');
}

describe('the bundle of a command', () => {
  it('is made once, and knows where its sources are', () => {
    const [first, said] = start();
    expect(said).toBe(`low tide ${pathToFileURL(join(root, 'src/command.ts')).href}`);
    expect(start()).toEqual([first, said]);
  });

  it('is made again when a source has changed', () => {
    const [first] = start();
    write('answer.ts', "export const answer: string = 'high tide';\n", 50);
    const [second, said] = start();
    expect(second).not.toBe(first);
    expect(said).toMatch(/^high tide/);
  });

  it('is made again when a source was saved while it was made', () => {
    write('answer.ts', "export const answer: string = 'low tide';\n", -100);
    expect(start()[0]).not.toBe(start()[0]);
  });
});
