import type {
  APIComponentInContainer,
  APIContainerComponent,
  APIInteractionResponse,
  APIInteractionResponseCallbackData,
  APITextDisplayComponent,
  InteractionResponseType,
} from 'discord.js';
import { at, type Measuring, type Page, reflowed } from '../../answers/reply/page.ts';
import type { Item, Reply } from '../../answers/reply/reply.ts';
import type { Words } from '../../answers/words/words.ts';
import type { Audience } from '../../ports.ts';
import { buttonBeside, controlsOf, pageBeside } from '../controls.ts';
import { button, plus, remarksOn, rows, sizeOf } from './controls.ts';
import { ephemeral, ofComponents } from './flags.ts';
import { layout, limits } from './limits.ts';
import { type DiscordMarkdown, heading, join, markdown, mention, plain } from './markup.ts';
import { type Write, writing } from './write.ts';

/** Who asked, and with which command. */
export interface Asked {
  /** Who shares the reply, which is said; without one it is a post that no one asked for. */
  readonly user?: string;
  /** Discord's id of the topic's command, by which others of it can be mentioned. */
  readonly commandId?: string;
}

/** The first page of a reply's window. */
export const layOut = (reply: Reply): Page => laidOut(reply, 'asker', {}).page;

/**
 * The first page of a reply's window as a Discord message: one container with title and lede, the items under their
 * sub-headings, notes and footer in small print, then what can be pressed. No mentions.
 */
export function format(reply: Reply, audience: Audience = 'asker', asked: string | Asked = {}) {
  const { page, frame, isForOne } = laidOut(reply, audience, typeof asked === 'string' ? { user: asked } : asked);
  const controls = controlsOf(frame.reply, page, isForOne, limits.selectOptions);
  const foot = frameFoot(page, frame, remarksOn(controls, reply.version, reply.words, frame.write));
  const pressed = new Set<string>();
  const shown = [...frameTop(frame), ...itemsOf(page.items, frame, pressed), ...foot];
  const taken = shown.map(sizeOfShown).reduce(plus, NOTHING);
  const left = { cost: limits.text - taken.cost, parts: limits.components - 1 - taken.parts };
  return messageOf(reply, [...shown, ...rows(controls, reply.version, left, pressed)], audience);
}

/** A message of one line to the one who asked, for what no reply stands behind. */
export function notice(words: string) {
  const type = 4 satisfies InteractionResponseType.ChannelMessageWithSource;
  return { type, data: message([text(markdown`${words}`)], 'asker') } satisfies APIInteractionResponse;
}

/** A new message. */
export function newMessage(reply: Reply, audience: Audience, asked: Asked = {}) {
  const type = 4 satisfies InteractionResponseType.ChannelMessageWithSource;
  return { type, data: format(reply, audience, asked) } satisfies APIInteractionResponse;
}

/** The pressed message, which only the asker sees, changed in place. Who sees it cannot change: that flag is left out. */
export function changedMessage(reply: Reply) {
  const type = 7 satisfies InteractionResponseType.UpdateMessage;
  return { type, data: { ...format(reply), flags: ofComponents } } satisfies APIInteractionResponse;
}

/** Grey for what could not be answered, else one blue: a colour passes no judgement on what is reported. */
const colours = { answer: 0x4a6785, refusal: 0x8a8f98 } as const;

function messageOf(reply: Reply, components: APIComponentInContainer[], audience: Audience) {
  const color = colours[reply.refused === undefined ? 'answer' : 'refusal'];
  return message([{ type: 17, accent_color: color, components } satisfies APIContainerComponent], audience);
}

const message = (components: (APIContainerComponent | APITextDisplayComponent)[], audience: Audience) =>
  ({
    components,
    flags: audience === 'asker' ? ephemeral | ofComponents : ofComponents,
    allowed_mentions: { parse: [] },
  }) satisfies APIInteractionResponseCallbackData;

// What stands on every page, and what of the reply between

interface Frame {
  /** As its pages are counted. */
  readonly reply: Reply;
  readonly top: DiscordMarkdown;
  readonly notes: readonly DiscordMarkdown[];
  /** Texts that have no place there, though each is short: signs grow where they are escaped. */
  readonly left: number;
  readonly sharedBy: DiscordMarkdown;
  readonly write: Write;
}

/** More lines and items than any reply has. */
const MANY = 999_999_999;

function laidOut(asked: Reply, audience: Audience, { user, commandId }: Asked) {
  const reply = reflowed(asked);
  const isForOne = audience === 'asker';
  // As large as it may get.
  const turned = at(reply.command, MANY, MANY);
  const empty = { items: [], dropped: MANY, position: reply.words.frame.position(`${MANY}–${MANY}`, MANY), rest: null };
  const largest: Page = { ...empty, previous: turned, next: { command: turned, position: empty.position } };
  const wanted = controlsOf(reply, largest, isForOne, limits.selectOptions);
  const frame = frameOf(
    reply,
    isForOne || user === undefined ? markdown`` : sharer(user, reply.words),
    writing(reply.words, commandId),
  );
  const sizes = (made: ReturnType<typeof rows>) => made.map(sizeOf).reduce(plus, NOTHING);
  const all = sizes(rows(wanted, reply.version, ALL));
  const turning = sizes(rows({ ...wanted, questions: [], menus: [] }, reply.version, ALL));
  const around = [
    ...frameTop(frame),
    ...frameFoot(largest, frame, remarksOn(wanted, reply.version, reply.words, frame.write)),
  ]
    .map(sizeOfShown)
    .reduce(plus, NOTHING);
  const most = {
    cost: limits.text - around.cost - turning.cost,
    parts: limits.components - 1 - around.parts - turning.parts,
  };
  const beside = { cost: all.cost - turning.cost + MENUS.cost, parts: all.parts - turning.parts + MENUS.parts };
  return { page: pageBeside(reply, measuring(frame), most, beside), frame, isForOne };
}

const NOTHING = { cost: 0, parts: 0 } as const;
const ALL = { cost: limits.text, parts: limits.components };

/** What the menus of a page want, where there is room for them. */
const MENUS = { cost: 500, parts: 4 } as const;

function frameOf(reply: Reply, sharedBy: DiscordMarkdown, write: Write): Frame {
  const all = write.text(reply.lede ?? []);
  const lede = all.length > layout.lede ? markdown`` : all;
  const title = heading(reply.title, layout.title);
  let spent = 0;
  const notes = reply.notes.map(write.text).filter(isShown);
  const kept = notes.filter((note) => {
    spent += note.length;
    return spent <= layout.notes;
  });
  return {
    reply,
    top: join([...(title === '' ? [] : [join([markdown`### `, title])]), lede].filter(isShown), '\n'),
    notes: kept,
    left: notes.length - kept.length + (lede === all ? 0 : 1),
    sharedBy,
    write,
  };
}

function sharer(userId: string, { frame }: Words): DiscordMarkdown {
  const member = mention(userId);
  return member === null ? markdown`${frame.sharedByMember}` : join([markdown`${frame.sharedBy} `, member]);
}

function frameTop({ top, reply: { picture } }: Frame): APIComponentInContainer[] {
  return [
    ...(isShown(top) ? [text(top)] : []),
    ...(picture ? [{ type: 12 as const, items: [{ media: { url: picture.dark }, description: picture.alt }] }] : []),
  ];
}

/** Small print: what was left out, remarks and notes, then position, who shared it and the footer in one line. */
function frameFoot(
  { items, dropped, position }: Page,
  { reply, left, notes, sharedBy }: Frame,
  remarks: readonly DiscordMarkdown[],
) {
  const words = reply.words.frame;
  const uncounted = dropped + left;
  const isMenuAlone = items.length === 0 && reply.from > 0 && dropped === 0;
  const last = [markdown`${position}`, sharedBy, markdown`${plain(reply.footer, layout.footer)}`].filter(isShown);
  const lines = [
    ...(uncounted > 0 ? [markdown`${words.linesTooLong(uncounted)}`] : []),
    ...(isMenuAlone ? [markdown`${words.menuGoesOn}`] : []),
    ...remarksThatFit(remarks, reply.words),
    ...notes,
    ...(last.length > 0 ? [join(last, ' · ')] : []),
  ];
  if (lines.length === 0) return [];
  const foot = text(
    join(
      lines.map((line) => join([markdown`-# `, line])),
      '\n',
    ),
  );
  return [{ type: 14 as const, divider: true, spacing: 1 as const }, foot];
}

/** Remarks, whole; those that do not fit are counted. */
function remarksThatFit(remarks: readonly DiscordMarkdown[], { frame }: Words): DiscordMarkdown[] {
  let spent = 0;
  const kept = [...new Set(remarks)].filter((remark) => {
    spent += remark.length;
    return spent <= layout.remarks;
  });
  const omitted = new Set(remarks).size - kept.length;
  return omitted > 0 ? [...kept, markdown`${frame.remarksTooLong(omitted)}`] : kept;
}

// Items

const text = (content: DiscordMarkdown): APITextDisplayComponent => ({ type: 10, content });

/** Discord refuses blank text. */
const isShown = (shown: DiscordMarkdown): boolean => shown.trim() !== '';

/** What an item takes up behind another, its sub-heading included. */
function measuring(frame: Frame): Measuring {
  const measured = (items: readonly Item[]) => itemsOf(items, frame).map(sizeOfShown).reduce(plus, NOTHING);
  return (item, before) => {
    const alone = measured(before ? [before] : []);
    const both = measured(before ? [before, item] : [item]);
    return { cost: both.cost - alone.cost, parts: both.parts - alone.parts };
  };
}

/**
 * A section for each item with a button beside it; texts for those between.
 * @param pressed Filled in with the custom_ids of the buttons: none may stand twice in a message.
 */
function itemsOf(
  items: readonly Item[],
  { reply, write }: Frame,
  pressed = new Set<string>(),
): APIComponentInContainer[] {
  const shown: APIComponentInContainer[] = [];
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    const body = itemText(item, before, write);
    if (!isShown(body)) continue;
    const beside = buttonBeside(reply, item, index);
    const accessory = beside && button(beside, reply.version);
    const last = shown.at(-1);
    if (accessory && !pressed.has(accessory.custom_id)) {
      pressed.add(accessory.custom_id);
      shown.push({ type: 9, components: [text(body)], accessory });
    } else if (last?.type === 10) {
      // Lines without a head make one list; everything else stands apart.
      const goesOn = !item.head && !before?.head && item.group === before?.group;
      shown.splice(-1, 1, text(join([last.content as DiscordMarkdown, body], goesOn ? '\n' : '\n\n')));
    } else shown.push(text(body));
  }
  return shown;
}

function itemText({ group, head, lines }: Item, before: Item | undefined, write: Write): DiscordMarkdown {
  const begun = group !== undefined && group !== before?.group ? heading(group, layout.title) : markdown``;
  const list = lines.map(write.line).filter(isShown);
  return join(
    [
      ...(isShown(begun) ? [join([markdown`**`, begun, markdown`**`])] : []),
      ...(head ? [write.line(head)] : []),
      ...list.map((line) => join([markdown`- `, line])),
    ].filter(isShown),
    '\n',
  );
}

/** Characters of text, and components, of what stands in the container. */
function sizeOfShown(shown: APIComponentInContainer): { cost: number; parts: number } {
  if (shown.type === 10) return { cost: shown.content.length, parts: 1 };
  if (shown.type !== 9) return { cost: 0, parts: 1 };
  const seen = shown.components.reduce((sum, { content }) => sum + content.length, 0);
  const label = 'label' in shown.accessory ? (shown.accessory.label?.length ?? 0) : 0;
  return { cost: seen + label, parts: 2 + shown.components.length };
}
