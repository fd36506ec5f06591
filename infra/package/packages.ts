import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** Beside the built functions: for each bundle, by its place, the folders of the packages that it holds code of. */
const LIST = 'packages.json';

/** The folders, from the project's root, of the packages whose code is in a bundle: `node_modules/@slack/bolt`. */
export function packagesOf({ outputs }: Metafile, root: string): readonly string[] {
  const inputs = Object.values(outputs).flatMap(({ inputs: of }) => Object.entries(of));
  const folders = inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? folderOf(path, root) : []));
  return [...new Set(folders)].sort();
}

/** The innermost package that a file lies in; what a package has built into itself has no package.json of its own. */
function folderOf(path: string, root: string): string | [] {
  const folders = [...path.matchAll(/node_modules\/(?:@[^/]+\/)?[^/]+/g)].map(({ index, 0: name }) =>
    path.slice(0, index + name.length),
  );
  const folder = folders.findLast((one) => existsSync(join(root, one, 'package.json')));
  // The same wherever the packages lie: node_modules may be a link.
  return folder?.slice(folder.indexOf('node_modules/')) ?? [];
}

/** In order of name: what is loaded on demand is found in any order. */
export function writePackages(built: string, packages: Readonly<Record<string, readonly string[]>>): void {
  const ordered = Object.entries(packages).sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(join(built, LIST), JSON.stringify(Object.fromEntries(ordered), null, 2));
}

/** The folders of all packages that some of the built bundles hold code of. */
export function packagesIn(entries: readonly string[], built: string): readonly string[] {
  const listed: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(join(built, LIST), 'utf8'));
  return [...new Set(entries.flatMap((entry) => listed[entry] ?? []))].sort();
}
