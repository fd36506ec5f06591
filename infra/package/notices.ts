import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a package says of itself in its package.json. */
export interface PackageFacts {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
  readonly author?: string;
  /** Where its source code is. */
  readonly source?: string;
}

/** @throws Error where it states no licence: nothing may be handed on without one. */
export function factsOf(folder: string, root: string): PackageFacts {
  const { name, version, license, author, repository } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  );
  if (typeof license !== 'string' || license === 'UNLICENSED') throw new Error(`${folder} states no licence.`);
  const who: unknown = typeof author === 'object' ? author?.name : author;
  const where: unknown = typeof repository === 'object' ? repository?.url : repository;
  return {
    ...{ folder, name, version, license },
    ...(typeof who === 'string' ? { author: who } : {}),
    ...(typeof where === 'string' ? { source: where } : {}),
  };
}

/** Files in which packages hand on their licences, and what those ask to be handed on with them. */
const LEGAL = /^(?:licen[cs]e|notice|copying)(?:[._-]|$)/i;

/** The licences of packages, each text once, after the packages that it is of. */
export function notices(packages: readonly PackageFacts[], root: string): string {
  if (packages.length === 0) return 'This function holds no code of other packages.\n';
  const byText = new Map<string, string[]>();
  for (const facts of packages) {
    const text = legalText(facts, root);
    byText.set(text, [...(byText.get(text) ?? []), `${facts.name} ${facts.version}`]);
  }
  const parts = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
  const head = 'This function holds code of other packages, under their own licences:\n';
  return [head, ...parts].join(`\n${'-'.repeat(78)}\n\n`);
}

function legalText(
  { folder, license, author = 'not stated', source = 'not stated' }: PackageFacts,
  root: string,
): string {
  const files = readdirSync(join(root, folder)).filter((file) => LEGAL.test(file));
  const texts = files.sort().map((file) =>
    readFileSync(join(root, folder, file), 'utf8')
      .replace(/\r\n/g, '\n')
      .trim(),
  );
  if (texts.length > 0) return texts.join('\n\n');
  return `Licence: ${license} (https://spdx.org/licenses/${license}.html). Author: ${author}. Source code: ${source}. The package brings no text of it.`;
}
