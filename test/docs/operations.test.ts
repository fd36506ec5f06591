import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../infra/project.ts';

const text = readFileSync(join(root, 'docs', 'operations.md'), 'utf8');
const infra = join(root, 'infra');

/** The alarms of the template, by what their names end in. */
const alarms = readdirSync(infra)
  .filter((file) => file.endsWith('.yml'))
  .flatMap((file) => [...readFileSync(join(infra, file), 'utf8').matchAll(/^\s+AlarmName: \S+\}-([a-z-]+)$/gm)])
  .map(([, name]) => name ?? '');

/** What the headings under "When an alarm rings" name. */
function headed(document: string): string[] {
  const section = document.split('\n## ').find((part) => part.startsWith('When an alarm rings')) ?? '';
  return [...section.matchAll(/^### (.+)$/gm)].flatMap(([, names]) => (names ?? '').split(', '));
}

describe('the runbook', () => {
  it('has a heading for every alarm of the template, and for no other', () => {
    expect(alarms.length).toBe(21);
    expect(headed(text).sort()).toEqual([...alarms].sort());
  });

  it('would be found out, were one missing', () => {
    expect(headed(text.replace('### silence\n', ''))).not.toContain('silence');
    expect(headed('# x\n\n## When an alarm rings\n\n### a, b\n')).toEqual(['a', 'b']);
  });

  it('names commands of npm and files that there are', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    const named = [...text.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const files = [...text.matchAll(/`((?:src|infra|test|docs)\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
    expect(files.length).toBeGreaterThan(2);
    expect(files.map((path) => readFileSync(join(root, path)).length > 0)).not.toContain(false);
  });
});
