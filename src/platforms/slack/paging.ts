import { type Measure, pageOf, pagesOf, type Page as Shown } from '../../answers/reply/page.ts';
import type { Item, Line, Reply, Text } from '../../answers/reply/reply.ts';
import { limits } from './limits.ts';
import { widthOf } from './lines.ts';
import { isBlank, type Mrkdwn, mrkdwn, plain, widthOfText } from './mrkdwn.ts';
import { goesOn, type Page, spokenPage } from './page.ts';
import { shorten } from './shorten.ts';

/**
 * What reads well on one screen: somewhat less text than Slack would take. `parts` are blocks: what is left of a
 * message's when header, lede, foot and the rows of controls have theirs, and one for a list that takes a second section.
 */
const PAGE: Measure = { cost: 3_800, parts: limits.blocks - 12 };

/** Characters that a lede and the notes may take up, escaped; what takes more is left out, and counted. */
const ROOM = { lede: 600, notes: 700 } as const;

/** A footer is the digest's, and short; a foreign one is shortened to this. */
const FOOTER = 200;

/** The page's position, who shared it and the sentence on what is too long stand in the same block as the notes. */
const MOST_NOTES = limits.contextElements - 3;

/** The first page of a reply's window, all of it within the limits. */
export function firstPage(reply: Reply, sharedBy: Mrkdwn): Page {
  const { frame, left, budget } = framed(reply, sharedBy);
  return inFrame(frame, pageOf(reply, measure, budget), left);
}

/** Each page of a whole reply. */
export function allPages(reply: Reply): readonly Page[] {
  const { frame, left, budget } = framed(reply, mrkdwn``);
  return pagesOf(reply, measure, budget).map((page) => inFrame(frame, page, left));
}

/** What stands around every page, the lines that have no place there, and what a page may hold within it. */
function framed(reply: Reply, sharedBy: Mrkdwn) {
  const lede = reply.lede && room(reply.lede) <= ROOM.lede ? reply.lede : undefined;
  const remarks = reply.notes.filter((note) => !isBlank(note));
  const notes = notesInFrame(remarks);
  const frame: Page = {
    title: shorten(plain(reply.title), limits.header) || 'Reply',
    ...(lede ? { lede } : {}),
    items: [],
    notes,
    position: '',
    previous: null,
    next: null,
    sharedBy,
    footer: shorten(plain(reply.footer), FOOTER),
  };
  const left = (reply.lede && !lede ? 1 : 0) + remarks.length - notes.length;
  return { frame, left, budget: { ...PAGE, cost: Math.min(PAGE.cost, limits.topLevelText - longest(frame)) } };
}

function inFrame(frame: Page, { items, dropped, position, previous, next }: Shown, left: number): Page {
  const lost = dropped + left;
  const notes = lost > 0 ? [...frame.notes, [tooLong(lost)]] : frame.notes;
  return { ...frame, notes, position, previous, next, items: items.map(withWords).filter(hasWords) };
}

/** Length of the frame with everything that may yet come into it. */
function longest(frame: Page): number {
  const notes = [...frame.notes, [tooLong(MANY)]];
  return spokenPage({ ...frame, notes, position: `${MANY}–${MANY} of ${MANY}` }).length;
}

/** More lines and items than any reply has. */
const MANY = 999_999_999;

/** What an item takes up behind another; more than any page has, where no section may hold it. */
function measure(item: Item, before?: Item): Measure {
  const width = widthOf(item);
  const opens = item.group !== undefined && item.group !== before?.group;
  return {
    cost:
      width > limits.sectionText ? Number.POSITIVE_INFINITY : width + (opens ? room([groupShown(item.group)]) + 1 : 0),
    parts: (opens ? HEADING : 0) + (goesOn(item, before) ? 0 : 1),
  };
}

/** Blocks of a sub-heading: a line and the words. */
const HEADING = 2;

/** As many whole notes, in order, as there is room for. */
function notesInFrame(notes: readonly Text[]): readonly Text[] {
  let spent = 0;
  const beyond = notes.findIndex((note) => {
    spent += room(note);
    return spent > ROOM.notes;
  });
  return notes.slice(0, Math.min(beyond === -1 ? notes.length : beyond, MOST_NOTES));
}

/** The item without blank lines, which no block may consist of, and with a sub-heading that fits. */
function withWords(item: Item): Item {
  const { group, head, lines } = item;
  const short = groupShown(group ?? '');
  if (
    (group === undefined || (short === group && short !== '')) &&
    (!head || saysSomething(head)) &&
    lines.every(saysSomething)
  )
    return item;
  return {
    ...(short === '' ? {} : { group: short }),
    ...(head && saysSomething(head) ? { head } : {}),
    lines: lines.filter(saysSomething),
  };
}

const groupShown = (group: string): string => shorten(plain(group), limits.header);
const hasWords = (item: Item): boolean => item.head !== undefined || item.lines.length > 0;
const saysSomething = (line: Line): boolean => !isBlank(line.text) || line.cites.length > 0;
const tooLong = (dropped: number): string =>
  dropped === 1 ? 'One line is too long to show here.' : `${dropped} lines are too long to show here.`;
/** With the line break after it. */
const room = (text: Text): number => widthOfText(text) + 1;
