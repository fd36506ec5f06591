import { type CommandName, catalogue } from '../../../answers/catalogue.ts';
import type { AutocompleteRequest, PressRequest, TypedCommand, TypedRequest } from './shapes.ts';

/** Reads the bodies that the page sends. Each gives null for what is not of that shape, and never throws. */

/** Longer than anything that Slack or Discord lets a person type, in characters. */
const LONGEST = 4_000;

type Fields = Readonly<Record<string, unknown>>;

export function readAsk(body: unknown): { readonly topic: string; readonly text: string } | null {
  const fields = fieldsOf(body);
  const [topic, text] = [textIn(fields, 'topic'), textIn(fields, 'text')];
  return topic === null || text === null ? null : { topic, text };
}

export function readCommand(body: unknown): TypedRequest | null {
  const command = typedCommand(body);
  const share = fieldsOf(body)?.['share'] ?? false;
  return command && typeof share === 'boolean' ? { ...command, share } : null;
}

export function readAutocomplete(body: unknown): AutocompleteRequest | null {
  const command = typedCommand(body);
  const focused = textIn(fieldsOf(body), 'focused');
  if (!command || focused === null) return null;
  return catalogue[command.name].options.some(({ name }) => name === focused) ? { ...command, focused } : null;
}

export function readPress(body: unknown): PressRequest | null {
  const fields = fieldsOf(body);
  const { platform, kind, ephemeral } = fields ?? {};
  const [id, value] = [textIn(fields, 'id'), textIn(fields, 'value')];
  if (platform !== 'slack' && platform !== 'discord') return null;
  if (kind !== 'button' && kind !== 'menu') return null;
  if (id === null || value === null || typeof ephemeral !== 'boolean') return null;
  return { platform, kind, id, value, ephemeral };
}

/** A command of the catalogue with options that it has; options left empty are left out. */
function typedCommand(body: unknown): TypedCommand | null {
  const fields = fieldsOf(body);
  const [topic, name] = [textIn(fields, 'topic'), textIn(fields, 'name')];
  const options = fieldsOf(fields?.['options']);
  if (topic === null || name === null || !options || !Object.hasOwn(catalogue, name)) return null;
  const command = name as CommandName;
  const known = catalogue[command].options.map((option): string => option.name);
  const given = Object.keys(options).map((option) => [option, textIn(options, option)] as const);
  const typed: [string, string][] = [];
  for (const [option, value] of given) {
    if (value === null || !known.includes(option)) return null;
    if (value.trim() !== '') typed.push([option, value]);
  }
  return { topic, name: command, options: Object.fromEntries(typed) };
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function textIn(fields: Fields | null, name: string): string | null {
  const value = fields?.[name];
  return typeof value === 'string' && value.length <= LONGEST ? value : null;
}
