import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPILED } from '../compile-cache/make.ts';
import { PARTS_DIR } from '../dynamic-imports.ts';

/**
 * What each function reads: digests, or all that a topic is collected with. Each function of the tree needs a row: one
 * without is not packed.
 */
const READS: Readonly<Record<string, 'digests' | 'collected topics' | 'nothing'>> = {
  ...{ slack: 'digests', discord: 'digests', daily: 'nothing', deliver: 'digests', collect: 'collected topics' },
  picture: 'digests',
};

/**
 * The files of a function's package, by their place in `built` and in the package, in order of name: its code, the
 * parts that the code may load, what lies in the folder of its name, and the digests that it reads.
 * @param built Folder of the built functions.
 * @throws Error where the function is not built, a part that it loads is missing, or infra/package/contents.ts has no row
 * for it.
 */
export function contentsOf(name: string, built: string): readonly string[] {
  const reads = READS[name];
  if (reads === undefined) throw new Error(`Say in infra/package/contents.ts what the function "${name}" reads.`);
  const code = `${name}.cjs`;
  if (!existsSync(join(built, code))) throw new Error(`No ${join(built, code)}: run "npm run build" first.`);
  const beside = existsSync(join(built, name)) ? readdirSync(join(built, name)).map((file) => `${name}/${file}`) : [];
  const read = reads === 'nothing' ? [] : filesOf(built, reads === 'digests');
  return [code, ...partsOf(code, built), ...beside, ...read].sort();
}

/**
 * Where an entry is in `built`: a function goes as its plain bundle, without the compile cache, which is for the Node and
 * the processor that made it and not for Lambda's.
 */
export function placeOf(entry: string, built: string): string {
  const compiled = join(COMPILED, entry);
  return existsSync(join(built, compiled)) ? compiled : entry;
}

/** The parts that a file may load, and those that they may. */
function partsOf(file: string, built: string, met: ReadonlySet<string> = new Set()): readonly string[] {
  const text = readFileSync(join(built, placeOf(file, built)), 'utf8');
  const asked = [...text.matchAll(/require\("\.\/(?:parts\/)?([a-z0-9-]+\.cjs)"\)/g)].map(([, part]) => part ?? '');
  const parts = [...new Set(asked)].map((part) => `${PARTS_DIR}/${part}`).filter((part) => !met.has(part));
  for (const part of parts) {
    if (!existsSync(join(built, part))) throw new Error(`${file} loads ${part}, which is not built.`);
  }
  const all = new Set([...met, ...parts]);
  return [...new Set(parts.flatMap((part) => [part, ...partsOf(part, built, all)]))];
}

/** The digests of all topics, or all files of those that are collected. */
function filesOf(built: string, isDigestAlone: boolean): readonly string[] {
  return readdirSync(join(built, 'digests')).flatMap((topic) => {
    const files = readdirSync(join(built, 'digests', topic));
    const wanted = isDigestAlone ? files.filter((file) => file === 'digest.db') : files;
    return isDigestAlone || files.includes('topic.yml') ? wanted.map((file) => `digests/${topic}/${file}`) : [];
  });
}
