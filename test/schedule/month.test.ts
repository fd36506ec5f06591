import { describe, expect, it } from 'vitest';
import { live } from './month/simulate.ts';
import { judge } from './month/verdict.ts';

describe('a month', () => {
  it('small', async () => {
    const start = Date.parse('2026-03-10T00:00:00Z');
    const t0 = Date.now();
    const lived = await live({
      seed: 1,
      start,
      days: 31,
      channels: 200,
      outage: start + 12 * 86400_000 + 7 * 3600_000,
      crashes: 0.0005,
    });
    const t1 = Date.now();
    const { faults, ...rest } = judge(lived);
    console.log(faults.length, faults.slice(0, 20), rest, lived.deaths, lived.warnings, t1 - t0, Date.now() - t1);
    expect(faults).toEqual([]);
  });
});
