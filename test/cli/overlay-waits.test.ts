import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { collectAll } from '../../src/cli/serve.ts';
import { rss, type Site, startSite } from '../collect/site.ts';
import { runDateline } from './running.ts';

let digests: string;
let site: Site;
beforeEach(async () => {
  digests = mkdtempSync(join(tmpdir(), 'waits-'));
  site = await startSite();
  vi.stubEnv('COLLECT_ALLOW_LOOPBACK', '1');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await site.stop();
  rmSync(digests, { recursive: true });
});

const digest = (...args: string[]) => runDateline([...args, '--digests', digests]);
const item = (title: string, text: string) => ({
  ...{ title, text, guid: title, link: `https://paper.example/${title.length}` },
  date: new Date(Date.now() - 86_400_000).toUTCString(),
});
const ITEMS = [
  item('Clerk held', 'Police arrested a clerk, Ada Tolley, on Monday. Tam Ellery, 41, spoke in Port Merrow on Friday.'),
  item(
    'Pier closed again',
    'Pier nine in Vessany was closed on Tuesday after a mast fell, the council of Vessany said.',
  ),
];

it('an entry of the overlay that does not hold now waits in every command, and edit takes no such answer', async () => {
  site.serve('/a', rss(ITEMS));
  await digest('new', 'ferries', '--feed', site.url('/a'));
  await digest('collect', 'ferries');
  const overlay = join(digests, 'ferries/overlay.yml');
  writeFileSync(overlay, 'hide:\n  - { event: nowhere, why: none }\n');
  const waits = /^waits, since it does not hold now: .*overlay\.yml:2:.*nowhere/m;
  const answers = async function* () {
    yield* ['s', 'm', 'Nobody Known', 'q'];
  };
  const edited = await runDateline(['edit', 'ferries', '--digests', digests], { answers });
  expect(edited).toMatchObject({ code: 0, error: expect.stringMatching(waits) });
  expect(edited.error).toMatch(/overlay\.yml:\d+:\d+: .*Nobody Known/);
  expect(readFileSync(overlay, 'utf8')).not.toContain('Nobody');
  expect(await digest('compile', 'ferries')).toMatchObject({ code: 0, out: expect.stringMatching(waits) });
  const told: string[] = [];
  const error = (line: string): void => void told.push(line);
  await collectAll(digests, { out: () => undefined, error, environment: () => process.env });
  expect(told.join('\n')).toMatch(waits);
  expect(await digest('forget', 'ferries', 'A')).toMatchObject({ code: 0, error: expect.stringMatching(waits) });
});
