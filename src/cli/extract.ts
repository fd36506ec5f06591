import { extract } from '../compile/find/extract.ts';
import { createLinker } from '../compile/find/names/link.ts';
import { asDay } from '../digest/day.ts';
import type { Day } from '../digest/types.ts';
import { articlesListed, type ListedArticle, readListed } from './article-list.ts';
import { defineCommand, WrongUsage } from './command.ts';
import { json } from './terminal.ts';

export const command = defineCommand({
  about: `  Articles are .txt, .md or .html files, told in the order asked. What cannot be read is said, with what to do, and the
  others go on.`,
  words: [0, Number.POSITIVE_INFINITY],
  options: {
    published: {
      type: 'string',
      value: 'DAY',
      help: 'the day on which the files were published, where they do not say so themselves',
    },
    list: {
      type: 'string',
      value: 'FILE',
      help: 'instead of files: one {"file": "...", "datePublished": "2020-10-31"} a line',
    },
  },
  async run({ values, words: files }, terminal) {
    const published = values.published === undefined ? undefined : asDay(values.published);
    if (published === null)
      throw new WrongUsage(`--published takes a day that exists, as YYYY-MM-DD; found "${values.published}".`);
    if (values.list !== undefined && files.length > 0) throw new WrongUsage('Give files or --list, not both.');
    if (values.list === undefined && files.length === 0)
      throw new WrongUsage('Name the files to read, or give --list FILE.');
    const articles = values.list === undefined ? named(files, published) : articlesListed(values.list, published);
    // One over the whole list: a name stands for the same thing in all of its articles.
    const linker = createLinker();
    const { leftOut } = await readListed(articles, terminal, (article) =>
      terminal.out(json(extract(article, { linker }))),
    );
    return leftOut > 0 ? 1 : 0;
  },
});

async function* named(files: readonly string[], published: Day | undefined): AsyncGenerator<ListedArticle> {
  for (const file of files) yield { file, path: file, at: file, ...(published ? { published } : {}) };
}
