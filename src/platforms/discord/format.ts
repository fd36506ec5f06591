import type {
  APIEmbed,
  APIInteractionResponse,
  APIInteractionResponseCallbackData,
  InteractionResponseType,
} from 'discord.js';
import { pageOf, pagesOf, reflowed } from '../../answers/reply/page.ts';
import type { Reply } from '../../answers/reply/reply.ts';
import { type Audience, ephemeral } from './audience.ts';
import { controls } from './components.ts';
import { embed, frameOf, measure } from './embed.ts';
import { markdown } from './markdown.ts';

/**
 * A reply as a Discord message: one embed, its buttons and menus, no mentions. It shows the first page of the reply's
 * window.
 */
export function format(reply: Reply, audience: Audience) {
  const frame = frameOf(reply);
  const page = pageOf(reply, measure, frame.budget);
  const shareable = audience === 'asker' && reply.kind === 'answer';
  const { rows, notes } = controls(reply, { ...page, shareable });
  const isMenuAlone = reply.items.length === 0 && reply.from > 0;
  const remarks = [
    ...leftOut(page.dropped + frame.left),
    ...(isMenuAlone ? [markdown`The text ends before this page; the menu goes on.`] : []),
    ...notes,
  ];
  return {
    embeds: [embed(reply, frame, page.items, page.position, remarks) satisfies APIEmbed],
    components: [...rows],
    allowed_mentions: { parse: [] },
    ...(audience === 'asker' ? { flags: ephemeral } : {}),
  } satisfies APIInteractionResponseCallbackData;
}

/**
 * One of the messages that hold a whole reply, all of its items, below each other, for all in the channel. The first
 * opens with the lede and has the follow-ups; each can open its own citations. What is pressed is answered to the one
 * who pressed.
 *
 * @param part 0 for the first.
 * @returns the message, and how many there are in all.
 */
export function formatPart(posted: Reply, part: number) {
  const reply = reflowed(posted);
  const frame = frameOf(reply);
  const pages = pagesOf(reply, measure, frame.budget);
  const { items = [], dropped = 0 } = pages[part] ?? {};
  const { choices: _, ...bare } = reply;
  const pressed: Reply = part === 0 ? reply : { ...bare, actions: [] };
  const { rows, notes } = controls(pressed, { items, previous: null, next: null, shareable: false });
  const remarks = [...leftOut(dropped + frame.left), ...notes];
  const shown = part === 0 ? frame : { ...frame, lede: markdown`` };
  const position = pages.length > 1 ? `Part ${part + 1} of ${pages.length}` : '';
  return {
    message: {
      embeds: [embed(reply, shown, items, position, remarks) satisfies APIEmbed],
      components: [...rows],
      allowed_mentions: { parse: [] },
    } satisfies APIInteractionResponseCallbackData,
    parts: pages.length,
  };
}

const leftOut = (lines: number) => (lines > 0 ? [markdown`Lines too long to be shown here: ${lines}`] : []);

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
