import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APISelectMenuOption,
  APIStringSelectComponent,
} from 'discord.js';
import { BUTTON_LABEL, fitting, type Measure } from '../../answers/reply/page.ts';
import type { Command, Span } from '../../answers/reply/reply.ts';
import { encodeToken } from '../../answers/token.ts';
import type { Words } from '../../answers/words/words.ts';
import type { Button, Controls, Menu, Pressable } from '../controls.ts';
import { limits } from './limits.ts';
import { type DiscordMarkdown, markdown, plain, withOptions } from './markup.ts';
import type { Write } from './write.ts';

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;
type MenuRow = APIActionRowComponent<APIStringSelectComponent>;

/** Characters that are seen, and components, a row or button of its own included. */
export function sizeOf(shown: ButtonRow | MenuRow | APIButtonComponentWithCustomId): Measure {
  if (shown.type === 2) return { cost: shown.label?.length ?? 0, parts: 1 };
  const [first] = shown.components;
  const menu = first?.type === 3 ? first : null;
  const seen = menu
    ? (menu.placeholder?.length ?? 0) + menu.options.reduce((sum, option) => sum + lengthOf(option), 0)
    : shown.components.reduce((sum, each) => sum + ('label' in each ? (each.label?.length ?? 0) : 0), 0);
  return { cost: seen, parts: 1 + shown.components.length };
}

/**
 * What can be pressed, in the order of reading: what is behind the view and follow-ups, paging and sharing, menus. What
 * does not fit in `room` is left out, the least important first, paging and sharing never. No custom_id stands twice;
 * none is among `taken`.
 */
export function rows(
  { questions, turning, menus }: Controls,
  version: string,
  room: Measure,
  taken = new Set<string>(),
) {
  const below = buttonRows(turning, version, taken);
  let left = room;
  const fits = (made: readonly (ButtonRow | MenuRow)[]): boolean => {
    const size = made.map(sizeOf).reduce(plus, { cost: 0, parts: 0 });
    const after = { cost: left.cost - size.cost, parts: left.parts - size.parts };
    if (after.cost < 0 || after.parts < 0) return false;
    left = after;
    return true;
  };
  fits(below);
  const above = buttonRows(questions, version, taken).filter((row) => fits([row]));
  const shown = menus.flatMap((each) => menu(each, version, left.cost).filter((row) => fits([row])));
  return [...above, ...below, ...shown];
}

export const plus = (one: Measure, other: Measure): Measure => ({
  cost: one.cost + other.cost,
  parts: one.parts + other.parts,
});

/** What there is to say about questions that are too long for a button. */
export function remarksOn(
  { questions, turning }: Controls,
  version: string,
  { frame }: Words,
  write: Write,
): readonly DiscordMarkdown[] {
  return [...questions, ...turning]
    .filter((asked) => pack(asked, version) === null)
    .map(({ id, label, command, share }) => {
      if (share) return write.text(frame.toShare<Span>({ code: 'share: True' }));
      const isPage = id === 'next' || id === 'previous';
      return isPage
        ? markdown`${frame.pageTooLong}`
        : write.text(frame.askInstead<Span>(named(label, BUTTON_LABEL), { code: withOptions(command) }));
    });
}

/** Null where the question is none of the catalogue's or too long for a custom_id. */
export function button(asked: Button, version: string): APIButtonComponentWithCustomId | null {
  const packed = pack(asked, version);
  if (packed === null) return null;
  return { type: 2, style: asked.id === 'next' ? 1 : 2, label: named(asked.label, BUTTON_LABEL), custom_id: packed };
}

function buttonRows(asked: readonly Button[], version: string, taken: Set<string>): ButtonRow[] {
  const made = asked.flatMap((each) => {
    const one = button(each, version);
    if (!one || taken.has(one.custom_id)) return [];
    taken.add(one.custom_id);
    return [one];
  });
  // Rows of like length: seven are four and three.
  const rows = Math.ceil(made.length / limits.buttonsPerRow);
  const each = Math.ceil(made.length / rows);
  return Array.from({ length: rows }, (_, row) => ({
    type: 1,
    components: made.slice(row * each, (row + 1) * each),
  }));
}

/** A menu with those options that can be packed and fit in `room` characters; descriptions go before options do. */
function menu({ id, placeholder, options }: Menu, version: string, room: number): MenuRow[] {
  const made = new Map<string, APISelectMenuOption>();
  for (const pressable of options) {
    const value = pack(pressable, version);
    if (value === null || made.has(value)) continue;
    const shown = plain(pressable.description ?? '', limits.optionDescription);
    const label = named(pressable.label, limits.optionLabel);
    made.set(value, { label, value, ...(shown === '' ? {} : { description: shown }) });
  }
  const described = [...made.values()].slice(0, limits.selectOptions);
  const title = plain(placeholder, limits.placeholder) || '…';
  const left = room - title.length;
  const bare = described.map(({ label, value }) => ({ label, value }));
  const isRoomy = fitting(described, lengthOf, left).omitted === 0;
  const kept = isRoomy ? described : [...fitting(bare, lengthOf, left).kept];
  if (kept.length === 0) return [];
  return [{ type: 1, components: [{ type: 3, custom_id: `menu:${id}`, placeholder: title, options: kept }] }];
}

const lengthOf = ({ label, description }: APISelectMenuOption): number => label.length + (description?.length ?? 0);

function pack({ command, share = false }: Pick<Pressable, 'share'> & { readonly command: Command }, version: string) {
  return encodeToken({ command, version, share }, Math.min(limits.customId, limits.optionValue));
}

/** A label; Discord refuses a blank one. */
const named = (label: string, limit: number): string => plain(label, limit) || '…';
