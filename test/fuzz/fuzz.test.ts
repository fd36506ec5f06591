import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import fc from '../fast-check.ts';
import { holds } from './target.ts';
import { targets } from './targets.ts';

const CORPUS = join(import.meta.dirname, 'corpus');
/** Cases of all readers together: `npm run fuzz` has a million. */
const CASES = 3_000;

/** Inputs that once broke a reader, by its name: `npm run fuzz` prints them as they stand here. */
const found = (name: string): readonly unknown[] =>
  readdirSync(CORPUS).includes(`${name}.json`) ? JSON.parse(readFileSync(join(CORPUS, `${name}.json`), 'utf8')) : [];

describe.each(targets.map((each) => [each.name, each] as const))(
  'what reads a %s',
  (name, { weight, input, check }) => {
    it('stands whatever is sent', { timeout: 60_000 }, async () => {
      const weights = targets.reduce((sum, each) => sum + each.weight, 0);
      const numRuns = Math.max(20, Math.ceil((CASES * weight) / weights));
      await fc.assert(
        fc.asyncProperty(input, async (given) => check(given)),
        { numRuns },
      );
    });

    it('stands what once broke it', async () => {
      const started = process.cpuUsage();
      for (const given of found(name)) await check(given);
      expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
    });
  },
);

it('a file of the corpus is of a reader that there is', () => {
  const names = targets.map((each) => `${each.name}.json`);
  for (const file of readdirSync(CORPUS)) expect(names).toContain(file);
});

it('a reader that breaks is seen', async () => {
  const broken = fc.asyncProperty(fc.string(), async (text) => holds(!text.includes('a'), 'it broke'));
  expect((await fc.check(broken, { seed: 1, numRuns: 2_000 })).failed).toBe(true);
});
