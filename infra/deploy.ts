import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { deploy } from './deploy/deploy.ts';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const osls = join(dirname(require.resolve('osls/package.json')), 'bin', 'serverless.js');

/** Looks where any client of the SDK would look; osls looks in the same places. */
async function lacksCredentials(): Promise<string | null> {
  try {
    await new DynamoDBClient({ region: 'eu-central-1' }).config.credentials();
    return null;
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

const packaged = mkdtempSync(join(tmpdir(), 'dateline-deploy-'));
process.once('exit', () => rmSync(packaged, { recursive: true, force: true }));

process.exitCode = await deploy(process.argv.slice(2), {
  out: console.log,
  error: console.error,
  lacksCredentials,
  package: () => execFileSync('npm', ['run', '-s', 'package'], { cwd: root, stdio: 'inherit' }),
  osls: (args, { quiet } = { quiet: false }) =>
    execFileSync(process.execPath, [osls, ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', 'inherit'],
    }),
  packaged,
  template: () => JSON.parse(readFileSync(join(packaged, 'cloudformation-template-update-stack.json'), 'utf8')),
});
