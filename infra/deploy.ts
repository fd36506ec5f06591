import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { deploy } from './deploy/deploy.ts';
import { runOsls } from './deploy/osls.ts';
import { makePictureKey } from './deploy/picture-key.ts';

const root = join(import.meta.dirname, '..');

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
  makePictureKey,
  package: () => execFileSync('npm', ['run', '-s', 'package'], { cwd: root, stdio: 'inherit' }),
  osls: (args, { quiet } = { quiet: false }) => runOsls(args, { root, env: process.env, quiet }),
  packaged,
  template: () => JSON.parse(readFileSync(join(packaged, 'cloudformation-template-update-stack.json'), 'utf8')),
});
