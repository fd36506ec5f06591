/**
 * Changes the code of a room one place at a time and looks whether a test notices: `npm run mutation -- [ROOM …]`.
 * `--mutate GLOB` a part of a room (or `FILE:12-20`), `--static` also what runs only as files load, `--cold` a process for
 * each change, `--force` also what was tried before, `--concurrency N`. `--write` puts the figures found last in
 * docs/reliability.md, and without a ROOM tries nothing. Fails where a room that was tried is below the bar.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { root } from '../infra/project.ts';
import { table, writeSection } from '../reliability/document.ts';
import { type Room, rooms } from './rooms.ts';

/** Changes of a hundred that a room's tests have to notice. */
const BAR = 85;

type LogLevel = NonNullable<ConstructorParameters<typeof Stryker>[0]['logLevel']>;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mutate: { type: 'string' },
    static: { type: 'boolean', default: false },
    cold: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    concurrency: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});
const isNamed = ({ name }: Room): boolean => positionals.includes(name) || (positionals.length === 0 && !values.write);
const chosen = rooms.filter(isNamed);
if (chosen.length < positionals.length) {
  console.error(`Rooms are ${rooms.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const reportOf = (name: string): string => join('.mutation', `${name}.json`);

async function mutate({ name, mutate, tests }: Room): Promise<void> {
  process.env['MUTATION_TESTS'] = JSON.stringify(tests.flatMap((glob) => globSync(glob, { cwd: root }).sort()));
  if (values.cold) process.env['MUTATION_COLD'] = '1';
  await new Stryker({
    mutate: values.mutate ? [values.mutate] : [...mutate],
    plugins: ['@stryker-mutator/vitest-runner'],
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    ignoreStatic: !values.static,
    // A busy machine is slow, and what is slow is not noticed.
    timeoutMS: 15_000,
    concurrency: Number(values.concurrency),
    incremental: !values.mutate,
    incrementalFile: reportOf(name),
    force: values.force,
    tempDirName: '.mutation/sandbox',
    ignorePatterns: ['.mutation', 'bench', 'dist', 'docs'],
    disableTypeChecks: false,
    logLevel: 'warn' as LogLevel,
    reporters: ['clear-text', process.stdout.isTTY ? 'progress' : 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
    thresholds: { high: 95, low: BAR, break: null },
    allowEmpty: true,
  }).runMutationTest();
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** A row of the table: what became of the changes of a room that do load. */
function figuresOf({ name }: Room): readonly (string | number)[] {
  if (!existsSync(join(root, reportOf(name)))) return [name, 'not run', '', '', '', ''];
  const { files }: Report = JSON.parse(readFileSync(join(root, reportOf(name)), 'utf8'));
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...of: string[]): number => all.filter((status) => of.includes(status)).length;
  const [noticed, survived, unreached] = [count('Killed', 'Timeout'), count('Survived'), count('NoCoverage')];
  const changes = noticed + survived + unreached;
  return [name, Object.keys(files).length, changes, survived, unreached, `${((100 * noticed) / changes).toFixed(1)} %`];
}

for (const room of chosen) await mutate(room);
if (!values.mutate) {
  const head = ['room', 'files', 'changes', 'unnoticed', 'not reached', 'noticed'];
  const found = table(head, rooms.map(figuresOf), true);
  console.log(found);
  if (values.write) writeSection('mutation', found);
  if (chosen.some((room) => Number.parseFloat(String(figuresOf(room).at(-1))) < BAR)) process.exitCode = 1;
}
