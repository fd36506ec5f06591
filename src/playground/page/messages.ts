import type { KnownBlock } from '@slack/types';
import type { APIEmbed, APIMessageTopLevelComponent } from 'discord.js';
import type { Exchange, MonthPost, PressRequest } from '../server/api/shapes.ts';

/** A message as a pane shows it. */
interface Shown {
  /** Unlike that of any other message on the page. */
  readonly key: string;
  readonly ephemeral: boolean;
  /** When it came, on this machine's clock. */
  readonly at: Date;
  /** What is shown for it, where it came on another clock: "Sunday 1 March, 09:00". */
  readonly shownAt?: string;
}

export interface SlackShown extends Shown {
  readonly blocks: readonly KnownBlock[];
  /** The view that it is, where it is no message. */
  readonly view?: SlackView;
}

/** The app's own page, or a window over it. */
export interface SlackView extends NonNullable<PressRequest['view']> {
  readonly title: string;
}

/** What a Discord message consists of: embeds with rows of controls, or components of every kind. */
export interface DiscordContent {
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
}

export interface DiscordShown extends Shown, DiscordContent {}

/** The messages of a pane after an exchange; a string says, in words, why there are none. */
export type After<Message> = readonly Message[] | string;

let made = 0;
const newKey = (): string => `message-${++made}`;

interface SlackBody {
  readonly blocks?: readonly KnownBlock[];
  readonly response_type?: string;
  readonly replace_original?: boolean;
}

/**
 * The messages after an exchange: the answer to a command where `key` is null and the function has one; else what was posted
 * to the `response_url` after something was pressed on the message with this key, in its place or after it, as the post
 * says, and what was called of the Web API.
 */
export function slackAfter(
  messages: readonly SlackShown[],
  key: string | null,
  exchange: Exchange,
  at: Date,
): After<SlackShown> {
  if (key === null && exchange.body !== '') {
    const body = bodyOf<SlackBody>(exchange);
    return typeof body === 'string' ? body : [...messages, slackShown(body, newKey(), at)];
  }
  if (exchange.status !== 200) return failed(exchange);
  if (exchange.posted.length + exchange.called.length === 0)
    return 'The function posted nothing: its terminal says why.';
  const after = [...messages];
  for (const posted of exchange.posted) {
    const body: SlackBody = JSON.parse(posted);
    const place = body.replace_original ? after.findIndex((message) => message.key === key) : -1;
    if (place < 0) after.push(slackShown(body, newKey(), at));
    else after[place] = slackShown(body, after[place]?.key ?? newKey(), at);
  }
  for (const { method, body } of exchange.called) {
    const called: SlackCall = JSON.parse(body);
    const shown = called.view
      ? viewShown(called.view, at)
      : slackShown({ ...called, response_type: 'in_channel' }, newKey(), at);
    const place = method === 'views.update' ? after.findIndex((message) => message.key === key) : -1;
    if (place < 0) after.push(shown);
    else after[place] = { ...shown, key: after[place]?.key ?? shown.key };
  }
  return after;
}

/** A call of the Web API that shows something, as far as it is shown. */
interface SlackCall extends SlackBody {
  readonly view?: ViewBody;
}

interface ViewBody {
  readonly type: 'home' | 'modal';
  readonly private_metadata: string;
  readonly title?: { readonly text: string };
  readonly blocks: readonly KnownBlock[];
}

function viewShown({ type, private_metadata, title, blocks }: ViewBody, at: Date): SlackShown {
  const view = { type, private_metadata, title: title?.text ?? 'Home' };
  return { key: newKey(), at, blocks, ephemeral: true, view };
}

function slackShown(body: SlackBody, key: string, at: Date): SlackShown {
  return { key, at, blocks: body.blocks ?? [], ephemeral: body.response_type !== 'in_channel' };
}

/** One post of a simulated month, for the channel. */
export function slackPosted({ body, ...post }: MonthPost): SlackShown {
  const { blocks = [] }: SlackBody = JSON.parse(body);
  return { ...framed(post), blocks };
}

export function discordPosted({ body, ...post }: MonthPost): DiscordShown {
  return { ...framed(post), ...contentOf(JSON.parse(body)) };
}

const framed = ({ platform, day, at, local }: Omit<MonthPost, 'body'>): Shown => ({
  key: `${platform}-${day}`,
  ephemeral: false,
  at: new Date(at),
  shownAt: `${local.label}, ${local.time}`,
});

interface DiscordBody {
  readonly type: number;
  readonly data?: Partial<DiscordContent> & { readonly flags?: number };
}

/** The content, its components numbered as Discord numbers those that have no id. */
function contentOf({ embeds = [], components = [] }: Partial<DiscordContent>): DiscordContent {
  let id = 0;
  const numbered = (_: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'number')
      return value;
    id += 1;
    return { id, ...value };
  };
  return { embeds, components: JSON.parse(JSON.stringify(components), numbered) };
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
const UPDATE_MESSAGE = 7;
const EPHEMERAL = 64;

/** The messages after an interaction: a new one comes last, a changed one stays where it was pressed. */
export function discordAfter(
  messages: readonly DiscordShown[],
  key: string | null,
  exchange: Exchange,
  at: Date,
): After<DiscordShown> {
  const body = bodyOf<DiscordBody>(exchange);
  if (typeof body === 'string') return body;
  const { flags = 0, ...data } = body.data ?? {};
  const content = contentOf(data);
  if (body.type === UPDATE_MESSAGE) {
    return messages.map((message) => (message.key === key ? { ...message, ...content } : message));
  }
  return [...messages, { key: newKey(), at, ...content, ephemeral: (flags & EPHEMERAL) !== 0 }];
}

function bodyOf<Body>(exchange: Exchange): Body | string {
  if (exchange.status !== 200 || exchange.body === '') return failed(exchange);
  return JSON.parse(exchange.body) as Body;
}

function failed({ status }: Exchange): string {
  if (status === 200) return 'The function answered with no message: its terminal may say why.';
  return `The function answered with status ${status}. Its terminal may say why; "npm run build" makes it anew.`;
}
