/**
 * Stands before every command of the project: says in a sentence what to do where Node is too old to read the
 * TypeScript that comes next, and keeps what V8 made of it for the next start. It is JavaScript that old versions read.
 */
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';

const WANTED = 24;

const { node } = process.versions;
if (Number.parseInt(node, 10) < WANTED) {
  const todo = process.env.npm_lifecycle_event
    ? `none came with "npm ci" for ${process.platform}-${process.arch}, or optional packages were left out: install Node ${WANTED}.`
    : `start it by npm, which finds the Node ${WANTED} that "npm ci" brought ("npm run" lists the commands), or install Node ${WANTED}.`;
  console.error(`dateline needs Node ${WANTED} and this is Node ${node}: ${todo}`);
  process.exit(1);
}

module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/dateline/compiled', import.meta.url)));

// The Node that comes along on Macs is the registry's only one, 24.0.0, which calls experimental what later ones call stable.
if (node.startsWith('24.0.')) {
  const { emitWarning } = process;
  process.emitWarning = (warning, ...more) => {
    if (!/^(Type Stripping|SQLite) is an experimental feature/.test(warning)) emitWarning(warning, ...more);
  };
}
