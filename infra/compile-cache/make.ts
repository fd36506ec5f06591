import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledDigests } from '../../src/library/bundled.ts';
import type { Platform } from '../../src/platforms/platforms.ts';
import { gatewayEvent } from '../../src/playground/server/functions.ts';
import { developmentKeys, discordRequest, slackRequest } from '../../src/playground/server/signed-requests.ts';
import { commandInDiscord } from '../../src/playground/server/typed-command.ts';

/** Folder of the plain bundles and what V8 made of them, beside the files that load them. */
export const COMPILED = 'compiled';

/**
 * Keeps what V8 makes of a function's code while it answers a few questions, so that the next process need not compile it
 * again: `<name>.cjs` becomes a few lines that load `compiled/<name>.cjs` with `compiled/<name>.cache`. V8 refuses a cache
 * of another version, processor or code, and compiles as ever (docs/decisions/compile-cache.md).
 *
 * @param built Folder of the built functions, with their digests.
 * @throws Error with what the function said, where it does not answer.
 */
export function addCompileCache(built: string, platform: Platform): void {
  const loader = join(built, `${platform}.cjs`);
  const compiled = join(built, COMPILED);
  const code = join(compiled, `${platform}.cjs`);
  mkdirSync(compiled, { recursive: true });
  renameSync(loader, code);
  writeFileSync(loader, loaderOf(platform));
  const scratch = mkdtempSync(join(tmpdir(), 'dateline-compile-'));
  try {
    const keys = developmentKeys();
    const events = join(scratch, 'events.json');
    writeFileSync(events, JSON.stringify(eventsFor(built, platform, keys)));
    const child = join(import.meta.dirname, 'record.cjs');
    const { status, stderr } = spawnSync(process.execPath, [child, built, platform, events], {
      env: { ...process.env, ...keys.environment },
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(`No compile cache for ${platform}: ${stderr}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const loaderOf = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'loader.cjs'), 'utf8').replaceAll('FUNCTION', name);

/** Signed questions of every kind, so that the code behind each is in the cache. */
function eventsFor(built: string, platform: Platform, keys: ReturnType<typeof developmentKeys>): readonly object[] {
  const [digest] = bundledDigests(join(built, 'digests')).values();
  if (!digest) return [];
  const person = digest.entities.foremost(['person'], 1)[0]?.name ?? '';
  const questions = [`who ${person}`, `search ${digest.exampleWord}`, `what did ${person} do`];
  return questions.map((text) => {
    const request =
      platform === 'slack'
        ? slackRequest(digest.topic.id, text, keys, Date.now())
        : discordRequest(commandInDiscord(text, digest), keys, Date.now());
    return gatewayEvent({ ...request, body: Buffer.from(request.body) });
  });
}
