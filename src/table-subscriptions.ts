import type { WordsIn } from './answers/words/words-in.ts';
import { tableLanguages } from './aws/languages.ts';
import { tableOnce } from './aws/once.ts';
import { tableSnapshots } from './aws/snapshots.ts';
import { tableSubscriptions } from './aws/subscriptions.ts';
import { tableOf } from './aws/table.ts';
import { type PostingConfig, postingConfig } from './config.ts';
import type { ChatPoster, Clock, Logger, Once, Platform, SubscriptionCommands } from './ports.ts';
import { subscriptionCommands } from './subscriptions/commands/commands.ts';

/** Milliseconds for the post that tells a channel of its subscription: the platforms wait three seconds for an answer. */
const POST_TIMEOUT = 1_500;

/** The same for the table. */
const TABLE_LIMITS = { time: 800, tries: 2 };

/** The commands on the subscriptions in a deployment's table. Loaded when it is first asked, with all that it needs. */
export function tableSubscriptionCommands(
  tableName: string,
  wordsIn: WordsIn,
  clock: Clock,
  logger: Logger,
): SubscriptionCommands {
  const read = postingConfig();
  const table = tableOf(tableName, TABLE_LIMITS);
  return subscriptionCommands({
    subscriptions: tableSubscriptions(table),
    snapshots: tableSnapshots(table),
    languages: tableLanguages(table),
    posters: read.ok ? postersOf(read.config) : {},
    wordsIn,
    clock,
    logger,
  });
}

/** Claims in the same table. */
export const onceInTable = (tableName: string, clock: Clock): Once =>
  tableOnce(tableOf(tableName, TABLE_LIMITS), clock);

function postersOf({ slack, discord }: PostingConfig): Readonly<Partial<Record<Platform, ChatPoster>>> {
  return {
    ...(slack ? { slack: whenPosting(slack) } : {}),
    ...(discord ? { discord: whenPostingElsewhere(discord) } : {}),
  };
}

/** Slack's client is loaded when a post is tried. */
const whenPosting = (slack: NonNullable<PostingConfig['slack']>): ChatPoster => ({
  async post(post) {
    const { slackPoster } = await import('./platforms/slack/post.ts');
    return slackPoster({ ...slack, timeout: POST_TIMEOUT }).post(post);
  },
});

/** So is what posts to Discord, which says in each request what the bot may do where it is asked: a post is tried in other channels alone. */
const whenPostingElsewhere = (discord: NonNullable<PostingConfig['discord']>): ChatPoster => ({
  async post(post) {
    const { discordAnnouncer } = await import('./platforms/discord/announce.ts');
    return discordAnnouncer(discord, POST_TIMEOUT).post(post);
  },
});
