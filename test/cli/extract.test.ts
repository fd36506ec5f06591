import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/compile/find/extraction.ts';
import { runDateline } from './running.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'extract-'));
  mkdirSync(join(folder, 'articles'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FERRY = 'Ferry returns to Eastport\nThe ferry returned to Eastport on 3 May 2031, Anna Lund said.\n';

const path = (file: string): string => join(folder, file);
const write = (file: string, content: string | Uint8Array): void => writeFileSync(path(file), content);

interface Ran {
  readonly code: number;
  readonly lines: readonly Extraction[];
  readonly errors: readonly string[];
  readonly progress: readonly (string | null)[];
}

async function run(...args: string[]): Promise<Ran> {
  const progress: (string | null)[] = [];
  const { code, out, error } = await runDateline(['extract', ...args], {
    progress: (words) => void progress.push(words),
  });
  const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
  return { code, lines: linesOf(out).map((line) => JSON.parse(line)), errors: linesOf(error), progress };
}

describe('digest extract', () => {
  it('prints one line an article, with the keys and in the order asked', async () => {
    write('b.txt', FERRY);
    write('a.txt', `\uFEFF${FERRY}`);
    const { code, lines, errors } = await run('--published', '2031-05-04', path('b.txt'), path('a.txt'));
    expect([code, errors]).toEqual([0, []]);
    expect(lines.map(({ file }) => file)).toEqual([path('b.txt'), path('a.txt')]);
    expect(Object.keys(lines[0] ?? {})).toEqual(
      'file headline datePublished lines dates names quotes figures statements'.split(' '),
    );
    expect(lines[0]).toMatchObject({ headline: 'Ferry returns to Eastport', datePublished: '2031-05-04' });
    const [name, marked] = lines.map(({ names }) => names.find(({ text }) => text === 'Anna Lund'));
    expect(name).toBeDefined();
    expect(marked?.start).toBe((name?.start ?? 0) + 1);
    expect(FERRY.slice(name?.start, name?.end)).toBe('Anna Lund');
  });

  it('reads a list, whose files lie beside it, with a day each', async () => {
    write('articles/one.txt', FERRY);
    write('articles/two.md', `---\ndatePublished: 2031-05-05\n---\n${FERRY}`);
    write(
      'list.jsonl',
      '\uFEFF{"file": "articles/one.txt", "datePublished": "2031-05-04"}\r\n\r\n{"file": "articles/two.md"}\n',
    );
    const { code, lines } = await run('--list', path('list.jsonl'));
    expect(code).toBe(0);
    expect(lines.map(({ file, datePublished }) => [file, datePublished])).toEqual([
      ['articles/one.txt', '2031-05-04'],
      ['articles/two.md', '2031-05-05'],
    ]);
  });

  it('gives a thing one entity over the whole list', async () => {
    write('one.txt', FERRY);
    write(
      'two.txt',
      'Lund leaves the council\nThe council of Norrvik thanked Anna Lund on Monday. Lund will be missed.\n',
    );
    const { lines } = await run('--published', '2031-05-04', path('one.txt'), path('two.txt'));
    const entities = lines.map(({ names }) =>
      names.filter(({ text }) => text.endsWith('Lund')).map(({ entity }) => entity),
    );
    expect(entities[0]).toHaveLength(1);
    expect(new Set(entities.flat()).size).toBe(1);
    expect(entities[1]?.length).toBeGreaterThan(1);
  });

  it('says what cannot be read, with its line and what to do, and goes on', async () => {
    write('good.txt', FERRY);
    write('undated.txt', 'The ferry returned to Eastport on Thursday.\n');
    write('picture.txt', Uint8Array.from([0x89, 0x50, 0, 0, 1, 2, 3]));
    write('bad.md', `---\n[not: yaml\n---\n${FERRY}`);
    const day = '"datePublished": "2031-05-04"';
    const list = [
      `{"file": "missing.txt", ${day}}`,
      'no json',
      `{"name": "good.txt", ${day}}`,
      `{"file": "good.txt", "datePublished": "2031-02-30"}`,
      '{"file": "undated.txt"}',
      `{"file": "picture.txt", ${day}}`,
      `{"file": "articles", ${day}}`,
      `{"file": "bad.md", ${day}}`,
      `{"file": "good.txt", ${day}}`,
    ];
    write('list.jsonl', list.join('\n'));
    const { code, lines, errors } = await run('--list', path('list.jsonl'));
    expect(code).toBe(1);
    expect(lines.map(({ file }) => file)).toEqual(['good.txt']);
    const says = [
      /:1: there is no file "missing\.txt"\. Correct its name/,
      /:2: expected \{"file": .* found no json/,
      /:3: expected \{"file"/,
      /:4: "datePublished" takes a day that exists.*2031-02-30/,
      /:5: "undated\.txt" is not read: its day of publication cannot be known\. Add `datePublished: YYYY-MM-DD`/,
      /:6: "picture\.txt" is not read: it is no text/,
      /:7: "articles" is a folder/,
      /:8: "bad\.md" is not read: its front matter is no YAML/,
    ];
    expect(errors).toHaveLength(says.length);
    for (const [index, pattern] of says.entries()) expect(errors[index]).toMatch(pattern);
  });

  it('shows how far it is where somebody watches, and clears that', async () => {
    write('good.txt', FERRY);
    const { progress } = await run('--published', '2031-05-04', ...Array.from({ length: 60 }, () => path('good.txt')));
    expect(progress).toEqual(['50 articles', null]);
  });

  it('waits for a reader who is slower', async () => {
    write('good.txt', FERRY);
    let [waiting, most] = [0, 0];
    const { code } = await runDateline(['extract', '--published', '2031-05-04', ...Array(5).fill(path('good.txt'))], {
      out: async () => {
        waiting += 1;
        most = Math.max(most, waiting);
        await new Promise((done) => setTimeout(done, 2));
        waiting -= 1;
      },
    });
    expect([code, most]).toEqual([0, 1]);
  });

  it.each<[string, string[], RegExp]>([
    ['no file', [], /Name the files to read/],
    ['a day that does not exist', ['--published', '2031-02-30', 'a.txt'], /--published takes a day that exists/],
    ['files and a list', ['--list', 'x.jsonl', 'a.txt'], /not both/],
    ['an unknown option', ['--publshed', 'x'], /--publshed/],
  ])('refuses %s with code 2', async (_, args, says) => {
    const { code, errors } = await run(...args);
    expect([code, errors[0]]).toEqual([2, expect.stringMatching(says)]);
  });

  it('says that a list is not there', async () => {
    const { code, errors } = await run('--list', path('nowhere.jsonl'));
    expect([code, errors[0]]).toEqual([1, expect.stringMatching(/there is no list/)]);
  });
});
