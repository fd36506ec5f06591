import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APISelectMenuOption,
  APIStringSelectComponent,
} from 'discord.js';
import type { Page } from '../../answers/reply/page.ts';
import type { Action, CitationRef, Command, Item, Reply } from '../../answers/reply/reply.ts';
import { encodeToken } from '../../answers/token.ts';
import { layout, limits } from './limits.ts';
import { code, type DiscordMarkdown, join, markdown, plain, withOptions } from './markup.ts';

type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;
type MenuRow = APIActionRowComponent<APIStringSelectComponent>;
type Option = Action & { readonly description?: string };

/** What is shown, and how it is gone on from there. */
export interface Shown extends Pick<Page, 'items' | 'previous' | 'next'> {
  /** Whether it carries a button that shares it. */
  readonly shareable: boolean;
}

/** Rows of buttons and menus, and what there is to say about questions that none of them can carry. */
export interface Controls {
  readonly rows: readonly (ButtonRow | MenuRow)[];
  readonly notes: readonly DiscordMarkdown[];
}

/**
 * The controls of one page: paging and sharing, follow-ups, one menu of choices, and in the rows that are left the
 * menus that open the page's citations. At most five rows; no custom_id stands twice.
 */
export function controls(reply: Reply, shown: Shown): Controls {
  const notes: DiscordMarkdown[] = [];
  const taken = new Set<string>();
  const buttons = (pressed: readonly Pressed[]): ButtonRow[] => {
    const made = pressed.flatMap((each) => {
      const packed = pack(each.command, reply.version, each.share);
      if (packed === null) notes.push(each.otherwise ?? askByText(each.label, each.command));
      if (packed === null || taken.has(packed)) return [];
      taken.add(packed);
      const label = named(each.label, limits.buttonLabel);
      return [{ type: 2, style: each.style ?? 2, label, custom_id: packed } satisfies APIButtonComponentWithCustomId];
    });
    return made.length > 0 ? [{ type: 1, components: made }] : [];
  };
  const followUps = reply.actions.slice(0, layout.followUps);
  const rows = [...buttons(navigation(reply, shown)), ...buttons(followUps), ...choiceMenu(reply, notes)];
  const citations = citationMenus(reply, shown.items, limits.rows - rows.length, notes);
  return { rows: [...rows, ...citations], notes };
}

/** A button to be: what it asks, and what to say where its question is too long for one. */
interface Pressed extends Action {
  readonly style?: 1 | 2;
  readonly share?: boolean;
  readonly otherwise?: DiscordMarkdown;
}

function navigation(reply: Reply, { previous, next, shareable }: Shown): Pressed[] {
  const otherwise = markdown`The question is too long for a button that turns the page: ask it in fewer words.`;
  const toShare = join([markdown`To share this, ask again with `, code('share: True')]);
  return [
    ...(previous ? [{ label: 'Previous', command: previous, otherwise }] : []),
    ...(next ? [{ label: `Next (${next.position})`, command: next.command, style: 1 as const, otherwise }] : []),
    ...(shareable ? [{ label: 'Share to channel', command: reply.command, share: true, otherwise: toShare }] : []),
  ];
}

/** The reply's choices, then the follow-ups for which there is no button, as many as a menu takes. */
function choiceMenu({ choices, actions, version }: Reply, notes: DiscordMarkdown[]): MenuRow[] {
  const options: readonly Option[] = [...(choices?.options ?? []), ...actions.slice(layout.followUps)];
  const placeholder = plain(choices?.placeholder ?? '', limits.placeholder) || 'More to ask';
  return menu('menu:choices', placeholder, options.slice(0, limits.selectOptions), version, notes);
}

/** Every citation of the page once, in order, as far as there are rows for menus of 25. */
function citationMenus(reply: Reply, items: readonly Item[], rows: number, notes: DiscordMarkdown[]): MenuRow[] {
  const lines = items.flatMap((item) => [...(item.head ? [item.head] : []), ...item.lines]);
  const cited = [...new Map(lines.flatMap((line) => line.cites.map((ref) => [ref.id, ref]))).values()];
  const { topic } = reply.command;
  const menus: MenuRow[] = [];
  for (let start = 0; start < cited.length && menus.length < rows; start += limits.selectOptions) {
    const part = cited.slice(start, start + limits.selectOptions);
    const options = part.map((ref) => citationOption(ref, topic));
    const ends = cited.length > limits.selectOptions ? `: ${part[0]?.id} to ${part.at(-1)?.id}` : '';
    const placeholder = plain(`Open a citation${ends}`, limits.placeholder);
    menus.push(...menu(`menu:citations:${start}`, placeholder, options, reply.version, notes));
  }
  const left = cited.length - rows * limits.selectOptions;
  if (left > 0)
    notes.push(join([markdown`Citations without a menu: ${left}. Open any of them with `, code(`/${topic} cite`)]));
  return menus;
}

const citationOption = (ref: CitationRef, topic: string): Option => ({
  label: ref.label,
  description: ref.source,
  command: { topic, name: 'cite', options: { id: ref.id } },
});

function menu(
  id: string,
  placeholder: string,
  options: readonly Option[],
  version: string,
  notes: DiscordMarkdown[],
): MenuRow[] {
  const made = new Map<string, APISelectMenuOption>();
  for (const { label, command, description } of options) {
    const value = pack(command, version);
    if (value === null) {
      notes.push(askByText(label, command));
      continue;
    }
    if (made.has(value)) continue;
    const shown = plain(description ?? '', limits.optionDescription);
    made.set(value, {
      label: named(label, limits.optionLabel),
      value,
      ...(shown === '' ? {} : { description: shown }),
    });
  }
  if (made.size === 0) return [];
  return [{ type: 1, components: [{ type: 3, custom_id: id, placeholder, options: [...made.values()] }] }];
}

/** Null where the question is none of the catalogue's or too long for a custom_id and a menu's value. */
function pack(command: Command, version: string, share = false): string | null {
  return encodeToken({ command, version, share }, Math.min(limits.customId, limits.optionValue));
}

function askByText(label: string, command: Command): DiscordMarkdown {
  return join([markdown`For “${named(label, limits.buttonLabel)}”, ask `, code(withOptions(command))]);
}

/** A label; Discord refuses a blank one. */
const named = (label: string, limit: number): string => plain(label, limit) || 'Open';
