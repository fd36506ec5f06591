import fc from 'fast-check';
import { it } from 'vitest';
import { anyMonth, hasNoFaults } from './month/months.ts';

// A sample of what month.slow.test.ts lives through.
it('a few days with any channels and troubles leave each channel with every summary, once', async () => {
  await fc.assert(fc.asyncProperty(anyMonth, hasNoFaults), { numRuns: 5 });
});
