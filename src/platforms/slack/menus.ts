import type { ActionsBlock, Button } from '@slack/types';
import { fitting } from '../../answers/reply/page.ts';
import type { Choices, CitationRef, Reply } from '../../answers/reply/reply.ts';
import { button, menu, type Pressable, row, wordsInActions, wordsInButton } from './elements.ts';
import type { Page } from './page.ts';

/** Marks what is pressed on a message that all see: the answer is for the one who pressed, and the message stays. */
const SHARED = 'shared-';

/** Whether an action's id is one that a shared message or a post carries. */
export function isOnSharedMessage(actionId: string): boolean {
  return actionId.startsWith(SHARED);
}

/**
 * Everything that can be pressed on a page, in the order of reading: paging and sharing, follow-ups, the reply's own
 * menu, then the page's citations. What would take the message past `room` characters of text is left out: each of
 * these can also be asked for in words.
 */
export function menus(reply: Reply, page: Page, room: number): ActionsBlock[] {
  const made = (id: string): Pressable => ({
    id: page.sharedBy === '' && !page.posted ? id : SHARED + id,
    version: reply.version,
  });
  const blocks: ActionsBlock[] = [];
  let left = room;
  const add = (block: ActionsBlock | null): void => {
    if (!block) return;
    blocks.push(block);
    left -= wordsInActions(block);
  };
  if (!page.posted) add(row(turning(reply, page, made)));
  // Menus need room too: a citation must stay within reach.
  add(row(fitting(followUps(reply, made), wordsInButton, left / 2).kept));
  if (reply.choices) add(menu(made('choose'), reply.choices, (left * 2) / 3));
  add(menu(made('open'), citations(reply, page), left));
  return blocks;
}

/** Previous, next, and "Share to channel" on what only one person sees. */
function turning(reply: Reply, { previous, next, sharedBy }: Page, made: (id: string) => Pressable): (Button | null)[] {
  const shareable = reply.kind === 'answer' && sharedBy === '';
  return [
    previous && button(made('previous'), 'Previous', previous),
    next && button(made('next'), `Next (${next.position})`, next.command),
    shareable ? button(made('share'), 'Share to channel', reply.command, true) : null,
  ];
}

function followUps({ actions }: Reply, made: (id: string) => Pressable): Button[] {
  return actions
    .map(({ label, command }, index) => button(made(`ask-${index + 1}`), label, command))
    .filter((button) => button !== null);
}

/** A menu of the citations on this page, each once, in order of first use. */
function citations(reply: Reply, page: Page): Choices {
  const cites = new Map<string, CitationRef>();
  for (const { head, lines } of page.items) {
    for (const line of head ? [head, ...lines] : lines) for (const cite of line.cites) cites.set(cite.id, cite);
  }
  const options = [...cites.values()].map(({ id, label, source }) => ({
    label,
    description: source,
    command: { topic: reply.command.topic, name: 'cite', options: { id } },
  }));
  return { placeholder: 'Open a citation', options };
}
