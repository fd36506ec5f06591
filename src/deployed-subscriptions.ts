import { wordsIn } from './answers/words/words-in.ts';
import { environment, subscriptionTable } from './config.ts';
import type { Asker, Clock, LanguageKey, Languages, Logger, SubscriptionCommands } from './ports.ts';

/** Milliseconds for which a process takes a language for what it was, and those that an answer waits to find it out. */
const KNOWN_FOR = 60_000;
const PATIENCE = 250;

/** Languages that are remembered; of more, all are found out again. */
const MOST_KNOWN = 10_000;

/** The subscription commands of a deployment, loaded when one is first asked; null where it has no table. */
export function deployedSubscriptions(clock: Clock, logger: Logger): SubscriptionCommands | null {
  const table = subscriptionTable();
  if (!table) return null;
  let commands: SubscriptionCommands | undefined;
  let languages: Languages | undefined;
  const chosen = new Map<string, { readonly at: number; readonly code: string | null }>();
  /** When the table was last asked in vain: for as long as a language is known, nobody waits for it again. */
  let failed = Number.NEGATIVE_INFINITY;
  const read = async (key: LanguageKey): Promise<string | null> => {
    const name = Object.values(key).join(' ');
    const known = chosen.get(name);
    if (known && Math.abs(clock.now() - known.at) < KNOWN_FOR) return known.code;
    languages ??= (await import('./aws/languages.ts')).languagesIn(table, { time: PATIENCE, tries: 1 });
    const code = await languages.get(key);
    if (chosen.size >= MOST_KNOWN) chosen.clear();
    chosen.set(name, { at: clock.now(), code });
    return code;
  };
  return {
    async answer(command, ...asked) {
      // What is chosen now holds from the next answer on; in other processes, once a minute has passed.
      if (command.name === 'language') {
        chosen.clear();
        failed = Number.NEGATIVE_INFINITY;
      }
      if (!commands) {
        const { tableSubscriptionCommands } = await import('./table-subscriptions.ts');
        commands ??= tableSubscriptionCommands(table, wordsIn, clock, logger);
      }
      return commands.answer(command, ...asked);
    },
    async languageOf(asker) {
      if (!isReachable() || Math.abs(clock.now() - failed) < KNOWN_FOR) return null;
      const keys = keysOf(asker);
      const codes = await Promise.all(keys.map(read)).catch((failure: unknown) => {
        failed = clock.now();
        logger.warn('language-unread', {}, failure);
        return [];
      });
      return codes.find((code) => code !== null) ?? null;
    },
  };
}

/** Elsewhere than on Lambda a table is there only where a stand-in for it is named; nobody waits for one that is not. */
function isReachable(): boolean {
  const { AWS_LAMBDA_FUNCTION_NAME: onLambda, AWS_ENDPOINT_URL_DYNAMODB: standIn } = environment();
  return Boolean(onLambda || standIn);
}

/** A person's own choice goes before that of a channel. */
const keysOf = ({ platform, user, channel }: Pick<Asker, 'platform' | 'user' | 'channel'>): readonly LanguageKey[] => [
  ...(user === '' ? [] : [{ platform, user }]),
  ...(channel === '' ? [] : [{ platform, channel }]),
];
