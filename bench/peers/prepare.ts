import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs the peers' packages where they are missing or others than the lock file's.
 * @returns their pinned versions, by package.
 * @throws Error where npm fails.
 */
export function preparePackages(here: string): Readonly<Record<string, string>> {
  const { dependencies } = manifest(join(here, 'package.json'));
  const installed = Object.entries(dependencies ?? {}).every(([name, version]) => {
    const file = join(here, 'node_modules', name, 'package.json');
    return existsSync(file) && manifest(file).version === version;
  });
  if (!installed) {
    // None of them needs an install script.
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--prefix', here], { stdio: 'inherit' });
    if (status !== 0) throw new Error('npm could not install the packages of bench/peers.');
  }
  return dependencies ?? {};
}

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifest = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8'));
