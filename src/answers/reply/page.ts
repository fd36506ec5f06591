import type { Command, Item, PageSize, Reply, Text } from './reply.ts';
import { countWords, wordsIn, wordsOfItem } from './words.ts';

/** A reply that is shown holds at most so many items: its page, and the page after it, which its button tells. */
export const WINDOW = 50;

/** A page shows no more items, however short they are, and its menu no more entries: Discord takes no longer menu. */
export const MOST_ON_A_PAGE = WINDOW / 2;

/** A command at another place of its answer: at an item and, where the page before broke that, at a line of it. */
export function at({ from: _from, line: _line, one: _one, ...command }: Command, from: number, line = 0): Command {
  return { ...command, ...(from > 0 ? { from } : {}), ...(line > 0 ? { line } : {}) };
}

/** What a first view shows: it fits one and a half screens of a phone. */
export const FIRST_VIEW: PageSize = { items: 5, words: 90 };

/** Characters of a button's label: what a telephone shows of it. */
export const BUTTON_LABEL = 24;

/** What a page of a list behind it shows: as much of a phone, in more lines where they are short. */
export const LIST: PageSize = { items: 10, words: FIRST_VIEW.words };

/**
 * A question as a button of a reply asks it: it leads back to the reply that it stands on. Another page of the same leads
 * back to where that did.
 */
export function openedFrom({ command }: Reply, asked: Command): Command {
  const isSame = asked.name === command.name && (asked.view ?? '') === (command.view ?? '');
  const isPage = isSame && JSON.stringify(asked.options) === JSON.stringify(command.options);
  const back = isPage ? command.back : command;
  const { back: _, ...question } = asked;
  return back ? { ...question, back } : question;
}

/** Characters of a lede, and of all notes together, that stand on every page. */
const ON_EVERY_PAGE = 400;

/**
 * Makes a lede too long to stand on every page the first item, and such notes the last ones. In a window, where an item
 * in front would shift all others, such a lede is the first of the notes.
 */
export function reflowed(reply: Reply): Reply {
  const { lede, ...others } = reply;
  const { items, notes, total, from } = others;
  const isWhole = items.length === total;
  const isLong = lede !== undefined && wordsIn(lede).length > ON_EVERY_PAGE;
  const { kept, omitted } = fitting(notes, (note) => wordsIn(note).length, ON_EVERY_PAGE);
  if (!isLong && omitted === 0) return reply;
  const before = isLong && isWhole ? [itemOf(lede)] : [];
  const behind = [...(isLong && !isWhole ? [lede] : []), ...notes.slice(kept.length)].map((t) =>
    itemOf(t, reply.words.frame.notes),
  );
  const isEnd = from + items.length >= total;
  return {
    ...others,
    ...(lede && !isLong ? { lede } : {}),
    items: [...before, ...items, ...(isEnd ? behind.slice(Math.max(0, from - total)) : [])],
    total: total + before.length + behind.length,
    notes: kept,
  };
}

const itemOf = (text: Text, group?: string): Item => ({ ...(group ? { group } : {}), lines: [{ text, cites: [] }] });

/**
 * Cuts a reply to the window that its command asks for; one that holds a window already stays as it is. Where a menu is
 * too long for one page, it is cut likewise, and pages go on until it ends. A place beyond the end is the last item.
 */
export function windowed(asked: Reply): Reply {
  const reply = reflowed(asked);
  const { command, choices } = reply;
  const options = choices?.options ?? [];
  const isWhole = reply.items.length === reply.total;
  const isLongMenu = isWhole && options.length > MOST_ON_A_PAGE;
  const total = isLongMenu ? Math.max(reply.total, options.length) : reply.total;
  const wanted = Math.max(0, Math.trunc(command.from ?? 0) || 0);
  const from = isWhole ? Math.min(wanted, Math.max(0, total - 1)) : reply.from;
  const items = isWhole ? reply.items.slice(from, from + WINDOW) : reply.items;
  const line = from === wanted ? (command.line ?? 0) : 0;
  const first = isLongMenu ? from : 0;
  return {
    ...reply,
    ...(choices ? { choices: { ...choices, options: options.slice(first, first + MOST_ON_A_PAGE) } } : {}),
    command: { ...at(command, from, line), ...(command.one ? { one: true } : {}) },
    items: fromLine(items, line),
    from,
    total,
  };
}

/** The items without the lines of the first that stand on an earlier page. */
function fromLine(items: readonly Item[], line: number): readonly Item[] {
  const [first, ...others] = items;
  return first && line > 0 && line < first.lines.length
    ? [{ ...first, lines: first.lines.slice(line) }, ...others]
    : items;
}

/** Things that fit, and how many follow. */
export interface Fitted<T> {
  readonly kept: readonly T[];
  readonly omitted: number;
}

/** Keeps whole things from the front, in order, while the sum of their costs stays within the budget. */
export function fitting<T>(things: readonly T[], cost: (thing: T) => number, budget: number): Fitted<T> {
  let spent = 0;
  let count = 0;
  for (const thing of things) {
    spent += cost(thing);
    if (spent > budget) break;
    count += 1;
  }
  return { kept: things.slice(0, count), omitted: things.length - count };
}

/** What one page may hold, and what an item takes up of it. */
export interface Measure {
  /** Of text, in the platform's own measure. */
  readonly cost: number;
  /** Of whatever else a platform counts: Slack's blocks. */
  readonly parts: number;
}

/** Measures an item that follows `before` on a page; `before` is absent for the first one. */
export type Measuring = (item: Item, before?: Item) => Measure;

/** What is shown of a reply at once, and what leads on. */
export interface Page {
  /** Whole items, in order; or lines of one that no page holds whole. */
  readonly items: readonly Item[];
  /** Lines of it that no page holds. */
  readonly dropped: number;
  /** "11–20 of 43"; empty where there is one page. */
  readonly position: string;
  readonly previous: Command | null;
  /** What the next page asks, and what it shows: "21–30 of 43". */
  readonly next: { readonly command: Command; readonly position: string } | null;
  /** The reply that the next page shows, as far as this one holds it. */
  readonly rest: Reply | null;
}

/**
 * Lays out the first page of a reply's window: as many whole items as fit. One that is too large for any page is broken
 * between its lines, its head repeated; a single line too large for any page is dropped and counted.
 */
export function pageOf(reply: Reply, measure: Measuring, budget: Measure): Page {
  const { command, total } = reply;
  const page = filled(reply, reply.items, measure, budget);
  const shown = countOf(page, reply);
  const from = reply.from + shown.whole;
  const line = page.whole === 0 && page.lines > 0 ? (command.line ?? 0) + page.lines : page.lines;
  const items = fromLine(reply.items.slice(page.whole), page.lines);
  const rest = from < total && !command.one ? { ...reply, items, from, command: at(command, from, line) } : null;
  const isContinued = (command.line ?? 0) > 0;
  const isFirst = (reply.from === 0 && !isContinued) || command.one === true;
  return {
    items: page.items,
    dropped: page.dropped,
    position: isFirst && !rest ? '' : span(reply, reply.from, shown.begun),
    previous: isFirst ? null : at(command, isContinued ? reply.from : Math.max(0, reply.from - shown.begun)),
    next: rest && {
      command: rest.command,
      position: span(reply, from, countOf(filled(rest, items, measure, budget), rest).begun),
    },
    rest,
  };
}

/** "11–20 of 43" */
function span({ total, words }: Reply, from: number, count: number): string {
  const to = Math.min(from + Math.max(1, count), total);
  return words.frame.position(to > from + 1 ? `${from + 1}–${to}` : `${to}`, total);
}

/** Items that a page shows whole, and all that it shows something of. Without items left, a page shows the menu's. */
function countOf({ whole, lines }: Filled, { items, from, total }: Reply): { whole: number; begun: number } {
  if (items.length > 0) return { whole, begun: whole + (lines > 0 ? 1 : 0) };
  const entries = Math.min(MOST_ON_A_PAGE, total - from);
  return { whole: entries, begun: entries };
}

interface Filled {
  readonly items: readonly Item[];
  /** Items that are dealt with. */
  readonly whole: number;
  /** Lines of the item after those that are dealt with. */
  readonly lines: number;
  readonly dropped: number;
}

function filled(
  { lede, notes, size, command, words: ours }: Reply,
  items: readonly Item[],
  measure: Measuring,
  budget: Measure,
): Filled {
  const shown: Item[] = [];
  const most = command.one ? 1 : size.items;
  let words = size.words - countWords([...(lede ? [lede] : []), ...notes].map(wordsIn).join(' '));
  const fits = ({ cost, parts }: Measure): boolean => cost >= 0 && parts >= 0;
  let left = budget;
  let whole = 0;
  let dropped = 0;
  for (const item of items) {
    if (shown.length === most) break;
    words -= wordsOfItem(item, ours, shown.at(-1));
    if (words < 0 && shown.length > 0) break;
    const rest = minus(left, measure(item, shown.at(-1)));
    if (!fits(rest) && shown.length > 0) break;
    whole += 1;
    // What is shared alone is shared whole.
    if (fits(rest) && (words >= 0 || command.one)) {
      shown.push(item);
      left = rest;
      continue;
    }
    const room = words + wordsOfItem(item, ours);
    const part = partOf(
      item,
      (piece) => fits(minus(budget, measure(piece))),
      (piece) => wordsOfItem(piece, ours) <= room,
    );
    dropped += part.dropped;
    const isBroken = part.taken < item.lines.length;
    if (isBroken) return { items: [part.piece], whole: whole - 1, lines: part.taken, dropped };
    if (part.piece.lines.length === 0) continue;
    shown.push(part.piece);
    left = minus(budget, measure(part.piece));
  }
  return { items: shown, whole, lines: 0, dropped };
}

const minus = (budget: Measure, { cost, parts }: Measure): Measure => ({
  cost: budget.cost - cost,
  parts: budget.parts - parts,
});

/**
 * As many lines of an item as a page holds under its head, and how many lines they and the dropped ones are. A single line
 * is shown where it fits, however many words it has.
 */
function partOf(item: Item, fits: (piece: Item) => boolean, isShort: (piece: Item) => boolean) {
  const lines: Item['lines'][number][] = [];
  let taken = 0;
  let dropped = item.lines.length === 0 ? 1 : 0;
  for (const line of item.lines) {
    const more = { ...item, lines: [...lines, line] };
    const isMore = lines.length < MOST_ON_A_PAGE && fits(more) && (lines.length === 0 || isShort(more));
    if (isMore) lines.push(line);
    else if (fits({ ...item, lines: [line] })) break;
    else dropped += 1;
    taken += 1;
  }
  return { piece: { ...item, lines }, taken, dropped };
}
