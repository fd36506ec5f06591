import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { json, withoutControls } from '../../src/cli/terminal.ts';
import { harbourDocument } from '../fixtures/harbour.ts';

/** Clears the screen, sets the window's title, colours by C1, rings, and goes back over what was written. */
const ORDERS = '\x1b[2J\x1b]0;owned\x07\x9b31m\x08\x7f\r';

const folder = mkdtempSync(join(tmpdir(), 'terminal-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => {
  const { stdout, stderr } = spawnSync(process.execPath, ['bin/dateline.mjs', ...args], { encoding: 'utf8' });
  return { stdout, stderr };
};

const controls = (text: string): readonly string[] => text.match(/(?![\n\t])\p{Cc}/gu) ?? [];

describe('what reaches the terminal', () => {
  it('keeps words, line ends and tabs, and drops every control character', () => {
    expect(withoutControls(`a${ORDERS}b\tc\nd é — 見`)).toBe('a[2J]0;owned31mb\tc\nd é — 見');
  });

  it('is, as JSON, the same value', () => {
    expect(controls(json({ [ORDERS]: ORDERS }))).toEqual([]);
    expect(JSON.parse(json({ [ORDERS]: ORDERS }))).toEqual({ [ORDERS]: ORDERS });
  });

  it('is none of the orders that a digest holds', () => {
    const [first, ...others] = harbourDocument.events;
    if (!first) throw new Error('the invented topic has no events');
    const events = [{ ...first, headline: `Ferry${ORDERS} crews` }, ...others];
    mkdirSync(join(folder, 'harbour'));
    writeFileSync(join(folder, 'harbour/digest.json'), JSON.stringify({ ...harbourDocument, events }));
    const { stdout } = run('ask', 'harbour', 'timeline', '--digests', folder);
    expect(stdout).toContain('Ferry');
    expect(controls(stdout)).toEqual([]);
  });

  it('is none of those that stand in an article or the name of its file', () => {
    const file = join(folder, `ferry${ORDERS}.txt`);
    writeFileSync(file, `Ferry\u009b31m returns\nThe ferry returned to Eastport on 3 May 2031.\n`);
    const { stdout } = run('extract', '--published', '2031-05-04', file);
    expect(JSON.parse(stdout).file).toBe(file);
    const { stderr } = run('extract', '--published', '2031-05-04', `${file}.missing`);
    expect(stderr).toContain('there is no file "');
    expect(controls(stdout + stderr)).toEqual([]);
  });
});
