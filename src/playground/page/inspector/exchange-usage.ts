import type { KnownBlock } from '@slack/types';
import type { Exchange } from '../../server/api/shapes.ts';
import type { DiscordShown } from '../messages.ts';
import { discordUsage, slackUsage, type Usage } from './usage.ts';

/** The message that an exchange brought, against its platform's limits; empty where it brought none. */
export function usageOf({ platform, body, posted }: Exchange): readonly Usage[] {
  const json = posted.at(-1) ?? body;
  if (json === '') return [];
  if (platform === 'slack') {
    const { text = '', blocks = [] } = JSON.parse(json) as { text?: string; blocks?: readonly KnownBlock[] };
    return blocks.length === 0 ? [] : slackUsage({ text, blocks });
  }
  const message = (
    JSON.parse(json) as { data?: { embeds?: DiscordShown['embeds']; components?: DiscordShown['rows'] } }
  ).data;
  return message?.embeds ? discordUsage({ embeds: message.embeds, rows: message.components ?? [] }) : [];
}
