import { createContext, Script } from 'node:vm';

const sandbox: { run: () => void } = { run: () => {} };
const context = createContext(sandbox);
const script = new Script('run()');

/** How much longer is waited for a process that others kept from the processor. */
const LONGER = 3;

/**
 * What `run` gives; undefined where it takes longer than that. Whatever it is busy with is broken off. What it costs the
 * processor counts: on a busy machine it is tried again with more time.
 */
export function withinTime<Made>(milliseconds: number, run: () => Made): Made | undefined {
  for (const timeout of [milliseconds, milliseconds * LONGER]) {
    const started = process.threadCpuUsage();
    const outcome = withinTimeout(timeout, run);
    if (outcome) return outcome.made;
    const { user, system } = process.threadCpuUsage(started);
    if ((user + system) / 1000 > milliseconds / 2) return undefined;
  }
  return undefined;
}

function withinTimeout<Made>(timeout: number, run: () => Made): { readonly made: Made } | undefined {
  const outcomes: { readonly made: Made }[] = [];
  sandbox.run = () => {
    outcomes.push({ made: run() });
  };
  try {
    script.runInContext(context, { timeout });
  } catch (failure) {
    if (!isTimeout(failure)) throw failure;
  } finally {
    sandbox.run = () => {};
  }
  return outcomes[0];
}

/** The failure comes from the other context, and is no Error of this one. */
const isTimeout = (failure: unknown): boolean =>
  typeof failure === 'object' &&
  failure !== null &&
  'code' in failure &&
  failure.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
