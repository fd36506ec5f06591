import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const script = join(dirname(require.resolve('osls/package.json')), 'bin', 'serverless.js');

/**
 * Runs osls on the service of a folder.
 * @param quiet Whether its output is returned; it is shown otherwise.
 * @returns what it printed. Rejects where it fails, after osls has said why.
 */
export function runOsls(
  args: readonly string[],
  { root, env, quiet }: { readonly root: string; readonly env: NodeJS.ProcessEnv; readonly quiet: boolean },
): Promise<string> {
  const child = spawn(process.execPath, [script, ...args], {
    ...{ cwd: root, env },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', 'inherit'],
  });
  let printed = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`osls ${args[0]} failed; what it said stands above.`)),
    );
  });
}
