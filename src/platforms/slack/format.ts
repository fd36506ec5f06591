import type { ContextBlock, KnownBlock, SectionBlock } from '@slack/types';
import { at, type Measuring, type Page, reflowed } from '../../answers/reply/page.ts';
import type { Item, Line, Picture, Reply, Text } from '../../answers/reply/reply.ts';
import { sourceNames } from '../../answers/reply/words.ts';
import type { Words } from '../../answers/words/words.ts';
import { memoised, memoisedWith } from '../../digest/memoised.ts';
import type { Audience } from '../../ports.ts';
import { buttonBeside, controlsOf, pageBeside } from '../controls.ts';
import { button, type Origin, rows, sizeOf } from './controls.ts';
import { limits } from './limits.ts';
import { isBlank, joined, link, type Mrkdwn, mention, mrkdwn, plain, styled, unstyled } from './markup.ts';
import { tableOf } from './table.ts';

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

/** The first page of a reply's window. */
export const layOut = (reply: Reply): Page => laidOut(reply, 'asker').page;

/**
 * Shows the first page of a reply's window, within every limit of `limits`: a header, the lede, a section for each item
 * or list under their groups' sub-headings, a table where items are compared, then notes and footer in small type, then
 * what can be pressed.
 * @param user Who shares it, which is said; without one it is a post that no one asked for.
 */
export function format(reply: Reply, audience: Audience = 'asker', user?: string): SlackMessage {
  const { page, frame, origin } = laidOut(reply, audience, user);
  const message = messageOf(reply, page, frame, origin);
  const left = limits.messageJson - sizeOf(message) - sizeOf({ replace_original: false });
  const controls = rows(controlsOf(frame.reply, page, origin.isForOne, MOST_CITATIONS), origin, left);
  return { ...message, blocks: [...message.blocks, ...controls] };
}

/** A message of one line to the one who asked, for what no reply stands behind. */
export function notice(words: string): SlackMessage {
  const text = mrkdwn`${words}`;
  return { response_type: 'ephemeral', text, blocks: [section(text)], unfurl_links: false, unfurl_media: false };
}

/** Entries of the menu of citations. */
const MOST_CITATIONS = 10;

/** Characters of JSON that the menus of a page want, where there is room for them. */
const MENUS = 2_400;

// What stands on every page, and what of the reply between

interface Frame {
  /** As its pages are counted. */
  readonly reply: Reply;
  readonly title: string;
  readonly lede: Text;
  readonly notes: readonly Text[];
  /** Lines that have no place on the page. */
  readonly left: number;
  /** "Shared by" and the member who did; empty otherwise. */
  readonly sharedBy: Mrkdwn;
  readonly footer: string;
}

/** Characters that a lede and the notes may take up, as JSON; what takes more is left out, and counted. */
const ROOM = { lede: 500, notes: 500, footer: 200 } as const;

/** More lines and items than any reply has. */
const MANY = 999_999_999;

function laidOut(asked: Reply, audience: Audience, user?: string) {
  const reply = reflowed(asked);
  const isForOne = audience === 'asker';
  const origin: Origin = { version: reply.version, isForOne };
  const frame = frameOf(reply, isForOne || user === undefined ? NOTHING : sharer(user, reply.words));
  // As large as it may get.
  const turned = at(reply.command, MANY, MANY);
  const empty = { items: [], dropped: MANY, position: reply.words.frame.position(`${MANY}–${MANY}`, MANY), rest: null };
  const largest = { ...empty, previous: turned, next: { command: turned, position: empty.position } };
  const wanted = controlsOf(reply, largest, isForOne, MOST_CITATIONS);
  const all = rows(wanted, origin, limits.messageJson).reduce((sum, block) => sum + sizeOf(block), 0);
  const turning = rows({ ...wanted, questions: [], menus: [] }, origin, 0).reduce(
    (sum, block) => sum + sizeOf(block),
    0,
  );
  const around = sizeOf(messageOf(reply, largest, frame, origin)) + sizeOf({ replace_original: false });
  const most = { cost: limits.messageJson - around - turning, parts: limits.blocks - OTHER_BLOCKS };
  const page = pageBeside(reply, measuring(reply, origin), most, { cost: all - turning + MENUS, parts: 0 });
  return { page, frame, origin };
}

/** Blocks of a message that show no items: header, lede, picture, context, two rows of buttons, three menus. */
const OTHER_BLOCKS = 9;

/** Elements of the context that are no notes: what was left out, the position, who shared it, the footer. */
const MOST_NOTES = limits.contextElements - 4;

function frameOf(reply: Reply, sharedBy: Mrkdwn): Frame {
  const lede = reply.lede ?? [];
  const isShort = sizeOf(styled(lede)) <= ROOM.lede;
  const remarks = reply.notes.filter((note) => !isBlank(note));
  let spent = 0;
  const beyond = remarks.findIndex((note) => {
    spent += sizeOf(styled(note));
    return spent > ROOM.notes;
  });
  const notes = remarks.slice(0, Math.min(beyond === -1 ? remarks.length : beyond, MOST_NOTES));
  return {
    reply,
    title: plain(reply.title, limits.header) || '…',
    lede: isShort ? lede : [],
    notes,
    left: (isShort ? 0 : 1) + remarks.length - notes.length,
    sharedBy,
    footer: plain(reply.footer, ROOM.footer),
  };
}

function sharer(userId: string, { frame }: Words): Mrkdwn {
  const member = mention(userId);
  return member === null ? mrkdwn`${frame.sharedByMember}` : joined([mrkdwn`${frame.sharedBy}`, member], mrkdwn` `);
}

/** The message without its controls. */
function messageOf(reply: Reply, page: Page, frame: Frame, origin: Origin): SlackMessage {
  const dropped = page.dropped + frame.left;
  const foot = [
    ...[...(dropped > 0 ? [[reply.words.frame.tooLong(dropped)]] : []), ...frame.notes].map(
      (note) => [styled(note), unstyled(note)] as const,
    ),
    ...[mrkdwn`${page.position}`, frame.sharedBy, mrkdwn`${frame.footer}`].map((text) => [text, text] as const),
  ].filter(([text]) => text.trim() !== '');
  const items = page.items.map(withWords).filter(hasWords);
  // The words of a picture begin with the title.
  const titled = mrkdwn`${reply.picture?.alt ?? frame.title}`;
  const said = [titled, unstyled(frame.lede), ...spoken(items, reply.words), ...foot.map(([, text]) => text)];
  return {
    response_type: origin.isForOne ? 'ephemeral' : 'in_channel',
    text: joined(said, BREAK),
    blocks: [
      ...frameTop(frame),
      ...(reply.picture ? [image(reply.picture)] : []),
      ...blocksOf(items, reply, origin),
      ...(foot.length > 0 ? [context(foot.map(([text]) => text))] : []),
    ],
    unfurl_links: false,
    unfurl_media: false,
  };
}

function frameTop({ title, lede }: Frame): KnownBlock[] {
  const header: KnownBlock = { type: 'header', text: { type: 'plain_text', text: title, emoji: false } };
  const text = styled(lede);
  return text.trim() === '' ? [header] : [header, section(text)];
}

// Items

/** What an item takes up behind another, shown and spoken; more than any page has, where no section may hold it. */
function measuring(reply: Reply, origin: Origin): Measuring {
  const measured = (items: readonly Item[]) => {
    const blocks = blocksOf(items, reply, origin);
    return { cost: sizeOf(blocks) + sizeOf(joined(spoken(items, reply.words), BREAK)), parts: blocks.length };
  };
  return (item, before) => {
    const shown = withWords(item);
    if (!hasWords(shown)) return { cost: 0, parts: 0 };
    if (itemText(shown, reply.words).length > limits.sectionText) return { cost: Number.POSITIVE_INFINITY, parts: 0 };
    const above = before ? [withWords(before)].filter(hasWords) : [];
    const [alone, both] = [measured(above), measured([...above, shown])];
    return { cost: both.cost - alone.cost + JOIN, parts: both.parts - alone.parts };
  };
}

/** More than what joins an item to others, as text, may take. */
const JOIN = 4;

/**
 * The item without blank lines, which no block may consist of, and with a sub-heading that fits. Made once, as all that is
 * made of it: an item is measured alone and behind another before it is shown.
 */
const withWords = memoised((item: Item): Item => {
  const { group: named, head, lines, ...others } = item;
  const group = plain(named ?? '', limits.header);
  return {
    ...others,
    ...(group === '' ? {} : { group }),
    ...(head && saysSomething(head) ? { head } : {}),
    lines: lines.filter(saysSomething),
  };
});

const hasWords = (item: Item): boolean => item.head !== undefined || item.lines.length > 0;
const saysSomething = (line: Line): boolean => !isBlank(line.text) || line.cites.length > 0;

/** True for an item that goes on with the list before it: neither has a head or button, and no sub-heading is between. */
function goesOn(item: Item, before: Item | undefined): boolean {
  return (
    before !== undefined && [item, before].every(({ head, open }) => !head && !open) && item.group === before.group
  );
}

/** The sub-heading that an item begins; undefined where it goes on with the group before it, or has none. */
function groupBegun(items: readonly Item[], index: number): string | undefined {
  const group = items[index]?.group;
  return group === items[index - 1]?.group ? undefined : group;
}

/** A section for each item with a head or a button, one for each list of items without, and one table. */
function blocksOf(items: readonly Item[], reply: Reply, origin: Origin): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  const table = rowsOf(items, reply);
  let list: Mrkdwn | undefined;
  for (const [index, item] of items.entries()) {
    const group = groupBegun(items, index);
    if (group !== undefined) blocks.push(section(styled([{ bold: group }])));
    if (table.includes(item)) {
      if (item === table[0]) blocks.push(tableOf(table, reply.columns ?? [], reply.words));
      list = undefined;
      continue;
    }
    const body = itemText(item, reply.words);
    const longer = list === undefined ? body : joined([list, body], BREAK);
    const isMore = list !== undefined && goesOn(item, items[index - 1]) && longer.length <= limits.sectionText;
    if (isMore) blocks.pop();
    list = isMore ? longer : body;
    const beside = buttonBeside(reply, item, index);
    const accessory = beside && button(beside, origin);
    blocks.push(accessory ? { ...section(list), accessory } : section(list));
  }
  return blocks;
}

/** The items that the page's table shows: the first with a row, and what follows it under the same sub-heading. */
function rowsOf(items: readonly Item[], { columns }: Reply): readonly Item[] {
  const start = columns ? items.findIndex(({ row }) => row) : -1;
  if (start === -1) return [];
  const [first, ...others] = items.slice(start);
  const end = others.findIndex(({ row, group }) => !row || group !== first?.group);
  return items.slice(start, end === -1 ? undefined : start + 1 + end);
}

const BREAK = mrkdwn`\n`;
const NOTHING = mrkdwn``;
const BULLET = mrkdwn`• `;

/** An item as a section shows it: the head, and its lines as a list. */
const itemText = memoisedWith(({ head, lines }: Item, words: Words): Mrkdwn => {
  const list = lines.map((line) => joined([BULLET, sourced(line, words)], NOTHING));
  return joined([...(head ? [sourced(head, words)] : []), ...list], BREAK);
});

/** A line with the names of its sources behind it, which lead to the articles. */
function sourced(line: Line, words: Words): Mrkdwn {
  const { text } = line;
  const names = sourceNames(line, words).map(({ label, url }) =>
    url === undefined ? mrkdwn`${label}` : link(label, url),
  );
  if (names.length === 0) return styled(text);
  return joined([styled(text), mrkdwn`  _`, joined(names, mrkdwn`; `), mrkdwn`_`], NOTHING);
}

/** The items in reading order, without styles. */
function spoken(items: readonly Item[], words: Words): Mrkdwn[] {
  return items.flatMap((item, index) => {
    const group = groupBegun(items, index);
    const lines = item.head ? [item.head, ...item.lines] : item.lines;
    const said = lines.map((line) => spokenLine(line, words));
    return group === undefined ? said : [mrkdwn`${`${group}:`}`, ...said];
  });
}

const spokenLine = memoisedWith((line: Line, words: Words): Mrkdwn => {
  const { text } = line;
  const names = sourceNames(line, words).map(({ label }) => label);
  return names.length === 0 ? unstyled(text) : joined([unstyled(text), mrkdwn` [${names.join('; ')}]`], NOTHING);
});

// Blocks

const image = ({ alt, light }: Picture): KnownBlock => ({ type: 'image', image_url: light, alt_text: alt });

/** `verbatim`: addresses, channels and names in a text stay text. `expand`: nothing hides behind "See more". */
function section(text: Mrkdwn): SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true }, expand: true };
}

function context(texts: readonly Mrkdwn[]): ContextBlock {
  return { type: 'context', elements: texts.map((text) => ({ type: 'mrkdwn', text, verbatim: true })) };
}
