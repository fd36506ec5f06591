import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { article, FERRY, type Files } from '../compile/draft/ferry.ts';
import { runDateline } from './running.ts';

let root: string;
let digests: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-'));
  digests = join(root, 'digests');
});
afterEach(() => rmSync(root, { recursive: true }));

/** A folder of these files. */
function folder(name: string, files: Files): string {
  const path = join(root, name);
  mkdirSync(path, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

const digest = (...args: string[]) => runDateline([...args, '--digests', digests]);
const ask = (...words: string[]) => digest('ask', ...words);

describe('digest new', () => {
  it('makes a topic that is asked at once', async () => {
    const made = await digest('new', 'ferry', '--articles', folder('in', FERRY));
    expect(made).toMatchObject({ code: 0, error: '' });
    expect(readdirSync(join(digests, 'ferry')).sort()).toEqual([
      ...['digest.json', 'evidence.json', 'kept', 'overlay.yml', 'topic.yml'],
    ]);
    expect(made.out).toContain(`npm run -s ask -- ferry timeline --digests ${digests}`);
    expect((await ask('ferry', 'who', 'quillon')).out).toMatch(/Mayor/);
    expect((await ask('ferry', 'timeline')).out).toMatch(/4 May · .*killed in Vessany/);
    expect((await ask('ferry', 'disputed')).out).toContain('How many people were killed in Vessany?');
    expect((await ask('ferry', 'search', 'strike')).code).toBeLessThan(2);
    expect(JSON.parse((await ask('ferry', 'who', 'quillon', '--as', 'slack')).out)).toHaveProperty('blocks');
    expect(JSON.parse((await ask('ferry', 'who', 'quillon', '--as', 'discord')).out)).toHaveProperty('data.components');
  });

  it('is then compiled and checked like any other, with the articles and without', async () => {
    const articles = folder('in', FERRY);
    await digest('new', 'ferry', '--articles', articles);
    expect((await digest('check', 'ferry')).code).toBe(0);
    expect((await digest('check', 'ferry', '--articles', articles)).code).toBe(0);
    folder('in', { 'later.txt': article('Pier', '2031-05-20', 'Port Aldwin opened its new pier on Monday.') });
    expect((await digest('check', 'ferry', '--articles', articles)).code).toBe(1);
    const again = await digest('compile', 'ferry', '--articles', articles);
    expect(again.out).toMatch(/new articles: E\n/);
  });

  it('keeps the gate when only the evidence is there', async () => {
    await digest('new', 'ferry', '--articles', folder('in', FERRY));
    const { events }: { readonly events: readonly { readonly id: string; readonly headline: string }[] } = JSON.parse(
      readFileSync(join(digests, 'ferry/digest.json'), 'utf8'),
    );
    const id = events.find(({ headline }) => headline.includes('killed'))?.id;
    const wording = `word:\n  - { event: ${id}, statement: 1, text: "In Vessany 140 people were killed." }\n`;
    writeFileSync(join(digests, 'ferry/overlay.yml'), wording);
    const { code, error } = await digest('compile', 'ferry');
    expect(code).toBe(1);
    expect(error).toMatch(/ferry\/overlay\.yml:2:\d+: number 140 is not in [AB]1/);
  });

  it('reads no links to elsewhere and nothing that is too large, and goes on', async () => {
    const articles = folder('in', FERRY);
    const other = folder('other', { 'secret.txt': article('Secret', '2031-05-14', 'Nobody met in Port Aldwin.') });
    symlinkSync(join(other, 'secret.txt'), join(articles, 'link.txt'));
    symlinkSync(join(articles, 'loop.txt'), join(articles, 'loop.txt'));
    writeFileSync(join(articles, 'video.txt'), '');
    truncateSync(join(articles, 'video.txt'), 3e9);
    const { code, error } = await digest('new', 'ferry', '--articles', articles);
    expect(code).toBe(3);
    expect(error).toContain('link.txt is left out: it is a link to a file elsewhere');
    expect(error).toContain('loop.txt is left out: it cannot be read (ELOOP)');
    expect(error).toContain('video.txt is left out: it has 3000 MB, and files of up to 8.0 MB are read');
  });

  it('reads what it can of a folder, and says what it leaves out', async () => {
    const articles = folder('in', {
      ...FERRY,
      'grève à Skarn.txt': article('Grève', '2031-05-14', 'Crews met in Port Aldwin on Monday.'),
      'Паром.txt': article('Ferry', '2031-05-15', 'Crews met in Port Aldwin again on Tuesday.'),
      'photo.jpg': '...',
      'empty.txt': '',
    });
    writeFileSync(
      join(articles, 'noise.txt'),
      new Uint8Array(4000).map((_, index) => (index * 97) % 256),
    );
    mkdirSync(join(articles, 'older'));
    const { code, out, error } = await digest('new', 'ferry', '--articles', articles);
    expect(code).toBe(3);
    expect(out).toMatch(/^6 articles/);
    const leftOut = [
      'empty.txt is left out: it is empty.',
      expect.stringMatching(/^noise\.txt is left out: it is no text/),
      'photo.jpg is left out: articles are .txt, .md or .html files.',
    ];
    expect(error.split('\n')).toEqual([...leftOut, 'Not looked into: older. Articles are read from one folder.']);
    // The report may be kept, and what is said beside it not.
    expect(out.split('\n')).toEqual(expect.arrayContaining([...leftOut, expect.stringMatching(/^wrote /)]));
    expect((await digest('ask', 'ferry', 'sources', '--full')).out).not.toMatch(/empty|noise|photo/);
    expect((await digest('compile', 'ferry', '--articles', articles)).code).toBe(3);
    expect((await digest('compile', 'ferry')).code).toBe(0);
  });

  it('misses no article where it leaves out pictures and copies, and names every one of many', async () => {
    const copies = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [`z${n}.txt`, Object.values(FERRY)[0] ?? '']),
    );
    const { code, error } = await digest(
      'new',
      'ferry',
      '--articles',
      folder('in', { ...FERRY, ...copies, 'a.pdf': '…' }),
    );
    expect(code).toBe(0);
    expect(error.split('\n').length).toBe(61);
    expect(error).toMatch(/^z59\.txt is left out: it is the same, byte for byte, as /m);
  });

  it.each([
    ['an empty folder', {}, /No article can be read in .*: put \.txt, \.md or \.html files there\./],
    ['a folder of folders', null, /Not looked into: one, two\. .*\n.*No article can be read/],
    ['a folder without a day', { 'a.txt': 'Mud on the quay\n' }, /Add `datePublished: YYYY-MM-DD`/],
  ])('leaves nothing behind for %s', async (_, files, words) => {
    const articles = folder('in', files ?? {});
    if (files === null) for (const name of ['one', 'two']) mkdirSync(join(articles, name));
    const { code, error } = await digest('new', 'ferry', '--articles', articles);
    expect(code).toBe(1);
    expect(error).toMatch(words);
    expect(existsSync(join(digests, 'ferry'))).toBe(false);
  });

  it('refuses a folder that is not there, and names that are none', async () => {
    const articles = folder('in', FERRY);
    expect(await digest('new', 'ferry', '--articles', join(root, 'none'))).toMatchObject({
      code: 2,
      error: expect.stringMatching(/^There is no folder .*none\.\n/),
    });
    for (const name of ['Ferry', 'ferry boat', '../ferry', 'f'.repeat(32), ''])
      expect(await digest('new', name, '--articles', articles)).toMatchObject({
        code: 2,
        error: expect.stringMatching(/is no name for a topic: use up to 31 lower-case letters/),
      });
    expect(await digest('new', 'ferry')).toMatchObject({ code: 2, error: expect.stringMatching(/^Say where/) });
    expect(existsSync(digests)).toBe(false);
  });

  it('begins anew after an interruption, whenever it came', async () => {
    const articles = folder('in', FERRY);
    const program = ['bin/dateline.mjs', 'new', 'ferry', '--articles', articles, '--digests', digests];
    for (const wait of [250, 400, 550]) {
      const started = spawn(process.execPath, program, { stdio: 'ignore' });
      setTimeout(() => started.kill('SIGINT'), wait);
      await once(started, 'exit');
      const wasDone = existsSync(join(digests, 'ferry/topic.yml'));
      expect((await digest('new', 'ferry', '--articles', articles)).code).toBe(wasDone ? 2 : 0);
      expect((await digest('check', 'ferry', '--articles', articles)).code).toBe(0);
      rmSync(digests, { recursive: true });
    }
  });

  it('takes the topic.yml that an earlier interruption left, and no other', async () => {
    const articles = folder('in', FERRY);
    await digest('new', 'ferry', '--articles', articles);
    rmSync(join(digests, 'ferry/digest.json'));
    expect((await digest('new', 'ferry', '--articles', articles)).code).toBe(0);
    rmSync(join(digests, 'ferry/digest.json'));
    const own = 'id: ferry # the editor has begun\n';
    writeFileSync(join(digests, 'ferry/topic.yml'), own);
    expect((await digest('new', 'ferry', '--articles', articles)).code).toBe(2);
    expect(readFileSync(join(digests, 'ferry/topic.yml'), 'utf8')).toBe(own);
  });

  it.each(['prebuild', 'test', 'constructor'])(
    'changes nothing of the project, even where npm knows the name: %s',
    async (name) => {
      const before = readFileSync('package.json', 'utf8');
      expect((await digest('new', name, '--articles', folder('in', FERRY))).code).toBe(0);
      expect(readFileSync('package.json', 'utf8')).toBe(before);
    },
  );

  it('refuses a topic that is there, and leaves it as it is', async () => {
    const articles = folder('in', FERRY);
    await digest('new', 'ferry', '--articles', articles);
    const before = readFileSync(join(digests, 'ferry/digest.json'), 'utf8');
    const { code, error } = await digest('new', 'ferry', '--articles', articles);
    expect(code).toBe(2);
    expect(error).toMatch(/^There is a topic "ferry" already, in .*ferry\. Compile it, or choose another name\./);
    expect(readFileSync(join(digests, 'ferry/digest.json'), 'utf8')).toBe(before);
  });
});
