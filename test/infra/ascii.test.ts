import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inAscii } from '../../infra/ascii.ts';
import { BUILT } from './built.ts';

/** What a script gives, as it is written and in ASCII. */
const bothWays = (script: string): readonly unknown[] =>
  [script, inAscii(script)].map((text) => new Function(`return ${text}`)());

describe('a bundle in ASCII', () => {
  it.each([
    ["'“quoted”, 👋'.replace(/[“”]/g, '')", 'quoted, 👋'],
    ["/^[👋-👍]$/u.test('👌')", true],
    ["'a–b'.split(/[–—]/).length", 2],
    ['`a…`', 'a…'],
    ["new RegExp(String.raw`[а-я]+`).exec('is нет')[0]", 'нет'],
  ])('does what %s does', (script, given) => {
    expect(bothWays(script)).toEqual([given, given]);
    expect(inAscii(script)).toMatch(/^[ -~]*$/);
  });

  it.each(['slack', 'discord'])('is what is built of %s', (name) => {
    expect(readFileSync(join(BUILT, 'compiled', `${name}.cjs`), 'latin1')).toMatch(/^[\0-\x7f]*$/);
  });
});
