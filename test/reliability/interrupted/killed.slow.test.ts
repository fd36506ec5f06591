import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPointer } from '../../../src/library/published/pointer.ts';
import { AWS_SETTINGS } from '../../aws/loopback.ts';
import { runDateline } from '../../cli/running.ts';
import { startSite } from '../../collect/site.ts';
import { root } from '../../infra/project.ts';
import { BUCKET, startBucket } from '../../library/published/bucket.ts';
import { writingCommands } from './commands.ts';

const site = await startSite();
let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'killed-'));
});
afterAll(async () => {
  await site.stop();
  rmSync(scratch, { recursive: true });
});

const TRIES = 6;

async function start(
  dir: string,
  args: readonly string[],
): Promise<readonly [milliseconds: number, code: number | null]> {
  return startAndEnd(dir, args, Number.POSITIVE_INFINITY, 'SIGKILL');
}

/** Runs the program as a process of its own, and ends it after so many milliseconds. */
async function startAndEnd(
  dir: string,
  args: readonly string[],
  after: number,
  signal: NodeJS.Signals,
): Promise<readonly [milliseconds: number, code: number | null]> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, 'bin', 'dateline.mjs'), ...args], { cwd: dir, stdio: 'ignore' });
  const exit = once(child, 'exit');
  if (Number.isFinite(after)) {
    await Promise.race([exit, setTimeout(after)]);
    child.kill(signal);
  }
  const [code] = await exit;
  return [performance.now() - begun, code];
}

describe.each(['compile, of an editor’s topic', 'new, of articles', 'build'])('%s, as a process', (name) => {
  it.each<NodeJS.Signals>(['SIGKILL', 'SIGINT'])(
    'ended by %s at any moment leaves the old or the new',
    async (signal) => {
      const command = writingCommands(site).find((one) => one.name === name);
      if (!command) throw new Error(`There is no command ${name}.`);
      const template = join(scratch, `${name} ${signal}`);
      mkdirSync(template);
      await command.prepare(template, async (...args) => expect((await runDateline(args)).code).toBe(0));
      const file =
        name === 'build' ? 'digest.db' : `digests/${name.startsWith('new') ? 'ferry' : 'harbour'}/digest.json`;
      const content = (dir: string): string => {
        try {
          return readFileSync(join(dir, file), 'base64');
        } catch {
          return 'nothing';
        }
      };
      const copy = (): string => {
        const dir = mkdtempSync(join(scratch, 'copy-'));
        cpSync(template, dir, { recursive: true });
        return dir;
      };
      const whole = copy();
      const [lasted, code] = await start(whole, command.args(whole));
      expect(code).toBe(0);
      const known = [content(template), content(whole)];
      expect(known[0] === known[1]).toBe(false);
      let ended = 0;
      for (let tried = 0; tried < TRIES; tried += 1) {
        const dir = copy();
        // Most of the time it reads and thinks; what it writes, it writes at its end.
        const [, exit] = await startAndEnd(dir, command.args(dir), lasted * (0.4 + (0.6 * tried) / TRIES), signal);
        if (exit === null) ended += 1;
        expect(known.includes(content(dir)), `ended after ${tried}/${TRIES}`).toBe(true);
      }
      const [, again] = await start(whole, command.args(whole));
      if (name !== 'new, of articles') expect(again).toBe(0);
      expect(content(whole) === known[1]).toBe(true);
      expect(ended).toBeGreaterThan(0);
    },
  );
});

describe('publish', () => {
  it('broken off at any request leaves the pointer as it was, or as it will be, and its digest whole', async () => {
    const s3 = await startBucket();
    const nowhere = { AWS_CONFIG_FILE: '/nowhere', AWS_SHARED_CREDENTIALS_FILE: '/nowhere' };
    const settings = { ...AWS_SETTINGS, ...nowhere, AWS_ENDPOINT_URL_S3: s3.endpoint, DIGEST_BUCKET: BUCKET };
    for (const [variable, value] of Object.entries(settings)) vi.stubEnv(variable, value);
    const digests = mkdtempSync(join(scratch, 'publish-'));
    cpSync(join(root, 'test', 'topics', 'harbour'), join(digests, 'harbour'), { recursive: true });
    const publish = () => runDateline(['publish', 'harbour', '--after', '0badcafe', '--digests', digests]);
    const pointerKey = 'digests/harbour/current.json';
    const { version } = JSON.parse(readFileSync(join(digests, 'harbour', 'digest.json'), 'utf8'));
    for (const key of [pointerKey, `digests/harbour/${version}.db`]) {
      s3.objects.clear();
      s3.trouble.set(key, 'drop');
      const { code, error } = await publish();
      expect([code, error.includes('\n    at ')]).toEqual([1, false]);
      expect(s3.objects.has(pointerKey)).toBe(false);
      s3.trouble.clear();
      expect((await publish()).code).toBe(0);
      const pointer = readPointer(String(s3.objects.get(pointerKey)), 'harbour');
      expect([pointer.version, s3.objects.has(pointer.key)]).toEqual([version, true]);
    }
    vi.unstubAllEnvs();
    await s3.stop();
  });
});
