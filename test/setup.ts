/** Runs around each test file: they share a process, so none may leave the environment other than it was. */
import { afterAll, expect, vi } from 'vitest';

const environment = { ...process.env };

afterAll(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  expect({ ...process.env }, 'the environment after the tests of a file').toEqual(environment);
});
