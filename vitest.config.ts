import { defineConfig } from 'vitest/config';

// These need a browser, AWS's runtime client or patience: npm run test:e2e, test:runtime, test:slow.
const ELSEWHERE = ['test/e2e/**', 'test/runtime/**', 'test/**/*.slow.test.ts'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ELSEWHERE,
    // Files share a process, and the modules that they load.
    isolate: false,
    setupFiles: ['test/setup.ts'],
    // Node itself reads the TypeScript, as it does for the commands.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    execArgv: ['--import', './infra/runtime.mjs'],
    maxWorkers: '100%',
    watch: false,
    // Journeys start a process each, on machines with two busy cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A file without a test is a mistake, not a pass.
    passWithNoTests: false,
    allowOnly: false,
  },
});
