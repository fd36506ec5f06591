import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../infra/project.ts';

/** The tests that a document names, as "`file`: name" in the last cell of a row. */
function named(document: string): readonly (readonly [file: string, name: string])[] {
  return [...document.matchAll(/\| `(test\/\S+\.ts)`: (.+) \|$/gm)].map(([, file = '', name = '']) => [file, name]);
}

/** What of it is not there. */
const missing = (document: string): readonly string[] =>
  named(document).flatMap(([file, name]) => {
    const path = join(root, file);
    return existsSync(path) && readFileSync(path, 'utf8').includes(`'${name}'`) ? [] : [`${file}: ${name}`];
  });

it('SECURITY.md names a test for each attack, and each is there', () => {
  const document = readFileSync(join(root, 'SECURITY.md'), 'utf8');
  const rows = document.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:attack|---)/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  expect(named(document)).toHaveLength(rows.length);
  expect(missing(document)).toEqual([]);
});

it('and one that is not there is seen', () => {
  expect(missing('| x | y | `test/docs/security.test.ts`: proves everything |')).toHaveLength(1);
  expect(missing('| x | y | `test/docs/nowhere.test.ts`: and one that is not there is seen |')).toHaveLength(1);
});
