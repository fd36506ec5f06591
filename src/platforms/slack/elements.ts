import type { ActionsBlock, Button, PlainTextElement, PlainTextOption, StaticSelect } from '@slack/types';
import { fitting } from '../../answers/reply/page.ts';
import type { Action, Choices, Command } from '../../answers/reply/reply.ts';
import { encodeToken } from '../../answers/token.ts';
import { limits } from './limits.ts';
import { plain } from './mrkdwn.ts';
import { shorten } from './shorten.ts';

/** What makes a button or menu, apart from its words. */
export interface Pressable {
  /** Unique in the message. */
  readonly id: string;
  /** Digest version that the question was made from. */
  readonly version: string;
}

/** A button that asks `command`, or shares its answer; null where the question is too long for one. */
export function button({ id, version }: Pressable, label: string, command: Command, share = false): Button | null {
  const value = encodeToken({ command, version, share }, limits.buttonValue);
  const text = labelled(label, limits.buttonText);
  return value === null || text === null ? null : { type: 'button', action_id: id, text, value };
}

/** Buttons side by side, at most as many as a row takes; null without any. */
export function row(buttons: readonly (Button | null)[]): ActionsBlock | null {
  const elements = buttons.filter((made) => made !== null).slice(0, limits.actionsElements);
  return elements.length === 0 ? null : { type: 'actions', elements };
}

/**
 * A menu with those options that can be packed, are no repetition and fit in `room` characters, from the first;
 * null where none is left. Descriptions go before options do.
 */
export function menu(made: Pressable, choices: Choices, room: number): ActionsBlock | null {
  const placeholder = labelled(choices.placeholder, limits.placeholder) ?? labelled('Choose', limits.placeholder);
  const byValue = new Map<string, PlainTextOption>();
  for (const choice of choices.options) {
    const entry = option(choice, made.version);
    if (entry?.value !== undefined && !byValue.has(entry.value)) byValue.set(entry.value, entry);
  }
  const described = [...byValue.values()].slice(0, limits.options);
  const left = room - (placeholder?.text.length ?? 0);
  const isRoomy = fitting(described, wordsInOption, left).omitted === 0;
  const options = isRoomy ? described : [...fitting(described.map(undescribed), wordsInOption, left).kept];
  if (options.length === 0) return null;
  const select: StaticSelect = { type: 'static_select', action_id: made.id, options };
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
  const text = shorten(plain(label), limit);
  return text === '' ? null : { type: 'plain_text', text, emoji: false };
}

/** Characters of text that a reader sees in a row or menu. */
export function wordsInActions(block: ActionsBlock): number {
  return block.elements.reduce((sum, element) => {
    if (element.type === 'button') return sum + wordsInButton(element);
    if (element.type !== 'static_select') return sum;
    const options = element.options?.reduce((words, entry) => words + wordsInOption(entry), 0) ?? 0;
    return sum + (element.placeholder?.text.length ?? 0) + options;
  }, 0);
}

/** Characters of a button's label. */
export function wordsInButton(made: Button): number {
  return made.text.text.length;
}

function wordsInOption(entry: PlainTextOption): number {
  return entry.text.text.length + (entry.description?.text.length ?? 0);
}
