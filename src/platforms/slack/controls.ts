import type { ActionsBlock, Button, PlainTextElement, PlainTextOption, StaticSelect } from '@slack/types';
import { fitting, type Page } from '../../answers/reply/page.ts';
import type { Action, Choices, CitationRef, Command, Reply } from '../../answers/reply/reply.ts';
import { encodeToken } from '../../answers/token.ts';
import { limits } from './limits.ts';
import { plain } from './markup.ts';

/** Marks what is pressed on a message that all see: the answer is for the one who pressed, and the message stays. */
const SHARED = 'shared-';

/** Whether an action's id is one that a shared message or a post carries. */
export const isOnSharedMessage = (actionId: string): boolean => actionId.startsWith(SHARED);

/** The page that is shown, and to whom. */
export interface Shown extends Pick<Page, 'items' | 'previous' | 'next'> {
  /** All see it: it was shared, or posted. */
  readonly isShared: boolean;
  /** All pages stand in the channel, so nothing turns them. */
  readonly isPosted: boolean;
}

/**
 * Everything that can be pressed on a page, in the order of reading: paging and sharing, follow-ups, the reply's own
 * menu, then the page's citations. What would take the message past `room` characters of text is left out: each of
 * these can also be asked for in words.
 */
export function controls(reply: Reply, shown: Shown, room: number): ActionsBlock[] {
  const { version } = reply;
  const made = (id: string): Pressable => ({ id: shown.isShared ? SHARED + id : id, version });
  const blocks: ActionsBlock[] = [];
  let left = room;
  const add = (block: ActionsBlock | null): void => {
    if (!block) return;
    blocks.push(block);
    left -= wordsIn(block);
  };
  if (!shown.isPosted) add(row(turning(reply, shown, made)));
  // Menus need room too: a citation must stay within reach.
  add(row(fitting(followUps(reply, made), labelLength, left / 2).kept));
  if (reply.choices) add(menu(made('choose'), reply.choices, (left * 2) / 3));
  add(menu(made('open'), citations(reply, shown), left));
  return blocks;
}

/** What makes a button or menu, apart from its words. */
interface Pressable {
  /** Unique in the message. */
  readonly id: string;
  /** Digest version that the question was made from. */
  readonly version: string;
}

/** Previous, next, and "Share to channel" on what only one person sees. */
function turning(
  { refused, command }: Reply,
  { previous, next, isShared }: Shown,
  made: (id: string) => Pressable,
): (Button | null)[] {
  return [
    previous && button(made('previous'), 'Previous', previous),
    next && button(made('next'), `Next (${next.position})`, next.command),
    refused === undefined && !isShared ? button(made('share'), 'Share to channel', command, true) : null,
  ];
}

function followUps({ actions }: Reply, made: (id: string) => Pressable): Button[] {
  return actions
    .map(({ label, command }, index) => button(made(`ask-${index + 1}`), label, command))
    .filter((button) => button !== null);
}

/** A menu of the citations on this page, each once, in order of first use. */
function citations({ command: { topic } }: Reply, { items }: Shown): Choices {
  const cites = new Map<string, CitationRef>();
  for (const { head, lines } of items) {
    for (const line of head ? [head, ...lines] : lines) for (const cite of line.cites) cites.set(cite.id, cite);
  }
  const options = [...cites.values()].map(({ id, label, source }) => ({
    label,
    description: source,
    command: { topic, name: 'cite', options: { id } },
  }));
  return { placeholder: 'Open a citation', options };
}

/** A button that asks `command`, or shares its answer; null where the question is too long for one. */
function button({ id, version }: Pressable, label: string, command: Command, share = false): Button | null {
  const value = encodeToken({ command, version, share }, limits.buttonValue);
  const text = labelled(label, limits.buttonText);
  return value === null || text === null ? null : { type: 'button', action_id: id, text, value };
}

/** Buttons side by side, at most as many as a row takes; null without any. */
function row(buttons: readonly (Button | null)[]): ActionsBlock | null {
  const elements = buttons.filter((made) => made !== null).slice(0, limits.actionsElements);
  return elements.length === 0 ? null : { type: 'actions', elements };
}

/**
 * A menu with those options that can be packed, are no repetition and fit in `room` characters, from the first;
 * null where none is left. Descriptions go before options do.
 */
function menu({ id, version }: Pressable, choices: Choices, room: number): ActionsBlock | null {
  const placeholder = labelled(choices.placeholder, limits.placeholder) ?? labelled('Choose', limits.placeholder);
  const byValue = new Map<string, PlainTextOption>();
  for (const choice of choices.options) {
    const made = option(choice, version);
    if (made?.value !== undefined && !byValue.has(made.value)) byValue.set(made.value, made);
  }
  const described = [...byValue.values()].slice(0, limits.options);
  const left = room - (placeholder?.text.length ?? 0);
  const isRoomy = fitting(described, wordsInOption, left).omitted === 0;
  const options = isRoomy ? described : [...fitting(described.map(undescribed), wordsInOption, left).kept];
  if (options.length === 0) return null;
  const select: StaticSelect = { type: 'static_select', action_id: id, options };
  return { type: 'actions', elements: [placeholder ? { ...select, placeholder } : select] };
}

const undescribed = ({ text, value }: PlainTextOption): PlainTextOption => ({ text, ...(value ? { value } : {}) });

function option(choice: Action & { readonly description?: string }, version: string): PlainTextOption | null {
  const value = encodeToken({ command: choice.command, version, share: false }, limits.optionValue);
  const text = labelled(choice.label, limits.optionText);
  if (value === null || text === null) return null;
  const description = labelled(choice.description ?? '', limits.optionDescription);
  return { text, value, ...(description ? { description } : {}) };
}

/** A label within its limit; null where nothing is left of it. */
function labelled(label: string, limit: number): PlainTextElement | null {
  const text = plain(label, limit);
  return text === '' ? null : { type: 'plain_text', text, emoji: false };
}

/** Characters of text that a reader sees in a row or menu. */
function wordsIn(block: ActionsBlock): number {
  return block.elements.reduce((sum, element) => {
    if (element.type === 'button') return sum + labelLength(element);
    if (element.type !== 'static_select') return sum;
    const options = element.options?.reduce((words, entry) => words + wordsInOption(entry), 0) ?? 0;
    return sum + (element.placeholder?.text.length ?? 0) + options;
  }, 0);
}

const labelLength = ({ text }: Button): number => text.text.length;

const wordsInOption = ({ text, description }: PlainTextOption): number =>
  text.text.length + (description?.text.length ?? 0);
