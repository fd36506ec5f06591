import type { ContextBlock, KnownBlock, SectionBlock } from '@slack/types';
import { type Measure, pageOf, pagesOf, reflowed, type Page as WholePage } from '../../answers/reply/page.ts';
import type { Item, Line, Reply, Text } from '../../answers/reply/reply.ts';
import type { Audience } from '../../ports.ts';
import { controls } from './controls.ts';
import { limits } from './limits.ts';
import { isBlank, joined, type Mrkdwn, mention, mrkdwn, plain, styled, unstyled, widthOfText } from './markup.ts';

/** A message as Slack takes it, in the answer to a command and at a `response_url` alike. */
export interface SlackMessage {
  readonly response_type: 'ephemeral' | 'in_channel';
  /** At a `response_url`: whether the message that was pressed gives way to this one. */
  readonly replace_original?: boolean;
  /** The whole page: screen readers read this and skip the blocks. */
  readonly text: Mrkdwn;
  readonly blocks: KnownBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/** A message that no one asked for just now, as `chat.postMessage` takes it. */
export type SlackPost = Omit<SlackMessage, 'response_type' | 'replace_original'>;

/** One page of a reply, with what frames every page. */
interface Page extends Pick<WholePage, 'items' | 'position' | 'previous' | 'next'> {
  /** At most as long as a header may be. */
  readonly title: string;
  readonly lede: Text;
  readonly notes: readonly Text[];
  /** "Shared by" and the member who did; empty otherwise. */
  readonly sharedBy: Mrkdwn;
  readonly footer: string;
  readonly isPosted: boolean;
}

/** The first page of a reply's window. */
export const layOut = (reply: Reply): Page => firstPage(reply, mrkdwn``);

/**
 * Shows the first page of a reply's window, within every limit of `limits`: a header, the lede, sections under their
 * groups' sub-headings, then notes and footer in small type, then what can be pressed. What goes to the channel says
 * which member shared it.
 */
export function format(reply: Reply, audience: Audience = 'asker', user = ''): SlackMessage {
  const isShared = audience === 'channel';
  const page = firstPage(reply, isShared ? sharer(user) : mrkdwn``);
  return { response_type: isShared ? 'in_channel' : 'ephemeral', ...message(reply, page) };
}

/**
 * One of the messages that hold a whole reply, all of its items, below each other. The first opens with the lede and has
 * the follow-ups; each can open its own citations. What is pressed is answered to the one who pressed, and the message
 * stays.
 */
export function formatPart(posted: Reply, part: number): { readonly message: SlackPost; readonly parts: number } {
  const reply = reflowed(posted);
  const { frame, left, budget } = framed(reply, mrkdwn``);
  const pages = pagesOf(reply, measure, budget);
  const parts = pages.length;
  const { items = [], dropped = 0 } = pages[part] ?? {};
  const position = parts > 1 ? `Part ${part + 1} of ${parts}` : '';
  const shown = { ...inFrame(frame, { items, dropped, position, previous: null, next: null }, left), isPosted: true };
  if (part === 0) return { message: message(reply, shown), parts };
  const { choices: _, ...bare } = reply;
  return { message: message({ ...bare, actions: [] }, { ...shown, lede: [] }), parts };
}

/** A message of one line to the one who asked, for what no reply stands behind. */
export function notice(words: string): SlackMessage {
  const text = mrkdwn`${words}`;
  return { response_type: 'ephemeral', text, blocks: [section(text)], unfurl_links: false, unfurl_media: false };
}

function message(reply: Reply, page: Page): SlackPost {
  const text = spoken(page);
  const blocks = [...frameTop(page), ...sections(page), ...frameFoot(page)];
  const left = limits.messageText - text.length - blocks.reduce((sum, block) => sum + wordsIn(block), 0);
  const shown = { ...page, isShared: page.isPosted || page.sharedBy !== '' };
  return {
    text,
    blocks: [...blocks, ...controls(reply, shown, left)],
    unfurl_links: false,
    unfurl_media: false,
  };
}

function sharer(userId: string): Mrkdwn {
  const member = mention(userId);
  return member === null ? mrkdwn`Shared by a member` : joined([mrkdwn`Shared by`, member], mrkdwn` `);
}

// Pages

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

/** More lines and items than any reply has. */
const MANY = 999_999_999;

function firstPage(reply: Reply, sharedBy: Mrkdwn): Page {
  const { frame, left, budget } = framed(reply, sharedBy);
  return inFrame(frame, pageOf(reply, measure, budget), left);
}

/** What stands around every page, the lines that have no place there, and what a page may hold within it. */
function framed(reply: Reply, sharedBy: Mrkdwn) {
  const lede = reply.lede ?? [];
  const isShort = room(lede) <= ROOM.lede;
  const remarks = reply.notes.filter((note) => !isBlank(note));
  const notes = notesInFrame(remarks);
  const frame: Page = {
    title: plain(reply.title, limits.header) || 'Reply',
    lede: isShort ? lede : [],
    items: [],
    notes,
    position: '',
    previous: null,
    next: null,
    sharedBy,
    footer: plain(reply.footer, FOOTER),
    isPosted: false,
  };
  // Everything that may yet come into it.
  const full = { ...frame, notes: [...notes, [tooLong(MANY)]], position: `${MANY}–${MANY} of ${MANY}` };
  const budget = { ...PAGE, cost: Math.min(PAGE.cost, limits.topLevelText - spoken(full).length) };
  return { frame, left: (isShort ? 0 : 1) + remarks.length - notes.length, budget };
}

function inFrame(frame: Page, shown: Omit<WholePage, 'rest'>, left: number): Page {
  const { items, dropped, position, previous, next } = shown;
  const notes = dropped + left > 0 ? [...frame.notes, [tooLong(dropped + left)]] : frame.notes;
  return { ...frame, notes, position, previous, next, items: items.map(withWords).filter(hasWords) };
}

/** As many whole notes, in order, as there is room for. */
function notesInFrame(notes: readonly Text[]): readonly Text[] {
  let spent = 0;
  const beyond = notes.findIndex((note) => {
    spent += room(note);
    return spent > ROOM.notes;
  });
  return notes.slice(0, Math.min(beyond === -1 ? notes.length : beyond, MOST_NOTES));
}

/** What an item takes up behind another; more than any page has, where no section may hold it. */
function measure(item: Item, before?: Item): Measure {
  const width = widthOf(item);
  const opens = item.group !== undefined && item.group !== before?.group;
  const heading = opens ? room([subHeading(item.group)]) + 1 : 0;
  return {
    cost: width > limits.sectionText ? Number.POSITIVE_INFINITY : width + heading,
    // A sub-heading takes two blocks: a line and the words.
    parts: (opens ? 2 : 0) + (goesOn(item, before) ? 0 : 1),
  };
}

/** At least as many characters as an item takes, shown or spoken. */
function widthOf({ head, lines }: Item): number {
  let width = head ? widthOfLine(head) : 0;
  for (const line of lines) width += widthOfLine(line) + BULLET.length;
  return width;
}

function widthOfLine({ text, cites }: Line): number {
  let width = room(text);
  for (const cite of cites) width += widthOfText([cite.id]) + SEPARATOR.length;
  return cites.length === 0 ? width : width + BRACKETS.length;
}

/** The item without blank lines, which no block may consist of, and with a sub-heading that fits. */
function withWords(item: Item): Item {
  const { group, head, lines } = item;
  const short = subHeading(group ?? '');
  const isAsShown = (group === undefined || (short === group && short !== '')) && (!head || saysSomething(head));
  if (isAsShown && lines.every(saysSomething)) return item;
  return {
    ...(short === '' ? {} : { group: short }),
    ...(head && saysSomething(head) ? { head } : {}),
    lines: lines.filter(saysSomething),
  };
}

const subHeading = (group: string): string => plain(group, limits.header);
const hasWords = (item: Item): boolean => item.head !== undefined || item.lines.length > 0;
const saysSomething = (line: Line): boolean => !isBlank(line.text) || line.cites.length > 0;
const tooLong = (dropped: number): string =>
  dropped === 1 ? 'One line is too long to show here.' : `${dropped} lines are too long to show here.`;
/** With the line break after it. */
const room = (text: Text): number => widthOfText(text) + 1;

/** True for an item that goes on with the list before it: neither has a head, and no sub-heading comes between. */
function goesOn(item: Item, before: Item | undefined): boolean {
  return before !== undefined && !item.head && !before.head && item.group === before.group;
}

/** The sub-heading that an item begins; undefined where it goes on with the group before it, or has none. */
function groupBegun(items: readonly Item[], index: number): string | undefined {
  const group = items[index]?.group;
  return group === items[index - 1]?.group ? undefined : group;
}

// Lines

const BREAK = mrkdwn`\n`;
const NOTHING = mrkdwn``;
const BULLET = mrkdwn`• `;
const SEPARATOR = ', ';
const BRACKETS = ' []';

/** An item as a section shows it: the head, and its lines as a list. */
function itemText(item: Item): Mrkdwn {
  const list = item.lines.map((line) => joined([BULLET, cited(styled(line.text), line)], NOTHING));
  return joined([...(item.head ? [cited(styled(item.head.text), item.head)] : []), ...list], BREAK);
}

/** A line with its citations behind it: ` [A5, B4]`. */
function cited(text: Mrkdwn, line: Line): Mrkdwn {
  if (line.cites.length === 0) return text;
  return joined([text, mrkdwn` [${line.cites.map((cite) => cite.id).join(SEPARATOR)}]`], NOTHING);
}

/** A whole page in reading order, without styles: the message's top-level text, for screen readers and notifications. */
function spoken(page: Page): Mrkdwn {
  const items = page.items.flatMap((item, index) => {
    const group = groupBegun(page.items, index);
    const lines = item.head ? [item.head, ...item.lines] : item.lines;
    const said = lines.map((line) => cited(unstyled(line.text), line));
    return group === undefined ? said : [mrkdwn`${`${group}:`}`, ...said];
  });
  const pieces = [
    mrkdwn`${page.title}`,
    unstyled(page.lede),
    ...items,
    ...page.notes.map(unstyled),
    mrkdwn`${page.position}`,
    page.sharedBy,
    mrkdwn`${page.footer}`,
  ];
  return joined(pieces, BREAK);
}

// Blocks

function frameTop(page: Page): KnownBlock[] {
  const header: KnownBlock = { type: 'header', text: { type: 'plain_text', text: page.title, emoji: false } };
  const lede = styled(page.lede);
  return lede.trim() === '' ? [header] : [header, section(lede)];
}

/** A section for each item with a head, and one for each list of items without, as long as it fits. */
function sections(page: Page): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let list: Mrkdwn | undefined;
  for (const [index, item] of page.items.entries()) {
    const group = groupBegun(page.items, index);
    if (group !== undefined) blocks.push({ type: 'divider' }, section(styled([{ bold: group }])));
    const body = itemText(item);
    const longer = list === undefined ? body : joined([list, body], BREAK);
    const isMore = list !== undefined && goesOn(item, page.items[index - 1]) && longer.length <= limits.sectionText;
    if (isMore) blocks.pop();
    list = isMore ? longer : body;
    blocks.push(section(list));
  }
  return blocks;
}

/** Notes, position, who shared it and the footer: small type, under a line. */
function frameFoot(page: Page): KnownBlock[] {
  const remarks = [...page.notes, [page.position]].map((note: Text) => styled(note));
  const above = [...remarks, page.sharedBy].filter((remark) => remark.trim() !== '');
  const blocks: KnownBlock[] = [{ type: 'divider' }];
  if (above.length > 0) blocks.push(context(above));
  if (page.footer !== '') blocks.push(context([mrkdwn`${page.footer}`]));
  return blocks;
}

/** `verbatim`: addresses, channels and names in a text stay text. `expand`: nothing hides behind "See more". */
function section(text: Mrkdwn): SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true }, expand: true };
}

function context(texts: readonly Mrkdwn[]): ContextBlock {
  return { type: 'context', elements: texts.map((text) => ({ type: 'mrkdwn', text, verbatim: true })) };
}

function wordsIn(block: KnownBlock): number {
  if (block.type === 'header' || block.type === 'section') return block.text?.text.length ?? 0;
  if (block.type !== 'context') return 0;
  return block.elements.reduce((sum, element) => sum + ('text' in element ? element.text.length : 0), 0);
}
