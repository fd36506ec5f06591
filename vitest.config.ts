import { defineConfig } from 'vitest/config';

// These need a browser, AWS's runtime client or patience: npm run test:e2e, test:runtime, test:slow.
const ELSEWHERE = ['test/e2e/**', 'test/runtime/**', 'test/**/*.slow.test.ts'];
/** Tests of what keeps nothing between one call and the next: their files share the modules that they load. */
const SHARING =
  'answers architecture bench compile contract coverage digest docs http platforms properties subscriptions telemetry';
const sharing = SHARING.split(' ').map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'sharing', include: sharing, exclude: ELSEWHERE, isolate: false } },
      // Environment, built functions, servers: a process for each file.
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: [...ELSEWHERE, ...sharing] } },
    ],
    watch: false,
    // Journeys start a process each, on machines with two busy cores.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A file without a test is a mistake, not a pass.
    passWithNoTests: false,
    allowOnly: false,
  },
});
