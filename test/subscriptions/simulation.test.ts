import { it } from 'vitest';
import fc from '../fast-check.ts';
import { anyScenario, hasNoFaults } from './simulation/scenarios.ts';

// A sample of what month.slow.test.ts lives through.
it('a few days with any channels and troubles leave each channel with every summary, once', async () => {
  await fc.assert(fc.asyncProperty(anyScenario, hasNoFaults), { numRuns: 5 });
});
