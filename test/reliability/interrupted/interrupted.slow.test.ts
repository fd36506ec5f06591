import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startSite } from '../../collect/site.ts';
import { type WritingCommand, writingCommands } from './commands.ts';
import { type Happening, hashOf, onFailingDisk } from './failing-disk.ts';

// What is noted with a time is the same in each run.
vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
const { runDateline } = await import('../../cli/running.ts');

const site = await startSite();
const commands = writingCommands(site);
let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'interrupted-'));
  vi.stubEnv('COLLECT_ALLOW_LOOPBACK', '1');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  await site.stop();
  rmSync(scratch, { recursive: true });
});

type Files = ReadonlyMap<string, string>;

/** What a folder holds: hashes by path. */
function filesIn(dir: string): Files {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(dir.length + 1), hashOf(path)];
    }),
  );
}

let copies = 0;

/** Runs a command in a copy of a folder. */
async function runIn(
  template: string,
  command: Pick<WritingCommand, 'args' | 'answers'>,
  failure?: Parameters<typeof onFailingDisk>[1],
) {
  const { answers = [] } = command;
  const dir = join(scratch, `copy-${copies++}`);
  cpSync(template, dir, { recursive: true });
  const ran = { code: 0, error: '' };
  const watched = await onFailingDisk(async () => {
    const { code, error } = await runDateline(command.args(dir), {
      answers: async function* () {
        yield* answers;
      },
    });
    Object.assign(ran, { code, error });
  }, failure);
  return { dir, watched, ...ran };
}

/** Beside what is there, and nothing that anyone reads. */
const isBeside = (path: string): boolean => /\.part(-journal)?$|(^|\/)lock$|\.gitignore$/.test(path);

/** Files that are neither as they were nor as they will be, or are on the way there. */
function halfDone(now: Files, before: Files, after: Files, placed: ReadonlySet<string>): readonly string[] {
  const torn = [...now].filter(
    ([path, content]) =>
      !isBeside(path) && content !== before.get(path) && content !== after.get(path) && !placed.has(content),
  );
  const lost = [...before.keys()].filter((path) => after.has(path) && !now.has(path));
  return [...torn.map(([path]) => `${path} is neither old nor new`), ...lost.map((path) => `${path} is lost`)];
}

const inOrder = (files: Files): readonly (readonly [path: string, content: string])[] =>
  [...files].filter(([path]) => !path.endsWith('.part')).sort();

/** A process that died is not this one, which goes on: its lock names one that is gone. */
function buried(dir: string): void {
  for (const path of filesIn(dir).keys()) if (path.endsWith('/lock')) writeFileSync(join(dir, path), '999999999');
}

async function prepared(command: WritingCommand): Promise<string> {
  const template = join(scratch, `template-${copies++}`);
  mkdirSync(template);
  await command.prepare(template, async (...args) => {
    const { code, error } = await runDateline(args);
    expect([code, error]).toEqual([0, '']);
  });
  return template;
}

describe.each(commands.map((command) => [command.name, command] as const))('%s', (_, command) => {
  it('puts nothing in place before the disk has all of it', async () => {
    const { code, error, watched } = await runIn(await prepared(command), command);
    expect([code, error]).toEqual([0, '']);
    expect(watched.steps.length).toBeGreaterThan(1);
    expect(watched.hasty).toEqual([]);
  });

  it.each<Happening>(['dies', 'full'])('leaves the old or the new, whatever step it is (%s)', async (happens) => {
    const template = await prepared(command);
    const before = filesIn(template);
    const whole = await runIn(template, command);
    const after = filesIn(whole.dir);
    expect([...after]).not.toEqual([...before]);
    for (let at = 1; at <= whole.watched.steps.length; at += 1) {
      const step = `${at}: ${whole.watched.steps[at - 1]}`;
      const { dir, code, error } = await runIn(template, command, { at, happens });
      const now = filesIn(dir);
      expect(halfDone(now, before, after, whole.watched.placed), step).toEqual([]);
      if (happens === 'full' && code !== 0) {
        expect(error, step).toMatch(/\S/);
        expect(error, step).not.toMatch(/\n\s+at /);
        expect(
          [...now.keys()].filter((path) => path.endsWith('.part')),
          step,
        ).toEqual([]);
      }
      buried(dir);
      // Run again, it comes to the same.
      const again = await runIn(dir, command.again ? { args: command.again } : command);
      const told = `${step}: ${again.error}`;
      const settled = inOrder(filesIn(again.dir));
      if (command.again) expect([inOrder(before), inOrder(after)], told).toContainEqual(settled);
      else expect(settled, told).toEqual(inOrder(after));
      rmSync(dir, { recursive: true });
      if (existsSync(again.dir)) rmSync(again.dir, { recursive: true });
    }
  });
});

describe('the verdict', () => {
  const written = (write: (path: string) => void): WritingCommand => ({
    name: 'careless',
    prepare: async (dir) => writeFileSync(join(dir, 'digest.json'), 'what was there before'),
    args: (dir) => {
      write(join(dir, 'digest.json'));
      return ['help'];
    },
  });

  it('finds a file that is written in its place', async () => {
    const command = written((path) => writeFileSync(path, 'what will be there'));
    const template = await prepared(command);
    const whole = await runIn(template, command);
    const { dir } = await runIn(template, command, { at: 1, happens: 'dies' });
    const half = halfDone(filesIn(dir), filesIn(template), filesIn(whole.dir), whole.watched.placed);
    expect(half).toEqual(['digest.json is neither old nor new']);
  });

  it('finds one that is put in place before the disk has it', async () => {
    const command = written((path) => {
      writeFileSync(`${path}.part`, 'what will be there');
      renameSync(`${path}.part`, path);
    });
    expect((await runIn(await prepared(command), command)).watched.hasty).toEqual(['digest.json.part']);
  });
});
