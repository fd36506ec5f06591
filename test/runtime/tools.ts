import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../infra/project.ts';

/** AWS's own runtime client, as Lambda runs it; kept apart from the project's packages. */
const RUNTIME_CLIENT = { name: 'aws-lambda-ric', version: '4.0.2' };

const folder = join(root, '.tools');

export interface RuntimeTools {
  /** The Node 24 that comes with the project. */
  readonly node: string;
  /** The script of the runtime client. */
  readonly client: string;
}

/** Where both are; the client, installed or not. */
export const runtimeTools: RuntimeTools = {
  node: process.execPath,
  client: join(folder, 'node_modules', RUNTIME_CLIENT.name, 'index.mjs'),
};

/** vitest's global set-up: installs the client where it is missing. A part of it in C++ is built here, in a minute. */
export default function install(): void {
  if (existsSync(runtimeTools.client)) return;
  if (process.platform !== 'linux') throw new Error("AWS's runtime client is for Linux: run this there.");
  for (const tool of ['cmake', 'g++', 'make']) {
    if (!isThere(tool)) throw new Error(`The runtime client is built with ${tool}: install cmake and g++ first.`);
  }
  console.log(`Installing ${RUNTIME_CLIENT.name} in .tools: about a minute, once.`);
  const wanted = `${RUNTIME_CLIENT.name}@${RUNTIME_CLIENT.version}`;
  const flags = ['--prefix', folder, '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--silent'];
  execFileSync('npm', ['install', ...flags, wanted], { cwd: root, stdio: 'inherit' });
}

function isThere(tool: string): boolean {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
