import { subscriptionTable } from './config.ts';
import { onceInMemory, onceOver } from './platforms/once.ts';
import type { Clock, Logger, Once } from './ports.ts';

/** Milliseconds after which the table is waited for no longer: who pressed waits as well. */
const PATIENCE = 500;

/** What is done once in a deployment: by its table, loaded when something is first shared; by memory where it has none. */
export function deployedOnce(clock: Clock, logger: Logger): Once {
  const name = subscriptionTable();
  if (!name) return onceInMemory(clock);
  let table: Promise<Once> | undefined;
  const opened = (): Promise<Once> => {
    table ??= import('./table-subscriptions.ts').then(({ onceInTable }) => onceInTable(name, clock));
    return table;
  };
  const store: Once = {
    claim: async (key) => (await opened()).claim(key),
    release: async (key) => (await opened()).release(key),
  };
  return onceOver(store, clock, PATIENCE, (failure) => logger.warn('once-failed', {}, failure));
}
