import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectAll } from '../../src/cli/serve.ts';
import { openDigest } from '../../src/digest/digest.ts';
import { buildFile } from '../../src/library/compiled.ts';
import { rss, type Site, startSite } from '../collect/site.ts';
import { runDateline } from './running.ts';

let digests: string;
let site: Site;
beforeEach(async () => {
  digests = mkdtempSync(join(tmpdir(), 'collect-'));
  site = await startSite();
  vi.stubEnv('COLLECT_ALLOW_LOOPBACK', '1');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await site.stop();
  rmSync(digests, { recursive: true });
});

const digest = (...args: string[]) => runDateline([...args, '--digests', digests]);
const file = (...path: string[]): string => join(digests, 'ferries', ...path);
const articles = (): readonly string[] => readdirSync(file('collected', 'articles'));

const HELD = {
  ...{ title: 'Ferry held', guid: '1', link: 'https://paper.example/held?utm_source=rss' },
  ...{ date: new Date(Date.now() - 86_400_000).toUTCString() },
  text: 'The ferry was held in Port Aldwin on Monday with 14 people aboard, harbour master Marta Quillon said.',
};
const PIER = {
  ...{ title: 'Pier closed', guid: '2', link: 'https://paper.example/pier' },
  ...{ date: new Date(Date.now() - 43_200_000).toUTCString() },
  text: 'Pier nine in Vessany was closed on Tuesday after a mast fell, the council of Vessany said.',
};

async function made(...feeds: string[]): Promise<void> {
  const { code, error } = await digest('new', 'ferries', ...feeds.flatMap((feed) => ['--feed', site.url(feed)]));
  expect([code, error]).toEqual([0, '']);
}

describe('digest new --feed', () => {
  it('makes a topic without asking anyone, dead feeds or not', async () => {
    const { code, out } = await digest(
      'new',
      'ferries',
      '--feed',
      site.url('/a'),
      '--feed',
      'https://nowhere.invalid/rss',
    );
    expect(code).toBe(0);
    expect(out).toContain('npm run -s digest -- collect ferries');
    expect(site.asked).toEqual([]);
    expect(readFileSync(file('topic.yml'), 'utf8')).toContain(`- url: "${site.url('/a')}"`);
  });

  it('takes words, and the feeds of a reader each once', async () => {
    const opml = join(digests, 'feeds.opml');
    writeFileSync(
      opml,
      `<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body><outline text="News">
       <outline type="rss" text="Aldwin &amp;amp; Vessany" xmlUrl="${site.url('/a')}" language="en"/></outline>
       <outline title="Coast" xmlUrl="${site.url('/b')}"/><outline xmlUrl="${site.url('/a')}"/><outline text="none"/></body></opml>`,
    );
    const asked = ['--opml', opml, '--feed', site.url('/c'), '--about', 'ferry, harbour "one"'];
    expect(await digest('new', 'ferries', ...asked)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/with 3 feeds\n/),
    });
    const text = readFileSync(file('topic.yml'), 'utf8');
    expect([...text.matchAll(/- url: "(.*)"/g)].map(([, url]) => url)).toEqual([
      ...[site.url('/c'), site.url('/a'), site.url('/b')],
    ]);
    // By what it is called first.
    expect(text).toContain('publisher: "Aldwin & Vessany"\n    language: "en"');
    expect(text).toContain('include: ["ferry", "harbour \\"one\\""]');
    expect((await digest('collect', 'ferries')).code).toBe(1);
  });

  it.each([
    [['--feed', 'paper.example/rss'], /--feed paper\.example\/rss: it is no address of the web/],
    [['--feed', 'file:///etc/passwd'], /it is no address of the web/],
    [['--opml', '/nowhere.opml'], /There is no file/],
    [['--feed', 'https://a.example/', '--articles', '.'], /of --articles or of feeds/],
    [['--articles', '.', '--about', 'ferry'], /--about chooses among what feeds bring/],
    [[], /Say where the articles are, with --articles DIR, or name feeds with --feed URL/],
  ])('refuses %s', async (args, words) => {
    expect(await digest('new', 'ferries', ...args)).toMatchObject({ code: 2, error: expect.stringMatching(words) });
    expect(existsSync(file())).toBe(false);
  });

  it('refuses a topic that is there, and leaves it as it is', async () => {
    await made('/a');
    expect((await digest('new', 'ferries', '--feed', site.url('/b'))).code).toBe(2);
    expect(readFileSync(file('topic.yml'), 'utf8')).toContain(site.url('/a'));
  });
});

describe('digest collect', () => {
  it('prints a line a feed, and the second time brings nothing', async () => {
    site.serve('/a', rss([HELD, PIER]));
    site.serve('/b', { status: 503 });
    await made('/a', '/b');
    const { code, out, error } = await digest('collect', 'ferries');
    expect([code, error]).toEqual([0, '']);
    expect(out.split('\n')).toEqual([
      `${site.url('/a')}  2 new, 0 updated, 0 unchanged`,
      expect.stringMatching(/\/b {2}not read: status 503; tried next at \d{4}-\d\d-\d\d \d\d:\d\d UTC$/),
      expect.stringMatching(/^wrote .*digest\.json$/),
      '2 new, 0 updated, 1 feeds failed',
    ]);
    expect((await digest('ask', 'ferries', 'who', 'quillon')).out).toContain('Marta Quillon');
    const again = await digest('collect', 'ferries');
    expect(again.out.split('\n').at(0)).toBe(`${site.url('/a')}  0 new, 0 updated, 2 unchanged`);
    expect(again.out.split('\n').at(-1)).toBe('0 new, 0 updated, 1 feeds failed');
  });

  it('says when a feed was read last, also where that brought nothing', async () => {
    site.serve('/a', rss([HELD]));
    await made('/a');
    await digest('collect', 'ferries');
    const compiled = readFileSync(file('digest.json'), 'utf8');
    await digest('collect', 'ferries');
    expect(readFileSync(file('digest.json'), 'utf8')).toBe(compiled);
    const times = file('collected', 'read.json');
    const [[version = '', read] = []] = Object.entries(JSON.parse(readFileSync(times, 'utf8')));
    expect(read).toHaveLength(1);
    // As if it had been read years later.
    writeFileSync(times, JSON.stringify({ [version]: ['2051-05-04T13:00:00Z'] }));
    expect((await digest('ask', 'ferries', 'sources', '--full')).out).toContain('Last read 4 May 2051, 13:00 UTC');
    buildFile(file('digest.json'), join(digests, 'built.db'), true);
    const built = openDigest(join(digests, 'built.db'));
    expect(built.feeds().map(({ lastRead }) => lastRead)).toEqual(['2051-05-04T13:00:00Z']);
    built.close();
    writeFileSync(times, JSON.stringify({ another: ['2051-05-04T13:00:00Z'] }));
    expect((await digest('ask', 'ferries', 'sources', '--full')).out).not.toContain('2051');
  });

  it('leaves a topic that is checked and compiled when another version has read it, too', async () => {
    site.serve('/a', rss([HELD, PIER]));
    await made('/a');
    await digest('collect', 'ferries');
    const findings = file('collected', 'findings.json');
    writeFileSync(findings, JSON.stringify({ ...JSON.parse(readFileSync(findings, 'utf8')), reader: 0 }));
    expect(await digest('check', 'ferries')).toMatchObject({ code: 0, error: '' });
    expect(await digest('compile', 'ferries')).toMatchObject({ code: 0, error: '' });
    expect(await digest('check', 'ferries')).toMatchObject({ code: 0, error: '' });
  });

  it('exits 1 where no feed can be read, and keeps what it has', async () => {
    site.serve('/a', rss([HELD]));
    await made('/a');
    await digest('collect', 'ferries');
    site.serve('/a', { status: 500 });
    expect(await digest('collect', 'ferries')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/0 new, 0 updated, 1 feeds failed$/),
    });
    expect((await digest('ask', 'ferries', 'timeline')).code).toBe(0);
  });

  it('reads nothing of this machine unless a test says so', async () => {
    vi.stubEnv('COLLECT_ALLOW_LOOPBACK', '');
    site.serve('/a', rss([HELD]));
    await made('/a');
    expect(await digest('collect', 'ferries')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/private network/),
    });
    expect(site.asked).toEqual([]);
  });

  it('says that its ledger is damaged, and outlives its loss under the same letters', async () => {
    site.serve('/a', rss([HELD, PIER]));
    await made('/a');
    await digest('collect', 'ferries');
    const letters = () =>
      JSON.parse(readFileSync(file('digest.json'), 'utf8')).articles.map(({ id }: { id: string }) => id);
    writeFileSync(file('collected', 'ledger.json'), '{"format":1,');
    expect(await digest('collect', 'ferries')).toMatchObject({ code: 1, error: expect.stringMatching(/is damaged/) });
    rmSync(file('collected', 'ledger.json'));
    site.serve('/a', rss([{ ...HELD, guid: '9', title: 'New', link: 'https://p.example/9' }, HELD, PIER]));
    expect((await digest('collect', 'ferries')).code).toBe(0);
    expect(letters()).toEqual(['A', 'B', 'C']);
  });

  it('takes an empty feed for no failure', async () => {
    site.serve('/a', rss([]));
    await made('/a');
    expect(await digest('collect', 'ferries')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/\n0 new, 0 updated, 0 feeds failed$/),
    });
    expect(existsSync(file('digest.json'))).toBe(false);
    // Asked before it has an article, it says what makes it one.
    expect(await digest('ask', 'ferries')).toMatchObject({ code: 2, error: expect.stringMatching(/collect ferries/) });
  });

  it('keeps texts where git and other people do not see them', async () => {
    site.serve('/a', rss([HELD]));
    await made('/a');
    await digest('collect', 'ferries');
    expect(readFileSync(file('collected', '.gitignore'), 'utf8')).toBe('*\n');
    expect(readFileSync('.gitignore', 'utf8')).toContain('digests/*/collected/');
    expect(statSync(file('collected')).mode & 0o77).toBe(0);
  });

  it('compiles again with the same letters when an article is revised', async () => {
    site.serve('/a', rss([HELD, PIER]));
    await made('/a');
    await digest('collect', 'ferries');
    site.serve('/a', rss([{ ...HELD, text: HELD.text.replace('14', '16') }, PIER]));
    const { out } = await digest('collect', 'ferries');
    expect(out).toMatch(/0 new, 1 updated, 1 unchanged\n/);
    const { articles: listed } = JSON.parse(readFileSync(file('digest.json'), 'utf8'));
    expect(listed.map(({ id, headline }: Record<string, string>) => `${id} ${headline}`)).toEqual([
      'A Ferry held',
      'B Pier closed',
    ]);
    expect((await digest('ask', 'ferries', 'search', '16')).out).toContain('16 people');
  });

  it("says what is wrong with the editor's files, keeps what it read, and compiles it when that is mended", async () => {
    site.serve('/a', rss([HELD]));
    await made('/a');
    writeFileSync(file('overlay.yml'), 'hide:\n  - { evnt: nowhere, why: none }\n');
    const { code, error, out } = await digest('collect', 'ferries');
    expect(code).toBe(1);
    expect(error).toMatch(/overlay\.yml:2:.*evnt/);
    expect(out).toMatch(/\n1 new, 0 updated, 0 feeds failed$/);
    rmSync(file('overlay.yml'));
    expect(await digest('collect', 'ferries')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/wrote .*\n0 new/),
    });
  });

  it('compiles without an entry of the overlay that does not hold now, and says which waits', async () => {
    site.serve('/a', rss([HELD]));
    await made('/a');
    writeFileSync(file('overlay.yml'), 'hide:\n  - { event: nowhere, why: none }\n');
    const { code, error, out } = await digest('collect', 'ferries');
    expect(code).toBe(0);
    expect(error).toMatch(/^waits, since it does not hold now: .*overlay\.yml:2:.*nowhere/);
    expect(out).toMatch(/wrote .*\n1 new/);
  });

  it('is refused where the topic has no feeds, is none, or is being collected', async () => {
    expect(await digest('collect', 'ferries')).toMatchObject({
      code: 2,
      error: expect.stringMatching(/no topic "ferries"/),
    });
    await made('/a');
    writeFileSync(file('collected.tmp'), '');
    const text = readFileSync(file('topic.yml'), 'utf8');
    writeFileSync(file('topic.yml'), text.replace(/feeds:\n.*\n/, ''));
    expect(await digest('collect', 'ferries')).toMatchObject({ code: 2, error: expect.stringMatching(/has no feeds/) });
    writeFileSync(file('topic.yml'), text.replace('- url:', '- adress:'));
    expect(await digest('collect', 'ferries')).toMatchObject({
      code: 2,
      error: expect.stringMatching(/topic\.yml:\d+:\d+: unknown key "adress"/),
    });
    writeFileSync(file('topic.yml'), text);
    await digest('collect', 'ferries');
    writeFileSync(file('collected', 'lock'), String(process.ppid));
    expect(await digest('collect', 'ferries')).toMatchObject({
      code: 1,
      error: expect.stringMatching(/another process/),
    });
    // A process that is gone holds nothing.
    writeFileSync(file('collected', 'lock'), '999999999');
    site.serve('/a', rss([]));
    expect((await digest('collect', 'ferries')).code).toBe(0);
    // Neither does one of before the machine was started: its number is another's by now.
    writeFileSync(file('collected', 'lock'), String(process.ppid));
    utimesSync(file('collected', 'lock'), 1, 1);
    expect((await digest('collect', 'ferries')).code).toBe(0);
  });
});

describe('sources', () => {
  it('tell why a feed that never was read is not, from its first failure on', async () => {
    site.serve('/a', rss([HELD]));
    site.serve('/b', { status: 500 });
    await made('/a', '/b');
    await digest('collect', 'ferries');
    const [read, unread] = JSON.parse(readFileSync(file('digest.json'), 'utf8')).feeds;
    expect(read).toMatchObject({ state: 'read' });
    expect(unread).toMatchObject({ state: 'failing', failure: { why: 'status 500' } });
  });
});

describe('doctor', () => {
  it('tells of feeds that fail and of those that are gone, and of who cannot be reached', async () => {
    for (const path of ['/a', '/b']) site.serve(path, rss([{ ...HELD, link: `https://paper.example${path}` }]));
    site.serve('/gone', { status: 410 });
    await made('/a', '/b', '/gone');
    site.serve('/b', { status: 500 });
    for (let run = 0; run < 5; run += 1) await digest('collect', 'ferries');
    vi.stubEnv('COLLECT_CONTACT', '');
    const { out, code } = await digest('doctor');
    expect(code).toBe(1);
    expect(out).toContain('1 of 3 feeds of ferries are read');
    expect(out).toMatch(/MEND +the feed .*\/b failed 5 times in a row \(status 500\); never read, tried next at /);
    expect(out).toMatch(
      /MEND +the feed .*\/gone is gone, its publisher says \(410\); never read\n +-> take it out of .*topic\.yml/,
    );
    expect(out).toMatch(/publishers whose feeds are read cannot reach you\n +-> put COLLECT_CONTACT in \.env/);
  });
});

describe('npm start', () => {
  it('collects every topic that has feeds, in their turn, and tells what they brought', async () => {
    site.serve('/a', rss([HELD]));
    await made('/a');
    const said: string[] = [];
    const terminal = {
      out: (text: string) => void said.push(text),
      error: (text: string) => void said.push(text),
      environment: () => process.env,
    };
    expect(await collectAll(digests, terminal)).toEqual([file('digest.json')]);
    expect(said).toEqual([`${site.url('/a')}  1 new, 0 updated, 0 unchanged`]);
    // Within a quarter of an hour nobody is asked again.
    expect(await collectAll(digests, terminal)).toEqual([]);
    expect([site.asked.length, said.length]).toEqual([1, 1]);
    writeFileSync(file('topic.yml'), 'feeds: [');
    await collectAll(digests, terminal);
    expect(said[1]).toMatch(/^ferries was not collected: .*topic\.yml:1/);
  });
});

describe('digest forget', () => {
  beforeEach(async () => {
    site.serve('/a', rss([HELD, PIER]));
    await made('/a');
    await digest('collect', 'ferries');
  });

  it.each(['A', 'a', 'https://paper.example/held'])(
    'erases the article %s, and its feed does not bring it again',
    async (named) => {
      expect(articles().length).toBe(2);
      expect(await digest('forget', 'ferries', named)).toMatchObject({ code: 0, error: '' });
      expect(articles().length).toBe(1);
      const left = [
        ...articles().map((name) => file('collected', 'articles', name)),
        file('digest.json'),
        file('evidence.json'),
        file('collected', 'ledger.json'),
        file('collected', 'findings.json'),
        ...readdirSync(file('collected', 'findings')).map((name) => file('collected', 'findings', name)),
      ];
      expect(left.map((path) => readFileSync(path, 'utf8')).join()).not.toMatch(/Quillon|Ferry held/);
      expect((await digest('collect', 'ferries')).out).toMatch(/0 new, 0 updated, 2 unchanged/);
      expect((await digest('ask', 'ferries', 'cite', 'A1')).code).toBe(1);
      expect((await digest('ask', 'ferries', 'cite', 'B2')).out).toContain('Vessany');
    },
  );

  it('erases the last one with the digest', async () => {
    await digest('forget', 'ferries', 'A');
    await digest('forget', 'ferries', 'B');
    expect(articles()).toEqual([]);
    expect(existsSync(file('digest.json'))).toBe(false);
  });

  it('refuses what was not collected', async () => {
    expect(await digest('forget', 'ferries', 'Z')).toMatchObject({
      code: 2,
      error: expect.stringMatching(/no article "Z"/),
    });
  });
});
