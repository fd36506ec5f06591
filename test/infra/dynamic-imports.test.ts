import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bundleFunctions } from '../../infra/bundle.ts';
import { projectWith } from './project.ts';

const require = createRequire(import.meta.url);
const loaded = (out: string): string[] =>
  Object.keys(require.cache)
    .filter((file) => file.startsWith(out))
    .map((file) => file.slice(out.length + 1))
    .sort();

async function built(files: Readonly<Record<string, string>>): Promise<string> {
  const project = projectWith(files);
  onTestFinished(project.remove);
  const out = join(project.dir, 'out');
  await bundleFunctions({ root: project.dir, out });
  return out;
}

describe('what is imported on demand', () => {
  it('is a file of its own, read when it is first asked for', async () => {
    const out = await built({
      'functions/discord.ts': `export const handler = async (name) =>
          name && (await import('../src/platforms/search.ts')).search(name);`,
      'src/platforms/search.ts':
        "import { found } from '../digest/found.ts'; export const search = (name) => [found, name];",
      'src/digest/found.ts': "export const found = 'found';",
    });
    const { handler } = require(join(out, 'discord.cjs'));
    expect(await handler('')).toBe('');
    expect(loaded(out)).toEqual(['discord.cjs']);
    expect(await handler('the mayor')).toEqual(['found', 'the mayor']);
    expect(loaded(out)).toEqual(['discord.cjs', 'parts/platforms-search.cjs']);
  });

  it('bundles no package that was not allowed', async () => {
    const files = {
      'functions/discord.ts': "export const handler = async () => (await import('../src/words.ts')).words;",
      'src/words.ts': "import { parse } from 'yaml'; export const words = parse;",
    };
    await expect(built(files)).rejects.toThrow('src/words.ts bundles yaml');
  });
});
