import type {
  APIEmbed,
  APIInteractionResponse,
  APIInteractionResponseCallbackData,
  InteractionResponseType,
} from 'discord.js';
import type { Reply } from '../reply/reply.ts';
import { type Audience, ephemeral } from './audience.ts';
import { controls, menuPages } from './components.ts';
import { embed, pagesOf } from './embed.ts';
import { markdown } from './markdown.ts';

/** Pages of a reply, at least one: as many as its items need, or its menu of choices. */
export const pageCount = (reply: Reply): number => Math.max(pagesOf(reply).pages.length, menuPages(reply));

/**
 * A reply as a Discord message: one embed, its buttons and menus, no mentions. The page is the one that the reply's
 * command asks for; a page beyond the last is the last.
 */
export function format(reply: Reply, audience: Audience) {
  const laidOut = pagesOf(reply);
  const { pages, dropped } = laidOut;
  const of = Math.max(pages.length, menuPages(reply));
  const number = Math.min(Math.max(Math.trunc(reply.command.page) || 1, 1), of);
  const items = pages[number - 1] ?? [];
  const { rows, notes } = controls(reply, {
    items,
    number,
    of,
    shareable: audience === 'asker' && reply.kind === 'answer',
  });
  const remarks = [
    ...(dropped > 0 ? [markdown`Lines too long to be shown here: ${dropped}`] : []),
    ...(number > pages.length ? [markdown`The text ends before this page; the menu goes on.`] : []),
    ...notes,
  ];
  return {
    embeds: [embed(reply, laidOut, { items, number, of, remarks }) satisfies APIEmbed],
    components: [...rows],
    allowed_mentions: { parse: [] },
    ...(audience === 'asker' ? { flags: ephemeral } : {}),
  } satisfies APIInteractionResponseCallbackData;
}

/** A new message. */
export function newMessage(reply: Reply, audience: Audience) {
  const type = 4 satisfies InteractionResponseType.ChannelMessageWithSource;
  return { type, data: format(reply, audience) } satisfies APIInteractionResponse;
}

/** The pressed message, changed in place. Who sees it cannot change, so the flag is left out. */
export function changedMessage(reply: Reply, audience: Audience) {
  const { flags: _kept, ...data } = { flags: undefined, ...format(reply, audience) };
  const type = 7 satisfies InteractionResponseType.UpdateMessage;
  return { type, data } satisfies APIInteractionResponse;
}
