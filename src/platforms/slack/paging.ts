import { type Measure, type PageBudget, paginate } from '../../answers/reply/fit.ts';
import type { Item, Line, Reply, Text } from '../../answers/reply/reply.ts';
import { limits } from './limits.ts';
import { widthOf } from './lines.ts';
import { isBlank, type Mrkdwn, plain, widthOfText } from './mrkdwn.ts';
import { goesOn, type Page, spokenPage } from './page.ts';
import { shorten } from './shorten.ts';

/**
 * What reads well on one screen: somewhat less text than Slack would take, and no more items than a reader keeps apart.
 * `parts` are blocks: what is left of a message's when header, lede, foot and the rows of controls have theirs, and one
 * for a list that takes a second section.
 */
const PAGE: PageBudget = { cost: 3_800, parts: limits.blocks - 12, items: 30 };

/** Characters that a lede and the notes may take up on every page; what needs more becomes an item of its own. */
const ROOM = { lede: 500, notes: 700 } as const;

/** A footer is the digest's, and short; a foreign one is shortened to this. */
const FOOTER = 200;

/** The page's position, who shared it and the sentence on what is too long stand in the same block as the notes. */
const MOST_NOTES = limits.contextElements - 3;

/** The page that the reply's command asks for, all of it within the limits; a page beyond the last is the last. */
export function pageOf(reply: Reply, sharedBy: Mrkdwn): Page {
  const lede = reply.lede && room(reply.lede) <= ROOM.lede ? reply.lede : undefined;
  const remarks = reply.notes.filter((note) => !isBlank(note));
  const notes = notesInFrame(remarks);
  const frame: Page = {
    title: shorten(plain(reply.title), limits.header) || 'Reply',
    ...(lede ? { lede } : {}),
    items: [],
    notes,
    position: '',
    sharedBy,
    footer: shorten(plain(reply.footer), FOOTER),
    number: 1,
    count: 1,
  };
  const items = [
    ...(reply.lede && !lede ? [itemOf(reply.lede)] : []),
    ...reply.items,
    ...remarks.slice(notes.length).map((note) => itemOf(note, 'Notes')),
  ];
  const { pages, dropped } = paginate(items.map(withWords).filter(hasWords), measure, {
    ...PAGE,
    cost: Math.min(PAGE.cost, limits.topLevelText - longest(frame)),
  });
  const number = Math.min(Math.max(1, reply.command.page), pages.length);
  return {
    ...frame,
    items: pages[number - 1] ?? [],
    notes: dropped > 0 ? [...notes, [tooLong(dropped)]] : notes,
    position: position(number, pages.length),
    number,
    count: pages.length,
  };
}

/** Length of the frame with everything that may yet come into it. */
function longest(frame: Page): number {
  const notes = [...frame.notes, [tooLong(MANY)]];
  return spokenPage({ ...frame, notes, position: position(MANY, MANY) }).length;
}

/** More pages and lines than any reply has. */
const MANY = 99_999;

/** What an item takes up behind another; more than any page has, where no section may hold it. */
function measure(item: Item, before?: Item): Measure {
  const width = widthOf(item);
  const opens = item.group !== undefined && item.group !== before?.group;
  return {
    cost: width > limits.sectionText ? Number.POSITIVE_INFINITY : width + (opens ? room([item.group]) + 1 : 0),
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
  const short = shorten(plain(group ?? ''), limits.header);
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

const hasWords = (item: Item): boolean => item.head !== undefined || item.lines.length > 0;
const saysSomething = (line: Line): boolean => !isBlank(line.text) || line.cites.length > 0;
const position = (number: number, count: number): string => (count > 1 ? `Page ${number} of ${count}` : '');
const tooLong = (dropped: number): string =>
  dropped === 1 ? 'One line is too long to show here.' : `${dropped} lines are too long to show here.`;
/** With the line break after it. */
const room = (text: Text): number => widthOfText(text) + 1;
const itemOf = (text: Text, group?: string): Item => ({ ...(group ? { group } : {}), lines: [{ text, cites: [] }] });
