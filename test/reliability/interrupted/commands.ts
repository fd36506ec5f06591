import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rss, type Site } from '../../collect/site.ts';
import { article, FERRY } from '../../compile/draft/ferry.ts';
import { root } from '../../infra/project.ts';

/** A command that writes, and a folder that it is run in. */
export interface WritingCommand {
  readonly name: string;
  /** Lays out what is there before, in an empty folder; commands of `run` may do so too. */
  readonly prepare: (dir: string, run: (...args: string[]) => Promise<unknown>) => Promise<void>;
  readonly args: (dir: string) => readonly string[];
  /** What someone types, line by line. */
  readonly answers?: readonly string[];
  /**
   * What is run after an interruption, where the command itself would ask of other things then: all is as before it or as
   * after it.
   */
  readonly again?: (dir: string) => readonly string[];
}

const digestsIn = (dir: string): string => join(dir, 'digests');
const under = (dir: string): readonly string[] => ['--digests', digestsIn(dir)];

function harbour(dir: string): void {
  cpSync(join(root, 'test', 'topics', 'harbour'), join(digestsIn(dir), 'harbour'), { recursive: true });
}

/** Another headline of an event: the digest that is there is out of date. */
function edited(dir: string): void {
  const path = join(digestsIn(dir), 'harbour', 'events.yml');
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(/headline: Renke .*three weeks.*/, 'headline: Renke says three weeks'),
  );
}

function articles(dir: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(dir, 'articles'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, 'articles', name), text);
}

const LATER = { 'later.txt': article('Pier', '2031-05-20', 'Port Aldwin opened its new pier on Monday.') };

const item = (number: number, text: string) => ({
  ...{ title: `Ferry held, ${number}`, guid: String(number), link: `https://paper.example/${number}`, text },
  date: new Date(Date.now() - 86_400_000).toUTCString(),
});
const HELD = item(1, 'The ferry was held in Port Aldwin on Monday with 14 people aboard, Marta Quillon said.');
const PIER = item(2, 'Pier nine in Vessany was closed on Tuesday after a mast fell, the council of Vessany said.');

/** Every command that writes to files. `site` is the publisher whose feed is collected. */
export const writingCommands = (site: Site): readonly WritingCommand[] => [
  {
    name: 'compile, of an editor’s topic',
    prepare: async (dir) => {
      harbour(dir);
      edited(dir);
    },
    args: (dir) => [
      'compile',
      'harbour',
      ...under(dir),
      '--articles',
      join(root, 'test', 'topics', 'harbour', 'articles'),
    ],
  },
  {
    name: 'new, of articles',
    prepare: async (dir) => articles(dir, FERRY),
    args: (dir) => ['new', 'ferry', '--articles', join(dir, 'articles'), ...under(dir)],
  },
  {
    name: 'compile, of a topic that grows',
    prepare: async (dir, run) => {
      articles(dir, FERRY);
      await run('new', 'ferry', '--articles', join(dir, 'articles'), ...under(dir));
      articles(dir, LATER);
    },
    args: (dir) => ['compile', 'ferry', '--articles', join(dir, 'articles'), ...under(dir)],
  },
  {
    name: 'new, of feeds',
    prepare: async () => {},
    args: (dir) => ['new', 'ferries', '--feed', site.url('/paper'), ...under(dir)],
  },
  {
    name: 'collect',
    prepare: async (dir, run) => {
      site.serve('/paper', rss([HELD]));
      await run('new', 'ferries', '--feed', site.url('/paper'), ...under(dir));
      await run('collect', 'ferries', ...under(dir));
      site.serve('/paper', rss([HELD, PIER]));
    },
    args: (dir) => ['collect', 'ferries', ...under(dir)],
  },
  {
    name: 'forget',
    prepare: async (dir, run) => {
      site.serve('/paper', rss([HELD, PIER]));
      await run('new', 'ferries', '--feed', site.url('/paper'), ...under(dir));
      await run('collect', 'ferries', ...under(dir));
    },
    args: (dir) => ['forget', 'ferries', 'A', ...under(dir)],
  },
  {
    name: 'build',
    prepare: async (dir, run) => {
      harbour(dir);
      await run('build', join(digestsIn(dir), 'harbour', 'digest.json'), join(dir, 'digest.db'));
      edited(dir);
      await run('compile', 'harbour', ...under(dir), '--articles', join(root, 'test', 'topics', 'harbour', 'articles'));
    },
    args: (dir) => ['build', join(digestsIn(dir), 'harbour', 'digest.json'), join(dir, 'digest.db')],
  },
  {
    name: 'export',
    prepare: async (dir) => {
      harbour(dir);
      writeFileSync(join(dir, 'out.md'), 'what was exported before');
    },
    args: (dir) => ['export', 'harbour', '--out', join(dir, 'out.md'), ...under(dir)],
  },
  {
    name: 'edit',
    prepare: async (dir, run) => {
      articles(dir, FERRY);
      await run('new', 'ferry', '--articles', join(dir, 'articles'), ...under(dir));
    },
    args: (dir) => ['edit', 'ferry', ...under(dir)],
    answers: ['h', 'q'],
    again: (dir) => ['compile', 'ferry', ...under(dir)],
  },
  {
    name: 'ask, of a picture',
    prepare: async (dir) => {
      harbour(dir);
      writeFileSync(join(dir, 'out.png'), 'what was drawn before');
    },
    args: (dir) => ['ask', 'harbour', 'picture', '--out', join(dir, 'out.png'), ...under(dir)],
  },
];
