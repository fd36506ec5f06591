/** `npm run -s new-case -- <slug>`: makes `test/compile-cases/<slug>/` with an article and an expectation to fill in. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const CASES = join(dirname(fileURLToPath(import.meta.url)), '../test/compile-cases');

const ARTICLE = `The headline of an article that you invent

The one difficulty that the case is for, in a sentence or two: harbours, ferries, councils, nothing that is in the news.
`;

/** Fails until it expects something: a case that nobody filled in does not pass. */
const EXPECTED = `{
  "published": "2031-05-09"
}
`;

function main(slug: string | undefined): number {
  const folder = join(CASES, slug ?? '');
  if (slug === undefined || !/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(slug)) {
    console.error('Name the case after its difficulty, as in: npm run -s new-case -- dates-weekday-before-publication');
    return 2;
  }
  if (existsSync(folder)) {
    console.error(`There is a case ${relative('.', folder)} already.`);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'article.txt'), ARTICLE);
  writeFileSync(join(folder, 'expected.json'), EXPECTED);
  console.log(
    `Made ${relative('.', folder)}. Fill in article.txt and expected.json; the keys are in test/compile/case-checks.ts.`,
  );
  return 0;
}

process.exitCode = main(process.argv[2]);
