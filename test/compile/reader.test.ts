import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readingOf } from '../../src/compile/draft/reading.ts';
import { packed } from '../../src/compile/kept/packed.ts';
import { READER } from '../../src/compile/kept/state.ts';
import { cleanArticle } from '../../src/compile/read/clean.ts';

const STORIES = join(import.meta.dirname, '..', 'stories');

/** What this reader makes of the articles of the stories; the first half of a SHA-256 in hexadecimal. */
const READ = { reader: 18, readings: '66445edd9b877e22a10579f6e37de55e' };

async function readings(): Promise<string> {
  const hash = createHash('sha256');
  for (const story of readdirSync(STORIES).sort()) {
    const folder = join(STORIES, story, 'articles');
    for (const file of readdirSync(folder).sort()) {
      const article = await cleanArticle(readFileSync(join(folder, file)), { file });
      if ('refused' in article) throw new Error(`${story}/${file}: ${article.refused}`);
      hash.update(packed(readingOf(file, '', article)));
    }
  }
  return hash.digest('hex').slice(0, 32);
}

it('is another by its number where it reads otherwise, so that what was kept is read anew', async () => {
  expect(
    { reader: READER, readings: await readings() },
    'READER in src/compile/kept/state.ts goes up where readings change; both go in here',
  ).toEqual(READ);
});
