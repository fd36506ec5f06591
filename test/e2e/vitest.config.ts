import { defineConfig } from 'vitest/config';

/** A real browser against the running page: one file after the other, on a machine with two cores. */
export default defineConfig({
  test: {
    include: ['test/e2e/*.test.ts'],
    watch: false,
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    passWithNoTests: false,
    allowOnly: false,
  },
});
