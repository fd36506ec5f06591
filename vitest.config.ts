import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These need a browser, AWS's runtime client or patience: npm run test:e2e, test:runtime, test:slow.
    exclude: ['test/e2e/**', 'test/runtime/**', 'test/**/*.slow.test.ts'],
    watch: false,
    // Journeys start a process each, on machines with two busy cores.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A file without a test is a mistake, not a pass.
    passWithNoTests: false,
    allowOnly: false,
  },
});
