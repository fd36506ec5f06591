/** A thread that goes on still has the last mutant switched on: it is off while the next run's tests load. */
import { inject } from 'vitest';

const { __stryker__: stryker } = globalThis as { __stryker__?: { activeMutant?: string | undefined } };
if (stryker && inject('mutantActivation' as never) !== 'static') stryker.activeMutant = undefined;
