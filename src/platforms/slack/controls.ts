import type {
  ActionsBlock,
  PlainTextElement,
  PlainTextOption,
  Button as SlackButton,
  StaticSelect,
} from '@slack/types';
import { BUTTON_LABEL, fitting } from '../../answers/reply/page.ts';
import { encodeToken } from '../../answers/token.ts';
import type { Button, Controls, Menu, Pressable } from '../controls.ts';
import { limits } from './limits.ts';
import { plain } from './markup.ts';

/** Marks what is pressed on a message that all see: the answer is for the one who pressed, and the message stays. */
const SHARED = 'shared-';

/** Whether an action's id is one that a shared message or a post carries. */
export const isOnSharedMessage = (actionId: string): boolean => actionId.startsWith(SHARED);

/** What makes a control, apart from its words. */
export interface Origin {
  /** Digest version that the question was made from. */
  readonly version: string;
  /** Whether only the one who asked sees the message. */
  readonly isForOne: boolean;
}

/** Characters of JSON that something takes up, with the comma behind it. */
export const sizeOf = (value: unknown): number => JSON.stringify(value).length + 1;

/**
 * What can be pressed, in the order of reading: what is behind the view and follow-ups, paging and sharing, menus. What
 * would take more than `room` characters of JSON is left out, the least important first, paging and sharing never: each
 * of these can also be asked for in words.
 */
export function rows({ questions, turning, menus }: Controls, origin: Origin, room: number): ActionsBlock[] {
  const below = row(buttons(turning, origin));
  let left = room - (below ? sizeOf(below) : 0);
  const above = row([...fitting(buttons(questions, origin), sizeOf, left - EMPTY_ROW).kept]);
  left -= above ? sizeOf(above) : 0;
  const shown = menus.flatMap((each) => {
    const made = menu(each, origin, left);
    left -= made ? sizeOf(made) : 0;
    return made ? [made] : [];
  });
  return [...(above ? [above] : []), ...(below ? [below] : []), ...shown];
}

const EMPTY_ROW = sizeOf({ type: 'actions', elements: [] });

/**
 * A button that asks its question, or shares the answer; null where the question is too long for one. Screen readers
 * read what it is described by as well: many an "Open" stands in one message.
 */
export function button({ id, label, command, share = false, ...asked }: Button, origin: Origin): SlackButton | null {
  const value = encodeToken({ command, version: origin.version, share }, limits.token);
  const text = labelled(label, BUTTON_LABEL);
  if (value === null || text === null) return null;
  const spoken = asked.description ? plain(`${text.text}: ${asked.description}`, limits.accessibilityLabel) : '';
  const made: SlackButton = { type: 'button', action_id: idOf(id, origin), text, value };
  return spoken === '' ? made : { ...made, accessibility_label: spoken };
}

const idOf = (id: string, { isForOne }: Origin): string => (isForOne ? id : SHARED + id);

const buttons = (asked: readonly Button[], origin: Origin): SlackButton[] =>
  asked.map((each) => button(each, origin)).filter((made) => made !== null);

/** Buttons side by side, at most as many as a row takes; null without any. */
function row(made: SlackButton[]): ActionsBlock | null {
  return made.length === 0 ? null : { type: 'actions', elements: made.slice(0, limits.actionsElements) };
}

/**
 * A menu with those options that can be packed, are no repetition and fit in `room` characters, from the first;
 * null where none is left. Descriptions go before options do.
 */
function menu({ id, placeholder, options }: Menu, origin: Origin, room: number): ActionsBlock | null {
  const named = labelled(placeholder, limits.placeholder) ?? labelled('…', limits.placeholder);
  const select: StaticSelect = {
    type: 'static_select',
    action_id: idOf(id, origin),
    ...(named ? { placeholder: named } : {}),
  };
  const left = room - EMPTY_ROW - sizeOf({ ...select, options: [] });
  const byValue = new Map<string, PlainTextOption>();
  for (const pressable of options) {
    const made = option(pressable, origin);
    if (made?.value !== undefined && !byValue.has(made.value)) byValue.set(made.value, made);
  }
  const described = [...byValue.values()].slice(0, limits.options);
  const isRoomy = fitting(described, sizeOf, left).omitted === 0;
  const kept = isRoomy ? described : [...fitting(described.map(undescribed), sizeOf, left).kept];
  return kept.length === 0 ? null : { type: 'actions', elements: [{ ...select, options: kept }] };
}

const undescribed = ({ text, value }: PlainTextOption): PlainTextOption => ({ text, ...(value ? { value } : {}) });

function option({ label, command, share = false, ...asked }: Pressable, { version }: Origin): PlainTextOption | null {
  const value = encodeToken({ command, version, share }, limits.optionValue);
  const text = labelled(label, limits.optionText);
  if (value === null || text === null) return null;
  const description = labelled(asked.description ?? '', limits.optionDescription);
  return { text, value, ...(description ? { description } : {}) };
}

/** A label within its limit; null where nothing is left of it. */
function labelled(label: string, limit: number): PlainTextElement | null {
  const text = plain(label, limit);
  return text === '' ? null : { type: 'plain_text', text, emoji: false };
}
