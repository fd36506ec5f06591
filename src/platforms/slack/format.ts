import type { ContextBlock, KnownBlock, SectionBlock } from '@slack/types';
import { reflowed } from '../../answers/reply/page.ts';
import type { Reply, Text } from '../../answers/reply/reply.ts';
import { limits } from './limits.ts';
import { BREAK, shown } from './lines.ts';
import { menus } from './menus.ts';
import { joined, type Mrkdwn, mention, mrkdwn, styled } from './mrkdwn.ts';
import { goesOn, groupBegun, type Page, spokenPage } from './page.ts';
import { allPages, firstPage } from './paging.ts';

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

/**
 * Lays out the first page of a reply's window, within every limit of `limits`: a header, the lede,
 * sections under their groups' sub-headings, then notes and footer in small type, then what can be pressed.
 *
 * @param sharedBy id of the member who shares it: the message then goes to the channel and says so.
 */
export function format(reply: Reply, sharedBy?: string): SlackMessage {
  const page = firstPage(reply, sharedBy === undefined ? mrkdwn`` : sharer(sharedBy));
  return { response_type: sharedBy === undefined ? 'ephemeral' : 'in_channel', ...laidOut(reply, page) };
}

/** A message that no one asked for just now, as `chat.postMessage` takes it. */
export type SlackPost = Omit<SlackMessage, 'response_type' | 'replace_original'>;

/**
 * One of the messages that hold a whole reply, all of its items, below each other. The first opens with the lede and has the follow-ups;
 * each can open its own citations. What is pressed is answered to the one who pressed, and the message stays.
 *
 * @param part 0 for the first.
 * @returns the message, and how many there are in all.
 */
export function formatPart(posted: Reply, part: number): { readonly message: SlackPost; readonly parts: number } {
  const reply = reflowed(posted);
  const pages = allPages(reply);
  const { lede, ...page } = pages[part] ?? firstPage(reply, mrkdwn``);
  const position = pages.length > 1 ? `Part ${part + 1} of ${pages.length}` : '';
  const shown: Page = { ...page, ...(part === 0 && lede ? { lede } : {}), position, posted: true };
  const { choices: _, ...bare } = reply;
  return { message: laidOut(part === 0 ? reply : { ...bare, actions: [] }, shown), parts: pages.length };
}

function laidOut(reply: Reply, page: Page): SlackPost {
  const text = spokenPage(page);
  const blocks = [...frameTop(page), ...sections(page), ...frameFoot(page)];
  const left = limits.messageText - text.length - blocks.reduce((sum, block) => sum + wordsIn(block), 0);
  return { text, blocks: [...blocks, ...menus(reply, page, left)], unfurl_links: false, unfurl_media: false };
}

/** A message of one line to the one who asked, for what no reply stands behind. */
export function notice(words: string): SlackMessage {
  const text = mrkdwn`${words}`;
  return { response_type: 'ephemeral', text, blocks: [section(text)], unfurl_links: false, unfurl_media: false };
}

function sharer(userId: string): Mrkdwn {
  const member = mention(userId);
  return member === null ? mrkdwn`Shared by a member` : joined([mrkdwn`Shared by`, member], mrkdwn` `);
}

function frameTop(page: Page): KnownBlock[] {
  const header: KnownBlock = { type: 'header', text: { type: 'plain_text', text: page.title, emoji: false } };
  const lede = styled(page.lede ?? []);
  return lede.trim() === '' ? [header] : [header, section(lede)];
}

/** A section for each item with a head, and one for each list of items without, as long as it fits. */
function sections(page: Page): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let list: Mrkdwn | undefined;
  for (const [index, item] of page.items.entries()) {
    const group = groupBegun(page.items, index);
    if (group !== undefined) blocks.push({ type: 'divider' }, section(styled([{ bold: group }])));
    const body = shown(item);
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
