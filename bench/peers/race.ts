import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ask } from './ask.ts';
import { bundleEntries } from './bundle.ts';
import { coldStart } from './cold.ts';
import { writeDocument } from './document.ts';
import { COMMAND } from './entries/shared/environment.ts';
import { entrants } from './field.ts';
import { assertGateShuts, faultOf } from './gate.ts';
import { preparePackages } from './prepare.ts';
import { median } from './quantile.ts';
import { fixedText, questionOf } from './question.ts';
import { resultOf } from './result.ts';
import { inRounds } from './rounds.ts';
import { makeKeys, signed } from './sign.ts';
import { asText, cellsOf } from './table.ts';
import { warmProcess } from './warm.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '40' },
    processes: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const processes = Number(options.processes);

const here = import.meta.dirname;
const root = join(here, '..', '..');
const machine = machineNow();
const versions = preparePackages(here);
const scratch = mkdtempSync(join(tmpdir(), 'dateline-peers-'));
try {
  const question = questionOf(root);
  const keys = makeKeys();
  for (const platform of ['slack', 'discord'] as const) {
    const ours = join(root, 'dist', 'functions', `${platform}.cjs`);
    const { body } = ask(ours, signed[platform](question.name, keys), keys);
    writeFileSync(join(scratch, `${platform}.txt`), fixedText(body, question.facts));
  }
  await bundleEntries(here, scratch);
  const all = entrants(root, scratch);
  assertGateShuts(scratch, question, keys);
  const faults = all.map((entrant) => faultOf(entrant, question, keys)).filter((fault) => fault !== null);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  console.log('All state the same facts, and refuse what is not signed.');

  console.log(`Cold starts, ${rounds} rounds …`);
  const cold = inRounds(all, { rounds, warmUp: 2 }, (entrant) => coldStart(entrant, question, keys));
  console.log(`Warm, ${processes} processes each …`);
  const warm = inRounds(all, { rounds: processes }, (entrant) => warmProcess(entrant, question, keys));

  const empty = median(all.flatMap((one) => (one.platform === 'none' ? (cold.get(one) ?? []) : [])));
  const results = all.map((one) => resultOf(one, cold.get(one) ?? [], empty, warm.get(one) ?? []));
  console.log(`${machine}\n\n${asText(cellsOf(results, versions))}`);
  if (options.write) {
    const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    const asked = `/${COMMAND} who ${question.name}`;
    writeDocument(root, results, { day, machine, rounds, processes, question: asked, versions });
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The machine, and how busy others keep it: a load above nothing makes every figure larger, and not evenly. */
function machineNow(): string {
  const [processor] = cpus();
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.version.slice(1)}, ${cpus().length} × ${processor?.model.trim()}, ${memory} GB, load ${load} before`;
}
