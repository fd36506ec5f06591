import {
  ActionRowBuilder,
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  ButtonBuilder,
  EmbedBuilder,
  embedLength,
  StringSelectMenuBuilder,
} from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { limits } from '../../../src/platforms/discord/limits.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** An interaction's answer as it goes out, after JSON. */
export interface Sent {
  readonly type: number;
  readonly data?: {
    readonly embeds?: readonly APIEmbed[];
    readonly components?: readonly Row[];
    readonly flags?: number;
    readonly allowed_mentions?: unknown;
    readonly content?: string;
    readonly choices?: readonly { readonly name: string; readonly value: string }[];
  };
}

const schemas: Readonly<Record<number, { safeParse: typeof spec.PongInteractionCallbackRequestSchema.safeParse }>> = {
  1: spec.PongInteractionCallbackRequestSchema,
  4: spec.CreateMessageInteractionCallbackRequestSchema,
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
  const { embeds = [], components = [] } = sent.data ?? {};
  const total = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
  if (total > limits.embedTotal) found.push(`embeds of ${total} characters`);
  if (components.length > limits.rows) found.push(`${components.length} rows`);
  found.push(...repeated('custom_id', components.flatMap(customIds)));
  for (const embed of embeds) {
    found.push(...refused(() => EmbedBuilder.from(embed).toJSON()));
    for (const text of [embed.title, embed.description, embed.footer?.text])
      if (text !== undefined && text.trim() === '') found.push('blank text');
  }
  for (const row of components) found.push(...rowFaults(row));
  if (sent.type === 4 || sent.type === 7) {
    if (JSON.stringify(sent.data?.allowed_mentions) !== '{"parse":[]}') found.push('mentions allowed');
  }
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
    if (component.type === 2 && 'label' in component && component.label?.trim() === '') found.push('blank label');
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

const customIds = (row: Row): string[] =>
  row.components.flatMap((component) => ('custom_id' in component ? [component.custom_id] : []));

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
