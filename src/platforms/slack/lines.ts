import type { Item, Line } from '../../answers/reply/reply.ts';
import { joined, type Mrkdwn, mrkdwn, styled, unstyled, widthOfText } from './mrkdwn.ts';

/** Stands between lines. */
export const BREAK = mrkdwn`\n`;

const NOTHING = mrkdwn``;
const BULLET = mrkdwn`• `;
const SEPARATOR = ', ';
const BRACKETS = ' []';

/** An item as a section shows it: the head, and its lines as a list. */
export function shown(item: Item): Mrkdwn {
  const list = item.lines.map((line) => joined([BULLET, cited(styled(line.text), line)], NOTHING));
  return joined([...(item.head ? [cited(styled(item.head.text), item.head)] : []), ...list], BREAK);
}

/** An item as a screen reader says it: no styles, no bullets. */
export function spoken(item: Item): Mrkdwn {
  const lines = item.head ? [item.head, ...item.lines] : item.lines;
  return joined(
    lines.map((line) => cited(unstyled(line.text), line)),
    BREAK,
  );
}

/**
 * At least as many characters as the item takes, shown or spoken. Paging asks it of every item, and a page is laid
 * out only for those on it.
 */
export function widthOf(item: Item): number {
  let width = item.head ? widthOfLine(item.head) : 0;
  for (const line of item.lines) width += widthOfLine(line) + BULLET.length;
  return width;
}

function widthOfLine({ text, cites }: Line): number {
  let width = widthOfText(text) + BREAK.length;
  for (const cite of cites) width += widthOfText([cite.id]) + SEPARATOR.length;
  return cites.length === 0 ? width : width + BRACKETS.length;
}

/** A line with its citations behind it: ` [A5, B4]`. */
function cited(text: Mrkdwn, line: Line): Mrkdwn {
  if (line.cites.length === 0) return text;
  return joined([text, mrkdwn` [${line.cites.map((cite) => cite.id).join(SEPARATOR)}]`], NOTHING);
}
