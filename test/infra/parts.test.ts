import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { bundleFunctions } from '../../infra/bundle.ts';
import { type Project, projectWith } from './project.ts';

const require = createRequire(import.meta.url);
const projects: Project[] = [];
afterEach(() => {
  for (const project of projects.splice(0)) project.remove();
});

async function built(files: Readonly<Record<string, string>>) {
  const project = projectWith(files);
  projects.push(project);
  const out = join(project.dir, 'out');
  const { lost } = await bundleFunctions({ root: project.dir, out });
  return { out, lost };
}

const loaded = (out: string): string[] =>
  Object.keys(require.cache)
    .filter((file) => file.startsWith(out))
    .map((file) => file.slice(out.length + 1))
    .sort();

/** A function whose command is a part, which in turn uses another part. */
const PROJECT = {
  'functions/discord.ts': "import { who } from '../src/commands/who.ts'; export const handler = (name) => who(name);",
  'src/commands/who.ts':
    "import { search } from '../digest/search.ts'; export const who = (name) => (name ? ['who', name] : search('all'));",
  'src/digest/search.ts': "export const search = (words) => ['found', words];",
};

describe('code on demand', () => {
  it('is read when it is first called, and not before', async () => {
    const { out } = await built(PROJECT);
    // The build calls nothing, but loads each part to see that it exports functions only.
    for (const file of loaded(out)) delete require.cache[join(out, file)];

    const { handler } = require(join(out, 'discord.cjs'));
    expect(loaded(out)).toEqual(['discord.cjs']);
    expect(handler('the mayor')).toEqual(['who', 'the mayor']);
    expect(loaded(out)).toEqual(['discord.cjs', 'parts/commands-who.cjs']);
    expect(handler('')).toEqual(['found', 'all']);
    expect(loaded(out)).toEqual(['discord.cjs', 'parts/commands-who.cjs', 'parts/digest-search.cjs']);
  });

  it('fails the build where a part exports anything but functions', async () => {
    const files = { ...PROJECT, 'src/digest/search.ts': 'export const search = () => 1; export const MOST = 5;' };
    await expect(built(files)).rejects.toThrow('src/digest/search.ts exports MOST, no function');
  });

  it('tells which parts of the list nothing uses', async () => {
    const { lost } = await built(PROJECT);
    expect(lost).toContain('commands/timeline');
    expect(lost).not.toContain('commands/who');
    expect(lost).not.toContain('digest/search');
  });
});
