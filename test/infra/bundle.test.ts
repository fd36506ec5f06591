import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundled, bundleFunctions } from '../../infra/bundle.ts';
import { placeOf } from '../../infra/package/contents.ts';
import { en } from '../../src/answers/words/en.ts';
import { readDocument } from '../../src/library/compiled.ts';
import { bytesOf } from '../fixtures/digest-file.ts';
import { BUILT } from './built.ts';
import { copyOfProject, type Project, root } from './project.ts';

let elsewhere: Project;
let bundled: readonly Bundled[];
/** Built from the copy. */
const out = (): string => join(elsewhere.dir, 'dist');

beforeAll(async () => {
  elsewhere = copyOfProject();
  bundled = await bundleFunctions({ root: elsewhere.dir, out: out() });
});

afterAll(() => {
  elsewhere?.remove();
});

const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('the built functions', () => {
  // Kilobytes of all the code that a question loads; the digest lies beside it.
  it.each([
    ['slack.cjs', 73],
    ['discord.cjs', 63],
  ])('%s is at most %d KB gzip', (file, kilobytes) => {
    expect(gzipSync(readFileSync(join(out(), file))).length).toBeLessThanOrEqual(kilobytes * 1024);
  });

  /**
   * What is in these lists is read by V8 at each cold start, whatever is asked. What only some requests need is imported on
   * demand (docs/decisions/code-on-demand.md). What every answer needs comes into the list, with a run of `bench:cold`.
   */
  it.each(['slack', 'discord'])('%s loads nothing more for a plain question than is listed', (name) => {
    const listed = readFileSync(join(import.meta.dirname, 'cold-start', `${name}.txt`), 'utf8')
      .trimEnd()
      .split('\n');
    const found = bundled.find((each) => each.name === name)?.modules ?? [];
    // What the bundler puts in place of a package is not in the copy.
    const modules = found.map((one) => one.replace(/^\.\.\/.*(?=infra\/)/, ''));
    expect({
      'loaded at each cold start, and not listed': modules.filter((one) => !listed.includes(one)),
      'listed, and no longer loaded': listed.filter((one) => !modules.includes(one)),
    }).toEqual({ 'loaded at each cold start, and not listed': [], 'listed, and no longer loaded': [] });
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

  it('are the same bytes when built from another folder', () => {
    const files = readdirSync(out(), { recursive: true, encoding: 'utf8' });
    const built = files.filter((file) => statSync(join(out(), file)).isFile());
    expect(built).toEqual(
      expect.arrayContaining(['discord.cjs', 'slack.cjs', 'parts/platforms-slack-response-url.cjs']),
    );
    for (const file of built) expect(hash(join(out(), file)), file).toBe(hash(join(BUILT, placeOf(file, BUILT))));
  });

  it('draw in one of them: no other has the rasteriser or a font, nor a question but its words', () => {
    for (const name of ['slack', 'discord', 'daily', 'deliver', 'collect'])
      expect(readFileSync(join(out(), `${name}.cjs`), 'utf8'), name).not.toMatch(/resvg|Source Sans|hmtx/i);
    const asked = readFileSync(join(out(), 'parts', 'pictures-answer.cjs'), 'utf8');
    expect(asked).not.toMatch(/resvg|<svg|Source Sans/);
    const packages = JSON.parse(readFileSync(join(out(), 'packages.json'), 'utf8'));
    const drawing = Object.keys(packages).filter((file) => JSON.stringify(packages[file]).includes('resvg'));
    expect(drawing.sort()).toEqual(['picture.cjs', 'picture/resvg.wasm']);
  });

  it('have our English words once: what is loaded on demand is handed them', () => {
    const { apology } = en.frame;
    const having = (files: readonly string[]) =>
      files.filter((file) => readFileSync(join(out(), file), 'utf8').includes(apology));
    expect(having(['slack.cjs', 'discord.cjs'])).toEqual(['slack.cjs', 'discord.cjs']);
    expect(having(readdirSync(join(out(), 'parts')).map((file) => `parts/${file}`))).toEqual([]);
  });

  it('hold no path of the machine that built them', () => {
    const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(cjs|json)$/.test(file),
    );
    const written = files.map((file) => readFileSync(join(BUILT, file), 'utf8'));
    expect(written.length).toBeGreaterThan(5);
    expect(written.filter((text) => text.includes(root))).toEqual([]);
  });
});
