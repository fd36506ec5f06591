import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../../src/compile/find/extract.ts';
import { createLinker } from '../../src/compile/find/names/link.ts';
import { cleanArticle } from '../../src/compile/read/clean.ts';
import { asDay } from '../../src/digest/day.ts';
import { type CaseArticle, type Expected, faultsOf } from './case-checks.ts';
import { draftFaults } from './case-draft.ts';

/** How a case ended: what differs from its expectation, and what each step found. */
export interface CaseOutcome {
  readonly faults: readonly string[];
  readonly trace: readonly string[];
}

/** Runs the case in a folder: its `article*` files in the order of their names, against its `expected.json`. */
export async function runCase(folder: string): Promise<CaseOutcome> {
  const path = join(folder, 'expected.json');
  const files = readdirSync(folder).filter((file) => file.startsWith('article'));
  if (!existsSync(path)) return { faults: ['there is no expected.json'], trace: [] };
  if (files.length === 0) return { faults: ['there is no article'], trace: [] };
  return judge(
    JSON.parse(readFileSync(path, 'utf8')),
    files.sort().map((file) => ({ file, bytes: readFileSync(join(folder, file)) })),
  );
}

/** The same for articles and an expectation at hand. */
export async function judge(
  expected: Expected,
  files: readonly { readonly file: string; readonly bytes: Uint8Array }[],
): Promise<CaseOutcome> {
  const [faults, trace, read]: [string[], string[], CaseArticle[]] = [[], [], []];
  const given = expected.known === undefined ? asDay(expected.published ?? '') : null;
  const linker = createLinker();
  for (const { file, bytes } of files) {
    const article = await cleanArticle(bytes, { file, ...(given ? { published: given } : {}) });
    if ('refused' in article) {
      trace.push(`${file}: refused: ${article.refused}`);
      if (expected.refused === undefined || !article.refused.includes(expected.refused))
        faults.push(`${file} is refused: ${article.refused}`);
      continue;
    }
    const { published, document } = article;
    if (expected.refused !== undefined) faults.push(`${file} is not refused`);
    if (expected.published !== undefined && published.day !== expected.published)
      faults.push(`published: ${published.day}, known as ${published.known}: ${published.basis}`);
    if (expected.known !== undefined && published.known !== expected.known)
      faults.push(`known: ${published.known}: ${published.basis}`);
    trace.push(`${file}: ${published.day}, ${published.known}: ${published.basis}`);
    for (const { start, end, part, why } of document.lines)
      trace.push(
        `  line ${part}${why === null ? '' : `, dropped: ${why}`}: ${document.text.slice(start, Math.min(end, start + 70))}`,
      );
    const extraction = extract(article, {
      linker,
      trace: (step, found, rulesOf) => {
        trace.push(`  ${step}: ${found.length} found`);
        for (const each of found)
          trace.push(`    ${JSON.stringify(each)}`, ...rulesOf(each).map((rule) => `      by ${rule}`));
      },
    });
    read.push({ source: article.source, extraction, about: article.about });
  }
  const drafted = expected.draft === undefined ? [] : await draftFaults(expected.draft, files);
  return { faults: [...faults, ...faultsOf(expected, read), ...drafted], trace };
}
