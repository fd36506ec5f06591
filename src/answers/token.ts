import { specOf } from '../subscriptions/commands/catalogue.ts';
import type { Command } from './reply/reply.ts';

/** A question packed into a button, with the digest version that the button was made from. */
export interface Token {
  readonly command: Command;
  readonly version: string;
  /** True for "Share to channel": the same answer, posted where all can see it. */
  readonly share: boolean;
}

/**
 * Packs a command into one line: `version|topic|command|page|share|value|value…`, values in the order of the
 * catalogue. Returns null where that exceeds `limit` characters (Discord: 100, Slack: 2,000), and for a command that
 * is none of the catalogue's: the button is then left out, never cut.
 */
export function encodeToken(token: Token, limit: number): string | null {
  const { command, version, share } = token;
  const spec = specOf(command.name);
  if (!spec) return null;
  const values = spec.options.map((option) =>
    (command.options[option.name] ?? '').replaceAll(/[%|]/g, encodeURIComponent),
  );
  const packed = [version, command.topic, command.name, command.page, share ? 's' : '', ...values].join('|');
  return packed.length <= limit ? packed : null;
}

/** Unpacks a token; null for anything that `encodeToken` did not make. Never throws. */
export function decodeToken(packed: string): Token | null {
  const [version, topic, name, page, share, ...values] = packed.split('|');
  if (!version || !topic || !name || !page || !/^[0-9a-f]{8}$/.test(version) || !/^[1-9][0-9]{0,3}$/.test(page))
    return null;
  const spec = specOf(name);
  if (!spec || (share !== '' && share !== 's')) return null;
  if (values.length !== spec.options.length) return null;
  const options: Record<string, string> = {};
  for (const [index, option] of spec.options.entries()) {
    const value = (values[index] ?? '').replaceAll('%7C', '|').replaceAll('%25', '%');
    if (value !== '') options[option.name] = value;
  }
  return { command: { topic, name, options, page: Number(page) }, version, share: share === 's' };
}
