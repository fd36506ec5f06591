import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../infra/project.ts';

/** AWS's own runtime client, as Lambda runs it, and the Node that Lambda has; kept apart from the project's packages. */
const RUNTIME_CLIENT = { name: 'aws-lambda-ric', version: '4.0.2' };
const NODE_VERSION = '24.21.0';

const folder = join(root, '.tools');
const nodePackage = `node-linux-${process.arch}`;

export interface RuntimeTools {
  /** Node 24. */
  readonly node: string;
  /** The script of the runtime client. */
  readonly client: string;
}

/** Where both are, installed or not. */
export const runtimeTools: RuntimeTools = {
  node: join(folder, 'node_modules', nodePackage, 'bin', 'node'),
  client: join(folder, 'node_modules', RUNTIME_CLIENT.name, 'index.mjs'),
};

/** vitest's global set-up: installs what is missing. The client has a part in C++ that is built here, in a minute. */
export default function install(): void {
  if (existsSync(runtimeTools.node) && existsSync(runtimeTools.client)) return;
  if (process.platform !== 'linux') throw new Error("AWS's runtime client is for Linux: run this there.");
  for (const tool of ['cmake', 'g++', 'make']) {
    if (!isThere(tool)) throw new Error(`The runtime client is built with ${tool}: install cmake and g++ first.`);
  }
  console.log(`Installing ${RUNTIME_CLIENT.name} and Node ${NODE_VERSION} in .tools: about a minute, once.`);
  const wanted = [`${RUNTIME_CLIENT.name}@${RUNTIME_CLIENT.version}`, `${nodePackage}@${NODE_VERSION}`];
  const flags = ['--prefix', folder, '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--silent'];
  execFileSync('npm', ['install', ...flags, ...wanted], { cwd: root, stdio: 'inherit' });
}

function isThere(tool: string): boolean {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
