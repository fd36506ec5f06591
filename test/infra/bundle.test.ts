import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions } from '../../infra/bundle.ts';
import { readDocument } from '../../src/library/compiled.ts';
import { bytesOf } from '../fixtures/digest-file.ts';
import { copyOfProject, type Project, projectWith, root } from './project.ts';

let here: Project;
let elsewhere: Project;
const out = (): string => join(here.dir, 'functions');

beforeAll(async () => {
  here = projectWith({});
  elsewhere = copyOfProject();
  await bundleFunctions({ root, out: out() });
});

afterAll(() => {
  here?.remove();
  elsewhere?.remove();
});

/** The SHA-256 of each file under `dir`, by its path. */
function fingerprints(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  const hashed = files
    .map((file) => join(dir, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => [relative(dir, file), createHash('sha256').update(readFileSync(file)).digest('hex')] as const);
  return Object.fromEntries(hashed);
}

describe('the built functions', () => {
  // Kilobytes of all the code that a question loads; the digest lies beside it.
  it.each([
    ['slack.cjs', 71],
    ['discord.cjs', 61],
  ])('%s is at most %d KB gzip', (file, kilobytes) => {
    expect(gzipSync(readFileSync(join(out(), file))).length).toBeLessThanOrEqual(kilobytes * 1024);
  });

  it('carry the digests of the tree, each as the file that answers are read from', () => {
    const topics = readdirSync(join(root, 'digests')).filter((name) =>
      existsSync(join(root, 'digests', name, 'digest.json')),
    );
    expect(readdirSync(join(out(), 'digests'))).toEqual(topics);
    for (const name of topics) {
      expect(readdirSync(join(out(), 'digests', name))).toEqual(['digest.db']);
      const document = readDocument(join(root, 'digests', name, 'digest.json'));
      expect(readFileSync(join(out(), 'digests', name, 'digest.db')).equals(bytesOf(document))).toBe(true);
    }
  });

  it('are the same bytes when built from another folder', async () => {
    const second = join(elsewhere.dir, 'dist');
    await bundleFunctions({ root: elsewhere.dir, out: second });
    const first = fingerprints(out());
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining(['discord.cjs', 'slack.cjs', 'parts/platforms-slack-response-url.cjs']),
    );
    expect(fingerprints(second)).toEqual(first);
  });

  it('hold no path of the machine that built them', () => {
    const written = Object.keys(fingerprints(out())).map((file) => readFileSync(join(out(), file), 'utf8'));
    expect(written.length).toBeGreaterThan(5);
    expect(written.filter((text) => text.includes(root))).toEqual([]);
  });
});
