import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/answers/context.ts';
import { parseText } from '../../src/answers/parse/parse.ts';
import { plain } from '../../src/answers/reply/plain.ts';
import { run } from '../../src/answers/run.ts';
import { compiledDigests } from '../../src/library/compiled.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** What a question is answered with, as the command line prints it. */
function told(question: string): string {
  const digest = compiledDigests(join(root, 'digests')).get('karabakh');
  if (!digest) throw new Error('the Karabakh digest is not compiled: npm run -s digest -- compile karabakh');
  const command = parseText(question, digest);
  return isRefusal(command) ? command.why : plain(run(command, digest));
}

describe('the README', () => {
  it('shows the brief as it is told', () => {
    const [, shown = ''] = /\$ npm run -s karabakh\n([^`]+)```/.exec(readme) ?? [];
    expect(shown.trim()).not.toBe('');
    expect(told('')).toContain(shown.trim());
  });

  it('shows the two tolls as they are told', () => {
    const [, shown = ''] = /```\n(- Dead by [^`]+)\n```/.exec(readme) ?? [];
    expect(shown).not.toBe('');
    expect(told('disputed putin')).toContain(shown);
  });
});
