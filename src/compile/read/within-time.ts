import { createContext, Script } from 'node:vm';

const sandbox: { run: () => void } = { run: () => {} };
const context = createContext(sandbox);
const script = new Script('run()');

/** What `run` gives; undefined where it takes longer than that. Whatever it is busy with is broken off. */
export function withinTime<Made>(milliseconds: number, run: () => Made): Made | undefined {
  const outcome: { made?: Made } = {};
  sandbox.run = () => {
    outcome.made = run();
  };
  try {
    script.runInContext(context, { timeout: milliseconds });
  } catch (failure) {
    if (isTimeout(failure)) return undefined;
    throw failure;
  } finally {
    sandbox.run = () => {};
  }
  return outcome.made;
}

/** The failure comes from the other context, and is no Error of this one. */
const isTimeout = (failure: unknown): boolean =>
  typeof failure === 'object' &&
  failure !== null &&
  'code' in failure &&
  failure.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
