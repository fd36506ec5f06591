import { defineConfig } from 'vitest/config';

/** What takes longer than anyone waits for before a commit: large worlds, long texts, many random cases. */
export default defineConfig({
  test: {
    include: ['test/**/*.slow.test.ts'],
    watch: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    passWithNoTests: false,
    allowOnly: false,
  },
});
