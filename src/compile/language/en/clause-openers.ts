import type { AccountWords } from '../accounts.ts';
import { wordSet } from '../words.ts';

/** Words that open clauses and phrases, by what has to come behind them. */
export const clauseOpeners: Pick<AccountWords, 'opensPair' | 'opensTold' | 'opensLater' | 'opensMore' | 'opensReason'> =
  {
    opensPair: wordSet('between'),
    opensTold: wordSet('that when where while because although though who whose which unless whether'),
    opensLater: wordSet('after before until since'),
    opensMore: wordSet(
      'and but as which who whose that when where while after before because although though until unless',
    ),
    opensReason: wordSet('accused suspected convicted'),
  };
