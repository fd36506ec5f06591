/**
 * Sends readers of bytes from outside far more of them than a test has time for: `npm run fuzz -- --cases N --seed S
 * --only name`. A slice that fails prints its seed and the smallest input, which goes into test/fuzz/corpus.
 */
import { parseArgs } from 'node:util';
import fc from '../fast-check.ts';
import { targets } from './targets.ts';

/** Cases of a slice: what is lost where one fails. */
const SLICE = 5_000;

const { values } = parseArgs({
  options: { cases: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const cases = Number(values.cases ?? 1_000_000);
const first = Number(values.seed ?? Date.now() % 1_000_000_000);
const chosen = targets.filter(({ name }) => values.only === undefined || values.only === name);
if (chosen.length === 0 || !(cases > 0) || !Number.isInteger(first)) {
  console.error(
    `Usage: npm run fuzz -- [--cases N] [--seed S] [--only ${targets.map(({ name }) => name).join(' | ')}]`,
  );
  process.exit(2);
}
const weights = chosen.reduce((sum, { weight }) => sum + weight, 0);
let [done, failed] = [0, 0];
for (const { name, weight, input, check } of chosen) {
  const share = Math.ceil((cases * weight) / weights);
  const started = performance.now();
  const seeds: number[] = [];
  for (let run = 0; run < share; run += SLICE) {
    const seed = first + seeds.length;
    seeds.push(seed);
    const numRuns = Math.min(SLICE, share - run);
    const told = await fc.check(
      fc.asyncProperty(input, async (given) => check(given)),
      { seed, numRuns },
    );
    done += told.numRuns;
    if (!told.failed) continue;
    failed += 1;
    console.error(`${name} FAILED, seed ${seed}: ${String(told.errorInstance ?? '').slice(0, 500)}`);
    console.error(`  smallest input: ${JSON.stringify(told.counterexample?.[0]).slice(0, 2_000)}`);
    break;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name}: ${share.toLocaleString('en')} cases, seeds ${seeds[0]} to ${seeds.at(-1)}, ${seconds} s`);
}
console.log(`${done.toLocaleString('en')} cases, ${failed} of ${chosen.length} readers failed.`);
process.exitCode = failed > 0 ? 1 : 0;
