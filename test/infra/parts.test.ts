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

/** A function of which a part works the answers out. */
const PROJECT = {
  'functions/discord.ts':
    "import { respond } from '../src/platforms/discord/respond.ts'; export const handler = (name) => name && respond(name);",
  'src/platforms/discord/respond.ts':
    "import { search } from '../../digest/search.ts'; export const respond = (name) => search(name);",
  'src/digest/search.ts': "export const search = (words) => ['found', words];",
};

describe('code on demand', () => {
  it('is read when it is first called, and not before', async () => {
    const { out } = await built(PROJECT);
    // The build calls nothing, but loads each part to see that it exports functions only.
    for (const file of loaded(out)) delete require.cache[join(out, file)];

    const { handler } = require(join(out, 'discord.cjs'));
    expect(handler('')).toBe('');
    expect(loaded(out)).toEqual(['discord.cjs']);
    expect(handler('the mayor')).toEqual(['found', 'the mayor']);
    expect(loaded(out)).toEqual(['discord.cjs', 'parts/platforms-discord-respond.cjs']);
  });

  it('fails the build where a part exports anything but functions', async () => {
    const files = {
      ...PROJECT,
      'src/platforms/discord/respond.ts': 'export const respond = () => 1; export const MOST = 5;',
    };
    await expect(built(files)).rejects.toThrow('src/platforms/discord/respond.ts exports MOST, no function');
  });

  it('tells which parts of the list nothing uses', async () => {
    const { lost } = await built(PROJECT);
    expect(lost).toContain('platforms/slack/respond');
    expect(lost).not.toContain('platforms/discord/respond');
  });
});
