import { subscriptionTable } from './config.ts';
import type { Clock, Logger, SubscriptionCommands } from './ports.ts';

/** The subscription commands of a deployment, loaded when one is first asked; null where it has no table. */
export function deployedSubscriptions(clock: Clock, logger: Logger): SubscriptionCommands | null {
  const table = subscriptionTable();
  if (!table) return null;
  let commands: SubscriptionCommands | undefined;
  return {
    async answer(...asked) {
      if (!commands) {
        const { tableSubscriptionCommands } = await import('./table-subscriptions.ts');
        commands ??= tableSubscriptionCommands(table, clock, logger);
      }
      return commands.answer(...asked);
    },
  };
}
