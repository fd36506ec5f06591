import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../infra/project.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Our own code, by its path from the root. */
const code = ['bin', 'src', 'functions', 'infra', 'bench', 'test']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.(ts|cjs|mjs)$/.test(file) && !file.includes('node_modules'));

/** The files among `files` whose text a check rejects. */
const rejected = (files: readonly string[], rejects: (text: string) => boolean): string[] =>
  files.filter((file) => rejects(read(file)));

const MOST_LINES = 400;
const isLong = (text: string): boolean => text.trimEnd().split('\n').length > MOST_LINES;

/** The words of a language are one list, so that a translator has one file before them. */
const isWordList = (file: string): boolean => /^src\/answers\/words\/[a-z]{2}\.ts$/.test(file);

const readsEnvironment = (text: string): boolean => /process\s*(\.|\?\.|\[\s*['"])\s*env\b/.test(text);

/** An unseen escape: a silenced check, or a test that does not run. Built of parts, so as not to find itself. */
const isSilenced = (text: string): boolean =>
  new RegExp(
    [
      '@ts-' + '(ignore|nocheck|expect-error)',
      'biome-' + 'ignore',
      '\\b(it|test|describe)\\.' + '(skip|only|todo)\\b',
    ].join('|'),
  ).test(text);

describe('every source file', () => {
  it('is looked at', () => {
    expect(code.length).toBeGreaterThan(40);
  });

  it(`has at most ${MOST_LINES} lines`, () => {
    expect(isLong('line\n'.repeat(MOST_LINES + 1))).toBe(true);
    expect(isLong('line\n'.repeat(MOST_LINES))).toBe(false);
    expect(
      rejected(
        code.filter((file) => !isWordList(file)),
        isLong,
      ),
    ).toEqual([]);
  });

  it('silences no check and skips no test', () => {
    expect(isSilenced('// @ts-' + 'ignore')).toBe(true);
    expect(isSilenced('it.' + "skip('waits')")).toBe(true);
    expect(rejected(code, isSilenced)).toEqual([]);
  });
});

describe('the environment', () => {
  it('is read in src/config.ts alone', () => {
    expect(readsEnvironment('const port = process.env.PORT;')).toBe(true);
    const elsewhere = code.filter((file) => /^(src|functions)\//.test(file) && file !== 'src/config.ts');
    expect(rejected(elsewhere, readsEnvironment)).toEqual([]);
    expect(readsEnvironment(read('src/config.ts'))).toBe(true);
  });
});

describe('ARCHITECTURE.md', () => {
  /** Paths in backquotes that begin like one of ours. */
  const named = (text: string): string[] =>
    [...text.matchAll(/`((?:src|functions|infra|bench|test|digests|docs|\.ci)\/[^`\s<>*]*)`/g)].map(
      ([, path]) => path ?? '',
    );

  it('names only files that exist, and enough of them to follow a command', () => {
    expect(named('see `src/gone.ts` and `functions/slack.ts`')).toEqual(['src/gone.ts', 'functions/slack.ts']);
    const paths = named(read('ARCHITECTURE.md'));
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('the lockfile', () => {
  it('names no registry and holds exact versions only', () => {
    const manifest: Record<string, Record<string, string> | undefined> = JSON.parse(read('package.json'));
    const versions = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] });
    expect(versions.length).toBeGreaterThan(5);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });
});
