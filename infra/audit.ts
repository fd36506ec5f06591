/**
 * Asks the registry for advisories on the packages of package-lock.json: `npm run audit`. Fails where one is high or
 * critical. Not every registry tells of advisories; one that does not is no reason to fail, and no reason to be calm.
 */
import { spawnSync } from 'node:child_process';
import { auditVerdict } from './package/advisories.ts';

const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' });
const { lines, isBad } = auditVerdict(stdout);
for (const line of lines) console.log(line);
process.exitCode = isBad ? 1 : 0;
