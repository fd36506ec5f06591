import type { APIInteraction } from 'discord.js';
import type { Command } from '../../answers/reply/reply.ts';
import { type Audience, ephemeral } from './audience.ts';

/** What an interaction asks for. */
export type Asked =
  | { readonly what: 'ping' }
  /** A slash command; `share` where all in the channel are to see the answer. */
  | { readonly what: 'command'; readonly command: Command; readonly share: boolean }
  /**
   * A button or menu. `packed` is what was packed into it, `seenBy` who sees the message that holds it, and
   * `ownAnswer` is false where that message answers someone else.
   */
  | { readonly what: 'press'; readonly packed: string; readonly seenBy: Audience; readonly ownAnswer: boolean }
  /** An option being typed; `command` and `option` may be any names, or empty. */
  | {
      readonly what: 'completion';
      readonly topic: string;
      readonly command: string;
      readonly option: string;
      readonly typed: string;
    }
  | { readonly what: 'other' };

interface Option {
  readonly name: string;
  readonly value: string | number | boolean;
  readonly focused: boolean;
}

/**
 * Reads a verified body. Null where it is no JSON object; fields that are missing or of the wrong type make it
 * "other", never an exception.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object
 */
export function parseInteraction(body: Buffer): Asked | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
  if (!isRecord(parsed)) return null;
  const inner = isRecord(parsed['data']) ? parsed['data'] : {};
  switch (parsed['type'] as APIInteraction['type']) {
    case 1:
      return { what: 'ping' };
    case 2:
      return slashCommand(inner);
    case 3:
      return press(parsed, inner);
    case 4:
      return completion(inner);
    default:
      return { what: 'other' };
  }
}

function slashCommand(inner: Record<string, unknown>): Asked {
  const subcommand = subcommandOf(inner);
  if (!subcommand) return { what: 'other' };
  const given = subcommand.options.filter((option) => option.name !== 'share' && option.value !== '');
  return {
    what: 'command',
    command: {
      topic: subcommand.topic,
      name: subcommand.name,
      options: Object.fromEntries(given.map((option) => [option.name, String(option.value)])),
    },
    share: subcommand.options.some((option) => option.name === 'share' && option.value === true),
  };
}

function press(interaction: Record<string, unknown>, inner: Record<string, unknown>): Asked {
  const values = Array.isArray(inner['values']) ? inner['values'] : [];
  const packed = inner['component_type'] === 2 ? inner['custom_id'] : values[0];
  const flags = field(interaction['message'], 'flags');
  const seenBy = typeof flags === 'number' && (flags & ephemeral) !== 0 ? 'asker' : 'channel';
  return {
    what: 'press',
    packed: typeof packed === 'string' ? packed : '',
    seenBy,
    ownAnswer: isAsker(interaction, seenBy),
  };
}

function completion(inner: Record<string, unknown>): Asked {
  const subcommand = subcommandOf(inner);
  const focused = subcommand?.options.find((option) => option.focused);
  return {
    what: 'completion',
    topic: subcommand?.topic ?? '',
    command: subcommand?.name ?? '',
    option: focused?.name ?? '',
    typed: String(focused?.value ?? ''),
  };
}

/** Discord does not let a command with subcommands be run without one; should it, that asks for help. */
function subcommandOf(inner: Record<string, unknown>) {
  const topic = inner['name'];
  const [subcommand = { type: 1, name: 'help' }] = records(inner['options']);
  const { type, name, options } = subcommand;
  if (inner['type'] !== 1 || type !== 1 || typeof topic !== 'string' || typeof name !== 'string') return null;
  return { topic, name, options: records(options).flatMap(readOption) };
}

function readOption(option: Record<string, unknown>): Option[] {
  const { name, value, focused } = option;
  if (typeof name !== 'string') return [];
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
  return [{ name, value, focused: focused === true }];
}

/**
 * The person who pressed is the one who asked. A message that does not say who asked is one's own if no one else sees
 * it; what all see was posted unasked, and stays as it is.
 */
function isAsker(interaction: Record<string, unknown>, seenBy: Audience): boolean {
  const asked = userId(field(field(interaction['message'], 'interaction_metadata'), 'user'));
  const pressed = userId(field(interaction['member'], 'user') ?? interaction['user']);
  if (asked === undefined) return seenBy === 'asker';
  return pressed === undefined || asked === pressed;
}

const userId = (user: unknown): unknown => field(user, 'id');

const field = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);

const records = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : []);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
