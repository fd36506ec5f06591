import { specOf } from '../subscriptions/commands/catalogue.ts';
import { at } from './reply/page.ts';
import type { Command } from './reply/reply.ts';

/** A question packed into a button, with the digest version that the button was made from. */
export interface Token {
  readonly command: Command;
  readonly version: string;
  /** True for "Share to channel": the same answer, posted where all can see it. */
  readonly share: boolean;
}

/**
 * Packs a command into one line: `version|topic|command|place|share|value|value…`, values in the order of the
 * catalogue. A place is `+12`, or `+12.3` for a line of an item; nothing at the beginning. Returns null where that exceeds `limit` characters (Discord: 100, Slack: 2,000), and for a command that
 * is none of the catalogue's: the button is then left out, never cut.
 */
export function encodeToken(token: Token, limit: number): string | null {
  const { command, version, share } = token;
  const spec = specOf(command.name);
  if (!spec) return null;
  const values = spec.options.map((option) =>
    (command.options[option.name] ?? '').replaceAll(/[%|]/g, encodeURIComponent),
  );
  const packed = [version, command.topic, command.name, placeOf(command), share ? 's' : '', ...values].join('|');
  return packed.length <= limit ? packed : null;
}

function placeOf({ from = 0, line = 0 }: Command): string {
  if (line > 0) return `+${from}.${line}`;
  return from > 0 ? `+${from}` : '';
}

/** Buttons once carried the number of a page, which is counted otherwise now: such a button begins at the beginning. */
const PLACE = /^(?:\+(\d{1,9})(?:\.(\d{1,9}))?|[1-9]\d{0,3}|)$/;

/** Unpacks a token; null for anything that `encodeToken` did not make. Never throws. */
export function decodeToken(packed: string): Token | null {
  const [version, topic, name, place, share, ...values] = packed.split('|');
  if (!version || !topic || !name || place === undefined || !/^[0-9a-f]{8}$/.test(version)) return null;
  const found = PLACE.exec(place);
  const spec = specOf(name);
  if (!found || !spec || (share !== '' && share !== 's')) return null;
  if (values.length !== spec.options.length) return null;
  const options: Record<string, string> = {};
  for (const [index, option] of spec.options.entries()) {
    const value = (values[index] ?? '').replaceAll('%7C', '|').replaceAll('%25', '%');
    if (value !== '') options[option.name] = value;
  }
  const [, from = '0', line = '0'] = found;
  return { command: at({ topic, name, options }, Number(from), Number(line)), version, share: share === 's' };
}
