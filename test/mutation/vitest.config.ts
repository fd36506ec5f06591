import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import everyTest from '../../vitest.config.ts';
import { warmPool } from './warm-pool.ts';

/** Files in the order in which they are to be run. */
const tests: readonly string[] = JSON.parse(process.env['MUTATION_TESTS'] ?? '[]');

class AsListed extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => tests.findIndex((file) => moduleId.endsWith(file));
    return files.sort((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    ...everyTest.test,
    include: [...tests],
    setupFiles: ['test/mutation/setup.ts', 'test/setup.ts'],
    sequence: { sequencer: AsListed },
  },
  plugins: [
    {
      name: 'warm-pool',
      // Stryker names a pool of Vitest's own, and is overruled.
      configureVitest({ project }) {
        if (process.env['MUTATION_COLD']) return;
        project.config.pool = warmPool.name;
        project.config.poolRunner = warmPool;
      },
    },
  ],
});
