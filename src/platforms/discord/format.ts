import type {
  APIEmbed,
  APIInteractionResponse,
  APIInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
} from 'discord.js';
import {
  fitting,
  type Measure,
  MOST_ON_A_PAGE,
  type Page,
  pageOf,
  pagesOf,
  reflowed,
} from '../../answers/reply/page.ts';
import type { CitationRef, Item, Line, Reply, Span, Text } from '../../answers/reply/reply.ts';
import type { Audience } from '../../ports.ts';
import { controls } from './controls.ts';
import { layout, limits } from './limits.ts';
import { clean, code, type DiscordMarkdown, heading, join, markdown, plain, withOptions } from './markup.ts';

/** The flag of a message that only the person who asked sees. */
export const ephemeral = 64 satisfies MessageFlags.Ephemeral;

/** The first page of a reply's window. */
export const layOut = (reply: Reply): Page => pageOf(reply, measure, frameOf(reply).budget);

/**
 * A reply as a Discord message: one embed, its buttons and menus, no mentions. It shows the first page of the reply's
 * window.
 */
export function format(reply: Reply, audience: Audience = 'asker') {
  const frame = frameOf(reply);
  const page = pageOf(reply, measure, frame.budget);
  const shareable = audience === 'asker' && reply.refused === undefined;
  const { rows, notes } = controls(reply, { ...page, shareable });
  const isMenuAlone = reply.items.length === 0 && reply.from > 0;
  const remarks = [
    ...leftOut(page.dropped + frame.left),
    ...(isMenuAlone ? [markdown`The text ends before this page; the menu goes on.`] : []),
    ...notes,
  ];
  return {
    embeds: [embed(reply, frame, page.items, page.position, remarks) satisfies APIEmbed],
    components: [...rows],
    allowed_mentions: { parse: [] },
    ...(audience === 'asker' ? { flags: ephemeral } : {}),
  } satisfies APIInteractionResponseCallbackData;
}

/**
 * One of the messages that hold a whole reply, all of its items, below each other, for all in the channel. The first
 * opens with the lede and has the follow-ups; each can open its own citations. What is pressed is answered to the one
 * who pressed.
 *
 * @param part 0 for the first.
 * @returns the message, and how many there are in all.
 */
export function formatPart(posted: Reply, part: number) {
  const reply = reflowed(posted);
  const frame = frameOf(reply);
  const pages = pagesOf(reply, measure, frame.budget);
  const { items = [], dropped = 0 } = pages[part] ?? {};
  const { choices: _, ...bare } = reply;
  const pressed: Reply = part === 0 ? reply : { ...bare, actions: [] };
  const { rows, notes } = controls(pressed, { items, previous: null, next: null, shareable: false });
  const remarks = [...leftOut(dropped + frame.left), ...notes];
  const shown = part === 0 ? frame : { ...frame, lede: markdown`` };
  const position = pages.length > 1 ? `Part ${part + 1} of ${pages.length}` : '';
  return {
    message: {
      embeds: [embed(reply, shown, items, position, remarks) satisfies APIEmbed],
      components: [...rows],
      allowed_mentions: { parse: [] },
    } satisfies APIInteractionResponseCallbackData,
    parts: pages.length,
  };
}

const leftOut = (lines: number) => (lines > 0 ? [markdown`Lines too long to be shown here: ${lines}`] : []);

/** A message of one line to the one who asked, for what no reply stands behind. */
export function notice(words: string) {
  const type = 4 satisfies InteractionResponseType.ChannelMessageWithSource;
  const data = { content: markdown`${words}`, allowed_mentions: { parse: [] }, flags: ephemeral };
  return { type, data } satisfies APIInteractionResponse;
}

/** A new message. */
export function newMessage(reply: Reply, audience: Audience) {
  const type = 4 satisfies InteractionResponseType.ChannelMessageWithSource;
  return { type, data: format(reply, audience) } satisfies APIInteractionResponse;
}

/** The pressed message, changed in place. Who sees it cannot change, so the flag is left out. */
export function changedMessage(reply: Reply, audience: Audience) {
  const { flags: _kept, ...data } = { flags: undefined, ...format(reply, audience) };
  const type = 7 satisfies InteractionResponseType.UpdateMessage;
  return { type, data } satisfies APIInteractionResponse;
}

/** Grey for what could not be answered, else one blue: a colour passes no judgement on what is reported. */
const colours = { answer: 0x4a6785, refusal: 0x8a8f98 } as const;

/** What stands on every page of a reply, and how much an item may take up within it. */
interface Frame {
  readonly lede: DiscordMarkdown;
  readonly notes: readonly DiscordMarkdown[];
  /** Texts that have no place there, though each is short: signs grow where they are escaped. */
  readonly left: number;
  readonly budget: Measure;
}

function frameOf(reply: Reply): Frame {
  const all = renderText(reply.lede ?? []);
  const lede = all.length > layout.lede ? markdown`` : all;
  const notes = reply.notes.map(renderText).filter(isShown).map(small);
  const { kept, omitted } = fitting(notes, (note) => note.length + 1, layout.notes);
  const taken = [lede, ...kept].reduce((sum, text) => sum + text.length + 2, 0);
  const left = omitted + (lede === all ? 0 : 1);
  return { lede, notes: kept, left, budget: { cost: layout.page - taken, parts: MOST_ON_A_PAGE } };
}

/** With the blank line before it. */
const measure = (item: Item, before?: Item): Measure => ({
  cost: renderItem(item, item.group !== before?.group).length + 2,
  parts: 1,
});

/**
 * One embed: title, lede, the items under their sub-headings, remarks and notes, footer. At most 4,096 + 256 + 512
 * characters, which is within the 6,000 of a message.
 * @param position Which of the items these are, in words; empty where they are all.
 * @param remarks Said before the reply's own notes.
 */
function embed(
  reply: Reply,
  { lede, notes }: Pick<Frame, 'lede' | 'notes'>,
  items: readonly Item[],
  position: string,
  remarks: readonly DiscordMarkdown[],
) {
  const title = heading(reply.title, limits.embedTitle);
  const footer = [position, reply.footer].filter((part) => part !== '').join(' · ');
  const above = [lede, renderItems(items)];
  const spent = [...above, ...notes].reduce((sum, text) => sum + text.length + 2, 0);
  const said = remarksThatFit(remarks, Math.min(layout.remarks, limits.embedDescription - spent));
  const foot = join([...said, ...notes], '\n');
  return {
    ...(title === '' ? {} : { title }),
    description: orBlank(join([...above, foot].filter(isShown), '\n\n')),
    color: colours[reply.refused === undefined ? 'answer' : 'refusal'],
    footer: { text: orBlank(plain(footer, layout.footer)) },
  };
}

function renderItems(items: readonly Item[]): DiscordMarkdown {
  let group: string | undefined;
  let tight = false;
  const texts: DiscordMarkdown[] = [];
  for (const item of items) {
    const opensGroup = item.group !== undefined && item.group !== group;
    const text = renderItem(item, opensGroup);
    // Lines without a head make one list; everything else stands apart.
    const joins = tight && item.head === undefined && item.group === group && texts.length > 0;
    if (joins) texts.push(join([texts.pop() ?? text, text].filter(isShown), '\n'));
    else texts.push(text);
    tight = item.head === undefined;
    group = item.group;
  }
  return join(texts.filter(isShown), '\n\n');
}

function renderItem(item: Item, withGroup: boolean): DiscordMarkdown {
  const group = withGroup && item.group !== undefined ? heading(item.group, limits.embedTitle) : markdown``;
  return join([...(group === '' ? [] : [join([markdown`### `, group])]), renderLines(item)].filter(isShown), '\n');
}

/** What an item says, kept for as long as the item is: it is measured, and then shown. */
const rendered = new WeakMap<Item, DiscordMarkdown>();

function renderLines(item: Item): DiscordMarkdown {
  const known = rendered.get(item);
  if (known !== undefined) return known;
  const list = item.lines
    .map(renderLine)
    .filter(isShown)
    .map((line) => join([markdown`- `, line]));
  const text = join([...(item.head ? [renderLine(item.head)] : []), ...list].filter(isShown), '\n');
  rendered.set(item, text);
  return text;
}

/** Small print. */
const small = (note: DiscordMarkdown): DiscordMarkdown => join([markdown`-# `, note]);

/** Remarks on what is left out, whole; those that do not fit into `room` characters are counted. */
function remarksThatFit(remarks: readonly DiscordMarkdown[], room: number): DiscordMarkdown[] {
  const uncounted = (omitted: number): DiscordMarkdown =>
    small(markdown`Remarks too long to be shown here: ${omitted}`);
  const { kept, omitted } = fitting(remarks.map(small), (remark) => remark.length + 1, room - COUNT);
  return omitted === 0 ? [...kept] : [...kept, uncounted(omitted)];
}

/** Room for the number of remarks that are left out, and the line before it. */
const COUNT = 60;

function renderLine(line: Line): DiscordMarkdown {
  const text = renderText(line.text);
  if (line.cites.length === 0) return text;
  return join([text, join([markdown` [`, join(line.cites.map(citation), ', '), markdown`]`])]);
}

const citation = (cited: CitationRef): DiscordMarkdown => markdown`${cited.id}`;

function renderText(text: Text): DiscordMarkdown {
  const pieces: DiscordMarkdown[] = [];
  let afterMarkup = false;
  for (const span of text) {
    const piece = renderSpan(span);
    const isMarkup = typeof span !== 'string' && piece !== '';
    // Two runs of asterisks that touch would be read as one.
    if (isMarkup && afterMarkup) pieces.push(markdown`\u200B`);
    pieces.push(piece);
    if (piece !== '') afterMarkup = isMarkup;
  }
  return join(pieces);
}

function renderSpan(span: Span): DiscordMarkdown {
  if (typeof span === 'string') return markdown`${span}`;
  if ('code' in span) return code(span.code);
  if ('command' in span) return code(withOptions(span.command));
  // Asterisks that touch a blank from inside mark nothing up, so blanks go outside.
  const [, before = '', inner = '', after = ''] =
    /^(\s*)(.*?)(\s*)$/s.exec('bold' in span ? span.bold : span.italic) ?? [];
  if (clean(inner).trim() === '') return markdown`${before}`;
  return 'bold' in span ? markdown`${before}**${inner}**${after}` : markdown`${before}*${inner}*${after}`;
}

const isShown = (text: DiscordMarkdown): boolean => text.trim() !== '';

/** Discord refuses empty text; a zero-width space is the blank that it takes. */
const orBlank = (text: string): string => (text.trim() === '' ? '\u200B' : text);
