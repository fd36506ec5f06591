import { memoised } from '../digest/memoised.ts';
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
 * Packs a command into one line: `version|topic|command|place|share|value|value…`, values in the order of the catalogue.
 * A place is `+12`, or `+12.3` for a line of an item, `!` behind it for that item alone, and `~figures` for a view;
 * nothing at the beginning. What it was opened from follows, the nearest first, each as `<command|place|value…`: as much of
 * that as fits. Returns null where the question itself exceeds `limit` characters (Discord: 100, Slack: 2,000), and for a
 * command that is none of the catalogue's: the button is then left out, never cut.
 */
export function encodeToken({ command, version, share }: Token, limit: number): string | null {
  const asked = framed(command);
  if (!asked) return null;
  let packed = `${version}|${command.topic}|${asked.place}|${share ? 's' : ''}${asked.values}`;
  if (packed.length > limit) return null;
  for (let back = share ? undefined : command.back; back; back = back.back) {
    const frame = back.topic === command.topic ? framed(back) : null;
    const longer = frame ? `${packed}<${frame.place}${frame.values}` : '';
    if (!frame || longer.length > limit) break;
    packed = longer;
  }
  return packed;
}

/** Signs that part a token stand in its values as `%7C`. */
const PARTING = /[%|<]/g;
const ESCAPED = /%(7C|3C|25)/g;

/** `command|place`, and each value with `|` before it. Made once: all that can be pressed leads back to the same command. */
const framed = memoised((command: Command) => {
  const options = specOf(command.name)?.options;
  if (!options) return null;
  const values = options.map(({ name }) => (command.options[name] ?? '').replaceAll(PARTING, encodeURIComponent));
  return { place: `${command.name}|${placeOf(command)}`, values: values.map((value) => `|${value}`).join('') };
});

function placeOf({ from = 0, line = 0, view = '', one = false }: Command): string {
  const item = line > 0 ? `+${from}.${line}` : from > 0 || one ? `+${from}` : '';
  return `${item}${one ? '!' : ''}${view === '' ? '' : `~${view}`}`;
}

/** Buttons once carried the number of a page, which is counted otherwise now: such a button begins at the beginning. */
const PLACE = /^(?:\+(\d{1,9})(?:\.(\d{1,9}))?(!?)|[1-9]\d{0,3}|)(?:~([a-z-]{1,20}))?$/;

/** Unpacks a token; null for anything that `encodeToken` did not make. Never throws. */
export function decodeToken(packed: string): Token | null {
  const [asked = '', ...opened] = packed.split('<');
  const [version, topic, name = '', place = '', share, ...values] = asked.split('|');
  if (!version || !topic || !/^[0-9a-f]{8}$/.test(version) || (share !== '' && share !== 's')) return null;
  // What is shared leads back to nothing.
  if (share === 's' && opened.length > 0) return null;
  const command = commandOf(topic, name, place, values);
  if (!command) return null;
  let back: Command | undefined;
  for (const frame of opened.reverse()) {
    const [from = '', at = '', ...given] = frame.split('|');
    const earlier = commandOf(topic, from, at, given);
    if (!earlier) return null;
    back = back ? { ...earlier, back } : earlier;
  }
  return { command: back ? { ...command, back } : command, version, share: share === 's' };
}

function commandOf(topic: string, name: string, place: string, values: readonly string[]): Command | null {
  const spec = specOf(name);
  const found = PLACE.exec(place);
  // A command may have had fewer options when the button was made: what is added comes last.
  if (!spec || !found || values.length > spec.options.length) return null;
  const options: Record<string, string> = {};
  for (const [index, option] of spec.options.entries()) {
    const value = (values[index] ?? '').replaceAll(ESCAPED, decodeURIComponent);
    if (value !== '') options[option.name] = value;
  }
  const [, from = '0', line = '0', one, view] = found;
  const asked = at({ topic, name, options, ...(view ? { view } : {}) }, Number(from), Number(line));
  return one ? { ...asked, one: true } : asked;
}
