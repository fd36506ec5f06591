import {
  ActionRowBuilder,
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ButtonBuilder,
  StringSelectMenuBuilder,
} from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { BUTTON_LABEL } from '../../../src/answers/reply/page.ts';
import { ofComponents } from '../../../src/platforms/discord/flags.ts';
import { limits } from '../../../src/platforms/discord/limits.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** An interaction's answer as it goes out, after JSON. */
export interface Sent {
  readonly type: number;
  readonly data?: {
    readonly components?: readonly (APIContainerComponent | APITextDisplayComponent)[];
    readonly flags?: number;
    readonly allowed_mentions?: unknown;
    readonly content?: string;
    readonly embeds?: readonly unknown[];
    readonly choices?: readonly { readonly name: string; readonly value: string }[];
  };
}

/** All that stands in a message's container, or beside it. */
export const shownIn = ({ data }: Sent): readonly APIComponentInContainer[] =>
  (data?.components ?? []).flatMap((each) => (each.type === 17 ? each.components : [each]));

/** Every text of a message, in order. */
export const textsIn = (sent: Sent): readonly string[] =>
  shownIn(sent).flatMap((each) => {
    if (each.type === 10) return [each.content];
    return each.type === 9 ? each.components.map(({ content }) => content) : [];
  });

/** Its rows of buttons and menus. */
export const rowsIn = (sent: Sent): readonly Row[] => shownIn(sent).filter((each) => each.type === 1);

const schemas: Readonly<Record<number, { safeParse: typeof spec.PongInteractionCallbackRequestSchema.safeParse }>> = {
  1: spec.PongInteractionCallbackRequestSchema,
  4: spec.CreateMessageInteractionCallbackRequestSchema,
  // A message that is promised, and a change.
  5: spec.CreateMessageInteractionCallbackRequestSchema,
  6: spec.UpdateMessageInteractionCallbackRequestSchema,
  7: spec.UpdateMessageInteractionCallbackRequestSchema,
  8: spec.ApplicationCommandAutocompleteCallbackRequestSchema,
};

/**
 * What Discord would refuse an answer for; empty for one that it takes. Discord's own schemas and discord.js's builders
 * judge what they know, the rest is checked here: totals, uniqueness, blank text.
 */
export function faults(sent: Sent): string[] {
  const found: string[] = [];
  const verdict = schemas[sent.type]?.safeParse(sent);
  if (!verdict?.success) found.push(`schema: ${verdict?.error?.message ?? `no answer of type ${sent.type}`}`);
  if (sent.type !== 4 && sent.type !== 7) return found;
  const { components = [], flags = 0, allowed_mentions, content, embeds } = sent.data ?? {};
  if (content !== undefined || embeds !== undefined) found.push('more than components');
  if ((flags & ofComponents) === 0) found.push('not flagged as made of components');
  if (components.length === 0) found.push('nothing to show');
  const texts = textsIn(sent);
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  if (total > limits.text) found.push(`${total} characters`);
  if (texts.some((text) => text.trim() === '')) found.push('blank text');
  const count = countIn(components);
  if (count > limits.components) found.push(`${count} components`);
  found.push(...repeated('custom_id', customIdsIn(components)));
  for (const row of rowsIn(sent)) found.push(...rowFaults(row));
  if (JSON.stringify(allowed_mentions) !== '{"parse":[]}') found.push('mentions allowed');
  return found;
}

function rowFaults(row: Row): string[] {
  const found = refused(() =>
    new ActionRowBuilder<ButtonBuilder | StringSelectMenuBuilder>()
      .addComponents(
        row.components.map((component) => {
          if (component.type === 2) return ButtonBuilder.from(component);
          if (component.type === 3) return StringSelectMenuBuilder.from(component);
          throw new Error(`a component of type ${component.type}`);
        }),
      )
      .toJSON(),
  );
  if (row.components.some((component) => component.type === 3) && row.components.length > 1)
    found.push('a menu that shares its row');
  if (row.components.length > limits.buttonsPerRow) found.push(`${row.components.length} buttons in a row`);
  for (const component of row.components) {
    if (component.type === 2 && 'label' in component) {
      const { label = '' } = component;
      if (label.trim() === '' || label.length > BUTTON_LABEL) found.push(`a label of ${label.length}`);
    }
    if (component.type !== 3) continue;
    found.push(
      ...repeated(
        'value',
        component.options.map((option) => option.value),
      ),
    );
    if (component.options.some((option) => option.label.trim() === '')) found.push('blank label');
  }
  return found;
}

/** Components, those inside others included. */
function countIn(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum: number, each) => sum + countIn(each), 0);
  if (typeof part !== 'object' || part === null) return 0;
  const own = 'type' in part && typeof part.type === 'number' ? 1 : 0;
  return Object.values(part).reduce((sum: number, inner) => sum + countIn(inner), own);
}

function customIdsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'custom_id' in part ? [String(part.custom_id)] : [];
  return [...own, ...Object.values(part).flatMap(customIdsIn)];
}

function repeated(what: string, values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index).map((value) => `${what} twice: ${value}`);
}

function refused(build: () => unknown): string[] {
  try {
    build();
    return [];
  } catch (refusal) {
    return [String(refusal)];
  }
}
