import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDigest } from '../../src/digest/digest.ts';
import { runDateline } from './running.ts';

let digests: string;
beforeEach(() => {
  digests = mkdtempSync(join(tmpdir(), 'digests-'));
  cpSync('test/topics/harbour', join(digests, 'harbour'), { recursive: true });
});
afterEach(() => rmSync(digests, { recursive: true }));

const path = (file: string): string => join(digests, 'harbour', file);

const run = (...args: string[]) => runDateline(args);

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(path(file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not have "${from}"`);
  writeFileSync(path(file), text.replace(from, to));
}

describe('digest compile', () => {
  it('writes the digest and, with the articles, the evidence', async () => {
    const before = [readFileSync(path('digest.json'), 'utf8'), readFileSync(path('evidence.json'), 'utf8')];
    rmSync(path('digest.json'));
    rmSync(path('evidence.json'));
    const { code, out } = await run('compile', 'harbour', '--digests', digests, '--articles', path('articles'));
    expect(code).toBe(0);
    expect(out).toMatch(/^4 articles, 16 events/);
    expect([readFileSync(path('digest.json'), 'utf8'), readFileSync(path('evidence.json'), 'utf8')]).toEqual(before);
  });

  it('writes nothing where there is a fault, and names file and line', async () => {
    edit('events.yml', 'date: 2021-03-18', 'date: 2021-02-30');
    const before = readFileSync(path('digest.json'), 'utf8');
    const { code, error } = await run('compile', 'harbour', '--digests', digests);
    expect(code).toBe(1);
    expect(error).toMatch(/harbour\/events\.yml:\d+:9: expected a date that exists, found "2021-02-30"/);
    expect(error).toMatch(/1 fault; nothing written/);
    expect(readFileSync(path('digest.json'), 'utf8')).toBe(before);
  });
});

describe('what stops compile as it writes', () => {
  it('leaves every file as it was', async () => {
    edit('events.yml', 'headline: Renke now says three weeks', 'headline: Renke says three weeks');
    const before = ['digest.json', 'evidence.json'].map((file) => readFileSync(path(file), 'utf8'));
    // Nothing can be written beside digest.json while a folder has that name.
    mkdirSync(path('digest.json.part'));
    const { code, error } = await run('compile', 'harbour', '--digests', digests, '--articles', path('articles'));
    expect([code, error]).toEqual([1, expect.stringContaining('EISDIR')]);
    expect(['digest.json', 'evidence.json'].map((file) => readFileSync(path(file), 'utf8'))).toEqual(before);
    expect(readdirSync(join(digests, 'harbour')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('digest check', () => {
  it('passes where digest.json is what compile would write', async () => {
    expect(await run('check', 'harbour', '--digests', digests)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/up to date/),
    });
  });

  it('fails where it is out of date, and changes nothing', async () => {
    edit('events.yml', 'headline: Renke now says three weeks', 'headline: Renke says three weeks');
    const before = readFileSync(path('digest.json'), 'utf8');
    const { code, error } = await run('check', 'harbour', '--digests', digests);
    expect(code).toBe(1);
    expect(error).toMatch(/out of date\. Run `npm run -s digest -- compile harbour`/);
    expect(readFileSync(path('digest.json'), 'utf8')).toBe(before);
  });

  it('fails where it is missing', async () => {
    rmSync(path('digest.json'));
    expect(await run('check', 'harbour', '--digests', digests)).toMatchObject({
      code: 1,
      error: expect.stringMatching(/is missing/),
    });
  });

  it.each([
    ['with the articles', true],
    ['from evidence alone', false],
  ])('runs the citation gate, %s', async (_, there) => {
    edit('figures.yml', 'value: 6500', 'value: 7500');
    const articles = there ? ['--articles', path('articles')] : [];
    const { code, error } = await run('check', 'harbour', '--digests', digests, ...articles);
    expect(code).toBe(1);
    expect(error).toMatch(/harbour\/figures\.yml:\d+:\d+: number 7,500 is not in B2/);
  });

  it('fails where the articles say something else than evidence.json', async () => {
    edit('evidence.json', '"numbers":[6500]', '"numbers":[6500,7500]');
    const { code, error } = await run('check', 'harbour', '--digests', digests, '--articles', path('articles'));
    expect(code).toBe(1);
    expect(error).toMatch(/evidence\.json is out of date\. Run `npm run -s digest -- compile harbour --articles DIR`/);
  });
});

describe('digest compile without the articles', () => {
  beforeEach(() => rmSync(path('articles'), { recursive: true }));

  it('makes digest.json again, byte for byte', async () => {
    const before = readFileSync(path('digest.json'), 'utf8');
    rmSync(path('digest.json'));
    expect((await run('compile', 'harbour', '--digests', digests)).code).toBe(0);
    expect(readFileSync(path('digest.json'), 'utf8')).toBe(before);
  });

  it.each<[string, string, string, string, RegExp]>([
    ['a number', 'events.yml', 'run two extra boats', 'run four extra boats', /number four is not in A6 or D6/],
    ['a day', 'events.yml', 'date: 2021-03-18', 'date: 2021-03-17', /17 March 2021 is not borne out by D4/],
    ['a name', 'events.yml', 'Tobias Renke has held', 'Ida Solberg has held', /"Ida Solberg" .* is not named in B1/],
    ['a quoted word', 'events.yml', 'old and well known', 'old and little known', /not verbatim in B6/],
    [
      'a citation',
      'disputes.yml',
      '{ at: A5, quote: at least ten days }',
      '{ at: A8, quote: at least ten days }',
      /A8/,
    ],
  ])('fails for %s that is wrong, with file and line', async (_, file, from, to, says) => {
    edit(file, from, to);
    const line = readFileSync(path(file), 'utf8').split(to)[0]?.split('\n').length ?? 0;
    const before = readFileSync(path('digest.json'), 'utf8');
    const { code, error } = await run('compile', 'harbour', '--digests', digests);
    expect(code).toBe(1);
    const here = error.split('\n').filter((each) => each.includes(`harbour/${file}:${line}:`));
    expect(here.join('\n')).toMatch(says);
    expect(readFileSync(path('digest.json'), 'utf8')).toBe(before);
  });
});

describe('digest build', () => {
  const build = (...args: string[]) => run('build', ...args);
  const out = (): string => join(digests, 'out.db');

  it('writes the file that answers are read from, the same bytes every time', async () => {
    const { code, out: said } = await build(path('digest.json'), out());
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/^wrote .*out\.db: harbour [0-9a-f]{8}, 4 articles, 16 events$/),
    ]);
    const first = readFileSync(out());
    const digest = openDigest(out(), 'whole');
    expect(digest.topic.id).toBe('harbour');
    digest.close();
    expect((await build(path('digest.json'), out())).code).toBe(0);
    expect(readFileSync(out()).equals(first)).toBe(true);
  });

  it('says of what is no digest where it is wrong, and leaves what was there', async () => {
    writeFileSync(out(), 'as it was');
    edit('digest.json', '"zone":"', '"zone":"Mars/');
    const { code, error } = await build(path('digest.json'), out());
    expect(code).toBe(1);
    expect(error).toContain('topic.zone: is no time zone');
    expect(readFileSync(out(), 'utf8')).toBe('as it was');
  });

  it('says what it cannot read or write', async () => {
    expect(await build(path('nowhere.json'), out())).toMatchObject({
      code: 1,
      error: expect.stringContaining('Cannot read'),
    });
    expect((await build(path('digest.json'), join(digests, 'nowhere', 'out.db'))).code).toBe(1);
    for (const args of [[], [path('digest.json')], ['a', 'b', 'c'], ['a', '--b']])
      expect(await build(...args)).toMatchObject({
        code: 2,
        error: expect.stringContaining('npm run -s digest -- build <digest.json> <out.db>'),
      });
  });
});

describe('wrong usage', () => {
  it.each<[string, string[], RegExp]>([
    ['an unknown command', ['complie', 'harbour'], /"complie" is not a command\. Did you mean "compile"\?/],
    ['no topic', ['compile'], /Something is missing\.\nIt is asked as: npm run -s digest -- compile <topic>/],
    ['two topics', ['compile', 'harbour', 'karabakh'], /There are too many words/],
    ['an unknown topic', ['check', 'harbor'], /no topic "harbor" in .*\. Did you mean "harbour"\?/],
    ['a topic that is a path', ['check', '../harbour'], /no topic "\.\.\/harbour"/],
    [
      'an unknown option',
      ['check', 'harbour', '--article', 'x'],
      /Unknown option '--article'\. Did you mean "articles"\?/,
    ],
    [
      'a folder that is not there',
      ['compile', 'harbour', '--articles', '/nowhere/at/all'],
      /There is no folder \/nowhere\/at\/all/,
    ],
  ])('%s is refused with code 2', async (_, args, says) => {
    const { code, error } = await run(...args, '--digests', digests);
    expect(code).toBe(2);
    expect(error).toMatch(says);
    expect(error).not.toMatch(/\n\s+at /);
  });
});
