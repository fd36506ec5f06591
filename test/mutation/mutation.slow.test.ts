import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../infra/project.ts';

it('a change that no test can notice is listed, and those beside it are noticed', () => {
  // The first of the line's three tests only saves the cost of the others: it may be left out, and they may not.
  const line = 'src/platforms/slack/verify.ts:37-37';
  const run = join(root, 'test', 'mutation', 'run.ts');
  const { NODE_OPTIONS: _, VITEST: __, ...env } = process.env;
  const told = execFileSync(process.execPath, [run, 'gates', '--mutate', line], { cwd: root, env, encoding: 'utf8' });
  expect(told.match(/^\[(?!Survived)\w+]/m), told).toBeNull();
  expect(told.match(/^\[Survived]/gm), told).toHaveLength(1);
  expect(told).toMatch(/^\+\s.*form\.includes\(""\)/m);
  const [, killed] = /All files\s*\|[^|]*\|[^|]*\|\s*(\d+)/.exec(told) ?? [];
  expect(Number(killed)).toBeGreaterThan(5);
});
