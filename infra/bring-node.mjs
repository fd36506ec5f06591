/**
 * After `npm ci`: sees to it that `npm run` finds the Node that came along. npm 10, which comes with Node 20, links it
 * and then removes the link, as it tidies up after the packages for other platforms: all of them call theirs `node`.
 * The folder to see to is this project's, or the one that is named. Older versions of Node read this.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';
const file = windows ? 'node.exe' : 'node';
const link = join(modules, '.bin', windows ? 'node.cmd' : 'node');

// Where the platform has none, none is installed: infra/runtime.mjs then says what to do.
const brought = Object.keys(optionalDependencies).find((name) => existsSync(join(modules, name, 'bin', file)));
if (brought && !existsSync(link)) {
  mkdirSync(join(modules, '.bin'), { recursive: true });
  if (windows) writeFileSync(link, `@"%~dp0\\..\\${brought}\\bin\\${file}" %*\r\n`);
  else {
    chmodSync(join(modules, brought, 'bin', file), 0o755);
    symlinkSync(join('..', brought, 'bin', file), link);
  }
}
