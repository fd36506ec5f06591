import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The packages in AWS's own runtime client: a process for each function, so one file after the other. */
export default defineConfig({
  test: {
    include: ['test/runtime/*.test.ts'],
    globalSetup: [join(import.meta.dirname, 'tools.ts')],
    watch: false,
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
    allowOnly: false,
  },
});
