import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { contentsOf, placeOf } from '../../infra/package/contents.ts';
import { gatewayEvent } from '../../src/playground/server/functions.ts';
import { developmentKeys, slackRequest } from '../../src/playground/server/signed-requests.ts';
import { stubEnvs } from '../aws/loopback.ts';
import { BUILT, coldStart, copyOfBuilt } from './built.ts';

const keys = developmentKeys();
beforeEach(() => stubEnvs(keys.environment));
afterEach(() => {
  vi.unstubAllEnvs();
});

/** What the function in a folder answers, loaded anew. */
async function answerIn(folder: string): Promise<string> {
  const handler = coldStart('slack', folder);
  const request = slackRequest('karabakh', 'who putin', keys, Date.now());
  const { statusCode, body } = await handler(gatewayEvent({ ...request, body: Buffer.from(request.body) }), {});
  return `${statusCode} ${body}`;
}

/** A copy of the built functions with another cache. */
function withCache(change: (cache: Buffer) => Buffer | null): string {
  const copy = copyOfBuilt('slack.cjs', 'compiled', 'digests', 'parts');
  onTestFinished(() => rmSync(copy, { recursive: true }));
  const file = join(copy, 'compiled', 'slack.cache');
  const changed = change(readFileSync(file));
  if (changed) writeFileSync(file, changed);
  else rmSync(file);
  return copy;
}

/** Asks V8 whether it takes the cache of a folder given to it, and says so by the exit code. */
const ASK = `
  const { readFileSync } = require('node:fs');
  const { Script } = require('node:vm');
  const file = process.argv[1] + '/compiled/slack.cjs';
  const code = '(function (exports, require, module, __dirname) {' + readFileSync(file, 'utf8') + '\\n})';
  const cachedData = readFileSync(process.argv[1] + '/compiled/slack.cache');
  process.exit(new Script(code, { filename: file, cachedData }).cachedDataRejected ? 1 : 0);
`;

/** Whether V8 takes a cache for the code in a folder, in a process of its own: a flag that another test set would refuse it. */
const isTaken = (folder: string): boolean => spawnSync(process.execPath, ['-e', ASK, folder]).status === 0;

describe('the compile cache of a function', () => {
  it('is taken by the Node that made it, and the function answers as ever', async () => {
    expect(isTaken(BUILT)).toBe(true);
    expect(await answerIn(BUILT)).toContain('Vladimir Putin');
  });

  it.each<[string, (cache: Buffer) => Buffer | null]>([
    // Bytes 4 to 7 are the hash of V8's version.
    [
      'of another version of V8',
      (cache) => Buffer.concat([cache.subarray(0, 4), Buffer.alloc(4, 1), cache.subarray(8)]),
    ],
    ['of other code', (cache) => Buffer.concat([cache.subarray(0, 8), Buffer.alloc(4, 1), cache.subarray(12)])],
    ['cut off', (cache) => cache.subarray(0, 1_000)],
    ['of no bytes', () => Buffer.alloc(0)],
  ])('%s is ignored', async (_, change) => {
    const folder = withCache(change);
    expect(isTaken(folder)).toBe(false);
    expect(await answerIn(folder)).toContain('Vladimir Putin');
  });

  it('may be missing', async () => {
    expect(await answerIn(withCache(() => null))).toContain('Vladimir Putin');
  });

  it('is in no package: those have the plain bundle', () => {
    expect(contentsOf('slack', BUILT).filter((entry) => /compiled|cache/.test(entry))).toEqual([]);
    expect(placeOf('slack.cjs', BUILT)).toBe(join('compiled', 'slack.cjs'));
  });
});
