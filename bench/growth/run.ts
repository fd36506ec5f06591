import { spawnSync } from 'node:child_process';
import { cpSync, linkSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DigestDocument } from '../../src/digest/types.ts';
import { gatewayEvent } from '../../src/playground/server/functions.ts';
import { developmentKeys, slackRequest } from '../../src/playground/server/signed-requests.ts';
import { writeSection } from '../document.ts';
import { median } from '../peers/quantile.ts';
import { grown } from './grow.ts';
import { asText, faultsIn, type Measured, sectionOf } from './report.ts';

/** `npm run bench:growth`: what answers cost as a digest grows. `--sizes 100,1000` for a quick look, `--write` for the docs. */

const root = join(import.meta.dirname, '..', '..');
const built = join(root, 'dist', 'functions');
const real = join(root, 'digests', 'karabakh', 'digest.json');

/** Warm rounds of each question, after one that is not counted; cold processes of each size. */
const WARM = 15;
const COLD = 11;

/** One question a command, and where it looks a name, a day, an article up, one for that too. */
const questions = (day: string): readonly string[] => [
  ...['timeline', `timeline ${day}`, 'timeline 1994', 'timeline putin', 'who', 'who putin', 'who pashinian', 'where'],
  ...[
    'where stepanakert',
    'sources',
    'sources B',
    'disputed',
    'disputed putin',
    'figures',
    'figures killed',
    'summary',
  ],
  ...[`summary ${day}`, 'search ceasefire', 'search treaty of 1997', 'cite B9', 'help', 'why did armenia ask for help'],
];

const keys = developmentKeys();
const eventOf = (text: string): object => {
  const request = slackRequest('karabakh', text, keys, Date.now());
  return gatewayEvent({ ...request, body: Buffer.from(request.body) });
};

/** Runs a program to its end and gives what it printed. @throws Error with what it said, where it fails. */
function ran(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...keys.environment },
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stderr}`);
  return stdout;
}

/** A copy of the built functions with another digest in them. */
function functionsWith(scratch: string, digest: string): string {
  const copy = join(scratch, 'functions');
  rmSync(copy, { recursive: true, force: true });
  cpSync(built, copy, { recursive: true });
  const place = join(copy, 'digests', 'karabakh', 'digest.db');
  rmSync(place);
  // Not a copy: what is still being written to the disk would be timed, too.
  linkSync(digest, place);
  return join(copy, 'slack.cjs');
}

function measure(size: number, scratch: string, document: DigestDocument): Measured {
  const [json, db] = [join(scratch, `${size}.json`), join(scratch, `${size}.db`)];
  const digest = size === document.events.length ? document : grown(document, size);
  writeFileSync(json, JSON.stringify(digest));
  const begun = performance.now();
  ran(['--max-old-space-size=8192', join(root, 'bin', 'dateline.mjs'), 'build', json, db]);
  const buildSeconds = (performance.now() - begun) / 1000;
  const file = functionsWith(scratch, db);
  const asked = join(scratch, 'asked.json');
  // A day on which every size has news: the topic's own last one.
  const day = document.topic.coverage.to;
  const list = questions(day).map((name) => ({ name, event: eventOf(name), expected: digest.version }));
  writeFileSync(asked, JSON.stringify({ rounds: WARM + 1, questions: list }));
  const child = join(import.meta.dirname, 'child.cjs');
  const { times, memory } = JSON.parse(ran([child, file, asked]));
  const warm = Object.entries<number[]>(times).map(([name, all]) => [name, median(all.slice(1))] as const);
  writeFileSync(asked, JSON.stringify({ rounds: 1, questions: list.filter(({ name }) => name === 'who putin') }));
  const cold = Array.from({ length: COLD }, () => {
    const started = performance.now();
    ran([child, file, asked]);
    return performance.now() - started;
  });
  rmSync(json);
  return {
    size,
    articles: digest.articles.length,
    names: digest.entities.length,
    bytes: statSync(db).size,
    buildSeconds,
    memory,
    cold: median(cold),
    warm: Object.fromEntries(warm),
  };
}

function main(): void {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '100,1000,10000,100000' },
      write: { type: 'boolean', default: false },
    },
  });
  const document: DigestDocument = JSON.parse(readFileSync(real, 'utf8'));
  const sizes = [document.events.length, ...values.sizes.split(',').map(Number)];
  const scratch = mkdtempSync(join(tmpdir(), 'dateline-growth-'));
  try {
    const load = loadavg()[0] ?? 0;
    const measured = sizes.map((size) => {
      const one = measure(size, scratch, document);
      console.error(`${size} events: built in ${one.buildSeconds.toFixed(1)} s, ${(one.bytes / 1e6).toFixed(1)} MB`);
      return one;
    });
    const machine = `Node ${process.version.slice(1)}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, load ${load.toFixed(1)} before`;
    console.log(asText(measured, machine));
    const faults = faultsIn(measured);
    for (const fault of faults) console.log(`NOT MET: ${fault}`);
    if (values.write) writeSection(root, sectionOf(measured, machine, faults));
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

main();
