/** Runs around each test file: they share a process, so none may leave the environment other than it was. */
import { afterAll, expect, vi } from 'vitest';

const before = { ...process.env };

afterAll(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  const names = Object.keys({ ...before, ...process.env });
  expect(
    names.filter((name) => process.env[name] !== before[name]),
    'left in the environment',
  ).toEqual([]);
});
