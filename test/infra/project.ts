import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** A throw-away project: files by path, and, unless they are not wanted, the packages of this one. */
export interface Project {
  readonly dir: string;
  readonly write: (file: string, text: string) => void;
  readonly remove: () => void;
}

export function projectWith(files: Readonly<Record<string, string>>, { packages = true } = {}): Project {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-')));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  };
  if (packages) symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
  for (const [file, text] of Object.entries(files)) write(file, text);
  return { dir, write, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** The project itself without its history and packages, for a second build from another folder. */
export function copyOfProject(): Project {
  const project = projectWith({});
  for (const part of ['functions', 'src', 'digests', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, part), join(project.dir, part), { recursive: true });
  }
  return project;
}
