import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contentsOf, placeOf } from '../../infra/package/contents.ts';
import { type Packed, packFunctions } from '../../infra/package/pack.ts';
import { root } from './project.ts';

const built = join(root, 'dist', 'functions');
let dir: string;
let packed: readonly Packed[];

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'dateline-package-'));
  packed = packFunctions(built, join(dir, 'once'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const hashesOf = (packs: readonly Packed[]): readonly string[] =>
  packs.map(({ file }) => createHash('sha256').update(readFileSync(file)).digest('hex'));

/** A copy of what was built, each file of another time. */
function copyOfBuilt(name: string): string {
  const copy = join(dir, name);
  cpSync(built, copy, { recursive: true });
  for (const { entries } of packed) for (const entry of entries) utimesSync(join(copy, entry), 1_900_000_000, 1e9);
  return copy;
}

describe('the packages', () => {
  it('are one for each function', () => {
    expect(packed.map(({ name }) => name)).toEqual(['collect', 'daily', 'deliver', 'discord', 'slack']);
  });

  it('are the same bytes from the same files, wherever and whenever they are packed', () => {
    vi.stubEnv('TZ', 'Asia/Tokyo');
    const again = packFunctions(copyOfBuilt('copy'), join(dir, 'again'));
    vi.unstubAllEnvs();
    expect(hashesOf(again)).toEqual(hashesOf(packed));
  });

  it('are other bytes where a file is another', () => {
    const other = copyOfBuilt('other');
    writeFileSync(join(other, 'daily.cjs'), 'exports.handler = async () => ({});');
    const again = packFunctions(other, join(dir, 'changed'));
    const changed = again.filter((_, index) => hashesOf(again)[index] !== hashesOf(packed)[index]);
    expect(changed.map(({ name }) => name)).toEqual(['daily']);
  });

  it('hold the files as they were built', () => {
    for (const { file, entries } of packed) {
      const files = unzipSync(readFileSync(file));
      expect(Object.keys(files)).toEqual(entries);
      for (const [name, bytes] of Object.entries(files)) {
        expect(Buffer.compare(bytes, readFileSync(join(built, placeOf(name, built)))), name).toBe(0);
      }
    }
  });

  it('hold what each function needs, and nothing of the others', () => {
    const kinds = packed.map(({ name, entries }) => {
      return [name, [...new Set(entries.map((entry) => entry.replace(/^digests\/[^/]+\//, 'digests/')))].sort()];
    });
    const published = 'parts/library-published-digests.cjs';
    const answering = ['digests/digest.db', 'parts/table-subscriptions.cjs', published];
    const bolt = ['parts/slack-bolt-errors.cjs', 'parts/slack-web-api.cjs'];
    expect(Object.fromEntries(kinds)).toEqual({
      collect: [
        'collect.cjs',
        'parts/compile-read-html-article.cjs',
        'parts/compile-read-markdown.cjs',
        'parts/compile-read-within-time.cjs',
      ],
      daily: ['daily.cjs'],
      deliver: ['deliver.cjs', 'digests/digest.db', published],
      discord: [...answering, 'discord.cjs'].sort(),
      slack: [...[...answering, ...bolt], ...['slack.cjs', 'parts/platforms-slack-response-url.cjs']].sort(),
    });
  });

  it('are small', () => {
    const most = { slack: 400, discord: 400, daily: 400, deliver: 1_000, collect: 1_000 };
    const kilobytes = Object.fromEntries(packed.map(({ name, bytes }) => [name, bytes / 1024]));
    for (const [name, bar] of Object.entries(most)) expect(kilobytes[name], name).toBeLessThan(bar);
  });
});

describe('what cannot be packed', () => {
  it('is a function that nobody described', () => {
    writeFileSync(join(copyOfBuilt('unknown'), 'weekly.cjs'), '');
    expect(() => contentsOf('weekly', join(dir, 'unknown'))).toThrow('Say in infra/package/contents.ts');
  });

  it('is one that is not built, or whose part is not', () => {
    expect(() => contentsOf('slack', dir)).toThrow('npm run build');
    const lacking = copyOfBuilt('lacking');
    rmSync(join(lacking, 'parts', 'platforms-slack-response-url.cjs'));
    expect(() => contentsOf('slack', lacking)).toThrow(
      'slack.cjs loads parts/platforms-slack-response-url.cjs, which is not built',
    );
  });
});
