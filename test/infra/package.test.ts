import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contentsOf, placeOf } from '../../infra/package/contents.ts';
import { factsOf } from '../../infra/package/notices.ts';
import { NOTICES, type Packed, packFunctions } from '../../infra/package/pack.ts';
import { packagesIn } from '../../infra/package/packages.ts';
import { BUILT } from './built.ts';
import { root } from './project.ts';

let dir: string;
let packed: readonly Packed[];

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'dateline-package-'));
  packed = packFunctions(BUILT, join(dir, 'once'));
});
afterAll(() => rmSync(dir, { recursive: true }));

/** Of each package with its bill of materials. */
const hashesOf = (packs: readonly Packed[]): readonly string[] =>
  packs.map(({ file, sbom }) =>
    createHash('sha256').update(readFileSync(file)).update(readFileSync(sbom)).digest('hex'),
  );

/** A copy of what was BUILT, each file of another time. */
function copyOfBuilt(name: string): string {
  const copy = join(dir, name);
  cpSync(BUILT, copy, { recursive: true });
  const entries = packed.flatMap((each) => each.entries).filter((entry) => entry !== NOTICES);
  for (const entry of entries) utimesSync(join(copy, entry), 1_900_000_000, 1e9);
  return copy;
}

describe('the packages', () => {
  it('are one for each function', () => {
    expect(packed.map(({ name }) => name)).toEqual(['collect', 'daily', 'deliver', 'discord', 'picture', 'slack']);
  });

  it('and their bills of materials are the same bytes from the same files, wherever and whenever they are packed', () => {
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

  it('stay as they are where they cannot all be made', () => {
    const [out, torn] = [join(dir, 'kept'), join(dir, 'torn')];
    for (const folder of [out, torn]) mkdirSync(folder);
    writeFileSync(join(out, 'slack.zip'), 'what was packed before');
    writeFileSync(join(torn, 'slack.cjs'), '');
    expect(() => packFunctions(torn, out)).toThrow();
    expect(readFileSync(join(out, 'slack.zip'), 'utf8')).toBe('what was packed before');
  });

  it('hold the files as they were built', () => {
    for (const { file, entries } of packed) {
      const files = unzipSync(readFileSync(file));
      expect(Object.keys(files)).toEqual(entries);
      for (const [name, bytes] of Object.entries(files)) {
        if (name === NOTICES) continue;
        expect(Buffer.compare(bytes, readFileSync(join(BUILT, placeOf(name, BUILT)))), name).toBe(0);
      }
    }
  });

  it('hold what each function needs, and nothing of the others', () => {
    const kinds = packed.map(({ name, entries }) => {
      return [
        name,
        [...new Set(entries.slice(1).map((entry) => entry.replace(/^digests\/[^/]+\//, 'digests/')))].sort(),
      ];
    });
    const published = 'parts/library-published-digests.cjs';
    const seldom = ['answers-check-text', 'pictures-answer', 'platforms-latin', 'platforms-young-heap'].map(
      (part) => `parts/${part}.cjs`,
    );
    const words = ['az', 'hy', 'ru'].map((code) => `parts/answers-words-${code}.cjs`);
    const promised = [
      'parts/aws-invoke.cjs',
      'parts/platforms-discord-chosen.cjs',
      'parts/platforms-discord-promised.cjs',
    ];
    const drawing = ['regular.ttf', 'resvg.wasm', 'semi-bold.ttf'].map((file) => `picture/${file}`);
    const subscribing = [
      'table-subscriptions',
      'platforms-slack-post',
      'platforms-discord-announce',
      'slack-web-api',
      'aws-languages',
    ].map((part) => `parts/${part}.cjs`);
    const answering = ['digests/digest.db', ...subscribing, published, ...seldom, ...words];
    const onSlack = ['events', 'interactions', 'response-url'].map((part) => `parts/platforms-slack-${part}.cjs`);
    expect(Object.fromEntries(kinds)).toEqual({
      collect: [
        'collect.cjs',
        'parts/compile-read-html-article.cjs',
        'parts/compile-read-markdown.cjs',
        'parts/compile-read-within-time.cjs',
      ],
      daily: ['daily.cjs'],
      deliver: ['deliver.cjs', 'digests/digest.db', published, ...words].sort(),
      discord: [...answering, ...promised, 'parts/answers-complete.cjs', 'discord.cjs'].sort(),
      // What draws is here, and nowhere else.
      picture: ['digests/digest.db', ...words, published, 'picture.cjs', ...drawing],
      slack: [...answering, 'parts/slack-bolt-errors.cjs', ...onSlack, 'slack.cjs'].sort(),
    });
  });

  it('hold the licence of each package that they hold code of, and have a bill of materials beside them', () => {
    for (const { name, file, sbom, entries } of packed) {
      const licences = strFromU8(unzipSync(readFileSync(file))[NOTICES] ?? new Uint8Array());
      const { bomFormat, components = [] } = JSON.parse(readFileSync(sbom, 'utf8'));
      expect(bomFormat).toBe('CycloneDX');
      const bundled = packagesIn(entries, BUILT);
      expect(components.map((each: { 'bom-ref': string }) => each['bom-ref']).sort(), name).toEqual(bundled);
      for (const folder of bundled) {
        const { name: of, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
        expect(licences, folder).toContain(`\n${of} ${version}\n`);
      }
    }
    const noticesOf = (of: string): string =>
      strFromU8(
        unzipSync(readFileSync(packed.find(({ name }) => name === of)?.file ?? ''))[NOTICES] ?? new Uint8Array(),
      );
    expect(noticesOf('slack')).toMatch(/@slack\/bolt 5[\s\S]*Copyright \(c\) 2016-\d+ Robots & Pencils/);
    expect(noticesOf('deliver')).toContain('Apache License');
    expect(noticesOf('daily')).toBe('This function holds no code of other packages.\n');
    const picture = packed.find(({ name }) => name === 'picture');
    const ofPicture = noticesOf('picture');
    expect(ofPicture).toMatch(/source-sans-3 \d[\s\S]*SIL OPEN FONT LICENSE/);
    expect(ofPicture).toMatch(/resvg-wasm \d[\s\S]*MPL-2\.0[\s\S]*Source code: \S*github\.com/);
    expect(JSON.parse(readFileSync(picture?.sbom ?? '', 'utf8')).components).toHaveLength(2);
  });

  it('are small', () => {
    const most = { slack: 400, discord: 400, daily: 20, deliver: 500, collect: 880, picture: 1_600 };
    const kilobytes = Object.fromEntries(packed.map(({ name, bytes }) => [name, bytes / 1024]));
    for (const [name, bar] of Object.entries(most)) expect(kilobytes[name], name).toBeLessThan(bar);
  });
});

describe('what cannot be packed', () => {
  it('is code of a package without a licence', () => {
    mkdirSync(join(dir, 'bare'));
    writeFileSync(join(dir, 'bare', 'package.json'), '{"name":"bare","version":"1.0.0"}');
    expect(() => factsOf('bare', dir)).toThrow('bare states no licence');
  });

  it('is a function that nobody described', () => {
    writeFileSync(join(copyOfBuilt('unknown'), 'weekly.cjs'), '');
    expect(() => contentsOf('weekly', join(dir, 'unknown'))).toThrow('Say in infra/package/contents.ts');
  });

  it('is one that is not BUILT, or whose part is not', () => {
    expect(() => contentsOf('slack', dir)).toThrow('npm run build');
    const lacking = copyOfBuilt('lacking');
    rmSync(join(lacking, 'parts', 'platforms-slack-response-url.cjs'));
    expect(() => contentsOf('slack', lacking)).toThrow(
      'slack.cjs loads parts/platforms-slack-response-url.cjs, which is not built',
    );
  });
});
