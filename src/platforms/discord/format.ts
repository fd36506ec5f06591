import type {
  APIEmbed,
  APIInteractionResponse,
  APIInteractionResponseCallbackData,
  InteractionResponseType,
} from 'discord.js';
import type { Reply } from '../../answers/reply/reply.ts';
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

/**
 * One of the messages that hold a whole reply below each other, for all in the channel. The first opens with the lede
 * and has the follow-ups; each can open its own citations. What is pressed is answered to the one who pressed.
 *
 * @param part 0 for the first.
 * @returns the message, and how many there are in all.
 */
export function formatPart(reply: Reply, part: number) {
  const laidOut = pagesOf(reply);
  const { pages, dropped } = laidOut;
  const items = pages[part] ?? [];
  const { choices: _, ...bare } = reply;
  const pressed: Reply = part === 0 ? reply : { ...bare, actions: [] };
  const { rows, notes } = controls(pressed, { items, number: 1, of: 1, shareable: false });
  const remarks = [...(dropped > 0 ? [markdown`Lines too long to be shown here: ${dropped}`] : []), ...notes];
  const page = { items, number: part + 1, of: pages.length, remarks };
  const shown = part === 0 ? laidOut : { ...laidOut, lede: markdown`` };
  return {
    message: {
      embeds: [embed(reply, shown, page) satisfies APIEmbed],
      components: [...rows],
      allowed_mentions: { parse: [] },
    } satisfies APIInteractionResponseCallbackData,
    parts: pages.length,
  };
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
