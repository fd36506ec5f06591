import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Commits that are looked at: those that changed the digest, the latest first. */
const COMMITS = 300;

/**
 * Versions of a topic's `digest.json` in the history of the commit that is checked out, the latest first; none where the
 * folder is in no repository, or there is no git.
 */
export async function versionsCommitted(folder: string): Promise<readonly string[]> {
  const asked = ['log', '--format=', '--patch', '--unified=0', `--max-count=${COMMITS}`, '--', 'digest.json'];
  try {
    const { stdout } = await promisify(execFile)('git', asked, { cwd: folder, maxBuffer: 2 ** 28 });
    return [...new Set([...stdout.matchAll(/^\+"version": "([0-9a-f]{8})"/gm)].map(([, version]) => version ?? ''))];
  } catch {
    return [];
  }
}
