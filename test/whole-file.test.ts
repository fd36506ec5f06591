import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { besideOf, isRunning, putInPlace, writeWhole } from '../src/whole-file.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'whole-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const file = (name: string): string => join(dir, name);
/** The number of a process that has ended. */
const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('files written as a whole', () => {
  it('are all there, and nothing beside them', () => {
    writeFileSync(file('a'), 'before');
    writeWhole([
      [file('a'), 'after'],
      [file('b'), 'new'],
    ]);
    expect([readFileSync(file('a'), 'utf8'), readFileSync(file('b'), 'utf8'), readdirSync(dir)]).toEqual([
      ...['after', 'new'],
      ['a', 'b'],
    ]);
  });

  it('stay all as they were where one cannot be written', () => {
    writeFileSync(file('a'), 'before');
    const files = [
      [file('a'), 'after'],
      [file('nowhere/b'), 'new'],
    ] as const;
    expect(() => writeWhole(files)).toThrow('ENOENT');
    expect([readFileSync(file('a'), 'utf8'), readdirSync(dir)]).toEqual(['before', ['a']]);
  });
});

describe('a file written beside its place', () => {
  it('is put there, and what processes that are gone have left is removed', () => {
    const left = [`digest.db.${gone()}.part`, `digest.db.${gone()}.part-journal`];
    const kept = [`digest.db.${process.ppid}.part`, `other.db.${gone()}.part`, 'digest.db'];
    for (const name of [...left, ...kept]) writeFileSync(file(name), 'before');
    const unfinished = besideOf(file('digest.db'));
    writeFileSync(unfinished, 'after');
    putInPlace(unfinished, file('digest.db'));
    expect(readdirSync(dir).sort()).toEqual([...kept].sort());
    expect(readFileSync(file('digest.db'), 'utf8')).toBe('after');
  });
});

it('a process runs, or has ended, or is none', () => {
  expect([process.pid, process.ppid, gone(), 0, Number.NaN].map(isRunning)).toEqual([true, true, false, false, false]);
});
