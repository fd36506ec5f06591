import type { Item, Line } from '../reply/reply.ts';
import { joined, type Mrkdwn, mrkdwn, styled, unstyled } from './mrkdwn.ts';

/** Stands between lines. */
export const BREAK = mrkdwn`\n`;

const NOTHING = mrkdwn``;

/** An item as a section shows it: the head, and its lines as a list; without a head the lines stand alone. */
export function shown(item: Item): Mrkdwn {
  const lines = item.lines.map((line) => cited(styled(line.text), line));
  if (!item.head) return joined(lines, BREAK);
  const list = lines.map((line) => joined([mrkdwn`• `, line], NOTHING));
  return joined([cited(styled(item.head.text), item.head), ...list], BREAK);
}

/** An item as a screen reader says it: no styles, no bullets. */
export function spoken(item: Item): Mrkdwn {
  const lines = item.head ? [item.head, ...item.lines] : item.lines;
  return joined(
    lines.map((line) => cited(unstyled(line.text), line)),
    BREAK,
  );
}

/** A line with its citations behind it: ` [A5, B4]`. */
function cited(text: Mrkdwn, line: Line): Mrkdwn {
  if (line.cites.length === 0) return text;
  return joined([text, mrkdwn` [${line.cites.map((cite) => cite.id).join(', ')}]`], NOTHING);
}
